import { expect, it } from 'vitest'
import { api, asks, fresh, ok, scene, version } from '../run/scene.ts'

const serving = (path: string) => (path === '/health' ? version(fresh) : ok)
const probes = [api, { name: 'port', tcp: 'api.test:5672' }]

it('verify hands on what its http probes measured, beside the limit and what was measured before', async () => {
  const smoke = { version: asks, probes: [api], latency: { p95: '1s' } }
  const before = await scene({ reply: ({ path }) => serving(path), smoke }).baseline()
  const { verify } = scene({ reply: ({ path }) => serving(path), smoke, baseline: before })
  const [chart, ...more] = (await verify()).charts ?? []
  expect(more).toEqual([])
  expect(chart).toMatchObject({ probe: 'API', limitMs: 1_000, medianBeforeMs: expect.any(Number) })
  expect(chart?.answers.length).toBeGreaterThanOrEqual(59)
})

it('without a limit and a baseline neither is claimed; only http probes have latencies to draw', async () => {
  const { verify } = scene({ reply: ({ path }) => serving(path), smoke: { version: asks, probes } })
  expect((await verify()).charts).toMatchObject([{ probe: 'API', limitMs: null, medianBeforeMs: null }])
})

it('a release that never came to serve has nothing to draw', async () => {
  const { verify } = scene({ reply: () => version('unknown'), smoke: { version: asks, probes: [api] } })
  expect((await verify()).charts).toEqual([])
})
