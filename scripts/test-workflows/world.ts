import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Dispatch, EmbeddedGitHub } from '../../embedded/github/control.ts'
import { startGitHub } from '../../embedded/github/server.ts'
import { startPostgres } from '../../embedded/postgres/server.ts'
import { checkout, openDesk, type Desk } from '../start/desk.ts'
import { onLoopback, prepareEnvironments, type EnvironmentName, type Environments } from '../start/environments.ts'
import { endAll, servicesBelow } from '../start/processes.ts'
import { installAct, runWorkflow, type Event, type WorkflowRun } from './act.ts'

export const root = path.join(import.meta.dirname, '..', '..')
const example = path.join(root, 'examples', 'inventory')
const person = 'ada'

/** What starts a workflow of the example. */
export interface Start {
  readonly workflow: 'deploy.yml' | 'monitor.yml' | 'rollback.yml'
  readonly event: Event
  readonly ref: string
  readonly sha: string
  /** What actions/checkout brings where the workflow asks it for another ref; else `sha`. */
  readonly checkedOut?: string
  /** Whose variables and secrets the jobs see: act knows no environments. */
  readonly environment: EnvironmentName
  readonly inputs?: Readonly<Record<string, string>>
  /** Of a pull request. */
  readonly pull?: { readonly number: number; readonly branch: string; readonly base: string }
  /** Other actions than this checkout's. */
  readonly actions?: string
}

/** A GitHub, a database and three environments on loopback, and the example's workflows under act. */
export interface World {
  readonly github: EmbeddedGitHub
  readonly desk: Desk
  readonly environments: Environments
  /** The example on main, with its hosts on loopback; the commit. */
  begin(): Promise<string>
  /** CI passed for a commit, on main or on a pull request. */
  ci(sha: string, on?: Pick<Start, 'event' | 'ref'>): void
  run(start: Start): Promise<WorkflowRun>
  /** What the workflows uploaded: a file of this name. */
  artifact(name: string): string
  /** Results of the runs that a workflow itself dispatched. */
  readonly dispatched: readonly WorkflowRun[]
  close(): Promise<void>
}

/** What stands for our repository at the ref that a workflow names: only what it would need of it. */
export const stageActions = (folder: string): string => {
  for (const part of ['actions', 'dist']) {
    const from = path.join(root, part)
    if (!existsSync(from)) throw new Error(`There is no ${part}/: run 'npm run build' first.`)
    cpSync(from, path.join(folder, part), { recursive: true })
  }
  return folder
}

const detailsOf = (github: EmbeddedGitHub, { event, ref, sha, inputs, workflow, pull }: Start): object => {
  const repo = { id: github.repositoryId }
  switch (event) {
    case 'push':
      return { after: sha, deleted: false }
    case 'pull_request':
      return {
        ...{ action: 'synchronize', number: pull?.number },
        pull_request: {
          number: pull?.number,
          head: { sha, ref: pull?.branch, repo },
          base: { sha: pull?.base, ref: 'main', repo },
        },
      }
    case 'merge_group':
      return {
        action: 'checks_requested',
        merge_group: { head_sha: sha, head_ref: ref, base_sha: pull?.base, base_ref: 'refs/heads/main' },
      }
    case 'schedule':
      return { schedule: '*/10 * * * *', workflow }
    case 'workflow_dispatch':
      return { inputs: inputs ?? {}, workflow }
  }
}

const payloadOf = (github: EmbeddedGitHub, start: Start): unknown => ({
  ...(start.event === 'pull_request' ? {} : { ref: start.ref }),
  ...detailsOf(github, start),
  repository: {
    id: github.repositoryId,
    name: github.repo,
    full_name: `${github.owner}/${github.repo}`,
    default_branch: 'main',
  },
})

const environmentOf = (github: EmbeddedGitHub, start: Start, runId: number): Readonly<Record<string, string>> => ({
  GITHUB_API_URL: github.apiUrl,
  GITHUB_GRAPHQL_URL: github.graphqlUrl,
  GITHUB_SERVER_URL: github.url,
  GITHUB_REPOSITORY: `${github.owner}/${github.repo}`,
  GITHUB_REPOSITORY_ID: String(github.repositoryId),
  GITHUB_REPOSITORY_OWNER: github.owner,
  GITHUB_RUN_ID: String(runId),
  GITHUB_RUN_NUMBER: String(runId),
  GITHUB_REF: start.ref,
  // act's own name for GITHUB_SHA.
  SHA_REF: start.sha,
})

interface Bench {
  readonly out: string
  readonly act: string
  readonly actions: string
  readonly artifacts: string
  readonly github: EmbeddedGitHub
  readonly environments: Environments
  readonly onLine: (line: string) => void
}

const startWorkflow = async (bench: Bench, start: Start, runId: number): Promise<WorkflowRun> => {
  const { github, environments } = bench
  const folder = path.join(bench.out, `run-${runId}`)
  const clone = path.join(folder, 'clone')
  const token = github.token()
  await checkout(github, clone, start.checkedOut ?? start.sha, token)
  const { DATABASE_URL = '', ...variables } = environments[start.environment].variables
  const run = await runWorkflow({
    ...{ act: bench.act, folder, clone, actor: person, event: start.event, onLine: bench.onLine },
    actions: start.actions ?? bench.actions,
    artifacts: bench.artifacts,
    workflow: path.join(clone, '.github', 'workflows', start.workflow),
    payload: payloadOf(github, start),
    env: environmentOf(github, start, runId),
    variables,
    secrets: { GITHUB_TOKEN: token, DATABASE_URL },
  })
  github.finishRun(runId, run.exitCode === 0 ? 'success' : 'failure')
  return run
}

const dispatchedStart = (github: EmbeddedGitHub, dispatch: Dispatch, environment: EnvironmentName): Start => {
  const ref = dispatch.ref.startsWith('refs/') ? dispatch.ref : `refs/heads/${dispatch.ref}`
  const sha = github.state().refs[ref] ?? ''
  const workflow = dispatch.workflow.endsWith('rollback.yml') ? 'rollback.yml' : 'deploy.yml'
  return { workflow, event: 'workflow_dispatch', ref, sha, environment, inputs: dispatch.inputs }
}

export const openWorld = async (out: string, onLine: (line: string) => void): Promise<World> => {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const act = installAct()
  const folder = path.join(out, 'environments')
  const postgres = await startPostgres({ directory: path.join(out, 'postgres'), cache: path.join(root, 'out') })
  const github = await startGitHub({ owner: 'acme', repo: 'inventory' })
  github.addUser(person, 'admin')
  const environments = await prepareEnvironments(folder, postgres)
  const desk = openDesk(github, path.join(out, 'desk'), person)
  const artifacts = path.join(out, 'artifacts')
  const actions = stageActions(path.join(out, 'actions'))
  const bench = { out, act, actions, artifacts, github, environments, onLine }
  const pending: Promise<unknown>[] = []
  const dispatched: WorkflowRun[] = []
  const ci: World['ci'] = (sha, on = { event: 'push', ref: 'refs/heads/main' }) => {
    // A run of its own: a check run without one lands in the suite of any workflow, also of the one that asks.
    const workflow = '.github/workflows/ci.yml'
    const { id } = github.startRun({ workflow, ...on, sha, actor: person })
    const run = { sha, name: 'test', status: 'completed', conclusion: 'success', runId: id } as const
    github.addCheckRun({ ...run, app: 'github-actions' })
    github.finishRun(id, 'success')
  }
  github.onDispatch((dispatch) => {
    const start = dispatchedStart(github, dispatch, 'dev')
    ci(start.sha)
    pending.push(startWorkflow(bench, start, dispatch.runId).then((run) => dispatched.push(run)))
  })
  return {
    ...{ github, desk, environments, ci, dispatched },
    artifact: (name) => readFileSync(path.join(artifacts, name), 'utf8'),
    begin: () => desk.begin(example, onLoopback(environments)),
    run: async (start) => {
      const workflow = `.github/workflows/${start.workflow}`
      const { id } = github.startRun({ workflow, event: start.event, ref: start.ref, sha: start.sha, actor: person })
      const run = await startWorkflow(bench, start, id)
      await Promise.all(pending)
      return run
    },
    close: async () => {
      await Promise.all(pending)
      const left = await endAll(servicesBelow(folder))
      await postgres.stop()
      await github.close()
      if (left.length > 0) throw new Error(`${left.length} processes of the example did not end.`)
    },
  }
}
