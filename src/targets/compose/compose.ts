// targets/compose: the compose target: starts the project, waits for its containers, records images by digest.
import type { ReadPorts } from '../../ports/ports.ts'
import { failure, lastLines, openChild, said, type Child } from '../child.ts'
import { describeContainers, parseContainers, parseImages, type ContainerFact } from './facts.ts'
import { judgeContainers, judgeImages } from './judge.ts'
import {
  composeLines,
  composeProgram,
  fileVersion,
  imageOverride,
  type ComposeProgram,
  type ComposeTargetOptions,
} from './command-line.ts'
import { composeNeeds } from './files.ts'
import { containerLogs, dockerEnvironment, engineProblem, unavailableImage } from '../docker.ts'
import { encodeImages, type ServiceImages } from '../images.ts'
import { restoreImages } from '../restore-images.ts'
import type { Target, TargetOutcome, TargetRequest } from '../target.ts'
import { waitFor } from '../waiting.ts'
import * as words from '../words.ts'

/** One deployment, as the steps below pass it on. */
interface ComposeDeployment {
  readonly options: ComposeTargetOptions
  readonly request: TargetRequest
  readonly child: Child
  readonly ports: ReadPorts
  /** The images to put back; null: those that the release's own files name. */
  readonly wanted: ServiceImages | null
}

const findProgram = async (child: Child): Promise<ComposeProgram | null> => {
  for (const argv of [['docker', 'compose'], ['docker-compose']] as const) {
    const [first, ...rest] = argv
    const result = await child.know([first, ...rest, 'version', '--short'])
    const program = result.exitCode === 0 ? composeProgram(argv, result.stdout) : null
    if (program !== null) return program
  }
  return null
}

const writeOverride = async (program: ComposeProgram, work: ComposeDeployment): Promise<string | null> => {
  const { wanted, options, request, ports } = work
  if (wanted === null) return null
  const main = (await ports.files.read(`${request.directory}/${options.files[0]}`)) ?? ''
  const path = `${ports.context.paths.temp}/runbook-images-${options.project}-${ports.context.run.id}.json`
  await ports.files.write(path, imageOverride(wanted, program.generation, fileVersion(main)))
  return path
}

const containerIds = async ({ child, options }: ComposeDeployment): Promise<readonly string[] | null> => {
  const filter = `label=com.docker.compose.project=${options.project}`
  const listed = await child.ask(['docker', 'ps', '--all', '--quiet', '--no-trunc', '--filter', filter])
  return listed.exitCode === 0 ? listed.stdout.split('\n').filter((id) => id !== '') : null
}

/** The project's containers, of the services that were asked for. null: the engine did not say. */
const inspectContainers = async (work: ComposeDeployment): Promise<readonly ContainerFact[] | null> => {
  const { child, options } = work
  const ids = await containerIds(work)
  if (ids === null || ids.length === 0) return ids === null ? null : []
  const inspected = await child.ask(['docker', 'inspect', '--type', 'container', ...ids])
  // One that went away between the two questions: the next query sees the rest.
  const containers = inspected.exitCode === 0 ? parseContainers(inspected.stdout) : null
  const { services } = options
  return containers?.filter(({ service }) => services.length === 0 || services.includes(service)) ?? null
}

const evidence = async (containers: readonly ContainerFact[], output: string, child: Child): Promise<string> => {
  const unwell = containers.filter(({ status, health, exitCode, stays }) =>
    status === 'exited' ? exitCode !== 0 || stays : status !== 'running' || (health ?? 'healthy') !== 'healthy',
  )
  const logs = await containerLogs(unwell.length === 0 ? containers : unwell, child)
  return [lastLines(output, 20), describeContainers(containers), logs].filter((text) => text !== '').join('\n')
}

const failed = async (why: string, remedy: string, output: string, work: ComposeDeployment): Promise<TargetOutcome> => {
  const containers = (await inspectContainers(work)) ?? []
  return failure(why, remedy, await evidence(containers, output, work.child))
}

/** Since when each container has been running without a restart, as we saw it: the engine's clock may be another. */
const steadiness = (ports: Pick<ReadPorts, 'clock'>) => {
  const since = new Map<string, number>()
  return (containers: readonly ContainerFact[]): ReadonlyMap<string, number> => {
    const now = ports.clock.monotonicMs()
    const steady = new Map<string, number>()
    for (const { id, status, startedAt, restarts } of containers) {
      if (status !== 'running') continue
      const life = `${id} ${startedAt} ${restarts}`
      const began = since.get(life) ?? now
      since.set(life, began)
      steady.set(id, now - began)
    }
    return steady
  }
}

/**
 * A container that `up` left alone keeps the count of its whole life: of those that were there `before`, only what came
 * after our first look is of this deploy.
 */
const restartsSince = (before: ReadonlySet<string>) => {
  const first = new Map<string, number>()
  return (containers: readonly ContainerFact[]): readonly ContainerFact[] =>
    containers.map(({ restarts, ...fact }) => {
      const own = before.has(fact.id) ? (first.get(fact.id) ?? restarts) : 0
      first.set(fact.id, own)
      return { ...fact, restarts: restarts - own }
    })
}

const waitUntilUp = (work: ComposeDeployment, before: ReadonlySet<string>) => {
  const steady = steadiness(work.ports)
  const ofThisDeploy = restartsSince(before)
  return waitFor<{ readonly containers: readonly ContainerFact[]; readonly why: string | null }>(
    async () => {
      const found = await inspectContainers(work)
      if (found === null) return { waitingFor: "the engine's answer" }
      const containers = ofThisDeploy(found)
      const judgement = judgeContainers({ containers, steadyMs: steady(containers), scale: work.options.scale })
      switch (judgement.state) {
        case 'ready':
          return { end: { containers, why: null } }
        case 'failed':
          return { end: { containers, why: judgement.why } }
        case 'waiting':
          return { waitingFor: judgement.on.join(', ') }
      }
    },
    work.child,
    work.ports,
  )
}

const readImages = async (containers: readonly ContainerFact[], { child, wanted }: ComposeDeployment) => {
  const ids = [...new Set(containers.map(({ image }) => image))]
  const result = await child.ask(['docker', 'image', 'inspect', ...ids])
  const digests = result.exitCode === 0 ? parseImages(result.stdout) : null
  if (digests === null) return { ok: false as const, why: words.imagesUnread(lastLines(said(result), 1)) }
  return judgeImages({ containers, digests, wanted })
}

const unhealthy = words.composeStates

const converge = async (
  output: string,
  before: ReadonlySet<string>,
  work: ComposeDeployment,
): Promise<TargetOutcome> => {
  const { options, child } = work
  const up = await waitUntilUp(work, before)
  if ('timedOut' in up) {
    const why = words.notUpInTime(options.project, up.timedOut)
    return failed(why, words.raiseComposeTimeout(unhealthy), output, work)
  }
  const { containers, why } = up.end
  if (why !== null) {
    return failure(words.notWell(options.project, why), unhealthy, await evidence(containers, output, child))
  }
  const found = await readImages(containers, work)
  if (!found.ok) return failed(words.upBut(options.project, found.why), unhealthy, output, work)
  const instances = Math.max(
    ...containers.map(({ service }) => containers.filter((one) => one.service === service).length),
  )
  return { ok: true, artifact: encodeImages(found.images), url: null, instances }
}

const run = async (work: ComposeDeployment): Promise<TargetOutcome> => {
  const { child, options, wanted } = work
  const problem = await engineProblem(child)
  if (problem !== null) return problem
  const program = await findProgram(child)
  if (program === null) {
    const remedy = words.installCompose
    return failure(words.noCompose, remedy)
  }
  work.ports.log.info(`Docker Compose ${program.version}`)
  const missing = wanted === null ? null : await unavailableImage(Object.values(wanted), child)
  if (missing !== null) {
    const remedy = words.pushImageAgain
    return failure(words.recordedImageGone(missing.image), remedy, missing.log)
  }
  const lines = composeLines(program, options, await writeOverride(program, work))
  if (wanted === null) {
    const pulled = await child.show(lines.pull)
    if (pulled.exitCode !== 0) {
      const remedy = words.pullRemedy
      const why = words.pullFailed(program.argv)
      return failure(why, remedy, lastLines(said(pulled)))
    }
  }
  const before = new Set((await containerIds(work)) ?? [])
  const up = await child.show(lines.up)
  if (up.exitCode === 0) return converge(said(up), before, work)
  const how = up.timedOut ? words.overTime : 'failed'
  return failed(words.upFailed(program.argv, how), unhealthy, said(up), work)
}

const start = (
  options: ComposeTargetOptions,
  request: TargetRequest,
  ports: ReadPorts,
  wanted: ServiceImages | null,
) => {
  const child = openChild(request, { timeoutMs: options.timeoutMs, env: dockerEnvironment(options.host) }, ports)
  return ports.log.group(words.deployingCompose(options.project), () => run({ options, request, child, ports, wanted }))
}

/** Docker Compose, here or on a host by ssh. A restore puts back the very images that ran, by digest, and builds nothing. */
export const composeTarget = (options: ComposeTargetOptions): Target => ({
  kind: 'compose',
  describe: words.composeUp(options.project, options.files),
  restoreNeeds: (artifact, read) => composeNeeds(options.files, artifact, read),
  deploy: (request, ports) => start(options, request, ports, null),
  restore: (request, ports) =>
    restoreImages('compose', request, ports, (wanted) => start(options, request, ports, wanted)),
})
