import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { recordBadOnGood, recordDeploy } from './rollback-record.ts'
import { openScene, type Scene } from './scene.ts'

// Several bundles a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 180_000 })

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})
afterEach(() => scene.close())

const state = () => scene.github.state()
const deployments = (environment: string) => state().deployments.filter((each) => each.environment === environment)
const main = () => state().refs['refs/heads/main'] ?? ''
const locks = () => Object.keys(state().refs).filter((ref) => ref.startsWith('refs/runbook/locks/'))
const tree = (name: string) => scene.git('rev-parse', `${name}^{tree}`)
const fetch = () => scene.git('fetch', '-q', 'origin')

const workflow = 'on:\n  workflow_dispatch: {}\njobs: {}\n'
const goodFiles = { 'app.txt': 'one\n', '.github/workflows/deploy.yml': workflow }
const badSubject = 'feat: two (#12)'

/** v1.0.0 verified in staging; v1.1.0 on top answers 500 there, and smoke saw it: all of it by deploy itself. */
const deployBadRelease = async () => {
  const good = await scene.commit(goodFiles, 'feat: one')
  await scene.tag('v1.0.0', good, 'v1.0.0')
  scene.passPreflight(good, 'staging')
  const first = await scene.run('deploy', { ref: 'refs/tags/v1.0.0', sha: good })
  expect(first.outputs).toMatchObject({ 'reason-code': 'deployed', environment: 'staging' })
  const bad = await scene.commit({ 'app.txt': 'two\n' }, badSubject)
  await scene.tag('v1.1.0', bad, 'v1.1.0')
  scene.passPreflight(bad, 'staging')
  scene.places.staging.answer({ status: 500 })
  const second = await scene.run('deploy', { ref: 'refs/tags/v1.1.0', sha: bad })
  expect(second.outputs).toMatchObject({ 'reason-code': 'smoke-failed' })
  scene.places.staging.answer({ status: 200 })
  expect(scene.places.staging.serving()).toBe(bad)
  return { good, bad }
}

/** The same, put on record: what comes before the rollback is not what most tests are about. */
const badRelease = async () => {
  const good = await scene.commit(goodFiles, 'feat: one')
  await scene.tag('v1.0.0', good, 'v1.0.0')
  const bad = await scene.commit({ 'app.txt': 'two\n' }, badSubject)
  await scene.tag('v1.1.0', bad, 'v1.1.0')
  await recordBadOnGood(scene, good, bad)
  return { good, bad }
}

const rollback = (inputs: Readonly<Record<string, string>> = {}) =>
  scene.run('rollback', {
    ref: 'refs/heads/main',
    sha: main(),
    event: { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' } },
    inputs: { environment: 'staging', reason: 'checkout fails', ...inputs },
  })

/** The next pushes to main each find that somebody else's commit is there since: git runs `update` just before it counts. */
const racing = (times: number) => {
  const hook = path.join(scene.github.directory, 'hooks', 'update')
  const script = `#!/bin/sh
[ "$1" = refs/heads/main ] || exit 0
count=$(cat races 2>/dev/null || echo 0)
[ "$count" -lt ${times} ] || exit 0
count=$((count + 1))
echo "$count" > races
blob=$(echo r | git hash-object -w --stdin)
tree=$({ git ls-tree "$2"; printf '100644 blob %s\\trace-%s.txt\\n' "$blob" "$count"; } | git mktree)
export GIT_AUTHOR_NAME=Eve GIT_AUTHOR_EMAIL=eve@example.com GIT_COMMITTER_NAME=Eve GIT_COMMITTER_EMAIL=eve@example.com
git update-ref refs/heads/main "$(git commit-tree "$tree" -p "$2" -m "feat: race $count")"
`
  writeFileSync(hook, script, { mode: 0o755 })
}

describe('rollback', () => {
  test('restores the last verified release, reverts the bad one, and leaves everything on record', async () => {
    const { good, bad } = await deployBadRelease()
    const dispatches: string[] = []
    scene.github.onDispatch(({ workflow, ref }) => dispatches.push(`${workflow} on ${ref}`))
    const run = await rollback()
    expect(run.log).toContain(`put ${good} in staging`)
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({
      verdict: 'pass',
      'reason-code': 'rolled-back',
      'restored-sha': good,
      'revert-sha': main(),
      'pull-request': '',
    })
    expect(Number(run.outputs['recovery-seconds'])).toBeGreaterThanOrEqual(0)
    expect(scene.places.staging.serving()).toBe(good)
    await fetch()
    expect(await tree('origin/main')).toBe(await tree(good))
    expect(await scene.git('log', '-1', '--format=%an|%s', 'origin/main')).toBe(
      'github-actions[bot]|revert: feat: two (#12) (staging back to 1.0.0)',
    )
    const restored = deployments('staging').find(({ payload }) => JSON.stringify(payload).includes('"rollback"'))
    expect(restored?.payload).toMatchObject({ kind: 'rollback', sha: good, from: bad, to: good })
    expect(restored?.statuses.some(({ description }) => description.startsWith('verified'))).toBe(true)
    expect(dispatches).toEqual([expect.stringMatching(/deploy\.yml on (?:refs\/heads\/)?main$/)])
    expect(locks()).toEqual([])
    const { issues } = state()
    expect(issues).toHaveLength(1)
    expect(issues[0]?.title).toBe('🚨 INCIDENT: inventory - staging: checkout fails')
    expect(issues[0]?.body).toContain('**Status:** MONITORING')
    expect(run.outputs['incident']).toContain(`/issues/${issues[0]?.number ?? ''}`)
    expect(run.summary).toContain('1.0.0')
    // The hold: the bad tag is refused, and named.
    const again = await scene.run('deploy', { ref: 'refs/tags/v1.1.0', sha: bad })
    expect(again.outputs).toMatchObject({ 'reason-code': 'held' })
    // It lifts itself once the revert is in.
    await scene.git('checkout', '-q', 'main')
    await scene.git('reset', '-q', '--hard', 'origin/main')
    const fixed = await scene.commit({ 'app.txt': 'three\n' }, 'fix: two, well')
    await scene.tag('v1.2.0', fixed, 'v1.2.0')
    scene.passPreflight(fixed, 'staging')
    const forward = await scene.run('deploy', { ref: 'refs/tags/v1.2.0', sha: fixed })
    expect(forward.outputs).toMatchObject({ 'reason-code': 'deployed' })
    // And so does the incident end.
    const [ended, ...more] = state().issues
    expect(more).toEqual([])
    expect(ended?.state).toBe('closed')
    expect(ended?.body).toContain('**Status:** RESOLVED')
    expect(forward.summary).toContain('resolved after')
  })

  test('changes nothing on a dry run', async () => {
    const { bad } = await badRelease()
    const before = JSON.stringify(state())
    const run = await rollback({ 'dry-run': 'true' })
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ verdict: 'pass', 'reason-code': 'planned', 'restored-sha': '', incident: '' })
    expect(run.summary).toContain('Nothing was changed')
    expect(JSON.stringify(state())).toBe(before)
    expect(scene.places.staging.serving()).toBe(bad)
  })

  test('ends red where there is nothing to return to', async () => {
    const only = await scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    await scene.tag('v1.0.0', only)
    const failed = { state: 'failure', description: '500 at /health' } as const
    await recordDeploy(scene, { environment: 'staging', tag: 'v1.0.0', sha: only, end: failed })
    scene.places.staging.put(only)
    const run = await rollback()
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'reason-code': 'nothing-to-return-to' })
    expect(run.annotations.find(({ level }) => level === 'error')?.message).toContain('no release was ever verified')
    expect(main()).toBe(only)
    expect(state().issues).toEqual([])
  })

  test('restores and pushes nothing when the revert conflicts', async () => {
    const { good } = await badRelease()
    const later = await scene.commit({ 'app.txt': 'three\n' }, 'feat: three')
    const run = await rollback()
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ 'reason-code': 'restored-revert-conflict', 'restored-sha': good })
    expect(scene.places.staging.serving()).toBe(good)
    expect(main()).toBe(later)
    expect(run.summary).toContain('app.txt')
  })

  test('opens one pull request where the branch is protected, and no second one', async () => {
    const { good, bad } = await badRelease()
    scene.github.setRules('main', { pullRequest: { approvals: 1 } })
    const run = await rollback()
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ 'reason-code': 'restored-pull-request-open', 'restored-sha': good })
    expect(main()).toBe(bad)
    const again = await rollback()
    expect(again.outputs).toMatchObject({ 'reason-code': 'restored-pull-request-open' })
    expect(again.outputs['pull-request']).toBe(run.outputs['pull-request'])
    const { pulls, issues } = state()
    expect(pulls).toHaveLength(1)
    expect(pulls[0]).toMatchObject({
      head: `rollback/inventory/staging-${bad.slice(0, 7)}`,
      base: 'main',
      state: 'open',
    })
    expect(issues).toHaveLength(1)
    await fetch()
    expect(await tree(`origin/rollback/inventory/staging-${bad.slice(0, 7)}`)).toBe(await tree(good))
  })

  test('lets GitHub make and sign the commits where the branch takes no others', async () => {
    const { good, bad } = await badRelease()
    // Something good above, in the same file: the revert is a merge, and GitHub does not have that file yet.
    const top = await scene.commit({ 'other.txt': 'o\n' }, 'docs: other')
    scene.github.setRules('main', { signatures: true })
    const run = await rollback()
    expect(run.outputs).toMatchObject({ 'reason-code': 'rolled-back', 'restored-sha': good, 'revert-sha': main() })
    await fetch()
    expect(await scene.git('log', '-1', '--format=%P', 'origin/main')).toBe(top)
    expect(await scene.git('show', 'origin/main:app.txt')).toBe('one')
    expect(await scene.git('show', 'origin/main:other.txt')).toBe('o')
    expect(run.summary).toContain('signed commits, which GitHub makes')
    expect(state().refs[`refs/heads/reapply/inventory/staging-${bad.slice(0, 7)}`]).toBeDefined()
  })

  test('labels the pull request and lets it merge itself where the repository allows that', async () => {
    await badRelease()
    scene.github.setRules('main', { pullRequest: { approvals: 1 } })
    scene.github.setAutoMerge('squash')
    const run = await rollback()
    expect(run.outputs).toMatchObject({ 'reason-code': 'restored-pull-request-open' })
    expect(state().pulls).toMatchObject([{ labels: ['rollback'], autoMerge: 'SQUASH', draft: false }])
    expect(run.log).toContain('merges itself')
  })

  test('tags the revert with the next patch version and starts its workflow', async () => {
    await badRelease()
    const dispatches: string[] = []
    scene.github.onDispatch(({ ref }) => dispatches.push(ref))
    const run = await rollback({ tag: 'patch', commits: 'one' })
    expect(run.outputs).toMatchObject({ 'reason-code': 'rolled-back' })
    expect(state().refs['refs/tags/v1.1.1']).toBe(main())
    expect(dispatches).toEqual(['refs/heads/main', 'refs/tags/v1.1.1'])
    expect(state().pulls).toMatchObject([{ draft: true, labels: ['reapply'] }])
  })

  test('names the run that waits for approval in the same lane, and what really serves', async () => {
    const { bad } = await badRelease()
    const waiting = scene.github.startRun({
      workflow: '.github/workflows/deploy.yml',
      event: 'push',
      ref: 'v1.1.0',
      sha: bad,
    })
    scene.github.holdRun(waiting.id, 'staging', ['bob'])
    const run = await rollback({ 'dry-run': 'true' })
    expect(run.outputs).toMatchObject({ 'reason-code': 'planned' })
    expect(run.summary).toContain(`Run ${waiting.id} waits since`)
    expect(run.summary).toContain(`${bad.slice(0, 7)}, as recorded`)
    expect(run.summary).toContain('Files that the revert changes (1)')
  })

  test.each([
    ['four pushes in a row are faster: the fifth of ours is in', 4, 'rolled-back'],
    ['five pushes in a row are faster: it waits in a pull request', 5, 'restored-pull-request-open'],
  ])('%s', async (_name, races, reasonCode) => {
    const { good, bad } = await badRelease()
    racing(races)
    const run = await rollback()
    expect(run.outputs).toMatchObject({ verdict: 'pass', 'reason-code': reasonCode, 'restored-sha': good })
    await fetch()
    for (let number = 1; number <= races; number += 1) {
      expect(await scene.git('show', `origin/main:race-${number}.txt`)).toBe('r')
    }
    const branch = reasonCode === 'rolled-back' ? 'main' : `rollback/inventory/staging-${bad.slice(0, 7)}`
    expect(await scene.git('show', `origin/${branch}:app.txt`)).toBe('one')
    expect(await scene.git('rev-list', '--count', '--grep', `Runbook-Reverts: ${bad}`, `origin/${branch}`)).toBe('1')
  })

  test('falls back to a pull request when only the push itself is told of the rule', async () => {
    const { bad } = await badRelease()
    scene.github.setRules('main', { pullRequest: { approvals: 1 } })
    scene.github.addFault({
      method: 'GET',
      path: /\/rules\/branches\//,
      call: 'every',
      fault: { kind: 'status', status: 403, message: 'Resource not accessible by integration' },
    })
    const run = await rollback()
    expect(run.outputs).toMatchObject({ 'reason-code': 'restored-pull-request-open' })
    expect(main()).toBe(bad)
  })

  test('says which permission is missing when nothing may be written', async () => {
    const { bad } = await badRelease()
    const token = scene.github.token({
      permissions: { contents: 'read', deployments: 'read', actions: 'read', issues: 'write' },
    })
    const run = await scene.run('rollback', {
      ref: 'refs/heads/main',
      sha: main(),
      token,
      event: { name: 'workflow_dispatch', payload: {} },
      inputs: { environment: 'staging', reason: 'checkout fails' },
    })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'reason-code': 'no-permission' })
    expect(run.log).toMatch(/(?:contents|deployments): write/)
    expect(scene.places.staging.serving()).toBe(bad)
  })

  test('writes the token nowhere', async () => {
    await badRelease()
    const token = scene.github.token()
    const run = await scene.run('rollback', {
      ref: 'refs/heads/main',
      sha: main(),
      token,
      event: { name: 'workflow_dispatch', payload: {} },
      inputs: { environment: 'staging', reason: `leak ${token}` },
    })
    expect(run.exitCode).toBe(0)
    const encoded = Buffer.from(`x-access-token:${token}`).toString('base64')
    await fetch()
    const texts = [
      run.log,
      run.summary,
      JSON.stringify(run.report),
      JSON.stringify(state()),
      await scene.git('log', '--format=%B', 'origin/main'),
    ]
    for (const text of texts) {
      expect(text).not.toContain(encoded)
    }
    for (const text of texts.slice(1)) expect(text).not.toContain(token)
  })

  test.each([
    ['an option as a release', { to: '--abort' }, /neither a tag nor a full commit sha/],
    ['a release that is not there', { to: 'v9.9.9' }, /no such tag/],
    ['an environment that is not there', { environment: 'moon' }, /no environment 'moon'/],
    ['an unknown severity', { severity: 'urgent' }, /Input 'severity'/],
  ])('refuses %s before anything is changed', async (_name, inputs, message) => {
    const run = await rollback(inputs)
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'reason-code': 'bad-input' })
    expect(run.annotations.map((annotation) => annotation.message).join('\n')).toMatch(message)
    expect(state().deployments).toEqual([])
  })
})
