import { describe, expect, it } from 'vitest'
import type { PreflightInputs } from '../../../src/checklist/run/inputs.ts'
import { run } from '../../../src/checklist/run/preflight.ts'
import { preflightChecks } from '../../../src/checklist/registry.ts'
import { policyFor } from '../../../src/config/require.ts'
import { nobody } from '../../../src/incident/run/notify.ts'
import { reportOf } from '../../../src/runtime/finish.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { aCommit, aContext, aPull, sha } from '../../fakes/nouns.ts'
import { fakePublisher } from '../../fakes/publisher.ts'
import { fakePorts } from '../../fakes/world.ts'
import { origin } from '../../report/origin.ts'
import { rowsOf } from '../../report/rows.ts'
import { remembering } from '../../../src/records/gather/memory.ts'

const head = sha('a')
const base = sha('0')

/** One check stands for all: it fails, because nothing has run. */
const others = preflightChecks.filter(({ id }) => id !== 'tests').map(({ id }) => `${id}: off`)
const runbook = `
service: inventory
paths: ['services/api/**']
environments: { production: { promote: { tag: "v*" } } }
checklist: { tests: { require: [build], wait: 1m }, ${others.join(', ')} }
`

const changes = (...paths: readonly string[]) => {
  const github = fakeGitHub({
    commits: new Map([
      [base, aCommit({ sha: base })],
      [head, aCommit({ sha: head, parents: [base] })],
    ]),
    files: new Map([[`${base}:.github/runbook.yml`, runbook]]),
    refs: new Map([['refs/heads/main', { ref: 'refs/heads/main', object: base, commit: base }]]),
    pulls: [aPull()],
    pullFiles: new Map([[7, paths]]),
  })
  const pull = { number: 7, head, base, baseRef: 'main', fromFork: false }
  const context = aContext({ event: 'pull_request', ref: 'refs/pull/7/merge', sha: sha('f'), pull })
  return { ...fakePorts({ github, context }), github, publisher: fakePublisher(), remembered: remembering(github) }
}

const end = async (ports: ReturnType<typeof changes>, dryRun = 'false') => {
  const inputs: PreflightInputs = {
    config: '.github/runbook.yml',
    environment: null,
    dryRun: dryRun === 'true',
    sha: null,
    ref: null,
    waitMs: null,
    publish: ['check-run', 'summary'],
  }
  const outcome = await run(inputs, ports, {
    loadPolicy: (asked, request) => policyFor(asked, { ...request, path: asked.path }, 'inventory'),
    audienceOf: () => nobody,
    boundary: () => Promise.resolve(null),
  })
  const report = reportOf('preflight', outcome, { startedAt: '2026-01-01T10:00:00Z', durationMs: 1 }, origin)
  await outcome.publish?.(report)
  return { report, failed: outcome.outputs['failed-checks'] ?? '?', red: outcome.failJob }
}

describe('preflight on a pull request of a monorepo', () => {
  it('that touches none of the paths passes at once, asks no check and says so everywhere', async () => {
    const ports = changes('services/web/main.ts', 'README.md')
    const { report, failed, red } = await end(ports)
    const message = 'inventory is not touched: none of the 2 changed files is among its paths.'
    expect(report).toMatchObject({ verdict: 'pass', reasonCode: 'not-touched', message, environment: 'production' })
    expect([rowsOf(report).checks, failed, red]).toEqual([[], '', false])
    expect(rowsOf(report).facts).toContainEqual({ label: 'Paths', value: 'services/api/**' })
    expect(ports.publisher.statuses).toMatchObject([{ sha: head, state: 'success', description: message }])
    expect(ports.publisher.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'success', title: message }])
  })

  it('that touches one is judged', async () => {
    const { report } = await end(changes('services/web/main.ts', 'services/api/main.ts'))
    expect(report).toMatchObject({ verdict: 'fail', reasonCode: 'checks-failed' })
  })

  it('that changes a workflow is judged, so that nobody goes round the approval of a gate', async () => {
    const { report } = await end(changes('.github/workflows/web.yml'))
    expect(report.reasonCode).toBe('checks-failed')
    expect(rowsOf(report).checks.find(({ id }) => id === 'gates')?.summary).toContain(
      'changes .github/workflows/web.yml',
    )
  })

  it('of which GitHub does not list all files is judged', async () => {
    const ports = changes('README.md')
    ports.github.refuse('pullFiles', 'pull-requests: read')
    expect((await end(ports)).report.reasonCode).toBe('checks-failed')
  })

  it('in a dry run writes nothing', async () => {
    const ports = changes('README.md')
    const { report } = await end(ports, 'true')
    expect(report).toMatchObject({ reasonCode: 'not-touched', dryRun: true })
    expect([ports.publisher.statuses, ports.publisher.checkRuns]).toEqual([[], []])
  })
})
