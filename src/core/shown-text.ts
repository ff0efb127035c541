// core: reads a text as its reader sees it: percent-codes, entities and backslashes undone, with their places. Pure.
import { percentDecoded } from './percent.ts'

/** A text, and for each of its signs where it stands in the original. */
export interface ShownText {
  readonly text: string
  /** Of sign `i`, from `start[i]` up to `end[i]`; null: every sign is itself. */
  readonly places: { readonly start: readonly number[]; readonly end: readonly number[] } | null
}

const escape =
  /%[0-7][0-9a-f]|(?:%[89a-f][0-9a-f])+|\\u[0-9a-f]{4}|\\[!-/:-@[-`{-~]|\\[nrt]|&(?:amp|lt|gt|quot|apos|#\d{1,5}|#x[0-9a-f]{1,4});|<span>\$<\/span>|[\u00ad\u200b\u200c\u2060-\u2064\ufeff]/gi

const named: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
}

const signOf = (code: string): string => {
  const known = named[code.toLowerCase()]
  if (known !== undefined) return known
  if (code.startsWith('%')) return percentDecoded(code)
  if (/^\\u/i.test(code) && code.length === 6) return String.fromCharCode(parseInt(code.slice(2), 16))
  if (/^&#x/i.test(code)) return String.fromCharCode(parseInt(code.slice(3, -1), 16))
  if (code.startsWith('&#')) return String.fromCharCode(Number(code.slice(2, -1)))
  if (code.startsWith('<span>')) return '$'
  return code.startsWith('\\') ? code.slice(1) : ''
}

/** One layer less; null when there is none. */
const peel = (given: ShownText): ShownText | null => {
  if (given.text.search(escape) < 0) return null
  const { text: from, places } = given
  const parts: string[] = []
  const start: number[] = []
  const end: number[] = []
  const note = (first: number, last: number) => {
    start.push(places?.start[first] ?? first)
    end.push(places?.end[last] ?? last + 1)
  }
  let done = 0
  const plain = (until: number) => {
    parts.push(from.slice(done, until))
    for (let index = done; index < until; index += 1) note(index, index)
  }
  for (const match of from.matchAll(escape)) {
    plain(match.index)
    done = match.index + match[0].length
    const sign = signOf(match[0])
    parts.push(sign)
    for (let index = 0; index < sign.length; index += 1) note(match.index, done - 1)
  }
  plain(from.length)
  return { text: parts.join(''), places: { start, end } }
}

/** JSON in a URL in JSON: nobody wraps a text more often without meaning to hide something. */
const mostLayers = 3

/** The text itself, and what it says under each layer of escapes. */
export const readings = (text: string): readonly ShownText[] => {
  const found: ShownText[] = [{ text, places: null }]
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const last = found.at(-1)
    const next = last === undefined ? null : peel(last)
    if (next === null) break
    found.push(next)
  }
  return found
}
