// incident/render: reads and replaces one marked section of an issue, and keeps the text around it. Pure.

/** A part of an issue's body that is ours to rewrite; what stands around it belongs to people. */
export interface MarkedSection {
  readonly begin: string
  readonly end: string
}

export const partNamed = (name: string): MarkedSection => ({
  begin: `<!-- runbook:${name} -->`,
  end: `<!-- /runbook:${name} -->`,
})

/** null where somebody removed the marks. */
export const readPart = (text: string, { begin, end }: MarkedSection): string | null => {
  const from = text.indexOf(begin)
  const to = text.indexOf(end, from)
  return from === -1 || to === -1 ? null : text.slice(from + begin.length, to)
}

export const renderPart = ({ begin, end }: MarkedSection, inner: string): string => `${begin}\n${inner}\n${end}`

/** null where somebody removed the marks. */
export const replacePart = (text: string, part: MarkedSection, inner: string): string | null => {
  const from = text.indexOf(part.begin)
  const to = text.indexOf(part.end, from)
  return from === -1 || to === -1
    ? null
    : `${text.slice(0, from)}${renderPart(part, inner)}${text.slice(to + part.end.length)}`
}
