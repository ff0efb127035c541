import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { root } from '../contract/source.ts'
import { openStage } from '../embedded/github-stage.ts'

const execute = promisify(execFile)
const folder = mkdtempSync(path.join(tmpdir(), 'cli-package-'))
const release = 'c'.repeat(40)
const installed = path.join(folder, 'installed')
const program = path.join(installed, 'node_modules', '.bin', 'runbook-gates')

interface Said {
  readonly code: number
  readonly out: string
  readonly aside: string
}

/** As somebody would start it who has installed the package, in a folder. */
const start = (cwd: string, ...args: readonly string[]): Promise<Said> => startWith({}, cwd, ...args)

const startWith = (variables: NodeJS.ProcessEnv, cwd: string, ...args: readonly string[]): Promise<Said> =>
  new Promise((resolve) => {
    const env = {
      ...variables,
      PATH: `${path.dirname(process.execPath)}${path.delimiter}/usr/bin${path.delimiter}/bin`,
      HOME: folder,
    }
    const child = execFile(program, [...args], { cwd, env }, (error, out, aside) => {
      resolve({ code: error === null ? 0 : (child.exitCode ?? -1), out, aside })
    })
  })

// What npm would publish, installed without a registry: it names no dependency.
beforeAll(async () => {
  const built = path.join(folder, 'package')
  await execute(process.execPath, ['scripts/build-cli.ts', built, `--release=${release}`], { cwd: root })
  mkdirSync(installed)
  writeFileSync(path.join(installed, 'package.json'), '{ "private": true }\n')
  await execute('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: built })
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? 'none'
  const quietly = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund']
  await execute('npm', ['install', ...quietly, path.join(folder, tarball)], { cwd: installed })
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the npm package', () => {
  test('has no dependency and no script, and fits into a megabyte', () => {
    const at = path.join(installed, 'node_modules', 'runbook-gates')
    const manifest: unknown = JSON.parse(readFileSync(path.join(at, 'package.json'), 'utf8'))
    expect(manifest).toMatchObject({ name: 'runbook-gates', bin: { 'runbook-gates': 'runbook-gates.js' } })
    expect(manifest).not.toHaveProperty('dependencies')
    expect(manifest).not.toHaveProperty('scripts')
    expect(readdirSync(path.join(installed, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'runbook-gates',
    ])
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? 'none'
    expect(readFileSync(path.join(folder, tarball)).length).toBeLessThan(1 << 20)
  })

  test('helps, and refuses what it does not know', async () => {
    expect(await start(folder, '--help')).toMatchObject({ code: 0, aside: '' })
    expect(await start(folder, 'validat')).toMatchObject({ code: 2, out: '' })
    expect(await start(folder, 'init')).toMatchObject({ code: 1, aside: expect.stringContaining('git init') })
  })

  test('writes the files of a repository, pinned to its own release, and finds its own runbook valid', async () => {
    const repository = path.join(folder, 'shop')
    mkdirSync(repository)
    const git = (...args: readonly string[]) => execute('git', [...args], { cwd: repository })
    await git('init', '-q', '-b', 'trunk')
    writeFileSync(path.join(repository, 'deploy.sh'), '#!/bin/sh\n')
    const init = await start(repository, 'init', '--yes')
    expect(init).toMatchObject({ code: 0, aside: '' })
    // No terminal, no colours.
    expect(init.out).not.toContain('\u001b')
    expect(init.out).toContain('git update-index --chmod=+x deploy.sh')
    const deploy = readFileSync(path.join(repository, '.github', 'workflows', 'deploy.yml'), 'utf8')
    expect(deploy).toContain(`/actions/deploy@${release} # v0.1.0`)
    expect(deploy).toContain('branches: [trunk]')
    expect(await start(repository, 'validate')).toEqual({
      code: 0,
      out: 'valid .github/runbook.yml: shop, promoted by dev, staging, production\n',
      aside: '',
    })
    writeFileSync(path.join(repository, '.github', 'runbook.yml'), 'service: [\n')
    expect(await start(repository, 'validate', '--json')).toMatchObject({
      code: 1,
      out: expect.stringContaining('"valid": false'),
    })
    const again = await start(repository, 'init', '--yes', '--json')
    expect(again.out).toContain('"outcome": "kept"')
    expect(readFileSync(path.join(repository, '.github', 'runbook.yml'), 'utf8')).toBe('service: [\n')
  })

  test('asks GitHub about its protection with a token, and shows the token nowhere', async () => {
    const stage = await openStage()
    onTestFinished(() => stage.end())
    const { github, work } = stage
    const GH_TOKEN = github.token({ login: 'alice' })
    await stage.commit(
      { '.github/runbook.yml': `service: shop\nenvironments: { "${GH_TOKEN}": { promote: { tag: 'v*' } } }\n` },
      'A runbook with a token in it',
    )
    const found = await startWith({ GH_TOKEN, GITHUB_API_URL: github.apiUrl }, work, 'doctor')
    expect(found).toMatchObject({ code: 1, aside: '' })
    expect(found.out).toContain('GitHub has no environment ***: ')
    expect(found.out).not.toContain(GH_TOKEN)
    expect(await start(work, 'doctor')).toEqual({
      code: 1,
      out: '',
      aside:
        'GITHUB_TOKEN and GH_TOKEN are both empty, and without a token GitHub shows no settings.\n' +
        'Sign in with gh, and run: GITHUB_TOKEN=$(gh auth token) npx runbook-gates doctor\n',
    })
  })
})
