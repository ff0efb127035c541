import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operationIds } from '../../embedded/github/contract.ts'
import { routes } from '../../embedded/github/rest.ts'
import { openStage, type Stage } from './github-stage.ts'

let stage: Stage
let main: string

beforeAll(async () => {
  stage = await openStage()
  main = await stage.git('rev-parse', 'HEAD')
})
afterAll(() => stage.end())

describe('people and rules', () => {
  const levels = [
    { login: 'alice', permission: 'admin' },
    { login: 'bob', permission: 'write' },
    { login: 'carol', permission: 'read' },
  ]
  test.each(levels)('$login has $permission', async ({ login, permission }) => {
    expect((await stage.ask(`GET /collaborators/${login}/permission`)).body).toMatchObject({
      permission,
      user: { login },
    })
  })

  test('a bot and a stranger are no users', async () => {
    for (const login of ['github-actions[bot]', 'nobody']) {
      const reply = await stage.ask(`GET /collaborators/${encodeURIComponent(login)}/permission`)
      expect([reply.status, reply.body]).toMatchObject([404, { message: `${login} is not a user` }])
    }
  })

  test('the rules of a branch, also of one that is not there', async () => {
    stage.github.setRules('release/1', {
      pullRequest: { approvals: 2 },
      requiredChecks: ['build', 'test'],
      signatures: true,
      mergeQueue: true,
    })
    expect((await stage.ask('GET /rules/branches/release%2F1')).body).toMatchObject([
      { type: 'pull_request', parameters: { required_approving_review_count: 2 } },
      {
        type: 'required_status_checks',
        parameters: { required_status_checks: [{ context: 'build' }, { context: 'test' }] },
      },
      { type: 'required_signatures' },
      { type: 'merge_queue' },
    ])
    expect((await stage.ask('GET /rules/branches/main')).body).toEqual([])
    expect((await stage.ask('GET /branches/main')).body).toMatchObject({
      name: 'main',
      protected: false,
      commit: { sha: main },
    })
    expect((await stage.ask('GET /branches/release%2F1')).status).toBe(404)
  })
})

describe('environments, secrets and variables', () => {
  const moment = '2026-01-02T03:04:05Z'
  beforeAll(() => {
    stage.github.setEnvironment('production', {
      reviewers: ['bob'],
      preventSelfReview: true,
      waitMinutes: 5,
      secrets: { DATABASE_URL: moment },
      variables: { POOL: '7' },
    })
    stage.github.setSettings({ secrets: { TOKEN: moment }, variables: { REGION: 'eu' } })
  })

  test('an environment shows its protection', async () => {
    expect((await stage.ask('GET /environments/production')).body).toMatchObject({
      name: 'production',
      protection_rules: [
        { type: 'wait_timer', wait_timer: 5 },
        { type: 'required_reviewers', prevent_self_review: true, reviewers: [{ reviewer: { login: 'bob' } }] },
      ],
    })
    expect((await stage.ask('GET /environments/nowhere')).status).toBe(404)
  })

  const lists = [
    {
      path: '/actions/secrets',
      permission: 'secrets' as const,
      body: { total_count: 1, secrets: [{ name: 'TOKEN', updated_at: moment }] },
    },
    {
      path: '/actions/variables',
      permission: 'variables' as const,
      body: { variables: [{ name: 'REGION', value: 'eu' }] },
    },
    {
      path: '/environments/production/secrets',
      permission: 'environments' as const,
      body: { secrets: [{ name: 'DATABASE_URL' }] },
    },
    {
      path: '/environments/production/variables',
      permission: 'environments' as const,
      body: { variables: [{ name: 'POOL' }] },
    },
    { path: '/actions/organization-secrets', permission: 'secrets' as const, body: { total_count: 0 } },
  ]
  test.each(lists)(
    '$path needs $permission, which the workflow token never has',
    async ({ path, permission, body }) => {
      expect((await stage.ask(`GET ${path}`)).status).toBe(403)
      const token = stage.github.token({ login: 'settings[bot]', permissions: { [permission]: 'read' } })
      expect((await stage.ask(`GET ${path}`, undefined, { token })).body).toMatchObject(body)
    },
  )
})

describe('alerts', () => {
  test('code scanning that never ran is 404, then its alerts by ref and state', async () => {
    const before = await stage.ask('GET /code-scanning/alerts')
    expect([before.status, before.body]).toMatchObject([404, { message: 'no analysis found' }])
    stage.github.setCodeScanning({
      sha: main,
      findings: [
        { rule: 'js/sql-injection', severity: 'error', securitySeverity: 'critical', path: 'src/db.ts', line: 7 },
        { rule: 'js/unused', severity: 'note', state: 'dismissed' },
      ],
    })
    const open = await stage.ask('GET /code-scanning/alerts?state=open&ref=main')
    expect(open.body).toMatchObject([
      {
        rule: { id: 'js/sql-injection', security_severity_level: 'critical' },
        most_recent_instance: { location: { start_line: 7 } },
      },
    ])
    expect((await stage.ask('GET /code-scanning/alerts?ref=refs/heads/other')).body).toEqual([])
    expect((await stage.ask('GET /code-scanning/analyses?ref=refs/heads/main')).body).toMatchObject([
      { commit_sha: main, results_count: 2 },
    ])
  })

  test('Dependabot alerts that are off are 403, then listed by cursor', async () => {
    expect((await stage.ask('GET /dependabot/alerts')).status).toBe(403)
    stage.github.setDependabot(
      Array.from({ length: 3 }, (_, index) => ({
        ghsa: `GHSA-000${index}`,
        package: `p${index}`,
        severity: 'high' as const,
      })),
    )
    const first = await stage.ask('GET /dependabot/alerts?state=open&severity=high,critical&per_page=2')
    expect(first.body).toMatchObject([{ number: 3 }, { number: 2 }])
    const next = /<[^>]*(\/dependabot[^>]*)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    const second = await stage.ask(`GET ${next}`)
    expect([second.body, second.headers.get('link')]).toMatchObject([[{ number: 1 }], null])
  })
})

test('issues are opened, found by label and state, changed and closed', async () => {
  const made = await stage.ask('POST /issues', { title: 'Incident', body: 'b', labels: ['incident', 'high'] })
  expect(made.body).toMatchObject({
    number: 1,
    user: { login: 'github-actions[bot]' },
    labels: [{ name: 'incident' }, { name: 'high' }],
  })
  await stage.ask('POST /issues/1/comments', { body: 'first' })
  expect((await stage.ask('GET /issues?labels=incident,high&state=open')).body).toMatchObject([
    { number: 1, comments: 1 },
  ])
  await stage.ask('PATCH /issues/1', { state: 'closed', title: 'Incident over' })
  expect((await stage.ask('GET /issues?labels=incident')).body).toEqual([])
  expect((await stage.ask('GET /issues/1')).body).toMatchObject({
    title: 'Incident over',
    body: 'b',
    state_reason: 'completed',
  })
  expect(stage.github.state().issues).toMatchObject([{ number: 1, state: 'closed', comments: ['first'] }])
})

test('every operation of the extract is answered', () => {
  expect([...routes.keys()].sort()).toEqual([...operationIds].sort())
})
