// smoke/decide: whose each failure of a run is, and since when it was seen, for the table of the report. Pure.
import { attribute, isRollbackEligible, mayRollBack, type Failure } from './attribution.ts'
import { failuresOf, surroundingsOf } from './failures.ts'
import { versionFault, type Fault } from './samples.ts'
import type { SettledRun } from '../run/run.ts'
import type { SmokeDecision } from './verdict.ts'

/** Whose a failure is, as a person may act on it. */
export type Whose =
  | 'release'
  | 'release-unseen-before'
  | 'existing'
  | 'brief'
  | 'dependency'
  | 'certificate'
  | 'ours'
  | 'way'
  | 'unproven'

/** One thing that failed. Times are of the monotonic clock. */
export interface WhoseFailure {
  readonly what: string
  readonly whose: Whose
  readonly fault: Fault | null
  /** Might the release be taken back for it? */
  readonly eligible: boolean
}

const whoseProbe = (failure: Failure, run: SettledRun): Whose => {
  switch (attribute(failure, surroundingsOf(run))) {
    case 'existing':
      return 'existing'
    case 'flaky':
      return 'brief'
    case 'ours':
      return 'ours'
    case 'probe':
      return 'way'
    case 'new':
      if (!mayRollBack(failure)) return failure.class === 'dependency' ? 'dependency' : 'certificate'
      return run.plan.baseline === null ? 'release-unseen-before' : 'release'
  }
}

const versionRow = (run: SettledRun, { finding, rollbackEligible }: SmokeDecision): readonly WhoseFailure[] => {
  if (run.version.state !== 'not-converged') return []
  const fault = versionFault(run.versions, run.plan.patience)
  const row = (whose: Whose): readonly WhoseFailure[] => [{ what: 'version', whose, fault, eligible: rollbackEligible }]
  switch (finding.code) {
    case 'version-failed-before':
      return row('existing')
    case 'version-ours':
      return row('ours')
    case 'version-unreachable':
      return row('way')
    case 'version-down':
      if (finding.fault.about === 'certificate') return row('certificate')
      if (finding.fault.brief) return row('brief')
      if (!rollbackEligible) return row('dependency')
      return row(run.plan.baseline === null ? 'release-unseen-before' : 'release')
    default:
      return row('unproven')
  }
}

/** Everything of a run that failed, with whose it is. */
export const whoseFailures = (run: SettledRun, decision: SmokeDecision): readonly WhoseFailure[] => {
  const around = surroundingsOf(run)
  const probes = failuresOf(run).map((failure) => ({
    what: failure.address === null ? failure.name : `${failure.name} at ${failure.address}`,
    whose: whoseProbe(failure, run),
    fault: failure.fault ?? null,
    eligible: isRollbackEligible(failure, around),
  }))
  const commands = (run.commands ?? [])
    .filter(({ state }) => state !== 'pass')
    .map(({ name, state, second, class: kind }): WhoseFailure => {
      const whose: Whose = state === 'no-proof' ? 'unproven' : second !== 'failed' ? 'brief' : 'release-unseen-before'
      const own = kind === 'dependency' && whose === 'release-unseen-before' ? 'dependency' : whose
      return { what: name, whose: own, fault: null, eligible: own === 'release-unseen-before' }
    })
  const rules = (run.rules ?? [])
    .filter(({ state }) => state === 'fail')
    .map(({ name, action, before }): WhoseFailure => {
      const whose: Whose = before === 'over' ? 'existing' : before === 'within' ? 'release' : 'release-unseen-before'
      return { what: name, whose, fault: null, eligible: action === 'rollback' && before !== 'over' }
    })
  return [...versionRow(run, decision), ...probes, ...commands, ...rules]
}
