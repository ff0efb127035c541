// core: hides secrets in HTTP headers, also bearer tokens and decoded Basic credentials. Pure.
import { redactor, type Redact } from './redact.ts'

const decoded = (part: string): readonly string[] => {
  try {
    const text = atob(part)
    return /^[\x20-\x7e]{6,}$/.test(text) ? [text, ...text.split(':')] : []
  } catch {
    return []
  }
}

/** Also hides what stands inside a header's value: the token after `Bearer`, user and password in `Basic`. */
export const headerRedactor = (values: readonly string[]): Redact => {
  const parts = values.flatMap((value) => [value, ...value.split(/\s+/)])
  return redactor([...parts, ...parts.flatMap(decoded)])
}
