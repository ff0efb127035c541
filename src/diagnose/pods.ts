// diagnose: asks kubectl about a workload; shows events and last log lines of its three worst pods.
import { exhausted, failureOf, poolStep, textOf, type DiagnosisAnswer } from './answer.ts'
import type { EvidenceText } from '../core/report.ts'
import { lastLines } from '../targets/child.ts'
import {
  describeEvents,
  parsePods,
  parseWorkload,
  type PodFact,
  type WorkloadFact,
} from '../targets/kubernetes/facts.ts'
import { describePods } from '../targets/kubernetes/judge.ts'
import type { KubernetesTargetOptions } from '../targets/kubernetes/kubernetes.ts'
import * as words from './words.ts'

/** Runs kubectl within a time limit; whatever comes of it is an answer. */
export type AskKubectl = (argv: readonly [string, ...string[]]) => Promise<DiagnosisAnswer>

export type DiagnosedWorkload = Pick<KubernetesTargetOptions, 'namespace' | 'workload' | 'container' | 'context'>

const shownPods = 3

interface PodAnswers {
  readonly pod: PodFact
  readonly events: DiagnosisAnswer
  readonly log: DiagnosisAnswer
}

/** Those that are not well first, then those that began anew most often. */
const worstFirst = (pods: readonly PodFact[]): readonly PodFact[] =>
  pods.toSorted((a, b) => Number(a.ready) - Number(b.ready) || b.restarts - a.restarts).slice(0, shownPods)

const trouble: readonly (readonly [RegExp, string])[] = [
  [/OOMKilled/, words.raiseMemory],
  [/ErrImagePull|ImagePullBackOff|InvalidImageName/, words.imageNotPulled],
  [/not scheduled/, words.noNode],
  [/CreateContainerConfigError/, words.missingReference],
  [/CrashLoopBackOff|exit code/, words.endsByItself],
]

const stepsOf = (pods: readonly PodFact[], logs: readonly string[]): readonly string[] => [
  ...trouble.filter(([sign]) => pods.some((pod) => sign.test(pod.trouble))).map(([, step]) => step),
  ...(logs.some((log) => exhausted.test(log)) ? [poolStep] : []),
]

const podLines = ({ pod, events, log }: PodAnswers): readonly string[] => {
  const happened = describeEvents(events.stdout)
  return [
    '',
    `--- ${pod.name}, events`,
    failureOf('kubectl', events) ?? (happened === '' ? '(none)' : happened),
    `--- ${pod.name}, last lines`,
    failureOf('kubectl', log) ?? (log.stdout.trim() === '' ? '(none)' : lastLines(log.stdout)),
  ]
}

const findingsOf = ({ wanted, available, updated, paused, complaints }: WorkloadFact): readonly string[] => [
  words.podsAvailable({ available, wanted, updated }),
  ...(paused ? [words.rolloutPaused] : []),
  ...complaints,
]

type Kubectl = (...args: readonly string[]) => Promise<DiagnosisAnswer>

const inspectPod = async (pod: PodFact, container: string, kubectl: Kubectl): Promise<PodAnswers> => {
  const about = `involvedObject.name=${pod.name}`
  // Of a container that crashed, the life before tells why.
  const life = pod.restarts > 0 && !pod.ready ? ['--previous'] : []
  const [events, log] = await Promise.all([
    kubectl('get', 'events', '--field-selector', about, '--output', 'json'),
    kubectl('logs', pod.name, '--container', container, '--tail', '50', ...life),
  ])
  return { pod, events, log }
}

/** The workload, its pods, and of the three worst the events and last 50 lines; of one that crashed the life before. */
export const diagnoseWorkload = async (options: DiagnosedWorkload, ask: AskKubectl): Promise<EvidenceText> => {
  const { namespace, workload, container, context } = options
  const title = words.podsOf(workload, namespace)
  const place = [...(context === null ? [] : ['--context', context]), '--namespace', namespace]
  const kubectl: Kubectl = (...args) => ask(['kubectl', ...place, ...args])
  const answer = await kubectl('get', workload, '--output', 'json')
  const failure = failureOf('kubectl', answer)
  if (failure !== null) {
    const step = answer.notFound ? words.installKubectl : words.checkKubeconfig
    return textOf(title, [failure], [step], [])
  }
  const found = parseWorkload(answer.stdout)
  if (found === null || found.selector === '') return textOf(title, [words.kubectlUnclear], [], [])
  const list = await kubectl('get', 'pods', '--selector', found.selector, '--output', 'json')
  const pods = parsePods(list.stdout, container)
  if (pods === null) {
    const why = failureOf('kubectl', list) ?? words.podsUnclear
    return textOf(title, [...findingsOf(found), why], [], [])
  }
  const told = await Promise.all(worstFirst(pods).map((pod) => inspectPod(pod, container, kubectl)))
  return textOf(
    title,
    [...findingsOf(found), ...(pods.length === 0 ? [words.noPods] : [describePods(pods)])],
    stepsOf(
      pods,
      told.map(({ log }) => log.stdout),
    ),
    told.flatMap(podLines),
  )
}
