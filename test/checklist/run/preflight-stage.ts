import type { PreflightInputs } from '../../../src/checklist/run/inputs.ts'
import { run, type PreflightSession } from '../../../src/checklist/run/preflight.ts'
import { policyFor } from '../../../src/config/require.ts'
import { nobody } from '../../../src/incident/run/notify.ts'
import { preflightChecks } from '../../../src/checklist/registry.ts'
import type { Report } from '../../../src/core/report.ts'
import { reportOf } from '../../../src/runtime/finish.ts'
import { fakeGitHub, type FakeState } from '../../fakes/github.ts'
import { aCheckRun, aCommit, aContext, aPull, aReview, aRun, sha, type FlatContext } from '../../fakes/nouns.ts'
import { fakePublisher } from '../../fakes/publisher.ts'
import { fakeClock, fakeLog, fakePorts } from '../../fakes/world.ts'
import { origin } from '../../report/origin.ts'
import { rowsOf } from '../../report/rows.ts'
import { remembering } from '../../../src/records/gather/memory.ts'

export const head = sha('a')
export const base = sha('0')

/** These tests are about the action: three checks stand for all. */
export const asked = ['tests', 'approvals', 'promotion']
export const others = preflightChecks.filter(({ id }) => !asked.includes(id)).map(({ id }) => `${id}: off`)

export const runbook = `
service: inventory
environments:
  dev: { promote: { branch: main }, checklist: { approvals: off } }
  production: { promote: { tag: "v*" }, approvals: 1 }
checklist: { tests: { require: [build], wait: 1m }, ${others.join(', ')} }
`

export const pull = { number: 7, head, base: sha('9'), baseRef: 'main', fromFork: false }
export const onPull: Partial<FlatContext> = { event: 'pull_request', ref: 'refs/pull/7/merge', sha: sha('f'), pull }

export const inputs = (given: Partial<PreflightInputs> = {}): PreflightInputs => ({
  config: '.github/runbook.yml',
  environment: null,
  dryRun: false,
  sha: null,
  ref: null,
  waitMs: null,
  publish: ['check-run', 'summary'],
  ...given,
})

export const world = (
  given: {
    readonly context?: Partial<FlatContext>
    readonly state?: Partial<FakeState>
    readonly refused?: Error
    readonly onSleep?: (elapsed: number, state: FakeState) => void
  } = {},
) => {
  const commits = [aCommit({ sha: base }), aCommit({ sha: head, parents: [base] })]
  const github = fakeGitHub({
    refs: new Map([['refs/heads/main', { ref: 'refs/heads/main', object: base, commit: base }]]),
    commits: new Map(commits.map((commit) => [commit.sha, commit])),
    files: new Map([
      [`${base}:.github/runbook.yml`, runbook],
      [`${head}:.github/runbook.yml`, runbook],
    ]),
    runs: [aRun({ id: 900, suiteId: 9, path: '.github/workflows/deploy.yml', status: 'in_progress' }), aRun()],
    checkRuns: new Map([[head, [aCheckRun()]]]),
    pulls: [aPull()],
    reviews: new Map([[7, [aReview()]]]),
    permissions: new Map([['bob', 'write']]),
    ...given.state,
  })
  const clock = fakeClock({ onSleep: (elapsed) => given.onSleep?.(elapsed, github.state) })
  const context = aContext(given.context ?? onPull)
  const log = fakeLog()
  return {
    ...fakePorts({ github, context, clock, log }),
    publisher: fakePublisher(given.refused),
    remembered: remembering(github),
  }
}

export const session: PreflightSession = {
  loadPolicy: (asked, request) => policyFor(asked, { ...request, path: asked.path }, 'inventory'),
  audienceOf: () => nobody,
  boundary: () => Promise.resolve(null),
}

export const end = async (
  ports: ReturnType<typeof world>,
  asked = inputs(),
): Promise<{ report: Report; failed: string; red: boolean }> => {
  const outcome = await run(asked, ports, session)
  const report = reportOf('preflight', outcome, { startedAt: '2026-01-01T10:00:00Z', durationMs: 1 }, origin)
  await outcome.publish?.(report)
  return { report, failed: outcome.outputs['failed-checks'] ?? '?', red: outcome.failJob }
}

export const askedOf = (report: Report) => rowsOf(report).checks.filter((check) => check.gate !== 'off')
export const statusOf = (report: Report, id: string) => rowsOf(report).checks.find((check) => check.id === id)
