// targets/kubernetes: the kubernetes target: sets the image with kubectl, waits for the rollout, may undo it.
import type { ReadPorts } from '../../ports/ports.ts'
import type { CommandResult } from '../../ports/world.ts'
import { deployVariables, failure, lastLines, openChild, said, type Child } from '../child.ts'
import { decodeImages, encodeImages } from '../images.ts'
import { describeEvents, parsePods, parseWorkload, type PodFact, type WorkloadFact } from './facts.ts'
import { chooseImage, kustomization } from './image.ts'
import { describePods, failingPods, judgeRollout, type RolloutFacts } from './judge.ts'
import type { Target, TargetOutcome, TargetRequest } from '../target.ts'
import * as words from './words.ts'

export interface KubernetesTargetOptions {
  readonly namespace: string
  /** `deployment/api`, `statefulset/api`, `daemonset/api`. */
  readonly workload: string
  readonly container: string
  /** With `${NAME}` for variables; without tag and digest the commit is the tag. */
  readonly image: string
  /** null: the kubeconfig's current one. */
  readonly context: string | null
  /** A folder with a kustomization, relative to the checkout; null: only the image is changed. */
  readonly kustomize: string | null
  readonly timeoutMs: number
  readonly onFailure: 'leave' | 'undo'
}

interface KubernetesDeployment {
  readonly options: KubernetesTargetOptions
  readonly request: TargetRequest
  readonly child: Child
  readonly ports: ReadPorts
  readonly image: string
  readonly mayUndo: boolean
  /** On PATH, or where it was installed. */
  readonly program: string
}

const kubectl = ({ program, options: { context, namespace } }: KubernetesDeployment, ...args: readonly string[]) =>
  [program, ...(context === null ? [] : ['--context', context]), '--namespace', namespace, ...args] as const

/** What the workload is now. Where this first question finds no kubectl on PATH, ours is installed and asks again. */
const inspectWorkload = async (
  work: KubernetesDeployment,
): Promise<
  { readonly work: KubernetesDeployment; readonly result: CommandResult } | { readonly problem: TargetOutcome }
> => {
  const ask = (by: KubernetesDeployment) => by.child.ask(kubectl(by, 'get', by.options.workload, '--output', 'json'))
  const result = await ask(work)
  if (!result.notFound) return { work, result }
  const installed = await work.ports.tools.install('kubectl')
  if (installed.ok) {
    const by = { ...work, program: installed.program }
    return { work: by, result: await ask(by) }
  }
  const remedy = words.installKubectl
  const why = words.noKubectl(installed.why)
  return { problem: failure(why, remedy) }
}

/** What would never become a whole rollout, however long it is waited for. */
const strategyProblem = (
  workload: string,
  { selector, onDelete = false, partition = 0 }: WorkloadFact,
): TargetOutcome | null => {
  if (selector === '') return failure(words.selectorUnclear(workload), words.checkSelector)
  if (onDelete) return failure(words.onDelete(workload), words.useRollingUpdate)
  return partition > 0 ? failure(words.partitioned(workload, partition), words.clearPartition) : null
}

/** Before anything is changed: does the workload answer, and can it be rolled out? */
const problemBefore = ({ options }: KubernetesDeployment, result: CommandResult): TargetOutcome | null => {
  const { workload, container, kustomize } = options
  const log = lastLines(said(result))
  if (result.exitCode !== 0) {
    // With a kustomization the first deployment makes the workload.
    if (kustomize !== null && result.stderr.includes('(NotFound)')) return null
    const remedy = words.checkKubeconfig
    return failure(words.workloadUnread(workload, lastLines(said(result), 1)), remedy, log)
  }
  const found = parseWorkload(result.stdout)
  if (found === null) return failure(words.workloadUnclear(workload), '', log)
  if (found.paused) {
    const remedy = words.resume(workload)
    return failure(words.paused(workload), remedy)
  }
  const stuck = strategyProblem(workload, found)
  // A kustomization may set another one.
  if (stuck !== null && kustomize === null) return stuck
  if (kustomize !== null || found.containers.some(({ name }) => name === container)) return null
  const names = found.containers.map(({ name }) => name).join(', ')
  return failure(words.noContainer(workload, container), words.nameOneOf(names))
}

/** One line, or with a kustomization its manifests with this image in them: applied once, so there is one rollout. */
const change = async (work: KubernetesDeployment) => {
  const { options, child, ports, image, program } = work
  const { workload, container, kustomize } = options
  if (kustomize === null) return child.show(kubectl(work, 'set', 'image', workload, `${container}=${image}`))
  const rendered = await child.ask([program, 'kustomize', kustomize])
  if (rendered.exitCode !== 0) return rendered
  const folder = `${ports.context.paths.temp}/runbook-kustomize-${ports.context.run.id}`
  await ports.files.write(`${folder}/manifests.yaml`, rendered.stdout)
  await ports.files.write(`${folder}/kustomization.yaml`, kustomization(image))
  return child.show(kubectl(work, 'apply', '--kustomize', folder))
}

const rolloutStatus = async (work: KubernetesDeployment): Promise<RolloutFacts['status']> => {
  const { options, child } = work
  const seconds = Math.max(1, Math.floor(child.leftMs() / 1000))
  const result = await child.show(kubectl(work, 'rollout', 'status', options.workload, `--timeout=${seconds}s`))
  if (result.exitCode === 0) return 'done'
  return result.timedOut || result.stderr.includes('timed out waiting') ? 'timed-out' : 'failed'
}

const inspectRollout = async (status: RolloutFacts['status'], work: KubernetesDeployment): Promise<RolloutFacts> => {
  const { options, child, image } = work
  const { container } = options
  const answer = await child.ask(kubectl(work, 'get', options.workload, '--output', 'json'))
  const workload = answer.exitCode === 0 ? parseWorkload(answer.stdout) : null
  if (workload === null || workload.selector === '') return { status, workload, pods: null, container, image }
  const found = await child.ask(kubectl(work, 'get', 'pods', '--selector', workload.selector, '--output', 'json'))
  const pods = found.exitCode === 0 ? parsePods(found.stdout, container) : null
  return { status, workload, pods, container, image }
}

const mostPods = 3

const podEvidence = async ({ name, restarts, init }: PodFact, work: KubernetesDeployment): Promise<string> => {
  const { options, child } = work
  const about = `involvedObject.name=${name}`
  const events = await child.ask(kubectl(work, 'get', 'events', '--field-selector', about, '--output', 'json'))
  // Of a container that crashed, the life before tells why.
  const life = restarts > 0 ? ['--previous'] : []
  const container = init ?? options.container
  const logs = await child.ask(kubectl(work, 'logs', name, '--container', container, '--tail', '50', ...life))
  const text = logs.exitCode === 0 ? lastLines(said(logs)) : `(no log: ${lastLines(said(logs), 1)})`
  const whose = init === undefined ? name : `${name}, init container ${init}`
  return [`--- ${name}, events`, describeEvents(events.stdout), `--- ${whose}, last lines`, text]
    .filter((line) => line !== '')
    .join('\n')
}

const evidence = async (facts: RolloutFacts, work: KubernetesDeployment): Promise<string> => {
  const texts: string[] = [...(facts.workload?.complaints ?? []), describePods(facts.pods ?? [])]
  for (const pod of failingPods(facts).slice(0, mostPods)) texts.push(await podEvidence(pod, work))
  return texts.filter((text) => text !== '').join('\n')
}

/** Only as the runbook says, and never on a restore. Returns what people are told to do next. */
const afterFailure = async (work: KubernetesDeployment): Promise<string> => {
  const { options, child, mayUndo } = work
  const { workload } = options
  const leave = words.oldPodsServe
  if (!mayUndo || options.onFailure === 'leave') return leave
  const undone = await child.show(kubectl(work, 'rollout', 'undo', workload))
  const settled =
    undone.exitCode === 0 ? await child.show(kubectl(work, 'rollout', 'status', workload, '--timeout=60s')) : undone
  return settled.exitCode === 0
    ? words.undoneByKubectl
    : words.undoFailed({ why: lastLines(said(settled), 1), workload, leave })
}

const run = async (given: KubernetesDeployment): Promise<TargetOutcome> => {
  const { options, ports, image } = given
  const { workload, container } = options
  const before = await inspectWorkload(given)
  if ('problem' in before) return before.problem
  const { work } = before
  const problem = problemBefore(work, before.result)
  if (problem !== null) return problem
  const changed = await change(work)
  if (changed.exitCode !== 0) {
    const remedy = words.kubectlSaysWhy
    return failure(words.notChanged(workload, image), remedy, lastLines(said(changed)))
  }
  const facts = await inspectRollout(await rolloutStatus(work), work)
  const judgement = judgeRollout(facts)
  if (!judgement.ok) {
    const log = await evidence(facts, work)
    return failure(words.rolloutFailed(workload, judgement.why), await afterFailure(work), log)
  }
  const instances = facts.workload?.wanted ?? null
  if (judgement.image !== null)
    return { ok: true, artifact: encodeImages({ [container]: judgement.image }), url: null, instances }
  ports.log.warn(words.noDigests(workload, image))
  return { ok: true, artifact: null, url: null, instances }
}

const begin = (
  options: KubernetesTargetOptions,
  request: TargetRequest,
  given: Pick<KubernetesDeployment, 'image' | 'mayUndo'>,
  ports: ReadPorts,
) => {
  const child = openChild(request, { timeoutMs: options.timeoutMs, env: {} }, ports)
  return ports.log.group(words.rollingOut(given.image, options.workload), () =>
    run({ options, request, child, ports, program: 'kubectl', ...given }),
  )
}

const chosen = (options: KubernetesTargetOptions, request: TargetRequest) =>
  chooseImage(options.image, { ...request.env, ...deployVariables(request) })

const refused = (why: string): TargetOutcome => failure(words.noImage(why), words.checkImage)

const deploy = (options: KubernetesTargetOptions, request: TargetRequest, ports: ReadPorts): Promise<TargetOutcome> => {
  const choice = chosen(options, request)
  return choice.ok
    ? begin(options, request, { image: choice.image, mayUndo: true }, ports)
    : Promise.resolve(refused(choice.why))
}

const restore = (
  options: KubernetesTargetOptions,
  request: TargetRequest,
  ports: ReadPorts,
): Promise<TargetOutcome> => {
  const { artifact, release } = request
  if (artifact === null) {
    ports.log.warn(words.tagIsUsed(release.version, release.sha))
    const choice = chosen(options, request)
    return choice.ok
      ? begin(options, request, { image: choice.image, mayUndo: false }, ports)
      : Promise.resolve(refused(choice.why))
  }
  const image = decodeImages(artifact)?.[options.container]
  if (image !== undefined) return begin(options, request, { image, mayUndo: false }, ports)
  return Promise.resolve(
    failure(words.recordedNoImage(options.container), words.chooseKubernetes, artifact.slice(0, 200)),
  )
}

/** One workload of a Kubernetes cluster. A restore sets the image that was recorded, by digest. */
export const kubernetesTarget = (options: KubernetesTargetOptions): Target => ({
  kind: 'kubernetes',
  describe: words.rolloutOf(options.workload, options.namespace),
  restoreNeeds: () => Promise.resolve(options.kustomize === null ? [] : 'all'),
  deploy: (request, ports) => deploy(options, request, ports),
  restore: (request, ports) => restore(options, request, ports),
})
