import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { LoggedRequest } from '../../embedded/github/control.ts'
import type { ActionRun } from '../../embedded/runner/control.ts'
import { runAction } from '../../embedded/runner/run.ts'
import { canaries, openCanaries } from './canary.ts'
import { idOf, openStage, type Stage } from '../embedded/github-stage.ts'

const example = 'examples/inventory'

/**
 * The example as it is, but for two lines: scans ask a registry, which is not here, and their three questions to GitHub
 * come on top; a release's backup needs a database of its own and costs GitHub nothing.
 */
const filesOf = async (kind: CostScene['kind']): Promise<Readonly<Record<string, string>>> => {
  const entries = await readdir(example, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
  const read = files.map(async (entry): Promise<readonly [string, string]> => {
    const file = path.join(entry.parentPath, entry.name)
    const text = await readFile(file, 'utf8')
    if (entry.name !== 'runbook.yml') return [path.relative(example, file), text]
    const unscanned = text.replace(/^checklist:$/m, 'checklist:\n  security: off')
    const runbook = kind === 'release' ? unscanned.replace(/ {2}backup: \{ command.*/, '  backup: off') : unscanned
    return [path.relative(example, file), runbook]
  })
  return Object.fromEntries(await Promise.all(read))
}

/** A repository with a past, and a commit with 300 check runs, approved twice. */
export interface CostScene extends Stage {
  readonly kind: 'pull-request' | 'release'
  readonly sha: string
  readonly preflight: (inputs?: Readonly<Record<string, string>>) => Promise<ActionRun>
}

/** What went to the API since, without git's own conversation. */
export const apiRequests = (requests: readonly LoggedRequest[], since: number): readonly LoggedRequest[] =>
  requests.slice(since).filter(({ path: where }) => !where.includes('.git/'))

const deployFile = '.github/workflows/deploy.yml'

const deploy = async (stage: Stage, environment: string, tag: string, pass: () => void) => {
  const [sha, tree] = await Promise.all([stage.git('rev-parse', tag), stage.git('rev-parse', `${tag}^{tree}`)])
  const { id: run } = stage.github.startRun({ workflow: deployFile, event: 'push', ref: `refs/tags/${tag}`, sha })
  stage.github.finishRun(run, 'success')
  const payload = {
    ...{
      runbook: 2,
      service: 'inventory',
      policy: null,
      kind: 'deploy',
      version: tag.slice(1),
      ref: `refs/tags/${tag}`,
      tagObject: sha,
      sha,
      tree,
    },
    ...{ run, attempt: 1, artifact: null, previous: null, key: `${environment} ${run}` },
  }
  const request = { ref: sha, environment, auto_merge: false, required_contexts: [], payload }
  const id = idOf(await stage.ask('POST /deployments', request))
  for (const [state, description] of [
    ['in_progress', 'begun'],
    ['success', 'verified by smoke'],
  ]) {
    pass()
    idOf(await stage.ask(`POST /deployments/${id}/statuses`, { state, description }))
  }
}

/** On a pull request, or on the tag of its merge, verified in staging and not yet in production. */
export const openCostScene = async (kind: CostScene['kind'], checkRuns = 300): Promise<CostScene> => {
  // GitHub counts in seconds, and would have to be asked which of two words of one second was the later: a deployment
  // takes longer than that.
  let ahead = 0
  const stage = await openStage({ now: () => new Date(Date.now() + ahead) })
  const { github } = stage
  const git = (...args: readonly string[]) => stage.git(...args)
  github.addUser('dave', 'write')
  const tag = async (name: string, sha: string) => {
    await git('tag', name, sha)
    await git('push', '--quiet', 'origin', name)
  }
  const base = await stage.commit(await filesOf(kind), 'The service')
  await git('push', '--quiet', 'origin', 'main')
  await tag('v1.0.0', base)
  const deployed = (environment: string, name: string) => deploy(stage, environment, name, () => (ahead += 1_000))
  for (let time = 1; time <= 5; time += 1)
    for (const environment of ['staging', 'production']) await deployed(environment, 'v1.0.0')
  await git('checkout', '--quiet', '-b', 'stock')
  const head = await stage.commit({ 'src/stock.js': 'export {}\n' }, 'Count stock')
  await git('push', '--quiet', 'origin', 'stock')
  const pull = await github.openPull({ head: 'stock', base: 'main', title: 'Count stock', author: 'alice' })
  for (const login of ['bob', 'dave']) await github.review(pull, login, 'APPROVED')
  const isPull = kind === 'pull-request'
  const sha = isPull ? head : await github.mergePull(pull, { method: 'merge', login: 'bob' })
  if (!isPull) {
    await git('fetch', '--quiet')
    await tag('v1.1.0', sha)
    await deployed('staging', 'v1.1.0')
  }
  const [event, ref] = isPull ? ['pull_request', `refs/pull/${pull}/merge`] : ['push', 'refs/tags/v1.1.0']
  const own = github.startRun({ workflow: deployFile, event, ref, sha })
  github.addCheckRun({ sha, name: 'checklist', status: 'in_progress', runId: own.id })
  const ci = github.startRun({ workflow: '.github/workflows/ci.yml', event, ref, sha })
  github.finishRun(ci.id, 'success')
  for (let index = 1; index < checkRuns; index += 1) {
    const name = index === 1 ? 'test' : `test ${index}`
    github.addCheckRun({ sha, name, runId: ci.id, status: 'completed', conclusion: 'success' })
  }
  const repo = { id: github.repositoryId }
  const payload = {
    pull_request: { number: pull, head: { sha: head, repo }, base: { sha: base, ref: 'main', repo } },
  }
  return {
    ...stage,
    kind,
    sha,
    preflight: async (inputs = {}) =>
      openCanaries().run(
        await runAction({
          ...{ action: 'preflight', github, token: github.token(), inputs },
          env: {
            ...canaries,
            DATABASE_URL: 'postgres://none',
            DATABASE_POOL_SIZE: '5',
            PORT: '8080',
            INVENTORY_HOME: '/srv',
          },
          event: { name: event, payload: isPull ? payload : { before: base } },
          ...{ ref, sha, runId: own.id, actor: 'alice', workflow: 'Deploy' },
          workspace: path.join(stage.work, '..', 'workspace'),
        }),
      ),
  }
}
