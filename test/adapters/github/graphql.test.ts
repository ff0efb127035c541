import { aPlace } from '../../fakes/nouns.ts'
import { describe, expect, test } from 'vitest'
import { openOn, startLoopback, type Answer, type Asked } from './loopback.ts'

const isGraphql = ({ path }: Asked): boolean => path === '/graphql'
const no = (error: object, rest: Omit<Extract<Answer, { status: number }>, 'status' | 'body'> = {}): Answer => ({
  status: 200,
  body: { data: null, errors: [error] },
  ...rest,
})

const wrong = no({ message: 'Something went wrong while executing your query. Please include `1:2:3` when reporting.' })
const who: Answer = { status: 200, body: { data: { viewer: { login: 'github-actions[bot]' } } } }
const at = (time: string): string => String(Date.parse(time) / 1000)
const limited = { message: 'API rate limit already exceeded for site ID installation ID 1.' }

/** Of the requests to GraphQL the first ones are answered so, then all is well. */
const viewerAfter = async (...answers: readonly Answer[]) => {
  const server = await startLoopback((_asked, call) => answers[call - 1] ?? who)
  return { ...openOn(server.url), asked: server.asked }
}

describe('a no that comes with HTTP 200 is waited for like one with a status', () => {
  test.each<readonly [string, readonly Answer[], readonly number[]]>([
    ['"Something went wrong"', [wrong], [250]],
    ['"Something went wrong" twice', [wrong, wrong], [250, 500]],
    [
      'a timeout',
      [no({ message: "We couldn't respond to your request in time. Sorry about that. Please try resubmitting." })],
      [250],
    ],
    [
      'the primary limit, until its reset',
      [
        no(
          { type: 'RATE_LIMIT', code: 'graphql_rate_limit', ...limited },
          {
            headers: {
              date: 'Sun, 01 Mar 2026 00:00:10 GMT',
              'x-ratelimit-remaining': '0',
              'x-ratelimit-reset': at('2026-03-01T00:00:40Z'),
            },
          },
        ),
      ],
      [31_000],
    ],
    [
      'the primary limit by its older name',
      [no({ type: 'RATE_LIMITED', ...limited }, { headers: { 'retry-after': '1' } })],
      [1000],
    ],
    [
      'the secondary limit with a time',
      [no({ message: 'You have exceeded a secondary rate limit.' }, { headers: { 'retry-after': '7' } })],
      [7000],
    ],
    ['the secondary limit without one', [no({ message: 'You have exceeded a secondary rate limit.' })], [60_000]],
  ])('%s', async (_name, answers, waits) => {
    const { reader, clock, requests } = await viewerAfter(...answers)
    expect(await reader.viewer()).toBe('github-actions')
    expect(clock.slept).toEqual(waits)
    expect(requests()).toBe(answers.length + 1)
  })

  test('the hour is used up: the time to come back is named, and nothing is waited for', async () => {
    const headers = {
      date: 'Sun, 01 Mar 2026 00:00:00 GMT',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': at('2026-03-01T00:40:00Z'),
    }
    const { reader, clock } = await viewerAfter(no({ type: 'RATE_LIMIT', ...limited }, { headers }))
    await expect(reader.viewer()).rejects.toMatchObject({
      code: 'github-unreachable',
      message: expect.stringContaining('rate limited until 2026-03-01T00:40:01.000Z'),
      remedy: expect.stringContaining('Run the job again after 2026-03-01T00:40:01.000Z'),
    })
    expect(clock.slept).toEqual([])
  })

  test('after all tries GitHub is quoted', async () => {
    const { reader, requests } = await viewerAfter(...Array.from({ length: 9 }, () => wrong))
    await expect(reader.viewer()).rejects.toMatchObject({
      code: 'github-unreachable',
      message: expect.stringContaining('GitHub says: Something went wrong'),
    })
    expect(requests()).toBe(6)
  })

  test.each([
    ['a permission', { type: 'FORBIDDEN', message: 'Resource not accessible by integration' }, 'no-permission'],
    ['what has a type', { type: 'NOT_FOUND', message: 'Something went wrong: not there' }, 'github-unreachable'],
  ])('%s is an answer, and is not asked for twice', async (_name, error, code) => {
    const { reader, requests } = await viewerAfter(no(error))
    await expect(reader.viewer()).rejects.toMatchObject({ code })
    expect(requests()).toBe(1)
  })
})

describe('a ref is moved from where it is expected', () => {
  const [expected, sha, other] = ['a', 'b', 'c'].map((letter) => letter.repeat(40))
  /** Where the ref is, before each request to GraphQL and after the last. */
  const moving = async (graphql: readonly Answer[], where: readonly (string | undefined)[]) => {
    let sent = 0
    const server = await startLoopback((asked) => {
      if (isGraphql(asked)) return graphql[(sent += 1) - 1] ?? { status: 200, body: { data: { updateRefs: {} } } }
      if (!asked.path.includes('/git/ref')) return { status: 200, body: { node_id: 'R_1' } }
      const stands = where[sent]
      return stands === undefined
        ? { status: 404 }
        : { status: 200, body: { ref: 'refs/heads/main', object: { type: 'commit', sha: stands } } }
    })
    return { ...openOn(server.url), sent: () => sent }
  }
  const move = { ref: 'refs/heads/main', expected: expected ?? '', sha: sha ?? '' }

  test('"Something went wrong" while it is still there: again, and once', async () => {
    const { writer, sent } = await moving([wrong], [expected, expected])
    expect(await writer.moveRef(move)).toEqual({ outcome: 'pushed' })
    expect(sent()).toBe(2)
  })

  test('"Something went wrong" though it was done: not again', async () => {
    const { writer, sent, clock } = await moving([wrong], [expected, sha])
    expect(await writer.moveRef(move)).toEqual({ outcome: 'pushed' })
    expect([sent(), clock.slept]).toEqual([1, []])
  })

  test('"Something went wrong" because it is elsewhere by now: that is no failure, and not waited for', async () => {
    const { writer, sent, clock } = await moving([wrong], [expected, other])
    expect(await writer.moveRef(move)).toEqual({ outcome: 'moved' })
    expect([sent(), clock.slept]).toEqual([1, []])
  })

  test('"Something went wrong" every time: GitHub is quoted, and nothing is assumed', async () => {
    const { writer, sent } = await moving(
      Array.from({ length: 9 }, () => wrong),
      Array.from({ length: 9 }, () => expected),
    )
    await expect(writer.moveRef(move)).rejects.toMatchObject({ code: 'github-unreachable' })
    expect(sent()).toBe(6)
  })

  test('a lock that is gone when "Something went wrong" was released', async () => {
    const { writer, sent } = await moving([wrong], [expected])
    expect(await writer.releaseLock(aPlace('dev'), expected ?? '')).toBe(true)
    expect(sent()).toBe(1)
  })

  test('a lock that is another\'s when "Something went wrong" is not ours to release', async () => {
    const { writer } = await moving([wrong], [expected, other])
    expect(await writer.releaseLock(aPlace('dev'), expected ?? '')).toBe(false)
  })
})

test.each([404, 422])('a commit that GitHub does not know, told by %d, has no statuses', async (status) => {
  const server = await startLoopback(() => ({ status, body: { message: 'No commit found' } }))
  expect(await openOn(server.url).reader.statuses('a'.repeat(40))).toEqual([])
})
