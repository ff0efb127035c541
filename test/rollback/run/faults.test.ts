import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ExpectedError } from '../../../src/core/errors.ts'
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

const outage = () =>
  new ExpectedError({ code: 'github-unreachable', message: 'GitHub answered 500.', remedy: 'Run the job again.' })
const bug = () => new TypeError('x is not a function')
const fails = (error: Error) => () => Promise.reject(error)

type Breaking = (ports: WritePorts, error: Error) => WritePorts
const github =
  (name: 'waitingRuns' | 'branchRules' | 'pushRule' | 'repository'): Breaking =>
  (ports, error) => ({ ...ports, github: { ...ports.github, [name]: fails(error) } })
const writer =
  (name: 'mayWrite' | 'createIssue'): Breaking =>
  (ports, error) => ({ ...ports, writer: { ...ports.writer, [name]: fails(error) } })

const roundabout: readonly (readonly [string, Breaking])[] = [
  ['which runs wait for approval', github('waitingRuns')],
  ['the rules of the branch', github('branchRules')],
  ['the protection of the branch', github('pushRule')],
  ['the default branch', github('repository')],
  ['what the token may do', writer('mayWrite')],
  ['the incident', writer('createIssue')],
]

describe('what does not concern the restore can not end it', () => {
  test.each(roundabout.flatMap(([name, broken]) => [outage(), bug()].map((error) => ({ name, broken, error }))))(
    '$name: $error.message',
    async ({ broken, error }) => {
      const { good } = badRelease(stage)
      const end = await stage.runWith(broken(stage.begin().ports, error))
      expect(end).toMatchObject({ restoredSha: good, conclusion: { verdict: 'pass', reasonCode: 'rolled-back' } })
    },
  )

  test('a permission that nobody could learn of is tried, and the plan says that it is not known', async () => {
    badRelease(stage)
    const end = await stage.runWith(writer('mayWrite')(stage.begin().ports, outage()), { dryRun: true })
    expect(rowsOf(end.conclusion).checks.find(({ id }) => id === 'permissions')).toMatchObject({
      status: 'unknown',
      summary: expect.stringContaining('could not be learned'),
    })
  })
})

describe('what is thrown erases nothing of what is known', () => {
  test('git that fails after the restore is a red end that says that the service is well', async () => {
    const { good } = badRelease(stage)
    const end = await stage.run({}, { fetch: fails(bug()) })
    expect(end.restoredSha).toBe(good)
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'restored-revert-conflict' })
    expect(end.conclusion.message).toContain('production is back on 1.0.0')
    expect(end.conclusion.message).toContain('The revert broke off: x is not a function')
    expect(stage.github.state.issues[0]?.body).toContain('Service restored')
  })

  test.each([
    ['an outage', outage(), 'github-unreachable', ''],
    ['a fault of our own', bug(), 'internal-error', 'TypeError: x is not a function'],
  ])('a restore that breaks off by %s keeps plan, record and incident', async (_name, error, reasonCode, stack) => {
    badRelease(stage)
    const end = await stage.run({ verify: fails(error) }, { checkout: fails(error) })
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode })
    expect(end.conclusion.message).toContain('what serves there is not known')
    expect(end.conclusion.message).toContain('Git was left as it is.')
    expect(end.incident).not.toBeNull()
    expect(rowsOf(end.conclusion).tables.map(({ title }) => title)).toContain('Verified releases, newest first')
    expect(end.conclusion.parts.flatMap(({ texts }) => texts.map(({ text }) => text)).join()).toContain(stack)
  })
})
