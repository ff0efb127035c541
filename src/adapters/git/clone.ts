// adapters/git: makes and updates our own bare clone with the full history, apart from the user's checkout.
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { ExpectedError } from '../../core/errors.ts'
import { withoutEnd } from '../../core/text.ts'
import type { RunContext } from '../../ports/context.ts'
import type { Log } from '../../ports/world.ts'
import { gitEnvironment } from './environment.ts'
import { failure, gitProgram, type GitProgram, type GitRetries } from './process.ts'

const quietly = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance', '--update-head-ok']
const everything = ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*']

const shallowServer = () =>
  new ExpectedError({
    code: 'bad-input',
    message: 'The repository on the server has no full history (it is shallow), so nothing in it can be undone safely.',
    remedy: 'Complete the history on the server: git fetch --unshallow there, then run this again.',
  })

/**
 * Without trees and files: what was ever on the branches is known by its commits, and the few trees that a revert looks at
 * are fetched when they are needed. A server that knows no filters sends everything, which is slower and as good.
 * https://git-scm.com/docs/partial-clone
 */
const treeless = [
  ['remote.origin.promisor', 'true'],
  ['remote.origin.partialclonefilter', 'tree:0'],
] as const

/**
 * Every branch and every tag as they are on the server, moved and deleted ones too, with their whole history. In a shallow
 * clone the oldest commit looks like a root: reverting it deletes every file, and git exits 0. Ours is never made so, but
 * another step of the job can reach it, and a server can be a mirror that was cloned so. The depth means "all", as in
 * https://git-scm.com/docs/shallow.
 */
export const fetchAll = async (git: GitProgram): Promise<void> => {
  const answer = await git.run(['fetch', ...quietly, '--depth=2147483647', '--prune', 'origin', ...everything])
  if (answer.code !== 0) throw failure('fetch', answer)
  if ((await git.ask(['rev-parse', '--is-shallow-repository'])).trim() !== 'false') throw shallowServer()
}

const usable = async (git: GitProgram): Promise<boolean> => {
  const answer = await git.run(['rev-parse', '--is-bare-repository', '--absolute-git-dir']).catch(() => null)
  return answer?.code === 0 && answer.stdout.startsWith('true')
}

/**
 * A bare clone of our own in the runner's temporary folder, with the whole history of commits. Later steps of the same job find
 * it there and only fetch. The user's checkout is not touched and not trusted: it may be shallow or partial.
 */
export const openClone = async (options: {
  readonly context: RunContext
  readonly token: string
  readonly log: Log
  readonly env: Readonly<Record<string, string | undefined>>
  readonly retries: GitRetries
}): Promise<GitProgram> => {
  const { context, log } = options
  const root = path.join(context.paths.temp, 'runbook-git')
  const home = path.join(root, 'home')
  const { repository, urls } = context
  const directory = path.join(root, `${repository.owner}+${repository.name}.git`)
  const url = `${withoutEnd(urls.server, '/')}/${repository.owner}/${repository.name}.git`
  await mkdir(home, { recursive: true })
  const env = gitEnvironment({ serverUrl: context.urls.server, token: options.token, home, env: options.env })
  await mkdir(directory, { recursive: true })
  // Discovery stops here: a folder that is not a repository must not fall back to one above it.
  const { retries } = options
  const git = gitProgram({ directory, env: { ...env, GIT_CEILING_DIRECTORIES: root }, retries })
  if (!(await usable(git))) {
    await rm(directory, { recursive: true, force: true })
    await mkdir(directory, { recursive: true })
  }
  // Programs of an earlier step could have written into it: a proxy, a filter, attributes. Ours is written anew.
  for (const file of ['config', 'info', 'hooks']) await rm(path.join(directory, file), { recursive: true, force: true })
  await git.ask(['init', '--quiet', '--bare', '--template='])
  for (const [key, value] of [['remote.origin.url', url] as const, ...treeless]) await git.ask(['config', key, value])
  log.debug(`git: fetching ${url} into ${directory}`)
  await fetchAll(git)
  return git
}
