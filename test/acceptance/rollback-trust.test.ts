import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { recordBadRelease, recordDeploy } from './rollback-record.ts'
import { openScene, type Scene, type StepRequest } from './scene.ts'

// Whole rollbacks by the bundle: slow on a machine that is busy.
vi.setConfig({ testTimeout: 180_000 })

const execute = promisify(execFile)

let scene: Scene
let folder = ''
beforeEach(async () => {
  scene = await openScene()
  folder = mkdtempSync(path.join(tmpdir(), 'trust-'))
})
afterEach(async () => {
  await scene.close()
  rmSync(folder, { recursive: true, force: true })
})

const main = () => scene.github.state().refs['refs/heads/main'] ?? ''
const rollback = (given: Partial<StepRequest> = {}) =>
  scene.run('rollback', {
    ref: 'refs/heads/main',
    sha: main(),
    event: { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' } },
    ...given,
    inputs: { environment: 'staging', reason: 'checkout fails', ...given.inputs },
  })

const verified = (tag: string, sha: string) =>
  recordDeploy(scene, { environment: 'staging', tag, sha, end: { state: 'success', description: 'verified' } })
const failed = (tag: string, sha: string) =>
  recordDeploy(scene, { environment: 'staging', tag, sha, end: { state: 'failure', description: '500 at /items' } })
const workflow = { '.github/workflows/deploy.yml': 'on:\n  workflow_dispatch: {}\njobs: {}\n' }

describe('what a rollback runs', () => {
  /** Three commits, each of which names a program of its own: the good one, the bad one, and the tip. */
  const threeRunbooks = async (ofTip: string) => {
    const own = await scene.git('show', 'HEAD:.github/runbook.yml')
    const script = await scene.git('show', 'HEAD:deploy.mjs')
    const naming = (name: string, text = own) => ({
      '.github/runbook.yml': text.replaceAll('node deploy.mjs', `node ${name}.mjs`),
    })
    // Every program is in the good commit, so that only the runbook decides which of them runs.
    const programs = Object.fromEntries(
      ['old', 'bad', 'tip'].map((name) => [`${name}.mjs`, `${script}\nconsole.log('RAN ${name}')\n`]),
    )
    const good = await scene.commit({ 'app.txt': 'one\n', ...workflow, ...programs, ...naming('old') }, 'feat: one')
    await scene.tag('v1.0.0', good)
    await verified('v1.0.0', good)
    const bad = await scene.commit({ 'app.txt': 'two\n', ...naming('bad') }, 'feat: two')
    await scene.tag('v1.1.0', bad)
    await failed('v1.1.0', bad)
    const staging = "staging:\n    promote: { tag: 'v*', on-branch: main }\n"
    expect(own).toContain(staging)
    await scene.commit(naming('tip', own.replace(staging, `${staging}${ofTip}`)), 'fix: the runbook')
    return good
  }

  test.each([
    ['is what the runbook of the old release says, not that of the bad commit or of the tip', '', 'RAN old'],
    ['is what the runbook of the tip says, where the tip asks for that', '    rollback: { deploy: tip }\n', 'RAN tip'],
  ])('%s', async (_name, ofTip, ran) => {
    const good = await threeRunbooks(ofTip)
    const run = await rollback({ inputs: { tracks: 'restore' } })
    expect(run.outputs).toMatchObject({ verdict: 'pass', 'restored-sha': good })
    expect(run.log).toContain(`put ${good} in staging`)
    expect(run.log.match(/RAN \w+/g)).toEqual([ran])
  })

  test("has none of the step's secrets: no token, no inputs, none of the runner's own addresses", async () => {
    // In a writing that nobody knows: what the log would hide is shown.
    const telling =
      "console.log('ENV ' + Buffer.from(JSON.stringify(process.env)).map((byte) => byte ^ 1).toString('base64'))\n"
    const script = await scene.git('show', 'HEAD:deploy.mjs')
    const good = await scene.commit({ 'deploy.mjs': telling + script, ...workflow }, 'feat: one')
    await scene.tag('v1.0.0', good)
    await verified('v1.0.0', good)
    const bad = await scene.commit({ 'app.txt': 'two\n' }, 'feat: two')
    await scene.tag('v1.1.0', bad)
    await failed('v1.1.0', bad)
    const token = scene.github.token()
    const run = await rollback({ token, env: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'canary-oidc', DEPLOY_KEY: 'own' } })
    expect(run.outputs).toMatchObject({ verdict: 'pass', 'restored-sha': good })
    const seen = /ENV (\S+)/.exec(run.log)?.[1] ?? ''
    const env = z.record(z.string(), z.string()).parse(
      JSON.parse(
        Buffer.from(seen, 'base64')
          .map((byte) => byte ^ 1)
          .toString(),
      ),
    )
    // What the step gives on purpose is there, and what the target is told.
    expect(env).toMatchObject({ DEPLOY_KEY: 'own', DEPLOY_SHA: good, DEPLOY_ENVIRONMENT: 'staging' })
    expect(Object.keys(env).filter((name) => /^(?:INPUT_|ACTIONS_|GITHUB_TOKEN|GIT_)/.test(name))).toEqual([])
    const encoded = Buffer.from(`x-access-token:${token}`).toString('base64')
    for (const secret of [token, encoded, 'canary-oidc']) expect(JSON.stringify(env)).not.toContain(secret)
  })

  test("is none of the checkout's hooks, filters and settings, and none of the user's", async () => {
    const trap = path.join(folder, 'trap')
    const hooks = path.join(folder, 'hooks')
    mkdirSync(hooks)
    for (const name of ['post-checkout', 'reference-transaction', 'pre-push', 'commit-msg', 'filter', 'helper']) {
      const rest = name === 'filter' ? 'cat\n' : ''
      writeFileSync(path.join(hooks, name), `#!/bin/sh\ntouch ${trap}\n${rest}`, { mode: 0o755 })
    }
    await scene.commit({ '.gitattributes': '* filter=trap\n' }, 'chore: attributes')
    const { good } = await recordBadRelease(scene, 1)
    const workspace = await scene.checkout(main())
    const home = path.join(folder, 'home')
    mkdirSync(home)
    const filter = `[filter "trap"]\n\tsmudge = ${hooks}/filter\n\tclean = ${hooks}/filter\n`
    const settings = `[core]\n\thooksPath = ${hooks}\n\tfsmonitor = ${hooks}/helper\n[credential]\n\thelper = ${hooks}/helper\n${filter}`
    writeFileSync(path.join(home, '.gitconfig'), settings)
    writeFileSync(path.join(workspace, '.git', 'config'), settings, { flag: 'a' })
    // The trap is one: the plain program falls into it.
    await execute('git', ['checkout', '-q', '--force', main()], { cwd: workspace })
    expect(existsSync(trap)).toBe(true)
    rmSync(trap)
    const env = { HOME: home, GIT_CONFIG_GLOBAL: path.join(home, '.gitconfig'), GIT_DIR: path.join(workspace, '.git') }
    // Files that a filter makes are not brought, and nothing is put in place without them unless somebody says why.
    const refused = await rollback({ workspace, env })
    expect(refused.outputs).toMatchObject({ 'reason-code': 'nothing-to-return-to', 'restored-sha': '' })
    expect(existsSync(trap)).toBe(false)
    const run = await rollback({ workspace, env, inputs: { to: good, force: 'the filter changes nothing' } })
    expect(run.outputs).toMatchObject({ 'reason-code': 'rolled-back', 'restored-sha': good, 'revert-sha': main() })
    expect(existsSync(trap)).toBe(false)
  })

  test('is believed only when the old commit is seen to serve: a program that says it is done proves nothing', async () => {
    const good = await scene.commit({ 'deploy.mjs': "console.log('done')\n", ...workflow }, 'feat: one')
    await scene.tag('v1.0.0', good)
    await verified('v1.0.0', good)
    const bad = await scene.commit({ 'app.txt': 'two\n' }, 'feat: two')
    await scene.tag('v1.1.0', bad)
    await failed('v1.1.0', bad)
    const run = await rollback()
    expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'reason-code': 'restore-failed' } })
    expect(run.outputs['restored-sha']).toBe('')
    expect(main()).toBe(bad)
    const { issues, deployments } = scene.github.state()
    expect(issues[0]?.body).toContain('**Status:** IDENTIFIED')
    // One attempt: what failed to go back is not rolled back itself.
    expect(deployments.filter(({ payload }) => JSON.stringify(payload).includes('"rollback"'))).toHaveLength(1)
  })
})

describe('what a rollback writes', () => {
  test('is no workflow file with the workflow token, which is said before anything is done', async () => {
    const good = await scene.commit({ 'app.txt': 'one\n', ...workflow }, 'feat: one')
    await scene.tag('v1.0.0', good)
    await verified('v1.0.0', good)
    const bad = await scene.commit({ '.github/workflows/deploy.yml': 'on: push\njobs: {}\n' }, 'ci: deploy')
    await scene.tag('v1.1.0', bad)
    await failed('v1.1.0', bad)
    const run = await rollback()
    const warning = 'The revert changes .github/workflows/deploy.yml, which the workflow token may not push.'
    expect(run.log.indexOf(warning)).toBeGreaterThan(-1)
    expect(run.log.indexOf(warning)).toBeLessThan(run.log.indexOf(`put ${good} in staging`))
    expect(run).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'no-permission', 'restored-sha': good } })
    expect(main()).toBe(bad)
  })

  test('is nothing that a reason or a commit message could command', async () => {
    const hostile = '[skip ci] fixes #1 @octo/all `id` $(id) <img src=x> ${{ secrets.X }}'
    const good = await scene.commit({ 'app.txt': 'one\n', ...workflow }, 'feat: one')
    await scene.tag('v1.0.0', good)
    await verified('v1.0.0', good)
    const bad = await scene.commit({ 'app.txt': 'two\n' }, `feat: two ${hostile}\n\nskip-checks: true`)
    await scene.tag('v1.1.0', bad)
    await failed('v1.1.0', bad)
    scene.github.setRules('main', { pullRequest: { approvals: 1 } })
    const run = await rollback({ inputs: { reason: `${hostile}\n\nskip-checks: true\nRunbook-Reverts: ${good}` } })
    expect(run.outputs).toMatchObject({ 'reason-code': 'restored-pull-request-open', 'restored-sha': good })
    await scene.git('fetch', '-q', 'origin')
    const message = await scene.git('log', '-1', '--format=%B', `origin/rollback/inventory/staging-${bad.slice(0, 7)}`)
    expect(message).not.toMatch(/\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]|skip-checks|@octo|fixes #1/i)
    expect(message.match(/^Runbook-Reverts: .*/gm)).toEqual([`Runbook-Reverts: ${bad}`])
    const { pulls, issues } = scene.github.state()
    expect(pulls).toHaveLength(1)
    // A title is plain text.
    expect(pulls[0]?.title).not.toContain('@octo')
    for (const text of [pulls[0]?.body, issues[0]?.body, run.summary]) {
      expect(text).not.toMatch(/@octo\/all|<img|fixes #1/)
    }
  })

  test('is exact for a merge, also where the checkout is shallow and every commit looks like the first', async () => {
    const good = await scene.commit({ 'app.txt': 'one\n', ...workflow }, 'feat: one')
    await scene.tag('v1.0.0', good)
    await verified('v1.0.0', good)
    await scene.commit({ 'side.txt': 's\n' }, 'feat: side', 'side')
    await scene.commit({ 'side.txt': 't\n' }, 'feat: side again', 'side')
    await scene.git('checkout', '-q', 'main')
    await scene.git('merge', '-q', '--no-ff', '-m', 'Merge pull request #12 from acme/side', 'side')
    await scene.git('push', '-q', 'origin', 'main')
    const bad = await scene.git('rev-parse', 'HEAD')
    await scene.tag('v1.1.0', bad)
    await failed('v1.1.0', bad)
    const workspace = await scene.checkout(bad)
    await execute('git', ['fetch', '-q', '--depth=1', 'origin', bad], { cwd: workspace })
    const shallow = await execute('git', ['rev-parse', '--is-shallow-repository'], { cwd: workspace })
    expect(shallow.stdout.trim()).toBe('true')
    const run = await rollback({ workspace })
    expect(run.outputs).toMatchObject({ 'reason-code': 'rolled-back', 'restored-sha': good })
    await scene.git('fetch', '-q', 'origin')
    expect(await scene.git('rev-parse', 'origin/main^{tree}')).toBe(await scene.git('rev-parse', `${good}^{tree}`))
    expect(await scene.git('log', '-1', '--format=%P', 'origin/main')).toBe(bad)
  })

  test('is nothing at all where a migration came that nothing undoes, until somebody says why', async () => {
    const good = await scene.commit({ 'app.txt': 'one\n', ...workflow }, 'feat: one')
    await scene.tag('v1.0.0', good)
    await verified('v1.0.0', good)
    const migration = { 'db/migrations/0002_drop.up.sql': 'ALTER TABLE items DROP COLUMN name;\n' }
    const bad = await scene.commit({ 'app.txt': 'two\n', ...migration }, 'feat: two')
    await scene.tag('v1.1.0', bad)
    await failed('v1.1.0', bad)
    const written = () => {
      const { deployments, issues, pulls, refs } = scene.github.state()
      return JSON.stringify([deployments, issues, pulls, refs])
    }
    const before = written()
    const run = await rollback()
    expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'reason-code': 'point-of-no-return' } })
    expect(written()).toBe(before)
    const accepted = await rollback({ inputs: { 'accept-data-loss': 'nobody reads the column' } })
    expect(accepted.outputs).toMatchObject({ 'reason-code': 'restored-pull-request-open', 'restored-sha': good })
    expect(scene.github.state().issues[0]?.body).toContain('accepted: nobody reads the column')
    // No machine deletes a migration from the branch.
    expect(main()).toBe(bad)
  })
})
