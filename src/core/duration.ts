// core: parses durations such as `1h30m`, and formats milliseconds for people. Pure.
const units = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const
type Unit = keyof typeof units
/** Longer than anybody writes one. */
const longest = 100
const isUnit = (text: string): text is Unit => text in units

/** `90s`, `1h30m`, `250ms` to milliseconds; null for anything else, also for a bare number: a unit is never guessed. */
export const parseDuration = (text: string): number | null => {
  const compact = text.trim()
  if (compact.length > longest || !/^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/.test(compact)) return null
  let total = 0
  for (const match of compact.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
    const [, amount = '', unit = ''] = match
    if (!isUnit(unit)) return null
    total += Number(amount) * units[unit]
  }
  return Number.isFinite(total) ? Math.round(total) : null
}

/** For people: `820 ms`, `4.1 s`, `3 m 10 s`, `2 h 5 m`, `3 d 4 h`. */
export const formatDuration = (ms: number): string => {
  if (ms < 1_000) return `${Math.round(ms)} ms`
  if (ms < 59_950) return `${(ms / 1_000).toFixed(1)} s`
  const seconds = Math.round(ms / 1_000)
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3_600) % 24,
    Math.floor(seconds / 60) % 60,
  ]
  const parts =
    days > 0
      ? [`${days} d`, `${hours} h`]
      : hours > 0
        ? [`${hours} h`, `${minutes} m`]
        : [`${minutes} m`, `${seconds % 60} s`]
  return parts.filter((part, index) => index === 0 || !part.startsWith('0 ')).join(' ')
}
