import { afterEach, expect, test, vi } from 'vitest'
import { recordDeploy } from './rollback-record.ts'
import { openScene, type Scene } from './scene.ts'

// What a command finds of the release that it puts back, when the runbook says what it reads.
vi.setConfig({ testTimeout: 180_000 })

let scene: Scene
afterEach(() => scene.close())

const lists = `import { readdirSync } from 'node:fs'
console.log('found ' + readdirSync('.', { recursive: true }).filter((name) => !name.startsWith('.git')).sort().join(' '))
`

test.each([
  ['files and folders', '[deploy.mjs, ./tools/]', 'found deploy.mjs tools tools/one.txt tools/two tools/two/three.txt'],
  ['and none that were not there yet', '[deploy.mjs, later.txt]', 'found deploy.mjs'],
])('%s, and nothing else', async (_, paths, found) => {
  const command = `deploy: { command: { run: node deploy.mjs, restore-files: ${paths} } }`
  scene = await openScene({ runbook: (text) => text.replaceAll('deploy: { command: node deploy.mjs }', command) })
  const script = await scene.git('show', 'HEAD:deploy.mjs')
  const files = {
    ...{
      'deploy.mjs': `${script}\n${lists}`,
      'app.txt': 'one\n',
      'tools/one.txt': '1\n',
      'tools/two/three.txt': '3\n',
    },
    '.github/workflows/deploy.yml': 'on:\n  workflow_dispatch: {}\njobs: {}\n',
  }
  const good = await scene.commit(files, 'feat: one')
  await scene.tag('v1.0.0', good)
  const environment = 'staging'
  await recordDeploy(scene, {
    environment,
    tag: 'v1.0.0',
    sha: good,
    end: { state: 'success', description: 'verified' },
  })
  const bad = await scene.commit({ 'app.txt': 'two\n', 'later.txt': 'new\n' }, 'feat: two')
  await scene.tag('v1.1.0', bad)
  await recordDeploy(scene, { environment, tag: 'v1.1.0', sha: bad, end: { state: 'failure', description: '500' } })
  const run = await scene.run('rollback', {
    ref: 'refs/heads/main',
    sha: bad,
    event: { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' } },
    inputs: { environment, reason: 'checkout fails', tracks: 'restore' },
  })
  expect(run.outputs, run.log).toMatchObject({ verdict: 'pass', 'restored-sha': good })
  expect(run.log.split('\n')).toContain(found)
})
