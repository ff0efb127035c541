import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { runCommand } from '../../cli/run.ts'
import { openAccess } from '../../cli/terminal/access.ts'
import { fakePorts } from '../cli/repository.ts'
import { recordBadRelease, recordDeploy } from './rollback-record.ts'
import { openScene, type Scene } from './scene.ts'

// What the commands say of what the actions themselves left on record, asked with a person's token.
let scene: Scene
let good = ''
let bad = ''

beforeAll(async () => {
  scene = await openScene()
  const first = await scene.git('rev-parse', 'HEAD')
  await scene.tag('v0.9.0', first)
  const verified = { state: 'success', description: 'verified 0.9.0' } as const
  await recordDeploy(scene, { environment: 'dev', tag: 'v0.9.0', sha: first, end: verified })
  ;({ good, bad } = await recordBadRelease(scene, 1))
})
afterAll(() => scene.close())

const start = async (command: string, ...args: readonly string[]) => {
  const { github } = scene
  const ports = fakePorts({ files: {}, remote: github.cloneUrl })
  const token = github.token({
    login: 'ann',
    permissions: { contents: 'read', deployments: 'read', issues: 'read', actions: 'read' },
  })
  const access = openAccess({ GITHUB_API_URL: github.apiUrl, GITHUB_TOKEN: token }, ports.terminal)
  const now = new Date().toISOString()
  const open = () => Promise.resolve({ ...ports, github: access, now })
  const code = await runCommand([command, ...args], { terminal: ports.terminal, version: '0.1.0', open })
  return { code, said: ports.said.join('\n'), aside: ports.aside.join('\n') }
}

const short = (sha: string) => sha.slice(0, 7)

test('what serves, whether it was proven, and what was the last that was', async () => {
  const { code, said, aside } = await start('status')
  expect([code, aside]).toEqual([0, ''])
  const [source, blank, heading, dev, record, staging, verified, ...rest] = said.split('\n')
  expect(source).toMatch(/^By the runbook of main at [0-9a-f]{7}\.$/)
  expect([blank, heading]).toEqual(['', `inventory in ${scene.github.owner}/${scene.github.repo}`])
  expect(dev).toMatch(/^ {2}dev {9}0\.9\.0 \([0-9a-f]{7}\) {2}verified {2}\d{4}-\d\d-\d\d \d\d:\d\d UTC, .+ ago$/)
  expect(record).toMatch(/^ {4}Change failure rate: 0 %: 0 of 1 deployments since /)
  expect(staging).toMatch(new RegExp(`^  staging     1\\.1\\.0 \\(${short(bad)}\\)  failed    `))
  expect(verified).toMatch(new RegExp(`^    last verified: 1\\.0\\.0 \\(${short(good)}\\), `))
  expect(rest.at(-1)).toBe('  production  nothing of ours was ever deployed')
})

test('the plan of a rollback is that of the action, and changes nothing', async () => {
  const before = scene.github.requests.length
  const { code, said, aside } = await start('rollback', 'Staging', '--dry-run')
  expect([code, aside]).toEqual([0, ''])
  expect(said.split('\n').slice(0, 7)).toEqual([
    'Rollback of inventory in staging, as it would be now. Nothing was changed.',
    expect.stringMatching(new RegExp(`^  away from  1\\.1\\.0 \\(${short(bad)}\\): it is live \\(deployment \\d+\\)$`)),
    expect.stringMatching(new RegExp(`^  back to    1\\.0\\.0 \\(${short(good)}\\): the last verified release`)),
    expect.stringMatching(/^ {2}undo {7}1 commit on main, by a push: /),
    '  files      app.txt',
    '  schema     no migration that nothing undoes',
    `    ${short(bad)} feat: bad 1`,
  ])
  expect(said).toContain('\nVerified releases, newest first:\n')
  const writes = scene.github.requests
    .slice(before)
    .filter(({ method, path }) => method !== 'GET' && !/graphql|git-upload-pack/.test(path))
  expect(writes).toEqual([])
  const { said: json } = await start('rollback', 'staging', '--dry-run', '--json')
  expect(JSON.parse(json)).toMatchObject({
    ...{ outcome: 'plan', bad, good: { sha: good, version: '1.0.0' }, serving: false },
    revert: { outcome: 'ready', route: 'push' },
    releases: [{ release: `1.0.0 (${short(good)})`, wayBack: 'usable' }],
  })
})

test('no way back: 1, with the reason', async () => {
  const never = await start('rollback', 'production', '--dry-run')
  expect(never.code).toBe(1)
  expect(never.said).toContain('nothing of ours was ever deployed there.')
  await expect(start('rollback', 'prod', '--dry-run')).rejects.toMatchObject({
    message: "The runbook has no environment 'prod'. It has: dev, staging, production.",
  })
  await expect(start('rollback', 'staging', '--dry-run', '--to', 'v9')).rejects.toMatchObject({ code: 'bad-input' })
})

test('after a rollback: what is held, and the incident', async () => {
  const back = await scene.run('rollback', {
    ref: 'refs/heads/main',
    sha: bad,
    event: { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' } },
    inputs: { environment: 'staging', reason: 'checkout fails' },
  })
  expect(back.outputs).toMatchObject({ 'reason-code': 'rolled-back' })
  const { said } = await start('status')
  expect(said).toMatch(new RegExp(`\n  staging     1\\.0\\.0 \\(${short(good)}\\)  verified  `))
  expect(said).toMatch(new RegExp(`\n    held since a rollback: 1\\.1\\.0 \\(${short(bad)}\\), `))
  expect(said).toMatch(/\n {4}incident #\d+: .+ http/)
  expect(said).toContain('\n    Change failure rate: ')

  const { said: json } = await start('status', '--json')
  const place = z.object({
    environment: z.string(),
    live: z.object({ sha: z.string(), state: z.string() }).nullable(),
    holds: z.array(z.object({ sha: z.string() })),
  })
  const [service] = z.array(z.object({ service: z.string(), environments: z.array(place) })).parse(JSON.parse(json))
  expect(service?.environments.find(({ environment }) => environment === 'staging')).toMatchObject({
    live: { sha: good, state: 'verified' },
    holds: [{ sha: bad }],
  })
})

test('records of another app are nobody’s here', async () => {
  const { said } = await start('status', '--app', 'my-deployer')
  expect(said.match(/nothing of ours was ever deployed/g)).toHaveLength(3)
})
