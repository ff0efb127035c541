import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { openScene, type Scene } from './scene.ts'

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})
afterEach(() => scene.close())

const made = z.object({ id: z.number() })

/** As another program would: over REST, with its own token. */
const record = async (
  token: string,
  given: { readonly sha: string; readonly payload?: unknown; readonly states: readonly string[] },
): Promise<number> => {
  const { apiUrl, owner, repo } = scene.github
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${apiUrl}/repos/${owner}/${repo}/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(answer.status).toBe(201)
    return made.parse(await answer.json())
  }
  const { sha, payload = '', states } = given
  const { id } = await post('deployments', {
    ref: sha,
    environment: 'staging',
    auto_merge: false,
    required_contexts: [],
    payload,
  })
  for (const text of states) {
    const [state, description = ''] = text.split(': ')
    await post(`deployments/${id}/statuses`, { state, description, auto_inactive: false })
  }
  return id
}

/** A record is believed only where the run that it names is there. */
const runOf = (sha: string): number => {
  const workflow = '.github/workflows/deploy.yml'
  const { id } = scene.github.startRun({ workflow, event: 'push', ref: 'refs/heads/main', sha })
  scene.github.finishRun(id, 'success')
  return id
}

/** What we write into a deployment, of the oldest version: without a job. */
const payloadOf = async (sha: string, run = runOf(sha)) => ({
  runbook: 2,
  service: 'inventory',
  policy: null,
  kind: 'deploy',
  version: null,
  ref: 'refs/heads/main',
  tagObject: sha,
  sha,
  tree: await scene.git('rev-parse', `${sha}^{tree}`),
  run,
  attempt: 1,
  artifact: null,
  previous: null,
  key: `deploy:staging:${sha}:${run}.1`,
})

test('the last verified release is found behind hundreds of foreign and failed deployments', async () => {
  const good = await scene.commit({ 'app.txt': 'one' }, 'feat: one')
  const forged = await scene.commit({ 'app.txt': 'two' }, 'feat: two')
  const bad = await scene.commit({ 'app.txt': 'three' }, 'feat: three')
  const ours = scene.github.token()
  const others = scene.github.token({ login: 'ann' })
  // As GraphQL and older versions hand it back: a text within a text.
  const wrapped = JSON.stringify(JSON.stringify(await payloadOf(good)))
  await record(ours, { sha: good, payload: wrapped, states: ['in_progress', 'success: verified one'] })
  // Anybody may write our payload, and say that it is verified.
  await record(others, { sha: forged, payload: await payloadOf(forged), states: ['success: verified two'] })
  for (let index = 0; index < 130; index += 1) await record(others, { sha: forged, states: ['success'] })
  const failed = await payloadOf(bad)
  for (let index = 0; index < 70; index += 1)
    await record(ours, { sha: bad, payload: JSON.stringify(failed), states: ['in_progress', 'failure: did not start'] })
  for (let index = 0; index < 130; index += 1) await record(others, { sha: bad, states: ['success', 'inactive'] })
  const run = await scene.run('rollback', {
    ref: 'refs/heads/main',
    sha: bad,
    event: { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' } },
    inputs: { environment: 'staging', reason: 'checkout fails', 'dry-run': 'true' },
  })
  expect(run.outputs).toMatchObject({ 'reason-code': 'planned', verdict: 'pass' })
  expect(run.log).toMatch(new RegExp(`Return to: +${good.slice(0, 7)}`))
  expect(run.log).toMatch(new RegExp(`Live: +${bad.slice(0, 7)}`))
})
