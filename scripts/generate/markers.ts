/** The text between `<!-- generated:name -->` and `<!-- /generated:name -->` replaced; everything else stays as it is. */
export const fill = (page: string, sections: ReadonlyMap<string, string>): string => {
  let filled = page
  for (const [name, text] of sections) {
    const [open, close] = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`]
    const [from, to] = [filled.indexOf(open), filled.indexOf(close)]
    if (from === -1 || to < from) throw new Error(`the page has no ${open} … ${close}: add the two markers`)
    filled = `${filled.slice(0, from + open.length)}\n\n${text.trim()}\n\n${filled.slice(to)}`
  }
  return filled
}

/** Two markers with nothing between them yet. */
export const emptySection = (name: string): string => `<!-- generated:${name} -->\n<!-- /generated:${name} -->`
