// smoke/run: the phases of a verification in their order, from the first request to the verdict and its evidence.
import { isCancelled } from '../../core/errors.ts'
import type { VersionSample } from '../decide/samples.ts'
import { decideSmoke, type Verification, type Verified } from '../decide/verdict.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { diagnose } from '../../diagnose/run.ts'
import { evidenceOf } from '../render/evidence.ts'
import { cancelledDuring, provableWords, unprovableWords, verdictWords } from '../words.ts'
import { asserting } from './assert.ts'
import { baking } from './bake.ts'
import { testing } from './commands.ts'
import { confirming } from './confirm.ts'
import { askingControl } from './control.ts'
import { converging } from './converge.ts'
import { limiting } from './limits.ts'
import { planRun, type VerifyRequest } from './plan.ts'
import type { Phase, Plan, Run, SettledRun } from './run.ts'
import { warmingUp } from './warm-up.ts'

export type { Verification, Verified, VerifyRequest }

export type Verify = (request: VerifyRequest, ports: ReadPorts) => Promise<Verification>

/** In their order. Whose fault a failure is, is asked last: where nothing failed the control costs no request. */
const phases: readonly Phase[] = [
  converging,
  warmingUp,
  asserting,
  confirming,
  testing,
  baking,
  limiting,
  askingControl,
]

const begin = (plan: Plan, { clock }: ReadPorts): Run => {
  const { expected } = plan
  const started = clock.monotonicMs()
  const healthOnly = !expected.asked && expected.why === 'not-wanted'
  return {
    plan,
    started,
    version: expected.asked ? null : { state: 'not-asked', why: expected.why },
    versions: [],
    servedSince: healthOnly ? Number.NEGATIVE_INFINITY : started,
    warm: null,
    series: null,
    commands: null,
    baked: false,
    rules: null,
    control: null,
  }
}

/** A phase that is cancelled ends the run; the log keeps what the phases before it saw. */
const taken = async (phase: Phase, run: Run, ports: ReadPorts): Promise<Run> => {
  try {
    return await phase.take(run, ports)
  } catch (thrown) {
    if (isCancelled(thrown)) ports.log.warn(cancelledDuring(phase.name, run))
    throw thrown
  }
}

/** Takes the first phase that is due, again and again, until none is. */
const walk = async (plan: Plan, ports: ReadPorts): Promise<SettledRun> => {
  let run = begin(plan, ports)
  for (;;) {
    const phase = phases.find(({ due }) => due(run))
    if (phase === undefined) break
    run = await taken(phase, run, ports)
  }
  const { version } = run
  if (version === null) throw new Error('converging is due until the state of the version is known')
  return { ...run, version }
}

const lastSha = (versions: readonly VersionSample[]): string | null => {
  const last = versions.findLast(({ answer }) => answer.kind === 'sha')
  return last?.answer.kind === 'sha' ? last.answer.sha : null
}

/** Decides with evidence whether the expected commit is really serving and healthy. */
export const verify = async (request: VerifyRequest, ports: ReadPorts): Promise<Verified> => {
  const plan = planRun(request, ports)
  ports.log.info(`this run takes ${provableWords(plan.foresight)}`)
  for (const line of unprovableWords(plan.foresight)) ports.log.warn(line)
  const run = await walk(plan, ports)
  const decision = decideSmoke(run)
  const { verdict, reasonCode, rollbackEligible, finding } = decision
  const { texts, ...evidence } = evidenceOf(run, decision, ports.clock.monotonicMs() - run.started)
  const reasons = verdict === 'pass' ? [] : await diagnose(plan.diagnosis, ports)
  const observedSha = run.version.state === 'converged' ? run.version.sha : lastSha(run.versions)
  return {
    verdict,
    reasonCode,
    rollbackEligible,
    finding,
    observedSha,
    ...verdictWords(decision),
    ...evidence,
    texts: [...texts, ...reasons],
  }
}
