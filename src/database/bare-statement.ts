// database: shortens a SQL statement for display, and removes values that may be personal data. Pure.
import { disarm } from '../core/disarm.ts'

const longest = 200

// Words, quoted names and parameters stay; a comment is nobody's business, and what is left is a value.
// https://www.postgresql.org/docs/current/sql-syntax-lexical.html
const kept = /"(?:[^"]|"")*(?:"|$)|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\$\d+/
const comment = /--[^\n]*|\/\*(?:(?!\*\/)[\s\S])*\/\*[\s\S]*|\/\*[\s\S]*?(?:\*\/|$)/
const value = /'(?:[^']|'')*(?:'|$)|\$(\w*)\$[\s\S]*?(?:\$\1\$|$)|\d[\w.]*/
const piece = new RegExp([kept, comment, value].map(({ source }) => source).join('|'), 'g')
const isComment = /^(?:--|\/\*)/
const isKept = /^(?:["A-Za-z_\u0080-\uffff]|\$\d)/

// Where a backslash stands, only the server's settings tell where a literal ends: nothing after its beginning is shown.
const beforeUnclear = (text: string): string => (text.includes('\\') ? text.replace(/'[\s\S]*$/, "''") : text)

/**
 * A statement by its words, on one line of at most 200 characters: values become `?`, comments are dropped. What a
 * server says it runs may hold the addresses and passwords of people.
 */
export const bareStatement = (text: string): string => {
  const bare = beforeUnclear(text).replace(piece, (found) =>
    isKept.test(found) ? found : isComment.test(found) ? ' ' : '?',
  )
  const line = disarm(bare.replace(/\s+/g, ' ').trim())
  return line.length > longest ? `${line.slice(0, longest - 3)}...` : line
}
