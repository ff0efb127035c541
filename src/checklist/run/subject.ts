// checklist/run: finds the judged commit, the trusted commit its rules come from, and the environment.
import type { Subject } from '../check.ts'
import type { EnvironmentConfig, Runbook } from '../../runbook/runbook.ts'
import { ExpectedError } from '../../core/errors.ts'
import { isVerifiedAt } from '../../records/decide/history.ts'
import { chooseEnvironment, takes, versionOf, type NoEnvironment } from '../../core/promotion.ts'
import type { Release } from '../../core/release.ts'
import { resolveRelease } from '../../deploy/release.ts'
import { gatherHistory } from '../../records/gather/history.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { prefetchForChoice, type PrefetchPorts } from './prefetch.ts'
import type { PreflightInputs } from './inputs.ts'
import type { JudgingPolicy } from './judging-policy.ts'
import * as words from './words.ts'

/** What is judged, before it is known for which environment. */
export type JudgedSubject = Pick<Subject, 'release' | 'pull' | 'stage' | 'policySha' | 'baseSha'>

/** The default branch at its tip. */
type TrustedBranch = JudgingPolicy['tip']

/** GitHub's name for the branch of a merge group; the number in it is a convention, so it is shown and never trusted. */
const mergeGroup = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-(\d+)-[0-9a-f]+$/

const tipOf = async (branch: string, trusted: TrustedBranch, ports: ReadPorts): Promise<string> => {
  if (branch === trusted.branch) return trusted.sha
  const tip = await ports.github.resolveRef(`refs/heads/${branch}`)
  if (tip !== null) return tip.commit
  throw new ExpectedError({
    code: 'bad-input',
    message: words.noBaseBranch(branch),
    remedy: words.existingBranch,
  })
}

const assertExists = async (sha: string, ports: ReadPorts): Promise<void> => {
  if ((await ports.github.commit(sha)) !== null) return
  throw new ExpectedError({
    code: 'bad-input',
    message: words.noCommit(sha),
    remedy: words.pushFirst,
  })
}

/** Which commit is judged, before it is known by which rules. */
export interface JudgedCommit extends Pick<Subject, 'release' | 'pull' | 'stage'> {
  /** The branch that is to be changed; null: a release is judged. */
  readonly baseRef: string | null
}

/** A run of the default branch may be about a release with a workflow that is too old to judge it. */
const judgedRef = async (ref: string, { sha }: Pick<PreflightInputs, 'sha'>, ports: ReadPorts): Promise<Release> => {
  if (ports.context.event.pull !== null) {
    throw new ExpectedError({ code: 'bad-input', message: words.refOnPull(ref), remedy: words.noRefOnPull })
  }
  const { sha: commit, ref: full, version } = await resolveRelease(ref, ports)
  if (sha === null || sha === commit) return { sha: commit, ref: full, version }
  throw new ExpectedError({
    code: 'bad-input',
    message: words.refAndSha(full, commit, sha),
    remedy: words.oneOfRefAndSha,
  })
}

/** Which commit is judged: of the pull request, of the ref that was asked for, or of the event. */
export const judgedCommit = async (
  inputs: Pick<PreflightInputs, 'sha' | 'ref'>,
  ports: ReadPorts,
): Promise<JudgedCommit> => {
  if (inputs.ref === null) return ofEvent(inputs, ports)
  return { release: await judgedRef(inputs.ref, inputs, ports), pull: null, stage: 'release', baseRef: null }
}

const ofEvent = (inputs: Pick<PreflightInputs, 'sha'>, { context }: Pick<ReadPorts, 'context'>): JudgedCommit => {
  if (context.event.pull !== null) {
    const { number, head, baseRef } = context.event.pull
    const release: Release = { sha: inputs.sha ?? head, ref: `refs/pull/${number}/head`, version: null }
    return { release, pull: number, stage: 'pull-request', baseRef }
  }
  const sha = inputs.sha ?? context.sha
  const release: Release = { sha, ref: context.ref, version: versionOf(context.ref) }
  const [, base, number] = mergeGroup.exec(context.ref) ?? []
  return base === undefined
    ? { release, pull: null, stage: 'release', baseRef: null }
    : { release, pull: Number(number), stage: 'pull-request', baseRef: base }
}

/**
 * The commit, and the commits whose word counts for it. A pull request is judged by the tip of the default branch, never
 * by itself, nor by its own base branch; what it changes is what it adds to the tip of its base.
 */
export const locate = async (
  inputs: Pick<PreflightInputs, 'sha'>,
  { release, pull, stage, baseRef }: JudgedCommit,
  trusted: TrustedBranch,
  ports: ReadPorts,
): Promise<JudgedSubject> => {
  if (inputs.sha !== null) await assertExists(inputs.sha, ports)
  if (baseRef === null) return { release, pull, stage, policySha: release.sha }
  return { release, pull, stage, policySha: trusted.sha, baseSha: await tipOf(baseRef, trusted, ports) }
}

/** Names of the environments where the commit is verified; asked only when more than one could be meant. */
const gatherVerified = async (
  release: Release,
  environments: readonly EnvironmentConfig[],
  ports: PrefetchPorts,
): Promise<ReadonlySet<string>> => {
  const takers = environments.filter((environment) => takes(environment, release) === null)
  if (takers.length < 2) return new Set()
  prefetchForChoice(release, takers, ports)
  const histories = await Promise.all(takers.map((environment) => gatherHistory(environment.place, ports)))
  return new Set(
    histories.filter((history) => isVerifiedAt(history, release.sha)).map((each) => each.place.environment),
  )
}

const named = (asked: string, environments: readonly EnvironmentConfig[]): EnvironmentConfig => {
  const found = environments.find((environment) => environment.name.toLowerCase() === asked.toLowerCase())
  if (found !== undefined) return found
  throw new ExpectedError({
    code: 'bad-input',
    message: words.noEnvironment(asked),
    remedy: words.useOneOf(environments.map((environment) => environment.name)),
  })
}

/**
 * For which environment. Whether its promotion rule takes the ref is a line of the checklist (`promotion`), so an
 * environment that was asked for is judged and not refused. A pull request is judged for the last one of the chain.
 */
export const chooseFor = async (
  place: JudgedSubject,
  asked: string | null,
  runbook: Runbook,
  ports: PrefetchPorts,
): Promise<EnvironmentConfig | NoEnvironment> => {
  const { environments } = runbook
  if (asked !== null) return named(asked, environments)
  const last = environments.at(-1)
  if (place.stage === 'pull-request' && last !== undefined) return last
  const verified = await gatherVerified(place.release, environments, ports)
  const choice = chooseEnvironment({ release: place.release, environments, asked: null, verified })
  if (choice.outcome === 'chosen') return choice.environment
  return { outcome: 'none', refusal: choice.refusal, nearest: choice.outcome === 'none' ? choice.nearest : null }
}
