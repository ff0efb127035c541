import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openCommand } from '../../../src/adapters/runner/command.ts'
import { pinnedTools, type PinnedTool } from '../../../src/adapters/runner/pinned-tools.ts'
import { openTools } from '../../../src/adapters/runner/tools.ts'
import { fakeLog } from '../../fakes/world.ts'

const member = 'kubernetes/client/bin/kubectl'
const here = `${process.platform}-${process.arch}`

let folder: string
let server: http.Server
let asked: string[]
let served: Buffer | null

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tools-'))
  asked = []
  served = null
  vi.stubEnv('RUNNER_TEMP', path.join(folder, 'temp'))
  vi.stubEnv('RUNNER_TOOL_CACHE', path.join(folder, 'cache'))
  server = http.createServer((request, response) => {
    asked.push(request.url ?? '')
    response.statusCode = served === null ? 404 : 200
    response.end(served)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

const program = '#!/bin/sh\necho Client Version: v9.9.9\n'

/** A tar of one's own making; `more` are arguments of tar. */
const archive = (make: (root: string) => void, more: readonly string[] = []): Buffer => {
  const root = mkdtempSync(path.join(folder, 'root-'))
  mkdirSync(path.join(root, path.dirname(member)), { recursive: true })
  make(root)
  return execFileSync('tar', ['--create', '--gzip', ...more, '--directory', root, 'kubernetes'])
}
const good = () => archive((root) => writeFileSync(path.join(root, member), program, { mode: 0o755 }))
const hash = (bytes: Buffer) => createHash('sha512').update(bytes).digest('hex')

const arrange = (sha512: string, platform = here) => {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const kubectl: PinnedTool = {
    ...{ version: '9.9.9', base: `http://127.0.0.1:${port}/v9.9.9`, member },
    archives: { [platform]: { file: 'client.tar.gz', sha512 } },
  }
  const log = fakeLog()
  const command = openCommand(new AbortController().signal, process.env)
  return { log, tools: openTools({ temp: path.join(folder, 'temp'), command, log, pins: { kubectl } }) }
}
const run = (file: string) => execFileSync(file, { encoding: 'utf8' })
/** Whatever was unpacked anywhere. */
const unpacked = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.startsWith('temp') && name.endsWith('kubectl'),
  )
const kept = () => path.join(folder, 'cache', 'runbook-kubectl', '9.9.9', process.arch, 'client.tar.gz')

describe('a pinned tool', () => {
  test('is downloaded once, verified, and runs; the second time it comes from the tool cache', async () => {
    served = good()
    const { tools, log } = arrange(hash(served))
    const first = await tools.install('kubectl')
    expect(first.ok && run(first.program)).toContain('v9.9.9')
    const second = await tools.install('kubectl')
    expect(second.ok && run(second.program)).toContain('v9.9.9')
    expect(asked).toEqual(['/v9.9.9/client.tar.gz'])
    expect(log.lines.join('\n')).toContain('downloading 9.9.9 from http://127.0.0.1')
  })

  test('that is not what was published is refused: nothing is unpacked, nothing is kept', async () => {
    served = archive((root) => writeFileSync(path.join(root, member), '#!/bin/sh\necho mine\n', { mode: 0o755 }))
    const { tools } = arrange(hash(good()))
    expect(await tools.install('kubectl')).toEqual({ ok: false, why: expect.stringMatching(/SHA-512 .* is pinned/) })
    expect(unpacked()).toEqual([])
    expect(() => readFileSync(kept())).toThrow('ENOENT')
  })

  test('that somebody changed in the tool cache is thrown away and fetched anew', async () => {
    served = good()
    const { tools, log } = arrange(hash(served))
    await tools.install('kubectl')
    writeFileSync(kept(), 'something else')
    const again = await tools.install('kubectl')
    expect(again.ok && run(again.program)).toContain('v9.9.9')
    expect(log.lines.join('\n')).toContain('What the tool cache holds is not used')
    expect(asked).toHaveLength(2)
  })

  test.each([
    [
      'leads out of its folder',
      () =>
        archive(
          (root) => writeFileSync(path.join(root, member), program),
          ['--transform', 's,^kubernetes/client,../out,', '--absolute-names'],
        ),
      'leads out of its folder',
    ],
    [
      'is a link to another program',
      () => archive((root) => symlinkSync('/bin/sh', path.join(root, member))),
      'is no file',
    ],
    ['is not in the archive', () => archive((root) => writeFileSync(path.join(root, 'kubernetes/x'), '')), 'holds no'],
    ['is in no archive at all', () => Buffer.from('<html>sign in</html>'), 'tar failed'],
  ])('whose program %s is refused', async (_name, make, why) => {
    served = make()
    expect(await arrange(hash(served)).tools.install('kubectl')).toEqual({
      ok: false,
      why: expect.stringContaining(why),
    })
  })

  test('that is not there any more: why', async () => {
    expect(await arrange('0'.repeat(128)).tools.install('kubectl')).toEqual({
      ok: false,
      why: expect.stringContaining('404'),
    })
  })

  test('of another platform: nothing is asked', async () => {
    const { tools } = arrange('0'.repeat(128), 'plan9-mips')
    expect(await tools.install('kubectl')).toEqual({ ok: false, why: expect.stringContaining('no kubectl is pinned') })
    expect(asked).toEqual([])
  })
})

describe('a pinned package of npm', () => {
  /** A registry with one package, as npm asks for it. https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md */
  const serve = (tarball: Buffer) => {
    const address = server.address()
    const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
    const dist = { tarball: `${origin}/tool.tgz`, shasum: createHash('sha1').update(tarball).digest('hex') }
    const version = { name: '@scope/tool', version: '9.9.9', dist }
    server.removeAllListeners('request')
    server.on('request', (request: http.IncomingMessage, response: http.ServerResponse) => {
      asked.push(request.url ?? '')
      if (request.url === '/tool.tgz') return response.end(tarball)
      response.setHeader('content-type', 'application/json')
      return response.end(
        JSON.stringify({ ...version, 'dist-tags': { latest: '9.9.9' }, versions: { '9.9.9': version } }),
      )
    })
    vi.stubEnv('npm_config_registry', `${origin}/`)
    vi.stubEnv('npm_config_cache', path.join(folder, 'npm'))
  }
  const packed = (links: string, script = '#!/bin/sh\ncat "$(dirname "$0")/../lib/word.1"\n'): Buffer => {
    const root = mkdtempSync(path.join(folder, 'root-'))
    for (const name of ['native/bin', 'native/lib']) mkdirSync(path.join(root, 'package', name), { recursive: true })
    writeFileSync(path.join(root, 'package/native/bin/postgres'), script, { mode: 0o755 })
    writeFileSync(path.join(root, 'package/native/lib/word'), 'all of it is here\n')
    writeFileSync(path.join(root, 'package/native/pg-symlinks.json'), links)
    writeFileSync(path.join(root, 'package/package.json'), JSON.stringify({ name: '@scope/tool', version: '9.9.9' }))
    return execFileSync('tar', ['--create', '--gzip', '--directory', root, 'package'])
  }
  const links = '[{ "source": "native/lib/word", "target": "native/lib/word.1" }]'
  const open = (sha512: string) => {
    const postgres: PinnedTool = {
      ...{ version: '9.9.9', base: null, member: 'package/native/bin/postgres', takes: 'everything' },
      archives: { [here]: { package: '@scope/tool', file: 'scope-tool-9.9.9.tgz', sha512 } },
    }
    const command = openCommand(new AbortController().signal, process.env)
    return openTools({ temp: path.join(folder, 'temp'), command, log: fakeLog(), pins: { postgres } })
  }

  test('comes through npm once, is verified, and has beside it what it needs, links too', async () => {
    const tarball = packed(links)
    serve(tarball)
    const first = await open(hash(tarball)).install('postgres')
    expect(first.ok && run(first.program)).toBe('all of it is here\n')
    const second = await open(hash(tarball)).install('postgres')
    expect(second.ok && run(second.program)).toBe('all of it is here\n')
    expect(asked.filter((url) => url === '/tool.tgz')).toHaveLength(1)
  })

  test('that npm itself finds in order, and that is not what was pinned, is not unpacked', async () => {
    serve(packed(links, '#!/bin/sh\necho mine\n'))
    const answer = await open(hash(packed(links))).install('postgres')
    expect(answer).toEqual({ ok: false, why: expect.stringMatching(/SHA-512 .* is pinned/) })
    expect(readdirSync(path.join(folder, 'temp')).filter((name) => name.startsWith('runbook-tool-'))).toEqual([])
  })

  test.each([
    ['a link that leads out', packed, '[{ "source": "native/lib/word", "target": "../../word" }]', 'leads out'],
    ['a list of links that is none', packed, '{}', 'expected array'],
  ])('%s is refused', async (_name, make, list, why) => {
    const tarball = make(list)
    serve(tarball)
    expect(await open(hash(tarball)).install('postgres')).toEqual({ ok: false, why: expect.stringContaining(why) })
  })

  test('that the registry does not have: why', async () => {
    vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9/')
    vi.stubEnv('npm_config_fetch_retries', '0')
    vi.stubEnv('npm_config_cache', path.join(folder, 'npm'))
    expect(await open('0'.repeat(128)).install('postgres')).toEqual({
      ok: false,
      why: expect.stringContaining('npm could not download @scope/tool@9.9.9'),
    })
  })
})

test('every pin is a SHA-512 of its own, of an archive of that platform', () => {
  const sums = Object.values(pinnedTools).flatMap(({ archives }) => Object.values(archives).map(({ sha512 }) => sha512))
  for (const sum of sums) expect(sum).toMatch(/^[0-9a-f]{128}$/)
  expect(new Set(sums).size).toBe(sums.length)
  for (const { archives, base, version } of Object.values(pinnedTools)) {
    if (base !== null) expect(base).toBe(`https://dl.k8s.io/v${version}`)
    expect(Object.keys(archives)).toContain('linux-x64')
    for (const [platform, archive] of Object.entries(archives)) {
      expect(archive.file).toContain(base === null ? platform : platform.replace('x64', 'amd64'))
      expect(archive.package === undefined).toBe(base !== null)
      if (base === null) expect(archive.file).toContain(version)
    }
  }
})

test('the packaged server is the one that the example has, to the byte', () => {
  const lock = readFileSync(path.resolve('embedded/postgres/package/package-lock.json'), 'utf8')
  for (const { sha512 } of Object.values(pinnedTools.postgres.archives))
    expect(lock).toContain(`sha512-${Buffer.from(sha512, 'hex').toString('base64')}`)
})
