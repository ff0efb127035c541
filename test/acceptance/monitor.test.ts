import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ActionRun } from '../../embedded/runner/control.ts'
import { closedPort, serveHttp, type Loopback } from '../adapters/loopback.ts'
import { startPager, type Pager } from '../adapters/notify/pager.ts'
import { startReceiver, type Receiver } from '../adapters/notify/receiver.ts'
import { openScene, shownBy, type Scene, type StepRequest } from './scene.ts'

const canary = { PD_KEY: 'canary-routing-key-of-32-letters', SLACK_BOT: 'xoxb-canary-77aa' }

let scene: Scene
let sha = ''
let service: Loopback
let control: Loopback
let pager: Pager
let slack: Receiver
let url = ''
let answer: (response: ServerResponse) => void = (response) => response.end('ok')

const well = () => (answer = (response) => response.end('ok'))
const broken = () => (answer = (response) => response.writeHead(500).end('no'))

const runbook = (text: string) =>
  text.replace(
    /smoke:[^]*?checklist:/,
    `smoke:
  probes: [{ name: API, http: /api }]
  control: http://127.0.0.1:${control.port}/
  assert: { interval: 10ms }
  timeout: 2s
notify:
  pagerduty: { routing-key: PD_KEY, endpoint: '${pager.endpoint}' }
  slack: { token: SLACK_BOT, channel: '#alerts', api: '${slack.url}' }
checklist:`,
  )

beforeAll(async () => {
  service = await serveHttp((_request, response) => answer(response))
  control = await serveHttp((_request, response) => response.end('ok'))
  pager = await startPager()
  slack = await startReceiver()
  url = `http://127.0.0.1:${service.port}`
  scene = await openScene({ runbook })
  sha = await scene.git('rev-parse', 'HEAD')
})
afterAll(async () => {
  await Promise.all([service.close(), control.close(), pager.close(), slack.close(), scene.close()])
})

const step = (given: Partial<StepRequest> = {}): StepRequest => ({
  ref: 'refs/heads/main',
  sha,
  event: { name: 'schedule', payload: { schedule: '*/5 * * * *' } },
  env: canary,
  ...given,
  inputs: { phase: 'monitor', environment: 'production', url, ...given.inputs },
})
const watch = (given: Partial<StepRequest> = {}) => scene.run('smoke', step(given))

const issues = (label: string) => scene.github.state().issues.filter(({ labels }) => labels.includes(label))
const open = () => issues('incident').filter(({ state }) => state === 'open')
const urlOf = (number: number | undefined) =>
  `${scene.github.url}/${scene.github.owner}/${scene.github.repo}/issues/${number ?? ''}`
const closeByHand = (number: number) =>
  fetch(`${scene.github.apiUrl}/repos/${scene.github.owner}/${scene.github.repo}/issues/${number}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${scene.github.token({ login: 'ann' })}`, 'content-type': 'application/json' },
    body: JSON.stringify({ state: 'closed' }),
  })
const reportOf = (run: ActionRun) => z.object({ message: z.string(), remedy: z.string() }).parse(run.report)

const message = z.object({ thread_ts: z.string().optional() })
const messages = () => slack.received.map(({ body }) => message.parse(JSON.parse(body)))

beforeEach(() => {
  pager.forget()
  slack.forget()
  slack.answer(
    ...Array.from({ length: 10 }, (_, index) => ({ status: 200, body: `{"ok":true,"ts":"17.${index + 1}"}` })),
  )
})

describe('an outage', () => {
  it('is one incident with one page after three failing runs, and ends both when it is over', async () => {
    well()
    const calm = await watch()
    expect(calm).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'reason-code': 'healthy', incident: '' } })
    expect(reportOf(calm).message).toBe('1 of 1 probe passes.')
    expect(scene.github.state().issues).toEqual([])

    broken()
    const [first, second] = [await watch(), await watch()]
    expect([first.exitCode, second.exitCode]).toEqual([1, 1])
    expect(reportOf(second).message).toContain(
      'Found down by 2 looks in a row; an incident is opened after 3 looks in a row.',
    )
    expect(open()).toEqual([])
    expect(pager.received).toEqual([])

    const third = await watch()
    expect(third).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'reason-code': 'unhealthy' } })
    const [incident] = open()
    expect(third.outputs['incident']).toBe(urlOf(incident?.number))
    expect(incident?.title).toBe('🚨 INCIDENT: inventory - production is down')
    expect(incident?.body).toContain('**Status:** INVESTIGATING')
    expect(incident?.body).toContain('**Severity:** HIGH (answer within 1 h; escalate to Engineering Lead)')
    expect(incident?.body).toMatch(/\*\*Impact:\*\* (\d+) of \1 requests for API failed since /)
    expect(incident?.body).toContain('**Do now:** Look at production now.')
    expect(incident?.body).toContain('Detected by 3 looks in a row: 1 of 1 probe fails: API')

    await watch()
    expect(open()).toHaveLength(1)
    expect(pager.events().map(({ event_action: action }) => action)).toEqual(['trigger'])
    expect(messages()).toHaveLength(1)

    well()
    expect((await watch()).exitCode).toBe(0)
    expect(open()[0]?.body).toContain('**Status:** MONITORING')
    const last = await watch()
    expect(last).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', incident: urlOf(incident?.number) } })
    expect(open()).toEqual([])
    const [closed] = issues('incident')
    expect(closed?.body).toMatch(/^\*\*Status:\*\* RESOLVED/m)
    expect(closed?.body).toMatch(/It was down for \d/)
    expect(closed?.body).toMatch(/- \*\*Recovery:\*\* .+ from the first failure, within the RTO of 15 m/)
    expect(closed?.body).toContain('- [ ] Hold the post-incident review')
    expect(pager.events().map(({ event_action: action }) => action)).toEqual(['trigger', 'resolve'])
    expect(new Set(pager.events().map(({ dedup_key: key }) => key)).size).toBe(1)
    // The thread was kept in the issue: this is another process.
    expect(messages().map(({ thread_ts: thread }) => thread)).toEqual([undefined, '17.1'])

    const [stateIssue, ...others] = issues('runbook-monitor')
    expect(others).toEqual([])
    expect(stateIssue?.state).toBe('closed')

    const written = [...[first, third, last].flatMap(shownBy), JSON.stringify(scene.github.state().issues)]
    for (const secret of Object.values(canary)) expect(written.filter((text) => text.includes(secret))).toEqual([])
  })

  it('that comes again is another incident under another key', async () => {
    broken()
    for (let run = 0; run < 3; run += 1) await watch()
    expect(open()).toHaveLength(1)
    expect(issues('incident')).toHaveLength(2)
    const [key] = pager.events().map(({ dedup_key: dedup }) => dedup)
    well()
    for (let run = 0; run < 2; run += 1) await watch()
    expect(pager.events()).toMatchObject([{ event_action: 'trigger' }, { event_action: 'resolve', dedup_key: key }])
  })

  it('is one also when two runs race for it, and stays closed when a person has closed it', async () => {
    broken()
    await watch()
    await watch()
    await Promise.all([watch(), watch()])
    const ours = open()
    expect(ours).toHaveLength(1)
    expect(new Set(pager.events().map(({ dedup_key: key }) => key)).size).toBe(1)
    const before = issues('incident').length
    await closeByHand(ours[0]?.number ?? 0)
    await watch()
    expect(open()).toEqual([])
    expect(issues('incident')).toHaveLength(before)
    well()
    await watch()
    await watch()
    expect(pager.events().at(-1)).toMatchObject({ event_action: 'resolve' })
  })

  it('whose page did not get through is paged by the next run', async () => {
    broken()
    await watch()
    await watch()
    pager.forget()
    pager.answer({ status: 400, body: '{"status":"invalid event"}' })
    const third = await watch()
    expect(third.summary).toContain('PagerDuty answered 400')
    expect(slack.received.at(-1)?.body).toContain('call the person on call by hand')
    await watch()
    expect(pager.events().map(({ event_action: action }) => action)).toEqual(['trigger', 'trigger'])
    expect(open()).toHaveLength(1)
    well()
    await watch()
    await watch()
    expect(open()).toEqual([])
  })
})

describe('an end', () => {
  it('that PagerDuty did not hear is told by the next run, and closes the incident then', async () => {
    broken()
    for (let run = 0; run < 3; run += 1) await watch()
    well()
    await watch()
    pager.forget()
    pager.answer({ status: 503, headers: { 'retry-after': '600' } })
    await watch()
    expect(open()).toHaveLength(1)
    expect(open()[0]?.body).toMatch(/Status:\*\* RESOLVED[^]*PagerDuty could not be told that it is resolved/)
    const told = messages().length
    const next = await watch()
    expect(next.summary).toContain('Earlier notifications delivered')
    expect(pager.events().map(({ event_action: action }) => action)).toEqual(['resolve', 'resolve'])
    expect(new Set(pager.events().map(({ dedup_key: key }) => key)).size).toBe(1)
    expect(open()).toEqual([])
    expect(messages()).toHaveLength(told)
    // And with that it is over.
    await watch()
    expect(pager.events()).toHaveLength(2)
  })
})

describe('no incident comes of', () => {
  it('trouble of our own network', async () => {
    const nowhere = `http://127.0.0.1:${await closedPort()}`
    const config = await scene.commit(
      {
        '.github/away.yml': `service: inventory\nenvironments: { production: { promote: { tag: 'v*' } } }\nmonitor: { failures: 1 }\nsmoke: { probes: [{ name: API, http: /api }], control: '${nowhere}/', assert: { interval: 10ms }, timeout: 1s }\n`,
      },
      'Watch from a place without a network',
    )
    const before = issues('incident').length
    const run = await watch({ sha: config, inputs: { config: '.github/away.yml', url: nowhere } })
    expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive', 'reason-code': 'probe-fault' } })
    expect(issues('incident')).toHaveLength(before)
  })

  it('a planned maintenance, which leaves the job green', async () => {
    const config = await scene.commit(
      {
        '.github/planned.yml': `service: inventory\nenvironments: { production: { promote: { tag: 'v*' }, maintenance: [{ days: mon-sun, reason: new disks }] } }\nmonitor: { failures: 1 }\nsmoke: { probes: [{ name: API, http: /api }], assert: { interval: 10ms } }\n`,
      },
      'Plan a maintenance',
    )
    const before = issues('incident').length
    broken()
    const run = await watch({ sha: config, inputs: { config: '.github/planned.yml' } })
    expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'inconclusive', 'reason-code': 'maintenance' } })
    expect(reportOf(run).message).toContain('new disks')
    expect(issues('incident')).toHaveLength(before)
  })

  it('a dry run', async () => {
    const before = scene.github.state().issues
    broken()
    const run = await watch({ inputs: { 'dry-run': 'true' } })
    expect(run.exitCode).toBe(1)
    expect(scene.github.state().issues).toEqual(before)
  })
})

describe('what keeps it from watching is said', () => {
  it('a token that may not write issues', async () => {
    broken()
    const run = await watch({ token: scene.github.token({ permissions: { contents: 'read', issues: 'read' } }) })
    expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'reason-code': 'unhealthy' } })
    expect(run.stdout).toContain('issues: write')
    well()
    const none = await watch({ token: scene.github.token({ permissions: { contents: 'read' } }) })
    expect(none).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'no-permission' } })
  })

  it.each([
    ['no environment', { environment: '' }, "Input 'environment' is missing"],
    ['a deployment', { 'deployment-id': '7' }, "Input 'deployment-id' means nothing"],
  ])('%s', async (_name, inputs, sentence) => {
    const run = await watch({ inputs })
    expect(run).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'bad-input' } })
    expect(run.stdout).toContain(sentence)
  })
})
