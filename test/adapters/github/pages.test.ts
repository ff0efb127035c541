import { describe, expect, test } from 'vitest'
import { nextLink } from '../../../src/adapters/github/pages.ts'
import { openOn, startLoopback } from './loopback.ts'
import type { Asked } from './loopback.ts'

const sha = 'a'.repeat(40)
const status = (id: number, createdAt = '2026-01-01T00:00:00Z') => ({
  ...{ id, context: `c${id}`, state: 'success', description: null, target_url: null },
  ...{ created_at: createdAt, creator: { login: 'ci' } },
})
const run = (id: number, suite = 1) => ({
  ...{ id, name: `r${id}`, status: 'completed', conclusion: 'success', started_at: null, completed_at: null },
  ...{ html_url: null, external_id: '', app: { id: 1, slug: 'ci' }, check_suite: { id: suite } },
})
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const parameter = (asked: Asked, name: string) => new URL(asked.path, 'http://x').searchParams.get(name)
const pathOf = (asked: Asked) => new URL(asked.path, 'http://x').pathname

describe('the link to the next page', () => {
  test.each<readonly [string, string | undefined, string | null]>([
    ['none', undefined, null],
    ['only others', '<http://x/?page=1>; rel="prev", <http://x/?page=1>; rel="first"', null],
    ['first of several', '<http://x/?page=2>; rel="next", <http://x/?page=9>; rel="last"', 'http://x/?page=2'],
    ['last of several', '<http://x/?page=9>; rel="last", <http://x/?page=2>; rel="next"', 'http://x/?page=2'],
    ['with a comma in the address', '<http://x/?labels=a,b&page=2>; rel="next"', 'http://x/?labels=a,b&page=2'],
    ['without quotes', '<http://x/2>; rel=next', 'http://x/2'],
    ['a word that begins alike', '<http://x/2>; rel="nextish"', null],
  ])('%s', (_name, header, expected) => {
    expect(nextLink(header)).toBe(expected)
  })
})

describe('a list', () => {
  test('is read to its last page, newest first, each item once', async () => {
    const pages = [
      [status(5, '2026-01-03T00:00:00Z'), status(4, '2026-01-02T00:00:00Z')],
      // Item 4 again: one was added at the front while we were reading.
      [status(4, '2026-01-02T00:00:00Z'), status(6, '2026-01-03T00:00:00Z')],
      [status(1)],
    ]
    const server = await startLoopback((asked) => {
      const page = Number(parameter(asked, 'page') ?? '1')
      const next = `<${server.url}${pathOf(asked)}?page=${page + 1}>; rel="next"`
      return { status: 200, body: pages[page - 1], headers: page < 3 ? { link: next } : {} }
    })
    const found = await openOn(server.url).reader.statuses(sha)
    expect(found.map((one) => one.id)).toEqual([6, 5, 4, 1])
    expect(server.asked.map((asked) => parameter(asked, 'per_page'))).toEqual(['100', null, null])
  })

  test('that is full and came without links is asked for more', async () => {
    const all = range(1, 130).map((id) => status(id))
    const server = await startLoopback((asked) => {
      const page = Number(parameter(asked, 'page') ?? '1')
      return { status: 200, body: all.slice((page - 1) * 100, page * 100) }
    })
    expect(await openOn(server.url).reader.statuses(sha)).toHaveLength(130)
  })

  test('whose pages lead in a circle is refused', async () => {
    const server = await startLoopback(() => ({
      status: 200,
      body: [status(1)],
      headers: { link: `<${server.url}/again>; rel="next"` },
    }))
    await expect(openOn(server.url).reader.statuses(sha)).rejects.toThrow('do not come to an end')
  })

  test('is not half a list, nor an empty one, when a later page is gone', async () => {
    const server = await startLoopback((_asked, call) =>
      call === 1
        ? { status: 200, body: [status(1)], headers: { link: `<${server.url}/2>; rel="next"` } }
        : { status: 404, body: { message: 'Not Found' } },
    )
    await expect(openOn(server.url).reader.statuses(sha)).rejects.toMatchObject({ name: 'ExpectedError' })
  })

  test('is not half a list when a later page is refused', async () => {
    const server = await startLoopback((_asked, call) =>
      call === 1
        ? { status: 200, body: [status(1)], headers: { link: `<${server.url}/2>; rel="next"` } }
        : { status: 403, body: { message: 'Resource not accessible by integration' } },
    )
    await expect(openOn(server.url).reader.statuses(sha)).rejects.toMatchObject({ code: 'no-permission' })
  })
})

describe('a counted list', () => {
  const workflowRun = (id: number) => ({
    ...{ id, path: '.github/workflows/ci.yml', event: 'push', status: 'queued', conclusion: null, head_sha: sha },
    ...{ head_branch: 'main', created_at: '2026-01-01T00:00:00Z', html_url: 'https://x' },
  })

  test('that came out short because it grew is read again', async () => {
    const server = await startLoopback((_asked, call) => ({
      status: 200,
      body: { total_count: 2, workflow_runs: call === 1 ? [workflowRun(1)] : [workflowRun(1), workflowRun(2)] },
    }))
    expect((await openOn(server.url).reader.workflowRuns(sha)).map((one) => one.id)).toEqual([2, 1])
  })

  test('that stays short is refused', async () => {
    const server = await startLoopback(() => ({
      status: 200,
      body: { total_count: 2, workflow_runs: [workflowRun(1)] },
    }))
    await expect(openOn(server.url).reader.workflowRuns(sha)).rejects.toThrow('it lists 1 of 2')
  })
})

describe('the check runs of a commit', () => {
  test('are read suite by suite when the list is shorter than its own count', async () => {
    const server = await startLoopback((asked) => {
      const path = pathOf(asked)
      if (path.endsWith(`/commits/${sha}/check-runs`)) {
        return { status: 200, body: { total_count: 3, check_runs: [run(1)] } }
      }
      if (path.endsWith('/check-suites')) {
        return { status: 200, body: { total_count: 2, check_suites: [{ id: 1 }, { id: 2 }] } }
      }
      const runs = path.includes('/check-suites/1/') ? [run(1), run(2)] : [run(3, 2)]
      return { status: 200, body: { total_count: runs.length, check_runs: runs } }
    })
    const found = await openOn(server.url).reader.checkRuns(sha)
    expect(found.map((one) => one.id)).toEqual([1, 2, 3])
    expect(
      server.asked.every((asked) => pathOf(asked).endsWith('/check-suites') || parameter(asked, 'filter') === 'all'),
    ).toBe(true)
  })

  test('are read suite by suite from the thousandth suite on, where the list ends without a word', async () => {
    const server = await startLoopback((asked) => {
      const page = Number(parameter(asked, 'page') ?? '1')
      const slice = range((page - 1) * 100 + 1, page * 100)
      const next = { link: `<${server.url}${pathOf(asked)}?filter=all&page=${page + 1}>; rel="next"` }
      if (pathOf(asked).endsWith(`/commits/${sha}/check-runs`)) {
        return {
          status: 200,
          body: { total_count: 1000, check_runs: slice.map((id) => run(id, id)) },
          headers: page < 10 ? next : { link: `<${server.url}/1>; rel="first"` },
        }
      }
      if (pathOf(asked).endsWith('/check-suites')) {
        return { status: 200, body: { total_count: 1, check_suites: [{ id: 5000 }] } }
      }
      return { status: 200, body: { total_count: 1, check_runs: [run(5000, 5000)] } }
    })
    const found = await openOn(server.url).reader.checkRuns(sha)
    expect(found.map((one) => one.id)).toEqual([5000])
  })

  test('that stay incomplete are refused', async () => {
    const server = await startLoopback((asked) =>
      pathOf(asked).endsWith('/check-suites')
        ? { status: 200, body: { total_count: 1, check_suites: [{ id: 1 }] } }
        : { status: 200, body: { total_count: 2, check_runs: [run(1)] } },
    )
    await expect(openOn(server.url).reader.checkRuns(sha)).rejects.toThrow('it lists 1 of 2')
  })

  test('have no conclusion before they are completed', async () => {
    const running = { ...run(1), status: 'in_progress', conclusion: 'success' }
    const server = await startLoopback(() => ({ status: 200, body: { total_count: 1, check_runs: [running] } }))
    expect(await openOn(server.url).reader.checkRuns(sha)).toMatchObject([{ status: 'in_progress', conclusion: null }])
  })
})
