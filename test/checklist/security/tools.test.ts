import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../src/checklist/check.ts'
import { security } from '../../../src/checklist/security/security.ts'
import type { CommandResult } from '../../../src/ports/world.ts'
import { scriptedCommand } from '../../fakes/command.ts'
import { fakeGit } from '../../fakes/git.ts'
import { anEnvironment, sha } from '../../fakes/nouns.ts'
import { fakeFiles, fakePorts } from '../../fakes/world.ts'

const judged = sha('a')
const subject = (stage: Subject['stage']): Subject => ({
  release: { sha: judged, ref: 'refs/heads/main', version: null },
  ...{ environment: anEnvironment(), environments: [], pull: null, stage, policySha: judged },
})

const metrics = { _totals: { nosec: 0 }, './a.py': { loc: 1, nosec: 0 } }
const bandit = (results: readonly unknown[], errors: readonly unknown[] = []) =>
  JSON.stringify({ errors, metrics, results })
const weak = {
  ...{ test_id: 'B324', issue_text: 'Use of weak MD5', issue_severity: 'HIGH', issue_confidence: 'HIGH' },
  ...{ filename: './a.py', line_number: 3, more_info: 'https://bandit.readthedocs.io/' },
}
const eslint = (messages: readonly unknown[]) =>
  JSON.stringify([{ filePath: '/tree/a.js', messages, fatalErrorCount: 0 }])

const judge = async (
  tool: string,
  answer: Partial<CommandResult>,
  {
    stage = 'release',
    files = {},
  }: { readonly stage?: Subject['stage']; readonly files?: Record<string, string> } = {},
) => {
  const command = scriptedCommand(() => answer)
  const git = {
    ...fakeGit({}),
    checkoutData: (commit: string) => Promise.resolve(commit === judged ? '/tree' : '/other'),
  }
  const env = { DATABASE_URL: 'postgres://a:hunter2@b/c', HTTPS_PROXY: 'http://proxy' }
  const ports = fakePorts({ command, git: () => Promise.resolve(git), files: fakeFiles(files), userEnvironment: env })
  return { command, decision: await security.run(subject(stage), { sources: [tool] }, ports) }
}

describe('scanners that are run', () => {
  it('bandit: on the commit itself, without the secrets of the step', async () => {
    const { command, decision } = await judge('bandit', { exitCode: 1, stdout: bandit([weak]) })
    expect(command.lines).toEqual([
      expect.stringMatching(/^bandit --recursive \. --format json --quiet --ini \/temp\//),
    ])
    expect(command.requests[0]).toMatchObject({ cwd: '/tree', env: { HTTPS_PROXY: 'http://proxy' } })
    expect(JSON.stringify(command.requests)).not.toContain('hunter2')
    expect(decision).toMatchObject({ status: 'fail', summary: '1 high in 1 source' })
    expect(decision.findings).toMatchObject([{ path: 'a.py', line: 3 }])
    expect(decision.evidence).toMatchObject([{ what: 'bandit', sha: judged, at: expect.any(String) }])
  })

  it('pip-audit: every requirements file, and nothing of a package is built', async () => {
    const stdout = JSON.stringify({ dependencies: [{ name: 'flask', version: '3.0.0', vulns: [] }] })
    const files = { '/tree/requirements.txt': 'flask==3.0.0', '/tree/requirements-dev.txt': 'x==1' }
    const { command, decision } = await judge('pip-audit', { stdout }, { files })
    expect(command.lines[0]).toContain(
      '--no-deps --disable-pip --requirement requirements-dev.txt --requirement requirements.txt',
    )
    expect(decision).toMatchObject({ status: 'pass', findings: [] })
  })

  it.each([
    ['the project itself, by the name in its pyproject.toml', 'Shop_API', 'not found on PyPI', 'pass'],
    [
      'a repository at a full commit',
      'tool',
      'URL requirements cannot be pinned to a specific package version',
      'pass',
    ],
    ['a repository at a branch', 'loose', 'URL requirements cannot be pinned to a specific package version', 'unknown'],
    ['a package that could not be downloaded', 'shop-api', 'version yanked', 'unknown'],
  ])('pip-audit that skips %s', async (_name, name, reason, status) => {
    const skipped = { name, skip_reason: reason }
    const stdout = JSON.stringify({ dependencies: [{ name: 'flask', version: '3.0.0', vulns: [] }, skipped] })
    const files = {
      '/tree/pyproject.toml': '[project]\nname = "shop-api"\n',
      '/tree/requirements/prod.txt': `flask==3.0.0\ntool @ git+https://example.com/tool@${sha('b')}\nloose @ git+https://example.com/l@main\n`,
      '/tree/requirements/constraints.txt': 'numpy==1.0.0',
    }
    const { command, decision } = await judge('pip-audit', { stdout }, { files })
    expect(decision.status).toBe(status)
    expect(command.lines[0]).toMatch(/--requirement requirements\/prod\.txt$/)
  })

  it('eslint: what the project itself says is run, so not for a pull request', async () => {
    const stdout = eslint([{ ruleId: 'no-eval', severity: 2, message: 'eval', line: 1 }])
    expect((await judge('eslint', { exitCode: 1, stdout })).decision.status).toBe('fail')
    const { command, decision } = await judge('eslint', { exitCode: 0, stdout }, { stage: 'pull-request' })
    expect([decision.status, command.lines]).toEqual(['unknown', []])
  })

  it.each([
    ['bandit', { notFound: true, exitCode: null }, 'it is not on this runner'],
    ['bandit', { timedOut: true, exitCode: null }, 'it did not finish in time'],
    ['bandit', { exitCode: 2, stderr: 'usage: bandit\nbandit: error: x' }, 'exit code 2: bandit: error: x'],
    ['bandit', { exitCode: 0, stdout: '' }, 'it wrote no report'],
    ['bandit', { exitCode: 1, stdout: 'Traceback' }, 'it is not JSON'],
    [
      'bandit',
      { exitCode: 1, stdout: bandit([], [{ filename: './b.py', reason: 'syntax error' }]) },
      'could not read ./b.py',
    ],
    ['eslint', { exitCode: 2, stderr: 'Oops! no config' }, 'exit code 2: Oops! no config'],
    ['pip-audit', {}, 'there is no requirements*.txt and no requirements/*.txt at this commit'],
  ] as const)('%s that %o: unknown', async (tool, answer, words) => {
    const { decision } = await judge(tool, answer)
    expect(decision.status).toBe('unknown')
    expect(decision.findings[0]?.message).toContain(words)
    expect(decision.findings[0]?.remedy).toBeTruthy()
  })
})
