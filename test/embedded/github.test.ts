import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openStage, shaOf, type Stage } from './github-stage.ts'

const zeros = '0'.repeat(40)
/** Many processes at once, on a machine that may be busy. */
const busy = { timeout: 30_000 }
let stage: Stage
let main: string

beforeAll(async () => {
  stage = await openStage()
  main = await stage.git('rev-parse', 'HEAD')
})
afterAll(() => stage.end())

async function lockCommit(text: string): Promise<string> {
  const tree = shaOf(
    await stage.ask('POST /git/trees', { tree: [{ path: 'lock.json', mode: '100644', type: 'blob', content: text }] }),
  )
  return shaOf(await stage.ask('POST /git/commits', { message: text, tree, parents: [] }))
}

describe('who may ask', () => {
  const cases = [
    { name: 'no token', headers: { authorization: '' }, status: 401, message: 'Bad credentials' },
    {
      name: 'an unknown token',
      headers: { authorization: 'Bearer ghs_wrong' },
      status: 401,
      message: 'Bad credentials',
    },
    {
      name: 'an unknown API version',
      headers: { 'x-github-api-version': '2000-01-01' },
      status: 400,
      message: /not supported/,
    },
  ]
  test.each(cases)('$name is refused', async ({ headers, status, message }) => {
    const reply = await stage.ask('GET ', undefined, { headers })
    expect(reply.status).toBe(status)
    expect(reply.body).toMatchObject({ message: expect.stringMatching(message), documentation_url: expect.any(String) })
  })

  test('a token of the form that git and that octokit send are both understood', async () => {
    const token = stage.github.token()
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
    const replies = [`token ${token}`, `Bearer ${token}`, `Basic ${basic}`].map((authorization) =>
      stage.ask('GET ', undefined, { headers: { authorization } }),
    )
    expect((await Promise.all(replies)).map((reply) => reply.status)).toEqual([200, 200, 200])
  })

  test('a token without the permission is told which one would do', async () => {
    const token = stage.github.token({ permissions: { contents: 'read' } })
    const reply = await stage.ask('POST /git/refs', { ref: 'refs/heads/x', sha: main }, { token })
    expect(reply.status).toBe(403)
    expect(reply.body).toMatchObject({ message: 'Resource not accessible by integration' })
    expect(reply.headers.get('x-accepted-github-permissions')).toBe('contents=write; contents=write,workflows=write')
  })

  test('a person who may only read may not write, whatever the token says', async () => {
    const token = stage.github.token({ login: 'carol' })
    const reply = await stage.ask('POST /git/refs', { ref: 'refs/heads/x', sha: main }, { token })
    expect(reply.status).toBe(403)
    expect(reply.body).toMatchObject({ message: 'Must have push access to repository.' })
  })

  test('write includes read; metadata is always there; another permission is not', async () => {
    const token = stage.github.token({ permissions: { deployments: 'write' } })
    expect((await stage.ask('GET /deployments', undefined, { token })).status).toBe(200)
    expect((await stage.ask('GET /rules/branches/main', undefined, { token })).status).toBe(200)
    expect((await stage.ask('GET /commits/main/status', undefined, { token })).status).toBe(403)
  })
})

describe('refs', () => {
  test('a pushed branch is read back', async () => {
    const reply = await stage.ask('GET /git/ref/heads/main')
    expect(reply.body).toMatchObject({ ref: 'refs/heads/main', object: { sha: main, type: 'commit' } })
  })

  test('of twenty who create the same ref at once, exactly one succeeds', busy, async () => {
    const body = { ref: 'refs/runbook/locks/production', sha: main }
    const replies = await Promise.all(Array.from({ length: 20 }, () => stage.ask('POST /git/refs', body)))
    expect(replies.filter((reply) => reply.status === 201)).toHaveLength(1)
    const lost = replies.filter((reply) => reply.status === 422)
    expect(lost).toHaveLength(19)
    expect(lost[0]?.body).toMatchObject({ message: 'Reference already exists' })
  })

  const refused = [
    { name: 'outside refs/', body: { ref: 'heads/x', sha: '' }, message: /must start with/ },
    { name: 'with two parts', body: { ref: 'refs/x', sha: '' }, message: /three slash-separated/ },
    { name: 'with a forbidden sign', body: { ref: 'refs/heads/a..b', sha: '' }, message: /not a valid ref name/ },
    {
      name: 'to a sha that is not there',
      body: { ref: 'refs/heads/x', sha: '1'.repeat(40) },
      message: /does not exist/,
    },
    { name: 'to a short sha', body: { ref: 'refs/heads/x', sha: 'abc' }, message: /exactly 40 characters/ },
  ]
  test.each(refused)('a ref $name is refused with 422', async ({ body, message }) => {
    const reply = await stage.ask('POST /git/refs', body)
    expect(reply.status).toBe(422)
    expect(reply.body).toMatchObject({ message: expect.stringMatching(message) })
  })

  test('an update that is not a fast forward needs force', busy, async () => {
    const other = await lockCommit('other')
    await stage.ask('POST /git/refs', { ref: 'refs/heads/moving', sha: main })
    const gentle = await stage.ask('PATCH /git/refs/heads/moving', { sha: other })
    expect([gentle.status, gentle.body]).toMatchObject([422, { message: 'Update is not a fast forward' }])
    expect((await stage.ask('PATCH /git/refs/heads/moving', { sha: other, force: true })).status).toBe(200)
    expect((await stage.ask('DELETE /git/refs/heads/moving')).status).toBe(204)
    expect((await stage.ask('GET /git/ref/heads/moving')).status).toBe(404)
    expect((await stage.ask('DELETE /git/refs/heads/moving')).status).toBe(422)
  })

  test('a name that git would read as an expression is no ref', async () => {
    expect((await stage.ask('GET /git/ref/heads%2Fmain~0')).status).toBe(404)
    expect((await stage.ask('GET /git/ref/heads%2Fmain%5E%7Btree%7D')).status).toBe(404)
  })

  test('matching refs are those that begin so', async () => {
    for (const name of ['a/1', 'a/2', 'ab'])
      await stage.ask('POST /git/refs', { ref: `refs/runbook/m/${name}`, sha: main })
    const reply = await stage.ask('GET /git/matching-refs/runbook/m/a%2F')
    expect(reply.body).toMatchObject([{ ref: 'refs/runbook/m/a/1' }, { ref: 'refs/runbook/m/a/2' }])
  })

  test('a tag of a tag of a commit is peeled one by one', async () => {
    await stage.git('tag', '--annotate', 'inner', '--message', 'inner one')
    await stage.git('tag', '--annotate', 'outer', 'inner', '--message', 'outer one')
    await stage.git('push', '--quiet', 'origin', 'outer')
    const at = z.object({ object: z.object({ sha: z.string(), type: z.string() }) })
    const ref = at.parse((await stage.ask('GET /git/ref/tags/outer')).body)
    const outer = await stage.ask(`GET /git/tags/${ref.object.sha}`)
    expect([ref.object.type, outer.body]).toMatchObject([
      'tag',
      { tag: 'outer', message: 'outer one', object: { type: 'tag' } },
    ])
    const inner = await stage.ask(`GET /git/tags/${at.parse(outer.body).object.sha}`)
    expect(inner.body).toMatchObject({
      tag: 'inner',
      tagger: { email: 'alice@example.com' },
      object: { type: 'commit', sha: main },
    })
  })
})

describe('updateRefs of GraphQL', () => {
  const query = 'mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }'
  const nodeId = async () => z.object({ node_id: z.string() }).parse((await stage.ask('GET ')).body).node_id

  test('a ref is deleted only while it stands where it was last seen', busy, async () => {
    const mine = await lockCommit('mine')
    const theirs = await lockCommit('theirs')
    const name = 'refs/runbook/locks/staging'
    await stage.ask('POST /git/refs', { ref: name, sha: theirs })
    const repositoryId = await nodeId()
    const remove = (beforeOid: string) =>
      stage.ask('POST /api/graphql', {
        query,
        variables: { input: { repositoryId, refUpdates: [{ name, beforeOid, afterOid: zeros }] } },
      })
    const refused = await remove(mine)
    expect(refused.body).toEqual({
      data: { updateRefs: null },
      errors: [
        {
          path: ['updateRefs'],
          locations: expect.any(Array),
          message: expect.stringMatching(/^Something went wrong while executing your query\./),
        },
      ],
    })
    expect(stage.github.state().refs[name]).toBe(theirs)
    expect((await remove(theirs)).body).toEqual({ data: { updateRefs: { clientMutationId: null } } })
    expect(stage.github.state().refs[name]).toBeUndefined()
  })

  test('input may be written out in the document; all updates or none', async () => {
    const document = (before: string) =>
      `mutation { updateRefs(input: { repositoryId: "${id}", refUpdates: [
        { name: "refs/runbook/one", beforeOid: "${zeros}", afterOid: "${main}" } # both or none
        { name: "refs/runbook/two", beforeOid: "${before}", afterOid: "${main}" }] }) { clientMutationId } }`
    const id = await nodeId()
    expect((await stage.ask('POST /api/graphql', { query: document(main) })).body).toHaveProperty('errors')
    expect(stage.github.state().refs['refs/runbook/one']).toBeUndefined()
    expect((await stage.ask('POST /api/graphql', { query: document(zeros) })).body).not.toHaveProperty('errors')
    expect(stage.github.state().refs).toMatchObject({ 'refs/runbook/one': main, 'refs/runbook/two': main })
  })

  test('of twenty swaps from the same place exactly one succeeds', busy, async () => {
    const repositoryId = await nodeId()
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => {
        const refUpdates = [{ name: 'refs/runbook/swap', beforeOid: zeros, afterOid: main }]
        return stage.ask('POST /api/graphql', { query, variables: { input: { repositoryId, refUpdates } } })
      }),
    )
    expect(replies.filter((reply) => !reply.text.includes('"errors"'))).toHaveLength(1)
  })
})

describe('lists', () => {
  beforeAll(async () => {
    for (let index = 0; index < 7; index += 1)
      await stage.ask('POST /issues', { title: `page ${index}`, labels: ['paged'] })
  })

  test('a list is cut into pages that link to each other', async () => {
    const first = await stage.ask('GET /issues?labels=paged&per_page=3')
    expect(first.body).toMatchObject([{ title: 'page 6' }, { title: 'page 5' }, { title: 'page 4' }])
    const link = first.headers.get('link') ?? ''
    expect(link).toContain('rel="next"')
    expect(link).toMatch(/labels=paged&per_page=3&page=3>; rel="last"/)
    const last = await stage.ask('GET /issues?labels=paged&per_page=3&page=3')
    expect(last.body).toMatchObject([{ title: 'page 0' }])
    expect(last.headers.get('link')).not.toContain('rel="next"')
    expect(last.headers.get('link')).toContain('rel="prev"')
  })

  test('what did not change is answered 304 without costing anything', async () => {
    const first = await stage.ask('GET /issues?labels=paged')
    const etag = first.headers.get('etag') ?? ''
    const headers = { 'if-none-match': etag }
    const again = await stage.ask('GET /issues?labels=paged', undefined, { headers })
    expect([again.status, again.text]).toEqual([304, ''])
    expect(again.headers.get('x-ratelimit-remaining')).toBe(first.headers.get('x-ratelimit-remaining'))
    await stage.ask('POST /issues', { title: 'new', labels: ['paged'] })
    expect((await stage.ask('GET /issues?labels=paged', undefined, { headers })).status).toBe(200)
  })

  test('every answer carries an id and the rate limit', async () => {
    const reply = await stage.ask('GET ')
    expect(reply.headers.get('x-github-request-id')).toMatch(/^[0-9A-F]{16}$/)
    expect(Number(reply.headers.get('x-ratelimit-remaining'))).toBeLessThan(
      Number(reply.headers.get('x-ratelimit-limit')),
    )
  })
})
