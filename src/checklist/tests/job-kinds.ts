// checklist/tests: tells which jobs of a workflow release rather than test, so that `tests` skips them. Pure.
import { nameMatches } from './ci-names.ts'
import { calledBy, mostCalls, type WorkflowFile, type WorkflowJob } from './workflow-file.ts'

const isOurs = (uses: string): boolean =>
  /(?:^|\/)actions\/(?:preflight|deploy|smoke|rollback)$/.test(uses.split('@', 1)[0] ?? '')

const callsOurs = (job: WorkflowJob, files: readonly WorkflowFile[], depth = 0): boolean => {
  if (job.steps.some(({ uses }) => isOurs(uses))) return true
  const called = depth > mostCalls ? null : calledBy(job, files)
  return called?.jobs.some((inner) => callsOurs(inner, files, depth + 1)) ?? false
}

/** With a star in place of each expression; what is never closed is none. */
const starred = (text: string): string => {
  const [first = '', ...rest] = text.split('${{')
  const ends = rest.map((part) => part.indexOf('}}'))
  const open = ends.indexOf(-1)
  const closed = open === -1 ? rest : rest.slice(0, open)
  const tail = open === -1 ? '' : ['', ...rest.slice(open)].join('${{')
  return [first, ...closed.map((part, index) => part.slice((ends[index] ?? 0) + 2))].join('*') + tail
}

/** `Deploy ${{ inputs.environment }}` as a glob; null when nothing of the name is known. */
const globOf = ({ id, name }: WorkflowJob): string | null => {
  const glob = starred(name ?? id)
  return /^[*\s]*$/.test(glob) ? null : glob
}

/** Globs of what the jobs of a workflow are called: those that release, and those that do anything else. */
export interface JobKinds {
  readonly release: readonly string[]
  readonly other: readonly string[]
}

/**
 * Which jobs release: those that use one of our actions, the one that asks, and whatever needs one of these. They judge
 * and deploy a commit and do not test it, so a release that was refused once must not make the commit red for ever.
 */
export const jobKinds = (file: WorkflowFile, files: readonly WorkflowFile[], asking: string | null): JobKinds => {
  const release = new Set(file.jobs.filter((job) => job.id === asking || callsOurs(job, files)).map(({ id }) => id))
  for (let before = -1; before !== release.size;) {
    before = release.size
    for (const job of file.jobs) if (job.needs.some((id) => release.has(id))) release.add(job.id)
  }
  const globs = (jobs: readonly WorkflowJob[], unnamed: readonly string[]) =>
    jobs.flatMap((job) => globOf(job) ?? unnamed).flatMap((glob) => [glob, `${glob} (*)`, `${glob} / *`])
  return {
    release: globs(
      file.jobs.filter(({ id }) => release.has(id)),
      [],
    ),
    // A test that could be called anything keeps every job a test.
    other: globs(
      file.jobs.filter(({ id }) => !release.has(id)),
      ['*'],
    ),
  }
}

const anyMatches = (globs: readonly string[], name: string) => globs.some((glob) => nameMatches(glob, name))

/** In doubt it is a test. */
export const isRelease = (kinds: JobKinds | undefined, name: string): boolean =>
  kinds !== undefined && anyMatches(kinds.release, name) && !anyMatches(kinds.other, name)

/** Of a workflow that does nothing but release. */
export const onlyReleases = (kinds: JobKinds | undefined): boolean =>
  kinds !== undefined && kinds.release.length > 0 && kinds.other.length === 0
