// targets: the command target: runs the user's deploy program and reads its DEPLOY_OUTPUT.
import { formatDuration } from '../core/duration.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { deployVariables, lastLines, said } from './child.ts'
import { mostBytes, parseOutput, type DeployOutput } from './deploy-output.ts'
import type { Target, TargetOutcome, TargetRequest } from './target.ts'

export interface CommandTargetOptions {
  readonly argv: readonly [string, ...string[]]
  /** Relative to the checkout; null: the checkout itself. */
  readonly directory: string | null
  readonly timeoutMs: number
  /** What the program reads of a release that is put back; null: nobody said, so everything. */
  readonly restoreFiles: readonly string[] | null
}

const join = (directory: string, below: string | null) => (below === null ? directory : `${directory}/${below}`)

const readOutput = async (file: string, { files, log }: ReadPorts): Promise<DeployOutput> => {
  const bytes = (await files.stat(file))?.bytes ?? 0
  const output =
    bytes > mostBytes
      ? { artifact: null, url: null, ignored: [`its ${bytes} bytes are more than are read`] }
      : parseOutput((await files.read(file)) ?? '')
  for (const why of output.ignored) log.warn(`DEPLOY_OUTPUT: ${why}. It is not used.`)
  return output
}

const run = async (options: CommandTargetOptions, request: TargetRequest, ports: ReadPorts): Promise<TargetOutcome> => {
  const output = `${ports.context.temp}/runbook-deploy-output-${request.release.sha}-${ports.context.runId}`
  await ports.files.write(output, '')
  const [program] = options.argv
  const cwd = join(request.directory, options.directory)
  if (options.directory !== null && (await ports.files.stat(cwd)) === null) {
    const why = `The checkout has no folder ${options.directory}. Nothing was changed.`
    return { ok: false, why, remedy: "Check 'deploy.command.directory' in the runbook.", log: '' }
  }
  const result = await ports.log.group(`Deploying with ${program}`, () =>
    ports.command.run({
      argv: options.argv,
      cwd,
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
  const { artifact, url } = await readOutput(output, ports)
  return { ok: true, artifact, url, instances: null }
}

/** Any program, without a shell. A restore runs the same program in a checkout of the old release, or of a part of it. */
export const commandTarget = (options: CommandTargetOptions): Target => ({
  kind: 'command',
  describe: options.argv.join(' '),
  restoreNeeds: () => Promise.resolve(options.restoreFiles ?? 'all'),
  deploy: (request, ports) => run(options, request, ports),
  restore: (request, ports) => run(options, request, ports),
})
