import { z } from 'zod'
import type { Scene } from './scene.ts'

const created = z.object({ id: z.number() })

/** A deployment as the deploy action leaves it on record, without the time that a deploy takes. */
export const recordDeploy = async (
  scene: Scene,
  release: {
    readonly environment: string
    readonly tag: string
    readonly sha: string
    readonly artifact?: string
    readonly end: { readonly state: 'success' | 'failure'; readonly description: string }
  },
): Promise<number> => {
  const { github } = scene
  const { environment, tag, sha, end } = release
  const post = async (path: string, body: unknown): Promise<number> => {
    const answer = await fetch(`${github.apiUrl}/repos/${github.owner}/${github.repo}${path}`, {
      method: 'POST',
      headers: { authorization: `token ${github.token()}`, 'content-type': 'application/json', 'user-agent': 'test' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return created.parse(await answer.json()).id
  }
  const ref = `refs/tags/${tag}`
  const workflow = '.github/workflows/deploy.yml'
  const run = github.startRun({ workflow, event: 'push', ref, sha, actor: 'ann' }).id
  github.finishRun(run, end.state)
  const payload = {
    runbook: 2,
    kind: 'deploy',
    service: 'inventory',
    policy: null,
    version: tag.replace(/^v/, ''),
    ref,
    tagObject: await scene.git('rev-parse', '--quiet', '--verify', ref).catch(() => sha),
    sha,
    tree: await scene.git('rev-parse', `${sha}^{tree}`),
    run,
    attempt: 1,
    artifact: release.artifact ?? null,
    previous: null,
    key: `deploy:${environment}:${sha}`,
  }
  const order = { ref: sha, environment, auto_merge: false, required_contexts: [], payload }
  const id = await post('/deployments', order)
  await post(`/deployments/${id}/statuses`, { state: 'in_progress', description: 'begun' })
  await post(`/deployments/${id}/statuses`, end)
  return id
}

/** Two tagged commits as two deploys to staging leave them: v1.0.0 verified, v1.1.0 on top failed and serves. */
export const recordBadOnGood = async (scene: Scene, good: string, bad: string): Promise<void> => {
  const environment = 'staging'
  const verified = { state: 'success', description: 'verified 1.0.0' } as const
  await recordDeploy(scene, { environment, tag: 'v1.0.0', sha: good, end: verified })
  const failed = { state: 'failure', description: '500 at /health' } as const
  await recordDeploy(scene, { environment, tag: 'v1.1.0', sha: bad, end: failed })
  scene.places.staging.put(bad)
}

/** The next pair of releases on main: a good one that was verified, and a bad one on top that failed. */
export const recordBadRelease = async (
  scene: Scene,
  round: number,
): Promise<{ readonly good: string; readonly bad: string }> => {
  const environment = 'staging'
  // A rollback before this one has pushed to main.
  await scene.git('pull', '-q', '--ff-only', 'origin', 'main')
  const deployWorkflow = 'on:\n  workflow_dispatch: {}\njobs: {}\n'
  const files = { 'app.txt': `good ${round}\n`, '.github/workflows/deploy.yml': deployWorkflow }
  const good = await scene.commit(files, `feat: good ${round}`)
  await scene.tag(`v${round}.0.0`, good)
  const verified = { state: 'success', description: `verified ${round}.0.0` } as const
  await recordDeploy(scene, { environment, tag: `v${round}.0.0`, sha: good, end: verified })
  const bad = await scene.commit({ 'app.txt': `bad ${round}\n` }, `feat: bad ${round}`)
  await scene.tag(`v${round}.1.0`, bad)
  const failed = { state: 'failure', description: '500 at /items' } as const
  await recordDeploy(scene, { environment, tag: `v${round}.1.0`, sha: bad, end: failed })
  return { good, bad }
}
