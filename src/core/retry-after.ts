// core: reads how long a server asks us to wait before we ask again. Pure.

/** `Retry-After` in seconds or as a date. https://www.rfc-editor.org/rfc/rfc9110#name-retry-after */
export const retryAfterMs = (value: string | undefined, now: string): number | null => {
  if (value === undefined) return null
  if (/^\d{1,6}$/.test(value.trim())) return Number(value.trim()) * 1_000
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - Date.parse(now))
}
