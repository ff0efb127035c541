// doctor/decide: where are the secrets of deployments and the signing key, and what is the key worth? Pure.
import type { EnvironmentProtection } from '../../core/protection.ts'
import type { Finding } from '../../core/report.ts'
import type { BoundaryAnswer, BoundaryFacts } from '../facts.ts'
import type { JobUse } from '../workflow-jobs.ts'
import * as words from '../words.ts'
import { moveSecret, protectEnvironment } from './commands.ts'
import { unreadOf } from './unread.ts'

/** Environments of the runbook that a job may use, as the runbook writes them. */
const placesOf = ({ environment }: JobUse, { places }: BoundaryFacts): readonly string[] =>
  places.flatMap(({ name }) =>
    environment !== null && (environment === 'any' || environment.name === name.toLowerCase()) ? [name] : [],
  )

/** Of the jobs that deploy, roll back or verify in an environment: who may push a branch may read what they are given. */
const misplaced = (facts: BoundaryFacts, names: readonly string[]): readonly Finding[] =>
  names.flatMap((name) => {
    const users = facts.workflows.jobs.filter(({ isOurs, secrets }) => isOurs && secrets.includes(name.toUpperCase()))
    const places = [...new Set(users.flatMap((job) => placesOf(job, facts)))]
    if (places.length === 0 || isKey(facts, name)) return []
    const remedy = words.run(moveSecret(facts.repository, name, places))
    return [{ level: 'error', message: words.secretOfRepository(name, places), remedy } as const]
  })

const keysOf = ({ workflows }: BoundaryFacts): readonly string[] => [
  ...new Set(workflows.jobs.flatMap(({ keys }) => keys)),
]

const isKey = (facts: BoundaryFacts, name: string): boolean => keysOf(facts).includes(name.toUpperCase())

/** A secret of the repository is there for the workflow of every branch. */
export const judgeSecrets = (facts: BoundaryFacts): BoundaryAnswer => ({
  id: 'secrets',
  title: words.titles.secrets,
  holds: words.secretsHold,
  findings: facts.repositorySecrets.ok ? misplaced(facts, facts.repositorySecrets.value) : [],
  unread: unreadOf(facts.repositorySecrets),
})

/** How much stands before a job that would use it: the fewer, the weaker. */
const strengthOf = ({ refs, reviewers, selfReview, adminsBypass }: EnvironmentProtection): number =>
  (refs === 'all' ? 0 : 4) + (reviewers.length === 0 ? 0 : 2) + (selfReview ? 0 : 1) + (adminsBypass === true ? 0 : 0.5)

const holdersOf = ({ environments, environmentSecrets }: BoundaryFacts, key: string) =>
  environments.ok
    ? environments.value.filter(({ name }) => {
        const secrets = environmentSecrets.get(name)
        return secrets?.ok === true && secrets.value.some((each) => each.toUpperCase() === key)
      })
    : []

const ofKey = (facts: BoundaryFacts, key: string): readonly Finding[] => {
  const { repository, repositorySecrets, places } = facts
  const users = facts.workflows.jobs.filter(({ keys }) => keys.includes(key))
  const wanted = [...new Set(users.flatMap((job) => placesOf(job, facts)))]
  const isOpen = repositorySecrets.ok && repositorySecrets.value.some((name) => name.toUpperCase() === key)
  const remedy = words.run(moveSecret(repository, key, wanted.length === 0 ? places.map(({ name }) => name) : wanted))
  const ofRepository: readonly Finding[] = isOpen
    ? [{ level: 'error', message: words.keyOfRepository(key), remedy }]
    : []
  const bare = holdersOf(facts, key).filter(({ refs, reviewers }) => refs === 'all' && reviewers.length === 0)
  return [
    ...ofRepository,
    ...bare.map((each): Finding => {
      const wants = { reviewers: true, noSelfReview: true, named: true }
      return {
        level: 'error',
        message: words.keyUnprotected(key, each.name),
        remedy: words.run(protectEnvironment(repository, each, wants)),
      }
    }),
  ]
}

const weakest = (facts: BoundaryFacts): string => {
  const [key] = keysOf(facts)
  if (key === undefined) return words.noKey
  const [first] = holdersOf(facts, key).toSorted((one, other) => strengthOf(one) - strengthOf(other))
  return first === undefined ? words.keyNowhere(key) : words.weakest(key, first)
}

/** The key is worth what its weakest environment is. */
export const judgeSigningKey = (facts: BoundaryFacts): BoundaryAnswer => {
  const keys = keysOf(facts)
  const asked = [facts.environments, facts.repositorySecrets, ...facts.environmentSecrets.values()]
  return {
    id: 'signing-key',
    title: words.titles.signingKey,
    holds: weakest(facts),
    findings: keys.flatMap((key) => ofKey(facts, key)),
    unread: keys.length === 0 ? [] : unreadOf(...asked),
  }
}
