// smoke/run: converges, then asserts, and converges again when an old instance answers.
import { explainNotConverged, isWantedSha, type VersionSample, type VersionWanted } from '../decide/samples.ts'
import type { SmokeFacts } from '../decide/verdict.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { assertProbes, type Asserted, type Series } from './assert.ts'
import { converge } from './converge.ts'
import type { SmokeQuestions, VerifyRequest } from './plan.ts'
import { warmUp } from './warm-up.ts'

/** What converging and asserting saw. */
export interface ConvergedState {
  readonly version: SmokeFacts['version']
  readonly versions: readonly VersionSample[]
  readonly asserted: Asserted
  /** The first answers of each row, recorded and not judged. */
  readonly warm: readonly Series[]
  /** On the monotonic clock: since when everything that was asked was the release. */
  readonly servedSince: number
}

const notAsked: Asserted = { series: [], versions: [] }

/** Converges, asserts, and goes back to converging when an old instance shows up again while there is time. */
export const observe = async (
  todo: SmokeQuestions,
  request: VerifyRequest,
  ports: ReadPorts,
): Promise<ConvergedState> => {
  const { version: question, options, until } = todo
  const { sha, instances = null } = request
  const started = ports.clock.monotonicMs()
  if (question === null || sha === null || request.only === 'health') {
    const healthOnly = request.only === 'health'
    const why = healthOnly ? 'not-wanted' : sha === null ? 'no-sha' : 'no-option'
    const servedSince = healthOnly ? Number.NEGATIVE_INFINITY : started
    const warm = await warmUp(todo, ports)
    const asserted = await assertProbes({ ...todo, version: null }, ports)
    return { version: { state: 'not-asked', why }, versions: [], asserted, warm, servedSince }
  }
  const wanted: VersionWanted = { sha, prefix: options.version?.prefix ?? null }
  const convergeUntil = Math.min(until, started + options.converge.within)
  const versions: VersionSample[] = []
  let warm: readonly Series[] | null = null
  for (;;) {
    const { convergence, samples } = await converge(
      { ...todo, question, wanted, instances, until: convergeUntil },
      ports,
    )
    versions.push(...samples)
    const notConverged = (): ConvergedState['version'] => ({
      state: 'not-converged',
      sha: wanted.sha,
      explained: explainNotConverged(versions, wanted, convergence.needed),
      waitedMs: ports.clock.monotonicMs() - started,
    })
    const servedSince = ports.clock.monotonicMs()
    const rest = { versions, warm: warm ?? [], servedSince }
    if (!convergence.converged) return { ...rest, version: notConverged(), asserted: notAsked }
    ports.log.info(`the expected commit serves: ${convergence.run} answers in a row at every address`)
    warm ??= await warmUp(todo, ports)
    const asserted = await assertProbes({ ...todo, version: question }, ports)
    versions.push(...asserted.versions)
    const old = asserted.versions.some(({ answer }) => answer.kind === 'sha' && !isWantedSha(answer.sha, wanted))
    if (!old)
      return { ...rest, warm, version: { state: 'converged', sha: wanted.sha, answers: convergence.run }, asserted }
    if (ports.clock.monotonicMs() >= convergeUntil) return { ...rest, warm, version: notConverged(), asserted }
    ports.log.info('an old instance answered again: waiting for the release anew')
  }
}
