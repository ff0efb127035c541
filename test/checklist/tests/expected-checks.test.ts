import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../src/checklist/check.ts'
import { tests } from '../../../src/checklist/tests/tests.ts'
import { fakeGitHub, type FakeState } from '../../fakes/github.ts'
import { aCheckRun, aCommit, aContext, anEnvironment, aRun, sha, type FlatContext } from '../../fakes/nouns.ts'
import { fakeClock, fakeLog, fakePorts } from '../../fakes/world.ts'

const [commit, trusted, before] = [sha('a'), sha('0'), sha('b')]
const workflows = '.github/workflows'

const ci = `name: CI
on:
  pull_request: { branches: [main] }
  push: { branches: [main], tags: ['v*'] }
  merge_group:
jobs:
  build: { strategy: { matrix: { node: [20, 22] } } }
`
const deploy = `name: Deploy
on: [pull_request, push, merge_group, workflow_dispatch]
jobs:
  preflight: { steps: [{ uses: runbook-gates/runbook-gates/actions/preflight@0000 }] }
  dev: { needs: preflight, steps: [{ uses: runbook-gates/runbook-gates/actions/deploy@0000 }] }
`

/** Each event that starts preflight: what the runner says of it. */
const pull = { number: 7, head: commit, base: sha('9'), baseRef: 'main', fromFork: false }
const moments = {
  pull_request: { event: 'pull_request', ref: 'refs/pull/7/merge', sha: sha('f'), pull },
  push: { event: 'push', ref: 'refs/heads/main', before },
  tag: { event: 'push', ref: 'refs/tags/v1.0.0' },
  merge_group: { event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7-00ff' },
  workflow_dispatch: { event: 'workflow_dispatch', ref: 'refs/heads/main' },
} as const satisfies Record<string, Partial<FlatContext>>

type Moment = keyof typeof moments

const eventOf: Record<Moment, string> = {
  ...{ pull_request: 'pull_request', push: 'push', tag: 'push', merge_group: 'merge_group' },
  workflow_dispatch: 'push',
}

const subject = (moment: Moment): Subject => ({
  release: { sha: commit, ref: moments[moment].ref, version: null },
  environment: anEnvironment(),
  environments: [anEnvironment()],
  pull: moment === 'pull_request' || moment === 'merge_group' ? 7 : null,
  stage: moment === 'pull_request' || moment === 'merge_group' ? 'pull-request' : 'release',
  policySha: trusted,
})

const own = aRun({ id: 900, suiteId: 9, path: `${workflows}/deploy.yml`, status: 'in_progress', conclusion: null })
/** An app that has reported before CI was so much as registered. */
const early = aCheckRun({ id: 50, name: 'preview', suiteId: 77, appId: 99, appSlug: 'vercel' })

const world = (
  moment: Moment,
  given: {
    readonly comesAfterMs?: number
    readonly files?: Readonly<Record<string, string>>
    readonly state?: Partial<FakeState>
  } = {},
) => {
  const files = given.files ?? { 'ci.yml': ci, 'deploy.yml': deploy }
  const github = fakeGitHub({
    runs: [own],
    checkRuns: new Map([[commit, [early]]]),
    files: new Map(Object.entries(files).map(([name, text]) => [`${trusted}:${workflows}/${name}`, text])),
    commits: new Map(
      [before, commit].map((each) => [each, aCommit({ sha: each, parents: each === commit ? [before] : [] })]),
    ),
    pullFiles: new Map([[7, ['src/items.js']]]),
    ...given.state,
  })
  const clock = fakeClock({
    onSleep: (elapsed) => {
      if (given.comesAfterMs === undefined || elapsed < given.comesAfterMs) return
      github.state.runs = [own, aRun({ event: eventOf[moment] })]
      github.state.checkRuns.set(commit, [early, aCheckRun({ id: 51, name: 'build (20)' })])
    },
  })
  return { ...fakePorts({ github, clock, log: fakeLog() }), context: aContext(moments[moment]) }
}

describe('a workflow that the trusted commit has is waited for before it is registered', () => {
  it.each(['pull_request', 'push', 'tag', 'merge_group'] as const)('on %s', async (moment) => {
    const ports = world(moment, { comesAfterMs: 60_000 })
    const decision = await tests.run(subject(moment), {}, ports)
    expect(decision).toMatchObject({ status: 'pass', summary: '2 green' })
    expect(ports.log.lines[0]).toContain(`waiting for 1: CI (${eventOf[moment]}) (not there yet)`)
  })

  it.each(['pull_request', 'push', 'tag', 'merge_group'] as const)(
    'on %s, and is unknown when it never comes, by name and with its jobs',
    async (moment) => {
      const decision = await tests.run(subject(moment), { wait: '5m' }, world(moment))
      expect(decision).toMatchObject({ status: 'unknown', summary: `not known after 5 m: CI (${eventOf[moment]})` })
      expect(decision.findings[0]).toMatchObject({
        level: 'error',
        message: `CI (${eventOf[moment]}) (build (20), build (22)) never came: on the trusted commit, .github/workflows/ci.yml runs for this commit.`,
        remedy: expect.stringContaining('checklist.tests.ignore'),
      })
    },
  )

  it('not by hand: what brought the commit there is not known', async () => {
    const decision = await tests.run(subject('workflow_dispatch'), {}, world('workflow_dispatch'))
    expect(decision).toMatchObject({ status: 'pass', summary: '1 green' })
  })

  it('not for a commit that was asked for and is another one', async () => {
    const ports = world('push')
    const decision = await tests.run(
      subject('push'),
      {},
      { ...ports, context: aContext({ ...moments.push, sha: sha('c') }) },
    )
    expect(decision).toMatchObject({ status: 'pass' })
  })

  it('not when it is ignored, by its label or the name of a job', async () => {
    for (const ignore of ['CI*', 'build (*)'])
      expect(await tests.run(subject('push'), { ignore: [ignore] }, world('push'))).toMatchObject({ status: 'pass' })
  })

  it('not when the paths are not its own', async () => {
    const files = { 'ci.yml': ci.replace('branches: [main] }\n  push', 'paths: ["docs/**"] }\n  push') }
    expect(await tests.run(subject('pull_request'), {}, world('pull_request', { files }))).toMatchObject({
      status: 'pass',
    })
  })

  it('not when the pull request changes it, and says so', async () => {
    const state = { pullFiles: new Map([[7, [`${workflows}/ci.yml`]]]) }
    const decision = await tests.run(subject('pull_request'), {}, world('pull_request', { state }))
    expect(decision.status).toBe('pass')
    expect(decision.findings).toMatchObject([{ level: 'notice', message: expect.stringContaining('ci.yml') }])
  })

  it('what can not be told is not waited for, and is named', async () => {
    const files = {
      'ci.yml': ci.replace('branches: [main], tags', 'paths: ["src/**"], branches: [main], tags'),
      'odd.yml': 'on: [',
    }
    const ports = world('push', { files })
    const decision = await tests.run(
      subject('push'),
      {},
      { ...ports, context: aContext({ ...moments.push, before: null }) },
    )
    expect(decision).toMatchObject({ status: 'pass' })
    expect(decision.findings[0]?.message).toContain('.github/workflows/ci.yml, .github/workflows/odd.yml')
  })

  it('files of the pull request that may not be read make fewer checks expected, and are no error', async () => {
    const ports = world('pull_request', { comesAfterMs: 10_000 })
    ports.github.refuse('pullFiles', 'pull-requests: read')
    expect(await tests.run(subject('pull_request'), {}, ports)).toMatchObject({ status: 'pass', summary: '2 green' })
  })
})

describe('jobs that release are no tests', () => {
  const earlier = aRun({ id: 800, suiteId: 8, path: `${workflows}/deploy.yml`, conclusion: 'failure' })
  const refused = aCheckRun({ id: 20, name: 'dev', suiteId: 8, conclusion: 'failure' })
  const tested = aCheckRun({ id: 21, name: 'test', suiteId: 8, conclusion: 'failure' })
  const ranBefore = (checkRuns: FakeState['checkRuns'], files?: Readonly<Record<string, string>>) =>
    world('tag', { files: files ?? { 'deploy.yml': deploy }, state: { runs: [own, earlier], checkRuns } })

  it('a deploy that an earlier run of the same workflow was refused does not make the commit red', async () => {
    const decision = await tests.run(subject('tag'), {}, ranBefore(new Map([[commit, [early, refused]]])))
    expect(decision).toMatchObject({ status: 'pass', summary: '1 green' })
  })

  it('a test in the same workflow does', async () => {
    const decision = await tests.run(subject('tag'), {}, ranBefore(new Map([[commit, [early, refused, tested]]])))
    expect(decision).toMatchObject({ status: 'fail', summary: '1 of 2 failed: test' })
  })

  it('a rollback of another workflow on the same commit does not', async () => {
    const rollback = 'on: workflow_dispatch\njobs: { rollback: { steps: [{ uses: a/b/actions/rollback@0 }] } }'
    const run = aRun({
      id: 801,
      suiteId: 81,
      path: `${workflows}/rollback.yml`,
      event: 'workflow_dispatch',
      conclusion: 'failure',
    })
    const failed = aCheckRun({ id: 22, name: 'rollback', suiteId: 81, conclusion: 'failure' })
    const state = { runs: [own, run], checkRuns: new Map([[commit, [early, failed]]]) }
    const ports = world('tag', { files: { 'rollback.yml': rollback }, state })
    expect(await tests.run(subject('tag'), {}, ports)).toMatchObject({ status: 'pass', summary: '1 green' })
    const unknown = world('tag', { files: {}, state })
    expect(await tests.run(subject('tag'), {}, unknown)).toMatchObject({ status: 'fail' })
  })
})
