import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openStage, shaOf, type Stage } from './github-stage.ts'

let stage: Stage
let main: string
let first: string
let topic: string

beforeEach(async () => {
  stage = await openStage()
  main = await stage.git('rev-parse', 'HEAD')
  await stage.git('checkout', '--quiet', '-b', 'topic')
  first = await stage.commit({ a: '1\n' }, 'One')
  topic = await stage.commit({ b: '2\n' }, 'Two')
  await stage.git('push', '--quiet', 'origin', 'topic')
})
afterEach(() => stage.end())

const create = (extra: Readonly<Record<string, unknown>> = {}) =>
  stage.ask('POST /pulls', { title: 'T', head: 'topic', base: 'main', body: 'B', ...extra })
const openOne = () => stage.github.openPull({ head: 'topic', base: 'main', title: 'T', author: 'alice' })

describe('pull requests', () => {
  test('opened, read, listed with its files and commits', async () => {
    const made = await create()
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      number: 1,
      state: 'open',
      user: { login: 'github-actions[bot]', type: 'Bot' },
      head: { ref: 'topic', sha: topic },
      base: { ref: 'main', sha: main },
      merged: false,
      mergeable: true,
      mergeable_state: 'clean',
      commits: 2,
      changed_files: 2,
    })
    expect((await stage.ask('GET /pulls/1/files')).body).toMatchObject([
      { filename: 'a', status: 'added' },
      { filename: 'b' },
    ])
    expect((await stage.ask('GET /pulls/1/commits')).body).toMatchObject([{ sha: first }, { sha: topic }])
    expect((await stage.ask('GET /pulls?head=acme:topic&base=main&state=open')).body).toMatchObject([{ number: 1 }])
    expect((await stage.ask('GET /pulls?head=acme:other')).body).toEqual([])
    const { merge_commit_sha: test } = z.object({ merge_commit_sha: z.string() }).parse(made.body)
    expect(stage.github.state().refs).toMatchObject({ 'refs/pull/1/head': topic, 'refs/pull/1/merge': test })
  })

  const refused = [
    { name: 'from a branch that is not there', body: { head: 'nowhere' }, error: { field: 'head', code: 'invalid' } },
    { name: 'into a branch that is not there', body: { base: 'nowhere' }, error: { field: 'base', code: 'invalid' } },
    { name: 'without commits', body: { head: 'main' }, error: { message: 'No commits between main and main' } },
  ]
  test.each(refused)('$name: 422', async ({ body, error }) => {
    const reply = await create(body)
    expect([reply.status, reply.body]).toMatchObject([422, { message: 'Validation Failed', errors: [error] }])
  })

  test('a second one for the same branches is refused', async () => {
    await create()
    const again = await create()
    expect([again.status, again.body]).toMatchObject([
      422,
      { errors: [{ message: expect.stringContaining('already exists') }] },
    ])
  })

  test('an open one follows its branch', async () => {
    const number = await openOne()
    const next = await stage.commit({ 'README.md': 'topic\n' }, 'Three')
    await stage.git('push', '--quiet', 'origin', 'topic')
    expect((await stage.ask(`GET /pulls/${number}`)).body).toMatchObject({ head: { sha: next } })
    await stage.git('checkout', '--quiet', 'main')
    await stage.commit({ 'README.md': 'main\n' }, 'Conflict')
    await stage.git('push', '--quiet', 'origin', 'main')
    expect((await stage.ask(`GET /pulls/${number}`)).body).toMatchObject({ mergeable: false, mergeable_state: 'dirty' })
    expect((await stage.ask(`PUT /pulls/${number}/merge`, {})).status).toBe(405)
  })

  test('its number is an issue too: comments and labels', async () => {
    const number = await openOne()
    await stage.ask(`POST /issues/${number}/comments`, { body: 'hello' })
    await stage.ask(`POST /issues/${number}/labels`, { labels: ['runbook'] })
    const listed = await stage.ask('GET /issues?labels=runbook')
    expect(listed.body).toMatchObject([{ number, comments: 1, pull_request: { merged_at: null } }])
    expect(stage.github.state()).toMatchObject({
      issues: [],
      comments: [{ issue: number, body: 'hello' }],
      pulls: [{ number }],
    })
  })
})

describe('reviews', () => {
  test('in their order, each of the commit that was seen', async () => {
    const number = await openOne()
    await stage.github.review(number, 'bob', 'CHANGES_REQUESTED')
    await stage.github.review(number, 'bob', 'APPROVED')
    await stage.commit({ c: '3\n' }, 'Three')
    await stage.git('push', '--quiet', 'origin', 'topic')
    await stage.github.review(number, 'carol', 'COMMENTED')
    await stage.github.review(number, 'bob', 'DISMISSED')
    expect((await stage.ask(`GET /pulls/${number}/reviews`)).body).toMatchObject([
      { user: { login: 'bob' }, state: 'CHANGES_REQUESTED', commit_id: topic },
      { user: { login: 'bob' }, state: 'DISMISSED', commit_id: topic },
      { user: { login: 'carol' }, state: 'COMMENTED' },
    ])
  })

  test('nobody approves their own', async () => {
    const number = await openOne()
    const approve = (login: string) =>
      stage.ask(`POST /pulls/${number}/reviews`, { event: 'APPROVE' }, { token: stage.github.token({ login }) })
    const own = await approve('alice')
    expect([own.status, own.body]).toMatchObject([422, { errors: ['Can not approve your own pull request'] }])
    expect((await approve('bob')).body).toMatchObject({ state: 'APPROVED', commit_id: topic })
  })
})

describe('merging', () => {
  const methods = [
    { method: 'merge' as const, parents: 2, commits: 4 },
    { method: 'squash' as const, parents: 1, commits: 2 },
    { method: 'rebase' as const, parents: 1, commits: 3 },
  ]
  test.each(methods)('by $method, found again from the commit', async ({ method, parents, commits }) => {
    const number = await openOne()
    const sha = await stage.github.mergePull(number, { method, login: 'bob' })
    expect(stage.github.state().refs['refs/heads/main']).toBe(sha)
    const log = z
      .array(z.object({ sha: z.string(), parents: z.array(z.unknown()) }))
      .parse((await stage.ask('GET /commits')).body)
    expect([log.length, log[0]?.parents.length]).toEqual([commits, parents])
    expect((await stage.ask(`GET /commits/${sha}/pulls`)).body).toMatchObject([
      { number, merge_commit_sha: sha, state: 'closed' },
    ])
    expect((await stage.ask(`GET /pulls/${number}`)).body).toMatchObject({
      merged: true,
      merged_by: { login: 'bob' },
      head: { sha: topic },
    })
    expect((await stage.ask(`PUT /pulls/${number}/merge`, {})).status).toBe(405)
  })

  test('rebased on a base that went on, with the authors kept', async () => {
    const number = await openOne()
    await stage.git('checkout', '--quiet', 'main')
    await stage.commit({ z: '1\n' }, 'Meanwhile')
    await stage.git('push', '--quiet', 'origin', 'main')
    const sha = await stage.github.mergePull(number, { method: 'rebase', login: 'bob' })
    const reply = await stage.ask(`GET /commits/${sha}`)
    expect(reply.body).toMatchObject({
      author: { login: 'alice' },
      committer: { login: 'bob' },
      files: [{ filename: 'b' }],
    })
  })

  test('not another head than the one that was seen: 409', async () => {
    const number = await openOne()
    expect((await stage.ask(`PUT /pulls/${number}/merge`, { sha: main })).status).toBe(409)
    const merged = await stage.ask(`PUT /pulls/${number}/merge`, { sha: topic, merge_method: 'squash' })
    expect([merged.status, merged.body]).toMatchObject([200, { merged: true }])
    expect(stage.github.state().refs['refs/heads/main']).toBe(shaOf(merged))
  })

  test('only as the rules allow', async () => {
    stage.github.setRules('main', { pullRequest: { approvals: 1 }, requiredChecks: ['build'] })
    const number = await openOne()
    const merge = () => stage.ask(`PUT /pulls/${number}/merge`, {})
    expect((await stage.ask(`GET /pulls/${number}`)).body).toMatchObject({ mergeable_state: 'blocked' })
    const refused = await merge()
    expect(refused.status).toBe(405)
    expect(refused.text).toContain('Required status check \\"build\\" is expected.')
    await stage.github.review(number, 'carol', 'APPROVED')
    stage.github.addCheckRun({ sha: topic, name: 'build', status: 'completed', conclusion: 'skipped' })
    expect((await merge()).text).toContain('1 approving review is required by reviewers with write access')
    await stage.github.review(number, 'bob', 'APPROVED')
    expect((await merge()).status).toBe(200)
  })

  test('of two at once one wins', async () => {
    const number = await openOne()
    const replies = await Promise.all(
      [0, 1, 2].map(() => stage.ask(`PUT /pulls/${number}/merge`, { merge_method: 'squash' })),
    )
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1)
  })
})

test('an open pull request is found from a commit that main does not have', async () => {
  const number = await openOne()
  expect((await stage.ask(`GET /commits/${first}/pulls`)).body).toMatchObject([{ number, state: 'open' }])
  expect((await stage.ask(`GET /commits/${main}/pulls`)).body).toEqual([])
})
