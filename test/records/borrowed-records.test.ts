import { afterAll, describe, expect, test } from 'vitest'
import type { Deployment, DeploymentStatus } from '../../src/core/github.ts'
import { adoptionText } from '../../src/records/decide/payload.ts'
import { encodeEvent } from '../../src/records/decide/event.ts'
import { isVerified, isVerifiedAt } from '../../src/records/decide/history.ts'
import { signEvent, signPayload, type SigningKeys } from '../../src/records/decide/signature.ts'
import { gatherHistory } from '../../src/records/gather/history.ts'
import { readSigned } from '../../src/records/gather/signed.ts'
import { againstOrigin } from '../../src/rollback/gather/origin.ts'
import { rollbackCandidates } from '../../src/records/decide/history.ts'
import { fakeGit } from '../fakes/git.ts'
import { fakeGitHub } from '../fakes/github.ts'
import { anEntry, workflowsOf } from '../fakes/history.ts'
import { aPlace, aRun, anEnvironment, sha } from '../fakes/nouns.ts'
import { fakePorts } from '../fakes/world.ts'

const key = 'k'.repeat(32)
const older = 'o'.repeat(32)
const stranger = 's'.repeat(32)
const [released, elsewhere] = [sha('a'), sha('e')]

type Entry = ReturnType<typeof anEntry>

interface Row {
  readonly name: string
  /** null: unsigned. */
  readonly signedBy: string | null
  readonly make?: (entry: Entry) => Entry
  /** What is changed after it was signed. */
  readonly edit?: (entry: Entry) => Entry
  readonly run?: Parameters<typeof aRun>[0] | null
  /** The file of the run's workflow; null: nobody has it. By default it uses the deploy action. */
  readonly workflow?: string | null
  readonly keys?: SigningKeys
  /** Is it a release to return to: without a key, and with one? */
  readonly counts: readonly [boolean, boolean]
}

const withDeployment = (entry: Entry, given: Partial<Deployment>): Entry => ({
  ...entry,
  deployment: { ...entry.deployment, ...given, payload: entry.deployment.payload },
})
const withPayload = (entry: Entry, given: Partial<Entry['deployment']['payload']>): Entry => ({
  ...entry,
  deployment: { ...entry.deployment, payload: { ...entry.deployment.payload, ...given } },
})
const withStatuses = (entry: Entry, change: (status: DeploymentStatus) => DeploymentStatus): Entry => ({
  ...entry,
  statuses: entry.statuses.map(change),
})

const sign = (entry: Entry, by: string | null): Entry => {
  if (by === null) return entry
  const { id, environment, payload } = entry.deployment
  const verified = encodeEvent(signEvent(by, id, { event: 'verified', text: '1.0.0: 3 of 3' }))
  const signed = withStatuses(entry, (status) =>
    status.state === 'success' ? { ...status, description: verified.description } : status,
  )
  return { ...signed, deployment: { ...signed.deployment, payload: signPayload(by, environment, payload) } }
}

const unreviewed = (entry: Entry): Entry =>
  withPayload(withDeployment(entry, { sha: elsewhere, ref: elsewhere }), { sha: elsewhere, tree: elsewhere })

const rows: readonly Row[] = [
  { name: 'honest, signed', signedBy: key, counts: [true, true] },
  { name: 'honest, from before there was a key', signedBy: null, counts: [true, false] },
  {
    name: 'honest, signed by the previous key',
    signedBy: older,
    keys: { current: key, previous: older },
    counts: [true, true],
  },
  {
    name: 'honest, dispatched from another commit',
    signedBy: key,
    run: { event: 'workflow_dispatch', headSha: sha('d') },
    counts: [true, true],
  },
  {
    name: 'honest, and long ago: its run is deleted',
    signedBy: key,
    run: null,
    make: (entry) => withDeployment(entry, { createdAt: '2025-01-01T00:00:00Z' }),
    counts: [true, true],
  },
  { name: 'signed by an older key that nobody names', signedBy: older, counts: [true, false] },
  { name: 'signed by a stranger', signedBy: stranger, counts: [true, false] },
  { name: 'an unmerged commit', signedBy: null, make: unreviewed, counts: [false, false] },
  { name: 'an unmerged commit, signed', signedBy: key, make: unreviewed, counts: [false, false] },
  {
    name: 'another app',
    signedBy: key,
    make: (entry) => withDeployment(entry, { creator: 'vercel[bot]' }),
    counts: [false, false],
  },
  {
    name: 'another environment',
    signedBy: key,
    make: (entry) => withDeployment(entry, { environment: 'staging' }),
    counts: [false, false],
  },
  {
    name: 'copied from another environment',
    signedBy: key,
    make: (entry) => withDeployment(entry, { environment: 'staging' }),
    edit: (entry) => withDeployment(entry, { environment: 'production' }),
    counts: [true, false],
  },
  {
    name: 'another service',
    signedBy: key,
    make: (entry) => withPayload(entry, { service: 'billing' }),
    counts: [false, false],
  },
  {
    name: 'copied from another service',
    signedBy: key,
    make: (entry) => withPayload(entry, { service: 'billing' }),
    edit: (entry) => withPayload(entry, { service: 'inventory' }),
    counts: [true, false],
  },
  {
    name: 'replayed for another commit',
    signedBy: key,
    edit: (entry) => withDeployment(entry, { sha: sha('b') }),
    counts: [false, false],
  },
  { name: 'edited: another commit in the payload', signedBy: key, edit: unreviewed, counts: [false, false] },
  {
    name: 'edited: another artifact',
    signedBy: key,
    edit: (entry) => withPayload(entry, { artifact: 'evil@sha256:0' }),
    counts: [true, false],
  },
  {
    name: 'verified by a status of another deployment',
    signedBy: key,
    edit: (entry) => withDeployment(entry, { id: 77 }),
    counts: [true, false],
  },
  {
    name: 'verified without a seal',
    signedBy: key,
    edit: (entry) =>
      withStatuses(entry, (status) => ({ ...status, description: status.description.replace(/\[.*\] /, '') })),
    counts: [true, false],
  },
  {
    name: 'verified in the words of somebody else',
    signedBy: key,
    edit: (entry) => withStatuses(entry, (status) => ({ ...status, creator: 'mallory' })),
    counts: [false, false],
  },
  {
    name: 'a run of a workflow without our actions',
    signedBy: key,
    workflow: 'jobs: { a: { steps: [{ run: ./deploy }] } }',
    counts: [false, false],
  },
  { name: 'a run of a workflow that nobody has', signedBy: key, workflow: null, counts: [false, false] },
  {
    name: 'honest, by a rollback that is an action of the repository',
    signedBy: key,
    workflow: 'jobs: { a: { steps: [{ uses: ./gates/rollback }] } }',
    counts: [true, true],
  },
  { name: 'a run that does not exist', signedBy: key, run: null, counts: [false, false] },
  { name: 'a run of another commit', signedBy: key, run: { headSha: sha('d') }, counts: [false, false] },
  {
    name: 'a run that began afterwards',
    signedBy: key,
    run: { createdAt: '2026-03-01T00:00:00Z' },
    counts: [false, false],
  },
]

const isTarget = async (row: Row, keys: SigningKeys | null): Promise<boolean> => {
  const made = (row.make ?? ((entry: Entry) => entry))(anEntry({ id: 5, sha: released, run: 500 }))
  const entry = (row.edit ?? ((each: Entry) => each))(sign(made, row.signedBy))
  const { deployment } = entry
  const run =
    row.run === null
      ? []
      : [aRun({ id: 500, headSha: deployment.payload.sha, createdAt: '2026-01-01T00:00:00Z', ...row.run })]
  const state = fakeGitHub({
    deployments: [deployment],
    deploymentStatuses: new Map([[deployment.id, entry.statuses]]),
    runs: run,
    files: new Map(row.workflow === null ? [] : workflowsOf(run, row.workflow)),
  })
  const github = keys === null ? state : readSigned(state, keys)
  const git = fakeGit({
    commits: new Map(
      [released, elsewhere].map(
        (own) => [own, { sha: own, parents: [], subject: '', body: '', author: 'ann' }] as const,
      ),
    ),
    refs: new Map([
      ['refs/heads/main', released],
      ['refs/heads/mallory/x', elsewhere],
    ]),
  })
  const history = await gatherHistory(aPlace('production'), fakePorts({ github }))
  const [candidate] = rollbackCandidates({ history, bad: null, badTree: null, movedRefs: new Set<string>() })
  if (candidate === undefined || candidate.refusedBecause !== null) return false
  const { promote } = anEnvironment()
  return (await againstOrigin(candidate.entry, { promote, git }, fakePorts({ github }))) === null
}

const table: string[] = []

describe('a borrowed record is no release to return to', () => {
  test.each(rows)('$name', async (row) => {
    const found = [await isTarget(row, null), await isTarget(row, row.keys ?? { current: key, previous: null })]
    const word = (counts: boolean | undefined) => (counts === true ? 'counts' : '-')
    table.push(`${row.name.padEnd(48)} ${word(found[0]).padEnd(12)} ${word(found[1])}`)
    expect(found).toEqual(row.counts)
  })

  afterAll(() => {
    console.log([`${'record'.padEnd(48)} ${'without key'.padEnd(12)} with key`, ...table].join('\n'))
  })
})

describe('a deployment of GitHub that was adopted', () => {
  const entry = anEntry({ id: 6, sha: released })
  const place = aPlace('production')
  const event = {
    event: 'adopted',
    text: adoptionText({ place, payload: { ...entry.deployment.payload, tagObject: released } }),
  } as const
  const adopted = (id: number, by: string | null) => {
    const description = (told: typeof event) => encodeEvent(by === null ? told : signEvent(by, 6, told)).description
    const verified = encodeEvent(signEvent(key, id, { event: 'verified', text: '1.0.0' })).description
    const [success, begun] = entry.statuses
    if (success === undefined || begun === undefined) throw new Error('the entry has two statuses')
    return fakeGitHub({
      deployments: [{ ...entry.deployment, id, payload: null, ref: 'main' }],
      deploymentStatuses: new Map([
        [
          id,
          [
            { ...success, description: verified },
            { ...begun, description: description(event) },
          ],
        ],
      ]),
      commits: new Map([
        [
          released,
          {
            sha: released,
            tree: released,
            parents: [],
            message: '',
            author: null,
            committer: null,
            committedAt: '2026-01-01T00:00:00Z',
          },
        ],
      ]),
    })
  }
  test.each([
    ['sealed for it', 6, key, true],
    ['without a seal', 6, null, false],
    ['sealed by a stranger', 6, stranger, false],
    ['with the seal of another deployment', 7, key, false],
  ] as const)('%s', async (_name, id, by, counts) => {
    const github = readSigned(adopted(id, by), { current: key, previous: null })
    const history = await gatherHistory(place, fakePorts({ github }))
    expect(isVerifiedAt(history, released)).toBe(counts)
    expect(history.entries.some(isVerified)).toBe(counts)
  })
})
