// checklist/tests: reads a commit's workflow files through GitHub, and parses them into our types.
import { parse } from 'yaml'
import { z } from 'zod'
import type { Permissions, Trigger, WorkflowFile, WorkflowJob } from './workflow-file.ts'
import type { GitHubReader } from '../../ports/github.ts'

/** As much of a workflow as we look at; GitHub itself judges the rest. */
const text = z.union([z.string(), z.number(), z.boolean()]).transform(String)
const texts = z.union([text.transform((one) => [one]), z.array(text)])
const filters = z
  .object({
    types: texts,
    branches: texts,
    'branches-ignore': texts,
    tags: texts,
    'tags-ignore': texts,
    paths: texts,
    'paths-ignore': texts,
  })
  .partial()
const triggers = z.union([texts, z.record(z.string(), z.unknown())])

const scalar = z.union([z.string(), z.number(), z.boolean()])
const combination = z.record(z.string(), scalar)
const matrix = z
  .object({ include: z.array(combination).default([]), exclude: z.array(combination).default([]) })
  .catchall(z.array(scalar))

/** An empty `permissions:` is as if it were not there. */
const permissions = z
  .union([z.enum(['read-all', 'write-all']), z.record(z.string(), z.enum(['read', 'write', 'none']))])
  .nullish()

/** An input that is given nothing is empty text; only plain values can be read. */
const inputs = z.record(z.string(), z.unknown()).nullish()

const job = z.object({
  name: text.optional(),
  needs: texts.optional(),
  uses: z.string().optional(),
  steps: z.array(z.object({ id: text.optional(), uses: z.string().optional(), with: inputs })).optional(),
  permissions,
  strategy: z.object({ matrix: z.unknown() }).partial().optional(),
})

const workflow = z.object({
  name: text.nullish(),
  on: triggers,
  permissions,
  jobs: z.record(z.string(), job),
})

const toTrigger = (written: unknown): Trigger => {
  const given = filters.parse(written ?? {})
  return {
    types: given.types ?? null,
    branches: given.branches ?? null,
    branchesIgnore: given['branches-ignore'] ?? null,
    tags: given.tags ?? null,
    tagsIgnore: given['tags-ignore'] ?? null,
    paths: given.paths ?? null,
    pathsIgnore: given['paths-ignore'] ?? null,
  }
}

/** Events whose filters we know; of the others only that they are there. */
const filtered: readonly string[] = ['pull_request', 'merge_group', 'push']

const toTriggers = (on: z.output<typeof triggers>): ReadonlyMap<string, Trigger> => {
  if (Array.isArray(on)) return new Map(on.map((event) => [event, toTrigger(null)]))
  const entries = Object.entries(on)
  return new Map(entries.map(([event, written]) => [event, toTrigger(filtered.includes(event) ? written : null)]))
}

const toMatrix = (written: unknown): WorkflowJob['matrix'] => {
  if (written === undefined) return null
  const parsed = matrix.safeParse(written)
  if (!parsed.success || JSON.stringify(parsed.data).includes('${{')) return 'dynamic'
  const { include, exclude, ...axes } = parsed.data
  return { include, exclude, axes: Object.entries(axes).map(([key, values]) => ({ key, values })) }
}

const toPermissions = (written: z.output<typeof permissions>): Permissions | null => {
  if (written === null || written === undefined) return null
  if (typeof written !== 'string') return new Map(Object.entries(written))
  return written === 'write-all' ? 'write' : 'read'
}

const toInputs = (written: z.output<typeof inputs>): ReadonlyMap<string, string> =>
  new Map(Object.entries(written ?? {}).map(([name, value]) => [name, text.safeParse(value).data ?? '']))

const toJob = (id: string, written: z.output<typeof job>): WorkflowJob => ({
  id,
  name: written.name ?? null,
  needs: written.needs ?? [],
  calls: written.uses ?? null,
  steps: (written.steps ?? []).flatMap(({ id: name, uses, with: given }, place) =>
    uses === undefined ? [] : [{ id: name ?? null, place, uses, inputs: toInputs(given) }],
  ),
  stepCount: written.steps?.length ?? 0,
  permissions: toPermissions(written.permissions),
  matrix: toMatrix(written.strategy?.matrix),
})

/** A workflow file that somebody else wrote; null when it is none, or none that GitHub would run either. */
export const readWorkflowFile = (path: string, content: string): WorkflowFile | null => {
  try {
    const {
      name,
      on,
      jobs,
      permissions: granted,
    } = workflow.parse(parse(content, { maxAliasCount: 100, logLevel: 'error' }))
    return {
      path,
      name: name ?? null,
      triggers: toTriggers(on),
      permissions: toPermissions(granted),
      jobs: Object.entries(jobs).map(([id, written]) => toJob(id, written)),
    }
  } catch {
    return null
  }
}

/** A file of the workflows' folder; `file` null: it can't be read as a workflow. */
export interface WorkflowFileReading {
  readonly path: string
  readonly file: WorkflowFile | null
}

/** Every workflow of a commit. */
export const workflowsAt = async (
  sha: string,
  github: Pick<GitHubReader, 'folder'>,
): Promise<readonly WorkflowFileReading[]> =>
  (await github.folder('.github/workflows', sha))
    .filter(({ path }) => /\.ya?ml$/.test(path))
    .map(({ path, text: content }) => ({ path, file: readWorkflowFile(path, content) }))
