import { expect, onTestFinished, test } from 'vitest'
import type { ActionRun } from '../../embedded/runner/control.ts'
import { canaries, openCanaries } from './canary.ts'
import { openScene } from './scene.ts'

const quiet: ActionRun = {
  exitCode: 0,
  signal: null,
  conclusion: 'success',
  problems: [],
  outputs: {},
  state: {},
  env: {},
  summary: '',
  stdout: '',
  stderr: '',
  log: '',
  annotations: [],
  masks: [],
  report: null,
  durationMs: 1,
  post: () => Promise.reject(new Error('there is no post step')),
}

const token = canaries.CANARY_TOKEN
const [line = ''] = canaries.CANARY_PRIVATE_KEY.split('\n')
const { password } = new URL(canaries.CANARY_DATABASE_URL)

test.each([
  ['as it is, in the log', { log: `the token is ${token}.` }],
  ['in the summary', { summary: canaries.CANARY_DATABASE_URL }],
  ['one line of a key, in an annotation', { annotations: [{ level: 'error', message: line, properties: {} }] }],
  ['the password of an address, decoded', { report: { text: decodeURIComponent(password) } }],
  ['in base64 behind other text', { stdout: Buffer.from(`user:x${token}`).toString('base64') }],
  ['in hex', { outputs: { url: Buffer.from(token).toString('hex') } }],
  ['cut in half', { stderr: token.slice(0, 20) }],
  ['escaped for HTML', { summary: canaries.CANARY_PASSWORD.replaceAll('&', '&amp;').replaceAll('<', '&lt;') }],
] satisfies readonly (readonly [string, Partial<ActionRun>])[])('a secret is seen: %s', (_name, given) => {
  expect(() => openCanaries().run(Object.assign({}, quiet, given))).toThrow('a secret is in')
})

test('the lines by which the runner learns what to hide are no leak', () => {
  expect(openCanaries().run(Object.assign({}, quiet, { stdout: `::add-mask::${token}\nhello\n` })).exitCode).toBe(0)
})

test('a deploy whose command prints every secret leaves none of them anywhere', async () => {
  const scene = await openScene()
  onTestFinished(() => scene.close())
  const sha = await scene.git('rev-parse', 'HEAD')
  const failed = await scene.run('deploy', { ref: 'refs/heads/main', sha, env: { FAIL_DEPLOY: '1' } })
  expect(failed.outputs['reason-code']).toBe('target-failed')
  expect(failed.stdout).toContain('CANARY_TOKEN')
  const count = scene.searched()
  console.log(`canaries: ${count.secrets} secrets, ${count.forms} forms, ${count.outputs} outputs searched, 0 found`)
  expect(count.outputs).toBeGreaterThan(8)
  expect(count.forms).toBeGreaterThan(40)
})
