// checklist/tests: reads from the trusted workflow files which checks to expect, before they register.
import type { CiScope, ExpectedWorkflow } from './ci.ts'
import { orExpected } from '../../core/errors.ts'
import type { WorkflowRun } from '../../core/github.ts'
import { jobKinds } from './job-kinds.ts'
import { checkNames, startsOn, type Happening, type WorkflowFile } from './workflow-file.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { Subject } from '../check.ts'
import { workflowsAt, type WorkflowFileReading } from './read-workflows.ts'

/** Which checks must come, told from the trusted workflow files before any of them is registered. */
export interface ExpectedChecks extends Pick<CiScope, 'expected' | 'kinds'> {
  /** Workflow files of which nobody can say beforehand whether they run. */
  readonly unsure: readonly string[]
}

/** GitHub lists no more files of a comparison: https://docs.github.com/en/rest/commits/commits#compare-two-commits */
const mostCompared = 300

/** null: not known. The expected checks are then fewer; it is never a reason not to look at what is there. */
const pushedPaths = async (sha: string, { github, context }: ReadPorts): Promise<readonly string[] | null> => {
  if (context.event.before === null) return null
  const compared = await orExpected(github.compare(context.event.before, sha))
  if (!compared.ok || compared.value.status !== 'ahead') return null
  return compared.value.files.length < mostCompared ? compared.value.files : null
}

const hasPaths = (file: WorkflowFile, event: string): boolean => {
  const trigger = file.triggers.get(event)
  return trigger !== undefined && (trigger.paths !== null || trigger.pathsIgnore !== null)
}

/**
 * What started the run that asks also started the others. For a run that a person or a clock started no check
 * is expected: what brought the commit here is not known.
 */
const happeningOf = async (
  { release, pull }: Subject,
  read: Promise<readonly WorkflowFileReading[]>,
  ports: ReadPorts,
): Promise<Happening | null> => {
  const { context, github } = ports
  if (context.event.name === 'pull_request' && context.event.pull?.head === release.sha && pull !== null) {
    const files = await orExpected(github.pullFiles(pull))
    return { event: 'pull_request', base: context.event.pull.baseRef, paths: files.ok ? files.value : null }
  }
  if (context.sha !== release.sha) return null
  const base = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(context.ref)?.[1]
  if (context.event.name === 'merge_group' && base !== undefined) return { event: 'merge_group', base }
  if (context.event.name !== 'push') return null
  const filtered = (await read).some(({ file }) => file !== null && hasPaths(file, 'push'))
  const paths = filtered ? await pushedPaths(release.sha, ports) : []
  return { event: 'push', ref: context.ref, paths }
}

const changedIn = (happening: Happening): readonly string[] =>
  happening.event === 'pull_request' ? (happening.paths ?? []) : []

const toExpected = (file: WorkflowFile, event: string, files: readonly WorkflowFile[]): ExpectedWorkflow => ({
  path: file.path,
  event,
  label: `${file.name ?? file.path} (${event})`,
  checks: checkNames(file, files),
})

/** The workflow that asks is not among the expected checks: it never waits for itself. */
export const gatherExpectedChecks = async (
  subject: Subject,
  asking: Promise<WorkflowRun | null>,
  ports: ReadPorts,
): Promise<ExpectedChecks> => {
  const reading = workflowsAt(subject.policySha, ports.github)
  const [read, own, happening] = await Promise.all([reading, asking, happeningOf(subject, reading, ports)])
  const ownPath = own?.path ?? null
  const files = read.flatMap(({ file }) => file ?? [])
  const kinds = new Map(
    files.map((file) => [file.path, jobKinds(file, files, file.path === ownPath ? ports.context.run.job : null)]),
  )
  if (happening === null) return { expected: [], kinds, unsure: [] }
  const changed = changedIn(happening)
  const others = read.filter(({ path }) => path !== ownPath)
  // What a pull request makes of a workflow shows only when it runs.
  const judged = others.map(({ path, file }) => ({
    path,
    file,
    starts: file === null || changed.includes(path) ? ('unknown' as const) : startsOn(file, happening),
  }))
  return {
    kinds,
    expected: judged.flatMap(({ file, starts }) =>
      file !== null && starts === 'runs' ? [toExpected(file, happening.event, files)] : [],
    ),
    unsure: judged.filter(({ starts }) => starts === 'unknown').map(({ path }) => path),
  }
}
