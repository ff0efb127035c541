import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { serveHttp, type Loopback } from '../adapters/loopback.ts'
import { openScene, type Scene } from './scene.ts'

// The service's own tests, run by the real pytest; and by its plugin that runs again what failed.
const answers = (...args: readonly string[]) => spawnSync('pytest', [...args, '--version']).status === 0
const [hasPytest, hasReruns] = [answers(), answers('--reruns', '1')]

let scene: Scene
let service: Loopback
let sha = ''
beforeAll(async () => {
  scene = await openScene()
  const runbook = (options: string) => `service: inventory
environments: { dev: { promote: { branch: main } } }
smoke:
  version: { http: /health, json: '$.sha' }
  commands: [{ name: smoke tests, run: 'pytest -q ${options}--junitxml=smoke.xml', junit: smoke.xml }]
  converge: { within: 5s, interval: 50ms }
`
  const files = { '.github/once.yml': runbook(''), '.github/again.yml': runbook('--reruns 2 ') }
  sha = await scene.commit(files, 'Run the tests')
  service = await serveHttp((_, response) => response.end(JSON.stringify({ sha })))
})
afterAll(async () => {
  await service.close()
  await scene.close()
})

const report = z.object({ message: z.string() })

const test = async (config: string, code: string) => {
  const workspace = await scene.checkout(sha)
  writeFileSync(path.join(workspace, 'test_smoke.py'), code)
  const inputs = { url: `http://127.0.0.1:${service.port}`, config }
  const run = await scene.run('smoke', { ref: 'refs/heads/main', sha, inputs, workspace })
  rmSync(workspace, { recursive: true, force: true })
  return { ...run.outputs, message: report.parse(run.report).message, exitCode: run.exitCode }
}

describe.runIf(hasPytest)('tests of the service, by pytest', () => {
  const reads = `import json, os, urllib.request
def test_version():
    with urllib.request.urlopen(os.environ["SMOKE_URL"] + "/health") as answer:
        assert json.load(answer)["sha"] == os.environ["SMOKE_SHA"]
`
  it('that pass', async () => {
    expect(await test('.github/once.yml', reads)).toMatchObject({
      ...{ exitCode: 0, verdict: 'pass', 'reason-code': 'healthy', 'rollback-eligible': 'false' },
      message: expect.stringContaining('smoke tests: 1 test passed'),
    })
  })

  const bad = 'def test_a():\n    assert False\n'
  const skipped = 'import pytest\n@pytest.mark.skip\ndef test_a(): pass\n'
  it.each([
    ['that fail, twice', bad, '1 of 1 test failed: test_smoke.test_a', 'true'],
    ['that are not there', 'x = 1\n', 'pytest collected no tests', 'false'],
    ['that are all skipped', skipped, 'the only test was skipped', 'false'],
    ['that do not even load', 'import nothing_of_this_name\n', 'could not collect the tests', 'false'],
  ])('%s', async (_, code, message, eligible) => {
    expect(await test('.github/once.yml', code)).toMatchObject({
      ...{ exitCode: 1, verdict: 'fail', 'reason-code': 'tests-failed', 'rollback-eligible': eligible },
      message: expect.stringContaining(message),
    })
  })

  it.runIf(hasReruns)('that pass when they run again are flaky', async () => {
    const once = `import pathlib
def test_a():
    seen = pathlib.Path('seen')
    first = not seen.exists()
    seen.touch()
    assert not first
def test_b(): pass
`
    expect(await test('.github/again.yml', once)).toMatchObject({
      ...{ exitCode: 0, verdict: 'pass' },
      message: expect.stringContaining('2 tests passed, 1 of them flaky: test_smoke.test_a'),
    })
  })

  it.runIf(hasReruns)('that fail however often they run have failed', async () => {
    expect(await test('.github/again.yml', `${bad}def test_b(): pass\n`)).toMatchObject({
      ...{ exitCode: 1, verdict: 'fail', 'reason-code': 'tests-failed', 'rollback-eligible': 'true' },
      message: expect.stringContaining('1 of 2 tests failed: test_smoke.test_a'),
    })
  })
})
