// core: percent-decodes a foreign text where it can be decoded. A bare % is text, never an error. Pure.

/** As it stands where it is no percent-encoding: passwords with a bare `%` stand in addresses of every kind. */
export const percentDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
