import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openClock } from '../../src/adapters/runner/clock.ts'
import { openCommand } from '../../src/adapters/runner/command.ts'
import { openFiles } from '../../src/adapters/runner/files.ts'
import { commandTarget, type CommandTargetOptions } from '../../src/targets/command.ts'
import { aContext, sha } from '../fakes/nouns.ts'
import { fakeLog, fakePorts } from '../fakes/world.ts'

// Real programs: what the target promises is about them.

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'command-target-'))
  mkdirSync(path.join(folder, 'checkout/service'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const deploy = async (script: string, given: Partial<CommandTargetOptions> = {}) => {
  const log = fakeLog()
  const { signal } = new AbortController()
  const around = { ...process.env, GITHUB_TOKEN: 'ghs_secret', INPUT_TOKEN: 'ghs_secret' }
  const ports = fakePorts({
    ...{ log, clock: openClock(signal), files: openFiles(), command: openCommand(signal, around) },
    context: aContext({ temp: path.join(folder, 'temp') }),
  })
  const argv = ['bash', '-c', script] as const
  const request = {
    ...{ environment: 'staging', release: { sha: sha('a'), ref: 'refs/tags/v1.0.0', version: '1.0.0' } },
    ...{ previousSha: sha('b'), directory: path.join(folder, 'checkout'), env: { MINE: 'x' }, artifact: null },
  }
  const target = commandTarget({ argv, directory: null, timeoutMs: 30_000, restoreFiles: null, ...given })
  return { log, outcome: await target.deploy(request, ports), restored: () => target.restore(request, ports) }
}

describe('the command target', () => {
  test('knows the release and what the step gave it, and no token', async () => {
    const { outcome } = await deploy('env >"$PWD/env"; echo artifact=sha256:1 >>"$DEPLOY_OUTPUT"')
    expect(outcome).toEqual({ ok: true, artifact: 'sha256:1', url: null, instances: null })
    const env = readFileSync(path.join(folder, 'checkout/env'), 'utf8')
    for (const line of [
      ...[
        'DEPLOY_ENVIRONMENT=staging',
        `DEPLOY_SHA=${sha('a')}`,
        'DEPLOY_VERSION=1.0.0',
        'DEPLOY_REF=refs/tags/v1.0.0',
      ],
      ...[`DEPLOY_PREVIOUS_SHA=${sha('b')}`, 'DEPLOY_ARTIFACT=', 'MINE=x'],
    ])
      expect(env.split('\n')).toContain(line)
    expect(env).not.toContain('ghs_secret')
  })

  test('shows what it says as it comes, disarmed', async () => {
    const { log } = await deploy('echo one; echo "::error::not mine" >&2; echo "  ##[group]nor this"')
    expect(log.lines).toContain('one')
    expect(log.lines.some((line) => line.includes('not mine'))).toBe(true)
    expect(log.lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([])
  })

  test('gives arguments as they are: there is no shell', async () => {
    const argv = ['node', '-e', 'console.log(process.argv[1])', '$(touch pwned); `id` *'] as const
    const { log } = await deploy('', { argv })
    expect(log.lines).toContain('$(touch pwned); `id` *')
    expect(existsSync(path.join(folder, 'checkout/pwned'))).toBe(false)
  })

  test('starts where the runbook says', async () => {
    const { log } = await deploy('basename "$PWD"', { directory: 'service' })
    expect(log.lines).toContain('service')
  })

  test('a folder that is not there is named, not a missing program', async () => {
    const { outcome } = await deploy('true', { directory: 'nowhere' })
    expect(outcome).toMatchObject({ ok: false, why: 'The checkout has no folder nowhere. Nothing was changed.' })
  })

  test('a program that is not there', async () => {
    const { outcome } = await deploy('', { argv: ['./deploy.sh'] })
    expect(outcome).toMatchObject({ ok: false, why: expect.stringContaining('./deploy.sh could not be started') })
  })

  test('a program that is not executable', async () => {
    writeFileSync(path.join(folder, 'checkout/deploy.sh'), '#!/bin/sh\n', { mode: 0o644 })
    const { outcome } = await deploy('', { argv: ['./deploy.sh'] })
    expect(outcome).toMatchObject({
      ok: false,
      why: './deploy.sh could not be started: the file is not executable.',
      remedy: expect.stringContaining('git update-index --chmod=+x deploy.sh'),
    })
  })

  test('one that fails: its exit code and its last lines', async () => {
    const { outcome } = await deploy('seq 100; echo "no space left" >&2; exit 7')
    expect(outcome).toMatchObject({ ok: false, why: 'bash ended with exit code 7.' })
    expect(outcome).toMatchObject({ log: expect.stringMatching(/100\nno space left$/) })
  })

  test('one that is too slow is ended, and what it started with it', async () => {
    const script = `sleep 300 & echo $! >"${folder}/child"; wait`
    const { outcome } = await deploy(script, { timeoutMs: 1_500 })
    expect(outcome).toMatchObject({ ok: false, why: expect.stringContaining('exceeded its time limit') })
    const child = Number(readFileSync(path.join(folder, 'child'), 'utf8'))
    await expect.poll(() => existsSync(`/proc/${child}/cwd`)).toBe(false)
  })

  test('what it wrote that can not be used is said, and nothing of it is recorded', async () => {
    const { outcome, log } = await deploy('printf "artefact=1\\nurl=ftp://a\\n" >"$DEPLOY_OUTPUT"')
    expect(outcome).toEqual({ ok: true, artifact: null, url: null, instances: null })
    expect(log.lines).toEqual(
      expect.arrayContaining([
        'warning: DEPLOY_OUTPUT: line 1 is neither artifact=… nor url=…. It is not used.',
        'warning: DEPLOY_OUTPUT: line 2 is a url of neither http nor https. It is not used.',
      ]),
    )
  })

  test('an enormous DEPLOY_OUTPUT is not read', async () => {
    const { outcome, log } = await deploy('head -c 3000000 /dev/zero >"$DEPLOY_OUTPUT"')
    expect(outcome).toEqual({ ok: true, artifact: null, url: null, instances: null })
    expect(log.lines.at(-1)).toContain('3000000 bytes, which is too many')
  })

  test('one that removes DEPLOY_OUTPUT has nothing to say', async () => {
    const { outcome } = await deploy('rm "$DEPLOY_OUTPUT"')
    expect(outcome).toEqual({ ok: true, artifact: null, url: null, instances: null })
  })

  test('a restore is the same program', async () => {
    writeFileSync(path.join(folder, 'count'), '')
    const { restored } = await deploy(`echo x >>"${folder}/count"`)
    expect(await restored()).toMatchObject({ ok: true })
    expect(readFileSync(path.join(folder, 'count'), 'utf8')).toBe('x\nx\n')
  })
})
