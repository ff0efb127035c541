// doctor/decide: who may roll back, which workflows use an environment or write records without our actions? Pure.
import type { Finding } from '../../core/report.ts'
import type { BoundaryAnswer, BoundaryFacts, ProtectedPlace } from '../facts.ts'
import type { JobUse } from '../workflow-jobs.ts'
import * as words from '../words.ts'
import { protectEnvironment, readOnlyByDefault } from './commands.ts'
import { unreadOf } from './unread.ts'

const mayUse = ({ environment }: JobUse, name: string): boolean =>
  environment !== null && (environment === 'any' || environment.name === name.toLowerCase())

const rollbackFor = (facts: BoundaryFacts, place: ProtectedPlace): readonly Finding[] => {
  const { workflows, environments, repository } = facts
  const jobs = workflows.jobs.filter(({ actions, events }) => actions.includes('rollback') && events.length > 0)
  const [bare, here] = [
    jobs.find(({ environment }) => environment === null),
    jobs.filter((job) => mayUse(job, place.name)),
  ]
  if (here.length === 0)
    return bare === undefined
      ? [{ level: 'error', message: words.noRollback(place.name), remedy: words.addRollback }]
      : [{ level: 'warning', path: bare.path, message: words.bareRollback(bare.id), remedy: words.giveEnvironment }]
  const now = environments.ok
    ? environments.value.find(({ name }) => name.toLowerCase() === place.name.toLowerCase())
    : undefined
  if (now === undefined || now.reviewers.length > 0) return []
  const wanted = { reviewers: true, noSelfReview: false, named: false }
  const remedy = words.reviewersSlow(words.run(protectEnvironment(repository, now, wanted)))
  return [{ level: 'notice', message: words.anybodyRollsBack(now.name), remedy }]
}

/** Who may write to the repository may start its workflows: an environment is all that can ask for more. */
export const judgeRollback = (facts: BoundaryFacts): BoundaryAnswer => ({
  id: 'rollback',
  title: words.titles.rollback,
  holds: words.rollbackHolds,
  findings: facts.places.filter(({ production }) => production).flatMap((place) => rollbackFor(facts, place)),
  unread: [],
})

const foreignUse = (job: JobUse, { places }: BoundaryFacts): readonly Finding[] => {
  const used = job.isOurs ? [] : places.filter(({ name }) => mayUse(job, name))
  if (used.length === 0) return []
  const names = used.map(({ name }) => name)
  return [
    {
      level: used.some(({ production }) => production) && job.environment !== 'any' ? 'error' : 'warning',
      path: job.path,
      message: words.foreignUse(job.id, names),
      remedy: words.useOurs(names),
    },
  ]
}

/** A job without our actions deploys without checklist, lock and record. */
export const judgeOtherJobs = (facts: BoundaryFacts): BoundaryAnswer => ({
  id: 'other-jobs',
  title: words.titles.otherJobs,
  holds: words.otherJobsHold,
  findings: [
    ...facts.workflows.jobs.flatMap((job) => foreignUse(job, facts)),
    ...facts.workflows.unread.map((path): Finding => ({
      level: 'warning',
      path,
      message: words.unreadFile(path),
      remedy: words.repairFile,
    })),
  ],
  unread: [],
})

const written = ['deployments', 'statuses'] as const

const accessOf = ({ permissions }: JobUse, name: string, defaults: 'read' | 'write' | null): string => {
  if (permissions === null) return defaults ?? 'none'
  return typeof permissions === 'string' ? permissions : (permissions.get(name) ?? 'none')
}

const writerFindings = (job: JobUse, facts: BoundaryFacts): readonly Finding[] => {
  if (job.isOurs) return []
  const { defaults, repository } = facts
  const given = written.filter((name) => accessOf(job, name, defaults.ok ? defaults.value : null) === 'write')
  if (given.length === 0) return []
  const message = words.mayWrite(job.id, given)
  const remedy =
    job.permissions === null ? words.run(readOnlyByDefault(repository)) : words.takePermissions(job.id, given)
  return [{ level: 'warning', path: job.path, message, remedy }]
}

/** Every workflow's token is the same app: what it may write, it may write in our name. */
export const judgeWriters = (facts: BoundaryFacts): BoundaryAnswer => ({
  id: 'writers',
  title: words.titles.writers,
  holds: words.writersHold,
  findings: facts.workflows.jobs.flatMap((job) => writerFindings(job, facts)),
  unread: facts.workflows.jobs.some(({ permissions, isOurs }) => permissions === null && !isOurs)
    ? unreadOf(facts.defaults)
    : [],
})
