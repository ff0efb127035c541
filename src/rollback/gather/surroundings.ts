// rollback/gather: what serves now, which runs wait, and which permissions and approvals are missing.
import type { EnvironmentConfig, Runbook } from '../../runbook/runbook.ts'
import { judgeApprovals, type Approvals } from '../../approvals/decide/approvals.ts'
import { ExpectedError } from '../../core/errors.ts'
import type { WaitingRun } from '../../core/github.ts'
import type { VersionSample } from '../../smoke/decide/samples.ts'
import type { Track } from '../decide/plan.ts'
import type { PermissionTester } from '../../ports/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { versionQuestion } from '../../smoke/probes/version.ts'

type Writes = Parameters<PermissionTester['mayWrite']>[0]

/** What is known of the world around a rollback, beside the history. */
export interface RollbackSurroundings {
  /** What says it serves now; null where the runbook names no place to ask. */
  readonly serving: VersionSample | null
  /** Runs that wait for a person before they deploy here; null when they may not be read. */
  readonly waiting: readonly WaitingRun[] | null
  /** Permissions that the rollback will need and the token does not hold. */
  readonly missing: readonly Writes[]
  /** null: the runbook asks for none. */
  readonly approvals: Approvals | null
}

export interface SurroundingsRequest {
  readonly runbook: Runbook
  readonly environment: EnvironmentConfig
  readonly tracks: readonly Track[]
  readonly userEnvironment: Readonly<Record<string, string>>
  readonly branch: string
  /** The workflow that is to be dispatched; null: none is. */
  readonly workflow: string | null
  /** Something is to be pushed, or proposed. */
  readonly reverts: boolean
}

export interface SurroundingsPorts extends ReadPorts {
  readonly writer: PermissionTester
}

const askTimeoutMs = 5_000

const sampleService = async (request: SurroundingsRequest, ports: SurroundingsPorts): Promise<VersionSample | null> => {
  const { smoke } = request.runbook
  if (smoke.version === undefined || request.environment.url === null) return null
  const place = { baseUrl: request.environment.url, environment: request.userEnvironment, phaseMs: smoke.timeouts }
  const question = versionQuestion(smoke.version, place, ports)
  return question.problems.length > 0 ? null : question.sample(null, askTimeoutMs)
}

const orUnreadable = async <Value>(ask: Promise<Value>): Promise<Value | null> => {
  try {
    return await ask
  } catch (thrown) {
    if (!(thrown instanceof ExpectedError) || thrown.code !== 'no-permission') throw thrown
    return null
  }
}

/** Only who approved this very run: the reviews of an old release were for another moment. */
const runApprovalsOf = async (
  { environment }: SurroundingsRequest,
  ports: SurroundingsPorts,
): Promise<Approvals | null> => {
  const { name, rollbackApprovals: needed } = environment
  if (needed === 0) return null
  const { runId, actor } = ports.context
  const runApprovals = await orUnreadable(ports.github.runApprovals(runId))
  const logins = [...new Set((runApprovals ?? []).map(({ user }) => user.toLowerCase()))]
  const permissions = new Map(
    await Promise.all(logins.map(async (login) => [login, await ports.github.permissionOf(login)] as const)),
  )
  const choice = { chosen: false, why: 'a rollback has no pull request' } as const
  return judgeApprovals({
    environment: name,
    needed,
    actor,
    reviews: [],
    commits: [],
    unseenCommits: 0,
    coAuthors: new Set(),
    runApprovals,
    permissions,
    choice,
  })
}

const missingWrites = async (request: SurroundingsRequest, ports: SurroundingsPorts): Promise<readonly Writes[]> => {
  const wanted: readonly Writes[] = [
    'contents',
    'deployments',
    // For the incident, which every rollback keeps.
    'issues',
    ...(request.reverts ? (['pull-requests'] as const) : []),
    ...(request.reverts && request.workflow !== null ? (['actions'] as const) : []),
  ]
  const held = await Promise.all(wanted.map((one) => ports.writer.mayWrite(one, request)))
  return wanted.filter((_, index) => held[index] === false)
}

/** Asks what really serves, which runs wait for approval, what the token may do and who agreed. Changes nothing. */
export const gatherSurroundings = async (
  request: SurroundingsRequest,
  ports: SurroundingsPorts,
): Promise<RollbackSurroundings> => {
  const [serving, waiting, missing, approvals] = await Promise.all([
    sampleService(request, ports),
    orUnreadable(ports.github.waitingRuns(request.environment.name)),
    missingWrites(request, ports),
    runApprovalsOf(request, ports),
  ])
  return { serving, waiting, missing, approvals }
}
