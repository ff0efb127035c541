// rollback/run: maps the rollback action's inputs to a request and its result to outputs.
import type { EnvironmentConfig, Runbook } from '../../runbook/runbook.ts'
import { smokeRunsPrograms } from '../../runbook/programs.ts'
import type { Target } from '../../targets/target.ts'
import { ExpectedError } from '../../core/errors.ts'
import type { Outcome } from '../../core/outcome.ts'
import type { Audience } from '../../incident/run/notify.ts'
import { placeKey } from '../../core/place.ts'
import { rollbackOutputs } from './outputs.ts'
import { rollback } from './rollback.ts'
import type { WritePorts } from '../../ports/ports.ts'
import type { Verify } from '../../smoke/run/verify.ts'
import type { RollbackInputs } from './inputs.ts'
import type { Rollback, RollbackRequest } from './request.ts'

export interface RollbackSession {
  readonly ports: WritePorts
  readonly runbook: Runbook
  readonly runbookFor: RollbackRequest['runbookFor']
  readonly targetFor: RollbackRequest['restore']['targetFor']
  readonly verify: Verify
  readonly userEnvironment: Readonly<Record<string, string>>
  readonly audience: Audience
  /** Called before a program of a commit may start; may begin the run anew, so nothing is written before. */
  readonly leaveNoToken: () => void
  /** Of the inputs, to be said once; null: nothing. */
  readonly note: string | null
  /** For the post step, which ends what was left open: `place` before anything is changed, `ended` when nothing is open. */
  readonly remember: (name: 'place' | 'ended', value: string) => void
}

/** Long enough for a deploy that is just ending, short enough for a night: a person can always cancel that deploy. */
const lockWaitMs = 10 * 60_000

const findEnvironment = (name: string, { environments }: Runbook): EnvironmentConfig => {
  const found = environments.find((environment) => environment.name.toLowerCase() === name.toLowerCase())
  if (found !== undefined) return found
  throw new ExpectedError({
    code: 'bad-input',
    message: `There is no environment '${name.slice(0, 80)}' in the runbook.`,
    remedy: `Use one of: ${environments.map((environment) => environment.name).join(', ')}.`,
  })
}

/**
 * Of the target, and of smoke after it. Asked before the plan, which takes longest of all: whoever rolls back should not
 * wait for two. Where the plan then refuses, the policy was read once more for nothing.
 */
const rollbackRunsPrograms = (
  { dryRun, tracks }: Pick<RollbackInputs, 'dryRun' | 'tracks'>,
  target: Target | null,
  runbook: Pick<Runbook, 'smoke'>,
): boolean => !dryRun && tracks.includes('restore') && (target !== null || smokeRunsPrograms(runbook))

/** For the workflow's next steps, in bracket mode; empty where nothing is left to them. */
const openedOutputs = ({ opened }: Rollback): Readonly<Record<string, string>> => ({
  'deployment-id': opened === null ? '' : String(opened.deployment),
  sha: opened?.sha ?? '',
  ref: opened?.ref ?? '',
  artifact: opened?.artifact ?? '',
})

/** A person's rollback: plan, restore, reconcile, record. */
export const run = async (inputs: RollbackInputs, session: RollbackSession): Promise<Outcome> => {
  const { ports, runbook, verify, userEnvironment, audience } = session
  const environment = findEnvironment(inputs.environment, runbook)
  const target = await session.targetFor(environment)
  if (rollbackRunsPrograms(inputs, target, runbook)) session.leaveNoToken()
  if (session.note !== null) ports.log.warn(session.note)
  if (!inputs.dryRun) session.remember('place', placeKey(environment.place))
  const { dryRun, to, bad, tracks, reason, severity, acceptDataLoss, force, mode, commits, tag } = inputs
  const end = await rollback(
    {
      runbook,
      environment,
      dryRun,
      order: { to, bad, tracks, reason, severity, acceptDataLoss, force },
      revert: { mode, commits, tag },
      restore: { target, targetFor: session.targetFor, verify, userEnvironment, lockWaitMs },
      runbookFor: session.runbookFor,
      audience,
    },
    ports,
  )
  return {
    conclusion: end.conclusion,
    outputs: { ...rollbackOutputs(end), ...openedOutputs(end) },
    failJob: end.conclusion.verdict !== 'pass',
  }
}
