import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { openAccess } from '../../cli/terminal/access.ts'
import { openRepository, openWriter } from '../../cli/terminal/git.ts'
import { runCommand } from '../../cli/run.ts'
import type { CommandPorts, Terminal } from '../../cli/ports.ts'
import type { ActionRun } from '../../embedded/runner/control.ts'
import { runAction } from '../../embedded/runner/run.ts'
import { startGitHub } from '../../embedded/github/server.ts'
import { fixtures, type Fixture } from './adoption-fixtures.ts'
import { readReport } from './report.ts'

const execute = promisify(execFile)
const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

const identity = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.com',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.com',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'maintenance.auto',
  GIT_CONFIG_VALUE_0: 'false',
}

/** Neither a registry nor a scanner of this machine: what they would say is the subject of other tests. */
const alone = {
  PATH: `${path.dirname(process.execPath)}${path.delimiter}/usr/bin${path.delimiter}/bin`,
  npm_config_registry: 'http://127.0.0.1:9/',
  npm_config_fetch_retries: '0',
}

interface Adoption {
  readonly code: number
  readonly said: string
  readonly changes: readonly string[]
  readonly runbooks: readonly string[]
  readonly checklists: readonly ActionRun[]
}

const quiet = (said: string[]): Terminal => ({
  isInteractive: false,
  hasColours: false,
  out: (text) => void said.push(text),
  aside: (text) => void said.push(text),
  during: (_text, work) => work,
  ask: () => Promise.resolve(''),
})

/** The repository on GitHub, `init --yes` in its clone, a pull request of what it wrote, and its first checklist. */
const adopt = async (fixture: Fixture): Promise<Adoption> => {
  const { name, files, executable = [], branch = 'main', branches = [], tags = [] } = fixture
  const folder = mkdtempSync(path.join(tmpdir(), 'adoption-'))
  folders.push(folder)
  const github = await startGitHub({ owner: 'acme', repo: name, defaultBranch: branch })
  try {
    github.addUser('ann', 'admin')
    const clone = path.join(folder, 'clone')
    mkdirSync(clone)
    const git = async (...args: readonly string[]) =>
      (await execute('git', [...args], { cwd: clone, env: { ...process.env, ...identity } })).stdout.trim()
    await git('init', '-q', '--template=', '-b', branch)
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(clone, file)), { recursive: true })
      writeFileSync(path.join(clone, file), text)
    }
    for (const file of executable) chmodSync(path.join(clone, file), 0o755)
    await git('add', '-A')
    await git('commit', '-q', '-m', 'The service')
    for (const other of branches) await git('branch', other)
    for (const tag of tags) await git('tag', tag)
    await git('remote', 'add', 'origin', github.cloneUrl)
    await git('remote', 'set-url', '--push', 'origin', github.directory)
    await git('push', '-q', 'origin', '--all')
    await git('push', '-q', 'origin', '--tags')
    await git('symbolic-ref', 'refs/remotes/origin/HEAD', `refs/remotes/origin/${branch}`)
    const base = await git('rev-parse', 'HEAD')

    const said: string[] = []
    const terminal = quiet(said)
    const open = async (): Promise<CommandPorts> => ({
      terminal,
      repository: await openRepository(clone),
      writer: await openWriter(clone),
      github: openAccess({}, terminal),
      now: new Date().toISOString(),
      version: '0.1.0',
      release: { sha: 'a'.repeat(40), version: '0.1.0' },
    })
    const code = await runCommand(['init', '--yes'], { terminal, version: '0.1.0', open })

    await git('switch', '-q', '-c', 'runbook')
    await git('add', '-A')
    await git('commit', '-q', '-m', 'Runbook Gates')
    await git('push', '-q', 'origin', 'runbook')
    const head = await git('rev-parse', 'HEAD')
    const changes = (await git('diff', '--name-status', base, head)).split('\n')
    const configs = changes.flatMap((line) => /^A\t(\.github\/runbook[^/]*\.yml)$/.exec(line)?.[1] ?? [])
    const pull = await github.openPull({ head: 'runbook', base: branch, title: 'Runbook Gates', author: 'ann' })
    const ref = `refs/pull/${pull}/merge`
    const repo = { id: github.repositoryId }
    const event = {
      name: 'pull_request',
      payload: { pull_request: { number: pull, head: { sha: head, repo }, base: { sha: base, ref: branch, repo } } },
    }
    const checklists: ActionRun[] = []
    for (const config of configs) {
      const workflow = '.github/workflows/deploy.yml'
      const { id: runId } = github.startRun({ workflow, event: 'pull_request', ref, sha: head })
      const workspace = path.join(folder, `workspace-${runId}`)
      const inputs = { config, wait: '0s' }
      const run = { action: 'preflight', github, token: github.token(), inputs, env: alone, event } as const
      checklists.push(await runAction({ ...run, ref, sha: head, runId, workspace, actor: 'ann' }))
    }
    const runbooks = await Promise.all(configs.map((config) => git('show', `${head}:${config}`)))
    return { code, said: said.join('\n'), changes, runbooks, checklists }
  } finally {
    await github.close()
  }
}

describe('ten services are adopted by `init --yes`, one pull request each', () => {
  test.each(fixtures)('$name', async (fixture) => {
    const { code, said, changes, runbooks, checklists } = await adopt(fixture)
    expect(code).toBe(0)
    // Only new files: nothing of the service is changed.
    expect(changes.filter((line) => !line.startsWith('A\t'))).toEqual([])
    for (const line of fixture.says) expect(runbooks[0]).toContain(line)
    expect(checklists.length).toBe(runbooks.length)
    for (const run of checklists) {
      expect({ conclusion: run.conclusion, problems: run.problems }).toEqual({ conclusion: 'success', problems: [] })
      const report = readReport(run)
      expect(report.checks.find(({ id }) => id === 'runbook')).toMatchObject({ status: 'pass' })
      expect(report.checks.find(({ id }) => id === 'observing')).toBeDefined()
      // The workflow that rolls back and the page for people are among what was written.
      expect(report.checks.find(({ id }) => id === 'rollback-plan')).not.toMatchObject({ status: 'fail' })
    }
    expect(said).toContain('gh api -X PUT')
  })
})
