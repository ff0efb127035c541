// targets: parses a program's JSON output, with null for anything else. Pure.

/** What a program printed; null when it is no JSON. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
