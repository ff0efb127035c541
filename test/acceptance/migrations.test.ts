import { readdirSync } from 'node:fs'
import os from 'node:os'
import { afterEach, describe, expect, it } from 'vitest'
import { findPrograms } from '../../src/adapters/scratch-postgres-programs.ts'
import { openScene, type Scene } from './preflight-scene.ts'

const found = findPrograms(process.env['PATH'] ?? '', ['postgres', 'initdb'])

const runbook = `service: inventory
environments: { production: { promote: { branch: main } } }
checklist:
  tests: { require: [test], wait: 0s }
  migrations: block
  security: off
  rollback-plan: off
`

const items = {
  'db/migrations/0001_items.up.sql': 'CREATE TABLE items (id bigint PRIMARY KEY);\n',
  'db/migrations/0001_items.down.sql': 'DROP TABLE items;\n',
}

const up = 'db/migrations/0002_note.up.sql'
const down = 'db/migrations/0002_note.down.sql'
const note = { [up]: 'ALTER TABLE items ADD COLUMN note text;\n' }
const back = { [down]: 'ALTER TABLE items DROP COLUMN note;\n' }

let scene: Scene | null = null
afterEach(async () => {
  await scene?.end()
  scene = null
})

/** main has shipped `items`; the pull request has merged it and adds `change`. */
const judge = async (change: Readonly<Record<string, string>>) => {
  const here = await openScene()
  scene = here
  await here.git('checkout', '--quiet', 'main')
  await here.commit({ '.github/runbook.yml': runbook, ...items }, 'Items')
  await here.git('push', '--quiet', 'origin', 'main')
  await here.git('checkout', '--quiet', 'stock')
  await here.git('merge', '--quiet', '--no-edit', 'main')
  const sha = await here.commit(change, 'Change the schema')
  await here.git('push', '--quiet', 'origin', 'stock')
  const ended = await here.start({ inputs: { sha } })
  const row = ended.report.checks.find(({ id }) => id === 'migrations')
  return { row, failed: ended.run.outputs['failed-checks'] ?? '' }
}

const folders = () => readdirSync(os.tmpdir()).filter((name) => name.startsWith('runbook-postgres-'))

describe.skipIf(found === null)('migrations, on the bundle and a real PostgreSQL', () => {
  it.each([
    ['one that goes up and down', { ...note, ...back }, 'pass', 'taken back and applied again'],
    ['one without a way back', note, 'fail', 'point of no return: 0002_note'],
    ['a shipped one, edited', { 'db/migrations/0001_items.up.sql': 'SELECT 1;\n' }, 'fail', 'nothing was run'],
  ] as const)('%s', async (_name, change, status, summary) => {
    const before = folders()
    const { row, failed } = await judge(change)
    expect(row).toMatchObject({ status, gate: 'block' })
    expect(row?.summary).toContain(summary)
    expect(failed.split(',').includes('migrations')).toBe(status === 'fail')
    expect(folders().filter((name) => !before.includes(name))).toEqual([])
  })
})
