import { describe, expect, test } from 'vitest'
import { parseRunbook } from '../../src/config/load.ts'
import { ExpectedError } from '../../src/core/errors.ts'
import type { Verification } from '../../src/smoke/decide/verdict.ts'
import { execute } from '../../src/deploy/execute.ts'
import type { ExecuteRequest, ExecuteSubject } from '../../src/deploy/execution.ts'
import type { Verify, VerifyRequest } from '../../src/smoke/run/verify.ts'
import type { Target, TargetOutcome } from '../../src/targets/target.ts'
import { fakeGitHub } from '../fakes/github.ts'
import { aContext, sha } from '../fakes/nouns.ts'
import { fakePorts } from '../fakes/world.ts'
import { fakeWriter } from '../fakes/writer.ts'

const runbook = parseRunbook(
  'service: inventory\nenvironments:\n  production: { promote: { tag: "v*" }, url: "https://api.example.com" }\n',
  { path: '.github/runbook.yml', sha: sha('0') },
)
const [environment] = runbook.environments
if (environment === undefined) throw new Error('no environment')

const verification = (given: Partial<Verification> = {}): Verification => ({
  verdict: 'pass',
  reasonCode: 'healthy',
  message: 'serving',
  remedy: '',
  observedSha: sha('a'),
  rollbackEligible: false,
  checks: [],
  facts: [],
  tables: [],
  texts: [],
  ...given,
})

const subject: ExecuteSubject = {
  environment,
  release: { sha: sha('a'), ref: 'refs/tags/v1.0.0', version: '1.0.0', tagObject: sha('a'), tree: sha('f') },
  smoke: runbook.smoke,
}

const arrange = (
  given: { readonly target?: () => Promise<TargetOutcome>; readonly verdict?: Partial<Verification> } = {},
) => {
  const github = fakeGitHub()
  const writer = fakeWriter(github)
  const ports = { ...fakePorts({ github }), writer }
  const put =
    given.target ?? (() => Promise.resolve({ ok: true, artifact: 'sha256:1', url: null, instances: null } as const))
  const restoreNeeds = () => Promise.resolve('all' as const)
  const target: Target = { kind: 'command', describe: './deploy.sh', restoreNeeds, deploy: put, restore: put }
  const request: ExecuteRequest = {
    intent: { kind: 'deploy', reason: 'deploy 1.0.0 to production', bad: null, force: null, record: 'action' },
    put: { target, directory: '/workspace', artifact: null, previousSha: null, userEnvironment: {} },
    before: 'proven-other',
    verify: () => Promise.resolve(verification(given.verdict)),
    lock: { waitMs: 0, recheck: null },
  }
  return { github, writer, ports, request }
}
const states = (told: readonly string[]) => told.map((line) => line.split(/[ :]/)[1])

describe('execute', () => {
  test('an artifact longer than a status takes as many as it needs; one that is longer still is told', async () => {
    const put = (artifact: string) => () => Promise.resolve({ ok: true, artifact, url: null, instances: null } as const)
    const long = arrange({ target: put('x'.repeat(300)) })
    expect((await execute(subject, long.request, long.ports)).artifact).toHaveLength(300)
    expect(long.writer.told.filter((line) => / artifact [123]\/3 "x+"$/.test(line))).toHaveLength(3)
    const endless = arrange({ target: put('x'.repeat(9_000)) })
    expect((await execute(subject, endless.request, endless.ports)).outcome).toBe('verified')
    expect(endless.writer.told.filter((line) => line.includes(' artifact '))).toEqual([])
    expect(endless.ports.log.lines.join('\n')).toContain('has 9000 characters')
  })

  test('smoke is told where the release runs now, and how often', async () => {
    const put = { ok: true, artifact: null, url: 'https://new.example', instances: 12 } as const
    const { ports, request } = arrange({ target: () => Promise.resolve(put) })
    const asked: Partial<VerifyRequest>[] = []
    const verify: Verify = (given) => {
      asked.push(given)
      return Promise.resolve(verification())
    }
    await execute(subject, { ...request, verify }, ports)
    expect(asked).toMatchObject([{ url: 'https://new.example', sha: sha('a'), instances: 12 }])
  })

  test('success is said only after smoke, and begins with verified; the lock is given back', async () => {
    const { github, writer, ports, request } = arrange()
    const execution = await execute(subject, request, ports)
    expect(execution.outcome).toBe('verified')
    expect(states(writer.told)).toEqual(['in_progress', 'in_progress', 'success'])
    expect(writer.told[1]).toContain('artifact sha256:1')
    expect(writer.told[2]).toMatch(/success: verified 1\.0\.0/)
    expect(github.state.locks.size).toBe(0)
    expect(writer.payloads[0]).toMatchObject({ runbook: 2, kind: 'deploy', sha: sha('a'), tree: sha('f'), run: 900 })
  })

  test('a version that nobody saw is never called verified', async () => {
    const { writer, ports, request } = arrange({
      verdict: { observedSha: null, message: 'version not verified; 1 of 1 probes pass.' },
    })
    const { message } = await execute(subject, request, ports)
    expect(message).toContain('version not verified')
    expect(writer.told[2]).toMatch(/success: unverified 1\.0\.0/)
  })

  test.each([
    [
      'the target fails',
      { target: () => Promise.resolve({ ok: false, why: 'exit 3', remedy: 'r', log: 'l' } as const) },
      'target-failed',
    ],
    [
      'smoke fails',
      { verdict: { verdict: 'fail', reasonCode: 'unhealthy', message: '500s' } as const },
      'smoke-failed',
    ],
    [
      'smoke proves nothing',
      { verdict: { verdict: 'inconclusive', reasonCode: 'too-few-samples' } as const },
      'smoke-inconclusive',
    ],
  ])('%s: failure, never success; the lock is given back', async (_name, given, outcome) => {
    const { github, writer, ports, request } = arrange(given)
    expect((await execute(subject, request, ports)).outcome).toBe(outcome)
    expect(states(writer.told)).not.toContain('success')
    expect(states(writer.told).at(-1)).toBe('failure')
    expect(github.state.locks.size).toBe(0)
  })

  test('without smoke the deployment stays open, and so does the lock, for the post step', async () => {
    const { github, writer, ports, request } = arrange()
    expect((await execute(subject, { ...request, verify: null }, ports)).outcome).toBe('opened')
    expect(states(writer.told)).not.toContain('success')
    expect(github.state.locks.size).toBe(1)
  })

  test('bracket mode runs nothing', async () => {
    const { writer, ports, request } = arrange()
    expect((await execute(subject, { ...request, put: { ...request.put, target: null } }, ports)).outcome).toBe(
      'opened',
    )
    expect(states(writer.told)).toEqual(['in_progress'])
  })

  test('a guard that says no under the lock leaves no deployment behind', async () => {
    const { github, writer, ports, request } = arrange()
    const refusal = { code: 'older-than-live', message: 'm', remedy: 'r' } as const
    const execution = await execute(
      subject,
      { ...request, lock: { waitMs: 0, recheck: () => Promise.resolve(refusal) } },
      ports,
    )
    expect(execution).toMatchObject({ outcome: 'refused', refusal, deployment: null })
    expect(writer.told).toEqual([])
    expect(github.state.locks.size).toBe(0)
  })

  test('verified, but GitHub could not be told: said so, not repeated, not green', async () => {
    const { github, writer, ports, request } = arrange({
      target: () => {
        writer.failNext('deploymentStatus', new Error('502'))
        return Promise.resolve({ ok: true, artifact: null, url: null, instances: null } as const)
      },
    })
    const execution = await execute(subject, request, ports)
    expect(execution.outcome).toBe('deployed-but-unrecorded')
    expect(execution.remedy).toContain('The environment is well')
    expect(github.state.locks.size).toBe(0)
  })

  test('cancelled while the target runs: error, the lock given back, and the throw goes on', async () => {
    const cancelled = new ExpectedError({ code: 'cancelled', message: 'The run was cancelled.', remedy: 'again' })
    const { github, writer, ports, request } = arrange({ target: () => Promise.reject(cancelled) })
    await expect(execute(subject, request, ports)).rejects.toBe(cancelled)
    expect(writer.told.at(-1)).toMatch(/error: cancelled$/)
    expect(github.state.locks.size).toBe(0)
  })

  test('a lock that another run holds: nothing is touched', async () => {
    const { github, writer, ports, request } = arrange()
    await execute(subject, { ...request, verify: null }, ports)
    const told = writer.told.length
    const other = { ...ports, context: aContext({ runId: 901 }) }
    github.state.runs.push({ ...aRunAtWork, id: 900 })
    const execution = await execute(subject, request, other)
    expect(execution).toMatchObject({ outcome: 'locked', deployment: null })
    expect(execution.message).toContain('holds the lock on production')
    expect(writer.told).toHaveLength(told)
  })
})

const aRunAtWork = {
  id: 900,
  attempt: 1,
  name: 'Deploy',
  path: '.github/workflows/deploy.yml',
  event: 'push',
  status: 'in_progress',
  conclusion: null,
  headSha: sha('a'),
  headBranch: 'main',
  suiteId: 1,
  actor: 'ann',
  createdAt: '2026-01-01T09:00:00Z',
  url: 'https://github.com/acme/inventory/actions/runs/900',
}
