// report: the only place that makes outside text safe to show in Markdown, HTML and plain text. Pure.

/**
 * The one place where text from outside becomes safe to show. Everything that is not ours goes through here: names,
 * messages, paths, logs, branch and tag names, answers of servers.
 */

const zeroWidth = '\u200B'

// CSI, OSC and two-letter sequences of terminals (ECMA-48), also in their 8-bit form.
const ansi = /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*[0-~]/g
// Marks that turn or hide text: direction, byte order, invisible operators, tags. The zero-width joiner stays (emoji).
const invisible = /[\p{Bidi_Control}\u00AD\u200B\u200C\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]/gu

const stripped = (text: string): string => text.toWellFormed().replace(ansi, '').replace(invisible, '')

/**
 * Cuts at `max` UTF-16 units without splitting a character; a cut is visible. Not `cut` of core/text.ts, which counts
 * characters: GitHub's limits of fields are in bytes and units, and a field of emojis would be twice as long as it may.
 */
export const shorten = (text: string, max: number): string => {
  if (text.length <= max) return text
  const cut = text.slice(0, Math.max(max - 1, 0))
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}

/** One line of plain text: no control characters, ANSI, direction marks; runs of blanks become one. */
export const plainLine = (text: string, max = 1_000): string =>
  shorten(
    stripped(text.slice(0, max * 4))
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .trim(),
    max,
  )

/** Many lines of plain text, for code blocks; each line is bounded. */
export const plainLines = (text: string, maxLine = 2_000): string =>
  stripped(text)
    .replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .split('\n')
    .map((line) => shorten(line.trimEnd(), maxLine))
    .join('\n')

/**
 * GitHub turns mentions, references, addresses and emoji names into links after Markdown is done, so neither a
 * backslash nor an entity stops it; only a zero-width space does (https://github.com/github/cmark-gfm/issues/181).
 */
const unlinked = (text: string): string =>
  text
    .replaceAll('@', `@${zeroWidth}`)
    .replace(/#(?=\w)/g, `#${zeroWidth}`)
    .replace(/:(?=\/\/|[\w+-]+:)/g, `:${zeroWidth}`)
    .replace(/\bgh-(?=\d)/gi, (match) => match.slice(0, 2) + zeroWidth + match.slice(2))
    // Also after an underscore and other marks: https://github.github.com/gfm/#autolinks-extension-
    .replace(/www\./gi, (match) => match.slice(0, 3) + zeroWidth + match.slice(3))

/** One line for a title. Nothing in it is Markdown, but what shows titles elsewhere makes links of addresses. */
export const plainTitle = (text: string, max: number): string =>
  plainLine(text, max)
    .replaceAll('://', `:${zeroWidth}//`)
    .replace(/www\./gi, (match) => match.slice(0, 3) + zeroWidth + match.slice(3))

const entity: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Plain text as Markdown in the middle of a line. One line, bounded. */
export const escapeInline = (text: string, max = 1_000): string =>
  unlinked(plainLine(text, max))
    .replace(/[\\`*[\]~|]|(?<![\dA-Za-z])_|_(?![\dA-Za-z])/g, '\\$&')
    .replace(/[&<>]/g, (sign) => entity[sign] ?? sign)
    // https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
    .replaceAll('$', '<span>$</span>')

/** Plain text as Markdown wherever a line may begin: a paragraph, a list item, a heading, a table's cell. */
export const escapeText = (text: string, max = 1_000): string =>
  escapeInline(text, max).replace(/^(?:[-+=#:]|\d+(?=[.)](?:\s|$)))/, (start) =>
    /^\d/.test(start) ? `${start}\\` : `\\${start}`,
  )

/** Plain text inside of an HTML element, such as `<summary>`; also safe where Markdown is read in there. */
export const escapeHtml = (text: string, max = 1_000): string =>
  unlinked(plainLine(text, max)).replace(/[&<>"'`*_[\]~|\\$]/g, (sign) => entity[sign] ?? `&#${sign.charCodeAt(0)};`)

export const byteLength = (text: string): number => new TextEncoder().encode(text).length
