// targets: what compose and swarm share: environment, engine check, image pulls and container logs.
import type { Child } from './child.ts'
import { failure, lastLines, said } from './child.ts'
import type { TargetOutcome } from './target.ts'
import * as words from './words.ts'

/** What Docker's programs get beside the release: where the engine is, and no colours or hints. */
export const dockerEnvironment = (host: string | null): Readonly<Record<string, string>> => ({
  ...(host === null ? {} : { DOCKER_HOST: host }),
  COMPOSE_ANSI: 'never',
  COMPOSE_PROGRESS: 'plain',
  COMPOSE_INTERACTIVE_NO_CLI: '1',
  DOCKER_CLI_HINTS: 'false',
})

/** null: the engine answers. Asked before anything is changed. */
export const engineProblem = async (child: Child): Promise<TargetOutcome | null> => {
  const result = await child.ask(['docker', 'version', '--format', '{{.Server.Version}}'])
  if (result.notFound) {
    const remedy = words.installDocker
    return failure(words.noDocker, remedy)
  }
  if (result.exitCode === 0) return null
  const remedy = words.checkEngine
  const why = result.timedOut ? words.engineSilent : lastLines(said(result), 1)
  return failure(words.engineUnreached(why), remedy, lastLines(said(result)))
}

/** The first of the images that the engine neither has nor can pull. */
export const unavailableImage = async (
  images: readonly string[],
  child: Child,
): Promise<{ readonly image: string; readonly log: string } | null> => {
  for (const image of new Set(images)) {
    const there = await child.ask(['docker', 'image', 'inspect', '--format', '{{.Id}}', image])
    if (there.exitCode === 0) continue
    // An id alone names no registry: what is gone is gone.
    if (image.startsWith('sha256:')) return { image, log: lastLines(said(there)) }
    const pulled = await child.show(['docker', 'pull', image])
    if (pulled.exitCode !== 0) return { image, log: lastLines(said(pulled)) }
  }
  return null
}

/** The last lines of each container, under its name. */
export const containerLogs = async (
  containers: readonly { readonly id: string; readonly name: string }[],
  child: Child,
): Promise<string> => {
  const logs: string[] = []
  for (const { id, name } of containers) {
    const result = await child.ask(['docker', 'logs', '--tail', '50', id])
    const text = lastLines(said(result))
    logs.push(`--- ${name}, last lines\n${text === '' ? '(it wrote nothing)' : text}`)
  }
  return logs.join('\n')
}
