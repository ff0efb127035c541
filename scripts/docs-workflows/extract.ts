/** A workflow that a page shows. */
export interface ShownWorkflow {
  /** Where it can be written: the page, and the line that its first line has there. */
  readonly file: string
  readonly text: string
}

/** Three or more, with the word after them; in a list they are indented, and what is between them too. */
const opening = /^(?<indent>[ \t]*)(?<fence>`{3,}|~{3,})[ \t]*(?<language>[\w-]*)/

interface Block {
  readonly language: string
  /** Of its first line between the fences, from 1. */
  readonly line: number
  readonly lines: readonly string[]
}

const isEnd = (line: string, fence: string): boolean => {
  const found = line.trim()
  return found.startsWith(fence) && found.replaceAll(fence.charAt(0), '') === ''
}

const dedented = (line: string, indent: string): string => (line.startsWith(indent) ? line.slice(indent.length) : line)

/** Between fences; one that is never closed ends with the page, as GitHub shows it. */
const blocksOf = (page: string): readonly Block[] => {
  const blocks: Block[] = []
  const lines = page.split(/\r?\n/)
  for (let at = 0; at < lines.length; at += 1) {
    const { indent = '', fence, language = '' } = opening.exec(lines[at] ?? '')?.groups ?? {}
    if (fence === undefined) continue
    const end = lines.findIndex((line, index) => index > at && isEnd(line, fence))
    const inside = lines.slice(at + 1, end === -1 ? undefined : end)
    blocks.push({ language, line: at + 2, lines: inside.map((line) => dedented(line, indent)) })
    at = end === -1 ? lines.length : end
  }
  return blocks
}

/** By its keys and not by a parser: one that can't be parsed is for the linters to tell. */
const isWorkflow = ({ language, lines }: Block): boolean =>
  /^ya?ml$/i.test(language) &&
  [/^(?:on|'on'|"on")\s*:/, /^jobs\s*:/].every((key) => lines.some((line) => key.test(line)))

/** The workflows of a page: blocks of YAML that say when they run and what. */
export const extractWorkflows = (path: string, page: string): readonly ShownWorkflow[] =>
  blocksOf(page)
    .filter(isWorkflow)
    .map(({ line, lines }) => ({
      file: `${path.replace(/\.md$/, '').replaceAll('/', '-')}-line-${line}.yml`,
      text: `${lines.join('\n')}\n`,
    }))
