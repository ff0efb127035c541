// config: the only schema of runbook.yml; types, JSON Schema and docs are generated from it.
import { z } from 'zod'
import { notifySchema, variable } from './notify.ts'
import { preflightChecks } from '../checklist/registry.ts'
import { smokeOptions } from '../smoke/probes/options.ts'
import { severities } from '../core/promotion-rule.ts'
import { isReadableFilter } from '../core/filter-pattern.ts'
import { freezeWindow, timeWindow } from '../core/options/freeze.ts'
import { baseUrl, duration, environmentName, gate } from '../core/options/scalars.ts'
import { deployOptions } from './deploy.ts'
import { waiverEntry } from './exceptions.ts'
import { policyKeys } from './policy.ts'
import * as words from './words.ts'

const refName = z
  .string()
  .min(1)
  .max(250)
  .refine((name) => !/^refs\//.test(name), { error: 'must be the short name, without `refs/heads/` or `refs/tags/`' })
  // https://git-scm.com/docs/git-check-ref-format; `*` is our glob.
  .refine((name) => !/[\s\p{Cc}~^:[\]\\]|\.\.|@\{|^[-/.]|[/.]$|\/\//u.test(name), {
    error: 'is no name that git would allow; `*` and `?` stand for other characters, not for `/`',
  })

const promote = z
  .strictObject({
    branch: refName.optional().meta({ description: 'takes pushes to this branch; `*` matches anything but `/`' }),
    tag: refName.optional().meta({ description: 'takes these tags; `*` matches anything but `/`' }),
    prerelease: z.boolean().default(true).meta({ description: '`false` refuses tags such as v1.2.0-rc.1' }),
    semver: z.boolean().default(true).meta({
      description:
        '`false` takes also tags that are no semantic version, such as v1 or release-7; `https://semver.org`',
    }),
    'on-branch': z
      .union([refName, z.array(refName).min(1).max(20)])
      .optional()
      .meta({
        description:
          'the commit of the tag must lie on this branch, or on one of a list; `*` matches anything but `/`; the default branch when absent, `any`: anywhere',
      }),
  })
  .refine((rule) => (rule.branch === undefined) !== (rule.tag === undefined), {
    error: words.oneOfBranchAndTag,
  })
  .refine((rule) => rule.branch === undefined || rule['on-branch'] === undefined, {
    error: words.onBranchWithoutTag,
  })

const reason = z.string().min(5).max(300).meta({ description: 'why it is `off`; the report shows it' })

/**
 * Each check's own options beside `gate`. Only validated here: the check parses them as written when it runs
 * (src/checklist/check.ts), so src/config/load.ts takes them from the file and not from this schema's output.
 */
const checklist = z.strictObject({
  ...Object.fromEntries(
    preflightChecks.map((check) => [
      check.id,
      z
        .union([gate, check.options.extend({ gate: gate.optional(), reason: reason.optional() }).strict()])
        .optional()
        .meta({ description: check.title }),
    ]),
  ),
  ...policyKeys,
})

const observeUntil = z.iso
  .date({ error: 'must be a day such as 2027-01-31' })
  .optional()
  .meta({ description: 'the last day (UTC) on which everything is judged and shown, and nothing blocks' })

const breakGlass = z
  .strictObject({
    from: z
      .array(z.string().min(1).max(100))
      .min(1)
      .max(50)
      .meta({ description: 'logins that may use `force` against a failed preflight' }),
    approvals: z
      .int()
      .min(0)
      .max(10)
      .default(1)
      .meta({ description: "how many others of them must have approved the run's environment" }),
  })
  .optional()
  .meta({ description: 'who may lift a failed preflight, for one commit and 24 hours; without it nobody may' })

/** `like` is resolved before this schema is asked (src/config/like.ts), so that `promote` is there by then. */
const environment = z.strictObject({
  promote: promote.meta({
    description: 'which refs are deployed here; required unless `like` gives it',
    oneOf: [{ required: ['branch'] }, { required: ['tag'] }],
  }),
  after: z
    .union([z.string(), z.array(z.string()).min(1)])
    .optional()
    .meta({ description: 'the environment where the same commit must be verified first, or a list: all of them' }),
  approvals: z
    .int()
    .min(0)
    .max(10)
    .default(0)
    .meta({ description: 'how many people other than the author must have approved' }),
  preflight: z
    .enum(['required', 'optional'])
    .default('required')
    .meta({ description: 'must preflight have passed for the commit before deploy touches anything?' }),
  production: z
    .boolean()
    .optional()
    .meta({ description: 'marks the GitHub deployment as production; by default only for the name `production`' }),
  url: baseUrl.optional().meta({ description: 'where the service answers; paths of probes are relative to it' }),
  deploy: deployOptions
    .optional()
    .meta({ description: "how a release gets here; without it the workflow's own steps deploy" }),
  recovery: z
    .strictObject({
      rto: duration.optional().meta({ description: 'how long the service may be away' }),
      rpo: duration.optional().meta({ description: 'how much data, in time, may be lost' }),
    })
    .optional()
    .meta({ description: 'the recovery targets' }),
  rollback: z
    .strictObject({
      deploy: z.enum(['release', 'tip']).default('release').meta({
        description:
          'whose `deploy` and `url` a rollback takes: those of the release that it puts back, or those of the tip of the default branch',
      }),
      approvals: z.int().min(0).max(10).default(0).meta({
        description: "how many people other than its starter must have approved a rollback's run in this environment",
      }),
    })
    .optional()
    .meta({ description: 'what a rollback to a verified release asks for; its gates are not those of a deploy' }),
  freeze: z
    .array(freezeWindow)
    .optional()
    .meta({ description: 'when nothing is deployed here; replaces the common windows' }),
  maintenance: z
    .array(timeWindow)
    .optional()
    .meta({ description: 'when this environment may be down; replaces the common windows' }),
  checklist: checklist.optional().meta({ description: 'overrides the common checklist for this environment' }),
  'observe-until': observeUntil,
  'break-glass': breakGlass,
  like: environmentName
    .optional()
    .meta({ description: 'takes over the keys of another environment; what is written here goes before' }),
})

/** For editors: as the file is written, `promote` may come from another environment. */
const withPromoteOrLike = { required: [], anyOf: [{ required: ['promote'] }, { required: ['like'] }] }

const pathFilter = z
  .string()
  .min(1)
  .max(500)
  .refine((pattern) => !/^!?(?:\/|\.\.?\/|!)/.test(pattern), {
    error: 'can match nothing, because paths begin at the root of the repository; write it as `services/api/**`',
  })
  .refine((pattern) => !pattern.endsWith('/'), {
    error: 'ends with `/`, and only files are matched; write `services/api/**` for a folder',
  })
  .refine(isReadableFilter, { error: 'is no pattern that can be read; use `*`, `**` and `!` as in `services/api/**`' })

const looksInARow = z.int().min(1).max(100)

const monitor = z.strictObject({
  failures: looksInARow
    .default(3)
    .meta({ description: 'looks in a row that must find it down before an incident is opened' }),
  successes: looksInARow
    .default(2)
    .meta({ description: 'looks in a row that must find it well before the incident is closed' }),
  patience: duration
    .prefault('30s')
    .meta({ description: 'of a watcher: so long it must be down as well before an incident is opened' }),
  severity: z.enum(severities).optional().meta({
    description: 'of an incident that the monitor opens; `high` in production and `low` elsewhere when absent',
  }),
  severities: z
    .strictObject({
      degraded: z.enum(severities).optional(),
      drift: z.enum(severities).optional(),
      certificate: z.enum(severities).optional(),
    })
    .prefault({})
    .meta({
      description: 'of what is less than down; `medium` in production and `low` elsewhere, `low` of a certificate',
    }),
  warn: z
    .array(z.string())
    .default([])
    .meta({ description: 'names of probes whose failure leaves the service degraded, and not down' }),
  drift: z
    .boolean()
    .default(true)
    .meta({ description: '`false`: that another commit serves than the one that was last verified is not told' }),
  'on-outage': z
    .enum(['tell', 'rollback'])
    .default('tell')
    .meta({ description: '`rollback` starts the rollback workflow where a release that is just deployed goes down' }),
  'rollback-window': duration
    .prefault('1h')
    .meta({ description: 'so long after its verification a release that goes down is rolled back' }),
  'rollback-workflow': z
    .string()
    .regex(/^[\w.-]+\.ya?ml$/, { error: 'must be the name of a file in .github/workflows' })
    .default('rollback.yml')
    .meta({
      description: 'the workflow that `on-outage: rollback` starts, with the inputs `environment` and `reason`',
    }),
})

const severity = z.strictObject({
  respond: duration.meta({ description: 'a person must have answered after this time' }),
  escalate: z.array(z.string()).default([]).meta({ description: 'whom to tell beyond the person on call' }),
})

/** `.github/runbook.yml`, one file for all four actions. The one definition: types, JSON Schema and docs come from it. */
export const runbookSchema = z
  .strictObject({
    service: z.string().min(1).max(100).meta({ description: 'the name of the service, for people' }),
    requires: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'the versions of these actions that understand the file, such as `>=0.5`' }),
    'observe-until': observeUntil,
    'break-glass': breakGlass,
    paths: z
      .array(pathFilter)
      .min(1)
      .max(100)
      .refine((patterns) => patterns.some((pattern) => !pattern.startsWith('!')), {
        error: 'only takes out again, so it matches nothing; begin with a pattern without `!`',
      })
      .default([])
      .meta({
        description: 'what belongs to the service; a pull request that touches none of it is not judged',
      }),
    environments: z
      .record(environmentName, environment.meta(withPromoteOrLike))
      .refine((environments) => Object.keys(environments).length > 0, {
        error: 'must name at least one environment; add for example `production:`',
      })
      .meta({ description: 'named places, each with its promotion rule', minProperties: 1 }),
    freeze: z.array(freezeWindow).default([]).meta({ description: 'when nothing is deployed anywhere' }),
    maintenance: z
      .array(timeWindow)
      .default([])
      .meta({ description: 'when anything may be down: the monitor opens no incident then' }),
    checklist: checklist.prefault({}).meta({ description: 'the pre-deployment checklist of all environments' }),
    waivers: z
      .array(waiverEntry)
      .max(500)
      .default([])
      .meta({ description: 'named, dated, reasoned exceptions, one list for all checks' }),
    smoke: smokeOptions.prefault({}).meta({ description: 'what proves that a release serves and is healthy' }),
    monitor: monitor
      .prefault({})
      .meta({ description: 'when smoke with `phase: monitor` opens an incident, and when it closes it' }),
    incident: z
      .strictObject({
        severities: z
          .partialRecord(z.enum(severities), severity)
          .prefault({})
          .meta({ description: 'how fast people answer, and who is told' }),
        labels: z.array(z.string()).default(['incident']).meta({ description: 'labels of the incident issue' }),
      })
      .prefault({})
      .meta({ description: 'what a rollback or the monitor opens' }),
    secrets: z.array(variable).max(100).default([]).meta({
      description: 'variables of the step whose values are shown nowhere, beside those that look like secrets',
    }),
    notify: notifySchema.prefault({}).meta({ description: 'who is told of what, beside the report' }),
  })
  .meta({ title: 'Runbook', description: 'The runbook of a service: .github/runbook.yml' })

export type RunbookFile = z.output<typeof runbookSchema>
