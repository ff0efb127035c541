// core: matches names and paths against GitHub's filter patterns; the last pattern that matches decides. Pure.

const mostWildcards = 10

/**
 * A filter pattern as a regular expression; null when it contains what can't be told safely.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
const filterExpression = (pattern: string): RegExp | null => {
  if (pattern.length > 500 || (pattern.match(/[*+?]/g) ?? []).length > mostWildcards) return null
  const source = pattern.replace(/\*\*\/|\*\*|\*|\[[^\]]*\]|[?+]|\\.|[\s\S]/g, (part) => {
    if (part === '**/') return '(?:.*/)?'
    if (part === '**') return '.*'
    if (part === '*') return '[^/]*'
    if (part === '?' || part === '+' || /^(?:\\.|\[.*\])$/.test(part)) return part
    return part.replace(/[$()./^{|}[\]\\]/g, '\\$&')
  })
  try {
    // git allows a line break in a path, and a dot must match that too.
    return new RegExp(`^(?:${source})$`, 's')
  } catch {
    return null
  }
}

const withoutSign = (pattern: string): string => pattern.replace(/^!/, '')

/** Can we tell what the pattern matches? */
export const isReadableFilter = (pattern: string): boolean => filterExpression(withoutSign(pattern)) !== null

/** The last pattern that matches decides; `!` takes out again. null: a pattern that we can't read. */
export const selects = (patterns: readonly string[], text: string): boolean | null => {
  let selected = false
  for (const pattern of patterns) {
    const expression = filterExpression(withoutSign(pattern))
    if (expression === null) return null
    if (expression.test(text)) selected = !pattern.startsWith('!')
  }
  return selected
}
