import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { recordDeploy } from './rollback-record.ts'
import { openScene, type Scene } from './scene.ts'

// Two runs of the bundle a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

interface Death {
  readonly name: string
  readonly method: 'POST' | 'PATCH'
  readonly path: RegExp
  /** Among its kind in the run: permissions are learned by requests that are refused, and they count. */
  readonly call: number
  readonly body?: RegExp
}

const post = (name: string, path: RegExp, call: number, body?: RegExp): Death => ({
  ...{ name, method: 'POST', path, call },
  ...(body === undefined ? {} : { body }),
})
const statuses = /\/deployments\/\d+\/statuses$/

/** What the deploy itself writes, until its release is in place. */
const beforeRelease = [
  post("the deploy's lock file is written", /\/git\/blobs$/, 1),
  post("the deploy's lock tree is written", /\/git\/trees$/, 1),
  post("the deploy's lock commit is written", /\/git\/commits$/, 1),
  post('the deploy takes the lock', /\/git\/refs$/, 1),
  post('the deploy is recorded', /\/deployments$/, 1),
  post('the deploy is begun', statuses, 1),
]
/** From here on the bad release serves, or the good one again. */
const withRelease: readonly Death[] = [
  post('the artifact is recorded', statuses, 2),
  post('the failure is recorded', statuses, 3),
  post('the deploy gives the lock back', /\/graphql$/, 1, /updateRefs/),
  post('the incident is opened', /\/issues$/, 2),
  { name: 'the incident is identified', method: 'PATCH', path: /\/issues\/\d+$/, call: 1 },
  post("the rollback's lock file is written", /\/git\/blobs$/, 2),
  post("the rollback's lock tree is written", /\/git\/trees$/, 2),
  post("the rollback's lock commit is written", /\/git\/commits$/, 2),
  post('the rollback takes the lock', /\/git\/refs$/, 3),
  post('the rollback is recorded', /\/deployments$/, 3),
  post('the rollback is begun', statuses, 4),
  post('the restored artifact is recorded', statuses, 5),
  post('the restore is verified', statuses, 6),
  post('the rollback gives the lock back', /\/graphql$/, 2, /updateRefs/),
  post('the revert is pushed', /\/git-receive-pack$/, 1),
  post('the deploy workflow is dispatched', /\/dispatches$/, 2),
  post('the branch to land it again is pushed', /\/git-receive-pack$/, 2),
  post('the draft to land it again is opened', /\/pulls$/, 2),
  post('the draft is labelled', /\/issues\/\d+\/labels$/, 1),
  post('the bad deployment is marked', statuses, 7),
  { name: 'the incident is updated', method: 'PATCH', path: /\/issues\/\d+$/, call: 2 },
]
const deaths = [...beforeRelease, ...withRelease]

let scene: Scene
let round = 0
/** Of a scene: with every rollback that a history has, the next one has more to compare. */
const mostRounds = 4
let dispatched = 0

const open = async () => {
  scene = await openScene()
  scene.github.onDispatch(() => (dispatched += 1))
  round = 0
}
beforeAll(open)
beforeEach(async () => {
  if (round < mostRounds) return
  await scene.close()
  await open()
})
afterAll(() => scene.close())

const state = () => scene.github.state()
const unfinished = ['queued', 'pending', 'in_progress']

/** The next pair on main: a good release that is verified and serves, and a bad one that is to be deployed. */
const nextReleases = async () => {
  round += 1
  await scene.git('checkout', '-q', 'main')
  await scene.git('pull', '-q', '--ff-only', 'origin', 'main')
  const workflow = 'on:\n  workflow_dispatch: {}\njobs: {}\n'
  const files = { 'app.txt': `good ${round}\n`, '.github/workflows/deploy.yml': workflow }
  const good = await scene.commit(files, `feat: good ${round}`)
  await scene.tag(`v${round}.0.0`, good)
  const verified = { state: 'success', description: `verified ${round}.0.0` } as const
  await recordDeploy(scene, { environment: 'staging', tag: `v${round}.0.0`, sha: good, end: verified })
  scene.places.staging.put(good)
  const bad = await scene.commit({ 'app.txt': `bad ${round}\n` }, `feat: bad ${round}`)
  const ref = `refs/tags/v${round}.1.0`
  await scene.tag(`v${round}.1.0`, bad)
  scene.passPreflight(bad, 'staging')
  scene.places.staging.answer({ status: 500, of: bad })
  dispatched = 0
  return { good, bad, deploy: { ref, sha: bad, inputs: { 'on-failure': 'rollback' } } }
}

const rollback = () => {
  const ref = 'refs/heads/main'
  return scene.run('rollback', {
    ...{ ref, sha: state().refs[ref] ?? '', event: { name: 'workflow_dispatch', payload: { ref } } },
    inputs: { environment: 'staging', reason: 'the runner is gone' },
  })
}

/** The run of one death: GitHub has heard what was sent, and the runner is gone. */
const killed = async ({ method, path, call, body }: Death, order: Parameters<Scene['start']>[1]) => {
  const struck = new Promise<void>((told) => {
    const silence = { kind: 'silence', happened: true, told } as const
    scene.github.addFault({ method, path, call, ...(body === undefined ? {} : { body }), fault: silence })
  })
  const running = await scene.start('deploy', order)
  await Promise.race([struck, running.done])
  running.kill('SIGKILL')
  expect((await running.done).signal).toBe('SIGKILL')
  scene.github.clearFaults()
}

/** The good release serves, git agrees, and everything was done once. */
const expectDone = async (
  { good, bad }: { readonly good: string; readonly bad: string },
  before: ReturnType<typeof state>,
) => {
  expect(scene.places.staging.serving()).toBe(good)
  await scene.git('fetch', '-q', 'origin')
  expect(await scene.git('rev-parse', 'origin/main^{tree}')).toBe(await scene.git('rev-parse', `${good}^{tree}`))
  expect(await scene.git('rev-list', '--count', `${bad}..origin/main`)).toBe('1')
  const { refs, deployments, issues, pulls } = state()
  expect(Object.keys(refs).filter((ref) => ref.startsWith('refs/runbook/locks/'))).toEqual([])
  expect(deployments.filter(({ statuses: all }) => unfinished.includes(all.at(-1)?.state ?? 'queued'))).toEqual([])
  expect(issues).toHaveLength(before.issues.length + 1)
  expect(pulls.filter(({ head }) => head === `reapply/inventory/staging-${bad.slice(0, 7)}`)).toHaveLength(1)
  expect(dispatched).toBe(1)
}

describe("a deploy with 'on-failure: rollback' whose runner is killed", () => {
  test('the list of places is whole: a run writes nothing else', async () => {
    const releases = await nextReleases()
    const before = state()
    const from = scene.github.requests.length
    const run = await scene.run('deploy', releases.deploy)
    expect(run.outputs, run.log).toMatchObject({ verdict: 'fail', 'reason-code': 'rolled-back' })
    await expectDone(releases, before)
    const written = scene.github.requests
      .slice(from)
      .filter(({ method, path, status }) => method !== 'GET' && status < 400 && !path.endsWith('/git-upload-pack'))
      .filter(({ path }) => !path.endsWith('/graphql'))
      .map(({ method, path }) => `${method} ${path}`)
    const known = deaths.filter(({ path }) => path.source !== '\\/graphql$')
    expect(
      written.filter((line) => !known.some(({ method, path }) => line.startsWith(method) && path.test(line))),
    ).toEqual([])
    expect(written).toHaveLength(known.length)
  })

  test.each(beforeRelease)('as $name: the same deploy begins anew, and rolls back once', async (death) => {
    const releases = await nextReleases()
    const before = state()
    await killed(death, releases.deploy)
    const run = await scene.run('deploy', releases.deploy)
    expect(run.outputs, run.log).toMatchObject({ verdict: 'fail', 'reason-code': 'rolled-back' })
    await expectDone(releases, before)
  })

  /** Whichever action runs next: each is tried at every second place. */
  test.each(withRelease.map((death, index) => ({ ...death, next: index % 2 === 0 ? 'deploy' : 'rollback' })))(
    'as $name: the next $next ends the rollback, and nothing is done twice',
    async ({ next, ...death }) => {
      const releases = await nextReleases()
      const before = state()
      await killed(death, releases.deploy)
      const run = next === 'deploy' ? await scene.run('deploy', releases.deploy) : await rollback()
      expect(run.outputs, run.log).toMatchObject({ verdict: next === 'deploy' ? 'fail' : 'pass' })
      await expectDone(releases, before)
    },
  )
})
