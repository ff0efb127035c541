// targets/kubernetes: parses what kubectl prints about workloads, pods and events. Pure.
import { z } from 'zod'
import { jsonOf } from '../child.ts'

/** What the API says of a Deployment, StatefulSet or DaemonSet, in one set of words. */
export interface WorkloadFact {
  readonly containers: readonly { readonly name: string; readonly image: string }[]
  readonly paused: boolean
  /** Has the controller seen the newest definition? */
  readonly observed: boolean
  readonly wanted: number
  readonly updated: number
  readonly available: number
  /** For `--selector`. */
  readonly selector: string
  /** `Progressing=False ProgressDeadlineExceeded: …`: those that say something is wrong. */
  readonly complaints: readonly string[]
}

export interface PodFact {
  readonly name: string
  readonly phase: string
  readonly ready: boolean
  readonly ending: boolean
  /** As the pod was asked to run it. */
  readonly image: string
  /** What it really runs. */
  readonly imageId: string
  readonly restarts: number
  /** `CrashLoopBackOff: …`, `exit code 3`; empty when nothing is wrong. */
  readonly trouble: string
}

const count = z.number().default(0)
const workload = z.object({
  metadata: z.object({ generation: count }),
  spec: z.object({
    replicas: z.number().default(1),
    paused: z.boolean().default(false),
    selector: z.object({ matchLabels: z.record(z.string(), z.string()).default({}) }),
    template: z.object({ spec: z.object({ containers: z.array(z.object({ name: z.string(), image: z.string() })) }) }),
  }),
  status: z
    .object({
      observedGeneration: count,
      updatedReplicas: count,
      availableReplicas: count,
      // Of a DaemonSet.
      desiredNumberScheduled: z.number().optional(),
      updatedNumberScheduled: count,
      numberAvailable: count,
      conditions: z
        .array(
          z.object({
            type: z.string(),
            status: z.string(),
            reason: z.string().default(''),
            message: z.string().default(''),
          }),
        )
        .default([]),
    })
    .prefault({}),
})

type Condition = z.output<typeof workload>['status']['conditions'][number]

const isComplaint = ({ type, status }: Condition) =>
  type === 'ReplicaFailure' ? status === 'True' : status === 'False'

/** `kubectl get … -o json` of the workload. null: not understood. */
export const parseWorkload = (text: string): WorkloadFact | null => {
  const parsed = workload.safeParse(jsonOf(text))
  if (!parsed.success) return null
  const { metadata, spec, status } = parsed.data
  const everyNode = status.desiredNumberScheduled !== undefined
  return {
    containers: spec.template.spec.containers,
    paused: spec.paused,
    observed: status.observedGeneration >= metadata.generation,
    wanted: status.desiredNumberScheduled ?? spec.replicas,
    updated: everyNode ? status.updatedNumberScheduled : status.updatedReplicas,
    available: everyNode ? status.numberAvailable : status.availableReplicas,
    selector: Object.entries(spec.selector.matchLabels)
      .map(([name, value]) => `${name}=${value}`)
      .join(','),
    complaints: status.conditions
      .filter(isComplaint)
      .map(({ type, status: is, reason, message }) => `${type}=${is} ${reason}: ${message}`),
  }
}

const ended = z.object({ exitCode: count, reason: z.string().default('') })
const pods = z.object({
  items: z.array(
    z.object({
      metadata: z.object({ name: z.string(), deletionTimestamp: z.string().nullish() }),
      spec: z.object({ containers: z.array(z.object({ name: z.string(), image: z.string() })) }),
      status: z
        .object({
          phase: z.string().default('Unknown'),
          message: z.string().default(''),
          containerStatuses: z
            .array(
              z.object({
                name: z.string(),
                ready: z.boolean().default(false),
                restartCount: count,
                imageID: z.string().default(''),
                state: z
                  .object({
                    waiting: z.object({ reason: z.string().default(''), message: z.string().default('') }).nullish(),
                    terminated: ended.nullish(),
                  })
                  .prefault({}),
                lastState: z.object({ terminated: ended.nullish() }).prefault({}),
              }),
            )
            .default([]),
          conditions: z
            .array(z.object({ type: z.string(), status: z.string(), message: z.string().default('') }))
            .default([]),
        })
        .prefault({}),
    }),
  ),
})

type Pod = z.output<typeof pods>['items'][number]

const troubleOf = ({ status }: Pod, container: string): string => {
  const found = status.containerStatuses.find(({ name }) => name === container)
  const waiting = found?.state.waiting
  const end = found?.state.terminated ?? found?.lastState.terminated
  const unscheduled = status.conditions.find(
    (condition) => condition.type === 'PodScheduled' && condition.status === 'False',
  )
  return [
    waiting ? `${waiting.reason}${waiting.message === '' ? '' : `: ${waiting.message}`}` : '',
    end ? `exit code ${end.exitCode}${end.reason === '' ? '' : ` (${end.reason})`}` : '',
    unscheduled === undefined ? '' : `not scheduled: ${unscheduled.message}`,
    status.message,
  ]
    .filter((words) => words !== '')
    .join(', ')
}

/** `kubectl get pods -o json`, as far as one container of them goes. null: not understood. */
export const parsePods = (text: string, container: string): readonly PodFact[] | null => {
  const parsed = pods.safeParse(jsonOf(text))
  if (!parsed.success) return null
  return parsed.data.items.map((pod) => {
    const found = pod.status.containerStatuses.find(({ name }) => name === container)
    return {
      name: pod.metadata.name,
      phase: pod.status.phase,
      ready: found?.ready ?? false,
      ending: (pod.metadata.deletionTimestamp ?? null) !== null,
      image: pod.spec.containers.find(({ name }) => name === container)?.image ?? '',
      imageId: found?.imageID ?? '',
      restarts: found?.restartCount ?? 0,
      trouble: troubleOf(pod, container),
    }
  })
}

const events = z.object({
  items: z.array(
    z.object({ type: z.string().default(''), reason: z.string().default(''), message: z.string().default(''), count }),
  ),
})

/** The last events of one object, a line each. */
export const describeEvents = (text: string): string => {
  const parsed = events.safeParse(jsonOf(text))
  if (!parsed.success) return ''
  return parsed.data.items
    .slice(-10)
    .map(
      ({ type, reason, message, count: times }) => `  ${type} ${reason}${times > 1 ? ` (${times}x)` : ''}: ${message}`,
    )
    .join('\n')
}
