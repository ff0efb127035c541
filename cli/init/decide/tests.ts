// cli/init/decide: which jobs test every pull request, and which workflows deploy already. Pure.
import {
  checkNames,
  startsOn,
  type WorkflowFile,
  type WorkflowJob,
} from '../../../src/checklist/tests/workflow-file.ts'
import type { OldDeploy } from '../facts.ts'

const releases = /deploy|release|publish|promot|deliver|rollback|roll-back|rollout/i

const isOurs = ({ jobs }: WorkflowFile): boolean =>
  jobs.some(({ steps }) => steps.some(({ uses }) => /\/actions\/(?:preflight|deploy|smoke|rollback)@/.test(uses)))

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const isRelease = (file: WorkflowFile): boolean => releases.test(fileName(file.path)) || releases.test(file.name ?? '')

/** `test (*)` for a matrix: its names change with every version that is added, and `require` takes a `*`. */
const requiredName = (job: WorkflowJob, file: WorkflowFile, files: readonly WorkflowFile[]): readonly string[] => {
  const base = job.name ?? job.id
  const written = base.replaceAll(/\$\{\{.*?\}\}/g, '*')
  if (/^[*\s]*$/.test(written)) return []
  if (job.matrix !== null) return [base === written ? `${base} (*)` : written]
  if (base !== written) return [written]
  return checkNames({ ...file, jobs: [job] }, files) ?? []
}

/** Every pull request starts it, whatever it changes. */
const runsAlways = (file: WorkflowFile, branch: string): boolean =>
  startsOn(file, { event: 'pull_request', base: branch, paths: null }) === 'runs'

/** Names for `tests.require`: only of what runs on every pull request, since a name that does not come is waited for. */
export const requiredTests = (files: readonly WorkflowFile[], branch: string): readonly string[] => [
  ...new Set(
    files
      .filter((file) => !isOurs(file) && !isRelease(file) && runsAlways(file, branch))
      .flatMap((file) =>
        file.jobs
          .filter(({ id, name }) => !releases.test(id) && !releases.test(name ?? ''))
          .flatMap((job) => requiredName(job, file, files)),
      ),
  ),
]

/** Jobs that deploy today: their checks are no tests, and both would deploy. */
export const oldDeploysIn = (files: readonly WorkflowFile[], branch: string): readonly OldDeploy[] =>
  files
    .filter((file) => !isOurs(file))
    .flatMap((file) => {
      const jobs = file.jobs.filter(({ id, name }) => isRelease(file) || releases.test(id) || releases.test(name ?? ''))
      if (jobs.length === 0) return []
      const starts =
        runsAlways(file, branch) ||
        startsOn(file, { event: 'push', ref: `refs/heads/${branch}`, paths: [] }) !== 'stays'
      const checks = starts ? jobs.flatMap((job) => requiredName(job, file, files)) : []
      return [{ path: file.path, checks: [...new Set(checks)] }]
    })
