// adapters/git: runs the git program with a time limit and bounded output, and turns its failures into errors.
import { spawn } from 'node:child_process'
import { ExpectedError } from '../../core/errors.ts'
import { once } from '../../core/once.ts'
import { pauseBefore, type RetryPolicy } from '../../core/retry-policy.ts'
import type { Clock, Log } from '../../ports/world.ts'

export interface GitAnswer {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** stdout as it came. */
  readonly bytes: Buffer
}

/** By which git is started again where the server could not be reached. */
export interface GitRetries {
  readonly clock: Pick<Clock, 'monotonicMs' | 'sleep'>
  readonly log: Pick<Log, 'info'>
  readonly policy: RetryPolicy
  readonly random: () => number
}

/**
 * Starts git in one repository with one environment: `run` answers whatever the exit code, `ask` only on 0. What could not
 * reach the server is started again by the policy that REST has; a push is not, because it may have arrived.
 */
export interface GitProgram {
  run(args: readonly string[], stdin?: string): Promise<GitAnswer>
  ask(args: readonly string[], stdin?: string): Promise<string>
  /**
   * As `run` and `ask`, for a question that names objects by their shas alone: its answer never changes, so it is put
   * once. With many releases and holds the same few commits are compared hundreds of times.
   */
  runOnce(args: readonly string[], stdin?: string): Promise<GitAnswer>
  askOnce(args: readonly string[], stdin?: string): Promise<string>
  /** The trees that were fetched: they are not asked for again. */
  readonly fetched: Set<string>
  /** As `ask`, for what may be no text: in base64. */
  read(args: readonly string[]): Promise<string>
  /** The same in another folder: a worktree of the repository. */
  in(directory: string): GitProgram
  /** Waits before try number `tried + 1` of what began at `since`; false: no try is left. */
  pause(why: string, tried: number, since: number): Promise<boolean>
  /** When something begins, for `pause`. */
  now(): number
}

const timeoutMs = 15 * 60_000
const maxBytes = 256 * 1024 * 1024

const missing = (cause: unknown) =>
  new ExpectedError({
    code: 'bad-input',
    message: 'The program git is not on this runner.',
    remedy: 'Install git 2.38 or newer on the runner.',
    cause,
  })

const start = (
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>>; readonly stdin: string },
): Promise<GitAnswer> =>
  new Promise((resolve, reject) => {
    const child = spawn('git', args, {
      cwd: options.cwd,
      env: options.env,
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    })
    const chunks: { readonly stdout: Buffer[]; readonly stderr: Buffer[] } = { stdout: [], stderr: [] }
    let bytes = 0
    const collect = (into: Buffer[]) => (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > maxBytes) child.kill('SIGKILL')
      else into.push(chunk)
    }
    child.stdout.on('data', collect(chunks.stdout))
    child.stderr.on('data', collect(chunks.stderr))
    // git may end before it has read everything; its exit code tells what happened.
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.stdin)
    child.on('error', (error) => reject('code' in error && error.code === 'ENOENT' ? missing(error) : error))
    child.on('close', (code, signal) => {
      if (code === null) {
        reject(new Error(`git ${args[0] ?? ''} was ended by ${signal ?? 'a signal'} (too long, or too much output)`))
        return
      }
      const text = (parts: readonly Buffer[]) => Buffer.concat(parts).toString('utf8')
      const bytes = Buffer.concat(chunks.stdout)
      resolve({ code, stdout: bytes.toString('utf8'), stderr: text(chunks.stderr), bytes })
    })
  })

/** git's words when the fault is the network's or the server's, not ours. */
const unreachable =
  /could not resolve host|failed to connect|connection (?:was )?(?:refused|reset|timed out)|couldn't connect|operation too slow|early eof|unexpected disconnect|the remote end hung up|empty reply|transfer closed|RPC failed|invalid index-pack|bad line length|expected flush|returned error: (?:408|429|5\d\d)|SSL|gnutls/i
const forbidden =
  /returned error: 40[134]|authentication failed|permission to [^\n]{0,300} denied|write access [^\n]{0,300} not granted|repository not found|could not read username/i

/** The last lines that say something, without git's own decoration. */
export const wordsOf = (stderr: string): string =>
  stderr
    .split('\n')
    .map((line) => line.replace(/^remote:\s?/, '').trim())
    .filter((line) => line !== '' && !/^(?:hint:|To http|Counting|Compressing|Writing|Total|Delta)/.test(line))
    .slice(-8)
    .join(' ')
    .slice(0, 1_000)

/** An answer that is no answer, as an error that names the one who can put it right. */
export const failure = (command: string, answer: GitAnswer): Error => {
  const words = wordsOf(answer.stderr)
  if (forbidden.test(answer.stderr)) {
    return new ExpectedError({
      code: 'no-permission',
      message: `git ${command} was refused by the server: ${words}`,
      remedy: "Add 'contents: read' (rollback: 'contents: write') under 'permissions:' of the job.",
    })
  }
  if (unreachable.test(answer.stderr)) {
    return new ExpectedError({
      code: 'github-unreachable',
      message: `git ${command} could not reach the server: ${words}`,
      remedy: 'Run the job again; see https://www.githubstatus.com if it stays so.',
    })
  }
  return new Error(`git ${command} ended with ${answer.code}: ${words}`)
}

/** Did it fail because the server could not be reached? */
export const isUnreached = ({ code, stderr }: GitAnswer): boolean =>
  code > 0 && unreachable.test(stderr) && !forbidden.test(stderr)

/** git, bound to a repository and an environment. */
export const gitProgram = (options: {
  readonly directory: string
  readonly env: Readonly<Record<string, string>>
  readonly retries: GitRetries
}): GitProgram => {
  const { clock, log, policy, random } = options.retries
  const now = () => clock.monotonicMs()
  const pause = async (why: string, tried: number, since: number): Promise<boolean> => {
    const wait = pauseBefore({ tried, elapsedMs: now() - since, policy, random, askedMs: null })
    if (wait === null) return false
    log.info(`git could not reach the server (${why}); trying again in ${(wait / 1000).toFixed(1)} s.`)
    await clock.sleep(wait)
    return true
  }
  const run = async (args: readonly string[], stdin = ''): Promise<GitAnswer> => {
    const since = now()
    for (let tried = 1; ; tried += 1) {
      const answer = await start(args, { cwd: options.directory, env: options.env, stdin })
      // As of REST, a refusal is believed when it comes twice.
      const isDoubted = tried === 1 && answer.code > 0 && forbidden.test(answer.stderr)
      if (args[0] === 'push' || !(isUnreached(answer) || isDoubted)) return answer
      if (!(await pause(wordsOf(answer.stderr).slice(0, 200), tried, since))) return answer
    }
  }
  // Above 1 git did not answer: perhaps the server, of which a clone without files asks them, was away.
  const runOnce = once(run, ({ code }) => code <= 1)
  const succeeded = (args: readonly string[], answer: GitAnswer): GitAnswer => {
    if (answer.code !== 0) throw failure(args[0] ?? '', answer)
    return answer
  }
  return {
    run,
    ask: async (args, stdin) => succeeded(args, await run(args, stdin)).stdout,
    runOnce,
    askOnce: async (args, stdin) => succeeded(args, await runOnce(args, stdin)).stdout,
    fetched: new Set(),
    read: async (args) => succeeded(args, await run(args)).bytes.toString('base64'),
    in: (directory) => gitProgram({ ...options, directory }),
    pause,
    now,
  }
}
