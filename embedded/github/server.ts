import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import type { Dispatch, GitHubOptions, GitHubUnderTest, LoggedRequest } from './control.ts'
import { createExchange, type Rate } from './exchange.ts'
import { createFaults } from './faults.ts'
import { gitEnvironment, openGit } from './git.ts'
import { installHook } from './hook.ts'
import { controls, snapshot } from './people.ts'
import { createStore } from './store.ts'
import type { World } from './world.ts'

const repositoryId = 700_000_001
const rateLimit = 15_000

const config = `
[http]
	receivepack = true
[uploadpack]
	allowAnySHA1InWant = true
	allowFilter = true
[gc]
	auto = 0
[receive]
	autogc = false
`

function prepareRepository(directory: string): void {
  if (existsSync(path.join(directory, 'HEAD'))) return
  mkdirSync(directory, { recursive: true })
  const args = ['init', '--quiet', '--bare', '--template=', '--initial-branch=main', directory]
  execFileSync('git', args, { env: { ...gitEnvironment } })
  mkdirSync(path.join(directory, 'hooks'), { recursive: true })
  appendFileSync(path.join(directory, 'config'), config)
  installHook(directory)
}

async function listen(server: http.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return z.object({ port: z.number() }).parse(server.address()).port
}

function refsOf(directory: string): Readonly<Record<string, string>> {
  const args = ['for-each-ref', '--format=%(refname) %(objectname)']
  const text = execFileSync('git', args, { cwd: directory, env: { ...gitEnvironment }, encoding: 'utf8' })
  const lines = text.split('\n').filter((line) => line !== '')
  return Object.fromEntries(lines.map((line) => line.split(' ')).map(([ref = '', sha = '']) => [ref, sha] as const))
}

function people(world: World): void {
  const { store } = world
  store.users.set(world.owner.toLowerCase(), {
    id: 1001,
    login: world.owner,
    kind: 'Organization',
    permission: 'admin',
  })
  store.users.set('github', { id: 9919, login: 'github', kind: 'Organization', permission: null })
  const bot = { id: 41898282, login: 'github-actions[bot]', kind: 'Bot' as const, permission: null }
  store.users.set(bot.login, bot)
}

function createWorld(options: GitHubOptions, url: string, directory: string, listeners: Listeners, rate: Rate): World {
  const { owner = 'acme', repo = 'inventory' } = options
  const apiUrl = `${url}/api/v3`
  const world: World = {
    store: createStore(options.now ?? (() => new Date())),
    git: openGit(directory),
    url,
    apiUrl,
    repoApi: `${apiUrl}/repos/${owner}/${repo}`,
    repoHtml: `${url}/${owner}/${repo}`,
    owner,
    repo,
    repositoryId,
    defaultBranch: options.defaultBranch ?? 'main',
    private: options.private ?? true,
    used: () => rate,
    dispatched: (dispatch) => listeners.forEach((listener) => listener(dispatch)),
  }
  people(world)
  return world
}

type Listeners = ((dispatch: Dispatch) => void)[]

async function stop(server: http.Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeAllConnections()
  await closed
}

/** Starts a GitHub of one repository on loopback. Nothing is left of it after `close`. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHubUnderTest> {
  const temporary = options.directory === undefined ? mkdtempSync(path.join(tmpdir(), 'github-')) : null
  const directory = options.directory ?? path.join(temporary ?? '', 'repository.git')
  prepareRepository(directory)
  const requests: LoggedRequest[] = []
  const violations: string[] = []
  const listeners: Listeners = []
  const faults = createFaults()
  const rate = { limit: rateLimit, count: 0, reset: Math.floor(Date.now() / 1000) + 3600 }
  const server = http.createServer()
  const url = `http://127.0.0.1:${await listen(server)}`
  const world = createWorld(options, url, directory, listeners, rate)
  server.on('request', createExchange({ world, faults, requests, violations, rate }))
  return {
    ...controls(world),
    url,
    apiUrl: world.apiUrl,
    graphqlUrl: `${url}/api/graphql`,
    owner: world.owner,
    repo: world.repo,
    repositoryId,
    cloneUrl: `${world.repoHtml}.git`,
    directory,
    addFault: faults.add,
    clearFaults: faults.clear,
    onDispatch: (listener) => void listeners.push(listener),
    requests,
    violations,
    state: () => snapshot(world, refsOf(directory)),
    async close() {
      await stop(server)
      world.git.close()
      if (temporary !== null) rmSync(temporary, { recursive: true, force: true, maxRetries: 3 })
      if (violations.length > 0) {
        throw new Error(`Requests or answers that GitHub's own description does not allow:\n${violations.join('\n')}`)
      }
    },
  }
}
