// checklist/tests: matches check names against globs in linear time, and recognises our own checks. Pure.

/** Linear, also on hostile patterns: pieces between the stars are looked for from left to right. */
export const nameMatches = (glob: string, name: string): boolean => {
  const [first = '', ...rest] = glob.split('*')
  if (rest.length === 0) return glob === name
  const last = rest.pop() ?? ''
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false
  let from = first.length
  for (const piece of rest) {
    const at = name.indexOf(piece, from)
    if (at === -1) return false
    from = at + piece.length
  }
  return from <= name.length - last.length
}
