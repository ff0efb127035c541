// core: matches names and paths against GitHub's filter patterns; the last pattern that matches decides. Pure.
import { anyFolders, anything, literal, matchesGlob, withinSegment, type Glob, type GlobPart } from './glob.ts'

const mostWildcards = 10

const classOf = (source: string): GlobPart | null => {
  try {
    const expression = new RegExp(`^${source}$`, 's')
    return { matches: (letter) => expression.test(letter), times: 'once' }
  } catch {
    return null
  }
}

/** `?` and `+` say how often what stands before them occurs. null: nothing stands there that can be repeated. */
const repeated = (before: GlobPart | undefined, sign: '?' | '+'): Glob | null => {
  if (before === undefined || before.times !== 'once') return null
  return sign === '?' ? [{ ...before, times: 'at most once' }] : [before, { ...before, times: 'any' }]
}

const partsOf = (token: string): Glob | null => {
  if (token === '**/') return anyFolders
  if (token === '**') return [anything]
  if (token === '*') return [withinSegment]
  if (/^\\[\s\S]$/.test(token)) return [literal(token.slice(1))]
  const letters = /^\[.*\]$/s.test(token) ? classOf(token) : literal(token)
  return letters === null ? null : [letters]
}

/**
 * A filter pattern in its parts; null when it contains what can't be told safely.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
const readFilter = (pattern: string): Glob | null => {
  if (pattern.length > 500 || (pattern.match(/[*+?]/g) ?? []).length > mostWildcards) return null
  const glob: GlobPart[] = []
  for (const [token] of pattern.matchAll(/\*\*\/|\*\*|\*|\[[^\]]*\]|[?+]|\\[\s\S]|[\s\S]/gu)) {
    const parts = token === '?' || token === '+' ? repeated(glob.pop(), token) : partsOf(token)
    if (parts === null) return null
    glob.push(...parts)
  }
  return glob
}

const withoutSign = (pattern: string): string => pattern.replace(/^!/, '')

/** Can we tell what the pattern matches? */
export const isReadableFilter = (pattern: string): boolean => readFilter(withoutSign(pattern)) !== null

/** The last pattern that matches decides; `!` takes out again. null: a pattern that we can't read. */
export const selects = (patterns: readonly string[], text: string): boolean | null => {
  let selected = false
  for (const pattern of patterns) {
    const glob = readFilter(withoutSign(pattern))
    if (glob === null) return null
    if (matchesGlob(glob, text)) selected = !pattern.startsWith('!')
  }
  return selected
}
