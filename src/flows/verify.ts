import type { Failure, Surroundings } from '../domain/attribution.ts'
import { ExpectedError } from '../domain/errors.ts'
import { explainNotConverged, isWantedSha, type VersionSample, type VersionWanted } from '../domain/smoke.ts'
import { decideSmoke, type SmokeFacts } from '../domain/smoke-verdict.ts'
import type { Verification } from '../domain/verification.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { httpProbe } from '../probes/http.ts'
import type { SmokeOptions } from '../probes/options.ts'
import type { Question } from '../probes/probe.ts'
import { bindProbe } from '../probes/registry.ts'
import { versionQuestion, type VersionQuestion } from '../probes/version.ts'
import { addressBook, type AddressBook } from './addresses.ts'
import { assertProbes, type Asserted, type Series } from './assert.ts'
import { converge } from './converge.ts'
import { probeCheck, probeTable, versionCheck, versionTable } from './smoke-evidence.ts'

export type { Verification }

export interface VerifyRequest {
  /** The environment's base URL; paths of probes are relative to it. */
  readonly url: string | null
  /** The commit that must come to serve; null when nobody knows it, and then the report says so first. */
  readonly sha: string | null
  readonly smoke: SmokeOptions
  /** The step's own environment, for the variables that the runbook names; absent is empty. */
  readonly userEnvironment?: Readonly<Record<string, string>>
}

export type Verify = (request: VerifyRequest, ports: ReadPorts) => Promise<Verification>

/** Everything that will be asked, bound to its place. */
interface Plan {
  readonly version: { readonly question: VersionQuestion; readonly wanted: VersionWanted } | null
  readonly questions: readonly Question[]
  readonly control: Question | null
  readonly options: SmokeOptions
  readonly book: AddressBook
  readonly until: number
}

const plan = (request: VerifyRequest, ports: ReadPorts): Plan => {
  const { smoke, sha, userEnvironment: environment = {} } = request
  const place = { baseUrl: request.url, environment }
  const bind = (options: SmokeOptions['probes'][number]) => bindProbe(options, place, ports)
  return {
    version:
      smoke.version === undefined || sha === null
        ? null
        : {
            question: versionQuestion(smoke.version, place, ports),
            wanted: { sha, prefix: smoke.version.prefix ?? null },
          },
    questions: smoke.probes.map(bind),
    control: smoke.control === undefined ? null : bind(httpProbe.parse({ name: 'control', http: smoke.control })),
    options: smoke,
    book: addressBook(ports.http, smoke.ipv6),
    until: ports.clock.monotonicMs() + smoke.within,
  }
}

/** What keeps smoke from asking at all, in sentences; deploy asks before it changes anything. Empty when it can ask. */
export const verifyProblems = (request: VerifyRequest, ports: ReadPorts): readonly string[] => {
  const { version, questions, control } = plan(request, ports)
  return [
    ...(version?.question.problems ?? []),
    ...questions.flatMap(({ problems }) => problems),
    ...(control?.problems ?? []),
  ]
}

const askControl = async (control: Question | null, { options, until }: Plan, ports: ReadPorts) => {
  if (control === null) return null
  const left = Math.max(1_000, until - ports.clock.monotonicMs())
  const { outcome } = await control.sample(null, Math.min(options.timeout, left))
  return outcome === 'pass' ? 'pass' : 'fail'
}

interface Seen {
  readonly version: SmokeFacts['version']
  readonly versions: readonly VersionSample[]
  readonly asserted: Asserted
}

const notAsked: Asserted = { series: [], versions: [] }

/** Converges, asserts, and goes back to converging when an old instance shows up again while there is time. */
const observe = async (todo: Plan, request: VerifyRequest, ports: ReadPorts): Promise<Seen> => {
  const { version, options, until } = todo
  if (version === null) {
    const why = request.sha === null ? 'no-sha' : 'no-option'
    const asserted = await assertProbes({ ...todo, version: null }, ports)
    return { version: { state: 'not-asked', why }, versions: [], asserted }
  }
  const { question, wanted } = version
  const started = ports.clock.monotonicMs()
  const convergeUntil = Math.min(until, started + options.converge.within)
  const versions: VersionSample[] = []
  for (;;) {
    const { convergence, samples } = await converge({ ...todo, question, wanted, until: convergeUntil }, ports)
    versions.push(...samples)
    const notConverged = (): Seen['version'] => ({
      state: 'not-converged',
      sha: wanted.sha,
      explained: explainNotConverged(versions, wanted, convergence.needed),
      waitedMs: ports.clock.monotonicMs() - started,
    })
    if (!convergence.converged) return { version: notConverged(), versions, asserted: notAsked }
    ports.log.info(`the expected commit serves: ${convergence.run} answers in a row at every address`)
    const asserted = await assertProbes({ ...todo, version: question }, ports)
    versions.push(...asserted.versions)
    const old = asserted.versions.some(({ answer }) => answer.kind === 'sha' && !isWantedSha(answer.sha, wanted))
    if (!old) return { version: { state: 'converged', sha: wanted.sha, answers: convergence.run }, versions, asserted }
    if (ports.clock.monotonicMs() >= convergeUntil) return { version: notConverged(), versions, asserted }
    ports.log.info('an old instance answered again: waiting for the release anew')
  }
}

const failuresOf = (series: readonly Series[]): readonly Failure[] =>
  series.flatMap(({ question, samples, state }) =>
    state.state === 'fail'
      ? [{ name: question.name, class: question.class, samples, reproduced: state.reproduced, before: null }]
      : [],
  )

const factsOf = (todo: Plan, seen: Seen, control: Surroundings['control']): SmokeFacts => {
  const { series } = seen.asserted
  const answered = series.some(({ samples }) =>
    samples.some(({ outcome }) => outcome === 'pass' || outcome === 'wrong'),
  )
  const spoke = seen.versions.some(({ answer }) => answer.kind !== 'down' || answer.outcome === 'wrong')
  return {
    version: seen.version,
    probes: todo.questions.length,
    failures: failuresOf(series),
    flaky: series.flatMap(({ question, samples, state }) =>
      state.state === 'pass' && state.failures > 0
        ? [{ name: question.name, failures: state.failures, samples: samples.length }]
        : [],
    ),
    unfinished: todo.questions
      .map(({ name }) => name)
      .filter((name) => {
        const states = series.filter(({ question }) => question.name === name).map(({ state }) => state.state)
        return states.includes('unfinished') || !states.some((state) => state === 'pass' || state === 'fail')
      }),
    around: { control, reachable: answered || spoke },
  }
}

const lastSha = (versions: readonly VersionSample[]): string | null => {
  const last = versions.findLast(({ answer }) => answer.kind === 'sha')
  return last?.answer.kind === 'sha' ? last.answer.sha : null
}

const evidence = (request: VerifyRequest, todo: Plan, seen: Seen, elapsedMs: number) => ({
  checks: [
    versionCheck(seen.version, elapsedMs),
    ...todo.questions.map(({ name }) => {
      const rows = seen.asserted.series.filter(({ question }) => question.name === name)
      return probeCheck(name, rows, elapsedMs)
    }),
  ],
  tables: [
    ...(seen.versions.length > 0 ? [versionTable(seen.versions, request.sha)] : []),
    ...(seen.asserted.series.length > 0 ? [probeTable(seen.asserted.series)] : []),
  ],
})

/** Decides with evidence whether the expected commit is really serving and healthy. */
export const verify: Verify = async (request, ports) => {
  const [problem] = verifyProblems(request, ports)
  if (problem !== undefined)
    throw new ExpectedError({
      code: 'bad-config',
      message: `${problem}.`,
      remedy:
        "Correct 'smoke' in the runbook, give the environment a url, or set the variable under 'env:' of the step.",
    })
  const todo = plan(request, ports)
  const started = ports.clock.monotonicMs()
  const seen = await observe(todo, request, ports)
  const calm = seen.version.state !== 'not-converged' && failuresOf(seen.asserted.series).length === 0
  const control = calm ? null : await askControl(todo.control, todo, ports)
  const facts = factsOf(todo, seen, control)
  const decision = decideSmoke(facts)
  const leftOut = todo.book.leftOut()
  return {
    ...decision,
    observedSha: seen.version.state === 'converged' ? seen.version.sha : lastSha(seen.versions),
    ...evidence(request, todo, seen, ports.clock.monotonicMs() - started),
    facts: [
      ...(request.url === null ? [] : [{ label: 'URL', value: request.url }]),
      ...(control === null ? [] : [{ label: 'Control', value: control === 'pass' ? 'answers' : 'does not answer' }]),
      ...(leftOut.length === 0 ? [] : [{ label: 'IPv6 not asked', value: leftOut.join(', ') }]),
    ],
    texts: [],
  }
}
