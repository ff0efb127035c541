// smoke/probes: the schema of the runbook's `smoke` section, which also documents it.
import { z } from 'zod'
import { parseLimit, ruleActions } from '../decide/limit.ts'
import { duration } from '../../core/options/scalars.ts'
import { headerVariables, httpTarget } from './address.ts'
import { httpProbe } from './http.ts'
import { postgresProbe } from './postgres.ts'
import { tcpProbe } from './tcp.ts'
import { tlsProbe } from './tls.ts'
import { versionProbe } from './version.ts'

/** Refuses, as of another kind, what lacks the key that gives this kind its name: then only the meant kind complains. */
const named = <Schema extends z.ZodType>(key: string, schema: Schema) =>
  z.preprocess((value, context) => {
    if (typeof value === 'object' && value !== null && Object.hasOwn(value, key)) return value
    context.issues.push({ code: 'invalid_type', expected: 'object', input: value })
    return z.NEVER
  }, schema)

const probe = z.union(
  [named('http', httpProbe), named('tls', tlsProbe), named('tcp', tcpProbe), named('postgres', postgresProbe)],
  { error: 'must be a mapping with a name and one of http, tls, tcp and postgres' },
)

const words = z.union([z.string().min(1), z.array(z.string()).min(1)])

const reportPath = z
  .string()
  .min(1)
  .refine((path) => !path.startsWith('/') && !path.split('/').includes('..'), {
    error: 'must be a path inside the workspace',
  })

/** `{ name: smoke tests, run: "pytest tests/smoke --junitxml=smoke.xml", junit: smoke.xml }` */
const command = z.strictObject({
  name: z.string().min(1).max(80),
  run: words,
  shell: z.literal('bash').optional(),
  junit: z
    .union([reportPath, z.array(reportPath).min(1)])
    .optional()
    .meta({
      description: 'the reports that the tests write, from the root of the workspace: a path, a glob or a list',
    }),
  class: z.enum(['dependency', 'journey']).default('journey'),
  timeout: duration.prefault('10m'),
})

const limitedProbes = z
  .array(z.string())
  .min(1)
  .optional()
  .meta({ description: 'names of http probes; all of them when absent' })

const latency = z.strictObject({
  p95: duration,
  action: z.enum(ruleActions).default('investigate'),
  probes: limitedProbes,
})

const errors = z.strictObject({
  max: z
    .string()
    .regex(/^\d+(?:\.\d+)?\s*%$/, { error: 'must be a percentage, such as 1%' })
    .transform((text) => Number.parseFloat(text) / 100)
    .refine((value) => value >= 0.001 && value < 1, { error: 'must be at least 0.1%, and below 100%' }),
  action: z.enum(ruleActions).default('alert'),
  probes: limitedProbes,
})

const needsUnit = { error: 'must have a unit: 1%, 500ms, 2s, 512MiB or 5count' }
const limit = z.string(needsUnit).refine((text) => parseLimit(text) !== null, needsUnit)

const rule = z
  .strictObject({
    name: z.string().min(1).max(80),
    query: z.string().min(1).max(10_000).meta({ description: 'PromQL with one value as its answer' }),
    window: duration
      .optional()
      .meta({ description: 'how far the query looks back, where its text does not say: of a recording rule' }),
    max: limit.optional(),
    min: limit.optional(),
    action: z.enum(ruleActions),
  })
  .refine((one) => (one.max === undefined) !== (one.min === undefined), { error: 'needs exactly one of max and min' })

const metrics = z.strictObject({
  prometheus: z
    .string()
    .regex(/^https?:\/\/[^/@]+(?:\/[^@]*)?$/, { error: 'must be an http(s) URL without credentials' }),
  headers: headerVariables.optional(),
  scrape: duration.prefault('15s').meta({ description: 'how often Prometheus asks the service' }),
  rules: z.array(rule).min(1),
})

const share = z
  .string()
  .regex(/^(?:[1-9]|[1-4]\d|50)\s*%$/, { error: 'must be a percentage from 1% to 50%' })
  .transform((text) => Number.parseInt(text, 10) / 100)

const converge = z
  .strictObject({
    within: duration.prefault('5m').meta({ description: 'how long the old version may still be seen' }),
    interval: duration.prefault('1s').meta({ description: 'the pause before asking again after an old answer' }),
    replicas: z
      .int()
      .min(1)
      .max(1000)
      .optional()
      .meta({ description: 'instances behind the name, to know how often to ask' }),
    drain: duration
      .prefault('0s')
      .meta({ description: 'how long old instances may come back: so long the version is asked on' }),
    unseen: share.prefault('10%').meta({ description: 'the share of old instances that may stay unnoticed' }),
  })
  .prefault({})

/** Each within `timeout`, which holds for all of them together. */
const timeouts = z
  .strictObject({
    dns: duration.prefault('5s'),
    connect: duration.prefault('5s'),
    tls: duration.prefault('5s'),
    'first-byte': duration.prefault('10s'),
    body: duration.prefault('10s'),
  })
  .prefault({})
  .meta({ description: 'the phases of one HTTP answer' })

const assert = z
  .strictObject({
    consecutive: z.int().min(1).max(1000).default(3),
    failures: z.int().min(0).max(1000).default(1),
    of: z.int().min(1).max(1000).default(10),
    interval: duration.prefault('200ms').meta({ description: 'the pause between two samples of one probe' }),
    within: duration.prefault('5m').meta({ description: 'what is not decided then stays open' }),
  })
  .prefault({})
  .refine((rule) => rule.failures < rule.of && rule.consecutive <= rule.of, {
    error: 'needs failures below of, and consecutive up to of',
  })

const diagnose = z
  .strictObject({
    container: z
      .string()
      .regex(/^[\dA-Za-z][\w.-]*$/, { error: 'must be the name of a container' })
      .optional()
      .meta({ description: 'the container whose state and log are shown' }),
    database: z
      .string()
      .regex(/^[A-Z_][\dA-Z_]*$/, { error: 'must be the name of an environment variable, not a URL' })
      .optional()
      .meta({ description: 'the variable with the postgres:// URL that psql asks' }),
    pods: z
      .boolean()
      .default(false)
      .meta({ description: 'whether events and last lines of the pods are shown, where `deploy.kubernetes` is' }),
  })
  .refine((one) => one.container !== undefined || one.database !== undefined || one.pods, {
    error: 'needs container, database or pods',
  })

/** `smoke:` of runbook.yml. Every key has a default, so that smoke works without a file. */
export const smokeOptions = z.strictObject({
  version: versionProbe.optional(),
  probes: z
    .array(probe)
    .default([])
    .refine((probes) => new Set(probes.map(({ name }) => name)).size === probes.length, {
      error: 'must not hold two probes of the same name',
    }),
  warm: z
    .strictObject({
      samples: z.int().min(1).max(1000),
      within: duration.prefault('1m').meta({ description: 'warming up ends after so long, whatever was answered' }),
      slowest: duration.optional().meta({ description: 'the longest that an answer may take while warming up' }),
      action: z.enum(ruleActions).default('investigate'),
    })
    .optional()
    .meta({ description: 'first answers of each http probe: recorded, and judged by these limits alone' }),
  latency: latency.optional(),
  errors: errors.optional().meta({ description: 'the share of bad answers, from so many that it can be told' }),
  commands: z.array(command).default([]),
  bake: duration
    .prefault('0s')
    .meta({ description: 'how long everything is watched after it passed; comes on top of within' }),
  metrics: metrics.optional(),
  control: httpTarget
    .optional()
    .meta({ description: 'a URL that always answers: when it does not, the fault is ours' }),
  diagnose: diagnose.optional().meta({ description: 'what is asked after a failure; it changes no verdict' }),
  converge,
  assert,
  ipv6: z
    .enum(['required', 'warn', 'off'])
    .default('warn')
    .meta({ description: 'what to make of IPv6 addresses that this machine can not reach' }),
  patience: duration
    .prefault('10s')
    .meta({ description: 'a fault that heals within this takes no release away: so long a failure is watched on' }),
  timeouts,
  timeout: duration.prefault('10s').meta({ description: 'one question, from the name to the last byte' }),
  within: duration.prefault('15m').meta({ description: 'everything together' }),
})

export type SmokeOptions = z.output<typeof smokeOptions>
export type CommandOptions = z.output<typeof command>
export type MetricsOptions = z.output<typeof metrics>
export type ProbeOptions = z.output<typeof probe>
