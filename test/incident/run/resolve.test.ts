import { incidentKey } from '../../../src/records/decide/keys.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { parseRunbook } from '../../../src/config/load.ts'
import { ExpectedError } from '../../../src/core/errors.ts'
import type { IncidentEvent } from '../../../src/incident/decide/event.ts'
import type { Incident } from '../../../src/incident/decide/incident.ts'
import type { Issue } from '../../../src/core/github.ts'
import { recordIncident } from '../../../src/incident/run/issue.ts'
import { resolveIncidents } from '../../../src/incident/run/resolve.ts'
import { fakeGitHub, type FakeGitHub } from '../../fakes/github.ts'
import { aHistory, anEntry } from '../../fakes/history.ts'
import { fakeNotifier, type FakeNotifier } from '../../fakes/notice.ts'
import { memoryRepository, type MemoryRepository } from '../../fakes/memory-git.ts'
import { aPlace, sha } from '../../fakes/nouns.ts'
import { fullWriter, type FullWriter } from '../../fakes/rollback-writer.ts'
import { fakeClock, fakePorts } from '../../fakes/world.ts'
import { anIncident, began, ended, sentOf } from '../incident-events.ts'

const runbook = parseRunbook(
  "service: inventory\nenvironments: { production: { promote: { tag: 'v*' }, deploy: { command: ./deploy.sh } } }\n",
  { path: '.github/runbook.yml', sha: sha('0') },
)
const [environment] = runbook.environments

/** `app.txt` says 0, 1 (good), 2 (bad), 1 (revert); the fix adds a file, and leaves it at that. */
const repository: MemoryRepository = memoryRepository()
const release = (app: string, parents: readonly string[], more: readonly string[] = []): string =>
  repository.commit({
    files: new Map([['app.txt', app], ...more.map((name) => [name, 'new'] as const)]),
    parents,
    message: `app says ${app}`,
  })
const good = release('1', [release('0', [])])
const bad = release('2', [good])
const revert = release('1', [bad])
const fix = release('1', [revert], ['fix.txt'])
const entryAt = (id: number, at: string, more: Partial<Parameters<typeof anEntry>[0]> = {}) =>
  anEntry({ id, sha: at, tree: repository.treeOf(at), ...more })
const key = incidentKey(aPlace('production'), bad)

/** `good` verified on day 1, `bad` failed on day 2 at 00:01, rolled back on day 3. */
const past = [
  entryAt(3, good, { kind: 'rollback', bad }),
  entryAt(2, bad, { statuses: ['in_progress', 'failure: 500 at /items'] }),
  entryAt(1, good),
]

const restored: readonly IncidentEvent[] = [
  began({ at: '2026-01-02T00:05:00.000Z' }),
  { kind: 'restored', at: '2026-01-02T00:06:00.000Z', message: 'it serves' },
  sentOf('900/start', ['pagerduty'], []),
]

let github: FakeGitHub
let writer: FullWriter
let pager: FakeNotifier
beforeEach(() => {
  github = fakeGitHub()
  writer = fullWriter(github, () => sha('f'))
  pager = fakeNotifier('pagerduty')
})

const git = () => Promise.resolve(repository.clone({ main: fix }))
const ports = () => ({ ...fakePorts({ github, git, clock: fakeClock({ start: '2026-01-02T03:01:00Z' }) }), writer })
const record = async (known: Issue | null, events = restored, given: Partial<Incident> = {}) => {
  const facts = [{ label: 'Environment', value: 'production' }]
  const incident = anIncident({ key, severity: 'critical', facts, ...given })
  const story = { key: incident.key, incident, labels: ['incident'], events }
  return (await recordIncident(story, known, ports())).issue
}
const open = (events = restored, given: Partial<Incident> = {}) => record(null, events, given)
const verified = (at: string, entries = past) => {
  if (environment === undefined) throw new Error('no production')
  const audience = { notifiers: [pager], filter: { events: ['rollback' as const], environments: [] } }
  const release = { sha: at, ref: 'refs/tags/v1.2.0', version: '1.2.0' }
  return resolveIncidents({ runbook, environment, release, history: aHistory(entries), audience }, ports())
}

describe('an incident ends', () => {
  test('with the deploy that holds the revert: closed, RESOLVED, with its duration, and told under the same key', async () => {
    await open()
    const { rows, facts } = await verified(fix)
    const [issue, ...others] = github.state.issues
    expect(others).toEqual([])
    expect(issue?.state).toBe('closed')
    expect(issue?.body).toContain('**Status:** RESOLVED')
    expect(issue?.body).toContain('**ETA:** the fix is verified')
    expect(issue?.body).toContain('- **Duration:** 3 h, until the fix was verified')
    expect(issue?.body).toContain('- **Environment:** production')
    expect(issue?.body).toMatch(/^- \[2026-01-02T03:01:00\.000Z\] Resolved: 1\.2\.0/m)
    expect(issue?.body).toContain('- [ ] Hold the post-incident review')
    expect(pager.sent).toMatchObject([{ key, page: 'resolve', severity: 'critical', event: 'rollback' }])
    expect(rows.map(({ status }) => status)).toEqual(['pass', 'pass'])
    expect(facts).toMatchObject([{ label: 'Incident', value: '#1 resolved after 3 h' }])
  })

  test('once: the next deploy closes and tells nothing', async () => {
    await open()
    await verified(fix)
    const next = await verified(fix, [entryAt(4, fix), ...past])
    expect(next).toEqual({ rows: [], facts: [] })
    expect(pager.sent).toHaveLength(1)
  })

  test('for each bad commit that the release holds a revert of', async () => {
    await open()
    await open(restored, { key: incidentKey(aPlace('production'), good) })
    const older = entryAt(4, sha('e'), { kind: 'rollback', bad: good })
    await verified(release('0', [fix]), [older, ...past])
    expect(github.state.issues.map(({ state }) => state)).toEqual(['closed', 'closed'])
    expect(pager.sent).toHaveLength(2)
  })

  test('without a second page end where the rollback has ended the page already', async () => {
    await open([...restored, ended({ at: '2026-01-02T00:07:00.000Z' }), sentOf('900/end', ['pagerduty'], [])])
    await verified(fix)
    expect(pager.sent.map(({ page, headline }) => [page, headline.includes('is verified in production')])).toEqual([
      [null, true],
    ])
    expect(github.state.issues[0]).toMatchObject({ state: 'closed' })
  })

  test('and stays open until the pager knows, which the next deploy tells it', async () => {
    await open()
    pager = fakeNotifier('pagerduty', 'always')
    const { rows } = await verified(fix)
    expect(rows[0]).toMatchObject({ status: 'unknown', summary: 'issue #1 stays open until PagerDuty is told' })
    expect(github.state.issues[0]).toMatchObject({ state: 'open' })
    expect(github.state.issues[0]?.body).toContain('**Status:** RESOLVED')
    pager = fakeNotifier('pagerduty')
    await verified(fix, [entryAt(4, fix), ...past])
    expect(pager.sent.map(({ page, step }) => [page, step])).toEqual([['resolve', '900/resolved']])
    expect(github.state.issues[0]).toMatchObject({ state: 'closed' })
    expect(github.state.issues[0]?.body).toContain('PagerDuty was told that it is resolved')
  })

  test('also where somebody removed the marks from its issue', async () => {
    await open()
    const [issue] = github.state.issues
    await writer.updateIssue({
      number: 1,
      body: (issue?.body ?? '').replaceAll(/<!-- \/?runbook:(?:facts|updates) -->/g, ''),
    })
    await verified(fix)
    expect(github.state.issues[0]).toMatchObject({ state: 'closed' })
    expect(github.state.issues[0]?.body).toContain('### Resolved')
    expect(github.state.issues[0]?.body).toContain('**Status:** RESOLVED')
  })

  test('under its key also where no issue could be written', async () => {
    const { rows } = await verified(fix)
    expect(rows[0]).toMatchObject({ status: 'skip' })
    expect(pager.sent).toMatchObject([{ key, page: 'resolve' }])
  })

  test('and stays closed when the rollback that opened it writes once more', async () => {
    const known = await open()
    await verified(fix)
    expect(await record(known)).toEqual(known)
    expect(github.state.issues).toHaveLength(1)
    expect(github.state.issues[0]?.state).toBe('closed')
  })
})

describe('an incident goes on', () => {
  test.each([
    ['the release holds the bad commit and no revert', bad],
    ['the release is one that never held the bad commit', good],
  ])('where %s', async (_name, at) => {
    await open()
    expect(await verified(at)).toEqual({ rows: [], facts: [] })
    expect(github.state.issues[0]).toMatchObject({ state: 'open' })
    expect(pager.sent).toEqual([])
  })

  test('where the revert was itself reverted', async () => {
    await open()
    await verified(release('2', [revert], ['fix.txt']))
    expect(github.state.issues[0]).toMatchObject({ state: 'open' })
  })

  test('where the marker stands in an issue of somebody else', async () => {
    await open()
    github.state.issues = github.state.issues.map((issue) => ({ ...issue, author: 'mallory' }))
    await verified(fix)
    expect(github.state.issues[0]).toMatchObject({ state: 'open' })
  })

  test('in another environment', async () => {
    await open(restored, { key: incidentKey(aPlace('staging'), bad) })
    await verified(fix)
    expect(github.state.issues[0]).toMatchObject({ state: 'open' })
  })
})

describe('what GitHub refuses makes no deploy fail', () => {
  test.each([
    ['reading the issues', () => github.refuse('issues', 'issues: read')],
    [
      'closing the issue',
      () => writer.refuse('updateIssue', new ExpectedError({ code: 'no-permission', message: 'No.', remedy: '' })),
    ],
  ])('%s: a line says so with the permission, and people are told all the same', async (_name, refuse) => {
    await open()
    refuse()
    const { rows } = await verified(fix)
    expect(rows[0]).toMatchObject({ status: 'unknown', gate: 'warn' })
    expect(rows[0]?.findings[0]?.remedy).toContain('issues: write')
    expect(pager.sent).toHaveLength(1)
  })

  test('an environment that was never rolled back costs no question', async () => {
    await verified(fix, [entryAt(1, good)])
    expect(github.asked).toEqual([])
  })
})
