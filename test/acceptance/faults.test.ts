import { expect, test, vi } from 'vitest'
import { scenarios } from './fault-scenarios.ts'
import { tryFault, type FaultKind, type OutsideCall } from './faults.ts'

// A fixed share of `npm run faults`, which tries every call in every way. Two runs of the bundle a test at most.
vi.setConfig({ testTimeout: 180_000 })

const repo = String.raw`^/repos/acme/inventory`
const git = String.raw`^/acme/inventory\.git`
const call = (method: OutsideCall['method'], path: string, number = 1): OutsideCall => ({ method, path, number })

/** At first: the good release serves after the very run that met the fault. */
const share: readonly (readonly [scenario: string, kind: FaultKind, call: OutsideCall])[] = [
  ['rollback', '500 always', call('GET', `${repo}/actions/runs$`)],
  ['rollback', '500 always', call('POST', `${repo}/issues$`)],
  ['rollback', 'truncated', call('POST', `${git}/git-upload-pack$`)],
  ['rollback', 'cut after the effect', call('POST', `${git}/git-receive-pack$`)],
  ['rollback', '403', call('POST', `${repo}/deployments$`)],
  ['deploy, on-failure: rollback', 'cut before', call('GET', `${git}/info/refs$`)],
  ['deploy, on-failure: rollback', '500 always', call('POST', `${git}/git-receive-pack$`)],
  ['deploy', '502 with HTML', call('POST', String.raw`${repo}/deployments/\d+/statuses$`, 2)],
  ['monitor', 'GraphQL 200 with errors', call('POST', '^/graphql$')],
]

test.each(share)('%s: %s at %o', async (name, kind, at) => {
  const scenario = scenarios.find((each) => each.name === name)
  if (scenario === undefined) throw new Error(`no scenario is called ${name}`)
  const { isHit, first, second } = await tryFault(scenario, at, kind)
  expect(isHit).toBe(true)
  expect([...first.lies, ...(second?.lies ?? [])]).toEqual([])
  expect(first).toMatchObject({ done: true })
  expect((second ?? first).done).toBe(true)
})
