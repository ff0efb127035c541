import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { startPager, type Pager } from '../adapters/notify/pager.ts'
import { startReceiver, type Receiver } from '../adapters/notify/receiver.ts'
import { recordBadOnGood } from './rollback-record.ts'
import { openScene, shownBy, type Scene } from './scene.ts'

// Several bundles a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 180_000 })

const canary = { PD_KEY: 'canary-routing-key-of-32-letters', SLACK_BOT: 'xoxb-canary-77aa' }

const accepted = { status: 202, body: '{"status":"success"}' }
/** Nobody waits ten minutes for a chat server: the message is lost at once. */
const away = { status: 503, headers: { 'retry-after': '600' } }

let scene: Scene
let pager: Pager
let slack: Receiver
beforeEach(async () => {
  pager = await startPager()
  slack = await startReceiver()
  slack.answer(...Array.from({ length: 20 }, (_, at) => ({ status: 200, body: `{"ok":true,"ts":"17.${at + 1}"}` })))
  scene = await openScene({
    runbook: (text) =>
      text.replace(
        /checklist:/,
        `notify:
  pagerduty: { routing-key: PD_KEY, endpoint: '${pager.endpoint}' }
  slack: { token: SLACK_BOT, channel: '#alerts', api: '${slack.url}' }
checklist:`,
      ),
  })
})
afterEach(() => Promise.all([scene.close(), pager.close(), slack.close()]))

const main = () => scene.github.state().refs['refs/heads/main'] ?? ''
const issues = () => scene.github.state().issues
const open = () => issues().filter(({ state }) => state === 'open')
/** The moves of the status, in the updates of the one issue. */
const moves = () => (issues()[0]?.body ?? '').match(/→ \*\*\w+\*\*.*$/gm) ?? []
const threads = () =>
  slack.received.map(({ body }) => z.object({ thread_ts: z.string().optional() }).parse(JSON.parse(body)).thread_ts)

const deploy = (tag: string, sha: string) => scene.run('deploy', { ref: `refs/tags/${tag}`, sha, env: canary })

// What a rollback starts for its revert, and wants to see started.
const workflow = 'on:\n  workflow_dispatch: {}\njobs: {}\n'

const release = async (tag: string, text: string) => {
  const sha = await scene.commit({ 'app.txt': text, '.github/workflows/deploy.yml': workflow }, `feat: ${text}`)
  await scene.tag(tag, sha, tag)
  scene.passPreflight(sha, 'staging')
  return sha
}

/** v1.0.0 is verified in staging; v1.1.0 on top of it answers 500: all of it by deploy itself. */
const deployBadRelease = async () => {
  const good = await release('v1.0.0', 'one')
  expect((await deploy('v1.0.0', good)).outputs).toMatchObject({ 'reason-code': 'deployed' })
  const bad = await release('v1.1.0', 'two')
  scene.places.staging.answer({ status: 500, of: bad })
  expect((await deploy('v1.1.0', bad)).outputs).toMatchObject({ 'reason-code': 'smoke-failed' })
  scene.places.staging.answer({ status: 200 })
  expect(pager.received).toEqual([])
}

/** The same, put on record: how the incident goes on is not about how the release came. */
const badRelease = async () => {
  const good = await release('v1.0.0', 'one')
  const bad = await release('v1.1.0', 'two')
  await recordBadOnGood(scene, good, bad)
  return { good, bad }
}

const rollback = (inputs: Readonly<Record<string, string>> = {}) =>
  scene.run('rollback', {
    ref: 'refs/heads/main',
    sha: main(),
    event: { name: 'workflow_dispatch', payload: { ref: 'refs/heads/main' } },
    env: canary,
    inputs: { environment: 'staging', reason: 'checkout fails', severity: 'critical', ...inputs },
  })

describe('the incident of a rollback', () => {
  test('is one issue, one page and one thread, from the rollback to the deploy that ends it', async () => {
    await deployBadRelease()
    const run = await rollback()
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'reason-code': 'rolled-back' } })
    const body = issues()[0]?.body ?? ''
    expect(body).toMatch(/^\*\*Do now:\*\* Correct the change in a new commit/m)
    // From the sentence that the deploy's smoke left on record: the version itself was not answered, so no probe was asked.
    expect(body).toMatch(
      /^\*\*Impact:\*\* (\d+) of \1 requests for the version failed since 20\d\d-\d\d-\d\d \d\d:\d\d UTC \(the number of users is not measured\)$/m,
    )
    expect(body).toContain('**Severity:** CRITICAL (answer within 15 m; escalate to VP Eng and CTO)')
    expect(body).toMatch(/- \*\*Response:\*\* .+ after it was detected, within the 15 m of CRITICAL/)
    expect(body).toMatch(/^- \[\S+\] Detected: /m)
    expect(body).toMatch(/- \[ \] Hold the post-incident review \(due 20\d\d-\d\d-\d\d; owner: VP Eng and CTO\)/)
    await scene.git('fetch', '-q', 'origin')
    await scene.git('checkout', '-q', 'main')
    await scene.git('reset', '-q', '--hard', 'origin/main')
    const fixed = await release('v1.2.0', 'three')
    const forward = await deploy('v1.2.0', fixed)
    expect(forward.outputs).toMatchObject({ 'reason-code': 'deployed' })
    expect(issues().map(({ state }) => state)).toEqual(['closed'])
    expect(moves().map((move) => move.match(/[A-Z]+/)?.[0])).toEqual([
      'INVESTIGATING',
      'IDENTIFIED',
      'MONITORING',
      'RESOLVED',
    ])
    // Measured from the first failure on record, which has GitHub's whole seconds.
    for (const move of moves().slice(1)) expect(move).toMatch(/ after \d[\d.]* (?:ms|s|m)\b/)
    expect(new Set(pager.events().map(({ dedup_key: key }) => key)).size).toBe(1)
    expect(pager.events().map(({ event_action: action }) => action)).toEqual(['trigger', 'resolve'])
    // Three messages by two processes: the issue told the second one where the thread is.
    expect(threads()).toEqual([undefined, '17.1', '17.1'])
    const everything = [...[run, forward].flatMap(shownBy), JSON.stringify(issues())]
    for (const secret of Object.values(canary)) expect(everything.filter((text) => text.includes(secret))).toEqual([])
  })

  test('has a page that ends also where PagerDuty was away: the next run tells it', async () => {
    await badRelease()
    pager.forget()
    pager.answer(accepted, away)
    const run = await rollback({ severity: 'high' })
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'reason-code': 'rolled-back' } })
    expect(run.summary).toContain('pagerduty was not reached')
    expect(issues()[0]?.body).toContain('PagerDuty could not be told that it is resolved: the next run tries again')
    expect(pager.events().map(({ event_action: action }) => action)).toEqual(['trigger', 'resolve'])
    // The next run is of another action, and has nothing else to tell.
    pager.forget()
    const watch = await scene.run('smoke', {
      ref: 'refs/heads/main',
      sha: main(),
      event: { name: 'schedule', payload: {} },
      env: canary,
      inputs: { phase: 'monitor', environment: 'staging' },
    })
    expect(watch.outputs).toMatchObject({ verdict: 'pass' })
    expect(pager.events().map(({ event_action: action }) => action)).toEqual(['resolve'])
    expect(open()).toHaveLength(1)
    expect(open()[0]?.body).toContain('PagerDuty was told that it is resolved')
  })

  test('stays open until PagerDuty knows of its end, which the next deploy tells it', async () => {
    await badRelease()
    // Where only git is reverted, the page stays open until a release with the revert is verified.
    expect(await rollback({ severity: 'high', tracks: 'reconcile' })).toMatchObject({ exitCode: 0 })
    expect(pager.events().map(({ event_action: action }) => action)).toEqual(['trigger', 'acknowledge'])
    await scene.git('pull', '-q', '--ff-only', 'origin', 'main')
    pager.forget()
    pager.answer(away)
    const fixed = await release('v1.2.0', 'three')
    expect((await deploy('v1.2.0', fixed)).summary).toContain('stays open until PagerDuty is told')
    expect(open()[0]?.body).toContain('**Status:** RESOLVED')
    const told = slack.received.length
    const next = await release('v1.3.0', 'four')
    expect((await deploy('v1.3.0', next)).outputs).toMatchObject({ 'reason-code': 'deployed' })
    expect(pager.events().map(({ event_action: action }) => action)).toEqual(['resolve', 'resolve'])
    expect(open()).toEqual([])
    expect(slack.received).toHaveLength(told)
  })

  test('has one thread over all dispatches, also where Slack was away at first', async () => {
    await badRelease()
    slack.forget()
    slack.answer(away, away, { status: 200, body: '{"ok":true,"ts":"18.1"}' })
    slack.answer(...Array.from({ length: 5 }, (_, at) => ({ status: 200, body: `{"ok":true,"ts":"19.${at}"}` })))
    expect((await rollback()).summary).toContain('slack was not reached')
    for (let again = 0; again < 2; again += 1) expect(await rollback()).toMatchObject({ exitCode: 0 })
    // Two that were lost; the second dispatch begins the thread, and everything since goes into it.
    expect(threads()).toEqual([undefined, undefined, undefined, '18.1', '18.1', '18.1'])
  })

  test('is one also when two people press the button at once', async () => {
    const { good } = await badRelease()
    await Promise.all([rollback(), rollback()])
    expect(scene.places.staging.serving()).toBe(good)
    expect(open()).toHaveLength(1)
    expect(new Set(pager.events().map(({ dedup_key: key }) => key)).size).toBe(1)
  })

  test('is no condition of the rollback: where no issue may be written, people are told and the report says so', async () => {
    const { good } = await badRelease()
    const fault = { kind: 'status', status: 403, message: 'Resource not accessible by integration' } as const
    scene.github.addFault({ method: '*', path: /\/issues(?:\?|$)/, call: 'every', fault })
    const run = await rollback()
    expect(run).toMatchObject({ exitCode: 0, outputs: { 'reason-code': 'rolled-back', incident: '' } })
    expect(scene.places.staging.serving()).toBe(good)
    expect(run.summary).toContain('issues: write')
    expect(pager.events().map(({ event_action: action }) => action)).toEqual(['trigger', 'resolve'])
    expect(slack.received).toHaveLength(2)
  })

  test('is one also when the answer to its opening is lost', async () => {
    await badRelease()
    // The first one only asks whether the token may.
    scene.github.addFault({ method: 'POST', path: /\/issues$/, call: 2, fault: { kind: 'cut-after' } })
    const run = await rollback()
    expect(run).toMatchObject({ exitCode: 0 })
    expect(issues()).toHaveLength(1)
    expect(issues()[0]?.body).toContain('**Status:** MONITORING')
  })

  test('ends red when its critical page reached nobody, after everything else is done', async () => {
    const { good } = await badRelease()
    pager.forget()
    pager.answer(...Array.from({ length: 20 }, () => ({ status: 400, body: '{"status":"invalid event"}' })))
    const run = await rollback()
    expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'reason-code': 'page-undelivered' } })
    expect(scene.places.staging.serving()).toBe(good)
    expect(open()).toHaveLength(1)
    expect(slack.received[0]?.body).toContain('call the person on call by hand')
    expect(shownBy(run).join('\n')).not.toContain(canary.PD_KEY)
  })
})
