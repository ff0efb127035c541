import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { recordDeploy } from '../test/acceptance/rollback-record.ts'
import { startKubernetes } from '../embedded/kubernetes/server.ts'
import { openScene, patient, type Scene } from '../test/acceptance/scene.ts'

// What a rollback costs on a large repository: from the start of the bundle until the good release was seen to serve, and
// until the revert is on main. Through a command, which gets the whole old release checked out; through one whose runbook
// names the files that it reads (`restore-files`); and through kubectl, which puts the recorded image back and needs no file.
// Beside them what a workflow by hand does: a full clone over the same HTTP, as actions/checkout makes it with
// `fetch-depth: 0`, then `git revert` and `git push`.
//
// By hand nothing is put back and nothing is verified. Ours takes its 29 answers on the version and ten of the probe; how
// long it pauses in between is the runbook's choice, and set so short here that it does not hide what git costs.
const [files, commits, rounds] = [20_000, 20_000, 3]
const run = promisify(execFile)
const environment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.com',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.com',
}
const git = async (cwd: string, ...args: string[]) =>
  (await run('git', args, { cwd, env: environment, maxBuffer: 1 << 28 })).stdout.trim()

const file = (index: number) => `src/m${String(Math.floor(index / 100)).padStart(3, '0')}/f${index}.txt`
const text = (index: number, version: number) =>
  Array.from(
    { length: 40 },
    (_, line) => `line ${line} of ${index}: ${line === version % 40 ? version : 'same'}\n`,
  ).join('')

/** Every file in the first commit, then one file changed in each. */
const history = function* (): Generator<string> {
  const data = (content: string) => `data ${Buffer.byteLength(content)}\n${content}\n`
  const head = (mark: number, from: string) =>
    `commit refs/heads/main\nmark :${mark}\ncommitter A <a@example.com> ${1_600_000_000 + mark * 60} +0000\n${data(`feat: change ${mark}`)}from ${from}\n`
  yield head(1, 'refs/heads/main^0')
  yield `M 100644 inline .github/workflows/deploy.yml\n${data('on:\n  workflow_dispatch: {}\njobs: {}\n')}`
  for (let index = 0; index < files; index += 1) yield `M 100644 inline ${file(index)}\n${data(text(index, 0))}`
  for (let mark = 2; mark <= commits; mark += 1) {
    const index = (mark * 7919) % files
    yield `${head(mark, `:${mark - 1}`)}M 100644 inline ${file(index)}\n${data(text(index, mark))}`
  }
  yield 'done\n'
}

const fill = async (directory: string): Promise<void> => {
  const child = spawn('git', ['fast-import', '--quiet', '--done'], { cwd: directory, env: environment })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  for (const part of history()) {
    if (!child.stdin.write(part)) await new Promise((resolve) => child.stdin.once('drain', resolve))
  }
  child.stdin.end()
  if ((await ended) !== 0) throw new Error('git fast-import failed')
}

const byHand = async (scene: Scene, round: number, bad: string): Promise<number> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const token = scene.github.token({ login: 'ann' })
  const remote = scene.github.cloneUrl.replace('://', `://x-access-token:${token}@`)
  const started = performance.now()
  await git(folder, 'init', '-q')
  await git(folder, 'remote', 'add', 'origin', remote)
  const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*']
  await git(folder, '-c', 'protocol.version=2', 'fetch', '-q', '--prune', '--no-recurse-submodules', 'origin', ...all)
  await git(folder, 'checkout', '-q', '--force', '-B', 'main', 'refs/remotes/origin/main')
  await git(folder, 'revert', '--no-edit', bad)
  await git(folder, 'push', '-q', 'origin', `HEAD:refs/heads/by-hand-${round}`)
  const ms = performance.now() - started
  rmSync(folder, { recursive: true, force: true })
  return ms
}

const ways = ['staging', 'production', 'dev'] as const
type Way = (typeof ways)[number]

const byBundle = async (scene: Scene, environment: Way, bad: string, env: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  let [restored, pushed] = [Number.NaN, Number.NaN]
  const started = performance.now()
  const done = await scene.run('rollback', {
    ref: 'refs/heads/main',
    sha: bad,
    workspace: folder,
    event: { name: 'workflow_dispatch', payload: {} },
    inputs: { environment, reason: 'bench' },
    env,
    onLine: (line) => {
      if (line.includes('Verify: done')) restored = performance.now() - started
      if (line.includes('Reconcile main: done')) pushed = performance.now() - started
    },
  })
  rmSync(folder, { recursive: true, force: true })
  if (done.outputs['reason-code'] !== 'rolled-back') throw new Error(done.log)
  return { restored, pushed }
}

/** One after the other on main: a release that was verified, and a bad one on top of it that failed. */
const twoReleases = async (scene: Scene, environment: Way, number: number, artifact: string) => {
  await scene.git('pull', '-q', '--ff-only', 'origin', 'main')
  const good = await scene.git('rev-parse', 'HEAD')
  const put = async (version: string, sha: string, state: 'success' | 'failure', description: string) => {
    await scene.tag(`v${version}`, sha)
    const release = { environment, tag: `v${version}`, sha, ...(environment === 'dev' ? { artifact } : {}) }
    await recordDeploy(scene, { ...release, end: { state, description } })
  }
  await put(`${number}.0.0`, good, 'success', `verified ${number}.0.0`)
  const bad = await scene.commit({ [file(number)]: `bad ${number}\n` }, `feat: bad ${number}`)
  await put(`${number}.1.0`, bad, 'failure', '500 at /items')
  return { good, bad }
}

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

const imageOf = (round: number) => `registry.example.com/api@sha256:${String(round % 10).repeat(64)}`
const cluster = await startKubernetes('registry.example.com/api:bad')
const config = path.join(mkdtempSync(path.join(tmpdir(), 'bench-')), 'config')
writeFileSync(
  config,
  JSON.stringify({
    ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'bench', users: [{ name: 'bench', user: {} }] },
    clusters: [{ name: 'bench', cluster: { server: cluster.url } }],
    contexts: [{ name: 'bench', context: { cluster: 'bench', user: 'bench' } }],
  }),
)
/** What the pods of the cluster would answer. */
const served = { image: '', good: '', bad: '' }
const pods = http.createServer((_request, response) => {
  response.end(JSON.stringify({ sha: cluster.image() === served.image ? served.good : served.bad }))
})
await new Promise<void>((resolve) => pods.listen(0, '127.0.0.1', resolve))
const address = pods.address()
const port = address !== null && typeof address === 'object' ? address.port : 0
const namesFiles = '{ command: { run: node deploy.mjs, restore-files: [deploy.mjs] } }'
const kubernetes = `deploy: { kubernetes: { namespace: inventory, workload: deployment/api, container: api, image: 'registry.example.com/api' } }`

const scene = await openScene({
  runbook: (text) =>
    patient(text)
      .replace('converge: {', 'assert: { interval: 10ms }\n  converge: {')
      .replace('deploy: { command: node deploy.mjs }', kubernetes)
      .replace(/(production:[^]*deploy: ){ command: node deploy.mjs }/, `$1${namesFiles}`)
      .replace(/url: .*/, `url: http://127.0.0.1:${port}`),
})
try {
  await fill(scene.github.directory)
  const by = { restored: Array.of<number>(), pushed: Array.of<number>() }
  const times = { hand: Array.of<number>(), staging: by, production: structuredClone(by), dev: structuredClone(by) }
  for (let round = 1; round <= rounds; round += 1) {
    for (const [index, way] of ways.entries()) {
      const number = ways.length * round + index
      const image = imageOf(round)
      const { good, bad } = await twoReleases(scene, way, number, JSON.stringify({ api: image }))
      if (way === 'staging') times.hand.push(await byHand(scene, round, bad))
      Object.assign(served, { image, good, bad })
      const { restored, pushed } = await byBundle(scene, way, bad, { KUBECONFIG: config })
      times[way].restored.push(restored)
      times[way].pushed.push(pushed)
    }
  }
  const hand = median(times.hand)
  console.log(`${files} files, ${commits} commits; median of ${rounds} interleaved rounds, Node ${process.version}`)
  console.log(`by hand: full clone, checkout, git revert, git push ${hand.toFixed(0).padStart(7)} ms`)
  for (const [name, values] of [
    ['a command: dispatch -> restored and verified', times.staging.restored],
    ['a command: dispatch -> revert pushed', times.staging.pushed],
    ['files named: dispatch -> restored and verified', times.production.restored],
    ['files named: dispatch -> revert pushed', times.production.pushed],
    ['an image:  dispatch -> restored and verified', times.dev.restored],
    ['an image:  dispatch -> revert pushed', times.dev.pushed],
  ] as const) {
    const ms = median(values)
    console.log(`${name.padEnd(51)} ${ms.toFixed(0).padStart(7)} ms  ${(ms / hand).toFixed(2)} x by hand`)
  }
} finally {
  await scene.close()
  pods.close()
  await cluster.close()
}
