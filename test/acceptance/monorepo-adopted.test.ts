import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import {
  branch,
  inputsOf,
  judge,
  main,
  placeOf,
  put,
  scene,
  services,
  state,
  useTwoServices,
  type Inputs,
  type Service,
} from './monorepo-scene.ts'

// Several bundles a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 })

useTwoServices()

describe('record: environment, with both jobs in one run on one GitHub environment', () => {
  const made = z.object({ id: z.number() })
  const post = async (path: string, body: unknown) => {
    const { apiUrl, owner, repo } = scene().github
    const response = await fetch(`${apiUrl}/repos/${owner}/${repo}/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${scene().github.token()}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(response.status).toBe(201)
    return made.parse(await response.json()).id
  }
  /** What GitHub makes for a job with `environment: staging`, and the job itself. */
  const startJob = async (name: string, sha: string, runId: number) => {
    const job = scene().github.addCheckRun({
      sha,
      name,
      status: 'in_progress',
      runId,
      app: 'github-actions',
      runner: name,
    })
    const order = { ref: 'main', environment: 'staging', auto_merge: false, required_contexts: [] }
    const id = await post('deployments', order)
    const { url, owner, repo } = scene().github
    await post(`deployments/${id}/statuses`, {
      state: 'in_progress',
      log_url: `${url}/${owner}/${repo}/actions/runs/${runId}/job/${job}`,
    })
    return { id, job }
  }
  const begin = async () => {
    const sha = main()
    for (const service of services) await judge(service, sha)
    const run = { workflow: '.github/workflows/deploy.yml', event: 'push', ref: branch, sha, actor: 'ann' }
    return { sha, runId: scene().github.startRun(run).id }
  }
  const step = (service: Service, sha: string, runId: number, more: Inputs = { record: 'environment' }) =>
    scene().run('deploy', {
      ref: branch,
      sha,
      runId,
      job: service,
      env: { RUNNER_NAME: service },
      inputs: inputsOf(service, 'staging', more),
    })

  test('each adopts its own, and recognises its own alone', async () => {
    const { sha, runId } = await begin()
    const jobs = { api: await startJob('api', sha, runId), web: await startJob('web', sha, runId) }
    for (const service of services) {
      const run = await step(service, sha, runId)
      expect(run.outputs, run.log).toMatchObject({
        'reason-code': 'deployed',
        'deployment-id': String(jobs[service].id),
      })
      expect(placeOf(service).serving()).toBe(sha)
      if (service === 'api') expect(placeOf('web').serving()).toBe('')
    }
    expect(state().deployments).toHaveLength(2)
    for (const service of services) {
      expect((await put(service, sha)).outputs).toMatchObject({ 'reason-code': 'already-deployed' })
    }
    const finish = (service: Service, id: number) =>
      scene().run('smoke', {
        ref: branch,
        sha,
        inputs: { config: `.github/runbook.${service}.yml`, 'deployment-id': String(id) },
      })
    const foreign = await finish('api', jobs.web.id)
    expect(foreign).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'bad-input' } })
    expect(foreign.log).toContain('not ours')
  })

  test('one that records by itself does not stumble over what GitHub made for the other job', async () => {
    const { sha, runId } = await begin()
    const job = { status: 'in_progress', runId, app: 'github-actions' } as const
    scene().github.addCheckRun({ sha, name: 'api', runner: 'api', ...job })
    const web = await startJob('web', sha, runId)
    const own = await step('api', sha, runId, {})
    expect(own.outputs, own.log).toMatchObject({ 'reason-code': 'deployed' })
    expect(own.outputs['deployment-id']).not.toBe(String(web.id))
    const none = await step('api', sha, runId, { record: 'environment' })
    expect(none.outputs['deployment-id']).not.toBe(String(web.id))
    const adopted = await step('web', sha, runId)
    expect(adopted.outputs).toMatchObject({ 'reason-code': 'deployed', 'deployment-id': String(web.id) })
  })

  test('one job does not adopt one record for both', async () => {
    const { sha, runId } = await begin()
    const { id } = await startJob('api', sha, runId)
    const first = await step('api', sha, runId)
    expect(first.outputs, first.log).toMatchObject({ 'reason-code': 'deployed', 'deployment-id': String(id) })
    const run = await scene().run('deploy', {
      ref: branch,
      sha,
      runId,
      job: 'api',
      env: { RUNNER_NAME: 'api' },
      inputs: inputsOf('web', 'staging', { record: 'environment' }),
    })
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'reason-code': 'bad-config' })
    expect(run.log).toContain('no other service has adopted')
    expect(placeOf('web').serving()).toBe('')
  })
})
