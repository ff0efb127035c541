import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readChoice, waysOf } from '../../../scripts/start/platform-choice.ts'
import { openPlatform } from '../../../scripts/start/platform.ts'
import type { Progress } from '../../../scripts/start/progress.ts'

describe('what the command line says', () => {
  test.each([
    [[], 'auto'],
    [['--environments=auto'], 'auto'],
    [['--environments=docker'], 'docker'],
    [['--environments', 'processes'], 'processes'],
  ])('%j is %s', (args, choice) => expect(readChoice(args)).toBe(choice))

  test.each([[['--environments=podman']], [['--environments=']], [['--enviroments=docker']], [['docker']]])(
    '%j is refused',
    (args) => expect(() => readChoice(args)).toThrow(/podman|--environments|--enviroments|docker/),
  )
})

describe('how the environments are deployed', () => {
  const compose = expect.stringContaining('{ compose: ')
  const swarm = expect.stringContaining('{ swarm: ')
  test.each([
    {
      name: "the machine's own engine is made no swarm: all by Compose",
      given: { own: false, version: '2.40.3' },
      ways: { targets: { dev: compose, staging: compose, production: compose }, swarm: false },
    },
    {
      name: "the machine's own engine without Compose: not on Docker at all",
      given: { own: false, version: null },
      ways: null,
    },
    {
      name: 'an engine of our own: production is a stack',
      given: { own: true, version: '1.29.2' },
      ways: { targets: { dev: compose, staging: compose, production: swarm }, swarm: true },
    },
    {
      name: 'an engine of our own without Compose: all are stacks',
      given: { own: true, version: null },
      ways: { targets: { dev: swarm, staging: swarm, production: swarm }, swarm: true },
    },
  ])('$name', ({ given, ways }) => {
    const found = waysOf(given)
    if (ways === null) expect(found).toBeNull()
    else expect(found).toMatchObject(ways)
  })

  test('no two environments share a project, and none has a name that somebody else would give', () => {
    const targets = Object.values(waysOf({ own: false, version: '2.40.3' })?.targets ?? {})
    const projects = targets.map((target) => /project: (\S+),/.exec(target)?.[1])
    expect(projects).toEqual(['runbook-start-dev', 'runbook-start-staging', 'runbook-start-production'])
  })
})

describe('on a machine without Docker', () => {
  const nothing: Progress = { title: vi.fn(), step: vi.fn(), part: vi.fn(), note: vi.fn(), done: vi.fn() }
  let empty: string
  beforeEach(() => {
    empty = mkdtempSync(path.join(os.tmpdir(), 'platform-'))
    vi.stubEnv('PATH', empty)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(empty, { recursive: true, force: true })
  })

  test('auto: processes, and why', async () => {
    const platform = await openPlatform('auto', nothing)
    expect(platform).toMatchObject({ targets: null, images: false })
    expect(platform.described).toContain('there is no docker program on this machine')
  })

  test('docker: refused, with why', async () => {
    await expect(openPlatform('docker', nothing)).rejects.toThrow('there is no docker program on this machine')
  })
})
