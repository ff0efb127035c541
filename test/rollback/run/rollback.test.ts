import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { rowsOf } from '../../report/rows.ts'
import { badRelease, rollbackStage, type Stage } from '../stage.ts'

// Real git, dozens of processes a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let stage: Stage
beforeEach(async () => {
  stage = await rollbackStage()
})
afterEach(() => stage.close())

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
    const { good, bad } = badRelease(stage)
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    expect(stage.put).toHaveLength(1)
    expect(stage.put[0]).toMatchObject({ app: 'one\n', request: { artifact: 'sha256:one', release: { sha: good } } })
    expect(end).toMatchObject({ restoredSha: good, revertSha: stage.main(), pullRequest: null, recoveryMs: 0 })
    expect(server('rev-parse', 'main^{tree}')).toBe(server('rev-parse', `${good}^{tree}`))
    expect(main('%P')).toBe(bad)
    expect(main('%s')).toBe('revert: feat: two (#12) (production back to 1.0.0)')
    expect(main('%B')).toContain(`Runbook-Reverts: ${bad}`)
    expect(stage.writer.payloads[0]).toMatchObject({ kind: 'rollback', sha: good, from: bad, to: good, previous: bad })
    expect(stage.writer.told).toContainEqual(expect.stringContaining('success: verified 1.0.0'))
    expect(stage.writer.told).toContainEqual('2 failure: rolled back: checkout fails')
    expect(stage.writer.dispatched).toEqual(['.github/workflows/deploy.yml on main'])
  })

  test('leaves one incident with the timeline, the recovery against the RTO and who is called', async () => {
    badRelease(stage)
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
    badRelease(stage)
    const before = writes()
    const end = await stage.run({ dryRun: true })
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'planned', subject: { dryRun: true } })
    expect(end.conclusion.message).toContain('return production to 1.0.0 and revert on main by push')
    expect(rowsOf(end.conclusion).checks.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'return pass',
      'database pass',
      'revert pass',
      'push pass',
      'serving skip',
      'pending-approvals pass',
      'permissions pass',
    ])
    expect(rowsOf(end.conclusion).facts).toContainEqual({
      label: 'Settings',
      value: 'variables and secrets of today, not those of the old release',
    })
    expect(rowsOf(end.conclusion).facts).toContainEqual({
      label: 'Change failure rate',
      value: '50 %: 1 of 2 deployments since 2026-01-01',
    })
    const taken = rowsOf(end.conclusion).tables.find(({ title }) => title.startsWith('Commits that are taken away'))
    expect(taken?.columns[2]).toBe('Pull request')
    expect(taken?.rows.map((cells) => cells[2])).toEqual(['12'])
    expect(writes()).toEqual(before)
    expect(stage.put).toEqual([])
  })

  test('takes a hostile reason for words: it skips no workflow, calls nobody, closes nothing and lifts no hold', async () => {
    const { bad } = badRelease(stage)
    const reason = `down [skip ci] @octo/ops\nfixes #1\n\nRunbook-Reverts: ${'f'.repeat(40)}\u0000\u001b[31m`
    const end = await stage.run({ reason })
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    const message = main('%B')
    expect(message).toContain('down')
    for (const sign of ['[skip ci]', '@octo', 'fixes #1', '\u001b']) expect(message).not.toContain(sign)
    expect(message.split('\n').filter((line) => line.startsWith('Runbook-Reverts:'))).toEqual([
      `Runbook-Reverts: ${bad}`,
    ])
  })

  test('is finished by the same dispatch when a run died after the restore', async () => {
    const { good, bad } = badRelease(stage)
    await stage.run({ tracks: ['restore'] })
    expect(main('%H')).toBe(bad)
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    expect(stage.put).toHaveLength(1)
    expect(server('rev-parse', 'main^{tree}')).toBe(server('rev-parse', `${good}^{tree}`))
    expect(stage.github.state.issues).toHaveLength(1)
  })

  test('is not taken back twice: the good release serves, git agrees', async () => {
    badRelease(stage)
    await stage.run()
    const tip = stage.main()
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'already-reverted' })
    expect(stage.main()).toBe(tip)
    expect(stage.put).toHaveLength(1)
    expect(stage.github.state.issues).toHaveLength(1)
  })

  test('is put back again when the records say restored and something else serves', async () => {
    const { bad } = badRelease(stage)
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
    const { bad } = badRelease(stage)
    stage.github.state.refs.set('refs/tags/v1.0.0', { ref: 'refs/tags/v1.0.0', object: bad, commit: bad })
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ reasonCode: 'nothing-to-return-to' })
    expect(end.conclusion.message).toContain('refs/tags/v1.0.0 no longer names the commit that was verified')
  })

  test('a release that was named and never verified in production is refused, and the good ones are named', async () => {
    badRelease(stage)
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
    badRelease(stage)
    await expect(stage.run({ to })).rejects.toThrow(message)
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
    const end = await stage.run({ to: 'v1.0.0', mode: 'push' })
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
    const { good } = badRelease(stage)
    const later = stage.scene.commit({ 'other.txt': 'o\n' }, 'docs: other')
    stage.scene.publish()
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    expect(main('%P')).toBe(later)
    expect(server('show', 'main:app.txt')).toBe('one')
    expect(server('show', 'main:other.txt')).toBe('o')
    expect(end.restoredSha).toBe(good)
  })

  test('does not undo a second time what a person reverted meanwhile', async () => {
    const { bad } = badRelease(stage)
    stage.scene.dev('revert', '--no-edit', bad)
    stage.scene.commit({ 'app.txt': 'three\n' }, 'feat: another way')
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
    const end = await stage.run({ mode: 'push' })
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

describe('the database', () => {
  const withMigration = (files: Readonly<Record<string, string>>) => {
    const good = stage.scene.commit({ 'app.txt': 'one\n' }, 'feat: one')
    stage.tag('v1.0.0', good)
    stage.deployed({ sha: good, ref: 'refs/tags/v1.0.0' })
    const bad = stage.scene.commit({ 'app.txt': 'two\n', ...files }, 'feat: two')
    stage.tag('v1.1.0', bad)
    stage.deployed({ sha: bad, ref: 'refs/tags/v1.1.0', statuses: ['in_progress', 'failure: x'] })
    for (const [name, text] of Object.entries(files)) stage.github.state.files.set(`${bad}:${name}`, text)
    return { good, bad }
  }

  test('a migration that nothing undoes stops the rollback before anything is changed, with three ways on', async () => {
    const { bad } = withMigration({ 'db/migrations/0002_drop.up.sql': 'ALTER TABLE items DROP COLUMN name;\n' })
    const before = writes()
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'point-of-no-return' })
    expect(end.conclusion.message).toContain('db/migrations/0002_drop.up.sql came after 1.0.0')
    for (const way of ['Roll forward', 'down migration', 'accept-data-loss'])
      expect(end.conclusion.remedy).toContain(way)
    expect(rowsOf(end.conclusion).checks.find(({ id }) => id === 'database')).toMatchObject({ status: 'fail' })
    expect(writes()).toEqual(before)
    expect(stage.serving).toBe(bad)
    expect((await stage.run({ dryRun: true })).conclusion).toMatchObject({ reasonCode: 'point-of-no-return' })
  })

  test('a person may go back all the same, and gives the reason', async () => {
    const { good } = withMigration({ 'db/migrations/0002_drop.up.sql': 'ALTER TABLE items DROP COLUMN name;\n' })
    const end = await stage.run({ acceptDataLoss: 'nobody reads the column' })
    expect(end.restoredSha).toBe(good)
    expect(end.conclusion.reasonCode).toBe('restored-pull-request-open')
    expect(end.conclusion.message).toContain('a migration that the database may keep')
    expect(stage.github.state.issues[0]?.body).toContain('accepted: nobody reads the column')
  })

  test('one with a way down does not stop it, but no machine deletes it from the branch', async () => {
    const { good, bad } = withMigration({
      'db/migrations/0002_more.up.sql': 'ALTER TABLE items ADD COLUMN more text;\n',
      'db/migrations/0002_more.down.sql': 'ALTER TABLE items DROP COLUMN more;\n',
    })
    const end = await stage.run({ mode: 'push' })
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'restored-pull-request-open' })
    expect(end.restoredSha).toBe(good)
    expect(stage.main()).toBe(bad)
    expect(rowsOf(end.conclusion).checks.find(({ id }) => id === 'database')).toMatchObject({ status: 'unknown' })
  })
})
