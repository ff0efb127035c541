// targets/kubernetes: parses what kubectl prints about workloads, pods and events. Pure.
import { z } from 'zod'
import { jsonOf } from '../child.ts'
import * as words from './words.ts'

/** What the API says of a Deployment, StatefulSet or DaemonSet, in one set of words. */
export interface WorkloadFact {
  readonly containers: readonly { readonly name: string; readonly image: string }[]
  readonly paused: boolean
  /** Has the controller seen the newest definition? */
  readonly observed: boolean
  readonly wanted: number
  readonly updated: number
  readonly available: number
  /** For `--selector`; empty where it is not understood. */
  readonly selector: string
  /** It renews its pods only when somebody deletes them. */
  readonly onDelete?: boolean
  /** Of a StatefulSet: pods below this number stay as they are. */
  readonly partition?: number
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
  /** The init container that keeps it from starting; its log tells why. */
  readonly init?: string
}

const count = z.number().default(0)
const workload = z.object({
  metadata: z.object({ generation: count }),
  spec: z.object({
    replicas: z.number().default(1),
    paused: z.boolean().default(false),
    selector: z.object({
      matchLabels: z.record(z.string(), z.string()).default({}),
      matchExpressions: z
        .array(z.object({ key: z.string(), operator: z.string(), values: z.array(z.string()).nullish() }))
        .default([]),
    }),
    updateStrategy: z
      .object({ type: z.string().default(''), rollingUpdate: z.object({ partition: count }).nullish() })
      .optional(),
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

type Selector = z.output<typeof workload>['spec']['selector']

/** As kubectl writes it: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#list-and-watch-filtering */
const selectorOf = ({ matchLabels, matchExpressions }: Selector): string => {
  const parts = matchExpressions.map(({ key, operator, values }) => {
    switch (operator) {
      case 'In':
      case 'NotIn':
        return `${key} ${operator.toLowerCase()} (${(values ?? []).join(',')})`
      case 'Exists':
        return key
      case 'DoesNotExist':
        return `!${key}`
      default:
        return null
    }
  })
  const labels = Object.entries(matchLabels).map(([name, value]) => `${name}=${value}`)
  return parts.includes(null) ? '' : [...labels, ...parts].join(',')
}

type Condition = z.output<typeof workload>['status']['conditions'][number]

const isComplaint = ({ type, status }: Condition) =>
  type === 'ReplicaFailure' ? status === 'True' : status === 'False'

/** `kubectl get … -o json` of the workload. null: not understood. */
export const parseWorkload = (text: string): WorkloadFact | null => {
  const parsed = workload.safeParse(jsonOf(text))
  if (!parsed.success) return null
  const { metadata, spec, status } = parsed.data
  const partition = spec.updateStrategy?.rollingUpdate?.partition ?? 0
  const everyNode = status.desiredNumberScheduled !== undefined
  return {
    containers: spec.template.spec.containers,
    paused: spec.paused,
    observed: status.observedGeneration >= metadata.generation,
    wanted: status.desiredNumberScheduled ?? spec.replicas,
    updated: everyNode ? status.updatedNumberScheduled : status.updatedReplicas,
    available: everyNode ? status.numberAvailable : status.availableReplicas,
    selector: selectorOf(spec.selector),
    ...(spec.updateStrategy?.type === 'OnDelete' ? { onDelete: true } : {}),
    ...(partition > 0 ? { partition } : {}),
    complaints: status.conditions
      .filter(isComplaint)
      .map(({ type, status: is, reason, message }) => `${type}=${is} ${reason}: ${message}`),
  }
}

const ended = z.object({ exitCode: count, reason: z.string().default('') })
const containerStatus = z.object({
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
})

type ContainerStatus = z.output<typeof containerStatus>

const pods = z.object({
  items: z.array(
    z.object({
      metadata: z.object({ name: z.string(), deletionTimestamp: z.string().nullish() }),
      spec: z.object({ containers: z.array(z.object({ name: z.string(), image: z.string() })) }),
      status: z
        .object({
          phase: z.string().default('Unknown'),
          message: z.string().default(''),
          containerStatuses: z.array(containerStatus).default([]),
          initContainerStatuses: z.array(containerStatus).default([]),
          conditions: z
            .array(z.object({ type: z.string(), status: z.string(), message: z.string().default('') }))
            .default([]),
        })
        .prefault({}),
    }),
  ),
})

type Pod = z.output<typeof pods>['items'][number]

const statusWords = (found: ContainerStatus | undefined): readonly string[] => {
  const waiting = found?.state.waiting
  const end = found?.state.terminated ?? found?.lastState.terminated
  return [
    waiting ? `${waiting.reason}${waiting.message === '' ? '' : `: ${waiting.message}`}` : '',
    end ? `exit code ${end.exitCode}${end.reason === '' ? '' : ` (${end.reason})`}` : '',
  ]
}

/** The first init container that has ended badly, or waits after it did: the others wait for it. */
const failedInit = ({ status }: Pod): ContainerStatus | undefined =>
  status.initContainerStatuses.find(({ ready, state, lastState }) => {
    const end = state.terminated ?? lastState.terminated
    const stuck = /BackOff|Err|Invalid/.test(state.waiting?.reason ?? '')
    return !ready && (stuck || (end !== null && end !== undefined && end.exitCode !== 0))
  })

const troubleOf = (pod: Pod, container: string): string => {
  const { status } = pod
  const found = status.containerStatuses.find(({ name }) => name === container)
  const init = failedInit(pod)
  const unscheduled = status.conditions.find(
    (condition) => condition.type === 'PodScheduled' && condition.status === 'False',
  )
  const initWords = statusWords(init).filter((text) => text !== '')
  return [
    ...(init === undefined ? statusWords(found) : [words.initTrouble(init.name, initWords.join(', '))]),
    unscheduled === undefined ? '' : `not scheduled: ${unscheduled.message}`,
    status.message,
  ]
    .filter((text) => text !== '')
    .join(', ')
}

/** `kubectl get pods -o json`, as far as one container of them goes. null: not understood. */
export const parsePods = (text: string, container: string): readonly PodFact[] | null => {
  const parsed = pods.safeParse(jsonOf(text))
  if (!parsed.success) return null
  return parsed.data.items.map((pod) => {
    const found = pod.status.containerStatuses.find(({ name }) => name === container)
    const init = failedInit(pod)
    return {
      name: pod.metadata.name,
      phase: pod.status.phase,
      ready: found?.ready ?? false,
      ending: (pod.metadata.deletionTimestamp ?? null) !== null,
      image: pod.spec.containers.find(({ name }) => name === container)?.image ?? '',
      imageId: found?.imageID ?? '',
      restarts: found?.restartCount ?? 0,
      trouble: troubleOf(pod, container),
      ...(init === undefined ? {} : { init: init.name }),
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
