import { z } from 'zod'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openScene, type Scene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})
afterEach(() => scene.close())

/** A commit that has been through staging, with everything that production asks for but the approvals. */
const release = async (name: string) => {
  const sha = await scene.commit({ 'version.txt': name }, `Release ${name}`)
  await scene.tag(name, sha, name)
  scene.passPreflight(sha, 'staging')
  scene.passPreflight(sha, 'production')
  const run = await scene.run('deploy', { ref: `refs/tags/${name}`, sha })
  expect(run.outputs).toMatchObject({ 'reason-code': 'deployed', environment: 'staging' })
  return sha
}
const deployments = (environment: string) =>
  scene.github.state().deployments.filter((deployment) => deployment.environment === environment)
const states = (environment: string) =>
  deployments(environment).map(({ statuses }) => statuses.map((status) => status.state))
const lockRefs = () => Object.keys(scene.github.state().refs).filter((ref) => ref.startsWith('refs/runbook/locks/'))

describe('deploy', () => {
  test('main to dev: deployed, verified, recorded, unlocked', async () => {
    const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
    const run = await scene.run('deploy', { ref: 'refs/heads/main', sha })
    expect(run.log).toContain(`put ${sha} in dev`)
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({
      verdict: 'pass',
      'reason-code': 'deployed',
      environment: 'dev',
      sha,
      version: '',
      url: scene.places.dev.url,
    })
    expect(scene.places.dev.serving()).toBe(sha)
    const [deployment] = deployments('dev')
    expect(deployment?.sha).toBe(sha)
    expect(deployment?.payload).toMatchObject({
      runbook: 2,
      kind: 'deploy',
      service: 'inventory',
      sha,
      ref: 'refs/heads/main',
    })
    const last = deployment?.statuses.find((status) => status.state === 'success')
    expect(last?.description).toMatch(/^verified/)
    expect(lockRefs()).toEqual([])
    expect(run.summary).toContain('dev')
    expect((await run.post('success')).log).not.toContain('left open')
  })

  test('a tag goes to staging, and when it is verified there and approved, to production', async () => {
    const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
    await scene.tag('v1.0.0', sha, 'v1.0.0')
    scene.passPreflight(sha, 'staging')
    scene.passPreflight(sha, 'production')
    const staged = await scene.run('deploy', { ref: 'refs/tags/v1.0.0', sha })
    expect(staged.outputs).toMatchObject({ environment: 'staging', 'reason-code': 'deployed', version: '1.0.0' })
    const early = await scene.run('deploy', { ref: 'refs/tags/v1.0.0', sha })
    expect(early.outputs).toMatchObject({ environment: 'production', 'reason-code': 'approvals-missing' })
    const { id } = scene.github.startRun({
      workflow: '.github/workflows/deploy.yml',
      event: 'push',
      ref: 'refs/tags/v1.0.0',
      sha,
      actor: 'ann',
    })
    scene.github.approveRun(id, 'bob', 'production')
    scene.github.approveRun(id, 'eve', 'production')
    const run = await scene.run('deploy', { ref: 'refs/tags/v1.0.0', sha, runId: id })
    expect(run.outputs).toMatchObject({ environment: 'production', 'reason-code': 'deployed' })
    expect(scene.places.production.serving()).toBe(sha)
    const again = await scene.run('deploy', { ref: 'refs/tags/v1.0.0', sha, runId: id })
    expect(again.exitCode).toBe(0)
    expect(again.outputs['reason-code']).toBe('already-deployed')
  })

  test('production before staging is refused, with what to do', async () => {
    const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
    await scene.tag('v1.0.0', sha)
    const run = await scene.run('deploy', { ref: 'refs/tags/v1.0.0', sha, inputs: { environment: 'production' } })
    expect(run.exitCode).toBe(1)
    expect(run.outputs['reason-code']).toBe('not-verified-upstream')
    expect(run.annotations.find(({ level }) => level === 'error')?.message).toContain(
      'Deploy this commit to staging first',
    )
    expect(deployments('production')).toEqual([])
    expect(scene.places.production.serving()).toBe('')
  })

  test('a target that fails: failure, its last lines in the report, unlocked', async () => {
    const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
    const run = await scene.run('deploy', { ref: 'refs/heads/main', sha, env: { FAIL_DEPLOY: '1' } })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'reason-code': 'target-failed' })
    expect(JSON.stringify(run.report)).toContain('no space left on device')
    expect(states('dev')[0]).toContain('failure')
    expect(states('dev')[0]).not.toContain('success')
    expect(lockRefs()).toEqual([])
  })

  test('a release that answers 500 is never a success', async () => {
    scene.places.dev.answer({ status: 500 })
    const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
    const run = await scene.run('deploy', { ref: 'refs/heads/main', sha })
    expect(run.exitCode).toBe(1)
    expect(['smoke-failed', 'smoke-inconclusive']).toContain(run.outputs['reason-code'])
    expect(states('dev')[0]).not.toContain('success')
  })

  test('older than what is live: refused, unless forced with a reason, which is recorded', async () => {
    const old = await scene.commit({ 'a.txt': '1' }, 'One')
    const sha = await scene.commit({ 'a.txt': '2' }, 'Two')
    await scene.run('deploy', { ref: 'refs/heads/main', sha })
    const back = await scene.run('deploy', { ref: 'refs/heads/main', sha: old })
    expect(back.outputs['reason-code']).toBe('older-than-live')
    expect(scene.places.dev.serving()).toBe(sha)
    const forced = await scene.run('deploy', {
      ref: 'refs/heads/main',
      sha: old,
      inputs: { force: 'the index is broken' },
    })
    expect(forced.outputs['reason-code']).toBe('deployed')
    expect(deployments('dev').map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({ force: 'the index is broken', sha: old }),
    )
  })

  test('what comes with a release: before and after, changes by pull request, linked, and people', async () => {
    const first = await scene.commit({ 'a.txt': '1' }, 'One')
    await scene.run('deploy', { ref: 'refs/heads/main', sha: first })
    await scene.commit({ 'a.txt': '2' }, 'Count stock | again (#12)')
    const sha = await scene.commit({ 'a.txt': '3' }, 'Three')
    const run = await scene.run('deploy', { ref: 'refs/heads/main', sha })
    const repository = `${scene.github.url}/${scene.github.owner}/${scene.github.repo}`
    const short = (full: string) => full.slice(0, 7)
    expect(run.summary).toContain(`**Before:** [${short(first)}](${repository}/commit/${first})`)
    expect(run.summary).toContain(`](${repository}/compare/${first}...${sha})`)
    expect(run.summary).toContain(`Changes since ${short(first)}: 2 in 2 commits`)
    expect(run.summary).toMatch(/\| \[\\?#.?12\]\(\S+\/pull\/12\) \| Count stock \\\| again \(#.?12\) \|/u)
    expect(run.summary).toContain(`[${short(sha)}](${repository}/commit/${sha})`)
  })

  test('verified once, and something broken was put there since: not called already deployed', async () => {
    const sha = await scene.commit({ 'a.txt': '1' }, 'One')
    await scene.run('deploy', { ref: 'refs/heads/main', sha })
    const broken = await scene.commit({ 'a.txt': '2' }, 'Two')
    const failed = await scene.run('deploy', { ref: 'refs/heads/main', sha: broken, env: { FAIL_DEPLOY: '1' } })
    expect(failed.outputs['reason-code']).toBe('target-failed')
    const again = await scene.run('deploy', { ref: 'refs/heads/main', sha })
    expect(again.exitCode).toBe(1)
    expect(again.outputs['reason-code']).toBe('older-than-live')
  })

  test('dry-run says what would be done and does nothing', async () => {
    const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
    const before = JSON.stringify(scene.github.state())
    const run = await scene.run('deploy', { ref: 'refs/heads/main', sha, inputs: { 'dry-run': 'true' } })
    expect(run.exitCode).toBe(0)
    expect(run.outputs['reason-code']).toBe('planned')
    expect(JSON.stringify(scene.github.state())).toBe(before)
    expect(scene.places.dev.serving()).toBe('')
  })

  test('a tag that moved since staging is refused', async () => {
    const sha = await release('v1.0.0')
    const other = await scene.commit({ 'b.txt': '1' }, 'Something else')
    await scene.git('tag', '-f', '-a', '-m', 'again', 'v1.0.0', other)
    await scene.git('push', '-q', '-f', 'origin', 'refs/tags/v1.0.0')
    const rerun = await scene.run('deploy', { ref: 'refs/tags/v1.0.0', sha })
    expect(rerun.outputs['reason-code']).toBe('tag-moved')
    scene.passPreflight(other, 'staging')
    const run = await scene.run('deploy', { ref: 'refs/tags/v1.0.0', sha: other })
    expect(run.outputs['reason-code']).toBe('tag-moved')
  })

  test('a tag off the branch is refused', async () => {
    const sha = await scene.commit({ 'a.txt': '1' }, 'Aside', 'aside')
    await scene.tag('v9.0.0', sha)
    scene.passPreflight(sha, 'staging')
    const run = await scene.run('deploy', { ref: 'refs/tags/v9.0.0', sha })
    expect(run.outputs['reason-code']).toBe('off-branch')
  })

  test.each([
    ['never ran', null, 'preflight-missing'],
    ['refused', { state: 'failure', login: 'github-actions[bot]' } as const, 'preflight-failed'],
    ['was written by a person', { state: 'success', login: 'ann' } as const, 'preflight-missing'],
  ])('preflight %s', async (_name, status, expected) => {
    const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
    await scene.tag('v1.0.0', sha)
    if (status !== null) scene.github.addStatus({ sha, context: 'runbook/inventory/staging', ...status })
    const run = await scene.run('deploy', { ref: 'refs/tags/v1.0.0', sha })
    expect(run.outputs['reason-code']).toBe(expected)
  })
})

describe('records', () => {
  const ofJob = async (sha: string, runId: number) => {
    const headers = { authorization: `Bearer ${scene.github.token()}`, 'content-type': 'application/json' }
    const { apiUrl, owner, repo, url } = scene.github
    const post = async (path: string, body: unknown) => {
      const response = await fetch(`${apiUrl}/repos/${owner}/${repo}/${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      })
      expect(response.status).toBe(201)
      return z.object({ id: z.number() }).parse(await response.json())
    }
    const { id } = await post('deployments', { ref: sha, environment: 'dev', auto_merge: false, required_contexts: [] })
    await post(`deployments/${id}/statuses`, {
      state: 'in_progress',
      log_url: `${url}/${owner}/${repo}/actions/runs/${runId}/job/1`,
    })
    return id
  }
  const begin = async () => {
    const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
    const { id } = scene.github.startRun({
      workflow: '.github/workflows/deploy.yml',
      event: 'push',
      ref: 'refs/heads/main',
      sha,
      actor: 'ann',
    })
    return { sha, runId: id, job: await ofJob(sha, id) }
  }

  test("two records are refused: the job's own environment made one already", async () => {
    const { sha, runId } = await begin()
    const run = await scene.run('deploy', { ref: 'refs/heads/main', sha, runId })
    expect(run.outputs['reason-code']).toBe('bad-config')
    expect(run.log).toContain('deployment: false')
    expect(scene.places.dev.serving()).toBe('')
  })

  test("record: environment adopts the job's own, and history knows it", async () => {
    const { sha, runId, job } = await begin()
    const run = await scene.run('deploy', { ref: 'refs/heads/main', sha, runId, inputs: { record: 'environment' } })
    expect(run.outputs).toMatchObject({ 'reason-code': 'deployed', 'deployment-id': String(job) })
    expect(deployments('dev')).toHaveLength(1)
    const again = await scene.run('deploy', { ref: 'refs/heads/main', sha })
    expect(again.outputs['reason-code']).toBe('already-deployed')
  })

  test('record: environment without verify is finished by a smoke step of the job; a record that nobody adopted is not', async () => {
    const { sha, runId, job } = await begin()
    const smoke = () =>
      scene.run('smoke', { ref: 'refs/heads/main', sha, runId, inputs: { 'deployment-id': String(job) } })
    const early = await smoke()
    expect(early).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'bad-input' } })
    expect(early.log).toContain('so it is not ours to finish')
    const inputs = { record: 'environment', verify: 'false' }
    const opened = await scene.run('deploy', { ref: 'refs/heads/main', sha, runId, inputs })
    expect(opened.outputs).toMatchObject({ 'reason-code': 'opened', 'deployment-id': String(job) })
    const run = await smoke()
    expect(run.outputs, run.log).toMatchObject({ verdict: 'pass', 'observed-sha': sha })
    expect(deployments('dev')[0]?.statuses.some(({ description }) => description.startsWith('verified'))).toBe(true)
    const again = await scene.run('deploy', { ref: 'refs/heads/main', sha })
    expect(again.outputs['reason-code']).toBe('already-deployed')
  })

  test('bracket mode: opened by main, closed by post, by the result of the job', async () => {
    const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
    const { id } = scene.github.startRun({
      workflow: '.github/workflows/deploy.yml',
      event: 'push',
      ref: 'refs/heads/main',
      sha,
      actor: 'ann',
    })
    const run = await scene.run('deploy', { ref: 'refs/heads/main', sha, runId: id, inputs: { verify: 'false' } })
    expect(run.outputs['reason-code']).toBe('opened')
    expect(lockRefs()).toHaveLength(1)
    const post = await run.post('success')
    expect(post.exitCode).toBe(0)
    expect(deployments('dev')[0]?.statuses.some(({ description }) => description.startsWith('unverified'))).toBe(true)
    expect(lockRefs()).toEqual([])
  })
})
