import { describe, expect, it } from 'vitest'
import { runChecklist } from '../../../src/checklist/run/run-checks.ts'
import type { Decision, ReadyCheck, Subject } from '../../../src/checklist/check.ts'
import { security } from '../../../src/checklist/security/security.ts'
import { parseRunbook } from '../../../src/config/load.ts'
import { ExpectedError } from '../../../src/core/errors.ts'
import { fakeGit } from '../../fakes/git.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { anEnvironment, sha } from '../../fakes/nouns.ts'
import { fakeClock, fakeFiles, fakeLog, fakePorts, noCommand } from '../../fakes/world.ts'

const judged = sha('a')
const subject: Subject = {
  release: { sha: judged, ref: 'refs/heads/main', version: null },
  ...{ environment: anEnvironment(), environments: [], pull: null, stage: 'release', policySha: judged },
}

const runbook = (sources: string) =>
  parseRunbook(
    `service: a\nenvironments: { production: { promote: { branch: main } } }\nchecklist: { security: { sources: [${sources}] } }`,
    { path: '.github/runbook.yml', sha: judged },
  )

const cancelled = new ExpectedError({ code: 'cancelled', message: 'The run was cancelled.', remedy: '' })

/** A run that is cancelled as soon as the first program was started, which ends with it. */
const world = () => {
  let ended = false
  const throwIfCancelled = () => {
    if (ended) throw cancelled
  }
  const files = new Map([
    [`${judged}:package.json`, '{}'],
    [`${judged}:package-lock.json`, '{}'],
  ])
  const cancel = () => {
    ended = true
  }
  const ports = fakePorts({
    clock: { ...fakeClock(), throwIfCancelled },
    github: fakeGitHub({ files }),
    git: () => Promise.resolve({ ...fakeGit(), checkoutData: () => Promise.resolve('/tree') }),
    files: fakeFiles({ '/tree/requirements.txt': 'flask==3.0.0' }),
    command: {
      ...noCommand,
      run: () => {
        cancel()
        return Promise.resolve({
          ...{ exitCode: null, timedOut: false, notFound: false },
          stdout: '',
          stderr: '',
          durationMs: 1,
        })
      },
    },
  })
  return { ports, cancel }
}

const ask = (check: ReadyCheck, sources: string, ports: ReturnType<typeof world>['ports']) => {
  const [environment] = runbook(sources).environments
  if (environment === undefined) throw new Error('the runbook has no environment')
  return runChecklist(subject, environment, { waitMs: null }, ports, [check])
}

describe('a run that is cancelled', () => {
  it.each(['npm-audit', 'pip-audit', 'bandit', 'eslint'])('ends as that while %s is at work', async (source) => {
    await expect(ask(security, source, world().ports)).rejects.toBe(cancelled)
  })

  const unknown: Decision = { status: 'unknown', summary: 'it gave no answer', findings: [] }
  it.each([
    ['answers', () => Promise.resolve(unknown)],
    ['can not be evaluated', () => Promise.reject(new ExpectedError({ code: 'bad-input', message: 'x', remedy: '' }))],
    ['breaks', () => Promise.reject(new Error('the server is gone'))],
  ])('ends as that though a check %s', async (_name, end) => {
    const { ports, cancel } = world()
    const run = () => {
      cancel()
      return end()
    }
    await expect(ask({ ...security, run }, 'bandit', ports)).rejects.toBe(cancelled)
  })
})

describe('a check that breaks off', () => {
  const passed: Decision = { status: 'pass', summary: 'fine', findings: [] }
  const deep = (text: string): number => (text === '' ? 0 : 1 + deep(text))
  const failures: readonly (readonly [string, () => Promise<Decision>, string])[] = [
    ['with an error', () => Promise.reject(new Error('Invalid string length')), 'Invalid string length'],
    [
      'with a stack that overflows',
      () => Promise.resolve().then(() => (deep('x') > 0 ? passed : passed)),
      'Maximum call stack',
    ],
  ]
  it.each(failures)('%s is unknown, has its stack in the log, and the others stand', async (_name, end, why) => {
    const log = fakeLog()
    const ports = { ...world().ports, log }
    const [environment] = runbook('bandit').environments
    if (environment === undefined) throw new Error('the runbook has no environment')
    const checks = [
      { ...security, id: 'sbom', run: () => Promise.resolve(passed) },
      { ...security, run: end },
    ]
    const rows = await runChecklist(subject, environment, { waitMs: null }, ports, checks)
    expect(rows.map(({ id, status }) => `${id} ${status}`)).toEqual(['sbom pass', 'security unknown'])
    expect(rows[1]?.summary).toContain(`the check 'security' broke off: ${why}`)
    expect(rows[1]?.findings[0]?.remedy).toContain('report it with the stack')
    expect(log.lines[0]).toContain('broke off')
  })

  it('shows where', async () => {
    const log = fakeLog()
    const [environment] = runbook('bandit').environments
    if (environment === undefined) throw new Error('the runbook has no environment')
    const run = () => Promise.reject(new Error('boom'))
    await runChecklist(subject, environment, { waitMs: null }, { ...world().ports, log }, [{ ...security, run }])
    expect(log.lines.join('\n')).toMatch(/Error: boom\n\s+at .*run-checks\.test\.ts/)
  })
})
