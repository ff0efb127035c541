// config: loads the policy from the tip of the default branch, and the keys of the commit that is put in place.
import { ExpectedError, messageOf, orExpected } from '../core/errors.ts'
import type { TrustedTip } from '../core/github.ts'
import type { GitHubReader } from '../ports/github.ts'
import type { Log } from '../ports/world.ts'
import type { JudgingPolicy, PolicyRequest } from '../checklist/run/judging-policy.ts'
import type { ReadAt, Runbook } from '../runbook/runbook.ts'
import { defaultRunbook, parseRunbook } from './load.ts'
import { readOwnKeys, withOwnKeys, withoutOwnKeys } from './released.ts'
import { assertOwnSlug, runbookFolder, servicesOf } from './slug-conflicts.ts'
import * as words from './words.ts'

/** Where the runbook file is, and how to ask for it. */
export interface RunbookRequest {
  readonly path: string
  readonly github: Pick<GitHubReader, 'trustedTip' | 'file' | 'fileHistory'>
  readonly log: Pick<Log, 'info' | 'warn'>
}

const assertInside = (path: string): void => {
  const parts = path.split('/')
  if (!path.includes('\\') && !parts.includes('..') && !parts.includes('')) return
  throw new ExpectedError({
    code: 'bad-input',
    message: words.badPath(path),
    remedy: words.pathFromRoot,
  })
}

const readTip = ({ path, github }: RunbookRequest): Promise<TrustedTip> => {
  assertInside(path)
  return github.trustedTip(path, runbookFolder)
}

const readAtTip = (path: string, { sha, branch }: TrustedTip): ReadAt => ({ path, sha, branch })

/** The file of the tip, or what holds where there is none; no two files of one tip may name the same service. */
const parseTip = <Absent extends Runbook | null>(
  tip: TrustedTip,
  { path, log }: RunbookRequest,
  absent: (branch: string) => Absent,
): Runbook | Absent => {
  const { text, sha, branch, files } = tip
  const runbook = text === null ? absent(branch) : parseRunbook(text, readAtTip(path, tip))
  if (runbook !== null) assertOwnSlug({ service: runbook.service, path, text, sha }, servicesOf(files, path, log))
  return runbook
}

/** The policy at the tip of the default branch, or what holds where there is no file. */
export const loadRunbook = async <Absent extends Runbook | null>(
  request: RunbookRequest,
  absent: Absent,
): Promise<Runbook | Absent> => parseTip(await readTip(request), request, () => absent)

/** For smoke, which works from inputs where there is no file. `repo` names the service then. */
export const runbookOrDefaults = async (request: RunbookRequest, repo: string): Promise<Runbook> =>
  parseTip(await readTip(request), request, (branch) => defaultRunbook(repo, branch))

const missing = (path: string, tip: TrustedTip) =>
  new ExpectedError({
    code: 'bad-config',
    message: words.noRunbook(path, tip.branch, tip.sha),
    remedy: words.commitRunbook(tip.branch),
  })

/** For deploy, which has nothing to go by without the file. */
export const requireRunbook = async (request: RunbookRequest): Promise<Runbook> => {
  const tip = await readTip(request)
  const runbook = parseTip(tip, request, () => null)
  if (runbook === null) throw missing(request.path, tip)
  return runbook
}

/** So many versions of the file are tried: a file that was broken for longer is nobody's runbook. */
const mostVersions = 30

/** The newest version of the default branch that can be read; null: none of those that were tried. */
const newestValid = async (tip: TrustedTip, { path, github }: RunbookRequest): Promise<Runbook | null> => {
  for (const sha of (await github.fileHistory(path, tip.sha)).slice(0, mostVersions)) {
    const text = await github.file(path, sha)
    if (text === null) continue
    try {
      return parseRunbook(text, { path, sha, branch: tip.branch })
    } catch (thrown) {
      if (!(thrown instanceof ExpectedError)) throw thrown
    }
  }
  return null
}

/** At night nobody mends a file first: what was valid last is what people last agreed to. */
export const runbookForRollback = async (request: RunbookRequest): Promise<Runbook> => {
  const tip = await readTip(request)
  const read = await orExpected(
    requireRunbook({ ...request, github: { ...request.github, trustedTip: () => Promise.resolve(tip) } }),
  )
  if (read.ok) return read.value
  const earlier = await newestValid(tip, request)
  if (earlier?.readAt === null || earlier?.readAt === undefined) throw read.error
  const instead = words.earlierTaken({ branch: tip.branch, why: read.error.message, sha: earlier.readAt.sha })
  request.log.warn(instead)
  return { ...earlier, readAt: { ...earlier.readAt, instead } }
}

/**
 * The tip's policy with `deploy`, `url` and `smoke` of the commit that is put in place. `ifBroken`: a deploy of a commit
 * whose keys can't be read is refused; a restore takes the tip's.
 */
export const runbookFor = async (
  runbook: Runbook,
  sha: string,
  ifBroken: 'refuse' | 'take-tip',
  { github }: Pick<RunbookRequest, 'github'>,
): Promise<Runbook> => {
  const { readAt } = runbook
  if (readAt === null || readAt.sha === sha) return runbook
  const read = await orExpected(
    github.file(readAt.path, sha).then((text) => (text === null ? null : readOwnKeys(text, readAt))),
  )
  if (read.ok) return read.value === null ? runbook : withOwnKeys(runbook, read.value, sha)
  if (ifBroken === 'refuse') throw read.error
  return withoutOwnKeys(runbook, sha, read.error.message)
}

/** The policy of the tip, and how to get it with the keys of a commit. */
export const policyForDeploy = async (
  request: RunbookRequest,
): Promise<{
  readonly runbook: Runbook
  readonly runbookFor: (sha: string, ifBroken: 'refuse' | 'take-tip') => Promise<Runbook>
}> => {
  const runbook = await requireRunbook(request)
  return { runbook, runbookFor: (sha, ifBroken) => runbookFor(runbook, sha, ifBroken, request) }
}

/** What the file of a change is worth, by parsing alone; null: it says what the tip says, or there is none. */
const changeOf = (text: string | null, tip: TrustedTip, { path, head }: PolicyRequest): JudgingPolicy['change'] => {
  if (text === null || head === null || text === tip.text) return null
  try {
    parseRunbook(text, { path, sha: head, branch: tip.branch })
    return { ok: true }
  } catch (thrown) {
    if (!(thrown instanceof ExpectedError)) throw thrown
    const { message, at } = thrown
    return { ok: false, finding: { level: 'error', message, remedy: words.correctChange, ...(at ?? { path }) } }
  }
}

/**
 * What a pull request or a release is judged by. A pull request that brings the first file is judged by it, for there is
 * nothing else; one that mends a broken file is judged by the last that was valid.
 */
export const policyFor = async (
  asked: PolicyRequest,
  request: RunbookRequest,
  repo: string,
): Promise<JudgingPolicy> => {
  const { path, head } = asked
  assertInside(path)
  const [tip, text] = await Promise.all([readTip(request), head === null ? null : request.github.file(path, head)])
  const change = changeOf(text, tip, asked)
  const at = { tip: { branch: tip.branch, sha: tip.sha }, change }
  if (tip.text === null && text !== null && head !== null) {
    return { ...at, runbook: parseRunbook(text, { path, sha: head, branch: tip.branch }), from: 'change' }
  }
  try {
    const runbook = parseTip(tip, request, (branch) => defaultRunbook(repo, branch))
    return { ...at, runbook, from: tip.text === null ? 'defaults' : 'tip' }
  } catch (thrown) {
    if (!(thrown instanceof ExpectedError) || change?.ok !== true || text === null || head === null) throw thrown
    const earlier = await newestValid(tip, request)
    request.log.warn(words.baseIsBroken(tip.branch, messageOf(thrown)))
    const runbook = earlier ?? parseRunbook(text, { path, sha: head, branch: tip.branch })
    return { ...at, runbook, from: earlier === null ? 'change' : 'earlier' }
  }
}
