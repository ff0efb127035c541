// core: replaces secrets in text by `***`, in every form that they take, and credentials by their look. Pure.
import { markCredentials } from './credentials.ts'
import { finderOf, type Finder, type Mark } from './needles.ts'
import { formsOf, type Needle } from './secret-forms.ts'
import { readings, type ShownText } from './shown-text.ts'

/** Replaces every secret in a text, also in the forms that it takes on its way: escaped, encoded, or cut short. */
export type Redact = (text: string) => string

/** Under four characters a secret would blank half of every text, and is none. */
const shortest = 4

/** Longer ones are looked for piece by piece. */
const longestPiece = 2_048
/** Of one over several lines: below that a line says nothing. */
const shortestLine = 8

/** The frame of a key, and lines of settings that every file of its kind has: `kind: Config`. */
const isFrame = (line: string): boolean =>
  line.length < shortestLine || /^-----|^[\w-]{1,40}:(?: [\w./-]{0,12})?$/.test(line)

/** A secret over several lines comes out line by line: in logs, in YAML, and in base64 at any offset. */
const linesOf = (secret: string): readonly string[] => {
  const lines = secret.split(/\r?\n/).map((line) => line.trim())
  return lines.length === 1 ? lines : lines.filter((line) => !isFrame(line))
}

const piecesOf = (line: string): readonly string[] =>
  Array.from({ length: Math.ceil(line.length / longestPiece) }, (_, index) =>
    line.slice(index * longestPiece, (index + 1) * longestPiece),
  )

const needlesOf = (secrets: readonly string[]): readonly Needle[] =>
  [...new Set(secrets.flatMap((secret) => linesOf(secret.trim())))]
    .flatMap(piecesOf)
    .filter((secret) => secret.length >= shortest)
    .flatMap(formsOf)

const reversed = (text: string): string => {
  const signs: string[] = []
  for (let index = text.length - 1; index >= 0; index -= 1) signs.push(text.charAt(index))
  return signs.join('')
}

const backwards = ({ text, cut }: Needle): Needle => ({ text: reversed(text), cut })

/** What is cut at its beginning ends as the secret does: the same search, from the other side. */
const bothWays = (needles: readonly Needle[]): Finder => {
  const ahead = finderOf(needles)
  const back = finderOf(needles.filter(({ cut }) => cut).map(backwards))
  return {
    find: (text, mark) => {
      ahead.find(text, mark)
      back.find(reversed(text), (from, to) => mark(text.length - to, text.length - from))
    },
  }
}

/** What is marked becomes `***`, once for what touches. */
const openMarks = (text: string) => {
  const marks: (readonly [number, number])[] = []
  return {
    on: ({ places }: ShownText): Mark =>
      places === null
        ? (from, to) => void marks.push([from, to])
        : (from, to) => void marks.push([places.start[from] ?? 0, places.end[to - 1] ?? 0]),
    masked: (): string => {
      if (marks.length === 0) return text
      const parts: string[] = []
      let shown = 0
      let hidden = -1
      for (const [from, to] of marks.toSorted(([a], [b]) => a - b)) {
        if (from > hidden || hidden < 0) parts.push(text.slice(shown, from), '***')
        hidden = Math.max(hidden, to)
        shown = hidden
      }
      return [...parts, text.slice(shown)].join('')
    },
  }
}

/**
 * Every secret that is given, and every credential that shows by its look. A text is read as it stands, and as its
 * reader sees it once the escapes are undone, so that a secret is found also behind those of Markdown, HTML, JSON and
 * addresses in any mixture. Linear in the length of the text.
 */
export const redactor = (secrets: readonly string[]): Redact => {
  // Built when the first text comes: most of what is opened has nothing to say.
  let finder: Finder | null = null
  return (text) => {
    if (text.length < shortest) return text
    finder ??= bothWays(needlesOf(secrets))
    const marks = openMarks(text)
    for (const reading of readings(text)) {
      const mark = marks.on(reading)
      finder.find(reading.text, mark)
      markCredentials(reading.text, mark)
    }
    return marks.masked()
  }
}
