// targets/compose: parses what the Docker engine says of containers and images. Pure.
import { z } from 'zod'
import { jsonOf } from '../child.ts'

/** What the engine says of one container of a project. */
export interface ContainerFact {
  readonly id: string
  readonly name: string
  readonly service: string
  readonly status: string
  /** null: the image asks for no health check. */
  readonly health: string | null
  /** The health check's own last words. */
  readonly healthSaid: string
  readonly exitCode: number
  readonly error: string
  readonly outOfMemory: boolean
  readonly restarts: number
  /** Is it meant to come back when it ends, or to be reached from outside? Then its end is no success. */
  readonly stays: boolean
  readonly startedAt: string
  /** As the compose file says it. */
  readonly asked: string
  /** Of the image. */
  readonly image: string
}

const inspected = z.array(
  z.object({
    Id: z.string(),
    Name: z.string(),
    RestartCount: z.number().default(0),
    Image: z.string(),
    State: z.object({
      Status: z.string(),
      ExitCode: z.number().default(0),
      Error: z.string().default(''),
      OOMKilled: z.boolean().default(false),
      StartedAt: z.string().default(''),
      Health: z
        .object({ Status: z.string(), Log: z.array(z.object({ Output: z.string().default('') })).nullish() })
        .nullish(),
    }),
    Config: z.object({ Image: z.string(), Labels: z.record(z.string(), z.string()).nullish() }),
    HostConfig: z.object({
      RestartPolicy: z.object({ Name: z.string() }).nullish(),
      PortBindings: z.record(z.string(), z.unknown()).nullish(),
    }),
  }),
)

const label = (labels: Readonly<Record<string, string>> | null | undefined, name: string) =>
  labels?.[`com.docker.compose.${name}`] ?? ''

type Inspected = z.output<typeof inspected>[number]

const factOf = ({ Id, Name, RestartCount, Image, State, Config, HostConfig }: Inspected): ContainerFact => {
  const health = State.Health ?? null
  const policy = HostConfig.RestartPolicy?.Name ?? ''
  const published = Object.keys(HostConfig.PortBindings ?? {}).length > 0
  const checked = health !== null && health.Status !== 'none'
  return {
    id: Id,
    name: Name.replace(/^\//, ''),
    service: label(Config.Labels, 'service'),
    status: State.Status,
    health: checked ? health.Status : null,
    healthSaid: (health?.Log?.at(-1)?.Output ?? '').trim(),
    exitCode: State.ExitCode,
    error: State.Error,
    outOfMemory: State.OOMKilled,
    restarts: RestartCount,
    stays: checked || published || policy === 'always' || policy === 'unless-stopped',
    startedAt: State.StartedAt,
    asked: Config.Image,
    image: Image,
  }
}

/** `docker inspect` of containers; what `compose run` left behind is not part of the project. null: not understood. */
export const parseContainers = (text: string): readonly ContainerFact[] | null => {
  const parsed = inspected.safeParse(jsonOf(text))
  if (!parsed.success) return null
  return parsed.data.filter(({ Config }) => label(Config.Labels, 'oneoff').toLowerCase() !== 'true').map(factOf)
}

const images = z.array(z.object({ Id: z.string(), RepoDigests: z.array(z.string()).nullish() }))

/** `docker image inspect`: by image id its digests. null: not understood. */
export const parseImages = (text: string): ReadonlyMap<string, readonly string[]> | null => {
  const parsed = images.safeParse(jsonOf(text))
  return parsed.success ? new Map(parsed.data.map(({ Id, RepoDigests }) => [Id, RepoDigests ?? []])) : null
}

/** One line a container, for a report: what it does, and what its health check said last. */
export const describeContainers = (containers: readonly ContainerFact[]): string =>
  containers
    .map(({ name, status, health, exitCode, restarts, healthSaid }) => {
      const state =
        status === 'running' ? (health === null ? status : `${status}, ${health}`) : `${status} (${exitCode})`
      const restarted = restarts === 0 ? '' : `, ${restarts} restarts`
      const said = health === 'healthy' || healthSaid === '' ? '' : `\n  health check: ${healthSaid.slice(-500)}`
      return `${name}: ${state}${restarted}${said}`
    })
    .join('\n')
