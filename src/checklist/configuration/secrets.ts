// checklist/configuration: the check "secrets": no secret is older than the runbook allows. Reads no values.
import { z } from 'zod'
import { nameMatches } from '../tests/ci-names.ts'
import type { Finding } from '../../core/report.ts'
import { inForce, type NamedSetting } from '../../core/settings.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import { duration } from '../../core/options/scalars.ts'
import { type Decision, defineCheck, type Subject } from '../check.ts'
import { remedies } from '../remedies.ts'
import * as words from './words.ts'

const options = z.object({
  'max-age': duration.optional().meta({ description: 'oldest that a secret may be; without it nothing is asked' }),
  ignore: z
    .array(z.string().min(1).max(200))
    .max(200)
    .default([])
    .meta({ description: 'names that may be older; `*` is any text' }),
})

type SecretsOptions = z.output<typeof options>

interface SecretFacts {
  readonly environment: string
  readonly maxAgeMs: number | null
  /** Those in force; null when nobody may list them. */
  readonly secrets: readonly NamedSetting[] | null
  /** How many `ignore` has taken out. */
  readonly ignored: number
  readonly now: string
}

const gather = async (subject: Subject, chosen: SecretsOptions, ports: CheckPorts): Promise<SecretFacts> => {
  const environment = subject.environment.name
  const facts = { environment, maxAgeMs: chosen['max-age'] ?? null, now: ports.clock.now() }
  if (facts.maxAgeMs === null || ports.settings === null) return { ...facts, secrets: null, ignored: 0 }
  const all = inForce(await ports.settings.secrets(environment))
  const secrets = all.filter(({ name }) => !chosen.ignore.some((glob) => nameMatches(glob, name)))
  return { ...facts, secrets, ignored: all.length - secrets.length }
}

/** Said early enough that nobody has to rotate at night. */
const soonShare = 0.9

const unreadable: Finding = {
  level: 'error',
  message: words.secretsUnlisted,
  remedy: words.settingsToken,
}

const tooOld = ({ name, level }: NamedSetting, ageMs: number, maxAgeMs: number): Finding => ({
  level: 'error',
  message: words.secretTooOld({ name, level, age: ageMs, most: maxAgeMs }),
  remedy: words.rotate(name, level),
})

const soon = ({ name, level }: NamedSetting, leftMs: number): Finding => ({
  level: 'warning',
  message: words.rotateSoon({ name, level, left: Math.max(0, leftMs) }),
  remedy: words.rotate(name, level),
})

const decide = ({ secrets, ignored, maxAgeMs, now, environment }: SecretFacts): Decision => {
  if (maxAgeMs === null) return { status: 'skip', summary: words.noAge, findings: [] }
  if (secrets === null) return { status: 'unknown', summary: words.cannotList, findings: [unreadable] }
  if (secrets.length === 0) {
    const summary = ignored === 0 ? words.noSecrets(environment) : words.allIgnored(ignored, environment)
    return { status: 'skip', summary, findings: [] }
  }
  const aged = secrets.map((secret) => ({ secret, ageMs: Date.parse(now) - Date.parse(secret.updatedAt) }))
  const old = aged.filter(({ ageMs }) => !(ageMs <= maxAgeMs))
  const near = aged.filter(({ ageMs }) => ageMs <= maxAgeMs && ageMs > maxAgeMs * soonShare)
  const findings = [
    ...old.map(({ secret, ageMs }) => tooOld(secret, ageMs, maxAgeMs)),
    ...near.map(({ secret, ageMs }) => soon(secret, maxAgeMs - ageMs)),
  ]
  const names = old.map(({ secret }) => secret.name)
  if (names.length > 0)
    return {
      status: 'fail',
      summary: words.someTooOld({ old: names.length, all: secrets.length, names }),
      findings,
    }
  return { status: 'pass', summary: words.allFresh(secrets.length, maxAgeMs), findings }
}

/** Nothing is older than the team wants it. */
export const secrets = defineCheck({
  id: 'secrets',
  title: 'Secrets rotated',
  why: words.why,
  remedies: remedies.secrets,
  permissions: [],
  options,
  gather,
  decide,
})
