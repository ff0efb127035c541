import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf, openStage, type Stage } from './github-stage.ts'

let stage: Stage
let main: string

beforeAll(async () => {
  stage = await openStage()
  main = await stage.git('rev-parse', 'HEAD')
})
afterAll(() => stage.end())

const safe = { auto_merge: false, required_contexts: [] }

async function deploy(environment: string, extra: Readonly<Record<string, unknown>> = {}): Promise<number> {
  return idOf(await stage.ask('POST /deployments', { ref: main, environment, ...safe, ...extra }))
}

function states(id: number): readonly string[] {
  return (
    stage.github
      .state()
      .deployments.find((one) => one.id === id)
      ?.statuses.map((one) => one.state) ?? []
  )
}

describe('deployments', () => {
  test('what was created is what is read back', async () => {
    const payload = { runbook: 1, nested: { list: [1, 'two'] } }
    const body = { ref: main, environment: 'a/b ü', task: 'deploy:rollback', description: 'd', payload, ...safe }
    const made = await stage.ask('POST /deployments', body)
    const expected = {
      sha: main,
      ref: main,
      task: 'deploy:rollback',
      environment: 'a/b ü',
      payload,
      production_environment: false,
      creator: { login: 'github-actions[bot]', type: 'Bot' },
      performed_via_github_app: { slug: 'github-actions' },
    }
    expect([made.status, made.body]).toMatchObject([201, expected])
    expect((await stage.ask(`GET /deployments/${idOf(made)}`)).body).toEqual(made.body)
    expect((await stage.ask('GET /environments/a%2Fb%20%C3%BC')).body).toMatchObject({ name: 'a/b ü' })
    const text = await stage.ask('POST /deployments', { ref: 'main', payload: '{"a":1}', ...safe })
    expect(text.body).toMatchObject({ payload: '{"a":1}', environment: 'production', production_environment: true })
  })

  test('newest first, by environment, sha, ref and task', async () => {
    const first = await deploy('listed')
    const second = await deploy('listed', { ref: 'main', task: 'other' })
    expect((await stage.ask('GET /deployments?environment=listed')).body).toMatchObject([{ id: second }, { id: first }])
    expect((await stage.ask('GET /deployments?environment=listed&ref=main')).body).toMatchObject([{ id: second }])
    expect((await stage.ask('GET /deployments?environment=listed&task=deploy')).body).toMatchObject([{ id: first }])
    expect((await stage.ask(`GET /deployments?environment=listed&sha=${'1'.repeat(40)}`)).body).toEqual([])
  })

  test('a ref that is not there is 422', async () => {
    const reply = await stage.ask('POST /deployments', { ref: 'nowhere', ...safe })
    expect([reply.status, reply.body]).toMatchObject([422, { message: 'No ref found for: nowhere' }])
    expect((await stage.ask('GET /deployments/1')).status).toBe(404)
  })

  test('by default every context must be green: 409 with those that are not', async () => {
    stage.github.addStatus({ sha: main, context: 'ci/slow', state: 'pending', login: 'bob' })
    const body = { ref: main, auto_merge: false }
    const refused = await stage.ask('POST /deployments', body)
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      message: expect.stringContaining('Commit status checks failed'),
      errors: [{ field: 'required_contexts', contexts: [{ context: 'ci/slow', state: 'pending' }] }],
    })
    const named = await stage.ask('POST /deployments', { ...body, required_contexts: ['never ran'] })
    expect(named.status).toBe(409)
    stage.github.addStatus({ sha: main, context: 'ci/slow', state: 'success', login: 'bob' })
    expect((await stage.ask('POST /deployments', body)).status).toBe(201)
  })

  test('by default a branch behind main is merged and nothing is deployed: 202, or 409 on a conflict', async () => {
    await stage.git('checkout', '--quiet', '-b', 'behind')
    const before = await stage.commit({ behind: '1' }, 'Behind')
    await stage.git('checkout', '--quiet', '-b', 'conflicting', 'main')
    await stage.commit({ 'README.md': 'theirs\n' }, 'Theirs')
    await stage.git('checkout', '--quiet', 'main')
    await stage.commit({ 'README.md': 'ours\n' }, 'Ours')
    await stage.git('push', '--quiet', 'origin', 'behind', 'conflicting', 'main')
    const count = stage.github.state().deployments.length
    const merged = await stage.ask('POST /deployments', { ref: 'behind', required_contexts: [] })
    expect([merged.status, merged.body]).toEqual([202, { message: 'Auto-merged main into behind on deployment.' }])
    expect(stage.github.state().refs['refs/heads/behind']).not.toBe(before)
    const conflict = await stage.ask('POST /deployments', { ref: 'conflicting', required_contexts: [] })
    expect([conflict.status, conflict.body]).toMatchObject([
      409,
      { message: 'Conflict merging main into conflicting.' },
    ])
    expect(stage.github.state().deployments).toHaveLength(count)
  })
})

describe('deployment statuses', () => {
  test('newest first, with what they say', async () => {
    const id = await deploy('said')
    await stage.ask(`POST /deployments/${id}/statuses`, { state: 'in_progress', log_url: 'https://log.test/1' })
    const body = { state: 'success', description: 'verified: 1.0.0', environment_url: 'https://said.test/' }
    const made = await stage.ask(`POST /deployments/${id}/statuses`, body)
    const list = await stage.ask(`GET /deployments/${id}/statuses`)
    expect(list.body).toMatchObject([
      body,
      { state: 'in_progress', log_url: 'https://log.test/1', target_url: 'https://log.test/1' },
    ])
    expect((await stage.ask(`GET /deployments/${id}/statuses/${idOf(made)}`)).body).toEqual(made.body)
  })

  test('141 characters are too many', async () => {
    const id = await deploy('long')
    const reply = await stage.ask(`POST /deployments/${id}/statuses`, {
      state: 'success',
      description: 'x'.repeat(141),
    })
    expect(reply.status).toBe(422)
    expect(states(id)).toEqual([])
  })

  const inactive = [
    {
      name: 'an earlier successful one becomes inactive',
      environment: 'qa-1',
      extra: {},
      status: {},
      ended: ['success', 'inactive'],
    },
    {
      name: 'not in production',
      environment: 'qa-2',
      extra: { production_environment: true },
      status: {},
      ended: ['success'],
    },
    {
      name: 'not a transient one',
      environment: 'qa-3',
      extra: { transient_environment: true },
      status: {},
      ended: ['success'],
    },
    { name: 'not when told so', environment: 'qa-4', extra: {}, status: { auto_inactive: false }, ended: ['success'] },
  ]
  test.each(inactive)('$name', async ({ environment, extra, status, ended }) => {
    const failed = await deploy(environment, extra)
    await stage.ask(`POST /deployments/${failed}/statuses`, { state: 'failure' })
    const earlier = await deploy(environment, extra)
    await stage.ask(`POST /deployments/${earlier}/statuses`, { state: 'success' })
    const elsewhere = await deploy(`${environment}-other`)
    await stage.ask(`POST /deployments/${elsewhere}/statuses`, { state: 'success' })
    const later = await deploy(environment, extra)
    await stage.ask(`POST /deployments/${later}/statuses`, { state: 'success', ...status })
    expect(states(earlier)).toEqual(ended)
    expect([states(failed), states(elsewhere), states(later)]).toEqual([['failure'], ['success'], ['success']])
  })
})
