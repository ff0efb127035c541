// smoke/run: waits until enough consecutive answers name the expected commit.
import { explainNotConverged, judgeConvergence, versionFault, type VersionSample } from '../decide/samples.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { serves, waitingFor } from '../words.ts'
import { progress } from './progress.ts'
import type { ExpectedRelease, Phase, Plan, Run } from './run.ts'

/** More at once would be a load of its own. */
const atOnce = 8

type AskedRelease = Extract<ExpectedRelease, { readonly asked: true }>

/** The same run, of which it is now known that the release does not serve everywhere, and why. */
export const notConverged = (run: Run, { wanted, needed }: AskedRelease, { clock }: ReadPorts): Run => ({
  ...run,
  version: {
    state: 'not-converged',
    sha: wanted.sha,
    explained: explainNotConverged(run.versions, wanted, needed, run.plan.patience),
    waitedMs: clock.monotonicMs() - run.started,
  },
})

/**
 * While a fault is younger than the patience it is waited for: nothing is taken away for what heals by itself. One that
 * began only after the time was over gives none: where answers come further apart than the patience, each would.
 */
const deadlineOf = (samples: readonly VersionSample[], until: number, patience: number, now: number): number => {
  const fault = versionFault(samples, patience)
  const isWaitedFor = fault !== null && fault.since < until && now - fault.until <= patience
  return isWaitedFor ? Math.max(until, fault.since + patience) : until
}

const askVersions = async (
  { question, wanted, needed, until }: AskedRelease,
  { resolver, timeout, patience, converge: { interval } }: Pick<Plan, 'resolver' | 'timeout' | 'patience' | 'converge'>,
  ports: ReadPorts,
) => {
  const { clock } = ports
  const tell = progress(ports)
  const samples: VersionSample[] = []
  for (let turn = 0; ;) {
    const addresses = await resolver.of(question.host)
    const { run } = judgeConvergence({ samples, wanted, needed, addresses: [] })
    const size = run === 0 ? addresses.length : Math.max(addresses.length, Math.min(atOnce, needed - run))
    const batch = Array.from({ length: size }, (_, index) => addresses[(turn + index) % addresses.length] ?? null)
    turn += size
    const now = clock.monotonicMs()
    const timeoutMs = Math.max(1, Math.min(timeout, deadlineOf(samples, until, patience, now) - now))
    const answers = await Promise.all(batch.map((address) => question.sample(address, timeoutMs)))
    const counted = answers.filter(
      ({ address, answer }) =>
        !(
          answer.kind === 'down' &&
          answer.outcome === 'no-route' &&
          addresses.length > 1 &&
          resolver.leaveOut(address)
        ),
    )
    samples.push(...counted)
    const known = addresses.filter((address) => address !== null && !resolver.leftOut().includes(address))
    const convergence = judgeConvergence({ samples, wanted, needed, addresses: known.map(String) })
    const left = deadlineOf(samples, until, patience, clock.monotonicMs()) - clock.monotonicMs()
    if (convergence.converged || left <= 0) return { convergence, samples }
    tell(() => waitingFor(wanted, samples, left))
    if (convergence.run < counted.length) await clock.sleep(Math.max(1, Math.min(interval, left)))
  }
}

/** Asks until an unbroken row of answers names the wanted commit, at every address, or the time is over. */
export const converging: Phase = {
  name: 'converge',
  due: ({ plan, version }) => plan.expected.asked && version === null,
  take: async (run, ports) => {
    const { expected } = run.plan
    if (!expected.asked) return run
    const { convergence, samples } = await askVersions(expected, run.plan, ports)
    const servedSince = ports.clock.monotonicMs()
    const next = { ...run, versions: [...run.versions, ...samples], servedSince }
    if (!convergence.converged) return notConverged(next, expected, ports)
    ports.log.info(serves(convergence.run))
    return { ...next, version: { state: 'converged', sha: expected.wanted.sha, answers: convergence.run } }
  },
}
