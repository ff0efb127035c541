import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findProgram } from '../../embedded/docker/programs.ts'
import { startKubernetes, type KubernetesStandIn } from '../../embedded/kubernetes/server.ts'
import { killThenDeploy } from './killed-run.ts'
import { openScene, type Scene } from './scene.ts'

// The action is killed by the very program that it started, before or after that program has done its work. A run that is
// gone can't tidy up: the next one must, whatever the target had reached. deploy-trouble.test.ts does it at each write to GitHub,
// docker-deploy.test.ts and docker-swarm.test.ts at each call of Docker.

let folder: string
let scene: Scene
let cluster: KubernetesStandIn | null = null
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'killed-'))
})
afterEach(async () => {
  await scene.close()
  await cluster?.close()
  cluster = null
  rmSync(folder, { recursive: true, force: true })
})

const ofDev = () => scene.github.state().deployments.filter(({ environment }) => environment === 'dev')
const locks = () => Object.keys(scene.github.state().refs).filter((ref) => ref.startsWith('refs/runbook/locks/'))

describe('killed by its own command', () => {
  test.each(['before', 'after'])('%s the command has done its work', async (when) => {
    scene = await openScene()
    const script = `[ "$1" = after ] && node deploy.mjs\nkill -9 $PPID\n`
    const sha = await scene.commit({ 'kill.sh': script }, 'Count stock')
    await killThenDeploy(scene, sha, {}, { inputs: { command: `bash kill.sh ${when}` } })
    expect(scene.places.dev.serving()).toBe(sha)
  })
})

describe('killed at every call of kubectl', { timeout: 120_000 }, () => {
  // get, set image, rollout status, get, get pods: five calls of one rollout.
  const deaths = [1, 2, 3, 4, 5].flatMap((call) => ['before', 'after'].map((when) => ({ call, when })))
  test.each(deaths)('$when call $call', async ({ call, when }) => {
    const real = findProgram('kubectl')
    const deploy =
      'kubernetes: { namespace: inventory, workload: deployment/api, container: api, image: registry.example.com/api }'
    scene = await openScene({
      runbook: (text) => text.replace('deploy: { command: node deploy.mjs }', `deploy: { ${deploy} }`),
    })
    cluster = await startKubernetes('registry.example.com/api:v0')
    const kubeconfig = path.join(folder, 'config')
    writeFileSync(
      kubeconfig,
      JSON.stringify({
        ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'test', users: [{ name: 'test', user: {} }] },
        clusters: [{ name: 'test', cluster: { server: cluster.url } }],
        contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
      }),
    )
    mkdirSync(path.join(folder, 'bin'))
    const wrapper = path.join(folder, 'bin', 'kubectl')
    writeFileSync(
      wrapper,
      `#!/bin/sh
count=$(($(cat "$COUNT" 2>/dev/null || echo 0) + 1))
echo $count >"$COUNT"
if [ "$KILL" = "before $count" ]; then kill -9 $PPID; exit 1; fi
${real ?? 'kubectl'} "$@"
code=$?
case "$*" in *"set image"*) if [ $code -eq 0 ]; then printf %s "$DEPLOY_SHA" >"$SCENE/dev"; fi ;; esac
if [ "$KILL" = "after $count" ]; then kill -9 $PPID; fi
exit $code
`,
    )
    chmodSync(wrapper, 0o755)
    const count = path.join(folder, 'count')
    const search = `${path.dirname(wrapper)}${path.delimiter}${process.env['PATH'] ?? ''}`
    const env = { KUBECONFIG: kubeconfig, PATH: search, COUNT: count, KILL: 'never' }
    const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
    await killThenDeploy(scene, sha, { KILL: `${when} ${call}` }, { env })
    expect(scene.places.dev.serving()).toBe(sha)
    // The wrapper is what ran, and the second rollout went through all of it.
    expect(existsSync(count) && Number(readFileSync(count, 'utf8'))).toBe(call + 5)
  })
})

test('a target that does not listen to signals: cancelled as the runner cancels, it ends as an error all the same', async () => {
  scene = await openScene()
  const script = `trap '' INT TERM\necho deaf\nfor i in $(seq 600); do sleep 0.1; done\n`
  const sha = await scene.commit({ 'deaf.sh': script }, 'Count stock')
  const seen = Promise.withResolvers<undefined>()
  const running = await scene.start('deploy', {
    ...{ ref: 'refs/heads/main', sha, inputs: { command: 'bash deaf.sh' } },
    onLine: (line) => line.endsWith('deaf') && seen.resolve(undefined),
  })
  await seen.promise
  running.cancel()
  const run = await running.done
  await run.post('cancelled')
  const [deployment] = ofDev()
  expect(deployment?.statuses.map(({ state, description }) => ({ state, description }))).toContainEqual({
    state: 'error',
    description: 'cancelled',
  })
  expect(locks()).toEqual([])
  expect(scene.places.dev.serving()).toBe('')
})
