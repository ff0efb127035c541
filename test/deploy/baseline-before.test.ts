import { expect, it } from 'vitest'
import { baselineBefore, type BaselineReason, type BaselineSubject } from '../../src/deploy/baseline-before.ts'
import { stepRecorder } from '../../src/deploy/steps.ts'
import { verify } from '../../src/smoke/run/verify.ts'
import { smokeOptions } from '../../src/smoke/probes/options.ts'
import { fakeHttp } from '../fakes/http.ts'
import { virtualClock } from '../fakes/virtual-clock.ts'
import { fakePorts } from '../fakes/world.ts'

const smoke = smokeOptions.parse({
  probes: [
    { name: 'API', http: '/api' },
    { name: 'items', http: '/items' },
  ],
})

const baseline = async (given: Partial<BaselineSubject & BaselineReason>) => {
  const clock = virtualClock()
  const http = fakeHttp({ clock, reply: ({ url }) => ({ status: url.endsWith('/items') ? 500 : 200 }) })
  const ports = fakePorts({ clock, http })
  const steps = stepRecorder(ports)
  const request: BaselineSubject & BaselineReason = {
    environment: { url: 'https://api.test' },
    smoke,
    put: { userEnvironment: {} },
    intent: { kind: 'deploy' },
    before: 'proven-other',
    verify,
    ...given,
  }
  return {
    baseline: await baselineBefore(request, request, steps, ports),
    asked: http.asked.length,
    steps: steps.taken(),
  }
}

it('writes down what does not pass before anything is changed, and fails nothing', async () => {
  const { baseline: measured, steps } = await baseline({})
  expect(measured?.probes.map(({ name, state }) => `${name} ${state}`)).toEqual(['API pass', 'items fail'])
  expect(steps).toMatchObject([{ name: 'Look before', status: 'done', detail: 'not passing already: items' }])
})

it.each([
  ['a restore, where every second counts', { intent: { kind: 'rollback' } }],
  ['where what serves was never proven, or is this very release', { before: 'unproven' }],
  ['when nobody will verify', { verify: null }],
  ['without a URL', { environment: { url: null } }],
  ['without probes', { smoke: smokeOptions.parse({}) }],
] as const)('does not look on %s', async (_, given) => {
  expect(await baseline(given)).toEqual({ baseline: null, asked: 0, steps: [] })
})
