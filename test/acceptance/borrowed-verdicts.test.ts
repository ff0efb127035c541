import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseRunbook } from '../../src/config/load.ts'
import { boundText } from '../../src/records/decide/verdict.ts'
import { openScene, type Scene } from './scene.ts'

// A verdict that was made for something else, put before the real deploy action: the gate opens for what a verdict
// proved, and for nothing else. Each row is a commit status of its own; the newest counts.

let scene: Scene
let sha = ''
let twin = ''
let digest: (given?: { readonly path?: string; readonly text?: (text: string) => string }) => string

const ref = 'refs/tags/v1.0.0'

/** A release, and the commit whose change was judged before it was one. */
interface Landed {
  readonly ref: string
  readonly sha: string
  readonly judged: string
}
let queue: Landed
let fork: Landed

/** The queue's own commit, judged as a merge group, is what main is put at: the same sha. */
const landByQueue = async (): Promise<Landed> => {
  const branch = 'gh-readonly-queue/main/pr-7-1f5e'
  const judged = await scene.commit({ 'stock.txt': 'queued' }, 'Count stock (#7)', branch)
  await scene.git('push', '-q', 'origin', `${branch}:main`)
  await scene.git('checkout', '-q', 'main')
  await scene.git('merge', '-q', '--ff-only', branch)
  await scene.tag('v1.1.0', judged)
  return { ref: 'refs/tags/v1.1.0', sha: judged, judged }
}

/** Of somebody who may not write here; the merge is a commit of its own with the tree that was judged. */
const landFromFork = async (): Promise<Landed> => {
  scene.github.addUser('zoe', 'read')
  const judged = await scene.commit({ 'stock.txt': 'forked' }, 'Count more', 'zoe-stock')
  const pull = await scene.github.openPull({ head: 'zoe-stock', base: 'main', title: 'Count more', author: 'zoe' })
  const merged = await scene.github.mergePull(pull, { method: 'merge', login: 'ann' })
  await scene.git('fetch', '-q', 'origin', 'main')
  await scene.tag('v1.2.0', merged)
  return { ref: 'refs/tags/v1.2.0', sha: merged, judged }
}

beforeAll(async () => {
  scene = await openScene()
  // The same content in two commits: a proof of the one is none of the other.
  const ci = 'on: workflow_dispatch\njobs: { a: { runs-on: x, steps: [{ run: make }] } }'
  twin = await scene.commit({ 'twin.txt': 'same', '.github/workflows/ci.yml': ci }, 'Before')
  scene.github.addUser('other[bot]', 'write')
  scene.github.addUser('dependabot[bot]', 'write')
  await scene.commit({ 'twin.txt': 'other' }, 'Between')
  sha = await scene.commit({ 'twin.txt': 'same' }, 'After')
  await scene.tag('v1.0.0', sha)
  queue = await landByQueue()
  fork = await landFromFork()
  const text = await scene.git('show', `${sha}:.github/runbook.yml`)
  digest = (given = {}) => {
    const changed = given.text === undefined ? text : given.text(text)
    const runbook = parseRunbook(changed, { path: given.path ?? '.github/runbook.yml', sha, branch: 'main' })
    return runbook.environments.find(({ name }) => name === 'staging')?.trust.digest ?? ''
  }
})
afterAll(async () => {
  console.log([`${'verdict'.padEnd(64)} the gate`, ...table].join('\n'))
  await scene.close()
})

interface Verdict {
  /** What is deployed; v1.0.0 without it. */
  readonly landed?: () => Landed
  readonly of?: () => string
  readonly context?: string
  readonly policy?: () => string
  readonly untilMs?: number
  readonly login?: string
  readonly edit?: (description: string) => string
  /** The run that it names: of this event, commit and workflow. */
  readonly run?: {
    readonly event?: string
    readonly sha?: () => string
    readonly workflow?: string
    readonly actor?: string
    readonly ref?: string
  }
  /** It names the very run that deploys. */
  readonly own?: true
  readonly attempt?: number
  /** How the deploying run was started. */
  readonly event?: string
}

const table: string[] = []
const hour = 3_600_000

const addVerdict = (given: Verdict): number | undefined => {
  const { github } = scene
  const release = given.landed?.() ?? { ref, sha }
  const made = github.startRun({
    workflow: given.run?.workflow ?? '.github/workflows/deploy.yml',
    event: given.run?.event ?? given.event ?? 'push',
    ref: given.run?.ref ?? release.ref,
    sha: given.run?.sha?.() ?? release.sha,
    actor: given.run?.actor ?? 'ann',
  })
  if (given.own === undefined) github.finishRun(made.id, 'success')
  const until = new Date(Date.now() + (given.untilMs ?? hour)).toISOString()
  const description = boundText('all checks pass', { policy: (given.policy ?? digest)(), until })
  github.addStatus({
    sha: given.of?.() ?? release.sha,
    context: given.context ?? 'runbook/inventory/staging',
    state: 'success',
    login: given.login ?? 'github-actions[bot]',
    description: (given.edit ?? ((each: string) => each))(description),
    url: `${github.url}/${github.owner}/${github.repo}/actions/runs/${made.id}${given.attempt === undefined ? '' : `/attempts/${given.attempt}`}`,
  })
  return given.own === undefined ? undefined : made.id
}

const gate = async (given: Verdict): Promise<string> => {
  const runId = addVerdict(given)
  const event = given.event === undefined ? {} : { event: { name: given.event, payload: { inputs: {} } } }
  const own = runId === undefined ? {} : { runId }
  const inputs = { 'dry-run': 'true', environment: 'staging' }
  const release = given.landed?.() ?? { ref, sha }
  const { outputs } = await scene.run('deploy', { ref: release.ref, sha: release.sha, inputs, ...event, ...own })
  return outputs['reason-code'] ?? 'none'
}

/** What preflight says of a change, in the context of changes. */
const ofMergeGroup: Verdict = {
  landed: () => queue,
  of: () => queue.judged,
  context: 'runbook/inventory',
  run: { event: 'merge_group', sha: () => queue.judged, ref: 'refs/heads/gh-readonly-queue/main/pr-7-1f5e' },
}
const ofFork: Verdict = {
  landed: () => fork,
  of: () => fork.judged,
  run: { event: 'pull_request', sha: () => fork.judged, actor: 'zoe', ref: 'refs/pull/1/merge' },
}

/** In this order: what comes first leaves no verdict of the place behind. */
const borrowed: readonly (readonly [string, Verdict, string])[] = [
  ['of another environment', { context: 'runbook/inventory/production' }, 'preflight-missing'],
  ['of another service', { context: 'runbook/billing/staging' }, 'preflight-missing'],
  ['of the pull request, in its own context', { context: 'runbook/inventory' }, 'preflight-missing'],
  ['of another commit with the same content', { of: () => twin }, 'preflight-missing'],
  ['of another runbook file', { policy: () => digest({ path: '.github/drill.yml' }) }, 'preflight-outdated'],
  [
    'of an older policy',
    { policy: () => digest({ text: (text) => text.replace('checklist:', 'checklist:\n  security: off') }) },
    'preflight-outdated',
  ],
  ['of a run of a pull request', { run: { event: 'pull_request' } }, 'preflight-missing'],
  ['of a run of a merge group', { run: { event: 'merge_group' } }, 'preflight-missing'],
  ['of a run of another commit', { run: { sha: () => twin } }, 'preflight-missing'],
  ['of a run of a workflow without preflight', { run: { workflow: '.github/workflows/ci.yml' } }, 'preflight-missing'],
  ['of another app', { login: 'other[bot]' }, 'preflight-missing'],
  ['of a person', { login: 'eve' }, 'preflight-missing'],
  ['that somebody edited', { edit: (text) => text.replace('all checks', 'most checks') + ' ' }, 'preflight-missing'],
  ['of the merge group, on the commit that the queue put on main', ofMergeGroup, 'preflight-missing'],
  ["of the fork's pull request, on its head", { ...ofFork, context: 'runbook/inventory' }, 'preflight-missing'],
  ["of the fork's pull request, as if it were of the release", ofFork, 'preflight-missing'],
  ["of a run of the fork's pull request, put on the merge", { ...ofFork, of: () => fork.sha }, 'preflight-missing'],
  ['that has expired', { untilMs: -60_000 }, 'preflight-expired'],
]

const honest: readonly (readonly [string, Verdict])[] = [
  ['another run of the commit', {}],
  ['a re-run: a later attempt', { attempt: 2 }],
  ['the very run that deploys', { own: true }],
  ['an approval of the environment after three days: its last minute', { own: true, untilMs: 60_000 }],
  [
    'a dispatch for an old tag, whose run is of another commit',
    { own: true, event: 'workflow_dispatch', run: { sha: () => twin } },
  ],
  ['a fast-forward: the run of the branch, which has the same commit', { run: { ref: 'refs/heads/main' } }],
  [
    'a merge queue: the push of the very commit that the group was',
    { landed: () => queue, run: { ref: 'refs/heads/main' } },
  ],
  ["a fork's pull request, merged: the push of the merge", { landed: () => fork, run: { ref: 'refs/heads/main' } }],
  ['a merge of Dependabot', { run: { actor: 'dependabot[bot]' } }],
]

test.each(borrowed)('a verdict %s opens nothing', async (name, verdict, code) => {
  const found = await gate(verdict)
  table.push(`${name.padEnd(64)} ${found}`)
  expect(found).toBe(code)
})

test.each(honest)('a verdict of %s opens the gate', async (name, verdict) => {
  const found = await gate(verdict)
  table.push(`${name.padEnd(64)} ${found === 'planned' ? 'opens' : found}`)
  expect(found).toBe('planned')
})
