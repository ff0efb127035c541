import { afterEach, describe, expect, it } from 'vitest'
import { openScene, runbook, type Scene } from './preflight-scene.ts'

let scene: Scene | null = null
const open = async (...files: Parameters<typeof openScene>): Promise<Scene> => {
  scene = await openScene(...files)
  return scene
}
afterEach(async () => {
  await scene?.end()
  scene = null
})

const statusOf = ({ github, head }: Scene) =>
  github
    .state()
    .statuses.filter(({ sha, context }) => sha === head && context === 'runbook/inventory')
    .map(({ state }) => state)

const shown = ({ github, head }: Scene) =>
  github.state().checkRuns.filter(({ sha, name }) => sha === head && name === 'Runbook (inventory/production)')

describe('preflight on a pull request', () => {
  it('green: everything that can be proven before the merge is', async () => {
    const here = await open()
    here.ci('test', 'success')
    await here.github.review(here.pull, 'bob', 'APPROVED')
    const { run, report, lines } = await here.start()
    expect(report).toMatchObject({ verdict: 'pass', reasonCode: 'checks-passed', environment: 'production' })
    expect(lines).toEqual(['tests: pass', 'rollback-plan: pass', 'approvals: pass', 'promotion: skip'])
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ verdict: 'pass', environment: 'production', 'failed-checks': '' })
    expect(statusOf(here)).toEqual(expect.arrayContaining(['pending', 'success']))
    expect(shown(here)).toMatchObject([{ status: 'completed', conclusion: 'success' }])
    expect(run.summary).toContain('All tests passing')
  })

  it('a red check: one sentence, red job, failure on GitHub', async () => {
    const here = await open()
    here.ci('test', 'failure')
    const { run, report } = await here.start()
    expect(report).toMatchObject({ verdict: 'fail', reasonCode: 'checks-failed' })
    expect(run.exitCode).toBe(1)
    expect(run.outputs['failed-checks']).toBe('tests')
    expect(run.annotations.filter(({ level }) => level === 'error')).toHaveLength(1)
    expect(statusOf(here)).toContain('failure')
    expect(shown(here)).toMatchObject([{ conclusion: 'failure' }])
  })

  it('waits for what runs, names it, and passes when it is green', async () => {
    const here = await open()
    const id = here.ci('test', null)
    let said = ''
    const { report } = await here.startWith({}, (line) => {
      if (!line.includes('waiting for 1')) return
      said = line
      here.github.updateCheckRun(id, 'completed', 'success')
    })
    expect(said).toContain('test (pull_request) (in_progress)')
    expect(report.verdict).toBe('pass')
  })

  it('waits for a workflow of the base before it is registered, though another check is green', async () => {
    const workflow = 'name: CI\non: pull_request\njobs: { test: { runs-on: ubuntu-latest } }\n'
    const unnamed = runbook.replace('require: [test], ', '')
    const here = await open(undefined, { '.github/workflows/ci.yml': workflow, '.github/runbook.yml': unnamed })
    here.github.addCheckRun({
      sha: here.head,
      name: 'preview',
      status: 'completed',
      conclusion: 'success',
      app: 'vercel',
    })
    let came = false
    const { report } = await here.startWith({}, (line) => {
      if (came || !line.includes('CI (pull_request) (not there yet)')) return
      came = true
      here.ci('test', 'failure')
    })
    expect(came).toBe(true)
    expect(report.checks.find(({ id }) => id === 'tests')).toMatchObject({
      status: 'fail',
      summary: '1 of 2 failed: test',
    })
  })

  it.each([
    ['a ruleset', { requiredChecks: ['test', 'e2e'] }],
    ['classic branch protection', { protection: ['test', 'e2e'] }],
  ])('a check that %s requires and that never came: unknown, by name', async (_name, rules) => {
    const here = await open()
    here.github.setRules('main', rules)
    await here.github.review(here.pull, 'bob', 'APPROVED')
    here.ci('test', 'success')
    const { report } = await here.start({ inputs: { wait: '0s' } })
    const check = report.checks.find(({ id }) => id === 'tests')
    expect(check?.status).toBe('unknown')
    expect(check?.findings[0]?.message).toContain("e2e is required by the branch's rules and never reported")
  })

  it('two workflows with a job of one name, the older one red', async () => {
    const here = await open()
    here.ci('test', 'failure', '.github/workflows/ci.yml')
    here.ci('test', 'success', '.github/workflows/nightly.yml')
    expect((await here.start()).lines).toContain('tests: fail')
  })

  it.each([
    ['checks', 'checks: read', 'tests'],
    ['statuses', 'statuses: read', 'tests'],
    ['actions', 'actions: read', 'tests'],
  ] as const)('a token without %s: unknown, and the sentence names it', async (missing, named, id) => {
    const here = await open()
    here.ci('test', 'success')
    const all = {
      actions: 'read',
      checks: 'read',
      contents: 'read',
      deployments: 'read',
      metadata: 'read',
      'pull-requests': 'read',
      statuses: 'read',
    } as const
    const permissions = Object.fromEntries(Object.entries(all).filter(([name]) => name !== missing))
    const { run, report, lines } = await here.start({ permissions: { permissions }, inputs: { 'dry-run': 'true' } })
    expect(lines).toContain(`${id}: unknown`)
    expect(report.remedy).toContain(named)
    expect(run.exitCode).toBe(1)
  })

  it('a fork: nothing is written, everything is judged, and the log says why', async () => {
    const here = await open()
    here.ci('test', 'success')
    const read = {
      actions: 'read',
      checks: 'read',
      contents: 'read',
      deployments: 'read',
      'pull-requests': 'read',
      statuses: 'read',
    } as const
    const { run, report } = await here.start({ fork: true, permissions: { permissions: read } })
    expect(report.verdict).toBe('pass')
    expect(run.exitCode).toBe(0)
    expect(run.log).toContain("the token of a fork's pull request may only read")
    expect(statusOf(here)).toEqual([])
    expect(run.summary).toContain('All tests passing')
  })

  it('a pull request that weakens the runbook is judged by the old one, and the change is shown', async () => {
    const here = await open({ '.github/runbook.yml': runbook.replace('require: [test]', 'ignore: ["*"]') })
    here.ci('test', 'failure')
    const { report, lines } = await here.start()
    expect(lines).toEqual(expect.arrayContaining(['tests: fail', 'gates: fail']))
    expect(report.checks.find((check) => check.id === 'gates')?.gate).toBe('warn')
  })

  it('changes asked for, and an approval of an older commit', async () => {
    const here = await open()
    here.ci('test', 'success')
    await here.github.review(here.pull, 'bob', 'CHANGES_REQUESTED')
    const strict = runbook.replace('checklist:\n', 'checklist:\n  approvals: { pull-request: strict }\n')
    await here.git('checkout', '--quiet', 'main')
    await here.commit({ '.github/runbook.yml': strict }, 'Strict')
    await here.git('push', '--quiet', 'origin', 'main')
    const asked = await here.start()
    expect(asked.run.outputs['failed-checks']).toBe('approvals')
    expect(asked.report.message).toContain('approvals')
    await here.github.review(here.pull, 'bob', 'APPROVED')
    expect((await here.start()).report.verdict).toBe('pass')
    await here.git('checkout', '--quiet', 'stock')
    const later = await here.commit({ 'src/late.js': 'export {}\n' }, 'Late')
    await here.git('push', '--quiet', 'origin', 'stock')
    const stale = await here.start()
    expect(stale.run.outputs['failed-checks']).toBe('approvals')
    expect(stale.report.facts.find((fact) => fact.label === 'Stale')?.value).toContain(later.slice(0, 7))
  })

  it.each([
    ['bob <7+bob@users.noreply.github.com>', '0 of 1 approval on #'],
    ['Claude <noreply@example.org>', '1 of 1 approval (bob) on #'],
  ])('a commit with Co-authored-by: %s, approved by bob', async (who, summary) => {
    const here = await open()
    const sha = await here.commit({ 'src/late.js': 'export {}\n' }, `Late\n\nCo-authored-by: ${who}`)
    await here.git('push', '--quiet', 'origin', 'stock')
    await here.github.review(here.pull, 'bob', 'APPROVED')
    const { report } = await here.start({ inputs: { sha, wait: '0s' } })
    expect(report.checks.find(({ id }) => id === 'approvals')?.summary).toContain(summary)
  })

  it('a dry run writes nothing on GitHub', async () => {
    const here = await open()
    here.ci('test', 'success')
    const before = here.github.requests.length
    expect((await here.start({ inputs: { 'dry-run': 'true' } })).report.verdict).toBe('pass')
    expect(
      here.github.requests.slice(before).filter(({ method, path }) => method !== 'GET' && path !== '/graphql'),
    ).toEqual([])
  })

  it('a second run updates what the first one wrote', async () => {
    const here = await open()
    here.ci('test', 'success')
    await here.start({ inputs: { publish: 'check-run,comment' } })
    await here.start({ inputs: { publish: 'check-run,comment' } })
    expect(shown(here)).toHaveLength(1)
    expect(here.github.state().comments).toHaveLength(1)
  })

  it.each([
    ['an event that holds secrets', { event: 'pull_request_target' }, 'privileged-event'],
    ['a wait without a unit', { inputs: { wait: '30' } }, 'bad-input'],
    ['a short sha', { inputs: { sha: 'abc1234' } }, 'bad-input'],
    ['an environment that is not there', { inputs: { environment: 'prod' } }, 'bad-input'],
    ['a place to publish that is not there', { inputs: { publish: 'fax' } }, 'bad-input'],
    ['a config outside of the repository', { inputs: { config: '../runbook.yml' } }, 'bad-input'],
  ] as const)('refuses %s', async (_name, given, code) => {
    const here = await open()
    const { run } = await here.start(given)
    expect([run.outputs['reason-code'], run.exitCode]).toEqual([code, 1])
    expect(statusOf(here)).toEqual([])
  })
})

describe('preflight on a release', () => {
  it('a merged and tagged commit with its approval is let through to production', async () => {
    const here = await open()
    await here.github.review(here.pull, 'bob', 'APPROVED')
    const merged = await here.github.mergePull(here.pull, { method: 'squash', login: 'bob' })
    await here.git('fetch', '--quiet', 'origin', 'main')
    await here.git('tag', 'v1.0.0', merged)
    await here.git('push', '--quiet', 'origin', 'v1.0.0')
    here.github.addCheckRun({ sha: merged, name: 'test', status: 'completed', conclusion: 'success', app: 'circle' })
    const { report, lines } = await here.start({ event: 'push', ref: 'refs/tags/v1.0.0', sha: merged })
    expect(lines).toEqual(['tests: pass', 'rollback-plan: pass', 'approvals: pass', 'promotion: pass'])
    expect(report).toMatchObject({ verdict: 'pass', environment: 'production' })
  })

  it('a tag beside the branch, that nobody approved, is not', async () => {
    const here = await open()
    await here.git('tag', 'v1.0.0', here.head)
    await here.git('push', '--quiet', 'origin', 'v1.0.0')
    here.ci('test', 'success')
    const { run } = await here.start({ event: 'push', ref: 'refs/tags/v1.0.0', sha: here.head })
    expect(run.outputs['failed-checks']).toBe('approvals,promotion')
  })
})

describe('preflight with a settings token', () => {
  const settings = `service: inventory
environments: { production: { promote: { branch: main } } }
checklist:
  tests: { require: [test], wait: 0s }
  variables: { required: [DATABASE_URL, POOL], pull-request: strict }
  secrets: { max-age: 90d }
`
  const names = ['environments', 'secrets', 'variables'] as const
  const openSettings = async () => {
    const here = await open({})
    await here.git('checkout', '--quiet', 'main')
    await here.commit({ '.github/runbook.yml': settings }, 'Settings')
    await here.git('push', '--quiet', 'origin', 'main')
    const now = new Date().toISOString()
    here.github.setEnvironment('production', { secrets: { DATABASE_URL: now }, variables: { POOL: '5' } })
    here.github.setSettings({ secrets: { JWT_SECRET: '2020-01-01T00:00:00Z' } })
    return here
  }
  const only = (lines: readonly string[]) => lines.filter((line) => /^(?:variables|secrets):/.test(line))

  it('what is configured is seen, and what is old', async () => {
    const here = await openSettings()
    const permissions = Object.fromEntries(names.map((name) => [name, 'read'] as const))
    const token = here.github.token({ login: 'alice', permissions })
    const { lines, run } = await here.start({ inputs: { 'settings-token': token } })
    expect(only(lines)).toEqual(['variables: pass', 'secrets: fail'])
    expect(run.outputs['failed-checks']).toContain('secrets')
    expect(run.masks).toContain(token)
  })

  it.each(names)('one without %s is told so by name', async (missing) => {
    const here = await openSettings()
    const permissions = Object.fromEntries(
      names.filter((name) => name !== missing).map((name) => [name, 'read'] as const),
    )
    const token = here.github.token({ login: 'alice', permissions })
    const { report } = await here.start({ inputs: { 'settings-token': token } })
    const unknown = report.checks.filter((check) => check.status === 'unknown' && /variables|secrets/.test(check.id))
    expect(unknown.length).toBeGreaterThan(0)
    expect(
      unknown.every((check) => check.findings.some((finding) => finding.remedy?.includes(`'${missing}: read'`))),
    ).toBe(true)
  })

  it('holes in the protection of the repository are warnings, and block nothing', async () => {
    const here = await openSettings()
    const permissions = { actions: 'read', administration: 'read', environments: 'read', secrets: 'read' } as const
    const token = here.github.token({ login: 'alice', permissions })
    const { report, run } = await here.start({ inputs: { 'settings-token': token } })
    const row = report.checks.find(({ id }) => id === 'boundary')
    expect(row).toMatchObject({ status: 'fail', gate: 'warn' })
    expect(row?.findings[0]?.message).toBe('Every branch and every tag may use the environment production.')
    expect(row?.findings[0]?.remedy).toContain('gh api --method PUT')
    expect(run.outputs['failed-checks']).not.toContain('boundary')
  })

  it('without one, what the step was given counts, and the rest is unknown', async () => {
    const here = await openSettings()
    const { lines } = await here.start({ env: { DATABASE_URL: 'x', POOL: '5' } })
    expect(only(lines)).toEqual(['variables: pass', 'secrets: unknown'])
  })
})
