import { aPlace } from '../fakes/nouns.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Deployment, DeploymentPayload } from '../../src/core/github.ts'
import type { GitHubReader } from '../../src/ports/github.ts'
import { aLock, aPayload } from './github-stage.ts'
import { authorCases } from './github-authors.ts'
import { settingCases } from './github-settings.ts'
import type { GitHubStage } from './github-stage.ts'

const nowhere = 'd'.repeat(40)
const refOf = (deployment: Deployment) => [deployment.id, deployment.sha, deployment.payload?.key]

const repositoryCases = (stage: () => GitHubStage): void => {
  test('the repository and who we are', async () => {
    expect(await stage().reader.repository()).toMatchObject({ id: stage().repositoryId, defaultBranch: 'main' })
    expect(await stage().reader.viewer()).toBe('github-actions')
  })

  test('a ref is resolved to its commit, through an annotated tag too', async () => {
    const { reader } = stage()
    const sha = stage().commit({ message: 'one' })
    stage().ref('refs/heads/main', sha)
    stage().ref('refs/tags/v1.0.0', sha)
    const object = stage().annotatedTag('v1.1.0', sha)
    expect(await reader.resolveRef('refs/heads/main')).toEqual({ ref: 'refs/heads/main', object: sha, commit: sha })
    expect(await reader.resolveRef('refs/tags/v1.0.0')).toEqual({ ref: 'refs/tags/v1.0.0', object: sha, commit: sha })
    expect(await reader.resolveRef('refs/tags/v1.1.0')).toEqual({ ref: 'refs/tags/v1.1.0', object, commit: sha })
    expect(object).not.toBe(sha)
  })

  test.each(['refs/heads/gone', 'refs/tags/v9', 'refs/heads/feature/sto'])('%s resolves to nothing', async (ref) => {
    stage().ref('refs/heads/feature/stock', stage().commit({ message: 'one' }))
    expect(await stage().reader.resolveRef(ref)).toBeNull()
  })

  test('a commit with its parents, or nothing', async () => {
    const parent = stage().commit({ message: 'one' })
    const sha = stage().commit({ message: 'two\n\nwith a body', parents: [parent] })
    const found = await stage().reader.commit(sha)
    expect(found).toMatchObject({ sha, parents: [parent] })
    expect(found?.message.trimEnd()).toBe('two\n\nwith a body')
    expect(await stage().reader.commit(nowhere)).toBeNull()
  })

  test('a file as it was at a commit, or nothing', async () => {
    const before = stage().commit({ message: 'one', files: { 'docs/plan.md': 'old\n' } })
    const after = stage().commit({ message: 'two', parents: [before], files: { 'docs/plan.md': 'neu: größer\n' } })
    expect(await stage().reader.file('docs/plan.md', before)).toBe('old\n')
    expect(await stage().reader.file('docs/plan.md', after)).toBe('neu: größer\n')
    expect(await stage().reader.file('docs/other.md', after)).toBeNull()
    expect(await stage().reader.file('docs', after)).toBeNull()
  })

  test('the text files of a folder, and nothing beside it', async () => {
    const files = { 'docs/a.md': 'one\n', 'docs/b.md': 'größer\n', 'other.md': 'no\n' }
    const sha = stage().commit({ message: 'one', files })
    expect(await stage().reader.folder('docs', sha)).toEqual([
      { path: 'docs/a.md', text: 'one\n' },
      { path: 'docs/b.md', text: 'größer\n' },
    ])
    expect(await stage().reader.folder('docs/nowhere', sha)).toEqual([])
    expect(await stage().reader.folder('other.md', sha)).toEqual([])
  })

  authorCases(stage)

  test('commits are compared by ancestry', async () => {
    const { reader } = stage()
    const commit = (given: Parameters<GitHubStage['commit']>[0]) => stage().commit(given)
    const root = commit({ message: 'root' })
    const left = commit({ message: 'left', parents: [root] })
    const more = commit({ message: 'more', parents: [left] })
    const right = commit({ message: 'right', parents: [root] })
    const other = commit({ message: 'another root' })
    const status = async (base: string, head: string) => (await reader.compare(base, head)).status
    expect(await status(root, root)).toBe('identical')
    expect(await status(root, more)).toBe('ahead')
    expect(await status(more, root)).toBe('behind')
    expect(await status(left, right)).toBe('diverged')
    expect(await status(root, other)).toBe('unrelated')
    const ahead = await reader.compare(root, more)
    expect(ahead).toMatchObject({ mergeBase: root, totalCommits: 2 })
    expect(ahead.commits.map((one) => one.sha)).toEqual([left, more])
  })

  test('the rules of a branch, or none', async () => {
    stage().rules('main', 2, ['build', 'test (22)'])
    expect(await stage().reader.branchRules('main')).toMatchObject({
      pullRequestRequired: true,
      requiredApprovals: 2,
      requiredChecks: [{ context: 'build' }, { context: 'test (22)' }],
    })
    const none = { pullRequestRequired: false, requiredApprovals: 0, requiredChecks: [] }
    expect(await stage().reader.branchRules('feature/free')).toMatchObject(none)
  })

  test('the checks that classic protection requires, and what it says of a push, or none', async () => {
    stage().ref('refs/heads/main', stage().commit({ message: 'one' }))
    const push = { mayPush: false, approvals: 2, signaturesRequired: false, checks: ['build'] }
    const none = [await stage().reader.pushRule('main'), await stage().reader.pushRule('not/there')]
    stage().pushRule('main', push)
    expect([...none, await stage().reader.pushRule('main')]).toEqual([null, null, push])
    stage().protection('main', ['build', 'test (22)'])
    const required = ['build', 'test (22)'].map((context) => ({ context, appId: null }))
    expect(await stage().reader.protectionChecks('main')).toEqual(required)
    expect((await stage().reader.branchRules('main')).requiredChecks).toEqual([])
    expect(await stage().reader.protectionChecks('not/there')).toEqual([])
    expect(await stage().reader.isProtected('main')).toBe(true)
    expect(await stage().reader.isProtected('not/there')).toBe(false)
  })

  settingCases(stage)
}

const verdictCases = (stage: () => GitHubStage): void => {
  test('check runs with what became of them', async () => {
    const sha = stage().commit({ message: 'one' })
    stage().checkRun({ sha, name: 'build', status: 'completed', conclusion: 'failure' })
    stage().checkRun({ sha, name: 'build', status: 'completed', conclusion: 'success' })
    stage().checkRun({ sha, name: 'test', status: 'in_progress' })
    const runs = await stage().reader.checkRuns(sha)
    expect(runs.map((run) => [run.name, run.conclusion]).toSorted()).toEqual([
      ['build', 'failure'],
      ['build', 'success'],
      ['test', null],
    ])
    expect(await stage().reader.checkRuns(stage().commit({ message: 'two' }))).toEqual([])
  })

  test('commit statuses, newest first, also those that were replaced', async () => {
    const sha = stage().commit({ message: 'one' })
    stage().status({ sha, context: 'ci', state: 'pending' })
    stage().status({ sha, context: 'ci', state: 'failure' })
    stage().status({ sha, context: 'ci', state: 'success' })
    expect((await stage().reader.statuses(sha)).map((one) => one.state)).toEqual(['success', 'failure', 'pending'])
  })

  test('workflow runs, by id and by commit', async () => {
    stage().user('ann', 'admin')
    const sha = stage().commit({ message: 'one' })
    stage().ref('refs/heads/main', sha)
    const id = stage().run({ workflow: '.github/workflows/deploy.yml', sha, ref: 'refs/heads/main' })
    expect(await stage().reader.workflowRun(id)).toMatchObject({ id, headSha: sha, conclusion: null })
    stage().finishRun(id, 'failure')
    expect(await stage().reader.workflowRun(id)).toMatchObject({ status: 'completed', conclusion: 'failure' })
    expect((await stage().reader.workflowRuns(sha)).map((run) => run.path)).toEqual(['.github/workflows/deploy.yml'])
    expect(await stage().reader.workflowRun(1)).toBeNull()
  })

  test('who let a run pass', async () => {
    stage().user('ann', 'admin')
    stage().user('bob', 'write')
    const sha = stage().commit({ message: 'one' })
    stage().ref('refs/heads/main', sha)
    const id = stage().run({ workflow: '.github/workflows/deploy.yml', sha, ref: 'refs/heads/main' })
    expect(await stage().reader.runApprovals(id)).toEqual([])
    stage().approveRun(id, 'bob', 'production')
    expect(await stage().reader.runApprovals(id)).toEqual([
      { user: 'bob', state: 'approved', environments: ['production'] },
    ])
  })
}

const pullCases = (stage: () => GitHubStage): void => {
  const opened = async () => {
    for (const login of ['ann', 'bob', 'cay']) stage().user(login, 'write')
    const base = stage().commit({ message: 'one', files: { 'a.txt': '1' } })
    const head = stage().commit({ message: 'two', parents: [base], files: { 'a.txt': '1', 'b.txt': '2' } })
    stage().ref('refs/heads/main', base)
    stage().ref('refs/heads/stock', head)
    return { head, number: await stage().pull({ head: 'stock', base: 'main', title: 'Count', author: 'ann' }) }
  }

  test('a pull request, its files and its reviews', async () => {
    const { head, number } = await opened()
    await stage().review(number, 'bob', 'COMMENTED')
    await stage().review(number, 'cay', 'APPROVED')
    expect(await stage().reader.pull(number)).toMatchObject({
      ...{ number, state: 'open', merged: false, mergeCommit: null, head, headRef: 'stock', baseRef: 'main' },
      ...{ author: 'ann', authorIsBot: false, title: 'Count' },
    })
    expect(await stage().reader.pullFiles(number)).toEqual(['b.txt'])
    expect(await stage().reader.reviews(number)).toMatchObject([
      { user: 'bob', state: 'COMMENTED', commit: head },
      { user: 'cay', state: 'APPROVED', commit: head },
    ])
    expect(await stage().reader.pull(number + 1000)).toBeNull()
  })

  test('the pull request that brought a commit', async () => {
    const { number } = await opened()
    const sha = await stage().merge(number, 'bob')
    const [pull] = await stage().reader.pullsOf(sha)
    expect(pull).toMatchObject({ number, state: 'closed', merged: true, mergeCommit: sha })
  })

  test('issues by label, without pull requests', async () => {
    await opened()
    await stage().issue({ title: 'down', label: 'incident', state: 'open' })
    await stage().issue({ title: 'was down', label: 'incident', state: 'closed' })
    await stage().issue({ title: 'idea', label: 'wish', state: 'open' })
    const titles = async (state: 'open' | 'all') =>
      (await stage().reader.issues('incident', state)).map((issue) => issue.title).toSorted()
    expect(await titles('open')).toEqual(['down'])
    expect(await titles('all')).toEqual(['down', 'was down'])
  })
}

const deploymentCases = (stage: () => GitHubStage): void => {
  const deploy = (sha: string, environment: string, given: Partial<DeploymentPayload> = {}) =>
    stage().writer.createDeployment({
      ...{ environment, production: true, task: 'deploy', description: 'v1.2.0' },
      payload: aPayload(sha, { key: `${environment}:${sha}`, ...given }),
    })

  test('deployments of one environment, newest first, with our payload', async () => {
    const [one, two] = [stage().commit({ message: 'one' }), stage().commit({ message: 'two' })]
    const first = await deploy(one, 'production')
    await deploy(one, 'staging')
    const second = await deploy(two, 'production')
    const found = await stage().reader.deployments('production')
    expect(found.map(refOf)).toEqual([second, first].map(refOf))
    expect(await stage().reader.deployment(first.id)).toMatchObject({
      id: first.id,
      sha: one,
      environment: 'production',
    })
    expect(await stage().reader.deployment(999_999)).toBeNull()
    expect(await stage().reader.deployments('nowhere')).toEqual([])
  })

  test('statuses of a deployment, newest first', async () => {
    const { id } = await deploy(stage().commit({ message: 'one' }), 'production')
    await stage().writer.deploymentStatus({ deployment: id, event: { event: 'begun', text: 'deploying' } })
    await stage().writer.deploymentStatus({ deployment: id, event: { event: 'verified', text: '29 of 29' } })
    const statuses = await stage().reader.deploymentStatuses(id)
    expect(statuses.map((one) => [one.state, one.description])).toEqual([
      ['success', 'verified 29 of 29'],
      ['in_progress', 'begun deploying'],
    ])
  })
}

const lockCases = (stage: () => GitHubStage): void => {
  test('a lock is free, held and free again', async () => {
    const { reader, writer } = stage()
    expect(await reader.lock(aPlace('production'))).toEqual({ state: 'free' })
    const taken = await writer.takeLock(aLock())
    const commit = taken.taken ? taken.commit : ''
    expect(await reader.lock(aPlace('production'))).toEqual({ state: 'held', commit, lock: aLock() })
    expect(await writer.takeLock(aLock({ run: 8 }))).toEqual({ taken: false })
    expect(await writer.releaseLock(aPlace('production'), commit)).toBe(true)
    expect(await reader.lock(aPlace('production'))).toEqual({ state: 'free' })
  })

  test("a lock that is another's by now is not given back", async () => {
    const { reader, writer } = stage()
    const mine = await writer.takeLock(aLock())
    const commit = mine.taken ? mine.commit : ''
    await writer.releaseLock(aPlace('production'), commit)
    const others = await writer.takeLock(aLock({ run: 8 }))
    expect(await writer.releaseLock(aPlace('production'), commit)).toBe(false)
    expect(await reader.lock(aPlace('production'))).toMatchObject({
      state: 'held',
      commit: others.taken ? others.commit : '',
      lock: { run: 8 },
    })
  })

  test('environments lock apart', async () => {
    const { writer } = stage()
    for (const environment of ['production', 'eu/production', 'eu-production', 'größe 1']) {
      expect(await writer.takeLock(aLock({ environment }))).toMatchObject({ taken: true })
    }
  })

  test('what is not a lock of ours blocks, and says why', async () => {
    const commit = stage().scribbledLock('production')
    const read = await stage().reader.lock(aPlace('production'))
    expect(read).toMatchObject({ state: 'unreadable', commit })
    expect(await stage().writer.takeLock(aLock())).toEqual({ taken: false })
  })

  test('of twenty at the same time exactly one gets it', async () => {
    const { writer } = stage()
    const all = await Promise.all(Array.from({ length: 20 }, (_, run) => writer.takeLock(aLock({ run }))))
    expect(all.filter((one) => one.taken)).toHaveLength(1)
  })
}

const refusalCases = (stage: () => GitHubStage): void => {
  test.each<readonly [keyof GitHubReader, string, (reader: GitHubReader) => Promise<unknown>]>([
    ['checkRuns', 'checks: read', (reader) => reader.checkRuns(nowhere)],
    ['statuses', 'statuses: read', (reader) => reader.statuses(nowhere)],
    ['deployments', 'deployments: read', (reader) => reader.deployments('production')],
    ['workflowRuns', 'actions: read', (reader) => reader.workflowRuns(nowhere)],
    ['issues', 'issues: read', (reader) => reader.issues('incident', 'all')],
  ])('%s without the permission names it: %s', async (question, permission, ask) => {
    const reader = stage().without(permission.split(':')[0] ?? '', question)
    await expect(ask(reader)).rejects.toMatchObject({
      code: 'no-permission',
      remedy: expect.stringMatching(new RegExp(`add '${permission}' under 'permissions:'`, 'i')),
    })
  })
}

/** What every GitHub of ours keeps, the fake and the real one. */
export const describeGitHub = (name: string, open: () => Promise<GitHubStage>): void => {
  describe(name, () => {
    let current: GitHubStage | undefined
    const stage = (): GitHubStage => {
      if (current === undefined) throw new Error('the stage is not open')
      return current
    }
    beforeEach(async () => {
      current = await open()
    })
    afterEach(() => stage().close())

    describe('the repository', () => repositoryCases(stage))
    describe('what machines say', () => verdictCases(stage))
    describe('what people say', () => pullCases(stage))
    describe('deployments', () => deploymentCases(stage))
    describe('locks', () => lockCases(stage))
    describe('a token that may not', () => refusalCases(stage))
  })
}
