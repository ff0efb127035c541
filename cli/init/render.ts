// cli/init: what `init` found, wrote and leaves to a person, as text or as JSON. Pure.
import { paint } from '../paint.ts'
import type { Terminal } from '../ports.ts'
import type { RepositoryFacts, ServiceFacts } from './facts.ts'
import type { FileProposal, InitPlan, LeftToDo } from './plan.ts'
import * as words from './words.ts'

/** A proposed file, and what became of it. `kept`: another one is there, and stays; `missing`: only shown. */
export interface WrittenFile extends FileProposal {
  readonly outcome: 'written' | 'kept' | 'same' | 'missing'
  /** What is there; null: nothing. */
  readonly there: string | null
}

const deployedBy = ({ deploy }: ServiceFacts): string => {
  switch (deploy.by) {
    case 'kubernetes':
      return `${deploy.workload} (${deploy.path})`
    case 'compose':
    case 'script':
      return deploy.path
    case 'nothing':
      return words.notKnown
  }
}

const factLines = (facts: RepositoryFacts): readonly string[] => [
  ...facts.services.map((service) =>
    words.found({
      service: service.folder === '' ? service.name : `${service.name} (${service.folder})`,
      branch: facts.branch,
      tags: `${service.tags.prefix}*`,
      deploy: deployedBy(service),
      migrations: service.migrations?.tool ?? null,
    }),
  ),
  ...(facts.tests.length === 0 ? [] : [words.testedBy(facts.tests)]),
]

/** Lines that only one of the two texts has, in their order: enough to see what a person changed. */
export const differenceOf = (there: string, proposed: string): readonly string[] => {
  const [own, other] = [there.split('\n'), proposed.split('\n')]
  const [ours, theirs] = [new Set(own), new Set(other)]
  return [
    ...own.filter((line) => !theirs.has(line)).map((line) => `- ${line}`),
    ...other.filter((line) => !ours.has(line)).map((line) => `+ ${line}`),
  ]
}

const fileLines = (files: readonly WrittenFile[], isDiff: boolean, terminal: Pick<Terminal, 'hasColours'>) =>
  files.flatMap(({ path, outcome, text, there }) => [
    `  ${paint(outcome === 'written' ? 'green' : 'dim', words.outcome[outcome], terminal)} ${path}`,
    ...(isDiff && outcome === 'kept' ? differenceOf(there ?? '', text).map((line) => `      ${line}`) : []),
    ...(isDiff && outcome === 'missing' ? text.split('\n').map((line) => `      + ${line}`) : []),
  ])

const leftLines = (left: readonly LeftToDo[], terminal: Pick<Terminal, 'hasColours'>): readonly string[] =>
  left.flatMap(({ what, commands }, index) => ['', paint('bold', `${index + 1}. ${what}`, terminal), '', ...commands])

/** For a person. */
export const renderInit = (
  facts: RepositoryFacts,
  { notes, left }: InitPlan,
  files: readonly WrittenFile[],
  { isDiff }: { readonly isDiff: boolean },
  terminal: Pick<Terminal, 'hasColours'>,
): string => {
  const kept = files.filter(({ outcome }) => outcome === 'kept').length
  return [
    ...factLines(facts),
    '',
    ...fileLines(files, isDiff, terminal),
    ...(kept > 0 && !isDiff ? ['', words.neverOver(kept)] : []),
    ...(notes.length === 0
      ? []
      : ['', paint('bold', words.worthKnowing, terminal), ...notes.map((note) => `- ${note}`)]),
    ...(isDiff ? [] : leftLines(left, terminal)),
  ].join('\n')
}

/** For a program. */
export const renderJson = (facts: RepositoryFacts, plan: InitPlan, files: readonly WrittenFile[]): string =>
  JSON.stringify(
    {
      facts,
      files: files.map(({ path, outcome }) => ({ path, outcome })),
      notes: plan.notes,
      left: plan.left,
    },
    null,
    2,
  )
