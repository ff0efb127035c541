// checklist/configuration: the check "secrets": no secret is older than the runbook allows. Reads no values.
import { z } from 'zod'
import { nameMatches } from '../tests/ci-names.ts'
import { formatDuration } from '../../core/duration.ts'
import type { Finding } from '../../core/report.ts'
import { inForce, type NamedSetting } from '../../core/settings.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import { duration } from '../../core/options/scalars.ts'
import { type Decision, defineCheck, type Subject } from '../check.ts'
import { remedies } from '../remedies.ts'

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
  message: 'No workflow token may list secrets, not even their names.',
  remedy:
    "Give preflight a 'settings-token': a fine-grained or App token with read access to secrets and environments, used for nothing else.",
}

const tooOld = ({ name, level }: NamedSetting, ageMs: number, maxAgeMs: number): Finding => ({
  level: 'error',
  message: `${name} (${level}) was saved ${formatDuration(ageMs)} ago; ${formatDuration(maxAgeMs)} is the most.`,
  remedy: `Rotate it where it is issued, and save the new value as ${name} in the ${level}.`,
})

const soon = ({ name, level }: NamedSetting, leftMs: number): Finding => ({
  level: 'warning',
  message: `${name} (${level}) has to be rotated within ${formatDuration(Math.max(0, leftMs))}.`,
  remedy: `Rotate it where it is issued, and save the new value as ${name} in the ${level}.`,
})

const decide = ({ secrets, ignored, maxAgeMs, now, environment }: SecretFacts): Decision => {
  if (maxAgeMs === null)
    return { status: 'skip', summary: "no age is asked for ('checklist.secrets.max-age')", findings: [] }
  if (secrets === null) return { status: 'unknown', summary: 'the secrets can not be listed', findings: [unreadable] }
  if (secrets.length === 0) {
    const summary = ignored === 0 ? `${environment} has no secrets` : `all ${ignored} of ${environment} are ignored`
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
      summary: `${names.length} of ${secrets.length} too old: ${names.slice(0, 5).join(', ')}`,
      findings,
    }
  return { status: 'pass', summary: `${secrets.length} saved within ${formatDuration(maxAgeMs)}`, findings }
}

/** Nothing is older than the team wants it. */
export const secrets = defineCheck({
  id: 'secrets',
  title: 'Secrets rotated',
  why: 'A secret that never changes leaks once and for ever. GitHub knows when it was last saved, which is the most that can be asked.',
  remedies: remedies.secrets,
  permissions: [],
  options,
  gather,
  decide,
})
