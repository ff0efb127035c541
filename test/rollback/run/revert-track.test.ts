import { aPlace } from '../../fakes/nouns.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { activeHolds } from '../../../src/records/decide/hold.ts'
import { noRules } from '../../fakes/github.ts'
import { rowsOf } from '../../report/rows.ts'
import { badRelease, rollbackStage, type Stage } from '../stage.ts'

// Real git, dozens of processes a test: slow on a machine that is busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let stage: Stage
beforeEach(async () => {
  stage = await rollbackStage()
})
afterEach(() => stage.close())

const server = (...args: readonly string[]) => stage.scene.server.git(...args)
const tree = (name: string) => server('rev-parse', `${name}^{tree}`)
const row = (end: Awaited<ReturnType<Stage['run']>>, id: string) =>
  rowsOf(end.conclusion).checks.find((check) => check.id === id)

describe('landing it again', () => {
  test('one draft brings back what was reverted, with what is to be done first; the same dispatch opens no second', async () => {
    const { bad } = badRelease(stage)
    const end = await stage.run()
    const branch = `reapply/inventory/production-${bad.slice(0, 7)}`
    expect(stage.writer.opened).toEqual([`draft ${branch} -> main [reapply]`])
    expect(row(end, 'reapply')).toMatchObject({ status: 'pass' })
    expect(tree(branch)).toBe(tree(bad))
    expect(server('log', '-1', '--format=%P', branch)).toBe(stage.main())
    expect(server('log', '-1', '--format=%s', branch)).toBe('revert: reapply feat: two (#12)')
    const [pull] = stage.github.state.pulls
    expect(pull?.body).toContain('- [ ] A test fails without that commit.')
    expect(pull?.body).toContain(stage.github.state.issues[0]?.url)
    expect(pull?.body).toContain(`Runbook-Reverts: ${stage.main()}`)
    await stage.run()
    expect(stage.writer.opened).toHaveLength(1)
  })

  test('a draft that a person closed stays closed', async () => {
    badRelease(stage)
    await stage.run()
    stage.github.state.pulls = stage.github.state.pulls.map((pull) => ({ ...pull, state: 'closed' as const }))
    const end = await stage.run()
    expect(stage.writer.opened).toHaveLength(1)
    expect(row(end, 'reapply')?.summary).toContain('closed or merged before')
  })

  test('comes with the dispatch after the pull request of the revert was merged', async () => {
    const { bad } = badRelease(stage)
    stage.github.state.rules.set('main', { ...noRules, pullRequestRequired: true })
    await stage.run()
    expect(stage.writer.opened).toEqual([`rollback/inventory/production-${bad.slice(0, 7)} -> main [rollback]`])
    server('update-ref', 'refs/heads/main', server('rev-parse', `rollback/inventory/production-${bad.slice(0, 7)}`))
    const end = await stage.run()
    expect(end.conclusion.reasonCode).toBe('already-reverted')
    expect(stage.writer.opened[1]).toBe(`draft reapply/inventory/production-${bad.slice(0, 7)} -> main [reapply]`)
  })
})

describe('commits and tags', () => {
  const two = () => {
    const first = badRelease(stage)
    const bad = stage.scene.commit({ 'new.txt': 'n\n' }, 'feat: new')
    stage.tag('v1.2.0', bad)
    stage.deployed({ sha: bad, ref: 'refs/tags/v1.2.0', statuses: ['in_progress', 'failure: x'] })
    return { good: first.good, bad }
  }

  test('one commit undoes the whole range where that is asked for', async () => {
    const { good, bad } = two()
    const end = await stage.run({ commits: 'one', mode: 'push' })
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    expect(server('rev-list', '--count', `${bad}..main`)).toBe('1')
    expect(tree('main')).toBe(tree(good))
    expect(server('log', '-1', '--format=%s', 'main')).toBe('revert: 2 commits (production back to 1.0.0)')
    expect((await stage.run()).conclusion.reasonCode).toBe('already-reverted')
  })

  test('a release of several changes that nobody named becomes a pull request', async () => {
    const { bad } = two()
    const end = await stage.run()
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'restored-pull-request-open' })
    expect(end.conclusion.message).toContain('a whole release of several changes leaves main only by an order')
    expect(stage.main()).toBe(bad)
  })

  test('the revert is tagged with the next patch version, which is deployed too, and once', async () => {
    two()
    const end = await stage.run({ tag: 'patch', mode: 'push' })
    expect(end.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'rolled-back' })
    expect(server('rev-parse', 'v1.2.1')).toBe(stage.main())
    expect(stage.writer.dispatched).toEqual([
      '.github/workflows/deploy.yml on main',
      '.github/workflows/deploy.yml on v1.2.1',
    ])
    await stage.run({ tag: 'patch' })
    expect(server('tag', '--list')).not.toContain('v1.2.2')
    expect(stage.writer.dispatched).toHaveLength(2)
  })

  test('a tag that the environment does not take is not made, and that is a red end with what to do', async () => {
    const { good } = two()
    const production = { ...stage.production, promote: { ...stage.production.promote, tag: 'release-*' } }
    const end = await stage.run({ tag: 'patch', mode: 'push', environment: production })
    expect(end.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'follow-up-missing' })
    expect(end.conclusion.message).toContain('release-* does not take it')
    expect(end.restoredSha).toBe(good)
  })
})

describe('a pull request of ours', () => {
  test('is brought up to date when other commits are to be undone by now', async () => {
    const { bad } = badRelease(stage)
    stage.github.state.rules.set('main', { ...noRules, pullRequestRequired: true })
    await stage.run()
    const branch = `rollback/inventory/production-${bad.slice(0, 7)}`
    const own = stage.scene.commit({ 'keep.txt': 'k2\n' }, 'feat: keep')
    stage.scene.publish()
    // What an older dispatch left there undoes something else.
    const trailers = `Runbook-Run: u\nRunbook-Reverts: ${'1'.repeat(40)}`
    const other = server('commit-tree', `${bad}^{tree}`, '-p', bad, '-m', 'revert: x', '-m', trailers)
    server('update-ref', `refs/heads/${branch}`, other)
    await stage.run()
    expect(server('log', '-1', '--format=%P', branch)).toBe(own)
    expect(stage.writer.opened).toHaveLength(1)
    expect(server('for-each-ref', '--format=%(refname)', 'refs/heads/rollback/')).toBe(`refs/heads/${branch}`)
  })

  test('that somebody else has worked on is left alone', async () => {
    const { bad } = badRelease(stage)
    stage.github.state.rules.set('main', { ...noRules, pullRequestRequired: true })
    const branch = `rollback/inventory/production-${bad.slice(0, 7)}`
    const theirs = server('commit-tree', `${bad}^{tree}`, '-p', bad, '-m', 'work of a person')
    server('update-ref', `refs/heads/${branch}`, theirs)
    await stage.run()
    expect(server('rev-parse', branch)).toBe(theirs)
    expect(stage.writer.opened).toEqual([`${branch}-2 -> main [rollback]`])
  })
})

describe('the hold', () => {
  const held = () =>
    activeHolds({
      place: aPlace(),
      entries: stage.github.state.deployments.flatMap((deployment) =>
        deployment.payload === null
          ? []
          : [{ deployment: { ...deployment, payload: deployment.payload }, statuses: [] }],
      ),
    }).map(({ bad }) => bad)

  test('stands also where nothing is restored, by a record that counts as no deployment', async () => {
    const { bad } = badRelease(stage)
    await stage.run({ tracks: ['reconcile'] })
    expect(held()).toEqual([bad])
    expect(stage.writer.told.find((line) => line.includes('inactive'))).toContain(`holds ${bad}`)
    expect(stage.put).toEqual([])
    // What is live is still the bad release, and the next rollback restores.
    const end = await stage.run()
    expect(end.restoredSha).not.toBeNull()
    expect(stage.put).toHaveLength(1)
  })

  test('stands on a second bad commit that is named while the good release serves already', async () => {
    const { bad } = badRelease(stage)
    await stage.run()
    const other = stage.scene.commit({ 'other.txt': 'o\n' }, 'feat: other')
    stage.tag('v1.3.0', other)
    await stage.run({ bad: 'v1.3.0' })
    expect(new Set(held())).toEqual(new Set([bad, other]))
    await stage.run({ bad: 'v1.3.0' })
    expect(stage.put).toHaveLength(1)
    expect(held()).toHaveLength(2)
  })
})
