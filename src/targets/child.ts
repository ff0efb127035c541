// targets: runs a target's programs in one checkout, with one set of variables and one time limit.
import { formatDuration } from '../core/duration.ts'
import type { ReadPorts } from '../ports/ports.ts'
import type { CommandAnswer, CommandResult } from '../ports/world.ts'
import type { TargetOutcome, TargetRequest } from './target.ts'

/** How much of a program's own words a report shows. */
export const shownLines = 50

export const lastLines = (text: string, lines = shownLines): string =>
  text.trimEnd().split('\n').slice(-lines).join('\n')

export const said = (result: CommandResult): string =>
  [result.stdout, result.stderr].filter((text) => text.trim() !== '').join('\n')

/** What a program printed; null when it is no JSON. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What every target tells about the release: a program in its environment, a compose file by `${DEPLOY_VERSION}`. */
export const deployVariables = (request: TargetRequest): Readonly<Record<string, string>> => ({
  DEPLOY_ENVIRONMENT: request.environment,
  DEPLOY_SHA: request.release.sha,
  DEPLOY_VERSION: request.release.version ?? '',
  DEPLOY_REF: request.release.ref,
  DEPLOY_PREVIOUS_SHA: request.previousSha ?? '',
  DEPLOY_ARTIFACT: request.artifact ?? '',
})

/** Programs of one deployment: all in the checkout, with the same environment, within one time limit. */
export interface Child {
  /** What the program knows by itself, such as its version. */
  know(argv: readonly [string, ...string[]]): Promise<CommandAnswer>
  /** Its answer is for us: nothing is shown. */
  ask(argv: readonly [string, ...string[]]): Promise<CommandResult>
  /** Its output is shown as it comes. */
  show(argv: readonly [string, ...string[]]): Promise<CommandResult>
  /** How much of the time limit is left; never below 0. */
  leftMs(): number
  elapsedMs(): number
}

/** However little time is left, a question about what happened is still asked. */
const shortestMs = 15_000
const longestQuestionMs = 60_000

export const openChild = (
  request: TargetRequest,
  given: { readonly timeoutMs: number; readonly env: Readonly<Record<string, string>> },
  ports: ReadPorts,
): Child => {
  const began = ports.clock.monotonicMs()
  const elapsedMs = () => ports.clock.monotonicMs() - began
  const leftMs = () => Math.max(0, given.timeoutMs - elapsedMs())
  const env = { ...ports.command.baseEnvironment(), ...request.env, ...given.env, ...deployVariables(request) }
  const show = {
    onLine: (line: string) => ports.log.info(line),
    onQuiet: (quietMs: number) => ports.log.info(`Still at work after ${formatDuration(quietMs)} ...`),
  }
  const run = async (argv: readonly [string, ...string[]], timeoutMs: number, shown: Partial<typeof show> = {}) => {
    const result = await ports.command.run({ argv, cwd: request.directory, env, timeoutMs, ...shown })
    ports.clock.throwIfCancelled()
    return result
  }
  return {
    know: async (argv) => {
      const answer = await ports.command.ask({ argv, cwd: request.directory, env })
      ports.clock.throwIfCancelled()
      return answer
    },
    ask: (argv) => run(argv, Math.max(shortestMs, Math.min(longestQuestionMs, leftMs()))),
    show: (argv) => run(argv, Math.max(shortestMs, leftMs()), show),
    leftMs,
    elapsedMs,
  }
}

export const failure = (why: string, remedy: string, log = ''): TargetOutcome => ({ ok: false, why, remedy, log })
