import { symlink } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openGitHub, type OpenGitHub } from '../../../src/adapters/github/open.ts'
import { idOf, openStage, type Stage } from '../../embedded/github-stage.ts'
import { fakeClock, fakeLog } from './loopback.ts'

let stage: Stage
/** How far GitHub's clock is ahead. */
let ahead = 0
beforeEach(async () => {
  const start = Date.UTC(2026, 0, 1)
  ahead = 0
  stage = await openStage({ now: () => new Date(start + ahead) })
})
afterEach(() => stage.end())

const openWith = (token: string): OpenGitHub => {
  const { owner, repo, apiUrl, graphqlUrl } = stage.github
  const context = {
    repository: { owner, name: repo },
    urls: { api: apiUrl, graphql: graphqlUrl },
    run: { id: 7, attempt: 1 },
  }
  return openGitHub({ token, context, clock: fakeClock(), log: fakeLog(), random: () => 0.5 })
}

const asked = () => stage.github.requests.filter(({ login }) => login === 'github-actions[bot]')

const deploy = async (...told: readonly (readonly [state: string, description: string])[]): Promise<number> => {
  const sha = await stage.git('rev-parse', 'HEAD')
  const request = { ref: sha, environment: 'production', auto_merge: false, required_contexts: [] }
  const id = idOf(await stage.ask('POST /deployments', request))
  for (const [state, description] of told) {
    idOf(await stage.ask(`POST /deployments/${id}/statuses`, { state, description }))
    ahead += 1_000
  }
  return id
}

test('what is asked at once is one request, and what follows another', async () => {
  const sha = await stage.git('rev-parse', 'HEAD')
  const { reader } = openWith(stage.github.token())
  const before = asked().length
  expect(
    await Promise.all([
      reader.viewer(),
      reader.file('README.md', sha),
      reader.file('none.md', sha),
      reader.resolveRef('refs/heads/main'),
    ]),
  ).toEqual(['github-actions', 'hello\n', null, { ref: 'refs/heads/main', object: sha, commit: sha }])
  expect(asked().length - before).toBe(1)
  await reader.file('README.md', sha)
  expect(asked().length - before).toBe(2)
})

test('a question that the token may not ask fails alone, by the name of its permission', async () => {
  await deploy(['success', 'verified'])
  const { reader } = openWith(stage.github.token({ permissions: { contents: 'read' } }))
  const [ref, statuses] = await Promise.allSettled([
    reader.resolveRef('refs/heads/main'),
    reader.recentStatuses('production'),
  ])
  expect(ref).toMatchObject({ status: 'fulfilled', value: { ref: 'refs/heads/main' } })
  expect(statuses).toMatchObject({
    status: 'rejected',
    reason: { code: 'no-permission', remedy: expect.stringContaining('deployments: read') },
  })
})

test('what a refused question takes with it is asked again without it: one request more', async () => {
  await deploy(['success', 'verified'])
  const sha = await stage.git('rev-parse', 'HEAD')
  const { reader } = openWith(stage.github.token({ permissions: { contents: 'read' } }))
  const before = asked().filter(({ path }) => path === '/graphql').length
  const [file, viewer, statuses, rule] = await Promise.allSettled([
    reader.file('README.md', sha),
    reader.viewer(),
    reader.recentStatuses('production'),
    reader.pushRule('main'),
  ])
  expect([file, viewer, rule]).toEqual([
    { status: 'fulfilled', value: 'hello\n' },
    { status: 'fulfilled', value: 'github-actions' },
    { status: 'fulfilled', value: null },
  ])
  expect(statuses).toMatchObject({ status: 'rejected', reason: { code: 'no-permission' } })
  expect(asked().filter(({ path }) => path === '/graphql').length - before).toBe(2)
})

test('an error that names no question: each is asked by itself, and meets its own', async () => {
  const sha = await stage.git('rev-parse', 'HEAD')
  const { reader } = openWith(stage.github.token())
  stage.github.addFault({
    method: 'POST',
    path: /\/graphql$/,
    body: /refUpdateRule/,
    call: 'every',
    fault: {
      kind: 'graphql',
      data: { repository: null },
      errors: [{ type: 'FORBIDDEN', path: ['repository'], message: 'Resource protected by organization SAML' }],
    },
  })
  const [file, rule] = await Promise.allSettled([reader.file('README.md', sha), reader.pushRule('main')])
  expect(file).toEqual({ status: 'fulfilled', value: 'hello\n' })
  expect(rule).toMatchObject({
    status: 'rejected',
    reason: { code: 'no-permission', message: expect.stringContaining('SAML') },
  })
})

test('a request that is refused whole for one of its questions is put again, each question by itself', async () => {
  const { reader } = openWith(stage.github.token())
  stage.github.addFault({
    method: 'POST',
    path: /\/graphql$/,
    body: /refUpdateRule/,
    call: 'every',
    fault: { kind: 'status', status: 403, message: 'Resource not accessible by integration' },
  })
  const [ref, rule] = await Promise.allSettled([reader.resolveRef('refs/heads/main'), reader.pushRule('main')])
  expect(ref).toMatchObject({ status: 'fulfilled', value: { ref: 'refs/heads/main' } })
  expect(rule).toMatchObject({ status: 'rejected', reason: { code: 'no-permission' } })
  expect(rule.status === 'rejected' ? String(rule.reason) : '').not.toContain('more at once')
})

test('the statuses of all deployments come with their list, as each by itself tells them', async () => {
  const ids = [
    await deploy(['queued', ''], ['in_progress', 'begun'], ['success', 'verified'], ['failure', 'broken later']),
    await deploy(['success', 'unverified']),
    await deploy(),
  ]
  const { reader } = openWith(stage.github.token())
  const before = asked().length
  const [, recent] = await Promise.all([reader.deployments('production'), reader.recentStatuses('production')])
  expect(asked().length - before).toBe(2)
  expect([...recent.keys()].toSorted()).toEqual(ids.toSorted())
  for (const id of ids) expect(recent.get(id)).toEqual(await reader.deploymentStatuses(id))
})

test('an end in the same second as another word is not put into an order', async () => {
  const [sure, unsure] = [await deploy(['success', 'verified']), await deploy(['success', 'verified'])]
  ahead -= 1_000
  idOf(await stage.ask(`POST /deployments/${unsure}/statuses`, { state: 'failure', description: 'broken' }))
  const recent = await openWith(stage.github.token()).reader.recentStatuses('production')
  expect([recent.has(sure), recent.has(unsure)]).toEqual([true, false])
})

test.each([
  ['a file of half a megabyte and more', 'größer\n'.repeat(80_000)],
  ['a file that begins with a mark of its encoding', '\uFEFFone\r\n'],
])('%s is read whole', async (_name, text) => {
  const sha = await stage.commit({ 'some.txt': text }, 'A file')
  await stage.git('push', '--quiet', 'origin', 'main')
  expect(await openWith(stage.github.token()).reader.file('some.txt', sha)).toBe(text)
})

test('a link is read as the file that it leads to, by REST, which follows it', async () => {
  await symlink('README.md', `${stage.work}/link.md`)
  const sha = await stage.commit({}, 'A link')
  await stage.git('push', '--quiet', 'origin', 'main')
  expect(await openWith(stage.github.token()).reader.file('link.md', sha)).toBe('hello\n')
  expect(asked().map(({ path }) => path)).toContain('/repos/acme/inventory/contents/link.md')
})

test.each(['gone.md', '/etc/hostname', '.github', '../README.md'])(
  'a link to %s is no file that is missing, but a link that leads nowhere',
  async (target) => {
    await symlink(target, `${stage.work}/runbook.yml`)
    const sha = await stage.commit({}, 'A link')
    await stage.git('push', '--quiet', 'origin', 'main')
    await expect(openWith(stage.github.token()).reader.file('runbook.yml', sha)).rejects.toMatchObject({
      code: 'bad-input',
      message: `runbook.yml at ${sha.slice(0, 7)} is a link that leads to no file of the repository.`,
      at: { path: 'runbook.yml' },
    })
  },
)
