import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { GitHubUnderTest } from '../../embedded/github/control.ts'
import { startGitHub } from '../../embedded/github/server.ts'
import type { ActionRequest, ActionRun, RunningAction } from '../../embedded/runner/control.ts'
import { startAction } from '../../embedded/runner/run.ts'
import { canaries, openCanaries, type CanaryCount } from './canary.ts'
import { checkReport } from './report.ts'
import { parseRunbook } from '../../src/config/load.ts'
import { boundText } from '../../src/records/decide/verdict.ts'

// Never the synchronous kind: GitHub lives in this very process.
const execute = promisify(execFile)

/** One environment of the scene's runbook. */
export interface Place {
  readonly url: string
  /** What it serves now: the commit that the deploy command last put there; empty before the first. */
  serving(): string
  /** Serves a commit from now on, as if a deploy had put it there. */
  put(sha: string): void
  /** What /health says beside the sha, from now on; with `of`, only while that commit serves. */
  answer(health: { readonly status: number; readonly of?: string }): void
}

export interface StepRequest extends Partial<Omit<ActionRequest, 'action' | 'github'>> {
  readonly ref: string
  readonly sha: string
}

/** An embedded GitHub with a repository, people, and environments that really serve: what an acceptance test plays in. */
export interface Scene {
  readonly github: GitHubUnderTest
  readonly places: Readonly<Record<'dev' | 'staging' | 'production', Place>>
  /** Runs git in the scene's own clone. */
  git(...args: string[]): Promise<string>
  /** Writes files, commits and pushes; the new commit's sha. */
  commit(files: Readonly<Record<string, string>>, message: string, branch?: string): Promise<string>
  /** Tags a commit and pushes the tag; annotated when a message is given. */
  tag(name: string, sha: string, message?: string): Promise<void>
  /** A checkout of a commit, as actions/checkout would leave it. */
  checkout(sha: string): Promise<string>
  /** Lets a commit's CI and preflight stand as passed, so that a test can be about what comes after. */
  passPreflight(sha: string, environment: string): void
  /** Starts one action in a workflow run of its own, which ends with it. */
  run(action: ActionRequest['action'], request: StepRequest): Promise<ActionRun>
  start(action: ActionRequest['action'], request: StepRequest): Promise<RunningAction>
  /** How much was searched for the secrets that every run is given; a run that shows one fails its test. */
  searched(): CanaryCount
  /** Searches what is left of the scene, and fails where a secret is in it. */
  close(): Promise<void>
}

const deployScript = `import { appendFileSync, writeFileSync } from 'node:fs'
const { DEPLOY_ENVIRONMENT, DEPLOY_SHA, DEPLOY_OUTPUT, SCENE, JOURNAL } = process.env
const note = (word) => JOURNAL && appendFileSync(JOURNAL, word + ' ' + DEPLOY_SHA + '\\n')
note('begin')
for (const [name, value] of Object.entries(process.env)) {
  if (!name.startsWith('CANARY_')) continue
  console.log(name + ' is ' + value)
  console.error(JSON.stringify({ [name]: value }))
}
if (JOURNAL) await new Promise((resolve) => setTimeout(resolve, 200))
if (process.env.FAIL_DEPLOY) { console.error('ERROR no space left on device'); process.exit(3) }
writeFileSync(SCENE + '/' + DEPLOY_ENVIRONMENT, DEPLOY_SHA)
console.log('put ' + DEPLOY_SHA + ' in ' + DEPLOY_ENVIRONMENT)
appendFileSync(DEPLOY_OUTPUT, 'artifact=sha256:' + DEPLOY_SHA.slice(0, 12) + '\\n')
note('end')
`

const runbookFor = (places: Scene['places']) => `service: inventory
environments:
  dev:
    promote: { branch: main }
    url: ${places.dev.url}
    preflight: optional
    deploy: { command: node deploy.mjs }
  staging:
    promote: { tag: 'v*', on-branch: main }
    url: ${places.staging.url}
    deploy: { command: node deploy.mjs }
  production:
    promote: { tag: 'v*', prerelease: false, on-branch: main }
    after: staging
    approvals: 2
    url: ${places.production.url}
    deploy: { command: node deploy.mjs }
    recovery: { rto: 15m }
smoke:
  patience: 300ms
  version: { http: /health, json: '$.sha' }
  probes:
    - { name: API, http: /health, expect: { status: 200 } }
  converge: { within: 3s, interval: 50ms }
  assert: { interval: 10ms }
  within: 10s
checklist:
  tests: { wait: 5s, settle: 0s }
  rollback-plan: { document: docs/rollback.md }
`

/** The same runbook, but for a smoke test that bears a busy machine: for tests that are not about how fast it answers. */
export const patient = (runbook: string): string =>
  runbook
    .replace('within: 3s', 'within: 2m')
    .replace('within: 10s', 'within: 4m\n  timeout: 1m\n  timeouts: { dns: 1m, connect: 1m, first-byte: 1m, body: 1m }')

const startPlace = async (folder: string, name: string) => {
  const file = path.join(folder, name)
  writeFileSync(file, '')
  let health: Parameters<Place['answer']>[0] = { status: 200 }
  const server = http.createServer((_request, response) => {
    const sha = readFileSync(file, 'utf8')
    const { status, of = sha } = health
    response.writeHead(of === sha ? status : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ status: 'ok', sha, note: canaries.CANARY_TOKEN }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const { port } = address
  const place: Place = {
    url: `http://127.0.0.1:${port}`,
    serving: () => readFileSync(file, 'utf8'),
    put: (sha) => writeFileSync(file, sha),
    answer: (given) => (health = given),
  }
  return { place, server }
}

const deployWorkflow = '.github/workflows/deploy.yml'

/** Started by hand alone, so that no check waits for a run of it; what it uses is what a verdict is believed for. */
const workflowText = `on: workflow_dispatch
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: acme/runbook-gates/actions/preflight@v1
      - uses: acme/runbook-gates/actions/deploy@v1
`

const gitEnvironment = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.com',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.com',
  GIT_TERMINAL_PROMPT: '0',
  // A process more after each commit and push, to find that nothing is to be cleared up.
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'maintenance.auto',
  GIT_CONFIG_VALUE_0: 'false',
}

const rollbackPlan = `# Rollback

Run the rollback workflow with the environment and a reason. It restores the last verified release and reverts the bad commit.

1. Open Actions, choose Rollback, choose the environment, give the reason.
2. Watch the report: restored, then reverted.
3. Verify: \`curl https://api.example.com/health\` shows the version that was verified before.
`

/** Begins with one commit on main that holds the runbook, the deploy command and a rollback plan. */
export const openScene = async (
  given: { readonly runbook?: (text: string) => string; readonly defaultBranch?: string } = {},
): Promise<Scene> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'scene-'))
  const { defaultBranch = 'main' } = given
  const github = await startGitHub({ defaultBranch })
  const [dev, staging, production] = await Promise.all(
    ['dev', 'staging', 'production'].map((name) => startPlace(folder, name)),
  )
  if (dev === undefined || staging === undefined || production === undefined) throw new Error('three places')
  const places = { dev: dev.place, staging: staging.place, production: production.place }
  for (const login of ['ann', 'bob', 'eve']) github.addUser(login, 'write')
  const pusher = github.token({ login: 'ann', permissions: { contents: 'write', workflows: 'write' } })
  const clone = path.join(folder, 'clone')
  const remote = github.cloneUrl.replace('://', `://x-access-token:${pusher}@`)
  const env = { ...process.env, ...gitEnvironment }
  const gitIn = async (cwd: string, ...args: string[]) => (await execute('git', args, { cwd, env })).stdout.trim()
  const git = (...args: string[]) => gitIn(clone, ...args)
  mkdirSync(clone)
  await git('init', '-q', '--template=', '-b', 'main')
  await git('remote', 'add', 'origin', remote)
  // Into the folder itself: what a scene is made of needs neither the way over HTTP nor leave to be pushed.
  await git('remote', 'set-url', '--push', 'origin', github.directory)
  let checkouts = 0
  const temps: string[] = []
  const searching = openCanaries()

  const scene: Omit<Scene, 'run' | 'start'> = {
    github,
    places,
    git,
    commit: async (files, message, branch = 'main') => {
      const known = (await git('branch', '--list', branch)) !== ''
      await git('checkout', '-q', ...(known ? [branch] : ['-B', branch]))
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(clone, name)), { recursive: true })
        writeFileSync(path.join(clone, name), text)
      }
      await git('add', '-A')
      await git('commit', '-q', '--allow-empty', '-m', message)
      await git('push', '-q', 'origin', branch)
      return git('rev-parse', 'HEAD')
    },
    tag: async (name, sha, message) => {
      await git('tag', ...(message === undefined ? [] : ['-a', '-m', message]), name, sha)
      await git('push', '-q', 'origin', `refs/tags/${name}`)
    },
    checkout: async (sha) => {
      const target = path.join(folder, `checkout-${(checkouts += 1)}`)
      await gitIn(folder, 'clone', '-q', '--no-checkout', github.directory, target)
      await gitIn(target, 'remote', 'set-url', 'origin', remote)
      await gitIn(target, '-c', 'advice.detachedHead=false', 'checkout', '-q', sha)
      return target
    },
    passPreflight: (sha, environment) => {
      // It asks nobody but the clone, so it may be synchronous.
      const text = execFileSync('git', ['show', 'origin/main:.github/runbook.yml'], { cwd: clone, env }).toString()
      const runbook = parseRunbook(text, { path: '.github/runbook.yml', sha, branch: 'main' })
      const policy = runbook.environments.find(({ name }) => name === environment)?.trust.digest ?? ''
      const until = new Date(Date.now() + 3_600_000).toISOString()
      const { id } = github.startRun({ workflow: deployWorkflow, event: 'push', ref: 'refs/heads/main', sha })
      github.finishRun(id, 'success')
      github.addStatus({
        sha,
        context: `runbook/inventory/${environment}`,
        state: 'success',
        login: 'github-actions[bot]',
        description: boundText('all checks pass', { policy, until }),
        url: `${github.url}/${github.owner}/${github.repo}/actions/runs/${id}`,
      })
    },
    searched: searching.count,
    close: async () => {
      try {
        await searching.rest(github, temps)
      } finally {
        for (const { server } of [dev, staging, production]) {
          server.closeAllConnections()
          server.close()
        }
        rmSync(folder, { recursive: true, force: true })
        await github.close()
      }
    },
  }

  const start: Scene['start'] = async (action, request) => {
    const event = request.event ?? { name: 'push', payload: { ref: request.ref, after: request.sha } }
    const { ref, sha } = request
    const actor = request.actor ?? 'ann'
    const workflow = deployWorkflow
    const runId = request.runId ?? github.startRun({ workflow, event: event.name, ref, sha, actor }).id
    const temp = request.temp ?? path.join(folder, `temp-${temps.length + 1}`)
    temps.push(temp)
    const running = await startAction({
      token: github.token(),
      workspace: request.workspace ?? (await scene.checkout(sha)),
      ...request,
      action,
      github,
      event,
      actor,
      runId,
      temp,
      env: { SCENE: folder, ...canaries, ...request.env },
    })
    const done = running.done.then((run) => {
      if (request.runId === undefined) github.finishRun(runId, run.exitCode === 0 ? 'success' : 'failure')
      return searching.run(checkReport(run))
    })
    return { ...running, done }
  }
  await scene.commit(
    {
      '.github/runbook.yml': (given.runbook ?? ((text) => text))(runbookFor(places)),
      'deploy.mjs': deployScript,
      'docs/rollback.md': rollbackPlan,
      [deployWorkflow]: workflowText,
    },
    'Begin',
  )
  return { ...scene, start, run: async (action, request) => (await start(action, request)).done }
}

/** Everything that a run showed, but for the lines by which the runner learns what to hide. */
export const shownBy = (run: ActionRun): readonly string[] => [
  ...run.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::')),
  run.stderr,
  run.summary,
  JSON.stringify([run.report, run.outputs, run.annotations]),
]
