import { formatDuration } from '../domain/duration.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { lastLines, said } from './child.ts'
import type { Target, TargetOutcome, TargetRequest } from './target.ts'
import { deployVariables } from './variables.ts'

export interface CommandTargetOptions {
  readonly argv: readonly [string, ...string[]]
  /** Relative to the checkout; null: the checkout itself. */
  readonly directory: string | null
  readonly timeoutMs: number
}

/** `artifact=<digest>` and `url=<url>`, one a line, the last of each wins; anything else is ignored. */
export const parseOutput = (text: string): { readonly artifact: string | null; readonly url: string | null } => {
  const values = new Map<string, string>()
  for (const line of text.split(/\r?\n/)) {
    const at = line.indexOf('=')
    if (at > 0) values.set(line.slice(0, at).trim(), line.slice(at + 1).trim())
  }
  const url = values.get('url') ?? ''
  return { artifact: values.get('artifact') || null, url: /^https?:\/\//.test(url) ? url : null }
}

const join = (directory: string, below: string | null) => (below === null ? directory : `${directory}/${below}`)

const run = async (options: CommandTargetOptions, request: TargetRequest, ports: ReadPorts): Promise<TargetOutcome> => {
  const output = `${ports.context.temp}/runbook-deploy-output-${request.release.sha}-${ports.context.runId}`
  await ports.files.write(output, '')
  const [program] = options.argv
  const result = await ports.log.group(`Deploying with ${program}`, () =>
    ports.command.run({
      argv: options.argv,
      cwd: join(request.directory, options.directory),
      env: { ...ports.command.baseEnvironment(), ...request.env, ...deployVariables(request), DEPLOY_OUTPUT: output },
      timeoutMs: options.timeoutMs,
      onLine: (line) => ports.log.info(line),
      onQuiet: (elapsedMs) => ports.log.info(`${program} is at work, ${formatDuration(elapsedMs)} so far.`),
    }),
  )
  ports.clock.throwIfCancelled()
  const log = lastLines(said(result))
  if (result.notFound) {
    return {
      ok: false,
      why: `${program} could not be started: there is no such program in the checkout or on PATH.`,
      remedy:
        "Check 'deploy.command' in the runbook, that the release is checked out, and that the file is executable.",
      log,
    }
  }
  if (result.timedOut) {
    const remedy = "Look at its last lines below; raise 'deploy.command.timeout' if it only needs longer."
    return { ok: false, why: `${program} ran longer than its time limit and was ended.`, remedy, log }
  }
  if (result.exitCode !== 0) {
    const end = result.exitCode === null ? 'was killed' : `ended with exit code ${result.exitCode}`
    return { ok: false, why: `${program} ${end}.`, remedy: 'Its last lines are below.', log }
  }
  return { ok: true, ...parseOutput((await ports.files.read(output)) ?? '') }
}

/** Any program, without a shell. A restore runs the same program in a checkout of the old release. */
export const commandTarget = (options: CommandTargetOptions): Target => ({
  kind: 'command',
  describe: options.argv.join(' '),
  deploy: (request, ports) => run(options, request, ports),
  restore: (request, ports) => run(options, request, ports),
})
