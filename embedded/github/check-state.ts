import type { App, StoredCheckRun, Suite } from './store.ts'
import type { World } from './world.ts'

/** The suite that a new check run lands in: nobody can choose it; with the workflow token it is some workflow's. */
export function suiteFor(world: World, app: App, sha: string, runId: number | null): Suite {
  const suites = [...world.store.suites.values()].filter((suite) => suite.sha === sha && suite.app.id === app.id)
  const known = runId === null ? suites[0] : suites.find((suite) => suite.runId === runId)
  if (known !== undefined) return known
  const suite: Suite = { id: world.store.nextId(), sha, branch: null, app, runId, createdAt: world.store.now() }
  world.store.suites.set(suite.id, suite)
  return suite
}

export function addCheckRun(
  world: World,
  run: Pick<StoredCheckRun, 'app' | 'sha' | 'name'> & Partial<StoredCheckRun>,
): StoredCheckRun {
  const id = world.store.nextId()
  const suite = suiteFor(world, run.app, run.sha, run.runId ?? null)
  const made: StoredCheckRun = {
    suiteId: suite.id,
    externalId: '',
    detailsUrl: null,
    status: 'queued',
    conclusion: null,
    startedAt: world.store.now(),
    completedAt: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
    runId: null,
    attempt: 1,
    runner: null,
    ...run,
    id,
  }
  world.store.checkRuns.set(id, made)
  return made
}

/** The latest of each suite and name, by `completed_at`: an old run that ends late hides a newer rerun, as on GitHub. */
export function latestRuns(runs: readonly StoredCheckRun[]): readonly StoredCheckRun[] {
  const latest = new Map<string, StoredCheckRun>()
  for (const run of runs) {
    const key = `${run.suiteId}\0${run.name}`
    const known = latest.get(key)
    if (known === undefined || (run.completedAt ?? '') >= (known.completedAt ?? '')) latest.set(key, run)
  }
  return [...latest.values()]
}

/** A suite's status and conclusion, as its check runs make it. */
export function suiteState(runs: readonly StoredCheckRun[]): {
  readonly status: string
  readonly conclusion: string | null
} {
  if (runs.length === 0) return { status: 'queued', conclusion: null }
  if (runs.some((run) => run.status !== 'completed')) return { status: 'in_progress', conclusion: null }
  const order = ['failure', 'timed_out', 'cancelled', 'action_required', 'success', 'neutral', 'skipped']
  const worst = order.find((conclusion) => runs.some((run) => run.conclusion === conclusion))
  return { status: 'completed', conclusion: worst ?? 'neutral' }
}
