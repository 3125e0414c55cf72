/** How long a look may be relied on: whatever is done later, on its account, takes a new one. */
export const freshMs = 5000

/** Whether a look still tells what is; it is as old as its request, however long the answer took. */
export const isFresh = (sentAtMs: number, nowMs: number): boolean => nowMs - sentAtMs <= freshMs
