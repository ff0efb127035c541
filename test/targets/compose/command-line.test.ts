import { describe, expect, test } from 'vitest'
import {
  composeLines,
  composeProgram,
  fileVersion,
  imageOverride,
  type ComposeTargetOptions,
} from '../../../src/targets/compose/command-line.ts'

const options: ComposeTargetOptions = {
  files: ['compose.yml', 'compose.prod.yml'],
  project: 'inventory',
  services: ['api'],
  scale: { api: 2 },
  timeoutMs: 1,
  host: null,
}
const plugin = { argv: ['docker', 'compose'], generation: 2, version: '2.40.3' } as const
const old = { argv: ['docker-compose'], generation: 1, version: '1.29.2' } as const

describe('the program', () => {
  test.each([
    [['docker', 'compose'] as const, '2.40.3', 2],
    [['docker', 'compose'] as const, 'v2.3.3-desktop.2\n', 2],
    [['docker', 'compose'] as const, 'dev', 2],
    [['docker-compose'] as const, '1.29.2', 1],
    [['docker-compose'] as const, '2.17.0', 2],
    [['docker-compose'] as const, 'dev', undefined],
    [['docker-compose'] as const, '', undefined],
    [['docker-compose'] as const, '0.9.0', undefined],
  ])('%j that says %j', (argv, answer, generation) => {
    expect(composeProgram(argv, answer)?.generation).toBe(generation)
  })
})

describe('the command lines', () => {
  test('of the plug-in, for a deploy', () => {
    const { pull, up } = composeLines(plugin, options, null)
    const base = 'docker compose --file compose.yml --file compose.prod.yml --project-name inventory'
    expect(pull.join(' ')).toBe(`${base} pull --ignore-buildable api`)
    expect(up.join(' ')).toBe(`${base} up --detach --remove-orphans --build --scale api=2 api`)
  })

  test('of the old program, for a deploy', () => {
    const { pull, up } = composeLines(old, { ...options, files: ['c.yml'], services: [], scale: {} }, null)
    expect(pull.join(' ')).toBe('docker-compose --file c.yml --project-name inventory pull')
    expect(up.join(' ')).toBe(
      'docker-compose --file c.yml --project-name inventory up --detach --remove-orphans --build',
    )
  })

  test('for a restore: the recorded images over the files, and nothing is built', () => {
    const { up } = composeLines(plugin, options, '/temp/images.json')
    expect(up.join(' ')).toContain('--file compose.prod.yml --file /temp/images.json --project-name')
    expect(up).toContain('--no-build')
    expect(up).not.toContain('--build')
  })
})

describe('the file with the recorded images', () => {
  const images = { api: `sha256:${'a'.repeat(64)}` }

  test('for the plug-in: never pulled where the file says always', () => {
    expect(JSON.parse(imageOverride(images, 2, '3.8'))).toEqual({
      services: { api: { image: images.api, pull_policy: 'missing' } },
    })
  })

  test.each([
    ['3.8', { version: '3.8', services: { api: { image: images.api } } }],
    [null, { services: { api: { image: images.api } } }],
  ])('for the old program: the same version as the other files (%s)', (version, expected) => {
    expect(JSON.parse(imageOverride(images, 1, version))).toEqual(expected)
  })

  test.each([
    ['version: "3.8"\nservices: {}', '3.8'],
    ["# a comment\nversion: '2.4'  # old\n", '2.4'],
    ['version: 3', '3'],
    ['services:\n  api:\n    version: "1"\n', null],
    ['', null],
  ])('the version of %j', (text, expected) => {
    expect(fileVersion(text)).toBe(expected)
  })
})
