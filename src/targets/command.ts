// targets: the command target: runs the user's deploy program and reads its DEPLOY_OUTPUT.
import type { ReadPorts } from '../ports/ports.ts'
import { deployVariables, lastLines, said } from './child.ts'
import { mostBytes, parseOutput, type DeployOutput } from './deploy-output.ts'
import type { Target, TargetOutcome, TargetRequest } from './target.ts'
import * as words from './words.ts'

export interface CommandTargetOptions {
  readonly argv: readonly [string, ...string[]]
  /** Relative to the checkout; null: the checkout itself. */
  readonly directory: string | null
  readonly timeoutMs: number
  /** What the program reads of a release that is put back; null: nobody said, so everything. */
  readonly restoreFiles: readonly string[] | null
  /** Earlier steps of the workflow build what the program ships: the commit alone is not enough for it. */
  readonly needsBuild?: true
}

const join = (directory: string, below: string | null) => (below === null ? directory : `${directory}/${below}`)

const readOutput = async (file: string, { files, log }: ReadPorts): Promise<DeployOutput> => {
  const bytes = (await files.stat(file))?.bytes ?? 0
  const output =
    bytes > mostBytes
      ? { artifact: null, url: null, ignored: [words.outputTooLong(bytes)] }
      : parseOutput((await files.read(file)) ?? '')
  for (const why of output.ignored) log.warn(words.outputNotUsed(why))
  return output
}

const run = async (options: CommandTargetOptions, request: TargetRequest, ports: ReadPorts): Promise<TargetOutcome> => {
  const output = `${ports.context.paths.temp}/runbook-deploy-output-${request.release.sha}-${ports.context.run.id}`
  await ports.files.write(output, '')
  const [program] = options.argv
  const cwd = join(request.directory, options.directory)
  if (options.directory !== null && (await ports.files.stat(cwd)) === null) {
    const why = words.noFolder(options.directory)
    return { ok: false, why, remedy: words.checkDirectory, log: '' }
  }
  const result = await ports.log.group(words.deployingWith(program), () =>
    ports.command.run({
      argv: options.argv,
      cwd,
      env: { ...ports.command.baseEnvironment(), ...request.env, ...deployVariables(request), DEPLOY_OUTPUT: output },
      timeoutMs: options.timeoutMs,
      onLine: (line) => ports.log.info(line),
      onQuiet: (elapsedMs) => ports.log.info(words.running(program, elapsedMs)),
    }),
  )
  ports.clock.throwIfCancelled()
  const log = lastLines(said(result))
  if (result.notFound) {
    return {
      ok: false,
      why: words.noSuchProgram(program),
      remedy: words.checkCommand,
      log,
    }
  }
  if (result.notExecutable === true) {
    return { ok: false, why: words.notExecutable(program), remedy: words.makeExecutable(program), log }
  }
  if (result.timedOut) {
    const remedy = words.raiseTimeout
    return { ok: false, why: words.ranTooLong(program), remedy, log }
  }
  if (result.exitCode !== 0) {
    const end = result.exitCode === null ? 'was killed' : `ended with exit code ${result.exitCode}`
    return { ok: false, why: `${program} ${end}.`, remedy: words.lastLinesBelow, log }
  }
  const { artifact, url } = await readOutput(output, ports)
  return { ok: true, artifact, url, instances: null }
}

/** Any program, without a shell. A restore runs the same program in a checkout of the old release, or of a part of it. */
export const commandTarget = (options: CommandTargetOptions): Target => ({
  kind: 'command',
  describe: options.argv.join(' '),
  program: options.argv,
  ...(options.needsBuild === true ? { needsBuild: true } : {}),
  restoreNeeds: () => Promise.resolve(options.restoreFiles ?? 'all'),
  deploy: (request, ports) => run(options, request, ports),
  restore: (request, ports) => run(options, request, ports),
})
