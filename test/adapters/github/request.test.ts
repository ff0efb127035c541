import { aPlace } from '../../fakes/nouns.ts'
import { describe, expect, test } from 'vitest'
import { ExpectedError } from '../../../src/core/errors.ts'
import { deadUrl, openOn, startLoopback, token } from './loopback.ts'
import type { Answer } from './loopback.ts'

const repository = { id: 5, default_branch: 'main', private: false, node_id: 'R_5' }
const fine: Answer = { status: 200, body: repository }

/** Answers in this order, then all is well. */
const inOrder = (...answers: readonly Answer[]) => startLoopback((_asked, call) => answers[call - 1] ?? fine)

const expectedOf = async (promise: Promise<unknown>): Promise<ExpectedError> => {
  const thrown: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (thrown instanceof ExpectedError) return thrown
  throw new Error(`not an ExpectedError: ${String(thrown)}`)
}

describe('a read that meets trouble is repeated', () => {
  test.each<readonly [string, readonly Answer[], readonly number[]]>([
    ['429 with Retry-After waits as long as it says', [{ status: 429, headers: { 'retry-after': '7' } }], [7000]],
    [
      '403 with no requests left waits until the reset by the clock of the server',
      [
        {
          status: 403,
          body: { message: 'API rate limit exceeded' },
          headers: {
            date: 'Sun, 01 Mar 2026 00:00:10 GMT',
            'x-ratelimit-remaining': '0',
            'x-ratelimit-reset': String(Date.parse('2026-03-01T00:00:40Z') / 1000),
          },
        },
      ],
      [31_000],
    ],
    [
      '403 for the secondary limit without a time waits a minute',
      [{ status: 403, body: { message: 'You have exceeded a secondary rate limit.' } }],
      [60_000],
    ],
    ['500 twice backs off', [{ status: 500 }, { status: 500 }], [250, 500]],
    ['502, 503 and 504 back off', [{ status: 502 }, { status: 503 }, { status: 504 }], [250, 500, 1000]],
    ['a cut connection', ['cut'], [250]],
    ['a body that is cut in the middle', [{ status: 200, body: repository, half: true }], [250]],
    ['a body that is not JSON', [{ status: 200, raw: '{"id": 5, "default_br' }], [250]],
    ['an empty body', [{ status: 200 }], [250]],
    ['a page of a proxy', [{ status: 200, raw: '<html>', headers: { 'content-type': 'text/html' } }], [250]],
  ])('%s', async (_name, answers, waits) => {
    const server = await inOrder(...answers)
    const { reader, clock, requests } = openOn(server.url)
    expect(await reader.repository()).toEqual({ id: 5, defaultBranch: 'main', private: false })
    expect(clock.slept).toEqual(waits)
    expect(requests()).toBe(answers.length + 1)
  })

  test('an answer that never comes is given up after the time limit', async () => {
    const server = await inOrder('silence')
    // The second answer comes within it also on a busy machine.
    const { reader, clock } = openOn(server.url, { requestTimeoutMs: 1_000 })
    expect((await reader.repository()).id).toBe(5)
    expect(clock.slept).toEqual([250])
  })
})

describe('giving up', () => {
  test('after all tries it says what was asked', async () => {
    const server = await startLoopback(() => ({ status: 502 }))
    const { reader, requests } = openOn(server.url)
    const error = await expectedOf(reader.checkRuns('a'.repeat(40)))
    expect(error.code).toBe('github-unreachable')
    expect(error.message).toContain('list the check runs of aaaaaaa')
    expect(error.message).toContain('502')
    expect(requests()).toBe(6)
  })

  test('a wait longer than the budget is not begun, and the time is named', async () => {
    const server = await startLoopback(() => ({ status: 429, headers: { 'retry-after': '3600' } }))
    const { reader, clock } = openOn(server.url)
    const error = await expectedOf(reader.repository())
    expect(error.code).toBe('github-unreachable')
    expect(error.message).toContain('rate limited until 2026-03-01T01:00:00.000Z')
    expect(clock.slept).toEqual([])
  })

  test('nobody listens', async () => {
    const { reader } = openOn(await deadUrl())
    const error = await expectedOf(reader.repository())
    expect(error.code).toBe('github-unreachable')
    expect(error.message).toContain('ECONNREFUSED')
  })

  test('a cancelled run does not go on asking', async () => {
    const abort = new AbortController()
    const server = await startLoopback(() => {
      abort.abort(new Error('cancelled'))
      return { status: 500 }
    })
    const { reader } = openOn(server.url, { signal: abort.signal })
    await expect(reader.repository()).rejects.toThrow('cancelled')
    expect(server.asked).toHaveLength(1)
  })
})

describe('what a person has to put right', () => {
  test.each<readonly [string, Answer, string]>([
    [
      'the header names the permission',
      {
        status: 403,
        body: { message: 'Resource not accessible by integration' },
        headers: { 'x-accepted-github-permissions': 'checks=read' },
      },
      "add 'checks: read' under 'permissions:'",
    ],
    [
      'of several sets the first is named whole, in the words of a workflow',
      {
        status: 403,
        body: { message: 'Resource not accessible by integration' },
        headers: { 'x-accepted-github-permissions': 'pull_requests=read,contents=read; issues=read' },
      },
      "add 'pull-requests: read' and 'contents: read' under 'permissions:'",
    ],
    ['without the header our own table does', { status: 403, body: { message: 'no' } }, "add 'checks: read'"],
    [
      'what no workflow token can have is said so',
      { status: 403, headers: { 'x-accepted-github-permissions': 'administration=read' } },
      "No workflow token can have 'administration: read'",
    ],
  ])('403: %s', async (_name, answer, remedy) => {
    const server = await startLoopback(() => answer)
    const error = await expectedOf(openOn(server.url).reader.checkRuns('a'.repeat(40)))
    expect(error.code).toBe('no-permission')
    expect(error.remedy).toContain(remedy)
    // A refusal is believed when it comes twice.
    expect(server.asked).toHaveLength(2)
  })

  test('a refusal that comes once was a mistake of a moment, and is not told to anybody', async () => {
    let asked = 0
    const refused: unknown[] = []
    const server = await startLoopback(() => {
      asked += 1
      return asked === 1
        ? { status: 403, body: { message: 'no' } }
        : { status: 200, body: { check_runs: [], total_count: 0 } }
    })
    const { reader } = openOn(server.url, { onRefused: (permissions) => refused.push(permissions) })
    expect(await reader.checkRuns('a'.repeat(40))).toEqual([])
    expect([asked, refused]).toEqual([2, []])
  })

  test('401 says that the token is not accepted', async () => {
    const server = await startLoopback(() => ({ status: 401, body: { message: 'Bad credentials' } }))
    const error = await expectedOf(openOn(server.url).reader.repository())
    expect(error).toMatchObject({ code: 'no-permission' })
    expect(error.message).toContain('does not accept the token')
  })

  test('404 on the repository itself is a matter of permission', async () => {
    const server = await startLoopback(() => ({ status: 404, body: { message: 'Not Found' } }))
    const error = await expectedOf(openOn(server.url).reader.repository())
    expect(error.code).toBe('no-permission')
    expect(error.message).toContain('acme/shop')
  })

  test('404 elsewhere is nothing', async () => {
    const server = await startLoopback(() => ({ status: 404, body: { message: 'Not Found' } }))
    const { reader } = openOn(server.url)
    expect(await reader.pull(3)).toBeNull()
    expect(await reader.statuses('a'.repeat(40))).toEqual([])
    expect(await reader.lock(aPlace('production'))).toEqual({ state: 'free' })
  })

  test('an answer of another shape is refused, with the place', async () => {
    const server = await startLoopback(() => ({ status: 200, body: { ...repository, id: 'five' } }))
    const error = await expectedOf(openOn(server.url).reader.repository())
    expect(error.code).toBe('github-unreachable')
    expect(error.message).toContain('id')
  })

  test('no token at all', () => {
    expect(() => openOn('http://127.0.0.1:1', { token: ' ' })).toThrow("The input 'token' is empty.")
  })
})

describe('the token', () => {
  test('goes out with the version of the API', async () => {
    const server = await startLoopback(() => fine)
    await openOn(server.url).reader.repository()
    expect(server.asked[0]?.headers).toMatchObject({
      authorization: `token ${token}`,
      'x-github-api-version': '2022-11-28',
    })
  })

  test('is not taken along to another origin by a redirect', async () => {
    const elsewhere = await startLoopback(() => fine)
    const server = await startLoopback(() => ({
      status: 301,
      headers: { location: `${elsewhere.url}/repositories/5` },
    }))
    const error = await expectedOf(openOn(server.url).reader.repository())
    expect(error.code).toBe('github-unreachable')
    expect(elsewhere.asked).toEqual([])
  })

  test('is not taken along by the link to the next page', async () => {
    const elsewhere = await startLoopback(() => ({ status: 200, body: [] }))
    const link = `<${elsewhere.url}/next>; rel="next"`
    const server = await startLoopback(() => ({ status: 200, body: [], headers: { link } }))
    const error = await expectedOf(openOn(server.url).reader.statuses('a'.repeat(40)))
    expect(error.code).toBe('github-unreachable')
    expect(elsewhere.asked).toEqual([])
  })

  test('a redirect within the API is followed by a read', async () => {
    const server = await startLoopback((asked) =>
      asked.path === '/repositories/5' ? fine : { status: 301, headers: { location: '/repositories/5' } },
    )
    expect((await openOn(server.url).reader.repository()).id).toBe(5)
  })

  test('a redirect in a circle ends', async () => {
    const server = await startLoopback(() => ({ status: 302, headers: { location: '/repos/acme/shop' } }))
    expect((await expectedOf(openOn(server.url).reader.repository())).code).toBe('github-unreachable')
  })

  test('is in no line of the log', async () => {
    const server = await inOrder({ status: 500 }, 'cut')
    const { reader, log } = openOn(server.url)
    await reader.repository()
    expect(log.lines.length).toBeGreaterThan(2)
    expect(log.lines.join('\n')).not.toContain(token)
  })
})

describe('asking less', () => {
  test('a poll sends the ETag, and 304 is the same answer', async () => {
    const etag = '"e1"'
    const server = await startLoopback((asked) =>
      asked.headers['if-none-match'] === etag
        ? { status: 304, headers: { etag } }
        : { status: 200, body: repository, headers: { etag } },
    )
    const { reader } = openOn(server.url)
    expect(await reader.repository()).toEqual(await reader.repository())
    expect(server.asked.map((one) => one.headers['if-none-match'])).toEqual([undefined, etag])
  })

  test('a commit is asked for once, also by many at the same time', async () => {
    const sha = 'a'.repeat(40)
    const server = await startLoopback(() => ({
      status: 200,
      body: {
        sha,
        commit: { message: 'm', tree: { sha: 'b'.repeat(40) }, committer: { date: '2026-01-01T00:00:00Z' } },
        parents: [],
        author: null,
        committer: {},
      },
    }))
    const { reader } = openOn(server.url)
    const [one, other] = await Promise.all([reader.commit(sha), reader.commit(sha)])
    expect(await reader.commit(sha)).toEqual(one)
    expect(other).toMatchObject({ sha, author: null, committer: null })
    expect(server.asked).toHaveLength(1)
  })

  test('the same question by many at the same time is asked once, and again later', async () => {
    const server = await startLoopback(() => fine)
    const { reader } = openOn(server.url)
    await Promise.all([reader.repository(), reader.repository(), reader.repository()])
    expect(server.asked).toHaveLength(1)
    await reader.repository()
    expect(server.asked).toHaveLength(2)
  })

  test('a question put after a write is not answered by one put before it', async () => {
    const server = await startLoopback((asked) => (asked.method === 'GET' ? fine : { status: 201, body: {} }))
    const { reader, writer } = openOn(server.url)
    const early = reader.repository()
    const wrote = writer.deploymentStatus({ deployment: 1, event: { event: 'verified', text: '' } })
    await Promise.all([early, wrote, reader.repository()])
    expect(server.asked.filter((asked) => asked.method === 'GET')).toHaveLength(2)
  })

  test('a commit that is not there yet is asked for again', async () => {
    const server = await startLoopback(() => ({ status: 422, body: { message: 'No commit found' } }))
    const { reader } = openOn(server.url)
    expect(await reader.commit('a'.repeat(40))).toBeNull()
    expect(await reader.commit('a'.repeat(40))).toBeNull()
    expect(server.asked).toHaveLength(2)
  })
})
