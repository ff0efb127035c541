// rollback/gather: what serves now, which runs wait, and which permissions and approvals are missing.
import type { EnvironmentConfig, Runbook } from '../../runbook/runbook.ts'
import { judgeApprovals, type Approvals } from '../../approvals/decide/approvals.ts'
import { orUnreadable } from '../../core/errors.ts'
import type { WaitingRun } from '../../core/github.ts'
import type { VersionSample } from '../../smoke/decide/samples.ts'
import type { NeededWrite } from '../decide/needed-writes.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { askVersion } from '../../smoke/probes/ask-version.ts'
import type { Aside, BesidePorts, BesideReader, RestoreReader } from './beside.ts'

/** What is known of the world around a rollback, beside the history. */
export interface RollbackSurroundings {
  /** What says it serves now; null where the runbook names no place to ask. */
  readonly serving: VersionSample | null
  /** Runs that wait for a person before they deploy here. */
  readonly waiting: Aside<readonly WaitingRun[]>
  /** Permissions that the rollback will need and the token does not hold. */
  readonly missing: readonly NeededWrite[]
  /** Permissions that nobody could learn of: they are tried. */
  readonly untold: readonly NeededWrite[]
  /** null: the runbook asks for none. */
  readonly approvals: Approvals | null
}

export interface SurroundingsRequest {
  readonly environment: EnvironmentConfig
  readonly smoke: Runbook['smoke']
  readonly userEnvironment: Readonly<Record<string, string>>
}

export interface SurroundingsPorts extends Omit<ReadPorts, 'github'>, BesidePorts {
  readonly github: RestoreReader
}

/** null: the token may not read it. */
const readableOrNull = async <Value>(asked: Promise<Value>): Promise<Value | null> => {
  const read = await orUnreadable(asked)
  return read.ok ? read.value : null
}

/** Only who approved this very run: the reviews of an old release were for another moment. */
const runApprovalsOf = async (
  { name, rollbackApprovals: needed }: EnvironmentConfig,
  ports: SurroundingsPorts,
): Promise<Approvals | null> => {
  if (needed === 0) return null
  const { run, actor, restartedBy } = ports.context
  const runApprovals = await readableOrNull(ports.github.runApprovals(run.id))
  const logins = [...new Set((runApprovals ?? []).map(({ user }) => user.toLowerCase()))]
  const permissions = new Map(
    await Promise.all(logins.map(async (login) => [login, await ports.github.permissionOf(login)] as const)),
  )
  const choice = { chosen: false, why: 'a rollback has no pull request' } as const
  return judgeApprovals({
    environment: name,
    needed,
    starters: restartedBy === null ? [actor] : [actor, restartedBy],
    handMerges: new Set(),
    landed: null,
    reviews: [],
    commits: [],
    unseenCommits: 0,
    coAuthors: new Set(),
    runApprovals,
    permissions,
    choice,
  })
}

/** Those of the permissions that the token does not hold, and those that nobody could learn of. */
export const missingWrites = async (
  needed: readonly NeededWrite[],
  where: Parameters<BesideReader['mayWrite']>[1],
  { beside }: BesidePorts,
): Promise<Pick<RollbackSurroundings, 'missing' | 'untold'>> => {
  const held = await Promise.all(needed.map(({ permission }) => beside.mayWrite(permission, where)))
  return {
    missing: needed.filter((_, index) => {
      const told = held[index]
      return told?.state === 'known' && !told.value
    }),
    untold: needed.filter((_, index) => held[index]?.state === 'unknown'),
  }
}

/** Asks what really serves, which runs wait for approval and who agreed. Changes nothing. */
export const gatherSurroundings = async (
  { environment, smoke, userEnvironment }: SurroundingsRequest,
  ports: SurroundingsPorts,
): Promise<Omit<RollbackSurroundings, 'missing' | 'untold'>> => {
  const [serving, waiting, approvals] = await Promise.all([
    askVersion({ url: environment.url, smoke, userEnvironment }, ports),
    ports.beside.waitingRuns(environment.name),
    runApprovalsOf(environment, ports),
  ])
  return { serving, waiting, approvals }
}
