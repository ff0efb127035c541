// deploy: decides whether the newest record at a place was made by another job of the same run. Pure.
import type { RunJob } from '../core/github.ts'
import type { HistoryEntry } from '../records/decide/history.ts'

/** The job of this run that put there what is live, where it is not this one. */
export interface OtherJob {
  readonly name: string
  readonly sha: string
}

/** This job, as its records name it: `<job id>@<runner>`. */
export interface OwnJob {
  readonly run: number
  readonly attempt: number
  readonly job: string
}

/** A job id has no `@`; the name of a runner may. */
const partsOf = (job: string): { readonly id: string; readonly runner: string } => {
  const [id = '', ...runner] = job.split('@')
  return { id, runner: runner.join('@') }
}

/**
 * What the record alone says. Within an attempt a job has one runner, so another name is another job; and its id stays
 * the same in every attempt. Everything else has to be asked: a re-run has another runner, and jobs of a matrix that
 * run one after the other may share one.
 */
export const compareRecord = (
  { deployment: { payload } }: HistoryEntry,
  own: OwnJob,
): 'not of this run' | 'another job' | 'ask for the jobs' => {
  if (payload.run !== own.run || payload.kind !== 'deploy') return 'not of this run'
  if (payload.job === undefined) return 'ask for the jobs'
  const sameAttempt = payload.attempt === own.attempt
  if (sameAttempt && payload.job !== own.job) return 'another job'
  return partsOf(payload.job).id === partsOf(own.job).id ? 'ask for the jobs' : 'another job'
}

/** The job of the run that one of the links of a deployment's statuses leads to: GitHub links those of its own there. */
export const jobLinked = (links: readonly string[], run: number): number | null => {
  const id = links.flatMap((link) => new RegExp(`/actions/runs/${run}/job/(\\d+)`).exec(link)?.[1] ?? [])[0]
  return id === undefined ? null : Number(id)
}

const linkedJob = ({ statuses, deployment }: HistoryEntry): number | null =>
  jobLinked(
    statuses.flatMap(({ logUrl }) => logUrl ?? []),
    deployment.payload.run,
  )

const only = (jobs: readonly RunJob[]): RunJob | null => (jobs.length === 1 ? (jobs[0] ?? null) : null)

/** A runner has one job at a time: the one during which the record was made. */
const jobOfRecord = (entry: HistoryEntry, jobs: readonly RunJob[]): RunJob | null => {
  const { payload, createdAt } = entry.deployment
  const linked = linkedJob(entry)
  if (linked !== null) return jobs.find(({ id }) => id === linked) ?? null
  if (payload.job === undefined) return null
  const { runner } = partsOf(payload.job)
  const at = Date.parse(createdAt)
  return only(
    jobs.filter(
      (job) =>
        job.attempt === payload.attempt &&
        job.runner === runner &&
        Date.parse(job.startedAt) <= at &&
        (job.completedAt === null || at <= Date.parse(job.completedAt)),
    ),
  )
}

/** The job that runs now on our runner; null: it is not among them. */
export const jobOfOurs = ({ attempt, job }: OwnJob, jobs: readonly RunJob[]): RunJob | null =>
  only(jobs.filter((one) => one.attempt === attempt && one.runner === partsOf(job).runner && one.completedAt === null))

/** Is it the same job, perhaps in another attempt? Where two jobs of an attempt share a name, it tells nothing. */
const isSameJob = (one: RunJob, own: RunJob, jobs: readonly RunJob[]): boolean => {
  if (one.attempt === own.attempt) return one.id === own.id
  const namesakes = jobs.filter(({ attempt, name }) => attempt === own.attempt && name === own.name)
  return one.name === own.name && namesakes.length === 1
}

/** What the run's jobs say. A job that can't be told from ours by its name is ours only if the record names ours. */
export const compareJobs = (entry: HistoryEntry, own: OwnJob, jobs: readonly RunJob[]): 'same' | 'another' => {
  const [theirs, ours] = [jobOfRecord(entry, jobs), jobOfOurs(own, jobs)]
  if (theirs === null || ours === null) return entry.deployment.payload.job === own.job ? 'same' : 'another'
  return isSameJob(theirs, ours, jobs) ? 'same' : 'another'
}

/** For people: `deploy (eu)` as GitHub names it, else `deploy on runner-eu`. */
export const describeJob = (entry: HistoryEntry, jobs: readonly RunJob[]): string => {
  const { job } = entry.deployment.payload
  const known = jobOfRecord(entry, jobs)?.name
  if (known !== undefined) return known
  if (job === undefined) return 'whose name is not known'
  const { id, runner } = partsOf(job)
  return runner === '' ? id : `${id} on ${runner}`
}
