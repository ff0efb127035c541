import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import type { EmbeddedGitHub } from '../../embedded/github/control.ts'
import { startGitHub } from '../../embedded/github/server.ts'
import { checkout, openDesk } from '../start/desk.ts'
import { runWorkflow, type Event, type WorkflowRun } from './act.ts'

// examples/bracket under act: a service that steps of the workflow deploy, and put back.

const example = path.join(import.meta.dirname, '..', '..', 'examples', 'bracket')
const person = 'ada'

/** Where a run of it finds act and our actions, and where its files go. */
export interface BracketBench {
  readonly out: string
  readonly act: string
  readonly actions: string
  readonly onLine: (line: string) => void
}

const serve = async (folder: string) => {
  const server = http.createServer(({ url = '/' }, response) => {
    try {
      response.end(readFileSync(path.join(folder, path.basename(url.split('?')[0] ?? ''))))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { server, url: `http://127.0.0.1:${address.port}` }
}

interface Start {
  readonly file: string
  readonly event: Event
  readonly sha: string
  readonly inputs: object
  readonly runId: number
}

/** One run of one of its two workflows, for a commit of main. */
const startRun = async (
  { out, act, actions, onLine }: BracketBench,
  github: EmbeddedGitHub,
  { file, event, sha, inputs, runId }: Start,
): Promise<WorkflowRun> => {
  const folder = path.join(out, `run-${runId}`)
  const clone = path.join(folder, 'clone')
  const token = github.token()
  await checkout(github, clone, sha, token)
  const repository = { id: github.repositoryId, name: github.repo, default_branch: 'main' }
  const run = await runWorkflow({
    ...{ act, folder, clone, actions, event, onLine },
    actor: person,
    artifacts: path.join(out, 'artifacts'),
    workflow: path.join(clone, '.github', 'workflows', file),
    payload: { ref: 'refs/heads/main', after: sha, deleted: false, inputs, repository },
    env: {
      GITHUB_API_URL: github.apiUrl,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      GITHUB_SERVER_URL: github.url,
      GITHUB_REPOSITORY: `${github.owner}/${github.repo}`,
      GITHUB_REPOSITORY_ID: String(github.repositoryId),
      GITHUB_REPOSITORY_OWNER: github.owner,
      GITHUB_RUN_ID: String(runId),
      GITHUB_RUN_NUMBER: String(runId),
      GITHUB_REF: 'refs/heads/main',
      SHA_REF: sha,
    },
    variables: { SHIP_TO: path.join(out, 'shipped') },
    secrets: { GITHUB_TOKEN: token },
  })
  github.finishRun(runId, run.exitCode === 0 ? 'success' : 'failure')
  return run
}

const openBracket = async (bench: BracketBench) => {
  const shipped = path.join(bench.out, 'shipped')
  mkdirSync(shipped, { recursive: true })
  const { server, url } = await serve(shipped)
  const github = await startGitHub({ owner: 'acme', repo: 'pages' })
  github.addUser(person, 'admin')
  const desk = openDesk(github, path.join(bench.out, 'desk'), person)
  const pending: Promise<WorkflowRun>[] = []
  github.onDispatch(({ ref, runId }) => {
    const sha = github.state().refs[ref.startsWith('refs/') ? ref : `refs/heads/${ref}`] ?? ''
    const event = 'workflow_dispatch'
    pending.push(startRun(bench, github, { file: 'deploy.yml', event, sha, inputs: {}, runId }))
  })
  return {
    github,
    desk,
    url,
    pending,
    served: () => readFileSync(path.join(shipped, 'version.txt'), 'utf8'),
    run: (file: string, event: Event, sha: string, inputs: object = {}) => {
      const on = { workflow: `.github/workflows/${file}`, event, ref: 'refs/heads/main', sha, actor: person }
      return startRun(bench, github, { file, event, sha, inputs, runId: github.startRun(on).id })
    },
    close: async () => {
      await Promise.all(pending)
      server.closeAllConnections()
      server.close()
      await github.close()
    },
  }
}

const endOf = ({ log, jobs }: WorkflowRun): string =>
  `${JSON.stringify(jobs)}\n${log.split('\n').slice(-60).join('\n')}`

/** Deployed twice and rolled back once by its own steps; what is wrong, in sentences. */
export const playBracket = async (bench: BracketBench): Promise<readonly string[]> => {
  const world = await openBracket(bench)
  try {
    const url = { path: '.github/runbook.yml', find: 'http://localhost:8080', replace: world.url }
    const good = await world.desk.begin(example, [url])
    const first = await world.run('deploy.yml', 'push', good)
    if (first.exitCode !== 0) return [`the first deploy failed: ${endOf(first)}`]
    const edits = [{ path: 'index.html', content: '<title>Worse</title>\n' }]
    await world.desk.branch('worse', { title: 'A worse page', edits })
    const number = await world.github.openPull({ head: 'worse', base: 'main', title: 'Worse', author: person })
    const bad = await world.github.mergePull(number, { method: 'squash', login: person })
    const second = await world.run('deploy.yml', 'push', bad)
    if (second.exitCode !== 0 || world.served() !== bad) return [`the second deploy failed: ${endOf(second)}`]
    const inputs = { reason: 'a rehearsal', to: '' }
    const rollback = await world.run('rollback.yml', 'workflow_dispatch', bad, inputs)
    writeFileSync(path.join(bench.out, 'rollback.log'), rollback.log)
    if (rollback.exitCode !== 0) return [`the rollback failed: ${endOf(rollback)}`]
    const redeployed = await Promise.all(world.pending)
    const main = await world.desk.main()
    const trees = await Promise.all([main, good].map((sha) => world.desk.tree(sha)))
    const locks = Object.keys(world.github.state().refs).filter((ref) => ref.startsWith('refs/runbook/locks/'))
    return [
      ...(main === bad || trees[0] !== trees[1] ? ['main was not reverted'] : []),
      ...(redeployed.length === 1 ? [] : [`${redeployed.length} runs were dispatched, not 1`]),
      ...redeployed.flatMap((run) => (run.exitCode === 0 ? [] : [`the deploy of the revert failed: ${endOf(run)}`])),
      ...(world.served() === main ? [] : [`${world.served()} serves, not the revert ${main}`]),
      ...locks.map((ref) => `the lock ${ref} was left behind`),
    ]
  } finally {
    await world.close()
  }
}
