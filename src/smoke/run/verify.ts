// smoke/run: the order of a whole verification, from the first request to the verdict and its evidence.
import type { Failure, Surroundings } from '../decide/attribution.ts'
import { before, type Baseline } from '../decide/baseline.ts'
import { shortSha } from '../../core/release.ts'
import type { Fact } from '../../core/report.ts'
import type { VersionSample } from '../decide/samples.ts'
import { foresee } from '../decide/provable.ts'
import { decideSmoke, type SmokeFacts, type Verification } from '../decide/verdict.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { Series } from './assert.ts'
import { spread } from './bake.ts'
import { diagnose } from '../../diagnose/run.ts'
import { latencyCharts } from '../render/latency-charts.ts'
import { observe } from './converge-and-assert.ts'
import { planQuestions, requireAnswerable, type SmokeQuestions, type VerifyRequest } from './plan.ts'
import {
  commandCheck,
  figureTable,
  phaseTable,
  probeCheck,
  probeTable,
  ruleCheck,
  versionCheck,
  versionTable,
  warmTable,
} from '../render/evidence.ts'
import { smokeSecrets } from './secrets.ts'
import { answersFor, watchOn, type SmokeObservations } from './limits.ts'

export type { Verification, VerifyRequest }

export type Verify = (request: VerifyRequest, ports: ReadPorts) => Promise<Verification>

const askControl = async ({ control, options, until }: SmokeQuestions, ports: ReadPorts) => {
  if (control === null) return null
  const left = Math.max(1_000, until - ports.clock.monotonicMs())
  const { outcome } = await control.sample(null, Math.min(options.timeout, left))
  return outcome === 'pass' ? 'pass' : 'fail'
}

const failuresOf = (series: readonly Series[], baseline: Baseline | null): readonly Failure[] =>
  series.flatMap(({ question, address, samples, state }) => {
    if (state.state !== 'fail') return []
    const { name } = question
    const one = series.filter((row) => row.question.name === name).length === 1
    return [
      {
        name,
        address: one ? null : address,
        class: question.class,
        samples,
        reproduced: state.reproduced,
        before: before(baseline, question),
      },
    ]
  })

const factsOf = (
  request: VerifyRequest,
  todo: SmokeQuestions,
  seen: SmokeObservations,
  control: Surroundings['control'],
): SmokeFacts => {
  const { series } = seen.asserted
  const { baseline = null } = request
  const answered = series.some(({ samples }) =>
    samples.some(({ outcome }) => outcome === 'pass' || outcome === 'wrong'),
  )
  const spoke = seen.versions.some(({ answer }) => answer.kind !== 'down' || answer.outcome === 'wrong')
  return {
    version: seen.version,
    probes: todo.questions.length,
    failures: failuresOf(series, baseline),
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
    commands: seen.commands.map(({ outcome }) => outcome),
    rules: seen.rules,
    around: { control, reachable: answered || spoke || (baseline?.answered ?? false) },
  }
}

const lastSha = (versions: readonly VersionSample[]): string | null => {
  const last = versions.findLast(({ answer }) => answer.kind === 'sha')
  return last?.answer.kind === 'sha' ? last.answer.sha : null
}

const evidence = (request: VerifyRequest, todo: SmokeQuestions, seen: SmokeObservations, elapsedMs: number) => ({
  checks: [
    versionCheck(seen.version, elapsedMs),
    ...todo.questions.map(({ name }) => {
      const rows = seen.asserted.series.filter(({ question }) => question.name === name)
      return probeCheck(name, rows, elapsedMs)
    }),
    ...seen.commands.map(commandCheck),
    ...seen.rules.map(ruleCheck),
  ],
  tables: [
    ...(seen.versions.length > 0 ? [versionTable(seen.versions, request.sha)] : []),
    ...(seen.asserted.series.length > 0 ? [probeTable(seen.asserted.series)] : []),
    ...[figureTable(seen.asserted.series), phaseTable(seen.asserted.series, todo.resolver.resolvedMs)].filter(
      ({ rows }) => rows.length > 0,
    ),
    ...(seen.warm.length > 0 ? [warmTable(seen.warm)] : []),
  ],
  texts: seen.commands
    .filter(({ outcome }) => outcome.state !== 'pass')
    .map(({ outcome, log }) => ({ title: `The end of what ${outcome.name} said`, text: log })),
})

const factList = (request: VerifyRequest, todo: SmokeQuestions, control: Surroundings['control']): readonly Fact[] => {
  const { url, baseline = null } = request
  const leftOut = todo.resolver.leftOut()
  return [
    ...(url === null ? [] : [{ label: 'URL', value: url }]),
    {
      label: 'Baseline',
      value:
        baseline === null
          ? 'none was taken: a failure that was there before counts as new'
          : `taken ${baseline.takenAt}${baseline.sha === null ? '' : `, ${shortSha(baseline.sha)} served`}`,
    },
    ...(control === null ? [] : [{ label: 'Control', value: control === 'pass' ? 'answers' : 'does not answer' }]),
    ...(leftOut.length === 0 ? [] : [{ label: 'IPv6 not asked: no route from here', value: leftOut.join(', ') }]),
  ]
}

/** Nothing failed, so whose fault it would be need not be asked. */
const isCalm = ({ version, asserted, commands, rules }: SmokeObservations): boolean =>
  version.state !== 'not-converged' &&
  asserted.series.every(({ state }) => state.state !== 'fail') &&
  commands.every(({ outcome }) => outcome.state === 'pass') &&
  rules.every(({ state }) => state !== 'fail')

/** Says before it begins what the run can prove, and what it will leave open. */
const tellPlan = ({ options, questions }: SmokeQuestions, ports: ReadPorts): string => {
  const { assert, bake, metrics } = options
  const baked = bake === 0 ? 0 : Math.floor(bake / Math.max(assert.interval, bake / spread))
  const { provable, unprovable } = foresee({
    probes: questions.length,
    answers: Math.max(assert.of + baked, answersFor(options)),
    bakeMs: bake,
    scrapeMs: metrics?.scrape ?? 0,
    rules: metrics?.rules ?? [],
  })
  ports.log.info(`this run takes ${provable}`)
  for (const line of unprovable) ports.log.warn(line)
  return provable
}

const askWhy = (request: VerifyRequest, ports: ReadPorts) => {
  const { smoke, url, target = null, userEnvironment = {} } = request
  const secrets = smokeSecrets(smoke, userEnvironment)
  return diagnose({ wanted: smoke.diagnose, url, target, userEnvironment, secrets }, ports)
}

/** Decides with evidence whether the expected commit is really serving and healthy. */
export const verify: Verify = async (request, ports) => {
  const todo = planQuestions(request, ports)
  requireAnswerable(todo)
  const provable = tellPlan(todo, ports)
  const started = ports.clock.monotonicMs()
  const seen = await watchOn(todo, request, await observe(todo, request, ports), ports)
  const control = isCalm(seen) ? null : await askControl(todo, ports)
  const decision = decideSmoke(factsOf(request, todo, seen, control))
  const shown = evidence(request, todo, seen, ports.clock.monotonicMs() - started)
  const reasons = decision.verdict === 'pass' ? [] : await askWhy(request, ports)
  return {
    ...decision,
    observedSha: seen.version.state === 'converged' ? seen.version.sha : lastSha(seen.versions),
    ...shown,
    texts: [...shown.texts, ...reasons],
    charts: latencyCharts(seen.asserted.series, todo.options.latency, request.baseline ?? null),
    facts: [...factList(request, todo, control), { label: 'At best provable', value: provable }],
  }
}
