import { describe, expect, it } from 'vitest'
import { answersToRefusal } from '../../src/deploy/answers.ts'
import { gatherGlass, gatherPreflight } from '../../src/deploy/gather-preflight.ts'
import { judgePreflight } from '../../src/deploy/preflight-verdict.ts'
import type { DeployFacts } from '../../src/deploy/facts.ts'
import { planDeploy } from '../../src/deploy/plan.ts'
import { usesPreflight } from '../../src/deploy/uses-preflight.ts'
import { parseRunbook } from '../../src/config/load.ts'
import { boundText, readBoundText, statusText } from '../../src/records/decide/verdict.ts'
import { fakeGitHub } from '../fakes/github.ts'
import { aContext, anEnvironment, aRun, aStatus, sha } from '../fakes/nouns.ts'
import { fakeClock, fakePorts } from '../fakes/world.ts'

const commit = sha('a')
const now = '2026-03-01T12:00:00Z'
const page = (run: number) => `https://github.com/acme/inventory/actions/runs/${run}`

const runbook = (more = '') =>
  parseRunbook(`service: inventory\nenvironments: { production: { promote: { tag: 'v*' } } }\n${more}`, {
    path: '.github/runbook.yml',
    sha: sha('1'),
    branch: 'main',
  })
const placeIn = (of = runbook()) => {
  const [environment] = of.environments
  if (environment === undefined) throw new Error('one environment')
  return environment
}
const environment = placeIn()
const fromMain = placeIn(
  parseRunbook("service: inventory\nenvironments: { production: { promote: { tag: 'v*', on-branch: main } } }\n", {
    path: '.github/runbook.yml',
    sha: sha('1'),
    branch: 'develop',
  }),
)
const { digest } = environment.trust
const until = '2026-03-02T12:00:00Z'
const good = boundText('All 9 passed', { policy: digest, until })
const release = { sha: commit, ref: 'refs/tags/v1.0.0', version: '1.0.0' }

const uses = 'jobs: { a: { steps: [{ uses: acme/gates/actions/preflight@v1 }] } }'
const calls = 'jobs:\n  a:\n    uses: ./.github/workflows/checklist.yml\n'

interface Given {
  readonly description?: string | null
  readonly url?: string | null
  readonly context?: string
  readonly creator?: string
  readonly state?: 'success' | 'failure' | 'error' | 'pending'
  readonly run?: Parameters<typeof aRun>[0] | null
  readonly workflows?: Readonly<Record<string, string>>
  readonly place?: ReturnType<typeof placeIn>
  readonly at?: string
}

const facts = async (given: Given) => {
  const status = aStatus({
    context: given.context ?? 'runbook/inventory/production',
    state: given.state ?? 'success',
    creator: given.creator ?? 'github-actions[bot]',
    description: given.description === undefined ? good : given.description,
    url: given.url === undefined ? page(500) : given.url,
  })
  const workflows = given.workflows ?? { 'deploy.yml': uses }
  const github = fakeGitHub({
    statuses: new Map([[commit, [status]]]),
    runs: given.run === null ? [] : [aRun({ id: 500, path: '.github/workflows/deploy.yml', ...given.run })],
    files: new Map(
      Object.entries(workflows).map(([name, text]) => [`${commit}:.github/workflows/${name}`, text] as const),
    ),
  })
  const ports = fakePorts({ github, context: aContext({ runId: 900, ref: release.ref, sha: commit }) })
  return gatherPreflight({ release, environment: given.place ?? environment }, given.at ?? now, ports)
}

/** What is borrowed, and the word with which the gate stays shut. */
const borrowed: readonly (readonly [string, Given, string])[] = [
  ['another environment', { context: 'runbook/inventory/staging' }, 'missing'],
  ['another service', { context: 'runbook/other/production' }, 'missing'],
  ['a pull request of the service', { context: 'runbook/inventory' }, 'missing'],
  ['another app', { creator: 'other[bot]' }, 'foreign'],
  ['a person', { creator: 'ann' }, 'foreign'],
  ['no binding at all', { description: 'All 9 passed' }, 'unproven'],
  ['no description', { description: null }, 'unproven'],
  ['a text that was edited behind the binding', { description: `${good} ` }, 'unproven'],
  ['a binding that is half there', { description: `[policy ${digest}]` }, 'unproven'],
  ['an older policy', { description: boundText('x', { policy: '0123456789abcdef', until }) }, 'outdated'],
  [
    'another runbook file',
    {
      place: placeIn(
        parseRunbook(`service: inventory\nenvironments: { production: { promote: { tag: 'v*' } } }\n`, {
          path: '.github/drill.yml',
          sha: sha('1'),
          branch: 'main',
        }),
      ),
    },
    'outdated',
  ],
  ['a checklist that has changed since', { place: placeIn(runbook('checklist: { backup: warn }\n')) }, 'outdated'],
  [
    'a waiver that came since',
    {
      place: placeIn(
        runbook("waivers: [{ check: backup, finding: '*', until: 2027-01-31, reason: no data, owner: ann }]\n"),
      ),
    },
    'outdated',
  ],
  ['a verdict that ended', { at: '2026-03-02T12:00:01Z' }, 'expired'],
  ['no run', { url: null }, 'unproven'],
  ['another page', { url: 'https://example.com/actions/of/500' }, 'unproven'],
  ['a run that is not there', { run: null }, 'unproven'],
  ['a run of another commit', { run: { headSha: sha('b') } }, 'unproven'],
  ['a run of a pull request', { run: { event: 'pull_request' } }, 'unproven'],
  ['a run of a pull request that may do more', { run: { event: 'pull_request_target' } }, 'unproven'],
  ['a run of a merge group', { run: { event: 'merge_group' } }, 'unproven'],
  [
    'a run without preflight',
    { workflows: { 'deploy.yml': 'jobs: { a: { steps: [{ run: preflight }] } }' } },
    'unproven',
  ],
  [
    'a run whose workflow only names it in a comment',
    { workflows: { 'deploy.yml': '# uses: acme/gates/actions/preflight@v1\n- run: make' } },
    'unproven',
  ],
  ['a run of a workflow that is not there', { workflows: { 'other.yml': uses } }, 'unproven'],
]

/** What is honest, and opens it. */
const honest: readonly (readonly [string, Given])[] = [
  ['another run of the commit', {}],
  ['a run that calls a workflow with preflight', { workflows: { 'deploy.yml': calls, 'checklist.yml': uses } }],
  ['this very run, also of a dispatch for an old tag', { url: page(900), run: { headSha: sha('b') } }],
  ['an attempt of this run', { url: `${page(900)}/attempts/2`, run: null }],
  ['its last minute', { at: '2026-03-02T12:00:00Z' }],
  [
    'a repository whose default branch is develop, and whose releases come from main',
    { description: boundText('All 9 passed', { policy: fromMain.trust.digest, until }), place: fromMain },
  ],
  ['a file that says the same in another order', { place: placeIn(runbook('checklist: {}\n')) }],
]

describe('a verdict opens the gate for what it proved', () => {
  it.each(borrowed)('not one of %s', async (_name, given, state) => {
    expect(await facts(given)).toMatchObject({ state })
  })

  it.each(honest)('but %s', async (_name, given) => {
    expect(await facts(given)).toMatchObject({ state: 'success', description: 'All 9 passed' })
  })

  it('a no counts whoever wrote it, and without a binding', async () => {
    for (const state of ['failure', 'error'] as const)
      expect(await facts({ state, url: null, description: '1 of 9 blocks' })).toMatchObject({ state: 'failure' })
  })
})

describe('the text of a bound verdict', () => {
  it('is never longer than a status, and its end is never cut', () => {
    const text = boundText('ü'.repeat(400), { policy: digest, until })
    expect(Array.from(text).length).toBeLessThanOrEqual(140)
    expect(statusText(text)).toBe(text)
    expect(readBoundText(text).bound).toEqual({ policy: digest, until: '2026-03-02T12:00Z' })
  })

  it('is not misled by a text that looks like an end', () => {
    const text = boundText(`[policy ${'0'.repeat(16)} until 2030-01-01T00:00Z]`, { policy: digest, until })
    expect(readBoundText(text).bound?.policy).toBe(digest)
  })
})

describe('which workflow uses preflight', () => {
  const at = (text: string) => usesPreflight('w.yml', [{ path: 'w.yml', text }])
  it.each([
    ['a step', '      - uses: acme/gates/actions/preflight@v1', true],
    ['the folder of the repository', "      uses: './actions/preflight'", true],
    ['an action of another name', '      - uses: acme/preflight-report@v1', false],
    ['a folder below it', '      - uses: acme/preflight/report@v1', false],
    ['a file without a step, which ran nothing', 'jobs: {}', true],
    ['a script', '      - run: echo uses preflight', false],
    [
      'a workflow of another repository, which can not be read',
      '    uses: acme/pipelines/.github/workflows/deploy.yml@main',
      true,
    ],
    ['an action of another repository', '      - uses: acme/pipelines/deploy-all@main', false],
    ['a circle of workflows', '    uses: ./.github/workflows/../w.yml', false],
  ])('%s', (_name, text, expected) => {
    expect(at(text)).toBe(expected)
  })
})

const plan: DeployFacts = {
  release,
  workflow: 'deploy',
  environment: anEnvironment(),
  ref: { rule: null, onBranch: null, tag: null, movedTag: null },
  upstream: [],
  hold: null,
  lock: null,
  otherJob: null,
  order: null,
  freeze: null,
  approvals: null,
  preflight: { state: 'success', description: '', url: null },
  glass: null,
  observing: null,
  released: null,
}

describe('the guard', () => {
  it.each([
    ['expired', { state: 'expired', until, run: 7 }, 'preflight-expired', 'Run preflight again: gh run rerun 7'],
    ['outdated', { state: 'outdated', run: 7 }, 'preflight-outdated', 'Run preflight again: gh run rerun 7'],
    ['unproven', { state: 'unproven', why: 'w', run: 7 }, 'preflight-missing', 'gh run rerun 7'],
    ['missing', { state: 'missing' }, 'preflight-missing', "in a job with 'statuses: write'"],
  ] as const)('%s: its code, and the command to run', (_name, preflight, code, remedy) => {
    const { refusal } = planDeploy({ ...plan, preflight }, null)
    expect(refusal).toMatchObject({ code })
    expect(refusal?.remedy).toContain(remedy)
  })

  it.each([
    ['the run that judged is started again, whole', 7, { do: 'rerun-of', run: 7 }],
    ['where no run is named, the jobs of this one', null, { do: 'rerun' }],
  ] as const)('%s', (_name, run, next) => {
    const scene = { release, environment: 'production', history: { place: environment.place, entries: [] } }
    for (const preflight of [
      { state: 'expired', until, run },
      { state: 'outdated', run },
    ] as const) {
      const { refusal } = planDeploy({ ...plan, preflight }, null)
      expect(refusal && answersToRefusal(refusal, { ...plan, preflight }, scene).next).toEqual(next)
    }
  })

  const failed = { ...plan, preflight: { state: 'failure', description: '1 blocks', url: null } } as const

  it('force alone lifts no failed preflight', () => {
    expect(planDeploy(failed, 'it burns').refusal?.code).toBe('preflight-failed')
  })

  it('broken glass does, and is shown as a warning', () => {
    const answer = judgePreflight({ ...failed, glass: { outcome: 'open', by: 'ann', approvals: ['bob'] } })
    expect(answer).toMatchObject({ status: 'pass', summary: 'Lifted by ann, approved by bob.' })
    expect(answer.findings?.[0]?.level).toBe('warning')
  })

  it.each(['missing', 'expired', 'outdated', 'unproven', 'pending'] as const)(
    'but it lifts none that is %s',
    (state) => {
      const said = { why: '', until, run: 1, description: '', url: null }
      const preflight = { ...said, state }
      expect(judgePreflight({ ...plan, preflight, glass: { outcome: 'open', by: 'ann', approvals: [] } }).status).toBe(
        'fail',
      )
    },
  )

  it('observing takes a failed verdict, and none that still runs', () => {
    expect(judgePreflight({ ...failed, observing: '2026-04-01' }).status).toBe('pass')
    const pending = { state: 'pending', description: '', url: null } as const
    expect(judgePreflight({ ...plan, preflight: pending, observing: '2026-04-01' }).status).toBe('fail')
  })

  it('a release that keeps its own deploy and url is said, and goes on', () => {
    const released = { sha: commit, differs: ['deploy', 'url'], unreadable: null } as const
    const { guards, refusal } = planDeploy({ ...plan, released }, null)
    expect(refusal).toBeNull()
    expect(guards.at(-1)?.findings[0]?.message).toBe(
      "environments.production.deploy and environments.production.url of aaaaaaa differ from the default branch; the release's own is used.",
    )
  })
})

describe('who may break the glass', () => {
  const glass = (
    actor: string,
    given: {
      readonly approvals?: number
      readonly by?: string
      readonly began?: string
      readonly force?: string | null
    } = {},
  ) => {
    const place = placeIn(runbook(`break-glass: { from: [Ann, bob], approvals: ${given.approvals ?? 1} }\n`))
    const github = fakeGitHub({
      runs: [aRun({ id: 900, createdAt: given.began ?? '2026-03-01T00:00:00Z' })],
      runApprovals: new Map([
        [900, given.by === undefined ? [] : [{ user: given.by, state: 'approved', environments: ['Production'] }]],
      ]),
    })
    const ports = fakePorts({ github, clock: fakeClock({ start: now }), context: aContext({ runId: 900, actor }) })
    return gatherGlass({ release, environment: place }, given.force === undefined ? 'it burns' : given.force, ports)
  }

  it.each([
    ['somebody who is named, with another one', 'ann', { by: 'bob' }, 'open'],
    ['somebody who is named, alone where nobody else is asked', 'bob', { approvals: 0 }, 'open'],
    ['somebody who is not named', 'eve', { by: 'bob' }, 'closed'],
    ['somebody who approves by their own', 'ann', { by: 'ANN' }, 'closed'],
    ['nobody else', 'ann', {}, 'closed'],
    ['a run of the day before yesterday', 'ann', { by: 'bob', began: '2026-02-27T11:00:00Z' }, 'closed'],
  ] as const)('%s', async (_name, actor, given, outcome) => {
    expect((await glass(actor, given))?.outcome).toBe(outcome)
  })

  it('nobody asks without force, nor without the key', async () => {
    expect(await glass('ann', { by: 'bob', force: null })).toBeNull()
    const ports = fakePorts({ github: fakeGitHub(), context: aContext({ actor: 'ann' }) })
    expect(await gatherGlass({ release, environment }, 'it burns', ports)).toBeNull()
  })
})
