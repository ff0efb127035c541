import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSbomDocuments } from '../../../src/adapters/sbom/sbom.ts'
import { sbom } from '../../../src/checklist/sbom/sbom.ts'
import type { SbomDocuments } from '../../../src/ports/sbom.ts'
import type { CommandRequest } from '../../../src/ports/world.ts'
import { fakeGit } from '../../fakes/git.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { anEntry } from '../../fakes/history.ts'
import { aCommit, aContext, anEnvironment, sha } from '../../fakes/nouns.ts'
import { fakeFiles, fakePorts, noCommand, noSbom } from '../../fakes/world.ts'

const root = path.join(import.meta.dirname, '..', '..', '..')
const [judged, live] = [sha('c'), sha('a')]
const committedAt = '2026-01-01T09:00:00Z'
const subject = {
  release: { sha: judged, ref: 'refs/tags/v1.1.0', version: '1.1.0' },
  ...{ environment: anEnvironment(), environments: [anEnvironment()], pull: null, policySha: judged },
  stage: 'release',
} as const

const documentOf = (types: readonly string[], metadata: unknown = { timestamp: '2026-01-01T09:30:00Z' }) =>
  JSON.stringify({
    ...{ bomFormat: 'CycloneDX', specVersion: '1.6', metadata },
    components: types.map((type) => ({
      type: 'library',
      name: `a-${type}`,
      version: '1.0.0',
      purl: `pkg:${type}/a-${type}@1.0.0`,
    })),
  })

interface Given {
  readonly files?: Readonly<Record<string, string>>
  readonly workspace?: Readonly<Record<string, string>>
  /** What is checked out in the workspace. */
  readonly head?: string | null
  readonly stdout?: string
  readonly exitCode?: number | null
  readonly notFound?: boolean
  /** Written to SBOM_FILE. */
  readonly written?: string
  readonly verified?: boolean
}

/** The real library takes a second to load, and only one of these tests is about the document that comes out of it. */
const assembling: SbomDocuments = { ...noSbom, assemble: () => Promise.resolve({ json: '{}', invalid: null }) }
const real = openSbomDocuments({ generator: 'generator.js', model: path.join(root, 'src/adapters/sbom/model.ts') })

const judge = async (options: unknown, given: Given, documents = assembling) => {
  const { files = { 'go.mod': 'require a v1\n' }, workspace = {}, head = null } = given
  const place = aContext().paths.workspace
  const all = fakeFiles({
    ...Object.fromEntries(
      [judged, live].flatMap((one) => Object.entries(files).map(([name, text]) => [`/checkout/${one}/${name}`, text])),
    ),
    ...Object.fromEntries(Object.entries(workspace).map(([name, text]) => [`${place}/${name}`, text])),
  })
  const commits = new Map(
    [judged, live].map((one) => [one, { sha: one, parents: [], subject: '', body: '', author: '' }]),
  )
  const to = (one: string) => Promise.resolve(`/checkout/${one}`)
  const entry = anEntry({ id: 5, sha: live })
  const known = { commits: new Map([[judged, aCommit({ sha: judged, committedAt })]]) }
  const history = { deployments: [entry.deployment], deploymentStatuses: new Map([[5, entry.statuses]]) }
  const asked: CommandRequest[] = []
  const ports = fakePorts({
    git: () => Promise.resolve({ ...fakeGit({ commits }), checkoutData: to, checkout: to }),
    files: all,
    github: fakeGitHub(given.verified === true ? { ...known, ...history } : known),
    userEnvironment: { HTTPS_PROXY: 'http://proxy', DATABASE_URL: 'postgres://a:hunter2@b/c' },
    command: {
      ...noCommand,
      ask: () =>
        Promise.resolve({ exitCode: head === null ? 128 : 0, notFound: false, stdout: `${head ?? ''}\n`, stderr: '' }),
      run: async (request) => {
        asked.push(request)
        if (given.written !== undefined) await all.write(request.env['SBOM_FILE'] ?? '', given.written)
        const { exitCode = 0, notFound = false, stdout = '' } = given
        return {
          exitCode,
          notFound,
          stdout,
          timedOut: false,
          stderr: exitCode === 0 ? '' : 'no catalogers',
          durationMs: 1,
        }
      },
    },
    sbom: documents,
  })
  const decision = await sbom.run(subject, options, ports)
  return { decision, asked, said: decision.findings.map(({ message }) => message).join('\n') }
}

describe('what is not read here', () => {
  it('is unknown, with the line that makes it known', async () => {
    const { decision } = await judge({}, {})
    expect(decision).toMatchObject({ status: 'unknown', summary: 'go.mod: Go is not read here.' })
    expect(decision.findings[0]?.remedy).toContain(
      "'checklist: { sbom: { command: syft scan dir:. -o cyclonedx-json } }'",
    )
  })

  it('stands beside what is', async () => {
    const files = { 'package.json': '{}', 'package-lock.json': '{ "lockfileVersion": 3 }', 'mix.lock': '%{}' }
    const { said } = await judge({}, { files })
    expect(said).toContain('mix.lock: Elixir is not read here.')
  })

  it('in other folders is said in the summary', async () => {
    const files = { 'go.mod': 'require a v1', 'web/yarn.lock': 'x', 'docs/package-lock.json': '{}' }
    const { decision, said } = await judge(
      { file: 'a.json' },
      { files, workspace: { 'a.json': documentOf(['golang']) } },
    )
    expect(decision.status).toBe('pass')
    expect(decision.summary).toMatch(/, 2 files in folders not part of it$/)
    expect(said).toContain('web/yarn.lock is not part of this SBOM.')
  })
})

describe('a document in the workspace', () => {
  const made = (metadata: unknown) => ({ 'sbom.cdx.json': documentOf(['golang'], metadata) })
  const about = (version: string) => ({ component: { type: 'application', name: 'a', version } })
  it.each<readonly [string, Given, string, string]>([
    [
      'made after the commit',
      { workspace: made({ timestamp: committedAt }) },
      'pass',
      'added golang:a-golang 1.0.0 (no licence)',
    ],
    ['that names the commit', { workspace: made(about(judged)) }, 'pass', 'added golang:a-golang'],
    ['of a workspace that is the commit', { workspace: made({}), head: judged }, 'pass', 'added golang:a-golang'],
    ['that is not there', {}, 'unknown', 'sbom.cdx.json: there is no such file in the workspace.'],
    [
      'that is older than the commit',
      { workspace: made({ timestamp: '2026-01-01T08:59:59Z' }) },
      'unknown',
      'before the commit',
    ],
    [
      'that names another commit',
      { workspace: made(about(live)) },
      'unknown',
      `it is about another commit, ${live.slice(0, 7)}`,
    ],
    [
      'of a workspace that is another commit',
      { workspace: made({ timestamp: committedAt }), head: live },
      'unknown',
      'a checkout of another commit',
    ],
    ['that says nothing', { workspace: made({}) }, 'unknown', 'it names neither a commit nor a time'],
    [
      'that is committed with the code',
      { workspace: made(about(judged)), files: { 'go.mod': 'require a v1', ...made(about(judged)) } },
      'unknown',
      'it is committed with the code',
    ],
    [
      'that is none',
      { workspace: { 'sbom.cdx.json': '{}' } },
      'unknown',
      "the SBOM can't be used: it is neither CycloneDX nor SPDX",
    ],
    [
      'without anything of what is there',
      { workspace: { 'sbom.cdx.json': documentOf(['gem'], about(judged)) } },
      'unknown',
      'go.mod: the SBOM contains no package of Go.',
    ],
  ])('%s', async (_name, given, status, text) => {
    const { decision, said } = await judge({ file: 'sbom.cdx.json' }, given)
    expect(decision.status).toBe(status)
    expect(said).toContain(text)
  })

  it('becomes a part of a document that its schema accepts', async () => {
    const licenses = [{ license: { name: 'Apache License 2.0' } }]
    const component = { type: 'library', name: 'a', version: '1', purl: 'pkg:golang/a@1', licenses, group: '' }
    const text = JSON.stringify({
      bomFormat: 'CycloneDX',
      specVersion: '1.4',
      metadata: about(judged),
      components: [component],
    })
    const { decision } = await judge({ file: 'a.json' }, { workspace: { 'a.json': text } }, real)
    expect(decision).toMatchObject({ status: 'pass', summary: expect.stringContaining('1 component') })
  })

  it('of several all count', async () => {
    const files = { 'go.mod': 'require a v1', 'Gemfile.lock': 'x' }
    const workspace = { 'a.json': documentOf(['golang'], about(judged)), 'b.json': documentOf(['gem'], about(judged)) }
    const { decision } = await judge({ file: ['a.json', 'b.json'] }, { files, workspace })
    expect(decision).toMatchObject({ status: 'pass', summary: expect.stringContaining('2 components') })
  })

  it('is judged by the licence policy, and blames no line of the repository', async () => {
    const licenses = [{ license: { id: 'AGPL-3.0-only' } }]
    const component = { type: 'library', name: 'ghost', version: '1', purl: 'pkg:golang/ghost@1', licenses }
    const text = JSON.stringify({
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      metadata: about(judged),
      components: [component],
    })
    const options = { file: 'a.json', 'deny-licenses': ['AGPL-3.0-only'] }
    const { decision } = await judge(options, { workspace: { 'a.json': text } })
    expect(decision.status).toBe('fail')
    expect(decision.findings[0]?.path).toBeUndefined()
  })

  it('has no base to compare with, and says so', async () => {
    const { decision, said } = await judge(
      { file: 'sbom.cdx.json' },
      { workspace: made(about(judged)), verified: true },
    )
    expect(decision.summary).toContain('all new: ')
    expect(said).toContain('a file of the workspace is about the judged commit alone')
  })
})

describe('a program that makes it', () => {
  const command = 'syft scan dir:. -o cyclonedx-json'
  it('is run on the commit and on what is live, without the secrets of the step', async () => {
    const { decision, asked } = await judge({ command }, { stdout: documentOf(['golang']), verified: true })
    expect(decision.summary).toBe(`1 component, same as in production (${live.slice(0, 7)})`)
    expect(asked.map(({ cwd }) => cwd).toSorted()).toEqual([`/checkout/${live}`, `/checkout/${judged}`])
    expect(asked[0]).toMatchObject({
      argv: ['syft', 'scan', 'dir:.', '-o', 'cyclonedx-json'],
      env: { HTTPS_PROXY: 'http://proxy' },
    })
    expect(JSON.stringify(asked)).not.toContain('hunter2')
  })

  it('may write to SBOM_FILE', async () => {
    const { decision } = await judge({ command }, { stdout: 'INFO done', written: documentOf(['golang']) })
    expect(decision.status).toBe('pass')
  })

  it.each<readonly [string, Given, string]>([
    ['is not there', { notFound: true, exitCode: null }, 'syft: it is not on this runner.'],
    ['fails', { exitCode: 1 }, 'syft: it ended with exit code 1: no catalogers'],
    ['says nothing', {}, "syft: the SBOM can't be used: it is empty."],
    ['leaves out a part', { stdout: documentOf(['npm']) }, 'go.mod: the SBOM contains no package of Go.'],
  ])('that %s: unknown', async (_name, given, text) => {
    const { decision, said } = await judge({ command }, given)
    expect(decision.status).toBe('unknown')
    expect(said).toContain(text)
  })
})
