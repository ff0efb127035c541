import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { CheckPublisher } from '../../../src/ports/github.ts'
import { openOn, startLoopback, token } from './loopback.ts'
import type { Answer, Asked } from './loopback.ts'

type CheckRequest = Parameters<CheckPublisher['checkRun']>[0]

const sha = 'a'.repeat(40)
const annotations = (count: number): CheckRequest['annotations'] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ level: 'warning' as const, path: 'a.ts', line: index + 1 },
    ...{ message: `m${index}`, title: 't' },
  }))

const request = (given: Partial<CheckRequest> = {}): CheckRequest => ({
  ...{ sha, name: 'Runbook (dev)', externalId: 'dev', status: 'completed', conclusion: 'success' },
  ...{ title: 'All good', summary: 's', text: '', annotations: [], detailsUrl: 'https://x' },
  ...given,
})

const sentSchema = z.object({
  output: z.object({ annotations: z.array(z.object({ message: z.string() })).optional() }).optional(),
})
const sentIn = (asked: Asked): readonly string[] =>
  (sentSchema.parse(asked.body).output?.annotations ?? []).map((one) => one.message)

/** A GitHub that knows check runs alone. `fault` may take the answer to a write away, after it was done. */
const checksServer = async (
  given: { readonly slug?: string; readonly fault?: (asked: Asked, writes: number) => Answer | null } = {},
) => {
  const runs: { id: number; name: unknown; external_id: unknown; app: string; annotations: string[] }[] = []
  let writes = 0
  const shown = (run: (typeof runs)[number]) => ({
    ...{ id: run.id, name: run.name, external_id: run.external_id, status: 'completed', conclusion: null },
    ...{ app: { id: 1, slug: run.app }, output: { annotations_count: run.annotations.length } },
  })
  const answer = (asked: Asked): Answer => {
    if (asked.path === '/graphql') return { status: 200, body: { data: { viewer: { login: 'github-actions[bot]' } } } }
    const id = Number(/check-runs\/(\d+)$/.exec(asked.path)?.[1] ?? '0')
    const known = runs.find((run) => run.id === id)
    if (asked.method === 'POST') {
      const { name, external_id } = asked.body
      const run = { id: runs.length + 1, name, external_id, app: 'github-actions', annotations: [...sentIn(asked)] }
      runs.push(run)
      return { status: 201, body: shown(run) }
    }
    if (asked.method === 'PATCH') known?.annotations.push(...sentIn(asked))
    if (known !== undefined) return { status: 200, body: shown(known) }
    return { status: 200, body: { total_count: runs.length, check_runs: runs.map(shown) } }
  }
  const server = await startLoopback((asked) => {
    const done = answer(asked)
    if (asked.method === 'GET' || asked.path === '/graphql') return done
    writes += 1
    return given.fault?.(asked, writes) ?? done
  })
  return { server, runs, writes: () => writes }
}

describe('a check run', () => {
  test('is made once, and updated by its second publication', async () => {
    const { server, runs, writes } = await checksServer()
    const { writer } = openOn(server.url)
    await writer.checkRun(request({ status: 'in_progress' }))
    await writer.checkRun(request())
    expect(runs).toHaveLength(1)
    expect(writes()).toBe(2)
  })

  test('of an earlier process is found again', async () => {
    const { server, runs } = await checksServer()
    await openOn(server.url).writer.checkRun(request())
    await openOn(server.url).writer.checkRun(request())
    expect(runs).toHaveLength(1)
  })

  test('of another app with the same id is left alone', async () => {
    const { server, runs } = await checksServer()
    runs.push({ id: 1, name: 'Runbook (dev)', external_id: 'dev', app: 'impostor', annotations: [] })
    await openOn(server.url).writer.checkRun(request())
    expect(runs.map((run) => run.app)).toEqual(['impostor', 'github-actions'])
  })

  test('is not made twice when the answer is lost', async () => {
    const { server, runs } = await checksServer({ fault: (_asked, writes) => (writes === 1 ? 'cut' : null) })
    await openOn(server.url).writer.checkRun(request({ annotations: annotations(3) }))
    expect(runs.map((run) => run.annotations)).toEqual([['m0', 'm1', 'm2']])
  })
})

describe('annotations', () => {
  const messages = (count: number) => annotations(count).map((one) => one.message)

  test('go out fifty at a time, in order', async () => {
    const { server, runs } = await checksServer()
    await openOn(server.url).writer.checkRun(request({ annotations: annotations(120) }))
    expect(server.asked.map((asked) => sentIn(asked).length).filter((count) => count > 0)).toEqual([50, 50, 20])
    expect(runs[0]?.annotations).toEqual(messages(120))
  })

  test('are not sent again by an update, nor by a later process', async () => {
    const { server, runs } = await checksServer()
    const { writer } = openOn(server.url)
    await writer.checkRun(request({ annotations: annotations(2) }))
    await writer.checkRun(request({ annotations: annotations(2) }))
    await openOn(server.url).writer.checkRun(request({ annotations: annotations(2) }))
    expect(runs[0]?.annotations).toEqual(messages(2))
  })

  test('are sent by the update that brings the first of them', async () => {
    const { server, runs } = await checksServer()
    const { writer } = openOn(server.url)
    await writer.checkRun(request({ status: 'in_progress' }))
    await writer.checkRun(request({ annotations: annotations(2) }))
    expect(runs[0]?.annotations).toEqual(messages(2))
  })

  test('whose answer was lost are counted before they are sent again', async () => {
    const { server, runs } = await checksServer({ fault: (_asked, writes) => (writes === 3 ? 'cut' : null) })
    await openOn(server.url).writer.checkRun(request({ annotations: annotations(120) }))
    expect(runs[0]?.annotations).toEqual(messages(120))
  })
})

describe('what goes out', () => {
  test('bears no token, whoever put it there', async () => {
    const { server } = await checksServer()
    await openOn(server.url).writer.checkRun(
      request({ title: `t ${token}`, summary: token, annotations: [one(`x ${token}`)] }),
    )
    expect(JSON.stringify(server.asked.map((asked) => asked.body))).not.toContain(token)
  })

  test('is cut at 140 characters in a status', async () => {
    const server = await startLoopback(() => ({ status: 201, body: {} }))
    const { writer } = openOn(server.url)
    await writer.commitStatus({
      sha,
      context: 'runbook/dev',
      state: 'success',
      description: 'é'.repeat(200),
      url: 'https://x',
    })
    expect(server.asked[0]?.body['description']).toBe(`${'é'.repeat(139)}…`)
  })
})

const one = (message: string) => ({ level: 'notice' as const, path: 'a', line: 1, message, title: message })
