import { beforeEach, describe, expect, test } from 'vitest'
import type { IncidentEvent } from '../../../src/incident/decide/event.ts'
import type { Incident } from '../../../src/incident/decide/incident.ts'
import { recordIncident } from '../../../src/incident/run/issue.ts'
import { fakeGitHub, type FakeGitHub } from '../../fakes/github.ts'
import { sha } from '../../fakes/nouns.ts'
import { fullWriter, type FullWriter } from '../../fakes/rollback-writer.ts'
import { fakePorts } from '../../fakes/world.ts'
import { anIncident, began, outageBegan, sentOf } from '../incident-events.ts'

let github: FakeGitHub
let writer: FullWriter
beforeEach(() => {
  github = fakeGitHub()
  writer = fullWriter(github, () => sha('f'))
})
const record = async (events: readonly IncidentEvent[] = [began()], given: Partial<Incident> = {}) => {
  const incident = anIncident(given)
  const story = { key: incident.key, incident, labels: ['incident'], events }
  return (await recordIncident(story, null, fakePortsOf())).issue
}
const fakePortsOf = () => ({ ...fakePorts({ github }), writer })
const restored: IncidentEvent = { kind: 'restored', at: '2026-02-01T02:01:00.000Z', message: 'it serves' }
const over: readonly IncidentEvent[] = [
  { ...outageBegan(), kind: 'outage-ended', step: 'end', at: '2026-02-01T02:09:00.000Z', lastedMs: 1 },
  sentOf('end', ['pagerduty'], []),
]
const shown = () => github.state.issues.map(({ number, state }) => `#${number} ${state}`)

describe('an incident is one issue', () => {
  test('however often it is told, also under another title', async () => {
    await record()
    await writer.updateIssue({ number: 1, title: 'Checkout is down!' })
    expect(await record([restored])).toMatchObject({ number: 1 })
    expect(shown()).toEqual(['#1 open'])
    expect(github.state.issues[0]).toMatchObject({ title: 'Checkout is down!' })
    expect(github.state.issues[0]?.body).toContain('**Status:** MONITORING')
  })

  test('when two runs race, the older one stays and both go on in it', async () => {
    const both = await Promise.all([record(), record()])
    expect(both.map((issue) => issue?.number)).toEqual([1, 1])
    expect(shown()).toEqual(['#1 open', '#2 closed'])
    expect(github.state.issues[1]?.body).toMatch(/^Duplicate of #1\./)
    await record([restored])
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
    expect(await record(over.slice(0, 1))).toMatchObject({ number: 1 })
    // The page of its end is not out yet.
    expect(shown()).toEqual(['#1 open'])
    expect(await record(over)).toMatchObject({ number: 1 })
    expect(shown()).toEqual(['#1 closed'])
    github.state.issues = []
    expect(await record(over)).toBeNull()
    expect(shown()).toEqual([])
  })

  test('that somebody else can not stand in for', async () => {
    await record()
    github.state.issues = github.state.issues.map((issue) => ({ ...issue, author: 'mallory' }))
    await record()
    expect(shown()).toEqual(['#1 open', '#2 open'])
  })
})
