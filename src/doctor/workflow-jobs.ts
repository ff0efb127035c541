// doctor: reads from workflow files which job uses which environment, secrets and actions of ours. Pure.
import { parse } from 'yaml'
import { z } from 'zod'
import { readWorkflowFile } from '../checklist/tests/read-workflows.ts'
import {
  calledBy,
  checkNames,
  mostCalls,
  type Permissions,
  type WorkflowFile,
} from '../checklist/tests/workflow-file.ts'
import type { ActionName } from '../core/report.ts'

/** The text of a file of `.github/workflows`. */
export interface WorkflowText {
  readonly path: string
  readonly text: string
}

/** A job, as far as it matters who may use what. */
export interface JobUse {
  readonly path: string
  readonly id: string
  /** Events that start it, directly or through a workflow that calls this one. */
  readonly events: readonly string[]
  /** As written, in lower case; `any`: an expression; null: none. */
  readonly environment: { readonly name: string } | 'any' | null
  /** Our own actions in its steps. */
  readonly actions: readonly ActionName[]
  /** Ours, in its steps or in a workflow of the repository that it calls. */
  readonly isOurs: boolean
  /** Names of secrets that it is given, in capitals. */
  readonly secrets: readonly string[]
  /** Those among them that sign records. */
  readonly keys: readonly string[]
  /** What its token may do; null: what the repository's setting says. */
  readonly permissions: Permissions | null
  /** What its check is called in pull requests; empty: known only when it runs. */
  readonly checks: readonly string[]
}

export interface WorkflowJobs {
  readonly jobs: readonly JobUse[]
  /** Files that can't be read as workflows. */
  readonly unread: readonly string[]
}

const environmentSchema = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])

const writtenJob = z.object({ environment: environmentSchema.optional() }).loose()

const written = z.object({ env: z.unknown().optional(), jobs: z.record(z.string(), writtenJob) })

/** An action of ours lies in `actions/<name>` of any repository, or in a folder of that name of this one. */
const ourAction = /^(?:\.\/.*\/|\.\/|[^@]*\/actions\/)(preflight|deploy|smoke|rollback)(?:@|$)/

const names = ['preflight', 'deploy', 'smoke', 'rollback'] as const

const actionOf = (uses: string): ActionName | null => {
  const name = ourAction.exec(uses)?.[1]
  return names.find((each) => each === name) ?? null
}

const secretsIn = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(/\bsecrets(?:\.|\[\\?['"])([A-Za-z_]\w{0,99})/g)]
      .map(([, name = '']) => name.toUpperCase())
      .filter((name) => name !== 'GITHUB_TOKEN'),
  ),
]

const environmentOf = (name: string | undefined): JobUse['environment'] => {
  if (name === undefined || name === '') return null
  return name.includes('${{') ? 'any' : { name: name.toLowerCase() }
}

/** Which of the files are started by whom: a workflow that only others call has their events. */
const eventsOf = (file: WorkflowFile, files: readonly WorkflowFile[], depth = 0): readonly string[] => {
  const own = [...file.triggers.keys()].filter((event) => event !== 'workflow_call')
  if (depth > mostCalls) return own
  const callers = files.filter(({ jobs }) => jobs.some((job) => calledBy(job, files)?.path === file.path))
  return [...new Set([...own, ...callers.flatMap((caller) => eventsOf(caller, files, depth + 1))])]
}

const usesOurs = (job: WorkflowFile['jobs'][number], files: readonly WorkflowFile[], depth = 0): boolean => {
  if (job.steps.some(({ uses }) => actionOf(uses) !== null)) return true
  const called = depth > mostCalls ? null : calledBy(job, files)
  return called?.jobs.some((inner) => usesOurs(inner, files, depth + 1)) ?? false
}

const ownChecks = (file: WorkflowFile, job: WorkflowFile['jobs'][number], files: readonly WorkflowFile[]) =>
  checkNames({ path: file.path, name: file.name, triggers: file.triggers, permissions: null, jobs: [job] }, files) ?? []

/** By the workflow that calls it, its name stands behind that of the calling job. */
const checksOf = (
  file: WorkflowFile,
  job: WorkflowFile['jobs'][number],
  files: readonly WorkflowFile[],
): readonly string[] => {
  const own = file.triggers.has('pull_request') ? ownChecks(file, job, files) : []
  const called = files.flatMap((caller) =>
    caller.triggers.has('pull_request')
      ? caller.jobs.flatMap((calling) => {
          if (calledBy(calling, files)?.path !== file.path) return []
          const label = calling.name ?? calling.id
          return ownChecks(file, job, files).map((name) => `${label} / ${name}`)
        })
      : [],
  )
  return [...own, ...called]
}

const jobsOf = (file: WorkflowFile, text: string, files: readonly WorkflowFile[]): readonly JobUse[] | null => {
  const parsed = written.safeParse(parse(text, { maxAliasCount: 100, logLevel: 'error' }))
  if (!parsed.success) return null
  const events = eventsOf(file, files)
  return file.jobs.map((job): JobUse => {
    const own = parsed.data.jobs[job.id]
    const keys = job.steps.flatMap(({ inputs }) => [
      ...secretsIn(inputs.get('signing-key') ?? ''),
      ...secretsIn(inputs.get('signing-key-previous') ?? ''),
    ])
    return {
      path: file.path,
      id: job.id,
      events,
      environment: environmentOf(own?.environment),
      actions: job.steps.flatMap(({ uses }) => actionOf(uses) ?? []),
      isOurs: usesOurs(job, files),
      secrets: secretsIn(JSON.stringify([parsed.data.env, own])),
      keys: [...new Set(keys)],
      permissions: job.permissions ?? file.permissions,
      checks: checksOf(file, job, files),
    }
  })
}

/** Every job of the files. Nothing in them is evaluated. */
export const readWorkflowJobs = (texts: readonly WorkflowText[]): WorkflowJobs => {
  const wanted = texts.filter(({ path }) => /\.ya?ml$/.test(path))
  const read = wanted.map(({ path, text }) => ({ path, text, file: readWorkflowFile(path, text) }))
  const files = read.flatMap(({ file }) => file ?? [])
  const found = read.map(({ path, text, file }) => ({ path, jobs: file === null ? null : jobsOf(file, text, files) }))
  return {
    jobs: found.flatMap(({ jobs }) => jobs ?? []),
    unread: found.flatMap(({ path, jobs }) => (jobs === null ? [path] : [])),
  }
}
