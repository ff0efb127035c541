import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ActionRun } from '../../embedded/runner/control.ts'
import { recordDeploy } from './rollback-record.ts'
import { readReport } from './report.ts'
import { openScene, type Scene } from './scene.ts'

vi.setConfig({ testTimeout: 180_000 })

let scene: Scene
beforeEach(async () => {
  scene = await openScene()
})
afterEach(() => scene.close())

const state = () => scene.github.state()
const main = () => state().refs['refs/heads/main'] ?? ''

interface BadDeploy {
  readonly env?: Readonly<Record<string, string>>
  /** main is one commit further, in the same file: the revert conflicts. */
  readonly goesOn?: boolean
}

/** Deploys v1.1.0, which answers 500 where v1.0.0 answered well. */
const deployBad = async (onFailure: string, { env = {}, goesOn = false }: BadDeploy = {}) => {
  const workflow = 'on:\n  workflow_dispatch: {}\njobs: {}\n'
  const good = await scene.commit({ 'app.txt': 'one\n', '.github/workflows/deploy.yml': workflow }, 'feat: one')
  await scene.tag('v1.0.0', good)
  const verified = { state: 'success', description: 'verified 1.0.0' } as const
  await recordDeploy(scene, { environment: 'staging', tag: 'v1.0.0', sha: good, end: verified })
  const bad = await scene.commit({ 'app.txt': 'two\n' }, 'feat: two')
  await scene.tag('v1.1.0', bad)
  if (goesOn) await scene.commit({ 'app.txt': 'three\n' }, 'feat: three')
  scene.passPreflight(bad, 'staging')
  scene.places.staging.answer({ status: 500, of: bad })
  const run = await scene.run('deploy', { ref: 'refs/tags/v1.1.0', sha: bad, inputs: { 'on-failure': onFailure }, env })
  const [deployment, ...more] = state().deployments.filter(({ sha }) => sha === bad)
  expect(more).toEqual([])
  expect(Object.keys(state().refs).filter((ref) => ref.startsWith('refs/runbook/locks/'))).toEqual([])
  return { good, bad, run, told: deployment?.statuses.map(({ description }) => description) ?? [] }
}

test("'on-failure: shadow' leaves on record what a rollback would have done, and changes nothing", async () => {
  const { bad, run, told } = await deployBad('shadow')
  const would = 'shadow: Would return staging to 1.0.0 and revert on main by push. Nothing was changed.'
  expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'reason-code': 'smoke-failed' } })
  expect(run.summary).toContain(would)
  const planned = readReport(run).parts.find(({ id }) => id === 'rollback')
  expect(planned?.tables.map(({ title }) => title)).toContain('Commits that are taken away')
  expect(run.outputs['restored-sha']).toBe('')
  expect(told).toContain(would)
  expect(scene.places.staging.serving()).toBe(bad)
  expect(main()).toBe(bad)
  expect([state().issues, state().pulls]).toEqual([[], []])
})

test("'on-failure: rollback' restores and reverts, and the deploy stays red", async () => {
  const { good, run, told } = await deployBad('rollback')
  expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'reason-code': 'rolled-back' } })
  expect(told.join()).not.toContain('shadow:')
  expect(scene.places.staging.serving()).toBe(good)
  await scene.git('fetch', '-q', 'origin')
  expect(await scene.git('rev-parse', 'origin/main^{tree}')).toBe(await scene.git('rev-parse', `${good}^{tree}`))
  expect(state().issues).toHaveLength(1)
})

/** Two scenes have commits of their own. */
const unnamed = (text: string): string => text.replace(/\b[0-9a-f]{7}\b/g, '<sha>')

/** What the parts of a rollback show, without the values that differ from run to run. */
const shownParts = (run: ActionRun) =>
  readReport(run)
    .parts.filter(({ id }) => id.startsWith('rollback'))
    .map(({ id, checks, steps, facts, tables, texts, charts }) => ({
      id,
      checks: checks.map((check) => [check.id, check.status, check.gate]),
      steps: steps.map(({ name, status }) => [unnamed(name), status]),
      facts: facts.map(({ label }) => label),
      tables: tables.map(({ title, columns, rows }) => [unnamed(title), columns, rows.length]),
      texts: texts.map(({ title }) => title),
      charts: charts.map(({ probe }) => probe),
    }))

test.each([
  ['the revert is pushed', false, 'rolled-back', /^Rolled back: staging is back on 1\.0\.0 .* reverted on main/],
  [
    'the revert conflicts',
    true,
    'restored-revert-conflict',
    /^Rolled back: .* conflicts in app\.txt; nothing was pushed\./,
  ],
] as const)(
  "'on-failure: rollback' shows what the rollback action shows when %s",
  async (_name, goesOn, code, headline) => {
    const { good, run } = await deployBad('rollback', { goesOn })
    expect(run.outputs).toMatchObject({ verdict: 'fail', 'reason-code': code })
    await scene.close()
    scene = await openScene()
    await deployBad('hold', { goesOn })
    const byHand = await scene.run('rollback', {
      ref: 'refs/heads/main',
      sha: main(),
      event: { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' } },
      inputs: { environment: 'staging', reason: 'checkout fails' },
    })
    expect(byHand.outputs).toMatchObject({ 'reason-code': code })
    expect(shownParts(run).map(({ id }) => id)).toEqual(['rollback', 'rollback-smoke'])
    expect(shownParts(run)).toEqual(shownParts(byHand))
    const report = readReport(run)
    expect(report.parts.map(({ id }) => id)).toEqual(['deploy', 'smoke', 'rollback', 'rollback-smoke'])
    expect(report.message).toMatch(headline)
    expect(unnamed(report.message)).toContain(`Rolled back: ${unnamed(readReport(byHand).message)} The deploy failed: `)
    expect(report.remedy).toBe(readReport(byHand).remedy)
    for (const title of ['### Rollback', '### Smoke of the restored release']) expect(run.summary).toContain(title)
    if (goesOn) expect(run.summary).toContain('git revert --no-edit')
    const [issue] = state().issues
    expect(run.outputs).toMatchObject({ 'restored-sha': good, 'pull-request': '' })
    expect(run.outputs['incident']).toMatch(new RegExp(`/issues/${issue?.number}$`))
    expect(run.outputs['recovery-seconds']).toMatch(/^\d+$/)
    expect(run.outputs['revert-sha'] === '').toBe(goesOn)
  },
)

test("'on-failure: rollback' is done once: the release is held from then on, and nothing is rolled back again", async () => {
  const { good, bad } = await deployBad('rollback')
  const again = await scene.run('deploy', {
    ref: 'refs/tags/v1.1.0',
    sha: bad,
    inputs: { 'on-failure': 'rollback' },
  })
  expect(again.outputs).toMatchObject({ verdict: 'fail', 'reason-code': 'held' })
  const rollbacks = state().deployments.filter(({ payload }) => JSON.stringify(payload).includes('"rollback"'))
  expect(rollbacks).toMatchObject([{ sha: good }])
  expect(state().issues).toHaveLength(1)
})

test("'on-failure: rollback' leaves alone what is not the release's fault: a target that could not put it in place", async () => {
  const { bad, run } = await deployBad('rollback', { env: { FAIL_DEPLOY: '1' } })
  expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'reason-code': 'target-failed' } })
  expect(main()).toBe(bad)
  expect(state().issues).toEqual([])
  expect(state().deployments.some(({ payload }) => JSON.stringify(payload).includes('"rollback"'))).toBe(false)
})
