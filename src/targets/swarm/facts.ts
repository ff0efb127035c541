// targets/swarm: parses what the Docker engine says of a stack's services and tasks. Pure.
import { z } from 'zod'
import { jsonOf } from '../child.ts'

export interface TaskFact {
  readonly id: string
  readonly desired: string
  readonly state: string
  readonly error: string
  readonly exitCode: number
  readonly image: string
}

/** What Swarm says of one service of a stack. */
export interface ServiceFact {
  readonly id: string
  /** Without the name of the stack. */
  readonly name: string
  /** What the service is to run, as its definition stands now: after a rollback of the engine's own, the old one. */
  readonly image: string
  /** It is to run on every node that its constraints allow, and nobody says how many those are. */
  readonly global?: boolean
  /** A job is done when its tasks have ended. */
  readonly job: boolean
  readonly wanted: number
  /** Of a job: how many tasks have ended well. */
  readonly completed: number
  /** null: never updated since it was created, or just told to be. */
  readonly update: { readonly state: string; readonly message: string } | null
  /** Newest first. */
  readonly tasks: readonly TaskFact[]
}

const listed = z.object({ ID: z.string(), Name: z.string(), Mode: z.string(), Replicas: z.string() })
const inspected = z.array(
  z.object({
    ID: z.string(),
    Spec: z.object({ TaskTemplate: z.object({ ContainerSpec: z.object({ Image: z.string() }) }) }),
    UpdateStatus: z.object({ State: z.string().default(''), Message: z.string().default('') }).nullish(),
  }),
)
const tasks = z.array(
  z.object({
    ID: z.string(),
    ServiceID: z.string(),
    CreatedAt: z.string().default(''),
    DesiredState: z.string(),
    Spec: z.object({ ContainerSpec: z.object({ Image: z.string() }) }),
    Status: z.object({
      State: z.string(),
      Err: z.string().default(''),
      ContainerStatus: z.object({ ExitCode: z.number().default(0) }).nullish(),
    }),
  }),
)

export type ListedService = z.output<typeof listed>

/** `docker service ls --format '{{json .}}'`, a line each. null: not understood. */
export const parseServiceList = (text: string): readonly ListedService[] | null => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const parsed = z.array(listed).safeParse(lines.map(jsonOf))
  return parsed.success ? parsed.data : null
}

/** `2/3`, `1/1 (max 1 per node)`, `0/1 (1/1 completed)`. */
const countsOf = (replicas: string) => ({
  wanted: Number(/^\d+\/(\d+)/.exec(replicas)?.[1] ?? Number.NaN),
  completed: Number(/\((\d+)\/\d+ completed\)/.exec(replicas)?.[1] ?? 0),
})

const taskOf = ({ ID, DesiredState, Spec, Status }: z.output<typeof tasks>[number]): TaskFact => ({
  id: ID,
  desired: DesiredState,
  state: Status.State,
  error: Status.Err,
  exitCode: Status.ContainerStatus?.ExitCode ?? 0,
  image: Spec.ContainerSpec.Image,
})

/** The list, `docker service inspect` and `docker inspect --type task`, put together. null: not understood. */
export const parseServices = (
  stack: string,
  list: readonly ListedService[],
  said: { readonly services: string; readonly tasks: string },
): readonly ServiceFact[] | null => {
  const services = inspected.safeParse(jsonOf(said.services))
  const all = tasks.safeParse(jsonOf(said.tasks))
  if (!services.success || !all.success) return null
  const newestFirst = all.data.toSorted((a, b) => (a.CreatedAt < b.CreatedAt ? 1 : -1))
  return list.flatMap(({ ID, Name, Mode, Replicas }): readonly ServiceFact[] => {
    // The list cuts ids short.
    const found = services.data.find((service) => service.ID.startsWith(ID))
    if (found === undefined) return []
    const update = found.UpdateStatus ?? null
    const name = Name.startsWith(`${stack}_`) ? Name.slice(stack.length + 1) : Name
    return [
      {
        id: found.ID,
        name,
        image: found.Spec.TaskTemplate.ContainerSpec.Image,
        global: Mode === 'global',
        job: Mode.includes('job'),
        ...countsOf(Replicas),
        update: update === null || update.State === '' ? null : { state: update.State, message: update.Message },
        tasks: newestFirst.filter((task) => task.ServiceID === found.ID).map(taskOf),
      },
    ]
  })
}

/** `registry.example.com/api:v1@sha256:…` to what can't mean another image; null: Swarm found no digest for it. */
export const pinned = (image: string): string | null => {
  const [name = '', digest] = image.split('@')
  return digest === undefined ? null : `${name.replace(/:[^/:]*$/, '')}@${digest}`
}

/** Tasks that are meant to run and do, of the service as it is defined now. */
export const runningTasks = ({ image, tasks: all }: ServiceFact): readonly TaskFact[] =>
  all.filter((task) => task.desired === 'running' && task.state === 'running' && task.image === image)

const faulty = new Set(['failed', 'rejected', 'orphaned'])

/** Tasks that went wrong, newest first. */
export const failedTasks = ({ tasks: all }: ServiceFact): readonly TaskFact[] =>
  all.filter((task) => faulty.has(task.state))

/** One line a service, and what its tasks failed of: for a report. */
export const describeServices = (services: readonly ServiceFact[]): string =>
  services
    .map((service) => {
      const { name, image, wanted, update } = service
      const state = update === null ? '' : `, ${update.state}${update.message === '' ? '' : `: ${update.message}`}`
      const errors = failedTasks(service)
        .slice(0, 3)
        .map(
          (task) =>
            `\n  task ${task.id.slice(0, 12)} (${task.image}) ${task.state}: ${task.error} (exit code ${task.exitCode})`,
        )
      return `${name}: ${runningTasks(service).length} of ${wanted} run ${image}${state}${errors.join('')}`
    })
    .join('\n')
