import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ExpectedError } from '../../../src/core/errors.ts'
import { rowsOf } from '../../report/rows.ts'
import { badRelease, rollbackStage, type Stage } from '../stage.ts'

// Real git, dozens of processes a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let stage: Stage
beforeEach(async () => {
  stage = await rollbackStage()
})
afterEach(() => stage.close())

const path = '.github/workflows/deploy.yml'
/** The deploy workflow as it is on the branch while the bad release serves. */
const needs = (inputs: string) => {
  const text = `on:\n  workflow_dispatch:\n    inputs: ${inputs}\njobs: {}\n`
  stage.github.state.files.set(`${stage.main()}:${path}`, text)
}
const rowOf = (end: Awaited<ReturnType<Stage['run']>>, id: string) =>
  rowsOf(end.conclusion).checks.find((check) => check.id === id)

const where = '{ environment: { required: true, type: environment }, reason: { required: true } }'
const command = "gh workflow run deploy.yml --ref main -f environment=dev -f 'reason=<reason>'"

test('required inputs are filled with what a push of the branch would have said', async () => {
  badRelease(stage)
  needs('{ environment: { required: true }, ref: { required: true, type: string } }')
  const end = await stage.run()
  expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
  expect(rowOf(end, 'start')).toBeUndefined()
  expect(stage.writer.dispatched).toEqual([`${path} on main environment=dev ref=refs/heads/main`])
})

test('what nobody can fill is told before anything is changed, with the command', async () => {
  badRelease(stage)
  needs(where)
  const end = await stage.run({ dryRun: true })
  expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'planned' })
  const row = rowOf(end, 'start')
  expect(row).toMatchObject({ status: 'fail', gate: 'warn', summary: "lacks the input 'reason'" })
  expect(row?.findings[0]?.message).toBe(
    `After the revert ${path} can not be started on main by itself: it requires the input 'reason'.`,
  )
  expect(row?.findings[0]?.remedy).toContain(command)
  expect(stage.log.lines.join('\n')).toContain(command)
})

test('it stops no restore and no revert, nothing is dispatched, and the end says what is left to do', async () => {
  const { good } = badRelease(stage)
  needs(where)
  const end = await stage.run()
  expect(end.restoredSha).toBe(good)
  expect(stage.scene.server.git('rev-parse', 'main^{tree}')).toBe(stage.scene.dev('rev-parse', `${good}^{tree}`))
  expect(stage.writer.dispatched).toEqual([])
  expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'follow-up-missing' })
  expect(end.conclusion.message).toContain(`${path} was not started on main: it requires the input 'reason'`)
  expect(end.conclusion.remedy).toContain(command)
})

test('a workflow that can not be read is started as before, and GitHub says what is wrong', async () => {
  badRelease(stage)
  needs(where)
  const { ports } = stage.begin()
  const error = new ExpectedError({ code: 'github-unreachable', message: 'GitHub answered 502.', remedy: 'Wait.' })
  const github = { ...ports.github, file: () => Promise.reject(error) }
  const end = await stage.runWith({ ...ports, github })
  expect(stage.writer.dispatched).toEqual([`${path} on main`])
  expect(end.conclusion).toMatchObject({ reasonCode: 'rolled-back' })
})

test('a revert that becomes a pull request is followed by its merge: nothing is told', async () => {
  badRelease(stage)
  needs(where)
  const end = await stage.run({ mode: 'pull-request' })
  expect(end.conclusion.reasonCode).toBe('restored-pull-request-open')
  expect(rowOf(end, 'start')).toBeUndefined()
})
