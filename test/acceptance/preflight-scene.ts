import path from 'node:path'
import type { ActionRun } from '../../embedded/runner/control.ts'
import { runAction, startAction } from '../../embedded/runner/run.ts'
import { preflightChecks } from '../../src/checklist/registry.ts'
import type { GitHubOptions } from '../../embedded/github/control.ts'
import { openStage, type Stage } from '../embedded/github-stage.ts'
import { canaries, openCanaries } from './canary.ts'
import { readReport } from './report.ts'

export type SeenReport = ReturnType<typeof readReport>

export interface Ended {
  readonly run: ActionRun
  readonly report: SeenReport
  /** `tests: pass`, a line a check. */
  readonly lines: readonly string[]
}

/** Everything but what these tests are about. */
const about = ['tests', 'rollback-plan', 'approvals', 'promotion']
const others = preflightChecks.filter(({ id }) => !about.includes(id)).map(({ id }) => `${id}: off`)

export const runbook = `service: inventory
environments:
  dev: { promote: { branch: main }, checklist: { approvals: off } }
  production: { promote: { tag: 'v*', on-branch: main }, approvals: 1 }
checklist:
  tests: { require: [test], wait: 30s }
  ${others.join('\n  ')}
`

const page = `# Rolling back

Whoever is on call decides; nobody has to be asked. It takes two minutes and can be repeated.

1. Start the workflow Rollback for production, and give the reason.
2. Wait until it says verified: \`curl https://api.example.com/health\` names the old commit.
3. Tell the channel what was done and open the incident.
`

export interface Scene extends Stage {
  /** The head of the pull request, and its number. */
  readonly head: string
  readonly base: string
  readonly pull: number
  /** The run that preflight is part of, with its own job on the head. */
  readonly own: { readonly id: number; readonly suiteId: number }
  /** A check run of workflow CI on the head. */
  readonly ci: (name: string, conclusion: string | null, workflow?: string) => number
  readonly start: (given?: Given) => Promise<Ended>
  /** Starts it and hands over while it waits. */
  readonly startWith: (given: Given, onLine: (line: string) => void) => Promise<Ended>
}

export interface Given {
  readonly env?: Readonly<Record<string, string>>
  readonly inputs?: Readonly<Record<string, string>>
  readonly permissions?: Parameters<Stage['github']['token']>[0]
  readonly fork?: boolean
  readonly event?: 'pull_request' | 'pull_request_target' | 'push'
  readonly ref?: string
  readonly sha?: string
}

const ended = (run: ActionRun): Ended => {
  const report = readReport(run)
  return {
    run,
    report,
    lines: report.checks.filter((check) => check.gate !== 'off').map((check) => `${check.id}: ${check.status}`),
  }
}

/** A pull request on a repository with a runbook, before anybody tested or reviewed it. */
export const openScene = async (
  files: Readonly<Record<string, string>> = { 'src/items.js': 'export {}\n' },
  ofBase: Readonly<Record<string, string>> = {},
  options: GitHubOptions = {},
): Promise<Scene> => {
  const stage = await openStage(options)
  const { github } = stage
  const base = await stage.commit({ '.github/runbook.yml': runbook, 'docs/rollback.md': page, ...ofBase }, 'Runbook')
  await stage.git('push', '--quiet', 'origin', 'main')
  await stage.git('checkout', '--quiet', '-b', 'stock')
  const head = await stage.commit(files, 'Count stock')
  await stage.git('push', '--quiet', 'origin', 'stock')
  const pull = await github.openPull({ head: 'stock', base: 'main', title: 'Count stock', author: 'alice' })
  const workflow = '.github/workflows/deploy.yml'
  const own = github.startRun({ workflow, event: 'pull_request', ref: `refs/pull/${pull}/merge`, sha: head })
  github.addCheckRun({ sha: head, name: 'checklist', status: 'in_progress', runId: own.id })
  const runs = new Map<string, number>()
  const runOf = (file: string) => {
    const known = runs.get(file)
    if (known !== undefined) return known
    const event = 'pull_request'
    const { id } = github.startRun({ workflow: file, event, ref: `refs/pull/${pull}/merge`, sha: head })
    github.finishRun(id, 'success')
    runs.set(file, id)
    return id
  }
  const searching = openCanaries()
  let temps = 0
  const request = (given: Given) => {
    const repository = { id: github.repositoryId }
    const payload = {
      pull_request: {
        number: pull,
        head: { sha: head, repo: given.fork === true ? { id: 5 } : repository },
        base: { sha: base, ref: 'main', repo: repository },
      },
    }
    const name = given.event ?? 'pull_request'
    return {
      action: 'preflight',
      github,
      token: github.token(given.permissions),
      inputs: given.inputs ?? {},
      env: { ...canaries, ...given.env },
      event: { name, payload: name === 'push' ? {} : payload },
      ref: given.ref ?? `refs/pull/${pull}/merge`,
      sha: given.sha ?? head,
      runId: own.id,
      actor: 'alice',
      workflow: 'Deploy',
      workspace: path.join(stage.work, '..', 'workspace'),
      temp: path.join(stage.work, '..', `temp-${(temps += 1)}`),
    } as const
  }
  return {
    ...stage,
    head,
    base,
    pull,
    own,
    ci: (name, conclusion, file = '.github/workflows/ci.yml') =>
      github.addCheckRun({
        sha: head,
        name,
        runId: runOf(file),
        ...(conclusion === null ? { status: 'in_progress' } : { status: 'completed', conclusion }),
      }),
    start: async (given = {}) => ended(searching.run(await runAction(request(given)))),
    startWith: async (given, onLine) =>
      ended(searching.run(await (await startAction({ ...request(given), onLine })).done)),
  }
}
