import { incidentKey } from '../../../src/records/decide/keys.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Incident } from '../../../src/incident/decide/incident.ts'
import { recordIncident } from '../../../src/incident/run/issue.ts'
import { fakeGitHub, type FakeGitHub } from '../../fakes/github.ts'
import { aPlace, sha } from '../../fakes/nouns.ts'
import { fullWriter, type FullWriter } from '../../fakes/rollback-writer.ts'
import { fakePorts } from '../../fakes/world.ts'

const incident = (given: Partial<Incident> = {}): Incident => ({
  key: incidentKey(aPlace('production'), sha('b')),
  service: 'inventory',
  environment: 'production',
  brief: 'production: checkout fails',
  status: 'INVESTIGATING',
  down: false,
  severity: 'critical',
  respondMs: null,
  escalate: [],
  eta: 'being rolled back now',
  recovery: 'not restored yet',
  thread: null,
  timeline: [{ at: '2026-01-03T00:00:00.000Z', what: 'Rollback started by ada' }],
  facts: [],
  ...given,
})

let github: FakeGitHub
let writer: FullWriter
beforeEach(() => {
  github = fakeGitHub()
  writer = fullWriter(github, () => sha('f'))
})
const record = (given: Partial<Incident> = {}) =>
  recordIncident(incident(given), ['incident'], fakePorts({ github, writer }))
const shown = () => github.state.issues.map(({ number, state }) => `#${number} ${state}`)

describe('an incident is one issue', () => {
  test('however often it is told, also under another title', async () => {
    await record()
    await writer.updateIssue({ number: 1, title: 'Checkout is down!' })
    expect(await record({ status: 'MONITORING' })).toMatchObject({ number: 1 })
    expect(shown()).toEqual(['#1 open'])
    expect(github.state.issues[0]).toMatchObject({ title: 'Checkout is down!' })
    expect(github.state.issues[0]?.body).toContain('**Status:** MONITORING')
  })

  test('when two runs race, the older one stays and both go on in it', async () => {
    const both = await Promise.all([record(), record()])
    expect(both.map((issue) => issue?.number)).toEqual([1, 1])
    expect(shown()).toEqual(['#1 open', '#2 closed'])
    expect(github.state.issues[1]?.body).toMatch(/^Duplicate of #1\./)
    const later = { at: '2026-01-03T00:01:00.000Z', what: 'Service restored' }
    await record({ timeline: [later] })
    expect(github.state.issues[0]?.body).toContain('Service restored')
    expect(github.state.issues[1]?.body).not.toContain('Service restored')
  })

  test('when the list was stale, the next telling puts the second one away', async () => {
    await record()
    const [first] = github.state.issues
    if (first !== undefined) await writer.createIssue({ title: first.title, body: first.body, labels: ['incident'] })
    expect(shown()).toEqual(['#1 open', '#2 open'])
    await record()
    expect(shown()).toEqual(['#1 open', '#2 closed'])
  })

  test('that is closed when it is resolved, and not opened only for that', async () => {
    await record()
    expect(await record({ status: 'RESOLVED' })).toMatchObject({ number: 1 })
    expect(shown()).toEqual(['#1 closed'])
    github.state.issues = []
    expect(await record({ status: 'RESOLVED' })).toBeNull()
    expect(shown()).toEqual([])
  })

  test('that somebody else can not stand in for', async () => {
    await record()
    github.state.issues = github.state.issues.map((issue) => ({ ...issue, author: 'mallory' }))
    await record()
    expect(shown()).toEqual(['#1 open', '#2 open'])
  })
})
