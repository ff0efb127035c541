import { expect, test } from 'vitest'
import { openOn, startLoopback } from './loopback.ts'

const branch = (more: object) => ({ name: 'main', protected: true, ...more })
const checks = { contexts: ['build'], checks: [{ context: 'build', app_id: 15368 }] }

test.each([
  ['what it requires', branch({ protection: { enabled: true, required_status_checks: checks } }), ['build']],
  ['protected by rulesets alone', branch({ protection: { enabled: false } }), []],
  ['not protected', { name: 'main', protected: false }, []],
])('a branch: %s', async (_name, body, contexts) => {
  const server = await startLoopback(() => ({ status: 200, body }))
  const { reader } = openOn(server.url)
  expect((await reader.protectionChecks('main')).map(({ context }) => context)).toEqual(contexts)
  expect(await reader.isProtected('main')).toBe(body.protected)
})

test.each([
  ['reviewers', { protection_rules: [{ id: 1, type: 'required_reviewers' }] }, true],
  ['an app that decides', { protection_rules: [{ id: 1, type: 'custom' }] }, true],
  ['branches and tags', { deployment_branch_policy: { custom_branch_policies: true } }, true],
  ['time alone', { protection_rules: [{ id: 1, type: 'wait_timer', wait_timer: 5 }] }, false],
  ['nothing', { protection_rules: [], deployment_branch_policy: null }, false],
])('before a job of an environment stands %s', async (_name, body, isGuarded) => {
  const server = await startLoopback(() => ({ status: 200, body }))
  expect(await openOn(server.url).reader.isEnvironmentGuarded('production')).toBe(isGuarded)
})

test('a protected branch that does not tell what it requires is not one that requires nothing', async () => {
  const server = await startLoopback(() => ({ status: 200, body: branch({}) }))
  const { reader } = openOn(server.url)
  await expect(reader.protectionChecks('main')).rejects.toMatchObject({ code: 'no-permission' })
  expect(await reader.isProtected('main')).toBe(true)
})
