// targets/swarm: the swarm target: deploys the stack, waits until it converges, records images by digest.
import type { ReadPorts } from '../../ports/ports.ts'
import { failure, lastLines, openChild, said, type Child } from '../child.ts'
import { fileVersion, imageOverride } from '../compose/command-line.ts'
import { composeNeeds } from '../compose/files.ts'
import { dockerEnvironment, engineProblem } from '../docker.ts'
import { encodeImages, type ServiceImages } from '../images.ts'
import { restoreImages } from '../restore-images.ts'
import {
  describeServices,
  parseServiceList,
  parseServices,
  runningTasks,
  type ListedService,
  type ServiceFact,
} from './facts.ts'
import { judgeStack, stackImages, type StackJudgement } from './judge.ts'
import type { Target, TargetOutcome, TargetRequest } from '../target.ts'
import { waitFor } from '../waiting.ts'
import * as words from '../words.ts'

export interface SwarmTargetOptions {
  /** Relative to the checkout; later ones override earlier ones. */
  readonly files: readonly [string, ...string[]]
  readonly stack: string
  readonly timeoutMs: number
  /** DOCKER_HOST of a manager; null: the step's own, or this machine. */
  readonly host: string | null
}

interface SwarmDeployment {
  readonly options: SwarmTargetOptions
  readonly request: TargetRequest
  readonly child: Child
  readonly ports: ReadPorts
  /** The images to put back; null: those that the release's own files name. */
  readonly wanted: ServiceImages | null
}

const swarmProblem = async (child: Child): Promise<TargetOutcome | null> => {
  const format = '{{.Swarm.LocalNodeState}} {{.Swarm.ControlAvailable}}'
  const result = await child.ask(['docker', 'info', '--format', format])
  if (result.exitCode === 0 && result.stdout.trim() === 'active true') return null
  const remedy = words.nameManager
  return failure(words.notAManager, remedy, lastLines(said(result)))
}

const stackLine = async ({
  options,
  request,
  ports,
  wanted,
}: SwarmDeployment): Promise<readonly [string, ...string[]]> => {
  const files: string[] = [...options.files]
  if (wanted !== null) {
    const main = (await ports.files.read(`${request.directory}/${options.files[0]}`)) ?? ''
    const path = `${ports.context.paths.temp}/runbook-images-${options.stack}-${ports.context.run.id}.json`
    await ports.files.write(path, imageOverride(wanted, 1, fileVersion(main)))
    files.push(path)
  }
  // A digest needs no registry to be found: a restore must not fail because the registry is down as well.
  const resolve = wanted === null ? 'always' : 'never'
  return [
    ...(['docker', 'stack', 'deploy', '--with-registry-auth', '--prune', '--resolve-image', resolve] as const),
    ...files.flatMap((file) => ['--compose-file', file]),
    options.stack,
  ]
}

const listServices = async ({ child, options }: SwarmDeployment): Promise<readonly ListedService[] | null> => {
  const filter = `label=com.docker.stack.namespace=${options.stack}`
  const listed = await child.ask(['docker', 'service', 'ls', '--filter', filter, '--format', '{{json .}}'])
  return listed.exitCode === 0 ? parseServiceList(listed.stdout) : null
}

/** null: the engine did not say. */
const inspectServices = async (work: SwarmDeployment): Promise<readonly ServiceFact[] | null> => {
  const { child, options } = work
  const list = await listServices(work)
  if (list === null || list.length === 0) return list === null ? null : []
  const ids = list.map(({ ID }) => ID)
  const services = await child.ask(['docker', 'service', 'inspect', ...ids])
  const found = await child.ask(['docker', 'service', 'ps', '--quiet', '--no-trunc', ...ids])
  const taskIds = [...new Set(found.stdout.split('\n').filter((id) => id !== ''))]
  const tasks = taskIds.length === 0 ? null : await child.ask(['docker', 'inspect', '--type', 'task', ...taskIds])
  // A task that went away between two questions: the next query sees the rest.
  if (services.exitCode !== 0 || found.exitCode !== 0 || (tasks !== null && tasks.exitCode !== 0)) return null
  return parseServices(options.stack, list, { services: services.stdout, tasks: tasks?.stdout ?? '[]' })
}

/** Since when the same tasks of each service run, as we saw it. */
const steadiness = (ports: Pick<ReadPorts, 'clock'>) => {
  let seen = new Map<string, { readonly tasks: string; readonly since: number }>()
  return (services: readonly ServiceFact[]): ReadonlyMap<string, number> => {
    const now = ports.clock.monotonicMs()
    seen = new Map(
      services.map((service) => {
        const ids = runningTasks(service).map(({ id }) => id)
        const tasks = `${service.image} ${ids.toSorted().join(' ')}`
        const before = seen.get(service.id)
        return [service.id, { tasks, since: before?.tasks === tasks ? before.since : now }]
      }),
    )
    return new Map([...seen].map(([id, { since }]) => [id, now - since]))
  }
}

const evidence = async (services: readonly ServiceFact[], output: string, child: Child): Promise<string> => {
  const logs: string[] = []
  for (const service of services) {
    const { name, id, wanted, update } = service
    const well = (update?.state ?? 'completed') === 'completed' && runningTasks(service).length >= wanted
    if (well && services.length > 1) continue
    const result = await child.ask(['docker', 'service', 'logs', '--tail', '50', '--no-task-ids', id])
    logs.push(`--- ${name}, last lines\n${lastLines(said(result)) || '(it wrote nothing)'}`)
  }
  return [lastLines(output, 20), describeServices(services), ...logs].filter((text) => text !== '').join('\n')
}

const remedyOf = (rolledBack: boolean) => (rolledBack ? words.runsAsBefore : words.unclearWhatRuns)

const waitUntilConverged = (work: SwarmDeployment) => {
  const steady = steadiness(work.ports)
  let last: readonly ServiceFact[] = []
  const ask = async () => {
    const services = await inspectServices(work)
    if (services === null) return { waitingFor: "the engine's answer" }
    last = services
    const judgement = judgeStack({ services, steadyMs: steady(services) })
    return judgement.state === 'waiting' ? { waitingFor: judgement.on.join(', ') } : { end: judgement }
  }
  return waitFor<Exclude<StackJudgement, { state: 'waiting' }>>(ask, work.child, work.ports).then((found) => ({
    ...found,
    services: last,
  }))
}

const converge = async (output: string, work: SwarmDeployment): Promise<TargetOutcome> => {
  const { options, child, ports, wanted } = work
  const found = await waitUntilConverged(work)
  const { services } = found
  if ('timedOut' in found) {
    const why = words.notConvergedInTime(options.stack, found.timedOut)
    const remedy = words.raiseSwarmTimeout(remedyOf(false))
    return failure(why, remedy, await evidence(services, output, child))
  }
  if (found.end.state === 'failed') {
    const { why, rolledBack } = found.end
    const log = await evidence(services, output, child)
    return failure(words.notConverged(options.stack, why), remedyOf(rolledBack), log)
  }
  const recorded = stackImages(services, wanted)
  if (!recorded.ok) {
    const why = words.stackRunsBut(options.stack, recorded.why)
    return failure(why, remedyOf(false), await evidence(services, output, child))
  }
  const instances = Math.max(...services.map(({ wanted }) => wanted))
  if (recorded.images !== null) return { ok: true, artifact: encodeImages(recorded.images), url: null, instances }
  const names = recorded.unpinned.join(', ')
  ports.log.warn(words.noDigest(names))
  return { ok: true, artifact: null, url: null, instances }
}

const run = async (work: SwarmDeployment): Promise<TargetOutcome> => {
  const { child } = work
  const problem = (await engineProblem(child)) ?? (await swarmProblem(child))
  if (problem !== null) return problem
  const deployed = await child.show(await stackLine(work))
  if (deployed.exitCode === 0) return converge(said(deployed), work)
  const services = (await inspectServices(work)) ?? []
  const how = deployed.timedOut ? words.overTime : 'failed'
  return failure(words.stackDeployFailed(how), remedyOf(false), await evidence(services, said(deployed), child))
}

const start = (options: SwarmTargetOptions, request: TargetRequest, ports: ReadPorts, wanted: ServiceImages | null) => {
  const child = openChild(request, { timeoutMs: options.timeoutMs, env: dockerEnvironment(options.host) }, ports)
  return ports.log.group(words.deployingStack(options.stack), () => run({ options, request, child, ports, wanted }))
}

/**
 * A Docker Swarm stack. A restore defines the services anew with the images that were recorded: `docker service rollback`
 * goes back and forth between two definitions, so a second one would put the bad release back.
 */
export const swarmTarget = (options: SwarmTargetOptions): Target => ({
  kind: 'swarm',
  describe: words.stackDeploy(options.stack, options.files),
  restoreNeeds: (artifact, read) => composeNeeds(options.files, artifact, read),
  deploy: (request, ports) => start(options, request, ports, null),
  restore: (request, ports) =>
    restoreImages('swarm', request, ports, (wanted) => start(options, request, ports, wanted)),
})
