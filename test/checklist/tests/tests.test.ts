import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../src/checklist/check.ts'
import { tests } from '../../../src/checklist/tests/tests.ts'
import { fakeGitHub, noRules } from '../../fakes/github.ts'
import { aCheckRun, aCommit, aContext, anEnvironment, aRun, aStatus, sha } from '../../fakes/nouns.ts'
import { anEntry } from '../../fakes/history.ts'
import { fakeClock, fakeLog, fakePorts } from '../../fakes/world.ts'

const subject = (stage: Subject['stage'] = 'release'): Subject => ({
  release: { sha: sha('a'), ref: 'refs/heads/main', version: null },
  environment: anEnvironment(),
  environments: [anEnvironment()],
  pull: null,
  stage,
  policySha: sha('0'),
})

const own = aRun({ id: 900, suiteId: 9, path: '.github/workflows/deploy.yml', status: 'in_progress', conclusion: null })
const ci = aRun()
const commit = sha('a')

/** GitHub as it changes: what is reported from the given second on. */
const world = (
  pictures: readonly {
    readonly from: number
    readonly checkRuns?: readonly ReturnType<typeof aCheckRun>[]
    readonly statuses?: readonly ReturnType<typeof aStatus>[]
  }[],
) => {
  const github = fakeGitHub({ runs: [own, ci] })
  const show = (elapsedMs: number) => {
    for (const { from, checkRuns = [], statuses = [] } of pictures) {
      if (from * 1_000 > elapsedMs) continue
      github.state.checkRuns.set(commit, checkRuns)
      github.state.statuses.set(commit, statuses)
    }
  }
  show(0)
  const clock = fakeClock({ start: '2026-01-01T10:01:00Z', onSleep: show })
  return fakePorts({ github, clock, log: fakeLog() })
}

const running = aCheckRun({ status: 'in_progress', conclusion: null, completedAt: null })

describe('tests', () => {
  it('green, and required by name: no waiting', async () => {
    const ports = world([{ from: 0, checkRuns: [aCheckRun()] }])
    const decision = await tests.run(subject(), { require: ['build'] }, ports)
    expect(decision).toEqual({
      ...{ status: 'pass', summary: '1 green', findings: [] },
      evidence: [{ what: '1 check of CI', sha: sha('a'), at: '2026-01-01T10:01:00Z' }],
    })
    expect(ports.clock.sleeps).toEqual([])
  })

  it('waits for what is running, says whom, and passes then', async () => {
    const ports = world([
      { from: 0, checkRuns: [running] },
      { from: 20, checkRuns: [aCheckRun()] },
    ])
    const decision = await tests.run(subject(), { require: ['build'] }, ports)
    expect(decision.status).toBe('pass')
    expect(ports.log.lines).toEqual(['tests: waiting for 1: CI / build (push) (in_progress); 0 ms of 30 m'])
    expect(ports.clock.sleeps).toEqual([5_000, 7_500, 11_250])
  })

  it('an early green is not the end when no names are known: a late red one is seen', async () => {
    const ports = world([
      { from: 0, checkRuns: [aCheckRun()] },
      { from: 4, checkRuns: [aCheckRun(), aCheckRun({ id: 2, name: 'e2e', conclusion: 'failure' })] },
    ])
    const decision = await tests.run(subject(), {}, ports)
    expect(decision).toMatchObject({ status: 'fail', summary: '1 of 2 failed: e2e' })
  })

  it('a green that stands for the settling time is the end', async () => {
    const ports = world([{ from: 0, checkRuns: [aCheckRun()] }])
    expect(await tests.run(subject(), {}, ports)).toMatchObject({ status: 'pass' })
    expect(ports.clock.sleeps).toEqual([5_000, 7_500])
  })

  it('a green of an hour ago need not settle', async () => {
    const ports = {
      ...world([{ from: 0, checkRuns: [aCheckRun()] }]),
      clock: fakeClock({ start: '2026-01-01T11:00:00Z' }),
    }
    expect(await tests.run(subject(), {}, ports)).toMatchObject({ status: 'pass' })
    expect(ports.clock.sleeps).toEqual([])
  })

  it('ends at the deadline with the names', async () => {
    const ports = world([{ from: 0, checkRuns: [running, aCheckRun({ id: 2, name: 'lint' })] }])
    const decision = await tests.run(subject(), { wait: '1m' }, ports)
    expect(decision).toMatchObject({ status: 'unknown', summary: 'not known after 1 m: build' })
    expect(decision.findings[0]).toMatchObject({ message: 'CI / build (push) is still in_progress after 1 m.' })
    expect(ports.clock.sleeps.reduce((sum, ms) => sum + ms, 0)).toBe(60_000)
  })

  it('nothing at all is unknown after the wait, never a pass', async () => {
    const ports = world([])
    const decision = await tests.run(subject(), { wait: '30s' }, ports)
    expect(decision).toMatchObject({
      status: 'unknown',
      summary: 'no check and no status reported on aaaaaaa in 30.0 s',
    })
  })

  it('wait: 0s judges what is there', async () => {
    const ports = world([{ from: 0, checkRuns: [running] }])
    expect(await tests.run(subject(), { wait: '0s' }, ports)).toMatchObject({ status: 'unknown' })
    expect(ports.clock.sleeps).toEqual([])
  })

  it('a required name of a matrix is told the star', async () => {
    const legs = [1, 2].map((leg) => aCheckRun({ id: leg, name: `test (${leg})` }))
    const decision = await tests.run(
      subject(),
      { require: ['test'], wait: '10s' },
      world([{ from: 0, checkRuns: legs }]),
    )
    expect(decision.findings[0]).toMatchObject({
      message: 'test is required by the runbook and never reported. Seen: test (1), test (2).',
      remedy: "test has a matrix, and each of its checks bears the values in its name: require 'test (*)'.",
    })
  })

  it('a required name that never appears is unknown, with the names that did', async () => {
    const ports = world([{ from: 0, checkRuns: [aCheckRun()], statuses: [aStatus()] }])
    const decision = await tests.run(subject(), { require: ['tset'], wait: '10s' }, ports)
    expect(decision.status).toBe('unknown')
    expect(decision.findings[0]?.message).toBe(
      'tset is required by the runbook and never reported. Seen: build, ci/circle.',
    )
  })

  it('all skipped is no success', async () => {
    const ports = world([{ from: 0, checkRuns: [aCheckRun({ conclusion: 'skipped' })] }])
    expect(await tests.run(subject(), {}, ports)).toMatchObject({
      status: 'skip',
      summary: 'all 1 were skipped or neutral: nothing was tested',
    })
  })

  it('what is required by name and was skipped is not green, and is named', async () => {
    const ports = world([
      { from: 0, checkRuns: [aCheckRun({ name: 'lint' }), aCheckRun({ id: 2, name: 'e2e', conclusion: 'skipped' })] },
    ])
    expect(await tests.run(subject(), { require: ['lint', 'e2e'] }, ports)).toMatchObject({
      status: 'unknown',
      summary: 'required and skipped: e2e',
      findings: [
        {
          level: 'error',
          message: 'e2e is required by the runbook and was skipped: it proves nothing.',
          remedy:
            "Let it run for this commit: see its `if:` and what it needs; a job that sums up others must run with `if: always()` and fail when one of them did. If it need not run, remove it from 'checklist.tests.require'.",
        },
      ],
    })
  })

  it.each([
    ['deploy-prod', "list it: `checklist.tests.ignore: ['deploy-prod']`."],
    ['publish image', "list it: `checklist.tests.ignore: ['publish image']`."],
    ['build', 'then run preflight again.'],
  ])('a red %s: what to do', async (name, words) => {
    const ports = world([{ from: 0, checkRuns: [aCheckRun({ name, conclusion: 'failure' })] }])
    const { findings } = await tests.run(subject(), { wait: '0s' }, ports)
    expect(findings[0]?.remedy?.endsWith(words)).toBe(true)
  })

  it('does not wait for the jobs of its own run', async () => {
    const mine = aCheckRun({ id: 5, name: 'preflight', suiteId: 9, status: 'in_progress', conclusion: null })
    const ports = world([{ from: 0, checkRuns: [aCheckRun(), mine] }])
    expect(await tests.run(subject(), { require: ['build'] }, ports)).toMatchObject({ status: 'pass' })
  })
})

describe('tests: what the rules of the branch require', () => {
  const pull = { number: 7, head: commit, base: sha('0'), baseRef: 'main', fromFork: false }
  const rules = new Map([['main', { ...noRules, requiredChecks: [{ context: 'e2e', appId: null }] }]])
  const asked = (context: Parameters<typeof aContext>[0]) => {
    const ports = { ...world([{ from: 0, checkRuns: [aCheckRun()] }]), context: aContext(context) }
    ports.github.state.rules = rules
    return ports
  }
  it.each([
    ['must be there on a pull request', 'pull-request', { pull }, 'unknown'],
    ['must be there in a merge queue', 'release', { ref: 'refs/heads/gh-readonly-queue/main/pr-7-00ff' }, 'unknown'],
    ['met already by what is on the branch', 'release', {}, 'pass'],
  ] as const)('%s', async (_name, stage, context, status) => {
    const decision = await tests.run(subject(stage), { wait: '20s' }, asked(context))
    expect(decision.status).toBe(status)
  })

  it.each([
    ['alone', [], ['e2e'], 'unknown'],
    ['beside a ruleset that names the same', ['build'], ['build'], 'pass'],
    ['beside a ruleset that names another', ['build'], ['e2e'], 'unknown'],
  ] as const)('classic protection counts %s', async (_name, inRules, inProtection, status) => {
    const ports = asked({ pull })
    const checks = (names: readonly string[]) => names.map((context) => ({ context, appId: null }))
    ports.github.state.rules = new Map([['main', { ...noRules, requiredChecks: checks(inRules) }]])
    ports.github.state.protection = new Map([['main', checks(inProtection)]])
    const decision = await tests.run(subject('pull-request'), { wait: '20s' }, ports)
    expect(decision.status).toBe(status)
    expect(decision.findings.filter(({ message }) => message.includes('e2e is required'))).toHaveLength(
      status === 'pass' ? 0 : 1,
    )
  })

  it('protection that may not be read leaves what the rules require', async () => {
    const ports = asked({ pull })
    ports.github.refuse('protectionChecks', 'contents: read')
    const decision = await tests.run(subject('pull-request'), { wait: '20s' }, ports)
    expect(decision.status).toBe('unknown')
    expect(decision.findings.map(({ level }) => level)).toContain('error')
  })

  it('rules that may not be read are a notice where nothing is protected', async () => {
    const ports = asked({ pull })
    ports.github.state.rules = new Map()
    ports.github.refuse('branchRules', 'metadata: read')
    const decision = await tests.run(subject('pull-request'), { wait: '20s' }, ports)
    expect(decision.status).toBe('pass')
    expect(decision.findings[0]).toMatchObject({ level: 'notice' })
  })

  it.each([
    ['may not be read', 'branchRules', { wait: '20s' }, 'unknown', 'error'],
    ['may not be read in full', 'protectionChecks', { wait: '20s' }, 'unknown', 'error'],
    [
      'may not be read, and the runbook says what must be there',
      'branchRules',
      { wait: '20s', require: ['build'] },
      'pass',
      'warning',
    ],
  ] as const)('a protected branch whose rules %s', async (_name, call, options, status, level) => {
    const ports = asked({ pull })
    ports.github.state.rules = new Map()
    ports.github.state.protection = new Map([['main', []]])
    ports.github.refuse(call, 'metadata: read')
    const decision = await tests.run(subject('pull-request'), options, ports)
    expect(decision).toMatchObject({
      status,
      findings: [{ level, remedy: expect.stringContaining('checklist.tests.require') }],
    })
  })

  it('whether it is protected may not be read either: unknown', async () => {
    const ports = asked({ pull })
    ports.github.state.rules = new Map()
    for (const call of ['branchRules', 'protectionChecks', 'isProtected'] as const)
      ports.github.refuse(call, 'contents: read')
    expect((await tests.run(subject('pull-request'), { wait: '20s' }, ports)).status).toBe('unknown')
  })

  it('checks that may not be read are not an empty list', async () => {
    const ports = asked({})
    ports.github.refuse('checkRuns', 'checks: read')
    await expect(tests.run(subject(), {}, ports)).rejects.toMatchObject({ code: 'no-permission' })
  })
})

describe('a commit that a rollback pushed, on which no workflow ran', () => {
  const [good, tree] = [sha('e'), sha('f')]
  const arrange = (given: {
    readonly tree?: string
    readonly statuses?: readonly string[]
    readonly event?: string
  }) => {
    const github = fakeGitHub({ runs: [own, ci] })
    const entry = anEntry({ id: 4, sha: good, tree, statuses: given.statuses ?? ['in_progress', 'success: verified'] })
    github.state.deployments.push(entry.deployment)
    github.state.deploymentStatuses.set(4, entry.statuses)
    github.state.commits.set(commit, aCommit({ sha: commit, tree: given.tree ?? tree }))
    return {
      ...fakePorts({ github, clock: fakeClock({}), log: fakeLog() }),
      context: aContext({ event: given.event ?? 'workflow_dispatch' }),
    }
  }

  it('has passed with the verified release whose content it has, and nobody waits', async () => {
    const ports = arrange({})
    const decision = await tests.run(subject(), { require: ['build'] }, ports)
    expect(decision).toMatchObject({ status: 'pass', summary: expect.stringContaining('verified in production') })
    expect(ports.clock.sleeps).toEqual([])
  })

  it.each([
    ['its content is another', { tree: sha('9') }],
    ['that release was never verified', { statuses: ['in_progress', 'failure'] }],
    ['the run is an ordinary push', { event: 'push' }],
  ])('has not when %s', async (_name, given) => {
    const decision = await tests.run(subject(), { require: ['build'], wait: '10s' }, arrange(given))
    expect(decision.status).toBe('unknown')
  })

  it('counts what was reported all the same', async () => {
    const ports = arrange({})
    ports.github.state.checkRuns.set(commit, [aCheckRun({ conclusion: 'failure' })])
    expect((await tests.run(subject(), {}, ports)).status).toBe('fail')
  })
})
