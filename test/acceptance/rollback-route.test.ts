import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { GitHubUnderTest } from '../../embedded/github/control.ts'
import { recordBadRelease } from './rollback-record.ts'
import { openScene, patient, type Scene } from './scene.ts'

// By which way git is made to agree, and what the token lacks: the plan says it, before anything is done, and so it comes.
vi.setConfig({ testTimeout: 180_000 })

let scene: Scene
let releases: { readonly good: string; readonly bad: string }
beforeEach(async () => {
  scene = await openScene({ runbook: patient })
  releases = await recordBadRelease(scene, 1)
})
afterEach(() => scene.close())

const state = () => scene.github.state()
const main = () => state().refs['refs/heads/main'] ?? ''
const rollback = (inputs: Readonly<Record<string, string>> = {}) =>
  scene.run('rollback', {
    ref: 'refs/heads/main',
    sha: main(),
    event: { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' } },
    inputs: { environment: 'staging', reason: 'checkout fails', ...inputs },
  })

type Rules = Parameters<GitHubUnderTest['setRules']>[1]

describe('a pull request, because', () => {
  test.each<[why: string, rules: Rules]>([
    ['main asks for a pull request, by classic protection', { classic: { approvals: 1 } }],
    ['main is closed to a push by this token, by classic protection', { classic: { restricted: true } }],
    ['main asks for checks before a push, by classic protection', { protection: ['build'] }],
    ['main has a merge queue', { mergeQueue: true }],
    // Whom a ruleset lets pass stands nowhere that a token may read.
    ['main asks for a pull request', { pullRequest: { approvals: 1 }, bypass: ['github-actions[bot]'] }],
  ])('%s', async (why, rules) => {
    const { good, bad } = releases
    scene.github.setRules('main', rules)
    const plan = await rollback({ 'dry-run': 'true' })
    expect(plan.outputs, plan.log).toMatchObject({ 'reason-code': 'planned' })
    expect(plan.log).toContain(`a pull request: ${why}\n`)
    expect(plan.log).toContain('by pull request')
    const run = await rollback()
    expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'restored-pull-request-open', 'restored-sha': good })
    expect(run.log).not.toContain('push was refused')
    expect(run.log).toContain(`(${why})`)
    expect(run.log).toContain('The good release serves, so this may take its time.')
    expect(main()).toBe(bad)
    expect(state().pulls).toMatchObject([
      { head: `rollback/inventory/staging-${bad.slice(0, 7)}`, labels: ['rollback'] },
    ])
  })

  test('the push was refused: what forbids it could not be read, and the plan says so', async () => {
    const { bad } = releases
    scene.github.setRules('main', { classic: { approvals: 1 } })
    scene.github.addFault({
      method: 'POST',
      path: /\/graphql$/,
      body: /refUpdateRule/,
      call: 'every',
      fault: { kind: 'status', status: 403, message: 'Resource not accessible by integration' },
    })
    const plan = await rollback({ 'dry-run': 'true' })
    expect(plan.log).toContain('a push: not all rules of main can be read')
    const run = await rollback()
    expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'restored-pull-request-open' })
    expect(run.log).toContain('protected branch hook declined')
    expect(main()).toBe(bad)
  })

  test('main asks for one, and for signed commits: GitHub makes them on the branch of the pull request', async () => {
    const { good, bad } = releases
    scene.github.setRules('main', { pullRequest: { approvals: 1 }, signatures: true })
    const run = await rollback()
    expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'restored-pull-request-open', 'restored-sha': good })
    await scene.git('fetch', '-q', 'origin')
    const branch = `origin/rollback/inventory/staging-${bad.slice(0, 7)}`
    expect(await scene.git('rev-parse', `${branch}^{tree}`)).toBe(await scene.git('rev-parse', `${good}^{tree}`))
    const sha = await scene.git('rev-parse', branch)
    const answer = await fetch(`${scene.github.apiUrl}/repos/acme/inventory/commits/${sha}`, {
      headers: { authorization: `token ${scene.github.token()}`, 'user-agent': 'test' },
    })
    expect(await answer.json()).toMatchObject({ commit: { verification: { verified: true } } })
  })
})

test('a push all the same, where it is asked for and the ruleset lets the token pass', async () => {
  scene.github.setRules('main', { pullRequest: { approvals: 1 }, bypass: ['github-actions[bot]'] })
  const run = await rollback({ reconcile: 'push' })
  expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'rolled-back', 'revert-sha': main() })
})

test.each([
  ['by a merge commit', 'merge', 'MERGE'],
  ['squashed, where the repository forbids merge commits', 'squash', 'SQUASH'],
] as const)('the pull request merges itself %s', async (_name, allowed, method) => {
  scene.github.setRules('main', { classic: { approvals: 1 } })
  scene.github.setAutoMerge(allowed)
  const run = await rollback()
  expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'restored-pull-request-open' })
  expect(state().pulls).toMatchObject([{ autoMerge: method }])
})

test('a token that may not open issues: the plan says so, no issue comes of asking, and the work is done', async () => {
  const { good } = releases
  const permissions = { contents: 'write', deployments: 'write', 'pull-requests': 'write', actions: 'write' } as const
  const asked = await rollback({ 'dry-run': 'true' })
  expect(asked.log).toContain('everything that this rollback needs')
  const start = (inputs: Readonly<Record<string, string>>) =>
    scene.run('rollback', {
      ref: 'refs/heads/main',
      sha: main(),
      token: scene.github.token({ permissions }),
      event: { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' } },
      inputs: { environment: 'staging', reason: 'checkout fails', ...inputs },
    })
  const plan = await start({ 'dry-run': 'true' })
  expect(plan.log).toContain('lacks issues: write')
  expect(state().issues).toEqual([])
  const run = await start({})
  expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'rolled-back', 'restored-sha': good, incident: '' })
})
