import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { ActionRequest } from '../../embedded/runner/control.ts'
import { openScene, patient, type Scene, type StepRequest } from './scene.ts'

// What /proc shows a deploy command of everything above it, up to the step: neither the token nor another input of it.

const spy = `import { readFileSync, writeFileSync } from 'node:fs'
const { DEPLOY_ENVIRONMENT, DEPLOY_SHA, SCENE, SEEN } = process.env
const read = (pid, name) => readFileSync('/proc/' + pid + '/' + name, 'utf8')
const seen = []
for (let pid = process.ppid; pid > 1; pid = Number(/^PPid:\\s*(\\d+)/m.exec(read(pid, 'status'))[1])) {
  const command = read(pid, 'cmdline').split('\\0')
  seen.push({ command, environment: read(pid, 'environ').split('\\0') })
  if (command.some((word) => /dist.(deploy|rollback).index\\.js$/.test(word))) break
}
writeFileSync(SEEN, JSON.stringify(seen))
writeFileSync(SCENE + '/' + DEPLOY_ENVIRONMENT, DEPLOY_SHA)
`
const shape = z.array(z.object({ command: z.array(z.string()), environment: z.array(z.string()) }))

let scene: Scene
let folder = ''
let good = ''
let bad = ''
let aside = ''

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'token-leaves-'))
  scene = await openScene({ runbook: patient })
  const release = async (name: string) => {
    const sha = await scene.commit({ 'deploy.mjs': spy, 'app.txt': name }, `feat: ${name}`)
    await scene.tag(name, sha)
    scene.passPreflight(sha, 'staging')
    return sha
  }
  good = await release('v1.0.0')
  bad = await release('v1.1.0')
  aside = await scene.commit({ 'app.txt': 'stock' }, 'feat: stock', 'stock')
})
afterAll(async () => {
  await scene.close()
  rmSync(folder, { recursive: true })
})

/** A run with a token and a key of its own; how often it replaced itself, and what its command saw. */
const run = async (action: ActionRequest['action'], request: StepRequest) => {
  const own = mkdtempSync(path.join(folder, `${action}-`))
  const [replaced, seen] = [path.join(own, 'replaced'), path.join(own, 'seen.json')]
  writeFileSync(
    path.join(own, 'mkfifo'),
    `#!/bin/sh\necho x >> '${replaced}'\nPATH='${process.env['PATH']}' exec mkfifo "$@"\n`,
  )
  chmodSync(path.join(own, 'mkfifo'), 0o755)
  const secrets = { token: scene.github.token(), key: 'a key that is long enough for a seal: 0123456789' }
  const found = await scene.run(action, {
    ...request,
    token: secrets.token,
    inputs: { 'signing-key': secrets.key, ...request.inputs },
    env: { SEEN: seen, PATH: `${own}:${process.env['PATH']}` },
  })
  const count = existsSync(replaced) ? readFileSync(replaced, 'utf8').trim().split('\n').length : 0
  const processes = existsSync(seen) ? shape.parse(JSON.parse(readFileSync(seen, 'utf8'))) : null
  return { run: found, replaced: count, processes, secrets }
}

/** The step itself was reached, and could be read; nothing that is private of it is anywhere on the way. */
const expectHidden = ({ processes, secrets }: Awaited<ReturnType<typeof run>>, action: string) => {
  expect(processes?.at(-1)?.command.join(' ')).toContain(path.join('dist', action, 'index.js'))
  expect(processes?.at(-1)?.environment.join('\n')).toContain('SEEN=')
  const all = JSON.stringify(processes)
  for (const secret of Object.values(secrets)) expect(all).not.toContain(secret)
  expect(all).not.toMatch(/"INPUT_|"GITHUB_OUTPUT=|"ACTIONS_/)
}

const dispatched = { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' } }

describe.skipIf(!existsSync('/proc/self/environ'))('the token of a step', () => {
  test('stays where no program runs: a dry run, a ref that nothing takes', async () => {
    const inputs = { 'dry-run': 'true' }
    const planned = await run('deploy', { ref: 'refs/tags/v1.0.0', sha: good, inputs })
    expect(planned.run.outputs['reason-code']).toBe('planned')
    const nowhere = await run('deploy', { ref: 'refs/heads/stock', sha: aside })
    expect(nowhere.run.outputs['reason-code']).toBe('no-environment')
    expect([planned.replaced, nowhere.replaced]).toEqual([0, 0])
  })

  test('has left before a deploy command begins, and the run ends as ever', async () => {
    const first = await run('deploy', { ref: 'refs/tags/v1.0.0', sha: good })
    expect(first.run.outputs).toMatchObject({ 'reason-code': 'deployed', environment: 'staging', sha: good })
    expect(first.replaced).toBe(1)
    expectHidden(first, 'deploy')
    expect((await first.run.post('success')).log).not.toContain('left open')
    const second = await run('deploy', { ref: 'refs/tags/v1.1.0', sha: bad })
    expect(second.run.outputs['reason-code']).toBe('deployed')
  })

  test('has left before a rollback puts a release back', async () => {
    const main = scene.github.state().refs['refs/heads/main'] ?? ''
    const request = { ref: 'refs/heads/main', sha: main, workflow: 'rollback', event: dispatched }
    const inputs = { environment: 'staging', reason: 'r'.repeat(400), tracks: 'restore' }
    const planned = await run('rollback', { ...request, inputs: { ...inputs, 'dry-run': 'true' } })
    expect([planned.run.outputs['reason-code'], planned.replaced]).toEqual(['planned', 0])
    const restored = await run('rollback', { ...request, inputs })
    expect(restored.run.outputs).toMatchObject({ 'restored-sha': good })
    expect(scene.places.staging.serving()).toBe(good)
    expect(restored.replaced).toBe(1)
    expectHidden(restored, 'rollback')
    expect(restored.run.stdout.split('was cut to 300')).toHaveLength(2)
  })
})
