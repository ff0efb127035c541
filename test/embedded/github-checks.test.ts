import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { idOf, openStage, type Stage } from './github-stage.ts'

let stage: Stage
let main: string
let now = Date.parse('2026-03-01T10:00:00Z')

beforeAll(async () => {
  stage = await openStage({ now: () => new Date(now) })
  main = await stage.git('rev-parse', 'HEAD')
})
afterAll(() => stage.end())

const annotation = { path: 'a.ts', start_line: 1, end_line: 1, annotation_level: 'warning', message: 'm' }
const output = { title: 't', summary: 's', annotations: [annotation] }
const names = (body: unknown) =>
  z
    .object({ check_runs: z.array(z.object({ name: z.string() })) })
    .parse(body)
    .check_runs.map((run) => run.name)

describe('check runs', () => {
  test('annotations append; a conclusion completes', async () => {
    const made = await stage.ask('POST /check-runs', { name: 'Runbook', head_sha: main, status: 'in_progress', output })
    expect([made.status, made.body]).toMatchObject([
      201,
      { status: 'in_progress', conclusion: null, app: { id: 15368, slug: 'github-actions' } },
    ])
    const url = `/check-runs/${idOf(made)}`
    const done = await stage.ask(`PATCH ${url}`, { conclusion: 'neutral', output })
    expect(done.body).toMatchObject({ status: 'completed', conclusion: 'neutral', output: { annotations_count: 2 } })
    expect((await stage.ask(`GET ${url}/annotations?per_page=1`)).headers.get('link')).toContain('rel="next"')
  })

  const refused = [
    { name: 'completed without a conclusion', body: { status: 'completed' }, status: 422 },
    {
      name: 'an annotation with a long title',
      body: { output: { ...output, annotations: [{ ...annotation, title: 'x'.repeat(256) }] } },
      status: 422,
    },
    { name: 'a commit that is not there', body: { head_sha: '1'.repeat(40) }, status: 422 },
  ]
  test.each(refused)('$name is refused', async ({ body, status }) => {
    expect((await stage.ask('POST /check-runs', { name: 'x', head_sha: main, ...body })).status).toBe(status)
  })

  test('a person may not make one, and only the app that made it may change it', async () => {
    const alice = stage.github.token({ login: 'alice' })
    const person = await stage.ask('POST /check-runs', { name: 'x', head_sha: main }, { token: alice })
    expect([person.status, person.body]).toMatchObject([403, { message: 'You must authenticate via a GitHub App.' }])
    const own = idOf(await stage.ask('POST /check-runs', { name: 'x', head_sha: main }))
    const other = stage.github.token({ login: 'other-app[bot]', permissions: { checks: 'write' } })
    const foreign = await stage.ask(`PATCH /check-runs/${own}`, { conclusion: 'success' }, { token: other })
    expect([foreign.status, foreign.body]).toMatchObject([403, { message: expect.stringContaining('app_id') }])
  })

  test('without a choice it lands in the suite of some workflow run of the commit', async () => {
    const sha = await stage.commit({ suite: '1' }, 'Suites')
    await stage.git('push', '--quiet', 'origin', 'main')
    const one = stage.github.startRun({ workflow: 'ci.yml', event: 'push', ref: 'main', sha })
    const two = stage.github.startRun({ workflow: 'lint.yml', event: 'push', ref: 'main', sha })
    const own = stage.github.addCheckRun({ sha, name: 'lint', status: 'completed', runId: two.id })
    const made = await stage.ask('POST /check-runs', { name: 'Runbook', head_sha: sha })
    expect(made.body).toMatchObject({ check_suite: { id: one.suiteId } })
    expect(names((await stage.ask(`GET /check-suites/${two.suiteId}/check-runs`)).body)).toEqual(['lint'])
    const jobs = await stage.ask(`GET /actions/runs/${two.id}/jobs`)
    expect(jobs.body).toMatchObject({ total_count: 1, jobs: [{ id: own, name: 'lint', conclusion: 'success' }] })
    expect((await stage.ask(`GET /commits/${sha}/check-suites`)).body).toMatchObject({ total_count: 2 })
  })

  test('latest goes by completion: an old run that ends late hides the newer one; all shows both', async () => {
    const sha = await stage.commit({ latest: '1' }, 'Latest')
    await stage.git('push', '--quiet', 'origin', 'main')
    const old = stage.github.addCheckRun({ sha, name: 'build', status: 'in_progress' })
    const rerun = stage.github.addCheckRun({ sha, name: 'build', status: 'completed', conclusion: 'success' })
    now += 60_000
    stage.github.updateCheckRun(old, 'completed', 'failure')
    expect((await stage.ask(`GET /commits/${sha}/check-runs`)).body).toMatchObject({
      total_count: 1,
      check_runs: [{ id: old }],
    })
    const all = await stage.ask(
      `GET /commits/${sha}/check-runs?filter=all&check_name=build&status=completed&app_id=15368`,
    )
    expect(all.body).toMatchObject({ total_count: 2, check_runs: [{ id: rerun }, { id: old }] })
  })

  test('pages of a hundred', async () => {
    const sha = await stage.commit({ many: '1' }, 'Many')
    await stage.git('push', '--quiet', 'origin', 'main')
    for (let index = 0; index < 103; index += 1)
      stage.github.addCheckRun({ sha, name: `job ${index}`, status: 'queued' })
    const first = await stage.ask(`GET /commits/${sha}/check-runs?filter=all&per_page=100`)
    const second = await stage.ask(`GET /commits/${sha}/check-runs?filter=all&per_page=100&page=2`)
    expect([names(first.body).length, names(second.body).length]).toEqual([100, 3])
    expect(first.body).toMatchObject({ total_count: 103 })
    expect(second.headers.get('link')).not.toContain('rel="next"')
  })
})

describe('commit statuses', () => {
  test('the newest of each context counts, whatever its case; none is pending', async () => {
    const sha = await stage.commit({ status: '1' }, 'Status')
    await stage.git('push', '--quiet', 'origin', 'main')
    expect((await stage.ask(`GET /commits/${sha}/status`)).body).toMatchObject({ state: 'pending', total_count: 0 })
    await stage.ask(`POST /statuses/${sha}`, { state: 'failure', context: 'runbook/production', description: 'no' })
    stage.github.addStatus({ sha, context: 'other', state: 'success', login: 'bob' })
    expect((await stage.ask(`GET /commits/${sha}/status`)).body).toMatchObject({ state: 'failure' })
    await stage.ask(`POST /statuses/${sha}`, {
      state: 'success',
      context: 'Runbook/Production',
      target_url: 'https://x.test/',
    })
    const combined = await stage.ask(`GET /commits/${sha}/status`)
    expect(combined.body).toMatchObject({ state: 'success', total_count: 2 })
    const all = await stage.ask(`GET /commits/${sha}/statuses`)
    expect(all.body).toMatchObject([
      { state: 'success', creator: { login: 'github-actions[bot]' } },
      { context: 'other', creator: { login: 'bob' } },
      { state: 'failure', description: 'no' },
    ])
  })

  test('140 characters are let through, 141 are not', async () => {
    const describe = (length: number) =>
      stage.ask(`POST /statuses/${main}`, { state: 'success', context: 'long', description: 'x'.repeat(length) })
    expect((await describe(140)).status).toBe(201)
    const long = await describe(141)
    expect([long.status, long.body]).toMatchObject([422, { errors: [{ field: 'description' }] }])
  })
})
