// cli/init: looks at the repository, asks at most three questions, writes what is not there yet, says what is left.
import type { CommandPorts, ExitCode, PinnedRelease, RepositoryReader, Terminal } from '../ports.ts'
import type { RepositoryFacts } from './facts.ts'
import { gatherFacts } from './gather.ts'
import { planInit, type ExistingFiles } from './decide/plan.ts'
import type { FileProposal, InitChoices } from './plan.ts'
import { renderInit, renderJson, type WrittenFile } from './render.ts'
import * as words from './words.ts'

/** The command line of `init`, parsed. */
export interface InitRequest {
  readonly isYes: boolean
  readonly isDiff: boolean
  readonly isJson: boolean
  /** What `uses:` is pinned to instead of the release that runs. */
  readonly release: PinnedRelease | null
  readonly environments: readonly string[] | null
  readonly url: string | null
}

const usual = ['dev', 'staging', 'production']

const isName = (name: string): boolean => /^[A-Za-z0-9][\w.-]{0,100}$/.test(name)

const namesIn = (text: string): readonly string[] | null => {
  const names = text.split(/[\s,]+/).filter((name) => name !== '')
  return names.length > 0 && names.every(isName) && new Set(names).size === names.length ? names : null
}

const urlIn = (text: string): string | null => (/^https?:\/\/[^\s'"]+$/.test(text) ? text : null)

/** Two of a larger team; nobody can be asked for more people than there are beside the author. */
const usualApprovals = (people: number): number => Math.max(0, Math.min(2, people - 1))

/** An answer that can't be used is none: the file that it would stand in can be edited, and is valid without it. */
const askFor = async (facts: RepositoryFacts, request: InitRequest, terminal: Terminal): Promise<InitChoices> => {
  const isAsked = terminal.isInteractive && !request.isYes && !request.isJson
  const ask = async (question: string) => (isAsked ? terminal.ask(question) : '')
  const environments = request.environments ?? namesIn(await ask(words.whichEnvironments(usual))) ?? usual
  const last = environments.at(-1) ?? ''
  const url = request.url ?? urlIn(await ask(words.whichUrl(last)))
  const most = usualApprovals(facts.people)
  const answer = await ask(words.howManyApprovals(last, most))
  return { environments, url, approvals: /^\d$/.test(answer) ? Number(answer) : most }
}

/** Of the files that might be met: which are there, and which of them are workflows of another origin. */
const gatherExisting = async (repository: RepositoryReader): Promise<ExistingFiles> => {
  const paths = new Set(await repository.files())
  const workflows = [...paths].filter((path) => path.startsWith('.github/workflows/'))
  const texts = await Promise.all(workflows.map(async (path) => ({ path, text: (await repository.read(path)) ?? '' })))
  const foreign = texts.filter(({ text }) => !/\/actions\/(?:deploy|smoke|rollback)@/.test(text))
  return {
    has: (path) => paths.has(path),
    isForeignWorkflow: (path) => foreign.some((each) => each.path === path),
  }
}

const settle = async (
  proposal: FileProposal,
  { isDiff }: InitRequest,
  { repository, writer }: CommandPorts,
): Promise<WrittenFile> => {
  const there = await repository.read(proposal.path)
  if (there === proposal.text) return { ...proposal, outcome: 'same', there }
  if (there !== null) return { ...proposal, outcome: 'kept', there }
  if (isDiff) return { ...proposal, outcome: 'missing', there }
  return { ...proposal, outcome: (await writer.create(proposal)) ? 'written' : 'kept', there }
}

/** Exit code 1: it is not known what `uses:` has to name. */
export const runInit = async (request: InitRequest, ports: CommandPorts): Promise<ExitCode> => {
  const { repository, terminal, now } = ports
  const release = request.release ?? ports.release
  if (release === null) {
    terminal.aside(words.noRelease)
    return 1
  }
  const facts = await terminal.during(words.lookingAround, gatherFacts(repository))
  const choices = await askFor(facts, request, terminal)
  const plan = planInit({
    facts,
    choices,
    today: now.slice(0, 10),
    release,
    existing: await gatherExisting(repository),
  })
  const files: WrittenFile[] = []
  for (const proposal of plan.files) files.push(await settle(proposal, request, ports))
  terminal.out(request.isJson ? renderJson(facts, plan, files) : renderInit(facts, plan, files, request, terminal))
  return 0
}
