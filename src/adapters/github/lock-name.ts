// adapters/github: the name of the git ref that locks an environment. Pure, and without collisions.
import { createHash } from 'node:crypto'

/** The namespace of our locks: neither a branch nor a tag, so no ruleset for those and no workflow sees it. */
const folder = 'refs/runbook/locks/'
/** A ref is a file name to git, and 255 bytes are the most for one on the file systems in use. */
const longest = 180
const kept = 80

/**
 * The ref that locks an environment. GitHub takes names of environments without regard to case, and git takes no
 * blanks, dots at the wrong place or control characters in a ref: so lower case first, then every other byte in hex.
 * Two environments share a ref only when GitHub takes them for one.
 */
export const lockRef = (environment: string): string => {
  const bytes = new TextEncoder().encode(environment.toLowerCase())
  const encoded = Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte)
    return /[a-z0-9-]/.test(character) ? character : `_${byte.toString(16).padStart(2, '0')}`
  }).join('')
  if (encoded.length <= longest) return `${folder}${encoded}`
  // Two underscores never stand together above, so no short name can meet a long one here.
  return `${folder}${encoded.slice(0, kept)}__${createHash('sha256').update(bytes).digest('hex')}`
}
