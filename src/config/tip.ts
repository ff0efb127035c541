// config: builds the policy from the default branch's tip, from its newest valid file, or from the first of a change.
import { ExpectedError, expectedOrRethrow, orExpected } from '../core/errors.ts'
import type { TrustedTip } from '../core/github.ts'
import type { JudgingPolicy, PolicyRequest } from '../checklist/run/judging-policy.ts'
import type { Runbook } from '../runbook/runbook.ts'
import type { RunbookRequest } from './gather.ts'
import { defaultRunbook, parseRunbook } from './load.ts'
import { readOwnKeys, withOwnKeys, withoutOwnKeys } from './released.ts'
import { assertOwnSlug, servicesOf } from './slug-conflicts.ts'
import * as words from './words.ts'

/** `.github/runbook.yaml` for `.github/runbook.yml`, and the other way round; null: the path ends in neither. */
const otherEnding = (path: string): string | null => {
  if (path.endsWith('.yml')) return path.replace(/\.yml$/, '.yaml')
  return path.endsWith('.yaml') ? path.replace(/\.yaml$/, '.yml') : null
}

/** Whoever wrote it believes that it holds, and the defaults would judge in its place without a word. */
const misnamed = (there: string, path: string): ExpectedError =>
  new ExpectedError({
    code: 'bad-config',
    message: words.otherEnding(there, path),
    remedy: words.renameIt(there, path),
    at: { path: there },
  })

/** The file of the tip, or what holds where there is none; no two files of one tip may name the same service. */
export const parseTip = <Absent extends Runbook | null>(
  tip: TrustedTip,
  { path, log }: Pick<RunbookRequest, 'path' | 'log'>,
  absent: (branch: string) => Absent,
): Runbook | Absent => {
  const { text, sha, branch, files } = tip
  const other = otherEnding(path)
  if (text === null && other !== null && files.some((file) => file.path === other)) throw misnamed(other, path)
  const runbook = text === null ? absent(branch) : parseRunbook(text, { path, sha, branch })
  if (runbook !== null) assertOwnSlug({ service: runbook.service, path, text, sha }, servicesOf(files, path, log))
  return runbook
}

/** The file of the tip, or the rules of a repository without one. `repo` names the service then. */
export const tipOrDefaults = (tip: TrustedTip, request: RunbookRequest, repo: string): Runbook =>
  parseTip(tip, request, (branch) => defaultRunbook(repo, branch))

/** The file of the tip; refused where there is none. */
export const requireTip = (tip: TrustedTip, request: RunbookRequest): Runbook => {
  const runbook = parseTip(tip, request, () => null)
  if (runbook !== null) return runbook
  throw new ExpectedError({
    code: 'bad-config',
    message: words.noRunbook(request.path, tip.branch, tip.sha),
    remedy: words.commitRunbook(tip.branch),
  })
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
      expectedOrRethrow(thrown)
    }
  }
  return null
}

/** At night nobody mends a file first: what was valid last is what people last agreed to. */
export const tipOrEarlier = async (tip: TrustedTip, request: RunbookRequest): Promise<Runbook> => {
  const read = await orExpected(Promise.resolve(tip).then((found) => requireTip(found, request)))
  if (read.ok) return read.value
  const earlier = await newestValid(tip, request)
  if (earlier?.readAt === null || earlier?.readAt === undefined) throw read.error
  const instead = words.earlierTaken({ branch: tip.branch, why: read.error.message, sha: earlier.readAt.sha })
  request.log.warn(instead)
  return { ...earlier, readAt: { ...earlier.readAt, instead } }
}

/** Its file is at fault, and not the one of the default branch, which the sentence about a file speaks of. */
const ofCommit = (error: ExpectedError, path: string, sha: string): ExpectedError => {
  const { code, message, at } = error
  if (code !== 'bad-config') return error
  const remedy = words.correctCommit(path)
  return new ExpectedError({ code, message: words.atCommit(sha, message), remedy, ...(at === undefined ? {} : { at }) })
}

/**
 * The tip's policy with `deploy`, `url` and `smoke` of the commit that is put in place. `ifBroken`: a deploy of a commit
 * whose keys can't be read is refused; a restore takes the tip's.
 */
export const withKeysOf = async (
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
  if (ifBroken === 'refuse') throw ofCommit(read.error, readAt.path, sha)
  return withoutOwnKeys(runbook, sha, read.error.message)
}

/** What the file of a change is worth, by parsing alone; null: it says what the tip says, or there is none. */
const changeOf = (text: string | null, tip: TrustedTip, { path, head }: PolicyRequest): JudgingPolicy['change'] => {
  if (text === null || head === null || text === tip.text) return null
  try {
    parseRunbook(text, { path, sha: head, branch: tip.branch })
    return { ok: true }
  } catch (thrown) {
    const { message, at } = expectedOrRethrow(thrown)
    return { ok: false, finding: { level: 'error', message, remedy: words.correctChange, ...(at ?? { path }) } }
  }
}

/**
 * What a pull request or a release is judged by. A pull request that brings the first file is judged by it, for there is
 * nothing else; one that mends a broken file is judged by the last that was valid. `text`: the file of the change.
 */
export const judgingPolicy = async (
  { tip, text }: { readonly tip: TrustedTip; readonly text: string | null },
  asked: PolicyRequest,
  request: RunbookRequest,
  repo: string,
): Promise<JudgingPolicy> => {
  const { path, head } = asked
  const change = changeOf(text, tip, asked)
  const at = { tip: { branch: tip.branch, sha: tip.sha }, change }
  if (tip.text === null && text !== null && head !== null) {
    return { ...at, runbook: parseRunbook(text, { path, sha: head, branch: tip.branch }), from: 'change' }
  }
  const other = otherEnding(path)
  if (tip.text === null && head !== null && other !== null && (await request.github.file(other, head)) !== null) {
    throw misnamed(other, path)
  }
  try {
    return { ...at, runbook: tipOrDefaults(tip, request, repo), from: tip.text === null ? 'defaults' : 'tip' }
  } catch (thrown) {
    const error = expectedOrRethrow(thrown)
    if (change?.ok !== true || text === null || head === null) throw error
    const earlier = await newestValid(tip, request)
    request.log.warn(words.baseIsBroken(tip.branch, error.message))
    const runbook = earlier ?? parseRunbook(text, { path, sha: head, branch: tip.branch })
    return { ...at, runbook, from: earlier === null ? 'change' : 'earlier' }
  }
}
