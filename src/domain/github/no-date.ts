/** The `days_left` of who has no date: so far away that no comparison takes it for an end; null would compare as 0. */
export const noDate = 99_999
