// incident/render: escapes a sentence and makes links of the numbers, runs and commits in it. Pure.
import { plainLine } from '../../report/escape.ts'
import { escapePart, link } from '../../report/markdown.ts'

/** Where numbers lead. */
export interface LinkTargets {
  readonly repoUrl: string
  /** Full shas. What only looks like a sha is none. */
  readonly commits: readonly string[]
}

const linkable = /((?<![\w/])#\d{1,9}\b|\brun \d{1,19}\b|\bdeployment \d{1,19}\b|\b(?:[0-9a-f]{40}|[0-9a-f]{7})\b)/

const targetOf = (part: string, { repoUrl, commits }: LinkTargets): string | null => {
  const number = /\d+$/.exec(part)?.[0] ?? ''
  if (part.startsWith('#')) return `${repoUrl}/issues/${number}`
  if (part.startsWith('run ')) return `${repoUrl}/actions/runs/${number}`
  if (part.startsWith('deployment ')) return `${repoUrl}/deployments`
  const commit = commits.find((sha) => sha.startsWith(part))
  return commit === undefined ? null : `${repoUrl}/commit/${commit}`
}

/** Plain text as Markdown in which `#12`, `run 900` and the known commits are links. */
export const withLinks = (text: string, targets: LinkTargets, max = 1_000): string =>
  plainLine(text, max)
    .split(linkable)
    .map((part, index) => {
      const target = index % 2 === 1 ? targetOf(part, targets) : null
      return target === null ? escapePart(part, index === 0) : link(part, target)
    })
    .join('')

/** The same Markdown as people read it: a line of an earlier version had no links. */
export const withoutLinks = (markdown: string): string => markdown.replace(/\[\\?([^\][]*)\]\(https?:[^)\s]*\)/g, '$1')
