// cli/terminal: opens a repository on GitHub with a token, which goes to the server that was named and nowhere else.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openGit } from '../../src/adapters/git/git.ts'
import { openGitHub, openProtection, type GitHubOptions } from '../../src/adapters/github/open.ts'
import { openClock } from '../../src/adapters/runner/clock.ts'
import type { RunContext } from '../../src/ports/context.ts'
import type { Git } from '../../src/ports/git.ts'
import type { Log } from '../../src/ports/world.ts'
import { once } from '../../src/core/once.ts'
import type { AskedGitHub, AskedRepository, Terminal } from '../ports.ts'

/** https://docs.github.com/en/enterprise-server/graphql/guides/forming-calls-with-graphql */
const graphqlOf = (apiUrl: string): string =>
  /\/api\/v3\/?$/.test(apiUrl) ? apiUrl.replace(/\/v3\/?$/, '/graphql') : `${apiUrl.replace(/\/$/, '')}/graphql`

/** What has to be said goes beside the answer. */
const logOf = ({ aside }: Pick<Terminal, 'aside'>): Log => ({
  info: aside,
  warn: aside,
  debug: () => undefined,
  group: (_title, body) => body(),
})

/** For a clone: there is no run. */
const contextIn = (temp: string, { owner, name, server, apiUrl }: AskedRepository): RunContext => ({
  sha: '',
  ref: '',
  actor: '',
  restartedBy: null,
  repository: { owner, name, id: null },
  event: { name: '', deleted: false, before: null, pull: null },
  run: { id: 0, attempt: 1, job: '', workflow: '', url: '' },
  paths: { workspace: temp, temp },
  urls: { server, api: apiUrl, graphql: graphqlOf(apiUrl) },
})

/** In a folder of its own, which goes when the program ends. It can be asked, and makes nothing. */
const cloneLater = (
  { token, clock, log }: Pick<GitHubOptions, 'token' | 'clock' | 'log'>,
  { repository, env }: Pick<Around, 'repository' | 'env'>,
): (() => Promise<Git>) =>
  once(async () => {
    const temp = mkdtempSync(path.join(os.tmpdir(), 'runbook-gates-'))
    process.once('exit', () => rmSync(temp, { recursive: true, force: true }))
    const git = await openGit({ context: contextIn(temp, repository), token, log, env, clock })()
    return { ...git, commitTree: () => Promise.reject(new Error('a command makes no commit')) }
  })

interface Around {
  readonly repository: AskedRepository
  readonly env: NonNullable<GitHubOptions['env']>
  readonly terminal: Pick<Terminal, 'aside'>
}

/** Asks nothing yet. */
export const askWith = (token: string, around: Around): AskedGitHub => {
  const { owner, name, apiUrl } = around.repository
  const urls = { api: apiUrl, graphql: graphqlOf(apiUrl) }
  const options: GitHubOptions = {
    token,
    context: { repository: { owner, name }, urls, run: { id: 0, attempt: 1 } },
    clock: openClock(new AbortController().signal),
    log: logOf(around.terminal),
    env: around.env,
  }
  const { clock, log } = options
  return {
    github: openGitHub(options).reader,
    planning: { git: cloneLater(options, around), clock, log, context: contextIn('', around.repository) },
    protection: openProtection(options),
  }
}
