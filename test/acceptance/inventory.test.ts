import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findOnMachine } from '../../embedded/postgres/binaries.ts'
import { startPostgres, type PostgresServer } from '../../embedded/postgres/server.ts'
import { applyEdits, locations } from '../../scripts/start/changes.ts'
import { prepareEnvironments, type Environment } from '../../scripts/start/environments.ts'
import { endAll, servicesBelow } from '../../scripts/start/processes.ts'

const run = promisify(execFile)
const example = path.join(import.meta.dirname, '..', '..', 'examples', 'inventory')
const hasNoPostgres = findOnMachine(process.env['PATH'] ?? '') === null

describe.skipIf(hasNoPostgres)('the deploy script of the example', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'inventory-'))
  const checkout = path.join(folder, 'checkout')
  let postgres: PostgresServer
  let environment: Environment

  beforeAll(async () => {
    postgres = await startPostgres({ directory: path.join(folder, 'postgres') })
    environment = (await prepareEnvironments(path.join(folder, 'environments'), postgres)).dev
    cpSync(example, checkout, { recursive: true })
    // No registry in a test: what npm would install is in our own node_modules.
    mkdirSync(path.join(folder, 'bin'))
    const modules = path.join(import.meta.dirname, '..', '..', 'node_modules')
    writeFileSync(path.join(folder, 'bin', 'npm'), `#!/bin/sh\nln -s ${modules} node_modules\n`, { mode: 0o755 })
  })
  afterAll(async () => {
    await endAll(servicesBelow(path.join(folder, 'environments')))
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const output = path.join(folder, 'output')
  const deploy = async (sha: string, more: Readonly<Record<string, string>> = {}) => {
    writeFileSync(output, '')
    const bin = `${path.join(folder, 'bin')}${path.delimiter}${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`
    const env = {
      ...{ PATH: bin, HOME: folder, ...environment.variables, SERVICE_URL: environment.url },
      ...{ DEPLOY_ENVIRONMENT: 'dev', DEPLOY_SHA: sha, DEPLOY_VERSION: '1.0.0', DEPLOY_OUTPUT: output, ...more },
    }
    const { stdout } = await run('./scripts/deploy.sh', { cwd: checkout, env })
    return { stdout, artifact: /^artifact=(.*)$/m.exec(readFileSync(output, 'utf8'))?.[1] ?? '' }
  }
  const get = async (where: string): Promise<unknown> => (await fetch(`${environment.url}${where}`)).json()

  const [first, second, third] = ['1'.repeat(40), '2'.repeat(40), '3'.repeat(40)]

  test('goes forward and back, to the byte', async () => {
    const one = await deploy(first)
    expect(one.artifact).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(readFileSync(output, 'utf8')).toContain(`url=${environment.url}`)
    expect(await get('/health')).toEqual({ status: 'ok', version: '1.0.0', sha: first })

    applyEdits(checkout, locations.edits)
    const two = await deploy(second, { DEPLOY_VERSION: '1.1.0' })
    expect(two.artifact).not.toBe(one.artifact)
    expect(await get('/items')).toMatchObject({ items: [{ location: 'main store' }, {}, {}, {}] })

    // What is asked back but is not what was verified stays away.
    await expect(deploy(first, { DEPLOY_ARTIFACT: one.artifact })).rejects.toThrow(/Nothing was changed/)
    expect(await get('/health')).toMatchObject({ sha: second })

    rmSync(checkout, { recursive: true })
    cpSync(example, checkout, { recursive: true })
    const back = await deploy(first, { DEPLOY_ARTIFACT: one.artifact })
    expect(back.stdout).toContain('nothing to install')
    expect(back.stdout).toContain('kept 0003_location')
    expect(await get('/health')).toEqual({ status: 'ok', version: '1.0.0', sha: first })
    expect(await get('/api/health')).toMatchObject({ status: 'ok', database: { migration: '0003_location' } })
  })

  test('a release that does not start leaves the one before it serving', async () => {
    await deploy(first)
    applyEdits(checkout, [{ path: 'src/main.js', find: 'const config =', replace: 'noSuchThing()\nconst config =' }])
    await expect(deploy(third)).rejects.toThrow(/noSuchThing is not defined[\s\S]*serves again/)
    expect(await get('/health')).toMatchObject({ sha: first })
  })

  test.each(['DATABASE_URL', 'PORT', 'INVENTORY_HOME', 'DEPLOY_SHA', 'DEPLOY_OUTPUT'])(
    'without %s it says so and does nothing',
    async (name) => {
      await expect(deploy(third, { [name]: '' })).rejects.toThrow(name)
    },
  )
})
