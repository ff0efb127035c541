import http from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { recordBadRelease } from './rollback-record.ts'
import { openScene, type Scene } from './scene.ts'

// The whole rollback twice a test, by the bundle: slow on a machine that is busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

/**
 * The next thing that changes something, by its number among its kind in a run: what is done, and then the runner is gone.
 * The first of its kind may be one that only asks whether the token may, and is refused.
 */
const steps: readonly (readonly [name: string, method: 'POST' | 'PATCH', path: RegExp, call: number, body?: RegExp])[] =
  [
    ['the incident is opened', 'POST', /\/issues$/, 2],
    ['the incident is identified', 'PATCH', /\/issues\/\d+$/, 1],
    ["the lock's file is written", 'POST', /\/git\/blobs$/, 1],
    ["the lock's tree is written", 'POST', /\/git\/trees$/, 1],
    ["the lock's commit is written", 'POST', /\/git\/commits$/, 1],
    ['the lock is taken', 'POST', /\/git\/refs$/, 2],
    ['the deployment is recorded', 'POST', /\/deployments$/, 2],
    ['the deployment is begun', 'POST', /\/deployments\/\d+\/statuses$/, 1],
    ['the artifact is recorded', 'POST', /\/deployments\/\d+\/statuses$/, 2],
    ['the success is recorded', 'POST', /\/deployments\/\d+\/statuses$/, 3],
    ['the lock is given back', 'POST', /\/graphql$/, 1, /updateRefs/],
    ['the revert is pushed', 'POST', /\/git-receive-pack$/, 1],
    ['the deploy workflow is dispatched', 'POST', /\/dispatches$/, 2],
    ['the branch to land it again is pushed', 'POST', /\/git-receive-pack$/, 2],
    ['the draft to land it again is opened', 'POST', /\/pulls$/, 2],
    ['the draft is labelled', 'POST', /\/issues\/\d+\/labels$/, 1],
    ['the bad deployment is marked', 'POST', /\/deployments\/\d+\/statuses$/, 4],
    ['the incident is updated', 'PATCH', /\/issues\/\d+$/, 2],
    ['who was told is recorded', 'PATCH', /\/issues\/\d+$/, 3],
  ]

let scene: Scene
let round = 0
/** Of a scene: with every rollback that a history has, the next one has more to compare. */
const mostRounds = 4
/** The incident's key of every message to the people on call. */
const pages: string[] = []
const receiver = http.createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    pages.push(z.object({ key: z.string() }).parse(JSON.parse(Buffer.concat(chunks).toString('utf8'))).key)
    response.end('{}')
  })
})
let notifyUrl = ''

const open = () => openScene({ runbook: (text) => `${text}notify: { webhook: { url: NOTIFY_URL } }\n` })

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  notifyUrl = `http://127.0.0.1:${z.object({ port: z.number() }).parse(receiver.address()).port}/`
  scene = await open()
})
beforeEach(async () => {
  if (round < mostRounds) return
  await scene.close()
  scene = await open()
  round = 0
})
afterAll(async () => {
  receiver.close()
  await scene.close()
})

const main = () => scene.github.state().refs['refs/heads/main'] ?? ''
const start = () =>
  scene.start('rollback', {
    ref: 'refs/heads/main',
    sha: main(),
    event: { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' } },
    inputs: { environment: 'staging', reason: 'checkout fails' },
    env: { NOTIFY_URL: notifyUrl },
  })

/** Writes of one run, without those that only ask: they are refused, or read. */
const changes = (from: number) =>
  scene.github.requests
    .slice(from)
    .filter(({ method, path, status }) => method !== 'GET' && status < 400 && !path.endsWith('/git-upload-pack'))
    .map(({ method, path }) => `${method} ${path}`)

describe('a rollback whose runner is killed', () => {
  test('the list of steps is whole: a run does nothing else', async () => {
    await recordBadRelease(scene, (round += 1))
    const before = scene.github.requests.length
    const run = await (await start()).done
    expect(run.outputs).toMatchObject({ 'reason-code': 'rolled-back' })
    const asked = changes(before).filter((line) => !line.endsWith('/graphql'))
    const known = steps.filter(([, , path]) => path.source !== '\\/graphql$')
    expect(
      asked.filter((line) => !known.some(([, method, path]) => line.startsWith(method) && path.test(line))),
    ).toEqual([])
    expect(asked).toHaveLength(known.length)
  })

  test.each(steps.map(([name, method, path, call, body]) => ({ name, method, path, call, body })))(
    'as $name: the same dispatch finishes the work, and nothing is done twice',
    async ({ method, path, call, body }) => {
      const { good, bad } = await recordBadRelease(scene, (round += 1))
      const issuesBefore = scene.github.state().issues.length
      const pagesBefore = pages.length
      const struck = new Promise<void>((told) => {
        const silence = { kind: 'silence', happened: true, told } as const
        scene.github.addFault({ method, path, call, ...(body === undefined ? {} : { body }), fault: silence })
      })
      const running = await start()
      await Promise.race([struck, running.done])
      running.kill('SIGKILL')
      const died = await running.done
      expect(died.signal).toBe('SIGKILL')
      scene.github.clearFaults()
      const run = await (await start()).done
      expect(run.log).not.toBe('')
      expect(run.outputs).toMatchObject({ verdict: 'pass' })
      expect(run.exitCode).toBe(0)
      expect(scene.places.staging.serving()).toBe(good)
      await scene.git('fetch', '-q', 'origin')
      expect(await scene.git('rev-parse', 'origin/main^{tree}')).toBe(await scene.git('rev-parse', `${good}^{tree}`))
      expect(await scene.git('rev-list', '--count', `${bad}..origin/main`)).toBe('1')
      const { issues, pulls, refs } = scene.github.state()
      expect(issues).toHaveLength(issuesBefore + 1)
      expect(pulls.filter(({ head }) => head === `reapply/inventory/staging-${bad.slice(0, 7)}`)).toHaveLength(1)
      expect(Object.keys(refs).filter((ref) => ref.startsWith('refs/runbook/locks/'))).toEqual([])
      expect(new Set(pages.slice(pagesBefore)).size).toBe(1)
      await scene.git('checkout', '-q', 'main')
      await scene.git('reset', '-q', '--hard', 'origin/main')
    },
  )
})
