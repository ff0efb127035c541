import { parse } from 'yaml'
import { z } from 'zod'
import { appOf } from './access.ts'
import { suiteFor } from './check-state.ts'
import { environmentOf, type StoredRun, type StoredWorkflow } from './store.ts'
import type { World } from './world.ts'

const workflowFile = z.looseObject({ name: z.string().optional(), on: z.unknown() })

/** A workflow by its file name, path or id: the path in the repository. */
export function workflowPath(world: World, name: string): string {
  const byId = [...world.store.workflows.values()].find((workflow) => String(workflow.id) === name)
  if (byId !== undefined) return byId.path
  if (name.startsWith('.github/')) return name
  return `.github/workflows/${/\.ya?ml$/.test(name) ? name : `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.yml`}`
}

export function workflowAt(world: World, path: string): StoredWorkflow {
  const known = world.store.workflows.get(path)
  if (known !== undefined) return known
  const workflow = { id: world.store.nextId(), path, createdAt: world.store.now() }
  world.store.workflows.set(path, workflow)
  return workflow
}

export interface WorkflowFile {
  readonly name: string
  readonly events: readonly string[]
  /** What `workflow_dispatch` takes; null where it may not be dispatched. */
  readonly inputs: Readonly<Record<string, { readonly required: boolean; readonly default: string | null }>> | null
}

const dispatchSchema = z
  .object({
    inputs: z
      .record(
        z.string(),
        z.looseObject({ required: z.boolean().optional(), default: z.unknown().optional() }).nullable(),
      )
      .nullish(),
  })
  .nullish()

function eventsOf(on: unknown): Readonly<Record<string, unknown>> {
  if (typeof on === 'string') return { [on]: null }
  if (Array.isArray(on)) return Object.fromEntries(on.map((event) => [String(event), null]))
  const parsed = z.record(z.string(), z.unknown()).safeParse(on)
  return parsed.success ? parsed.data : {}
}

/** Reads a workflow file at a commit; null when it is not there or no workflow. */
export async function readWorkflow(world: World, path: string, sha: string): Promise<WorkflowFile | null> {
  const file = await world.git.read(`${sha}:${path}`)
  if (file?.type !== 'blob') return null
  const parsed = workflowFile.safeParse(parse(file.content.toString('utf8')))
  if (!parsed.success) return null
  const events = eventsOf(parsed.data.on)
  const dispatch = 'workflow_dispatch' in events ? dispatchSchema.safeParse(events['workflow_dispatch']) : null
  const inputs = Object.entries(dispatch?.data?.inputs ?? {}).map(([name, input]) => {
    const value = input?.default
    const text =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
    return [name, { required: input?.required === true, default: text }] as const
  })
  return {
    name: parsed.data.name ?? path,
    events: Object.keys(events),
    inputs: dispatch === null ? null : Object.fromEntries(inputs),
  }
}

/** A run that has begun. */
export function startRun(
  world: World,
  run: {
    readonly path: string
    readonly name: string
    readonly event: string
    readonly ref: string
    readonly sha: string
    readonly actor: string
    readonly title: string
  },
): StoredRun {
  const workflow = workflowAt(world, run.path)
  const id = world.store.nextId()
  const suite = suiteFor(world, appOf(world.store, 'github-actions'), run.sha, id)
  const branch = run.ref.replace(/^refs\/(heads|tags|pull)\//, '')
  world.store.suites.set(suite.id, { ...suite, branch })
  const number = [...world.store.runs.values()].filter((one) => one.path === run.path).length + 1
  const moment = world.store.now()
  const made: StoredRun = {
    ...run,
    id,
    suiteId: suite.id,
    number,
    attempt: 1,
    workflowId: workflow.id,
    status: 'in_progress',
    conclusion: null,
    createdAt: moment,
    updatedAt: moment,
    approvals: [],
    pending: [],
  }
  world.store.runs.set(id, made)
  return made
}

export function runOf(world: World, id: number): StoredRun {
  const run = world.store.runs.get(id)
  if (run === undefined) throw new Error(`there is no run ${id}`)
  return run
}

export function changeRun(world: World, id: number, change: Partial<StoredRun>): void {
  world.store.runs.set(id, { ...runOf(world, id), ...change, updatedAt: world.store.now() })
}

/** The run stops before the environment until somebody approves. */
export function holdRun(world: World, id: number, environment: string, reviewers: readonly string[]): void {
  const { pending } = runOf(world, id)
  const { name } = environmentOf(world.store, environment)
  changeRun(world, id, { status: 'waiting', pending: [...pending, { environment: name, reviewers }] })
}

export function approveRun(
  world: World,
  id: number,
  approval: { readonly login: string; readonly environment: string; readonly state: 'approved' | 'rejected' },
): void {
  const run = runOf(world, id)
  const { name } = environmentOf(world.store, approval.environment)
  const pending = run.pending.filter((one) => one.environment !== name)
  const resumed = run.status === 'waiting' && pending.length === 0
  changeRun(world, id, {
    approvals: [...run.approvals, { ...approval, environment: name }],
    pending,
    ...(resumed ? { status: 'in_progress' as const } : {}),
    ...(approval.state === 'rejected' ? { status: 'completed' as const, conclusion: 'failure' as const } : {}),
  })
}
