import { aPlace } from '../../fakes/nouns.ts'
import { afterEach, describe, expect, test } from 'vitest'
import type { Fault } from '../../../embedded/github/control.ts'
import type { GitHubWriter } from '../../../src/ports/github.ts'
import { aLock, aPayload } from '../../ports/github-stage.ts'
import { commitIn, openEmbedded } from './embedded-stage.ts'
import type { EmbeddedScene } from './embedded-stage.ts'

const open: EmbeddedScene[] = []

afterEach(async () => {
  for (const scene of open.splice(0)) await scene.github.close()
})

/** A repository with a commit on main and another on a branch. */
const prepared = async () => {
  const scene = await openEmbedded()
  open.push(scene)
  const commit = commitIn(scene.git)
  const sha = commit({ message: 'one', files: { 'a.txt': '1' } })
  const fix = commit({ message: 'fix', parents: [sha], files: { 'a.txt': '2' } })
  scene.git(['update-ref', 'refs/heads/main', sha])
  scene.git(['update-ref', 'refs/heads/revert', fix])
  return { ...scene, sha }
}

type Prepared = Awaited<ReturnType<typeof prepared>>

const deployment = (sha: string): Parameters<GitHubWriter['createDeployment']>[0] => ({
  ...{ environment: 'dev', production: false, task: 'deploy', description: 'one' },
  payload: aPayload(sha),
})

const checkRun = (sha: string): Parameters<GitHubWriter['checkRun']>[0] => ({
  ...{ sha, name: 'Runbook (dev)', externalId: 'dev', status: 'completed', conclusion: 'success', title: 'Good' },
  ...{ summary: 's', text: '', annotations: [{ level: 'notice', path: 'a.txt', line: 1, message: 'm', title: 't' }] },
  detailsUrl: 'https://example.com/run',
})

interface Deed {
  readonly path: RegExp
  readonly method: Fault['method']
  readonly act: (scene: Prepared) => Promise<unknown>
  /** What must stand once, whatever the network did. */
  readonly standing: (scene: Prepared) => readonly unknown[]
}

const commentsOf = (scene: Prepared) => scene.github.state().comments.map((one) => one.body)

const deeds: Readonly<Record<string, Deed>> = {
  'a deployment': {
    method: 'POST',
    path: /\/deployments$/,
    act: ({ writer, sha }) => writer.createDeployment(deployment(sha)),
    standing: ({ github }) => github.state().deployments.map((one) => one.sha),
  },
  'an issue': {
    method: 'POST',
    path: /\/issues$/,
    act: ({ writer }) => writer.createIssue({ title: 'down', body: 'it is', labels: ['incident'] }),
    standing: ({ github }) => github.state().issues.map((one) => one.title),
  },
  'a check run': {
    method: 'POST',
    path: /\/check-runs$/,
    act: ({ writer, sha }) => writer.checkRun(checkRun(sha)),
    standing: ({ github }) => github.state().checkRuns.map((one) => one.name),
  },
  'a comment': {
    method: 'POST',
    path: /\/issues\/\d+\/comments$/,
    act: async ({ writer }) => {
      const { number } = await writer.createIssue({ title: 'down', body: 'it is', labels: ['incident'] })
      await writer.comment({ pull: number, marker: '<!-- runbook:preflight -->', body: 'All good.' })
      await writer.comment({ pull: number, marker: '<!-- runbook:preflight -->', body: 'All good.' })
    },
    standing: commentsOf,
  },
  'a pull request': {
    method: 'POST',
    path: /\/pulls$/,
    act: ({ writer }) =>
      writer.openPull({
        head: 'revert',
        base: 'main',
        title: 'Revert',
        body: 'because',
        draft: false,
        labels: ['rollback'],
      }),
    standing: ({ github }) => github.state().pulls.map((one) => one.title),
  },
  'a lock': {
    method: 'POST',
    path: /\/git\/refs$/,
    act: async ({ writer }) => {
      expect(await writer.takeLock(aLock({ environment: 'dev' }))).toMatchObject({ taken: true })
    },
    standing: ({ github }) => Object.keys(github.state().refs).filter((ref) => ref.startsWith('refs/runbook/')),
  },
  'the release of a lock': {
    method: 'POST',
    path: /\/graphql$/,
    act: async ({ writer }) => {
      const taken = await writer.takeLock(aLock({ environment: 'dev' }))
      expect(await writer.releaseLock(aPlace('dev'), taken.taken ? taken.commit : '')).toBe(true)
    },
    standing: ({ github }) => [Object.keys(github.state().refs).some((ref) => ref.startsWith('refs/runbook/'))],
  },
  'a status of a commit': {
    method: 'POST',
    path: /\/statuses\/[0-9a-f]{40}$/,
    act: ({ writer, sha }) =>
      writer.commitStatus({
        ...{ sha, context: 'runbook/dev', state: 'success', description: 'ok', url: 'https://example.com' },
      }),
    standing: ({ github }) => [...new Set(github.state().statuses.map((one) => `${one.context} ${one.state}`))],
  },
}

const faults: Readonly<Record<string, Fault['fault']>> = {
  'a cut before it happened': { kind: 'cut-before' },
  'a cut after it happened': { kind: 'cut-after' },
  'half an answer': { kind: 'truncate' },
  'a 500': { kind: 'status', status: 500 },
  'a 429 with Retry-After': { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
}

const somethingWrong = [{ message: 'Something went wrong while executing your query.' }]
const graphqlFaults: Readonly<Record<string, Fault['fault']>> = {
  '"Something went wrong" before it happened': { kind: 'graphql', data: null, errors: somethingWrong },
  '"Something went wrong" after it happened': { kind: 'graphql', data: null, errors: somethingWrong, happened: true },
  'the hourly limit with HTTP 200': {
    kind: 'graphql',
    errors: [{ type: 'RATE_LIMIT', code: 'graphql_rate_limit', message: 'API rate limit already exceeded.' }],
    headers: { 'retry-after': '1' },
  },
}

test.each(Object.entries(graphqlFaults))('a lock is given back exactly once after %s', async (_name, fault) => {
  const scene = await prepared()
  const deed = deeds['the release of a lock']
  scene.github.addFault({ method: 'POST', path: /\/graphql$/, body: /updateRefs/, call: 1, fault })
  await deed?.act(scene)
  expect(deed?.standing(scene)).toEqual([false])
})

describe.each(Object.entries(deeds))('%s stands exactly once', (_name, deed) => {
  test('when all goes well', async () => {
    const scene = await prepared()
    await deed.act(scene)
    expect(deed.standing(scene)).toHaveLength(1)
  })

  test.each(Object.entries(faults))('after %s', async (_fault, fault) => {
    const scene = await prepared()
    scene.github.addFault({ method: deed.method, path: deed.path, call: 1, fault })
    await deed.act(scene)
    expect(deed.standing(scene)).toHaveLength(1)
  })

  test('after two cuts in a row', async () => {
    const scene = await prepared()
    scene.github.addFault({ method: deed.method, path: deed.path, call: 1, fault: { kind: 'cut-before' } })
    scene.github.addFault({ method: deed.method, path: deed.path, call: 2, fault: { kind: 'cut-after' } })
    await deed.act(scene)
    expect(deed.standing(scene)).toHaveLength(1)
  })
})

describe.each(Object.entries(deeds).filter(([name]) => !name.includes('lock')))('%s', (_name, deed) => {
  test('stands once when it is done again by another process', async () => {
    const scene = await prepared()
    await deed.act(scene)
    await deed.act({ ...scene, ...scene.openWith(scene.github.token()) })
    expect(deed.standing(scene)).toHaveLength(1)
  })
})

describe('a deployment that GitHub does not record', () => {
  test.each([
    [202, 'Auto-merged main into stock', 'GitHub merged another branch'],
    [409, "Conflict merging main into 'stock'", 'conflict'],
    [422, "No ref found for: 'x'", "No ref found for: 'x'"],
  ])('%d is refused in a sentence', async (status, message, words) => {
    const { writer, github, sha } = await prepared()
    github.addFault({ method: 'POST', path: /\/deployments$/, call: 1, fault: { kind: 'status', status, message } })
    await expect(writer.createDeployment(deployment(sha))).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining(words),
      remedy: expect.stringContaining('Nothing was deployed.'),
    })
    expect(github.state().deployments).toEqual([])
  })

  test('because GitHub is away for longer than we wait', async () => {
    const { writer, github, sha } = await prepared()
    github.addFault({ method: 'POST', path: /\/deployments$/, call: 'every', fault: { kind: 'cut-before' } })
    await expect(writer.createDeployment(deployment(sha))).rejects.toMatchObject({ code: 'github-unreachable' })
    expect(github.requests.filter((one) => one.method === 'POST' && one.path.endsWith('/deployments'))).toHaveLength(2)
  })
})

describe('what bears our key but is not ours', () => {
  test('a deployment of another login is not adopted', async () => {
    const { writer, github, sha, openWith } = await prepared()
    github.addUser('mallory', 'write')
    const planted = await openWith(github.token({ login: 'mallory' })).writer.createDeployment(deployment(sha))
    expect((await writer.createDeployment(deployment(sha))).id).not.toBe(planted.id)
  })

  test('a comment with our marker by somebody else is left alone', async () => {
    const { writer, github, openWith } = await prepared()
    github.addUser('mallory', 'write')
    const marker = '<!-- runbook:preflight -->'
    const { number } = await writer.createIssue({ title: 'down', body: 'it is', labels: ['incident'] })
    await openWith(github.token({ login: 'mallory' })).writer.comment({ pull: number, marker, body: 'Fine, really.' })
    await writer.comment({ pull: number, marker, body: 'All good.' })
    expect(github.state().comments.map((one) => one.body.split('\n')[0])).toEqual(['Fine, really.', 'All good.'])
  })
})

describe('a lock', () => {
  test('is not lost to somebody who took it while our answer was', async () => {
    const { writer, github, openWith } = await prepared()
    const other = openWith(github.token()).writer
    const first = await writer.takeLock(aLock({ environment: 'dev', run: 1 }))
    await writer.releaseLock(aPlace('dev'), first.taken ? first.commit : '')
    expect(await other.takeLock(aLock({ environment: 'dev', run: 2 }))).toMatchObject({ taken: true })
    github.addFault({ method: 'POST', path: /\/git\/refs$/, call: 1, fault: { kind: 'status', status: 500 } })
    expect(await writer.takeLock(aLock({ environment: 'dev', run: 1 }))).toEqual({ taken: false })
  })

  test('of the same words, asked for by two at once, is one of theirs', async () => {
    const { writer, openWith, github } = await prepared()
    const other = openWith(github.token()).writer
    const lock = aLock({ environment: 'dev' })
    const both = await Promise.all([writer.takeLock(lock), other.takeLock(lock)])
    expect(both.map((one) => one.taken).toSorted()).toEqual([false, true])
  })

  test('that the API refuses to give back stays, and says so', async () => {
    const { writer, github, openWith } = await prepared()
    const taken = await writer.takeLock(aLock({ environment: 'dev' }))
    const reader = openWith(github.token({ permissions: { contents: 'read' } })).writer
    await expect(reader.releaseLock(aPlace('dev'), taken.taken ? taken.commit : '')).rejects.toMatchObject({
      code: 'no-permission',
      remedy: expect.stringContaining("add 'contents: write' under 'permissions:'"),
    })
    expect(Object.keys(github.state().refs)).toContain('refs/runbook/locks/inventory/dev')
  })
})

describe('starting a workflow', () => {
  const file = '.github/workflows/deploy.yml'
  const yaml = 'on: { workflow_dispatch: { inputs: { environment: { type: string } } } }\njobs: {}\n'
  const start = async () => {
    const scene = await prepared()
    const sha = commitIn(scene.git)({ message: 'workflow', parents: [scene.sha], files: { 'a.txt': '1' } })
    const blob = scene.git(['hash-object', '-w', '--stdin'], yaml)
    const workflows = scene.git(['mktree'], `100644 blob ${blob}\tdeploy.yml\n`)
    const folder = scene.git(['mktree'], `040000 tree ${workflows}\tworkflows\n`)
    const root = scene.git(['mktree'], `040000 tree ${folder}\t.github\n`)
    scene.git(['update-ref', 'refs/heads/main', scene.git(['commit-tree', root, '-p', sha], 'with a workflow')])
    const started: number[] = []
    scene.github.onDispatch((dispatch) => started.push(dispatch.runId))
    return { ...scene, started }
  }
  const dispatch = (scene: Prepared) =>
    scene.writer.dispatchWorkflow({ workflow: 'deploy.yml', ref: 'main', inputs: { environment: 'dev' } })

  test(`tells the run of ${file}`, async () => {
    const scene = await start()
    const id = await dispatch(scene)
    expect(scene.started).toEqual([id])
  })

  test('finds the run when the answer is lost, and does not start another', async () => {
    const scene = await start()
    scene.github.addFault({ method: 'POST', path: /\/dispatches$/, call: 1, fault: { kind: 'cut-after' } })
    const id = await dispatch(scene)
    expect(scene.started).toEqual([id])
  })

  test('says that it is unknown when no run is to be found', async () => {
    const scene = await start()
    scene.github.addFault({ method: 'POST', path: /\/dispatches$/, call: 1, fault: { kind: 'cut-before' } })
    await expect(dispatch(scene)).rejects.toMatchObject({ code: 'github-unreachable' })
    expect(scene.started).toEqual([])
  })
})
