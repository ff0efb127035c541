import { describe, expect, test } from 'vitest'
import { parseRunbook } from '../../src/config/load.ts'
import type { Lock } from '../../src/core/github.ts'
import type { HistoryEntry } from '../../src/records/decide/history.ts'
import type { Verification } from '../../src/smoke/decide/verdict.ts'
import { adopt } from '../../src/deploy/adopt.ts'
import type { DeployInputs } from '../../src/deploy/inputs.ts'
import { fakeGitHub } from '../fakes/github.ts'
import { anEntry } from '../fakes/history.ts'
import { fakeHttp } from '../fakes/http.ts'
import { aCommit, aContext, sha } from '../fakes/nouns.ts'
import { fakeClock, fakePorts } from '../fakes/world.ts'
import { fakeWriter } from '../fakes/writer.ts'

const [old, live, tip, side] = [sha('a'), sha('b'), sha('c'), sha('d')]
const asked = "\nsmoke: { version: { http: /health, json: '$.sha' } }"

const runbookWith = (smoke: string) =>
  parseRunbook(
    `service: inventory\nenvironments:\n  production: { promote: { tag: "v*", on-branch: main }, url: "https://api.example.com" }${smoke}\n`,
    { path: '.github/runbook.yml', sha: sha('0') },
  )

const inputs: DeployInputs = {
  config: '.github/runbook.yml',
  environment: 'production',
  dryRun: false,
  ref: null,
  command: null,
  verify: true,
  onFailure: 'hold',
  force: null,
  record: 'action',
  lockWaitMs: 0,
  workingDirectory: null,
  allowDirty: false,
  lockOrder: null,
  adopt: { reason: 'live since March' },
}

interface Given {
  readonly inputs?: Partial<DeployInputs>
  readonly event?: string
  readonly actor?: string
  readonly attempt?: number
  /** What /health answers. */
  readonly serves?: string
  readonly smoke?: string
  readonly verdict?: Partial<Verification>
  readonly entries?: readonly HistoryEntry[]
}

const arrange = (given: Given = {}) => {
  const entries = given.entries ?? []
  const tag = (name: string, commit: string) =>
    [`refs/tags/${name}`, { ref: `refs/tags/${name}`, object: commit, commit }] as const
  const github = fakeGitHub({
    commits: new Map([
      [old, aCommit({ sha: old })],
      [live, aCommit({ sha: live, parents: [old] })],
      [tip, aCommit({ sha: tip, parents: [live] })],
      [side, aCommit({ sha: side, parents: [old] })],
    ]),
    refs: new Map([
      ['refs/heads/main', { ref: 'refs/heads/main', object: tip, commit: tip }],
      tag('v1.0.0', old),
      tag('v1.1.0', live),
      tag('v9.0.0', side),
    ]),
    deployments: entries.map(({ deployment }) => deployment),
    deploymentStatuses: new Map(entries.map(({ deployment, statuses }) => [deployment.id, statuses])),
  })
  const clock = fakeClock()
  const body = JSON.stringify({ sha: given.serves ?? live })
  const { event = 'workflow_dispatch', actor = 'ann', attempt = 1 } = given
  const ports = {
    ...fakePorts({
      github,
      clock,
      http: fakeHttp({ clock, reply: () => ({ status: 200, body }) }),
      context: aContext({ event, actor, attempt, sha: tip, ref: 'refs/heads/main' }),
    }),
    writer: fakeWriter(github),
  }
  const runbook = runbookWith(given.smoke ?? asked)
  const places: string[] = []
  const verified: string[] = []
  const left: string[] = []
  const run = () =>
    adopt(
      { reason: 'live since March' },
      { ...inputs, ...given.inputs },
      {
        ports,
        runbook,
        runbookFor: () => Promise.resolve(runbook),
        verify: ({ sha: wanted }) => {
          verified.push(wanted ?? '')
          return Promise.resolve({
            verdict: 'pass',
            reasonCode: 'healthy',
            message: '12 answers named it',
            remedy: '',
            observedSha: wanted,
            rollbackEligible: false,
            checks: [],
            facts: [],
            tables: [],
            texts: [],
            ...given.verdict,
          })
        },
        userEnvironment: {},
        leaveNoToken: () => left.push(`after ${places.length} places`),
        onPlace: (key) => places.push(key),
      },
    )
  return { run, github, writer: ports.writer, places, verified, left }
}

const told = ({ writer }: ReturnType<typeof arrange>) => writer.told.map((line) => line.replace(/^\d+ /, ''))

describe('adopt', () => {
  test('what the service names is the first verified release, and nothing is deployed', async () => {
    const scene = arrange()
    const { conclusion, outputs, failJob } = await scene.run()
    expect(conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'adopted' })
    expect(conclusion.subject.release).toEqual({ sha: live, ref: 'refs/heads/main', version: null })
    expect(failJob).toBe(false)
    expect(scene.verified).toEqual([live])
    expect(told(scene)).toEqual([
      'in_progress: begun adoption by ann',
      `success: verified ${live.slice(0, 7)}: adopted by ann: live since March`,
    ])
    expect(scene.writer.payloads).toMatchObject([
      { kind: 'deploy', sha: live, ref: 'refs/heads/main', previous: null, artifact: null },
    ])
    expect(outputs).toMatchObject({ environment: 'production', sha: live })
    expect(outputs['deployment-id']).not.toBe('')
    expect(scene.github.state.locks.size).toBe(0)
    expect(scene.places).toHaveLength(1)
    expect(scene.left).toEqual([])
  })

  test('where smoke runs programs of the repository, the token leaves before anything is written', async () => {
    const scene = arrange({ smoke: asked.replace(/ \}$/, ', commands: [{ name: API, run: pytest smoke }] }') })
    expect((await scene.run()).conclusion.reasonCode).toBe('adopted')
    expect(scene.left).toEqual(['after 0 places'])
  })

  test('a tag that was asked for gives the release its name', async () => {
    const scene = arrange({ inputs: { ref: 'refs/tags/v1.1.0' } })
    expect((await scene.run()).conclusion.reasonCode).toBe('adopted')
    expect(scene.writer.payloads).toMatchObject([{ ref: 'refs/tags/v1.1.0', version: '1.1.0' }])
  })

  test('a commit is asked for by its full sha, and stands for its branch', async () => {
    const scene = arrange({ inputs: { ref: live } })
    expect((await scene.run()).conclusion.reasonCode).toBe('adopted')
    expect(scene.writer.payloads).toMatchObject([{ sha: live, ref: 'refs/heads/main' }])
  })

  test.each([
    ['the commit of the run', null, tip],
    ['the tag that is named', 'v1.0.0', old],
  ])('without a question for the version it is a word of a person, who is named: %s', async (_name, ref, commit) => {
    const scene = arrange({ smoke: '', inputs: { ref }, serves: side })
    const { conclusion } = await scene.run()
    expect(conclusion.reasonCode).toBe('adopted')
    expect(conclusion.message).toContain('on the word of ann')
    expect(scene.verified).toEqual([])
    expect(scene.writer.payloads).toMatchObject([{ sha: commit }])
    expect(told(scene).at(-1)).toContain('adopted on the word of ann: live since March')
  })

  test('a service that is not well is not adopted on a word either', async () => {
    const smoke = '\nsmoke: { probes: [{ name: API, http: /health }] }'
    const verdict = { verdict: 'fail', observedSha: null, message: '500 at /health' } as const
    const scene = arrange({ smoke, verdict })
    const { conclusion } = await scene.run()
    expect(conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'not-adoptable' })
    expect(conclusion.message).toContain('500 at /health')
    expect(told(scene)).toEqual([])
    expect(scene.github.state.locks.size).toBe(0)
  })

  const refusals: readonly (readonly [name: string, given: Given, code: string, words: string])[] = [
    ['a push', { event: 'push' }, 'not-adoptable', "this run was started by 'push'"],
    ['a schedule', { event: 'schedule' }, 'not-adoptable', "started by 'schedule'"],
    ['a bot', { actor: 'renovate[bot]' }, 'not-adoptable', 'renovate[bot]'],
    [
      'another commit serves',
      { inputs: { ref: 'v1.0.0' } },
      'not-adoptable',
      `1.0.0 (${old.slice(0, 7)}) was asked for, and ${live.slice(0, 7)} serves`,
    ],
    [
      'a branch whose tip does not serve',
      { inputs: { ref: 'main' } },
      'not-adoptable',
      `${live.slice(0, 7)} serves in production`,
    ],
    [
      'what serves is no commit of the repository',
      { serves: sha('e') },
      'not-adoptable',
      'this repository has no such commit',
    ],
    ['the service names no commit', { serves: 'latest' }, 'not-adoptable', 'does not say which commit serves'],
    ['what serves is on no branch of releases', { serves: side }, 'off-branch', 'is not on main'],
    [
      'on a word, a tag beside the branch',
      { smoke: '', inputs: { ref: 'v9.0.0' } },
      'off-branch',
      '9.0.0 is not on main',
    ],
    ['smoke sees another commit', { verdict: { observedSha: old } }, 'not-adoptable', 'smoke does not pass'],
    ['smoke can not tell', { verdict: { verdict: 'inconclusive' } }, 'not-adoptable', 'smoke does not pass'],
    [
      'a release was verified before',
      { entries: [anEntry({ id: 1, sha: old })] },
      'not-adoptable',
      'only the first release of a place is adopted',
    ],
    [
      'it was verified before, and another is live',
      {
        entries: [
          anEntry({ id: 2, sha: tip, statuses: ['in_progress: begun', 'failure: failed: it'] }),
          anEntry({ id: 1, sha: live }),
        ],
      },
      'not-adoptable',
      'only the first release of a place is adopted',
    ],
  ]
  test.each(refusals)('refused, and nothing is recorded: %s', async (_name, given, code, words) => {
    const scene = arrange(given)
    const { conclusion, failJob } = await scene.run()
    expect(conclusion).toMatchObject({ verdict: 'fail', reasonCode: code })
    expect(conclusion.message).toContain(words)
    expect(conclusion.remedy).not.toBe('')
    expect(failJob).toBe(true)
    expect(told(scene)).toEqual([])
    expect(scene.writer.payloads).toEqual([])
    expect(scene.github.state.locks.size).toBe(0)
  })

  test.each([
    [null, "needs an 'environment'"],
    ['prod', "no environment 'prod'"],
  ])('an environment that is not one is an error of the input: %s', async (environment, words) => {
    await expect(arrange({ inputs: { environment } }).run()).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining(words),
    })
  })

  test('a deployment that was never verified, or failed, does not stand in the way', async () => {
    const entries = [
      anEntry({ id: 1, sha: old, statuses: ['in_progress: begun', 'success: unverified the job succeeded'] }),
    ]
    expect((await arrange({ entries }).run()).conclusion.reasonCode).toBe('adopted')
  })

  test('the same dispatch again records nothing twice', async () => {
    const scene = arrange()
    await scene.run()
    const again = await scene.run()
    expect(again.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'already-deployed' })
    expect(scene.writer.payloads).toHaveLength(1)
  })

  test('a record that GitHub refuses is ended, and a run after it finishes', async () => {
    const scene = arrange()
    scene.writer.failNext('deploymentStatus', new Error('502'))
    await expect(scene.run()).rejects.toThrow('502')
    expect(scene.github.state.locks.size).toBe(0)
    expect((await scene.run()).conclusion.reasonCode).toBe('adopted')
    expect(told(scene).filter((line) => line.startsWith('success'))).toHaveLength(1)
  })

  test('somebody else at work there: nothing is recorded', async () => {
    const scene = arrange()
    const lock: Lock = {
      runbook: 2,
      service: 'inventory',
      environment: 'production',
      run: null,
      attempt: null,
      actor: 'bob',
      sha: null,
      intent: 'manual',
      reason: 'a migration',
      created: '2026-01-01T09:59:00Z',
      expires: null,
      url: null,
    }
    scene.github.state.locks.set('production', { state: 'held', commit: sha('9'), lock })
    expect((await scene.run()).conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'locked' })
    expect(scene.writer.payloads).toEqual([])
  })

  test('a dry run asks everything and changes nothing', async () => {
    const scene = arrange({ inputs: { dryRun: true } })
    const { conclusion } = await scene.run()
    expect(conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'planned' })
    expect(scene.verified).toEqual([live])
    expect(told(scene)).toEqual([])
    expect(scene.places).toEqual([])
  })
})
