// config: takes `deploy`, `url` and `smoke` of the commit that is put in place into the tip's policy. Pure.
import type { SmokeOptions } from '../smoke/probes/options.ts'
import type { EnvironmentConfig, ReadAt, ReleasedKeys, Runbook } from '../runbook/runbook.ts'
import { readLikes } from './like.ts'
import { isMapping, member, type Mapping } from './mapping.ts'
import { badConfig, type Problem } from './problem.ts'
import { runbookSchema } from './schema.ts'
import { shapeProblems, zodProblem } from './shape.ts'
import { readTarget } from './target.ts'
import { readYaml } from './yaml.ts'

type PlacedKeys = Pick<EnvironmentConfig, 'target' | 'url'>

/** How a commit wants to be put in place and asked; nothing else of its file is looked at. */
export interface OwnKeys {
  /** By the environment's name in small letters. */
  readonly environments: ReadonlyMap<string, PlacedKeys>
  readonly smoke: SmokeOptions
}

const picked = (mapping: unknown, keys: readonly string[]): Mapping =>
  isMapping(mapping) ? Object.fromEntries(Object.entries(mapping).filter(([key]) => keys.includes(key))) : {}

/** A file in which only these keys stand, each at its path, so that positions of errors are true. */
const reduced = (whole: unknown): Mapping => {
  const environments = member(whole, 'environments')
  const names = isMapping(environments) ? Object.keys(environments) : []
  const kept = names.map((name) => [
    name,
    { promote: { branch: 'main' }, ...picked(member(environments, name), ['url', 'deploy']) },
  ])
  const smoke = member(whole, 'smoke')
  return {
    service: 'service',
    environments: Object.fromEntries(kept),
    ...(smoke === undefined ? {} : { smoke }),
  }
}

/** An old file may have keys that are none any more: what a release does not bring along is not asked. */
export const readOwnKeys = (text: string, { path }: Pick<ReadAt, 'path'>): OwnKeys => {
  const read = readYaml(text)
  if (!read.ok) throw badConfig(path, read.problems)
  const { source } = readLikes(read.source)
  const parsed = runbookSchema.safeParse(reduced(source.value), { error: zodProblem })
  if (!parsed.success) throw badConfig(path, shapeProblems(parsed.error, runbookSchema, source))
  const placed = Object.entries(parsed.data.environments).map(([name, { url, deploy }]) => {
    const target = deploy === undefined ? { ok: true as const, target: null } : readTarget(deploy)
    if (target.ok) return [name.toLowerCase(), { url: url ?? null, target: target.target }] as const
    const at = ['environments', name, 'deploy', ...target.problem.path]
    const problem: Problem = { path: at, ...source.locate(at, 'value'), message: target.problem.message }
    throw badConfig(path, [problem])
  })
  return { environments: new Map(placed), smoke: parsed.data.smoke }
}

/** The tip's rule where it rolls back: a release does not choose the limit by which it is undone. */
const limitOf = <Rule extends { readonly action: string }>(tip: Rule | undefined, own: Rule | undefined) =>
  tip?.action === 'rollback' ? tip : own

const metricsOf = (tip: SmokeOptions['metrics'], own: SmokeOptions['metrics']): SmokeOptions['metrics'] => {
  const strict = (tip?.rules ?? []).filter(({ action }) => action === 'rollback')
  const base = own ?? tip
  if (base === undefined || strict.length === 0) return own
  const names = new Set(strict.map(({ name }) => name))
  return { ...base, rules: [...strict, ...(own?.rules ?? []).filter(({ name }) => !names.has(name))] }
}

const smokeOf = (tip: SmokeOptions, own: SmokeOptions): SmokeOptions => {
  const { warm: ownWarm, latency: ownLatency, errors: ownErrors, metrics: ownMetrics, ...rest } = own
  const warm = limitOf(tip.warm, ownWarm)
  const latency = limitOf(tip.latency, ownLatency)
  const errors = limitOf(tip.errors, ownErrors)
  const metrics = metricsOf(tip.metrics, ownMetrics)
  return {
    ...rest,
    ...(warm === undefined ? {} : { warm }),
    ...(latency === undefined ? {} : { latency }),
    ...(errors === undefined ? {} : { errors }),
    ...(metrics === undefined ? {} : { metrics }),
  }
}

const differing = (tip: PlacedKeys, own: PlacedKeys): ReleasedKeys['differs'] => [
  ...(JSON.stringify(tip.target) === JSON.stringify(own.target) ? [] : (['deploy'] as const)),
  ...(tip.url === own.url ? [] : (['url'] as const)),
]

/** The tip's policy with what this commit says of how it is put in place and asked. */
export const withOwnKeys = (tip: Runbook, own: OwnKeys, sha: string): Runbook => ({
  ...tip,
  smoke: smokeOf(tip.smoke, own.smoke),
  environments: tip.environments.map((environment): EnvironmentConfig => {
    const placed = own.environments.get(environment.name.toLowerCase())
    // An environment that is newer than the commit has nothing else than the tip's word.
    if (placed === undefined) return environment
    const released = { sha, differs: differing(environment, placed), unreadable: null }
    const { target, url } = placed
    return { ...environment, target, url, released }
  }),
})

/** The tip's policy and the tip's keys, because those of the commit can't be read. */
export const withoutOwnKeys = (tip: Runbook, sha: string, why: string): Runbook => ({
  ...tip,
  environments: tip.environments.map((environment): EnvironmentConfig => {
    return { ...environment, released: { sha, differs: [], unreadable: why } }
  }),
})
