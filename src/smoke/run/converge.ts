// smoke/run: waits until enough consecutive answers name the expected commit.
import { formatDuration } from '../../core/duration.ts'
import { shortSha } from '../../core/release.ts'
import {
  isWantedSha,
  judgeConvergence,
  type Convergence,
  type VersionSample,
  type VersionWanted,
} from '../decide/samples.ts'
import { samplesNeeded } from '../../core/statistics.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { SmokeOptions } from '../probes/options.ts'
import type { VersionQuestion } from '../probes/version.ts'
import type { AddressResolver } from './addresses.ts'
import { progress } from './progress.ts'

/** More at once would be a load of its own. */
const atOnce = 8

export interface ConvergeRequest {
  readonly question: VersionQuestion
  readonly wanted: VersionWanted
  readonly options: SmokeOptions
  /** Behind the name, as the target counted them; null when nobody did. */
  readonly instances: number | null
  readonly resolver: AddressResolver
  /** On the monotonic clock. */
  readonly until: number
}

export interface Converged {
  readonly convergence: Convergence
  readonly samples: readonly VersionSample[]
}

/** While a rollout goes on there may be one instance more than replicas: the smallest old share is 1 of that many. */
const toMeetOneOf = (replicas: number) => samplesNeeded(1 / (replicas + 1))

/**
 * How long the row of new answers must be. The runbook's word counts; what the target counted can only ask for more, since
 * the URL may have other instances behind it than one workload's.
 */
export const answersNeeded = ({ replicas, unseen }: SmokeOptions['converge'], instances: number | null): number =>
  replicas === undefined ? Math.max(samplesNeeded(unseen), toMeetOneOf(instances ?? 0)) : toMeetOneOf(replicas)

/** What a person wants to know while waiting. */
const describe = (samples: readonly VersionSample[], wanted: VersionWanted, leftMs: number): string => {
  const counts = new Map<string, number>()
  for (const { answer } of samples.slice(-50)) {
    const word =
      answer.kind === 'sha'
        ? `${shortSha(answer.sha)} (${isWantedSha(answer.sha, wanted) ? 'new' : 'old'})`
        : answer.why
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const seen = [...counts].map(([word, count]) => `${count} x ${word}`).join(', ')
  return `waiting for ${shortSha(wanted.sha)}: last answers ${seen}; ${formatDuration(Math.max(0, leftMs))} left`
}

/** Asks until an unbroken row of answers names the wanted commit, at every address, or the time is over. */
export const converge = async (request: ConvergeRequest, ports: ReadPorts): Promise<Converged> => {
  const { question, wanted, options, instances, resolver, until } = request
  const { clock } = ports
  const tell = progress(ports)
  const needed = answersNeeded(options.converge, instances)
  const samples: VersionSample[] = []
  for (let turn = 0; ;) {
    const addresses = await resolver.of(question.host)
    const run = judgeConvergence({ samples, wanted, needed, addresses: [] }).run
    const size = run === 0 ? addresses.length : Math.max(addresses.length, Math.min(atOnce, needed - run))
    const batch = Array.from({ length: size }, (_, index) => addresses[(turn + index) % addresses.length] ?? null)
    turn += size
    const timeoutMs = Math.max(1, Math.min(options.timeout, until - clock.monotonicMs()))
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
    const left = until - clock.monotonicMs()
    if (convergence.converged || left <= 0) return { convergence, samples }
    tell(() => describe(samples, wanted, left))
    if (convergence.run < counted.length) await clock.sleep(Math.max(1, Math.min(options.converge.interval, left)))
  }
}
