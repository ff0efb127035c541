import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ExpectedError } from '../../src/domain/errors.ts'
import { noRules } from '../fakes/github.ts'
import { rollbackStage, type Stage } from './rollback-stage.ts'

// Real git, dozens of processes a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let stage: Stage
beforeEach(async () => {
  stage = await rollbackStage()
})
afterEach(() => stage.close())

/** v1.0.0 verified in production, v1.1.0 on top of it live and failed. */
const badRelease = () => {
  const good = stage.scene.commit({ 'app.txt': 'one\n', 'keep.txt': 'k\n' }, 'feat: one')
  stage.tag('v1.0.0', good)
  stage.deployed({ sha: good, ref: 'refs/tags/v1.0.0', artifact: 'sha256:one' })
  const bad = stage.scene.commit({ 'app.txt': 'two\n' }, 'feat: two (#12)')
  stage.tag('v1.1.0', bad)
  stage.deployed({ sha: bad, ref: 'refs/tags/v1.1.0', statuses: ['in_progress', 'failure: 500 at /items'] })
  return { good, bad }
}

const main = (format: string) => stage.scene.server.git('log', '-1', `--format=${format}`, 'main')
const server = (...args: readonly string[]) => stage.scene.server.git(...args)
const writes = () => ({
  told: stage.writer.told.length,
  payloads: stage.writer.payloads.length,
  issues: stage.github.state.issues.length,
  pulls: stage.github.state.pulls.length,
  refs: server('for-each-ref'),
})

describe('a bad release', () => {
  test('is taken back: restored from its artifact, reverted, marked, held and on record', async () => {
    const { good, bad } = badRelease()
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    expect(stage.put).toHaveLength(1)
    expect(stage.put[0]).toMatchObject({ app: 'one\n', request: { artifact: 'sha256:one', release: { sha: good } } })
    expect(end).toMatchObject({ restoredSha: good, revertSha: stage.main(), pullRequest: null, recoveryMs: 0 })
    expect(server('rev-parse', 'main^{tree}')).toBe(server('rev-parse', `${good}^{tree}`))
    expect(main('%P')).toBe(bad)
    expect(main('%s')).toBe('revert: feat: two (#12) (production back to 1.0.0)')
    expect(main('%B')).toContain(`Runbook-Reverts: ${bad}`)
    expect(stage.writer.payloads[0]).toMatchObject({ kind: 'rollback', sha: good, bad, previous: bad })
    expect(stage.writer.told).toContainEqual(expect.stringContaining('success: verified 1.0.0'))
    expect(stage.writer.told).toContainEqual('2 failure: rolled back: checkout fails')
    expect(stage.writer.dispatched).toEqual(['.github/workflows/deploy.yml on main'])
  })

  test('leaves one incident with the timeline, the recovery against the RTO and who is called', async () => {
    badRelease()
    await stage.run({ severity: 'critical' })
    const [issue, ...others] = stage.github.state.issues
    expect(others).toEqual([])
    expect(issue).toMatchObject({ title: '🚨 INCIDENT: inventory - production: checkout fails', labels: ['incident'] })
    const body = issue?.body ?? ''
    expect(body).toContain('**Status:** MONITORING')
    expect(body).toContain('**Severity:** CRITICAL (answer within 15 m; escalate to VP Eng and CTO)')
    expect(body).toContain('within the RTO of 15 m')
    for (const what of [
      '1.1.0',
      'Detected: 500 at /items',
      'Rollback started by ada',
      'Service restored',
      'Reverted on main',
    ]) {
      expect(body.replace(/[\u200B\\]/g, '')).toContain(what)
    }
    expect(body).toContain('- [ ] Hold the post-incident review')
  })

  test('changes nothing on a dry run, and shows the whole plan', async () => {
    badRelease()
    const before = writes()
    const end = await stage.run({ dryRun: true })
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'planned', dryRun: true })
    expect(end.conclusion.message).toContain('return production to 1.0.0 and revert on main by push')
    expect(end.conclusion.checks?.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'return pass',
      'database pass',
      'revert pass',
      'push pass',
    ])
    expect(writes()).toEqual(before)
    expect(stage.put).toEqual([])
  })

  test('is finished by the same dispatch when a run died after the restore', async () => {
    const { good, bad } = badRelease()
    await stage.run({ tracks: ['restore'] })
    expect(main('%H')).toBe(bad)
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    expect(stage.put).toHaveLength(1)
    expect(server('rev-parse', 'main^{tree}')).toBe(server('rev-parse', `${good}^{tree}`))
    expect(stage.github.state.issues).toHaveLength(1)
  })

  test('is not taken back twice: the good release serves, git agrees', async () => {
    badRelease()
    await stage.run()
    const tip = stage.main()
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'already-reverted' })
    expect(stage.main()).toBe(tip)
    expect(stage.put).toHaveLength(1)
    expect(stage.github.state.issues).toHaveLength(1)
  })

  test('is put back again when the records say restored and something else serves', async () => {
    const { bad } = badRelease()
    await stage.run()
    stage.serving = bad
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    expect(stage.put).toHaveLength(2)
  })
})

describe('no way back', () => {
  test('nothing was ever deployed', async () => {
    stage.scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    stage.scene.publish()
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'nothing-to-return-to' })
    expect(stage.github.state.issues).toEqual([])
  })

  test('nothing was ever verified', async () => {
    const only = stage.scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    stage.scene.publish()
    stage.deployed({ sha: only, statuses: ['in_progress', 'success: unverified'] })
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ reasonCode: 'nothing-to-return-to' })
    expect(end.conclusion.message).toContain('no release was ever verified there')
  })

  test('the tag of the only verified release was moved', async () => {
    const { bad } = badRelease()
    stage.github.state.refs.set('refs/tags/v1.0.0', { ref: 'refs/tags/v1.0.0', object: bad, commit: bad })
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ reasonCode: 'nothing-to-return-to' })
    expect(end.conclusion.message).toContain('refs/tags/v1.0.0 no longer names the commit that was verified')
  })

  test('a release that was named and never verified in production is refused, and the good ones are named', async () => {
    badRelease()
    const other = stage.scene.commit({ 'app.txt': 'three\n' }, 'feat: three')
    stage.tag('v1.2.0', other)
    const end = await stage.run({ to: 'v1.2.0' })
    expect(end.conclusion).toMatchObject({ reasonCode: 'nothing-to-return-to' })
    expect(end.conclusion.remedy).toContain('1.0.0')
  })

  test.each([
    ['a tag that is not there', 'v9.9.9', /no such tag/],
    ['a sha that is not there', '1'.repeat(40), /no such commit/],
    ['a short sha', '1234567', /no such tag/],
  ])('%s is an error that names the input', async (_name, to, message) => {
    badRelease()
    await expect(stage.run({ to })).rejects.toThrow(message)
  })

  test('an environment without a target says so before anything is asked', async () => {
    badRelease()
    const end = await stage.run({ target: null })
    expect(end.conclusion).toMatchObject({ reasonCode: 'bad-config' })
    expect(stage.github.asked).toEqual([])
  })
})

describe('choosing', () => {
  const threeReleases = () => {
    const shas = ['one', 'two', 'three'].map((text, index) => {
      const sha = stage.scene.commit({ 'app.txt': `${text}\n` }, `feat: ${text}`)
      stage.tag(`v1.${index}.0`, sha)
      stage.deployed({ sha, ref: `refs/tags/v1.${index}.0` })
      return sha
    })
    const [one = '', two = '', three = ''] = shas
    return { one, two, three }
  }

  test('goes to the named release further back, and undoes everything since', async () => {
    const { one, two, three } = threeReleases()
    const end = await stage.run({ to: 'v1.0.0' })
    expect(end.restoredSha).toBe(one)
    expect(server('rev-parse', 'main^{tree}')).toBe(server('rev-parse', `${one}^{tree}`))
    expect(server('log', '--format=%s', `${three}..main`).split('\n')).toEqual([
      'revert: feat: two (production back to 1.0.0)',
      'revert: feat: three (production back to 1.0.0)',
    ])
    expect(server('log', '--format=%B', `${three}..main`)).toContain(`Runbook-Reverts: ${two}`)
  })

  test('undoes one named commit and nothing else, and does not return to a release that holds it', async () => {
    const { one, two } = threeReleases()
    stage.scene.commit({ 'later.txt': 'l\n' }, 'feat: later')
    stage.scene.publish()
    const end = await stage.run({ bad: two, mode: 'push' })
    expect(end.restoredSha).toBe(one)
    expect(end.conclusion).toMatchObject({ reasonCode: 'restored-revert-conflict' })
    expect(end.conclusion.message).toContain('app.txt')
  })

  test('keeps the good commits that lie above the bad one', async () => {
    const { good } = badRelease()
    const later = stage.scene.commit({ 'other.txt': 'o\n' }, 'docs: other')
    stage.scene.publish()
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    expect(main('%P')).toBe(later)
    expect(server('show', 'main:app.txt')).toBe('one')
    expect(server('show', 'main:other.txt')).toBe('o')
    expect(end.restoredSha).toBe(good)
  })

  test('does not undo a second time what a person reverted meanwhile, nor what they landed again', async () => {
    const { bad } = badRelease()
    stage.scene.dev('revert', '--no-edit', bad)
    stage.scene.commit({ 'app.txt': 'two\n' }, 'feat: two again, with a fix elsewhere')
    stage.scene.publish()
    const tip = stage.main()
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    expect(stage.main()).toBe(tip)
  })

  test('undoes a revert inside of the range together with what it undid', async () => {
    const good = stage.scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    stage.tag('v1.0.0', good)
    stage.deployed({ sha: good, ref: 'refs/tags/v1.0.0' })
    const inner = stage.scene.commit({ 'app.txt': 'two\n' }, 'feat: two')
    stage.scene.dev('revert', '--no-edit', inner)
    const bad = stage.scene.commit({ 'new.txt': 'n\n' }, 'feat: new')
    stage.tag('v1.1.0', bad)
    stage.deployed({ sha: bad, ref: 'refs/tags/v1.1.0', statuses: ['in_progress', 'failure: x'] })
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ reasonCode: 'rolled-back' })
    expect(server('rev-parse', 'main^{tree}')).toBe(server('rev-parse', `${good}^{tree}`))
    expect(server('rev-list', '--count', `${bad}..main`)).toBe('3')
  })

  test('leaves main alone when the bad release is a hotfix beside it', async () => {
    const good = stage.scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    stage.tag('v1.0.0', good)
    stage.deployed({ sha: good, ref: 'refs/tags/v1.0.0' })
    stage.scene.dev('checkout', '--quiet', '-b', 'hotfix')
    const bad = stage.scene.commit({ 'app.txt': 'hot\n' }, 'fix: hot')
    stage.tag('v1.0.1', bad)
    stage.deployed({ sha: bad, ref: 'refs/tags/v1.0.1', statuses: ['in_progress', 'failure: x'] })
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    expect(end.conclusion.message).toContain('does not hold the bad commit')
    expect(stage.main()).toBe(good)
  })
})

describe('rules and races', () => {
  test('opens one pull request where main asks for one, and finds it again', async () => {
    const { good, bad } = badRelease()
    stage.github.state.rules.set('main', { ...noRules, pullRequestRequired: true })
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'restored-pull-request-open' })
    expect(stage.main()).toBe(bad)
    const branch = `rollback/production-${bad.slice(0, 7)}`
    expect(server('rev-parse', `refs/heads/${branch}^{tree}`)).toBe(server('rev-parse', `${good}^{tree}`))
    expect(end.pullRequest).toBe(stage.github.state.pulls[0]?.url)
    expect(stage.writer.dispatched).toEqual([])
    const again = await stage.run()
    expect(again.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'restored-pull-request-open' })
    expect(stage.github.state.pulls).toHaveLength(1)
    expect(stage.github.state.issues).toHaveLength(1)
  })

  test('falls back to a pull request when the push is refused', async () => {
    const { bad } = badRelease()
    stage.scene.server.refusePushes('GH013: rules', 'refs/heads/main')
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'restored-pull-request-open' })
    expect(stage.main()).toBe(bad)
  })

  test("says the server's words when a push was insisted on", async () => {
    badRelease()
    stage.scene.server.refusePushes('GH013: rules', 'refs/heads/main')
    const end = await stage.run({ mode: 'push' })
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'no-permission' })
    expect(end.conclusion.message).toContain('GH013')
    expect(end.restoredSha).not.toBeNull()
    expect(stage.github.state.pulls).toEqual([])
  })

  test('computes anew when main moves during the push', async () => {
    badRelease()
    let next = ''
    stage.scene.server.beforeNextPush(() => {
      next = stage.scene.commit({ 'more.txt': 'm\n' }, 'feat: more')
      stage.scene.publish()
    })
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    expect(main('%P')).toBe(next)
    expect(server('show', 'main:app.txt')).toBe('one')
    expect(server('show', 'main:more.txt')).toBe('m')
  })

  test('gives way to a pull request when main moves at every push', async () => {
    badRelease()
    let count = 0
    const race = () => {
      count += 1
      stage.scene.commit({ [`race-${count}.txt`]: 'r\n' }, `feat: race ${count}`)
      stage.scene.publish()
      if (count < 5) stage.scene.server.beforeNextPush(race)
    }
    stage.scene.server.beforeNextPush(race)
    const end = await stage.run()
    expect(count).toBe(5)
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'restored-pull-request-open' })
  })

  test('does not push what touches workflow files with the workflow token, and said so in the plan', async () => {
    const good = stage.scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    stage.tag('v1.0.0', good)
    stage.deployed({ sha: good, ref: 'refs/tags/v1.0.0' })
    const bad = stage.scene.commit({ '.github/workflows/deploy.yml': 'on: push\n' }, 'ci: deploy')
    stage.tag('v1.1.0', bad)
    stage.deployed({ sha: bad, ref: 'refs/tags/v1.1.0', statuses: ['in_progress', 'failure: x'] })
    const plan = await stage.run({ dryRun: true })
    expect(plan.conclusion.checks?.find(({ id }) => id === 'push')).toMatchObject({ status: 'fail' })
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'no-permission' })
    expect(end.conclusion.message).toMatch(/1\.0\.0 .*verified.*workflow token may not push/s)
    expect(stage.main()).toBe(bad)
    stage.github.state.viewer = 'ops-app'
    for (const deployment of stage.github.state.deployments) Object.assign(deployment, { creator: 'ops-app[bot]' })
    const withApp = await stage.run()
    expect(withApp.conclusion).toMatchObject({ verdict: 'pass' })
    expect(stage.writer.dispatched).toEqual([])
  })

  test('pushes nothing on a conflict, names the files, and says that production is well', async () => {
    const { bad } = badRelease()
    const later = stage.scene.commit({ 'app.txt': 'three\n' }, 'feat: three')
    stage.scene.publish()
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'restored-revert-conflict' })
    expect(end.conclusion.message).toContain(`Reverting ${bad.slice(0, 7)} on main conflicts in app.txt`)
    expect(end.restoredSha).not.toBeNull()
    expect(stage.main()).toBe(later)
  })
})

describe('when parts fail', () => {
  test('a target that fails leaves git alone and the incident open with what a person must know', async () => {
    const { bad } = badRelease()
    stage.answer = { ok: false, why: './deploy.sh ended with exit code 1.', remedy: 'Look.', log: 'boom' }
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'restore-failed' })
    expect(end).toMatchObject({ restoredSha: null, recoveryMs: null })
    expect(stage.main()).toBe(bad)
    expect(stage.github.state.issues[0]?.body).toContain('**Status:** IDENTIFIED')
    expect(end.conclusion.texts).toEqual([{ title: "The target's last lines", text: 'boom' }])
    expect(stage.github.state.locks.size).toBe(0)
  })

  test('a restore that something else serves after is no success', async () => {
    const { bad } = badRelease()
    stage.onVerify.hook = () => {
      stage.serving = bad
    }
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'restore-failed' })
  })

  test('a held lock changes nothing', async () => {
    const { bad } = badRelease()
    await stage.writer.takeLock({
      runbook: 1,
      environment: 'production',
      run: null,
      attempt: null,
      actor: 'ops',
      sha: null,
      intent: 'manual',
      reason: 'migration',
      created: '2026-01-01T00:00:00Z',
      expires: null,
      url: null,
    })
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'locked' })
    expect(stage.put).toEqual([])
    expect(stage.main()).toBe(bad)
  })

  test('an issue tracker that refuses does not stop the rollback, and the report says so', async () => {
    badRelease()
    const error = new ExpectedError({ code: 'no-permission', message: 'issues: write is missing.', remedy: 'Add it.' })
    stage.writer.refuse('createIssue', error)
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    expect(end.conclusion.checks?.find(({ id }) => id === 'incident')).toMatchObject({ status: 'unknown' })
    expect(end.incident).toBeNull()
  })

  test('a pull request that may not be opened is said with the way to open it', async () => {
    const { bad } = badRelease()
    stage.github.state.rules.set('main', { ...noRules, pullRequestRequired: true })
    const error = new ExpectedError({
      code: 'no-permission',
      message: 'Actions may not open pull requests.',
      remedy: 'Allow it.',
    })
    stage.writer.refuse('openPull', error)
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'no-permission' })
    expect(end.conclusion.remedy).toContain(`/compare/main...rollback/production-${bad.slice(0, 7)}?expand=1`)
  })

  test('a deploy workflow whose run never appears is a finding with its remedy', async () => {
    badRelease()
    stage.writer.loseDispatches()
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    const row = end.conclusion.checks?.find(({ id }) => id === 'redeploy')
    expect(row).toMatchObject({ status: 'fail' })
    expect(row?.findings[0]?.message).toContain('no run of it appeared in 60 s')
    expect(row?.findings[0]?.remedy).toContain('by hand')
  })

  test("somebody else's issue with the same marker is not touched", async () => {
    const { bad } = badRelease()
    const body = `<!-- runbook:incident:v1:production/${bad} -->`
    const foreign = {
      number: 99,
      title: 'x',
      body,
      state: 'open' as const,
      labels: ['incident'],
      url: '',
      author: 'eve',
    }
    stage.github.state.issues.push(foreign)
    await stage.run()
    expect(stage.github.state.issues).toHaveLength(2)
    expect(stage.github.state.issues[0]).toEqual(foreign)
  })
})
