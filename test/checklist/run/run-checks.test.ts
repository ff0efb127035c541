import { describe, expect, it } from 'vitest'
import { runChecklist } from '../../../src/checklist/run/run-checks.ts'
import type { Decision, ReadyCheck, Subject } from '../../../src/checklist/check.ts'
import { security } from '../../../src/checklist/security/security.ts'
import { parseRunbook } from '../../../src/config/load.ts'
import { ExpectedError } from '../../../src/core/errors.ts'
import { fakeGit } from '../../fakes/git.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { anEnvironment, sha } from '../../fakes/nouns.ts'
import { fakeClock, fakeFiles, fakePorts, noCommand } from '../../fakes/world.ts'

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
