/** What a JSON text says; undefined when it is none, which the caller tells in its own terms. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
