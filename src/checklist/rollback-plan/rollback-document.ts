// checklist/rollback-plan: decides whether the rollback page has enough content to follow, and is finished. Pure.
import type { Finding } from '../../core/report.ts'
import * as words from './words.ts'

/** Shorter than this nobody can act on it. Characters that are not blank. */
const leastCharacters = 200

const unfinished =
  /\b(?:todo|tbd|fixme|xxx)\b|\b(?:lorem ipsum|placeholder|coming soon|to be (?:written|defined|done))\b/i
const heading = /^#{1,6}\s+\S|^(?:=+|-{3,})[ \t]*\r?$/m
const step = /^[ \t]*(?:\d{1,9}[.)]|[-*+])[ \t]+\S/gm
const command = /```|~~~|^[ \t]*\$[ \t]+\S|`[^`\n]+`/m

const refused = (path: string, message: string, remedy: string, line?: number): Finding => ({
  level: 'error',
  path,
  ...(line === undefined ? {} : { line }),
  message,
  remedy,
})

/** A word that says `unfinished`, unless it stands in capitals-only style as plain English would not (`xxx` is no mark). */
const marks = (text: string): readonly { readonly line: number; readonly word: string }[] =>
  text.split('\n').flatMap((content, index) => {
    const word = unfinished.exec(content)?.[0]
    if (word === undefined) return []
    const shouting = /^(?:todo|tbd|fixme|xxx)$/i.test(word)
    return shouting && word !== word.toUpperCase() ? [] : [{ line: index + 1, word }]
  })

/** Does the page tell somebody at night what to do? Empty when it does. */
export const judgeDocument = (path: string, text: string | null): readonly Finding[] => {
  if (text === null) return [refused(path, words.noPage(path), words.writePage)]
  const size = text.replace(/\s/g, '').length
  const steps = text.match(step)?.length ?? 0
  return [
    ...(size >= leastCharacters ? [] : [refused(path, words.stub(path, size), words.writeSteps, 1)]),
    ...(heading.test(text) ? [] : [refused(path, words.noHeading(path), words.addHeadings, 1)]),
    ...(steps >= 2 || command.test(text) ? [] : [refused(path, words.noSteps(path), words.listSteps, 1)]),
    ...marks(text).map(({ line, word }) => refused(path, words.unfinished({ path, word, line }), words.finish, line)),
  ]
}
