import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { operationIds } from '../../embedded/github/contract.ts'
import { idOf, openStage, type Reply, type Stage } from './github-stage.ts'

// Each row of the list of differences between GitHub and what once stood in for it.

let stage: Stage
let main: string
beforeEach(async () => {
  stage = await openStage()
  main = await stage.git('rev-parse', 'HEAD')
})
afterEach(() => stage.end())

const ask = (query: string, variables: object = {}, token?: string): Promise<Reply> =>
  stage.ask('POST /api/graphql', { query, variables }, token === undefined ? {} : { token })

const inRepository = (fields: string): string => `{ repository(owner: "acme", name: "inventory") { ${fields} } }`

/** What was sent on purpose is no reason to fail. */
const forgiven = (): readonly string[] => {
  const { violations } = stage.github
  const said = [...violations]
  Reflect.apply(Array.prototype.splice, violations, [0])
  return said
}

describe('what the schema does not allow is answered with HTTP 200 and errors, and fails the test that sent it', () => {
  test.each([
    ['an unknown field', '{ viewer { email } }', "Field 'email' doesn't exist on type 'User'"],
    ['a document that ends too early', 'query {', 'Syntax Error: Expected Name, found <EOF>.'],
    ['no such operation', 'subscription { x }', 'Schema is not configured to execute subscription operation.'],
    ['a missing argument', inRepository('ref { name }'), 'argument "qualifiedName" of type "String!" is required'],
    [
      'a variable without a value',
      'query($name: String!) { repository(owner: "acme", name: $name) { id } }',
      'Variable "$name" of required type "String!" was not provided.',
    ],
  ])('%s', async (_name, query, message) => {
    const reply = await ask(query)
    expect(reply.status).toBe(200)
    expect(reply.body).toMatchObject({ errors: [{ message: expect.stringContaining(message) }] })
    expect(reply.body).not.toHaveProperty('data')
    expect(forgiven()).toEqual([expect.stringContaining('GraphQL: ')])
  })

  test.each([
    ['first: 101', 'EXCESSIVE_PAGINATION', 'Requesting 101 records on the `deployments` connection'],
    ['environments: ["dev"]', 'MISSING_PAGINATION_BOUNDARIES', 'You must provide a `first` or `last` value'],
  ])('deployments(%s): %s', async (asked, type, message) => {
    const reply = await ask(inRepository(`deployments(${asked}) { totalCount }`))
    expect(reply.status).toBe(200)
    expect(reply.body).toMatchObject({
      data: { repository: null },
      errors: [{ type, path: ['repository', 'deployments'], message: expect.stringContaining(message) }],
    })
    expect(forgiven()).toEqual([expect.stringContaining(message)])
  })
})

describe('who may not', () => {
  test('a field that may be no null takes the repository with it, one that may does not', async () => {
    const token = stage.github.token({ permissions: { deployments: 'read' } })
    const query = inRepository(
      'a: ref(qualifiedName: "refs/heads/main") { name } b: deployments(first: 1) { totalCount }',
    )
    expect((await ask(query, {}, token)).body).toMatchObject({
      data: { repository: { a: null, b: { totalCount: 0 } } },
      errors: [{ type: 'FORBIDDEN', path: ['repository', 'a'], message: 'Resource not accessible by integration' }],
    })
    const other = stage.github.token({ permissions: { contents: 'read' } })
    expect((await ask(query, {}, other)).body).toMatchObject({
      data: { repository: null },
      errors: [{ type: 'FORBIDDEN', path: ['repository', 'b'] }],
    })
  })

  test('updateRefs: 200, FORBIDDEN with its path', async () => {
    const token = stage.github.token({ permissions: { contents: 'read' } })
    const update = `{ name: "refs/heads/x", afterOid: "${main}" }`
    const query = `mutation { updateRefs(input: { repositoryId: "x", refUpdates: [${update}] }) { clientMutationId } }`
    const reply = await ask(query, {}, token)
    expect(reply.status).toBe(200)
    expect(reply.body).toMatchObject({
      data: { updateRefs: null },
      errors: [{ type: 'FORBIDDEN', path: ['updateRefs'] }],
    })
  })

  test('another repository is not found', async () => {
    expect((await ask('{ repository(owner: "acme", name: "other") { id } }')).body).toMatchObject({
      data: { repository: null },
      errors: [{ type: 'NOT_FOUND', path: ['repository'] }],
    })
  })

  test('the protection of a branch is no question for the workflow token: 403', async () => {
    expect(operationIds).toContain('repos/get-branch-protection')
    expect((await stage.ask('GET /branches/main/protection')).status).toBe(403)
  })
})

test('the viewer is the login with [bot]', async () => {
  expect((await ask('{ viewer { login } }')).body).toEqual({ data: { viewer: { login: 'github-actions[bot]' } } })
})

describe('names of refs', () => {
  const ref = async (name: string): Promise<unknown> =>
    (await ask(inRepository(`ref(qualifiedName: "${name}") { prefix name }`))).body

  test('a full name first, then a short one', async () => {
    expect(await ref('main')).toEqual({ data: { repository: { ref: { prefix: 'refs/heads/', name: 'main' } } } })
    expect(await ref('refs/heads/none')).toEqual({ data: { repository: { ref: null } } })
  })

  test('a branch that is called like the full name of a tag is no tag', async () => {
    const name = 'refs/tags/v9.9.9'
    await stage.git('push', '--quiet', 'origin', `main:refs/heads/${name}`)
    expect(await ref(name)).toEqual({ data: { repository: { ref: { prefix: 'refs/heads/', name } } } })
    expect((await stage.ask('GET /git/ref/tags/v9.9.9')).status).toBe(404)
    expect((await stage.ask('POST /git/refs', { ref: name, sha: main })).status).toBe(201)
    expect(await ref(name)).toEqual({ data: { repository: { ref: { prefix: 'refs/tags/', name: 'v9.9.9' } } } })
    expect((await stage.ask('GET /git/ref/tags/v9.9.9')).status).toBe(200)
  })

  test('refs of pull requests are not made by hand', async () => {
    expect((await stage.ask('POST /git/refs', { ref: 'refs/pull/7/head', sha: main })).status).toBe(422)
  })
})

test("a deployment's statuses are in no order", async () => {
  const order = { ref: main, environment: 'dev', auto_merge: false, required_contexts: [] }
  const id = idOf(await stage.ask('POST /deployments', order))
  for (const description of ['1', '2', '3', '4']) {
    await stage.ask(`POST /deployments/${id}/statuses`, { state: 'in_progress', description })
  }
  const query = inRepository('deployments(first: 1) { nodes { statuses(first: 9) { nodes { description } } } }')
  const nodes = ['2', '4', '3', '1'].map((description) => ({ description }))
  expect((await ask(query)).body).toEqual({
    data: { repository: { deployments: { nodes: [{ statuses: { nodes } }] } } },
  })
})

test('a commit that is not there: 404 for its combined status, 422 for its list', async () => {
  const missing = 'a'.repeat(40)
  const replies = ['status', 'statuses'].map((what) => stage.ask(`GET /commits/${missing}/${what}`))
  expect((await Promise.all(replies)).map(({ status }) => status)).toEqual([404, 422])
})

describe('texts of 65,536 characters and no more', () => {
  test.each([
    ['an issue', 'POST /issues', { title: 'long' }],
    ['a comment', 'POST /issues/1/comments', {}],
    ['an edited issue', 'PATCH /issues/1', {}],
  ])('%s', async (_name, request, rest) => {
    await stage.ask('POST /issues', { title: 'first' })
    expect((await stage.ask(request, { ...rest, body: '😀'.repeat(65_536) })).status).toBeLessThan(300)
    const reply = await stage.ask(request, { ...rest, body: 'x'.repeat(65_537) })
    expect(reply.status).toBe(422)
    expect(reply.body).toMatchObject({ errors: [{ message: 'body is too long (maximum is 65536 characters)' }] })
  })
})

test('a fault of GraphQL comes with HTTP 200, before or after what was asked happened', async () => {
  const query = `mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }`
  const errors = [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }]
  const repository = (await ask(inRepository('id'))).text
  const repositoryId = /"id":"([^"]+)"/.exec(repository)?.[1]
  for (const [name, happened] of [
    ['refs/heads/before', {}] as const,
    ['refs/heads/after', { happened: true }] as const,
  ]) {
    const fault = { kind: 'graphql', errors, data: null, headers: { 'retry-after': '9' }, ...happened } as const
    stage.github.addFault({ method: 'POST', path: /graphql/, body: new RegExp(name), call: 1, fault })
    const reply = await ask(query, { input: { repositoryId, refUpdates: [{ name, afterOid: main }] } })
    expect([reply.status, reply.body, reply.headers.get('retry-after')]).toEqual([200, { data: null, errors }, '9'])
  }
  expect(stage.github.state().refs).toMatchObject({ 'refs/heads/after': main })
  expect(stage.github.state().refs).not.toHaveProperty(['refs/heads/before'])
})
