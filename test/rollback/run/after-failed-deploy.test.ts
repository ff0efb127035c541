import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answerFailure, finishRollback } from '../../../src/rollback/run/after-failed-deploy.ts'
import { answerFailureLater } from '../../../src/rollback/run/later.ts'
import { subjectOf, type Outcome } from '../../../src/core/outcome.ts'
import { reportPart } from '../../../src/core/report.ts'
import { smokePart } from '../../../src/smoke/render/part.ts'
import type { Verification } from '../../../src/smoke/decide/verdict.ts'
import { ending, type Execution } from '../../../src/deploy/execution.ts'
import type { WritePorts } from '../../../src/ports/ports.ts'
import { rowsOf } from '../../report/rows.ts'
import { badRelease, rollbackStage, type Stage } from '../stage.ts'

// Real git, dozens of processes a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let stage: Stage
beforeEach(async () => {
  stage = await rollbackStage()
})
afterEach(() => stage.close())

const seen = (rollbackEligible: boolean): Verification => ({
  verdict: 'fail',
  reasonCode: 'unhealthy',
  message: '500 at /items',
  remedy: '',
  observedSha: null,
  rollbackEligible,
  checks: [
    { id: 'version', title: 'It serves', status: 'fail', gate: 'block', summary: '500', durationMs: 1, findings: [] },
  ],
  facts: [],
  tables: [],
  texts: [],
})

const deployPart = reportPart('deploy', 'Deploy', { steps: [{ name: 'Put in place', status: 'done' }] })

const failed: Outcome = {
  conclusion: {
    verdict: 'fail',
    reasonCode: 'smoke-failed',
    message: '500 at /items.',
    remedy: 'Look.',
    serving: { what: 'release', name: '1.1.0', proof: 'unverified', changed: true },
    users: { affected: 'yes', because: '3 of 5 requests for API failed in this run' },
    next: { do: 'rerun' },
    subject: subjectOf({ service: 'inventory', environment: 'production' }),
    parts: [deployPart, smokePart(seen(true))],
  },
  outputs: {},
  failJob: true,
}

/** What deploy left: its deployment is the newest of the stage. */
const deployed = (outcome: Execution['outcome'], verification: Verification | null): Execution => ({
  ...ending(outcome, '500 at /items', { verification }),
  deployment: stage.github.state.deployments[0]?.id ?? null,
  steps: [],
})

const answer = (
  onFailure: 'hold' | 'rollback' | 'shadow',
  bad: string,
  execution = deployed('smoke-failed', seen(true)),
  git: WritePorts['git'] | null = null,
  by = answerFailure,
) => {
  const { ports: opened, request } = stage.begin()
  const ports = git === null ? opened : { ...opened, git }
  const audience = { notifiers: [], filter: { events: [], environments: [] } }
  const { runbook, environment, target, targetFor, verify, userEnvironment, lockWaitMs } = request
  const restore = { target, targetFor, verify, userEnvironment, lockWaitMs }
  const runbookFor = () => Promise.resolve(runbook)
  const about = { ports, runbook, environment, sha: bad, onFailure, restore, audience, runbookFor }
  return by(failed, execution, about)
}
const untouched = (bad: string) => {
  expect(stage.main()).toBe(bad)
  expect(stage.put).toEqual([])
  expect(stage.serving).toBe(bad)
  expect(stage.github.state.issues).toEqual([])
  expect(stage.github.state.pulls).toEqual([])
  expect(stage.writer.dispatched).toEqual([])
}

describe('a release that failed by its own fault', () => {
  test('is rolled back where the workflow asks for it, and the deploy stays red with the steps of both', async () => {
    const { good, bad } = badRelease(stage)
    const end = await answer('rollback', bad)
    expect(end).toMatchObject({ failJob: true, conclusion: { verdict: 'fail', reasonCode: 'rolled-back' } })
    expect(end.conclusion.message).toBe(
      `Rolled back: production is back on 1.0.0 (${good.slice(0, 7)}), verified. 1 commit is reverted on main, ` +
        'which now holds exactly the good release. The deploy failed: 500 at /items.',
    )
    expect(end.conclusion.subject).toEqual(failed.conclusion.subject)
    expect(stage.serving).toBe(good)
    expect(stage.github.state.issues[0]?.title).toContain('automatic: 500 at /items.')
  })

  test('shows all that the rollback shows of itself, part by part, and hands its outputs on', async () => {
    const { good, bad } = badRelease(stage)
    const end = await answer('rollback', bad)
    expect(end.conclusion.parts.map(({ id }) => id)).toEqual(['deploy', 'smoke', 'rollback', 'rollback-smoke'])
    expect(end.conclusion.parts.slice(0, 2)).toEqual(failed.conclusion.parts)
    const back = end.conclusion.parts[2]
    expect(back?.checks.map(({ id }) => id)).toEqual(expect.arrayContaining(['return', 'revert', 'push', 'incident']))
    expect(back?.steps.map(({ name }) => name)).toEqual(expect.arrayContaining(['Plan', 'Reconcile main', 'Record']))
    expect(back?.facts.map(({ label }) => label)).toEqual(expect.arrayContaining(['Bad', 'Good']))
    expect(back?.tables.map(({ title }) => title)).toContain('Verified releases, newest first')
    expect(end.outputs).toMatchObject({ 'restored-sha': good, 'revert-sha': stage.main() })
    expect(end.outputs['incident']).not.toBe('')
    expect(end.outputs['recovery-seconds']).toMatch(/^\d+$/)
  })

  test('in shadow mode leaves on its deployment what would have been done, and changes nothing', async () => {
    const { bad } = badRelease(stage)
    const end = await answer('shadow', bad)
    const would = 'shadow: Would return production to 1.0.0 and revert on main by push. Nothing was changed.'
    expect(end).toMatchObject({ failJob: true, conclusion: { verdict: 'fail', reasonCode: 'smoke-failed' } })
    expect(end.conclusion.message).toBe(`500 at /items. (${would})`)
    expect(end.conclusion.remedy).toBe('Look.')
    expect(rowsOf(end.conclusion).steps.map(({ name, status }) => `${name} ${status}`)).toContain('Restore planned')
    expect(stage.writer.told).toEqual([expect.stringContaining(would)])
    untouched(bad)
  })

  test('in shadow mode says as well why it could not have been rolled back', async () => {
    const only = stage.scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    stage.scene.publish()
    stage.deployed({ sha: only, statuses: ['in_progress', 'failure: 500'] })
    const end = await answer('shadow', only)
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'smoke-failed' })
    expect(end.conclusion.message).toContain('(shadow: ')
    expect(end.conclusion.message).toContain('no release was ever verified')
    untouched(only)
  })

  test('whose rollback breaks off tells all that is known, and calls a person by the incident of that release', async () => {
    const { bad } = badRelease(stage)
    const broken = () => Promise.reject(new Error('git is gone'))
    const end = await answer('rollback', bad, deployed('smoke-failed', seen(true)), broken)
    expect(end).toMatchObject({ failJob: true, conclusion: { verdict: 'fail', reasonCode: 'smoke-failed' } })
    expect(end.conclusion.message).toBe('500 at /items. It was not rolled back: git is gone')
    expect(end.conclusion.users).toEqual(failed.conclusion.users)
    expect(end.conclusion.parts.slice(0, 2)).toEqual(failed.conclusion.parts)
    const [issue, ...more] = stage.github.state.issues
    expect(more).toEqual([])
    expect(issue?.title).toContain('the automatic rollback broke off')
    expect(end.outputs['incident']).toBe(issue?.url)
    await stage.run()
    expect(stage.github.state.issues).toHaveLength(1)
  })

  test('is answered as well where smoke itself broke off, as the action loads it', async () => {
    const { good, bad } = badRelease(stage)
    const fell = { ...deployed('smoke-inconclusive', null), fell: true } as const
    const end = await answer('rollback', bad, fell, null, answerFailureLater)
    expect(end.conclusion.reasonCode).toBe('rolled-back')
    expect(stage.serving).toBe(good)
  })

  test('that cannot be rolled back keeps its own reason, and says why', async () => {
    const { bad } = badRelease(stage)
    stage.answer = { ok: false, why: 'no space left on device', remedy: 'Make room.', log: '' }
    const end = await answer('rollback', bad)
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'smoke-failed' })
    expect(end.conclusion.message).toContain('It was not rolled back: ')
    expect(stage.main()).toBe(bad)
  })
})

describe('a rollback that an earlier run left unfinished', () => {
  const held: Outcome = {
    ...failed,
    conclusion: { ...failed.conclusion, reasonCode: 'held', message: '1.1.0 is held.', parts: [deployPart] },
  }
  const finish = (bad: string) => {
    const { ports, request } = stage.begin()
    const { runbook, environment, target, targetFor, verify, userEnvironment, lockWaitMs } = request
    return finishRollback(held, {
      ...{ ports, runbook, environment, sha: bad, onFailure: 'hold' },
      restore: { target, targetFor, verify, userEnvironment, lockWaitMs },
      audience: { notifiers: [], filter: { events: [], environments: [] } },
      runbookFor: () => Promise.resolve(runbook),
    })
  }

  test('is taken to its end, and the deploy stays red with the end of the rollback', async () => {
    const { good, bad } = badRelease(stage)
    stage.deployed({ sha: good, kind: 'rollback', bad, statuses: ['in_progress: begun'] })
    const end = await finish(bad)
    expect(end).toMatchObject({ failJob: true, conclusion: { verdict: 'fail', reasonCode: 'rolled-back' } })
    expect(end.conclusion.message).toContain('An earlier run had left this rollback unfinished.')
    expect(end.conclusion.message).toContain('The deploy was refused: 1.1.0 is held.')
    expect(stage.serving).toBe(good)
    expect(stage.github.state.issues).toHaveLength(1)
  })

  test('only its git part is done where the good release serves', async () => {
    const { good, bad } = badRelease(stage)
    stage.deployed({ sha: good, kind: 'rollback', bad, statuses: ['in_progress: begun', 'success: verified'] })
    stage.serving = good
    const end = await finish(bad)
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'rolled-back' })
    expect(stage.put).toEqual([])
    expect(stage.main()).not.toBe(bad)
  })
})

// What is not proven to be the release's own fault, a machine does not undo.
test.each(['hold', 'rollback', 'shadow'] as const)(
  "'%s' leaves a failed target, a fault that is not the release's, and an unsure smoke as they are",
  async (onFailure) => {
    const { bad } = badRelease(stage)
    const others = [
      deployed('target-failed', null),
      deployed('smoke-failed', seen(false)),
      deployed('smoke-inconclusive', seen(true)),
    ]
    for (const execution of others) expect(await answer(onFailure, bad, execution)).toBe(failed)
    if (onFailure === 'hold') expect(await answer('hold', bad)).toBe(failed)
    expect(stage.writer.told).toEqual([])
    untouched(bad)
  },
)
