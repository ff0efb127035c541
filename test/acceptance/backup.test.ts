import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findPrograms } from '../../src/adapters/scratch-postgres-programs.ts'
import { openScratch } from '../../src/adapters/scratch-postgres.ts'
import type { ScratchDatabase } from '../../src/ports/scratch.ts'
import { openScene, type Scene } from './preflight-scene.ts'

const searchPath = process.env['PATH'] ?? ''
const found = findPrograms(searchPath, ['postgres', 'initdb', 'psql', 'pg_dump', 'pg_restore'])

const runbook = (backup: string) => `service: inventory
environments: { production: { promote: { branch: main }, recovery: { rpo: 10m } } }
checklist:
  tests: off
  security: off
  rollback-plan: off
  promotion: warn
  backup: ${backup}
`

const dump = 'exec "$PG_BIN/pg_dump" --format=custom --file="$BACKUP_FILE" "$DATABASE_URL"\n'
const plain = `"$PG_BIN/pg_dump" "$DATABASE_URL" > "$BACKUP_FILE"\n`

let scene: Scene | null = null
afterEach(async () => {
  await scene?.end()
  scene = null
})

/** A release of main with `script`, judged for production. */
const judge = async (script: string, options: string, env: Readonly<Record<string, string>>) => {
  const here = await openScene()
  scene = here
  await here.git('checkout', '--quiet', 'main')
  const text = `#!/bin/sh\nset -eu\n${script}`
  const files = { '.github/runbook.yml': runbook(options), 'scripts/backup.sh': text }
  const sha = await here.commit(files, 'Backup')
  await here.git('push', '--quiet', 'origin', 'main')
  const ended = await here.start({ event: 'push', ref: 'refs/heads/main', sha, env: { PG_BIN: found ?? '', ...env } })
  return { ...ended, row: ended.report.checks.find(({ id }) => id === 'backup') }
}

const folders = () => readdirSync(os.tmpdir()).filter((name) => name.startsWith('runbook-postgres-'))

describe.skipIf(found === null)('backup, on the bundle and a real PostgreSQL', () => {
  const temp = mkdtempSync(path.join(os.tmpdir(), 'backup-acceptance-'))
  let source: ScratchDatabase
  beforeAll(async () => {
    source = await openScratch({ temp, searchPath }).postgres({ url: null })
    await source.execute(
      'CREATE TABLE items (id bigint PRIMARY KEY); INSERT INTO items SELECT generate_series(1, 40)',
      9_000,
    )
  })
  afterAll(async () => {
    await source.close()
    rmSync(temp, { recursive: true, force: true })
  })

  const command = "command: 'sh scripts/backup.sh', restore-test: true, compare-with: DATABASE_URL"
  it.each([
    [
      'made, restored, and equal',
      dump,
      command,
      'pass',
      '1 table, 40 rows, 1 constraint, 1 index, equal to DATABASE_URL',
    ],
    ['a plain one', plain, command, 'pass', '1 table, 40 rows, 1 constraint, 1 index, equal to DATABASE_URL'],
    [
      'one that drops first what an empty database has not',
      plain.replace('pg_dump"', 'pg_dump" --clean'),
      command,
      'pass',
      '1 table, 40 rows, 1 constraint, 1 index, equal to DATABASE_URL',
    ],
    [
      'wrapped as a whole',
      `${plain}printf '\\375\\067\\172\\130\\132\\000' > "$BACKUP_FILE"\n`,
      command,
      'unknown',
      'is wrapped as a whole by xz',
    ],
    [
      'compared with nothing',
      dump,
      "command: 'sh scripts/backup.sh', restore-test: true",
      'pass',
      'compared with nothing',
    ],
    ['that leaves nothing', 'echo done\n', command, 'fail', 'left no dump at $BACKUP_FILE'],
    ['that fails', '"$PG_BIN/pg_dump" -t nope "$DATABASE_URL"\n', command, 'fail', 'no matching tables were found'],
    [
      'that is cut',
      `${plain}head -c 900 "$BACKUP_FILE" > x && mv x "$BACKUP_FILE"\n`,
      command,
      'fail',
      'its end is missing',
    ],
    [
      'an old one under a new name',
      `${plain}touch -d '2 hours ago' "$BACKUP_FILE"\n`,
      command,
      'fail',
      'is not from this run',
    ],
    [
      'of a table less',
      dump.replace('--format', '--exclude-table=items --format'),
      command,
      'fail',
      'contains no table',
    ],
    [
      'that starts a program',
      `${plain}sed -i '30i \\\\! touch pwned' "$BACKUP_FILE"\n`,
      command,
      'fail',
      'does not restore',
    ],
  ] as const)('%s', async (_name, script, options, status, summary) => {
    const before = folders()
    const { row, run } = await judge(script, `{ ${options} }`, { DATABASE_URL: source.url })
    expect(row, run.stdout).toMatchObject({ status, gate: 'block' })
    expect(row?.summary).toContain(summary)
    expect(run.outputs['failed-checks']).toBe(status === 'pass' ? '' : 'backup')
    expect(folders().filter((name) => !before.includes(name))).toEqual([])
    const password = new URL(source.url).password
    expect(`${run.stdout}${run.stderr}${run.summary}${JSON.stringify(run.report)}`).not.toContain(password)
  })

  it('a dump that was found is held against the RPO', async () => {
    const nightly = path.join(temp, 'nightly.sql')
    const text = ['--\n-- PostgreSQL database dump\n--', 'CREATE TABLE a ();\nCOPY public.a  FROM stdin;\n\\.', '']
    writeFileSync(nightly, [...text, '-- PostgreSQL database dump complete', ''].join('\n'))
    const anHourAgo = new Date(Date.now() - 3_600_000)
    utimesSync(nightly, anHourAgo, anHourAgo)
    const { row } = await judge('true\n', `{ file: '${temp}/*.sql' }`, {})
    expect(row).toMatchObject({ status: 'fail', summary: expect.stringMatching(/^nightly\.sql is 1 h( \d m)? old$/) })
    expect(row?.findings[0]?.message).toContain('the limit is 10 m (the RPO of production)')
  })
})
