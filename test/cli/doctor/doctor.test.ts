import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { askedRepository } from '../../../cli/doctor/decide/server.ts'
import { runCommand } from '../../../cli/run.ts'
import { openAccess, tokenOf } from '../../../cli/terminal/access.ts'
import type { GitHubUnderTest } from '../../../embedded/github/control.ts'
import { ExpectedError } from '../../../src/core/errors.ts'
import { exampleWorkflows, openDoctor } from '../../doctor/stage.ts'
import { openStage } from '../../embedded/github-stage.ts'
import { fakePorts } from '../repository.ts'

const runbook = `service: inventory
environments:
  dev: { promote: { branch: main } }
  production: { promote: { tag: 'v*' } }
`

const checkout: Readonly<Record<string, string>> = {
  '.github/runbook.yml': runbook,
  ...Object.fromEntries(exampleWorkflows.map(({ path, text }) => [path, text])),
}

/** The command in a checkout whose origin is an embedded GitHub; `env` stands beside the address of its API. */
const commandIn = (github: GitHubUnderTest, files = checkout) => {
  const admin = github.token({ login: 'alice' })
  return async (args: readonly string[] = [], env: Readonly<Record<string, string>> = { GITHUB_TOKEN: admin }) => {
    const ports = fakePorts({ files, remote: github.cloneUrl })
    const access = openAccess({ GITHUB_API_URL: github.apiUrl, ...env }, ports.terminal)
    const open = () => Promise.resolve({ ...ports, github: access })
    const code = await runCommand(['doctor', ...args], { terminal: ports.terminal, version: '0.1.0', open })
    const [said, aside] = [ports.said.join('\n'), ports.aside.join('\n')]
    expect(said + aside).not.toContain(admin)
    return { code, said, aside }
  }
}

/** The error that `main` shows as a sentence and what to do. */
const refusal = async (asked: Promise<unknown>) => {
  const thrown: unknown = await asked.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(thrown instanceof ExpectedError)) throw new Error('it was not refused', { cause: thrown })
  return [thrown.message, thrown.remedy]
}

/** The embedded GitHub alone. */
const openGitHubStage = async () => {
  const stage = await openStage()
  onTestFinished(() => stage.end())
  return stage
}

const nameOf = ({ owner, repo }: GitHubUnderTest): string => `${owner}/${repo}`

describe('doctor', () => {
  test('names every hole with the line that mends it, and ends with 1', async () => {
    const { github } = await openGitHubStage()
    const { code, said, aside } = await commandIn(github)()
    expect([code, aside]).toEqual([1, ''])
    expect(said.split('\n').slice(0, 3)).toEqual([
      'Runbook and workflows of this checkout; settings for the default branch main.',
      '',
      `✗ inventory in ${nameOf(github)}: 4 holes in the boundary and 2 warnings.`,
    ])
    expect(said).toContain('    error: A tag v* can be moved or deleted after it was deployed.\n      Run: gh api ')
  })

  test('what it says to run, run line by line, makes it end with 0', async () => {
    const { github, run } = await openDoctor()
    const start = commandIn(github)
    let rounds = 0
    for (; rounds < 20; rounds += 1) {
      const { said } = await start()
      const line = /^ {6}(?:.* run|Run): (gh .*)$/m.exec(said)?.[1]
      if (line === undefined) break
      await run(line)
    }
    const { code, said } = await start()
    expect([code, rounds > 3]).toEqual([0, true])
    expect(said).toContain(`✓ inventory in ${nameOf(github)}: `)
    // What the token may not read is unknown, which is no 0 either.
    const token = github.token({ login: 'alice', permissions: { contents: 'read', metadata: 'read' } })
    const weak = await start([], { GH_TOKEN: token })
    expect(weak.code).toBe(1)
    expect(weak.said).toContain(`? inventory in ${nameOf(github)}: 4 questions that could not be answered.`)
    expect(weak.said).toContain('? unknown  Protection of environments: could not be read')
    expect(weak.said).not.toContain(token)
  })

  test('--json is the same for a program', async () => {
    const { github } = await openGitHubStage()
    const { code, said } = await commandIn(github)(['--json'])
    const found = z
      .array(z.object({ checks: z.array(z.object({ id: z.string(), status: z.string() })) }).loose())
      .parse(JSON.parse(said))
    expect(code).toBe(1)
    expect(found).toMatchObject([
      {
        repository: nameOf(github),
        service: 'inventory',
        verdict: 'fail',
        message: expect.stringContaining('4 holes'),
      },
    ])
    expect(found[0]?.checks).toContainEqual(expect.objectContaining({ id: 'release-tags', status: 'fail' }))
  })

  test('--tip goes by the default branch, whatever this checkout has', async () => {
    const stage = await openGitHubStage()
    const sha = await stage.commit(checkout, 'Runbook')
    await stage.git('push', '--quiet', 'origin', 'main')
    const start = commandIn(stage.github, { '.github/runbook.yml': 'service: [\n' })
    const { said } = await start(['--tip'])
    expect(said.split('\n')[0]).toBe(
      `Runbook and workflows of main at ${sha.slice(0, 7)}; settings for the default branch main.`,
    )
    expect(said).toContain('✗ inventory in')
    expect((await start(['--tip', '.github/runbook.yml'])).said).toBe(said)
    expect((await refusal(start()))[0]).toContain('.github/runbook.yml')
  })

  test('each service of the repository is asked about, or the one that is named', async () => {
    const { github } = await openGitHubStage()
    const other = runbook
      .replace('service: inventory', 'service: billing')
      .replace('  dev: { promote: { branch: main } }\n', '')
    const start = commandIn(github, { ...checkout, '.github/runbook-billing.yml': other })
    const headings = ({ said }: { readonly said: string }) => said.match(/^✗ \w+ in /gm)
    expect(headings(await start())).toEqual(['✗ billing in ', '✗ inventory in '])
    expect(headings(await start(['.github/runbook-billing.yml']))).toEqual(['✗ billing in '])
    expect(await refusal(start(['.github/none.yml']))).toEqual([
      'There is no readable file .github/none.yml.',
      'Give the path from the root of the repository, such as .github/runbook.yml.',
    ])
  })

  test.each([
    [{}, 'There is no .github/runbook.yml in this repository.', 'npx runbook-gates init writes one.'],
    [
      { '.github/runbook.yaml': runbook },
      ".github/runbook.yaml is read by nobody: the actions look for .github/runbook.yml unless their input 'config' names another path.",
      'git mv .github/runbook.yaml .github/runbook.yml',
    ],
  ])('without a runbook: %j', async (files, message, remedy) => {
    const { github } = await openGitHubStage()
    expect(await refusal(commandIn(github, files)())).toEqual([message, remedy])
  })

  test('without a token nothing is asked, and it says where to get one', async () => {
    const { github } = await openGitHubStage()
    expect(await refusal(commandIn(github)([], { GITHUB_TOKEN: ' ', GH_TOKEN: '' }))).toEqual([
      'GITHUB_TOKEN and GH_TOKEN are both empty, and without a token GitHub shows no settings.',
      'Sign in with gh, and run: GITHUB_TOKEN=$(gh auth token) npx runbook-gates doctor',
    ])
  })
})

describe('the token', () => {
  test.each([
    [{ GITHUB_TOKEN: 'one', GH_TOKEN: 'two' }, 'one'],
    [{ GITHUB_TOKEN: '', GH_TOKEN: ' two\n' }, 'two'],
    [{}, ''],
  ])('of %j is %j', (env, token) => {
    expect(tokenOf(env)).toBe(token)
  })

  test.each([
    ['https://github.com/acme/shop.git', null, 'https://api.github.com', 'https://github.com'],
    ['https://alice:secret@github.com/acme/shop', null, 'https://api.github.com', 'https://github.com'],
    ['git@github.com:acme/shop.git', null, 'https://api.github.com', 'https://github.com'],
    ['ssh://git@ssh.github.com:443/acme/shop.git', null, 'https://api.github.com', 'https://github.com'],
    [
      'https://git.example.com/acme/shop',
      'https://git.example.com/api/v3',
      'https://git.example.com/api/v3',
      'https://git.example.com',
    ],
    ['git@acme.ghe.com:acme/shop', 'https://api.acme.ghe.com', 'https://api.acme.ghe.com', 'https://acme.ghe.com'],
    ['work:acme/shop.git', 'https://api.github.com', 'https://api.github.com', 'https://github.com'],
  ])('with the origin %s and GITHUB_API_URL %j goes to %s', (origin, given, apiUrl, server) => {
    expect(askedRepository(origin, given)).toEqual({ owner: 'acme', name: 'shop', apiUrl, server })
  })

  test.each([
    ['no origin', null, null, "has no remote 'origin'", 'git remote add origin'],
    ['a folder', '/srv/git/shop.git', null, 'names no repository on a server', 'git remote add origin'],
    ['a folder of Windows', 'C:\\git\\acme\\shop', null, 'names no repository on a server', 'git remote add origin'],
    [
      'a server that only the clone names',
      'https://alice:secret@evil.example/acme/shop.git',
      null,
      "The remote 'origin' is on evil.example, and a token is sent only to a server that you name yourself.",
      'GITHUB_API_URL=https://evil.example/api/v3',
    ],
    [
      'GitHub with data residency',
      'git@acme.ghe.com:acme/shop',
      null,
      'is on acme.ghe.com',
      'https://api.acme.ghe.com',
    ],
    [
      'an address that is none',
      'git@github.com:acme/shop',
      'api.github.com',
      'GITHUB_API_URL is not',
      'https://github.com',
    ],
  ])('is sent nowhere: %s', async (_, origin, given, message, remedy) => {
    const asked = Promise.resolve().then(() => askedRepository(origin, given))
    const [said = '', todo = ''] = await refusal(asked)
    expect(said).toContain(message)
    expect(todo).toContain(remedy)
    expect(said + todo).not.toContain('secret')
  })
})
