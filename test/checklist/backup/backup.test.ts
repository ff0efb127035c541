import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../src/checklist/check.ts'
import { backup } from '../../../src/checklist/backup/backup.ts'
import type { DumpRead } from '../../../src/ports/dumps.ts'
import type { Dump } from '../../../src/ports/dumps.ts'
import { ExpectedError } from '../../../src/core/errors.ts'
import type { Dumps } from '../../../src/ports/dumps.ts'
import type { ScratchDatabase } from '../../../src/ports/scratch.ts'
import type { CommandResult } from '../../../src/ports/world.ts'
import { scriptedCommand } from '../../fakes/command.ts'
import { fakeGit } from '../../fakes/git.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { anEntry } from '../../fakes/history.ts'
import { anEnvironment, sha } from '../../fakes/nouns.ts'
import { fakeFiles, fakeLog, fakePorts, noDumps } from '../../fakes/world.ts'

const [judged, policy] = [sha('c'), sha('b')]
const rpo = (rpoMs: number | null) => anEnvironment({ recovery: { rtoMs: null, rpoMs } })

const subject = (change: Partial<Subject> = {}): Subject => ({
  release: { sha: judged, ref: 'refs/tags/v1.1.0', version: '1.1.0' },
  environment: rpo(null),
  environments: [],
  pull: null,
  stage: 'release',
  policySha: policy,
  ...change,
})

const dump: Dump = {
  ...{ format: 'custom', bytes: 9_000, server: '16.4', tables: 1, tablesWithRows: 1, restricted: false },
  ...{ createdAt: '2026-01-01T10:00:00.000Z', modifiedAt: '2026-01-01T10:00:00.000Z' },
}

const secret = 'postgres://ci:hunter2hunter2@db.example.com/inventory'

interface Given {
  /** By the end of its path. */
  readonly dumps?: Readonly<Record<string, DumpRead>>
  readonly files?: Readonly<Record<string, string>>
  readonly command?: Partial<CommandResult>
  readonly env?: Readonly<Record<string, string>>
  readonly tables?: readonly string[]
  /** Is a release verified in production already? */
  readonly deployed?: boolean
}

/** A world with a checkout in /tree, dumps as the test says, and databases of one table with 7 rows. */
const world = (given: Given) => {
  const seen: string[] = []
  const note = (what: string) => Promise.resolve(void seen.push(what))
  const database: ScratchDatabase = {
    ...{
      engine: 'PostgreSQL 16.4',
      url: 'postgres://scratch:x@127.0.0.1/scratch',
      programs: null,
      asSuperuser: null,
      endangered: [],
    },
    execute: () => Promise.resolve(null),
    query: () => Promise.resolve([]),
    session: () => Promise.reject(new Error('no session was expected')),
    schema: () => Promise.resolve([]),
    close: () => note('closed'),
  }
  const dumps: Dumps = {
    ...noDumps,
    read: (path) => Promise.resolve(Object.entries(given.dumps ?? {}).find(([end]) => path.includes(end))?.[1] ?? null),
    digest: () => Promise.resolve('a'.repeat(64)),
    restore: () => note('restored').then(() => ({ lines: [], timedOut: false })),
    view: (url) => {
      seen.push(`viewed ${new URL(url).hostname}`)
      const ask = (sql: string) =>
        Promise.resolve(
          /pg_class/.test(sql)
            ? (given.tables ?? ['public.items']).map((name) => ({ name }))
            : /count/.test(sql)
              ? [{ rows: '7', checksum: '99' }]
              : [],
        )
      return Promise.resolve({ ask, end: () => Promise.resolve() })
    },
  }
  const git = {
    ...fakeGit({}),
    checkout: (commit: string) => note(`checkout ${commit}`).then(() => '/tree'),
  }
  const command = scriptedCommand(() => given.command)
  const log = fakeLog()
  const entries = given.deployed === true ? [anEntry({ id: 1, sha: policy })] : []
  const github = fakeGitHub({
    deployments: entries.map(({ deployment }) => deployment),
    deploymentStatuses: new Map(entries.map(({ deployment, statuses }) => [deployment.id, statuses])),
  })
  const ports = fakePorts({
    ...{ github, dumps, command, log, git: () => Promise.resolve(git), userEnvironment: given.env ?? {} },
    files: fakeFiles(given.files ?? {}),
    scratch: {
      postgres: ({ url }: { readonly url: string | null }) => {
        seen.push(`scratch ${url ?? 'here'}`)
        return Promise.resolve(database)
      },
    },
  })
  return { ports, seen, command, log }
}

const whole: DumpRead = { state: 'whole', dump }
const here = { 'runbook-backup-': whole }

describe('backup, made by a command', () => {
  it('runs in the commit that is released, and is told where to write; its exit code alone proves nothing', async () => {
    const { ports, seen, command } = world({ env: { DATABASE_URL: secret, TZ: 'Asia/Tokyo' } })
    const decision = await backup.run(subject(), { command: './scripts/backup.sh --fast' }, ports)
    expect(decision).toMatchObject({
      status: 'fail',
      summary: 'The command succeeded and left no dump at $BACKUP_FILE',
    })
    expect(seen).toEqual([`checkout ${judged}`])
    const [request] = command.requests
    expect(request).toMatchObject({ argv: ['./scripts/backup.sh', '--fast'], cwd: '/tree', timeoutMs: 1_800_000 })
    expect(request?.env).toMatchObject({
      DATABASE_URL: secret,
      TZ: 'UTC',
      BACKUP_ENVIRONMENT: 'production',
      BACKUP_SHA: judged,
    })
    expect(request?.env['BACKUP_FILE']).toMatch(/runbook-backup-/)
  })

  it('is read, restored and compared with the source before and after', async () => {
    const { ports, seen } = world({ dumps: here, env: { DATABASE_URL: secret } })
    const options = { command: ['backup'], 'restore-test': true, 'compare-with': 'DATABASE_URL' }
    const decision = await backup.run(subject(), options, ports)
    expect(decision).toMatchObject({
      status: 'pass',
      summary: 'custom, 8.8 KB, 0 ms old, restored on PostgreSQL 16.4: 1 table, 7 rows, equal to DATABASE_URL',
      findings: [],
      evidence: [{ what: 'The backup', sha: null, at: dump.createdAt }],
    })
    expect(seen).toEqual([
      ...['viewed db.example.com', `checkout ${judged}`, 'viewed db.example.com', 'scratch here'],
      ...['restored', 'viewed 127.0.0.1', 'closed'],
    ])
  })

  it('covers the last release, so that the audit can find one from before it', async () => {
    const { ports } = world({ dumps: here, deployed: true })
    const { evidence } = await backup.run(subject(), { command: ['backup'] }, ports)
    expect(evidence?.[0]?.covers).toEqual({
      what: 'the release of bbbbbbb to production',
      at: '2026-01-01T00:00:00.000Z',
    })
  })

  it('before the first release of an empty database there is nothing to lose; later an empty source proves nothing', async () => {
    const options = { command: ['backup'], 'restore-test': true, 'compare-with': 'DATABASE_URL' }
    const empty = { dumps: here, env: { DATABASE_URL: secret }, tables: [] }
    const first = world(empty)
    expect(await backup.run(subject(), options, first.ports)).toMatchObject({
      status: 'skip',
      summary: 'DATABASE_URL has no table before the first release to production: there is nothing to lose yet',
    })
    expect(first.command.lines).toEqual([])
    const later = world({ ...empty, deployed: true })
    expect((await backup.run(subject(), options, later.ports)).status).not.toBe('skip')
    expect(later.command.lines).toEqual(['backup'])
  })

  it.each([
    ['is not there', { notFound: true, exitCode: null }, 'unknown', 'could not be started'],
    [
      'fails',
      { exitCode: 1, stderr: `x\npg_dump: error: connection to ${secret} failed` },
      'fail',
      'exit code 1: pg_dump: error',
    ],
    ['hangs', { timedOut: true, exitCode: null }, 'fail', 'did not finish within 30 m'],
    ['is killed', { exitCode: null }, 'fail', 'exit code none'],
  ] as const)('a command that %s', async (_name, command, status, words) => {
    const { ports, log } = world({ command, dumps: here })
    const decision = await backup.run(subject(), { command: './backup.sh' }, ports)
    expect(decision).toMatchObject({ status })
    expect(decision.summary).toContain(words)
    expect(JSON.stringify([decision, log.lines])).not.toContain('hunter2')
  })

  it('a file that it names instead is looked for where it ran, and must be new', async () => {
    const { ports } = world({
      dumps: { 'old.dump': { state: 'whole', dump: { ...dump, modifiedAt: '2026-01-01T09:00:00.000Z' } } },
      files: { '/tree/backups/old.dump': 'x' },
    })
    const decision = await backup.run(subject(), { command: './backup.sh', file: 'backups/*.dump' }, ports)
    expect(decision).toMatchObject({ status: 'fail', summary: 'old.dump is not from this run of the command' })
  })

  it('on a pull request nothing is run, and it does not block', async () => {
    const { ports, seen, command } = world({})
    const before = subject({ stage: 'pull-request', pull: 1 })
    expect(await backup.run(before, { command: './backup.sh' }, ports)).toMatchObject({ status: 'skip' })
    expect([seen, command.lines]).toEqual([[], []])
    expect(backup.gate(before, { command: './backup.sh' }, 'block')).toBe('warn')
    expect(backup.gate(subject(), { command: './backup.sh' }, 'block')).toBe('block')
  })

  it('on a pull request that must have one, the scripts of the base are run, not its own', async () => {
    const { ports, seen } = world({ dumps: here })
    const before = subject({ stage: 'pull-request', pull: 1 })
    const options = { command: './backup.sh', 'pull-request': 'strict' }
    expect(await backup.run(before, options, ports)).toMatchObject({ status: 'pass' })
    expect(seen).toEqual([`checkout ${policy}`])
    expect(backup.gate(before, options, 'block')).toBe('block')
  })
})

describe('backup, found', () => {
  const file = { 'nightly.dump': whole }

  it('nothing is named: skip, and says so', async () => {
    expect(await backup.run(subject(), {}, world({}).ports)).toMatchObject({ status: 'skip' })
  })

  it('nothing lies there: fail', async () => {
    const decision = await backup.run(subject(), { file: '/var/backups/nightly.dump' }, world({}).ports)
    expect(decision).toMatchObject({ status: 'fail', summary: 'There is no /var/backups/nightly.dump' })
  })

  it.each([
    ['max-age', { 'max-age': '1h' }, null, "('max-age')"],
    ['the RPO', {}, 300_000, '(the RPO of production)'],
    ['a day', {}, null, "(a day, as neither 'max-age' nor an RPO is set)"],
  ] as const)('its age is held against %s', async (_name, options, rpoMs, words) => {
    const old = { state: 'whole', dump: { ...dump, createdAt: '2025-12-30T10:00:00.000Z' } } as const
    const { ports } = world({ dumps: { 'nightly.dump': old } })
    const decision = await backup.run(subject({ environment: rpo(rpoMs) }), { file: 'nightly.dump', ...options }, ports)
    expect(decision).toMatchObject({ status: 'fail', summary: 'nightly.dump is 2 d old' })
    expect(decision.findings[0]?.message).toContain(words)
  })

  it('of a glob the newest counts, in the workspace, and folders too', async () => {
    const { workspace } = world({}).ports.context.paths
    const files = { [`${workspace}/b/1/toc.dat`]: 'x', [`${workspace}/b/nightly.dump.manifest.json`]: '{}' }
    const { ports } = world({ dumps: { 'b/1': whole }, files })
    expect(await backup.run(subject(), { file: 'b/*' }, ports)).toMatchObject({ status: 'pass' })
  })

  it('is held against the manifest beside it', async () => {
    const { workspace } = world({}).ports.context.paths
    const tables = { 'public.items': { rows: 8 }, 'public.users': { rows: 1, checksum: '5' } }
    const files = { [`${workspace}/nightly.dump.manifest.json`]: JSON.stringify({ sha256: 'A'.repeat(64), tables }) }
    const { ports } = world({ dumps: file, files })
    const decision = await backup.run(subject(), { file: 'nightly.dump', 'restore-test': true }, ports)
    expect(decision).toMatchObject({ status: 'fail' })
    expect(decision.findings[0]?.message).toContain('public.items has 7 of 8 rows; public.users is missing')
  })

  it.each([
    ['no JSON', 'hello'],
    ['another shape', '{"tables":[]}'],
    ['a date without a zone', '{"createdAt":"2026-01-01T10:00:00"}'],
  ])('a manifest that is %s: unknown', async (_name, text) => {
    const { workspace } = world({}).ports.context.paths
    const { ports } = world({ dumps: file, files: { [`${workspace}/nightly.dump.manifest.json`]: text } })
    await expect(backup.run(subject(), { file: 'nightly.dump' }, ports)).rejects.toThrow(
      'is not a manifest of a backup',
    )
  })

  it('what is broken or empty is not restored', async () => {
    const broken = { state: 'broken', why: 'it is empty' } as const
    const { ports, seen } = world({ dumps: { 'nightly.dump': broken } })
    expect(await backup.run(subject(), { file: 'nightly.dump', 'restore-test': true }, ports)).toMatchObject({
      status: 'fail',
    })
    expect(seen).toEqual([])
  })

  it.each([
    ['is not set', {}, 'DATABASE_URL is not set'],
    [
      'is of another kind',
      { DATABASE_URL: 'mysql://root:hunter2hunter2@x/y' },
      'DATABASE_URL is not an address such as postgres://user@host:5432/name.',
    ],
    [
      'has no host',
      { DATABASE_URL: 'postgres:///y' },
      'DATABASE_URL is not an address such as postgres://user@host:5432/name.',
    ],
  ])('a source that %s: unknown, and its value is nowhere', async (_name, env, words) => {
    const options = { file: 'nightly.dump', 'restore-test': true, 'compare-with': 'DATABASE_URL' }
    const thrown: unknown = await backup
      .run(subject(), options, world({ dumps: file, env }).ports)
      .catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(ExpectedError)
    expect(String(thrown)).toContain(words)
    expect(JSON.stringify(thrown) + String(thrown)).not.toContain('hunter2')
  })

  it('nothing is restored into the server that it came from', async () => {
    const env = { LIVE: secret, SCRATCH: 'postgres://other@db.example.com/postgres' }
    const options = { file: 'nightly.dump', 'restore-test': true, 'compare-with': 'LIVE', 'database-url': 'SCRATCH' }
    const { ports, seen } = world({ dumps: file, env })
    await expect(backup.run(subject(), options, ports)).rejects.toThrow('name the same server')
    expect(seen).toEqual(['viewed db.example.com'])
  })
})

describe('options of backup', () => {
  it.each([
    ['a pipe without a shell', { command: 'pg_dump > x' }],
    ['no program', { command: [] }],
    ['a path out of the workspace', { file: '../x' }],
    ['an address instead of a name', { 'compare-with': secret }],
    ['no time', { timeout: '0s' }],
  ])('%s is refused', (_name, given) => {
    expect(backup.options.safeParse(given).success).toBe(false)
  })

  it("design's own example is taken", () => {
    const given = { command: './scripts/backup.sh', 'max-age': '24h', 'restore-test': true }
    expect(backup.options.safeParse(given).success).toBe(true)
  })
})
