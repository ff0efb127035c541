import type { ActionRun } from '../../embedded/runner/control.ts'
import { recordDeploy } from './rollback-record.ts'
import type { Scene, StepRequest } from './scene.ts'

// What a run is about while one of its outside calls fails, and what is true of the scene when it has ended.

/** What a run left behind. */
export interface Left {
  /** What the scenario is about: the release that has to serve serves; the outage is an incident. */
  readonly done: boolean
  /** Somebody was told, or it is on record for people: an incident, a message. */
  readonly told: boolean
  /** What the run said, or left on record, and is not so. */
  readonly lies: readonly string[]
  /** What is still in the way of the next one. */
  readonly remains: readonly string[]
}

interface Prepared {
  readonly start: StepRequest
  readonly left: (run: ActionRun) => Left | Promise<Left>
}

/** One action in one situation. */
export interface Scenario {
  readonly name: string
  readonly action: 'deploy' | 'rollback' | 'smoke'
  /** `env`: of every run, also of those that come before. */
  readonly prepare: (scene: Scene, messages: () => number, env: Readonly<Record<string, string>>) => Promise<Prepared>
}

const good = { state: 'success', description: 'verified 1.0.0' } as const
const workflow = 'on:\n  workflow_dispatch: {}\njobs: {}\n'

const releases = async (scene: Scene) => {
  const first = await scene.commit({ 'app.txt': 'one\n', '.github/workflows/deploy.yml': workflow }, 'feat: one')
  await scene.tag('v1.0.0', first)
  await recordDeploy(scene, { environment: 'staging', tag: 'v1.0.0', sha: first, end: good })
  const second = await scene.commit({ 'app.txt': 'two\n' }, 'feat: two')
  await scene.tag('v1.1.0', second)
  scene.places.staging.put(first)
  return { first, second }
}

const locksOf = (scene: Scene) =>
  Object.keys(scene.github.state().refs).filter((ref) => ref.startsWith('refs/runbook/locks/'))
const openOf = (scene: Scene) =>
  scene.github
    .state()
    .deployments.filter(({ statuses }) =>
      ['queued', 'pending', 'in_progress'].includes(statuses.at(-1)?.state ?? 'queued'),
    )
const treeOf = async (scene: Scene, what: string) => {
  await scene.git('fetch', '-q', 'origin')
  return scene.git('rev-parse', `${what}^{tree}`)
}
export const messageOf = ({ report }: ActionRun): string =>
  typeof report === 'object' && report !== null && 'message' in report ? String(report.message) : ''

const remaining = (scene: Scene): readonly string[] => [
  ...locksOf(scene).map((ref) => `lock ${ref}`),
  ...openOf(scene).map(({ id }) => `deployment ${id} is open`),
]

/** A word that does not fit what is. */
const lie = (is: boolean, what: string): readonly string[] => (is ? [what] : [])

/** Shown by every run, whatever it is about. */
const ownLies = (run: ActionRun): readonly string[] => [
  ...lie(run.outputs['reason-code'] === undefined, 'the run ended without a reason'),
  ...lie(run.outputs['reason-code'] === 'internal-error', `a fault outside is called a bug: ${messageOf(run)}`),
  ...lie((run.exitCode === 0) !== (run.outputs['verdict'] === 'pass'), 'exit code and verdict differ'),
]

/** After a rollback, by whichever action. */
const rolledBackLeft =
  (scene: Scene, { first, second }: Awaited<ReturnType<typeof releases>>, messages: () => number) =>
  async (run: ActionRun): Promise<Left> => {
    const [code, verdict] = [run.outputs['reason-code'] ?? '', run.outputs['verdict']]
    const message = messageOf(run)
    const serves = scene.places.staging.serving() === first
    const tree = await treeOf(scene, 'origin/main')
    const reverted = tree === (await treeOf(scene, first))
    const { issues, deployments } = scene.github.state()
    const runs = dispatchesOf(scene)
    const successes = deployments.filter(({ sha, statuses }) => sha === second && isVerified(statuses))
    return {
      done: serves,
      told: issues.length > 0 || messages() > 0,
      lies: [
        ...ownLies(run),
        ...lie(run.outputs['restored-sha'] === first && !serves, 'restored-sha names what does not serve'),
        ...lie(verdict === 'pass' && !serves, `green (${code}) while the bad release serves`),
        ...lie(code === 'rolled-back' && !serves, 'rolled-back, and the bad release serves'),
        ...lie(code === 'rolled-back' && !reverted, 'rolled-back, and main was not reverted'),
        ...lie(code === 'rolled-back' && runs.length === 0, 'rolled-back, and nothing was dispatched'),
        ...lie(serves && /not rolled back|is not restored|Nothing was changed/.test(message), `"${message}"`),
        ...lie(!reverted && tree !== (await treeOf(scene, second)), 'main has neither tree'),
        ...lie(issues.length > 1, `${issues.length} incidents`),
        ...lie(runs.length > 1, `${runs.length} dispatches`),
        ...lie(successes.length > 0, 'the bad release is on record as verified'),
      ],
      remains: [...remaining(scene), ...lie(!reverted, 'main is not reverted')],
    }
  }

const isVerified = (statuses: readonly { readonly state: string; readonly description: string }[]): boolean =>
  statuses.some(({ state, description }) => state === 'success' && description.startsWith('verified'))

/** Kept by whoever opened the scene: the runs that were dispatched in it. */
export const dispatches = new WeakMap<Scene, number[]>()
const dispatchesOf = (scene: Scene): readonly number[] => dispatches.get(scene) ?? []

/** A person's rollback of a release that failed and serves. */
const rollback: Scenario = {
  name: 'rollback',
  action: 'rollback',
  prepare: async (scene, messages) => {
    const pair = await releases(scene)
    const failed = { state: 'failure', description: 'failed: 500 at /health' } as const
    await recordDeploy(scene, { environment: 'staging', tag: 'v1.1.0', sha: pair.second, end: failed })
    scene.places.staging.put(pair.second)
    return {
      start: {
        ref: 'refs/heads/main',
        sha: pair.second,
        event: { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' } },
        inputs: { environment: 'staging', reason: 'checkout fails' },
      },
      left: rolledBackLeft(scene, pair, messages),
    }
  },
}

/** A deploy of a release that smoke sees fail, and that it has to take back itself. */
const onFailure: Scenario = {
  name: 'deploy, on-failure: rollback',
  action: 'deploy',
  prepare: async (scene, messages) => {
    const pair = await releases(scene)
    scene.passPreflight(pair.second, 'staging')
    scene.places.staging.answer({ status: 500, of: pair.second })
    return {
      start: { ref: 'refs/tags/v1.1.0', sha: pair.second, inputs: { 'on-failure': 'rollback' } },
      left: rolledBackLeft(scene, pair, messages),
    }
  },
}

/** A release that is well. */
const deploy: Scenario = {
  name: 'deploy',
  action: 'deploy',
  prepare: async (scene) => {
    const { second } = await releases(scene)
    scene.passPreflight(second, 'staging')
    return {
      start: { ref: 'refs/tags/v1.1.0', sha: second },
      left: (run) => {
        const serves = scene.places.staging.serving() === second
        const verified = scene.github
          .state()
          .deployments.filter(({ sha, statuses }) => sha === second && isVerified(statuses))
        const isGreen = run.outputs['verdict'] === 'pass'
        return {
          done: serves && verified.length > 0,
          told: !isGreen,
          lies: [
            ...ownLies(run),
            ...lie(isGreen && (!serves || verified.length === 0), 'green, and not deployed and verified'),
            ...lie(serves && /Nothing was changed|was not deployed/.test(messageOf(run)), `"${messageOf(run)}"`),
          ],
          remains: remaining(scene),
        }
      },
    }
  },
}

/** The third run in a row that finds a service down. */
const monitor: Scenario = {
  name: 'monitor',
  action: 'smoke',
  prepare: async (scene, messages, env) => {
    await releases(scene)
    scene.places.staging.answer({ status: 500 })
    const start: StepRequest = {
      ref: 'refs/heads/main',
      sha: await scene.git('rev-parse', 'origin/main'),
      event: { name: 'schedule', payload: { schedule: '*/5 * * * *' } },
      inputs: { phase: 'monitor', environment: 'staging' },
    }
    await scene.run('smoke', { ...start, env })
    await scene.run('smoke', { ...start, env })
    const incidents = () => scene.github.state().issues.filter(({ labels }) => labels.includes('incident'))
    return {
      start,
      left: (run) => {
        const open = incidents().filter(({ state }) => state === 'open')
        return {
          done: open.length > 0,
          told: open.length > 0 || messages() > 0,
          lies: [
            ...ownLies(run),
            ...lie(run.outputs['verdict'] === 'pass', 'green while the service is down'),
            ...lie(incidents().length > 1, `${incidents().length} incidents`),
          ],
          remains: [],
        }
      },
    }
  },
}

export const scenarios: readonly Scenario[] = [rollback, onFailure, deploy, monitor]
