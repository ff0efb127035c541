import { describe, expect, test } from 'vitest'
import { composeNeeds } from '../../../src/targets/compose/files.ts'

const needs = (
  text: string | Readonly<Record<string, string>>,
  files: readonly [string, ...string[]] = ['compose.yml'],
) => {
  const all = typeof text === 'string' ? { [files[0]]: text } : text
  return composeNeeds(files, '{"api":"sha256:1"}', (path) => Promise.resolve(all[path] ?? null))
}

const api = (line: string) => `services:\n  api:\n    image: api:v1\n    ${line}\n`

describe('what restoring recorded images takes of a release', () => {
  test.each<[name: string, text: string, files: readonly string[]]>([
    ['its compose file', api('ports: ["80:80"]'), ['.env', 'compose.yml']],
    ['an env file', api('env_file: conf/api.env'), ['.env', 'compose.yml', 'conf/api.env']],
    [
      'env files',
      api('env_file: [a.env, { path: ./b.env, required: false }]'),
      ['.env', 'compose.yml', 'a.env', 'b.env'],
    ],
    [
      'configs and secrets from files',
      `${api('configs: [c]')}configs: { c: { file: ./c.json } }\nsecrets: { s: { file: s.txt }, e: { external: true } }\n`,
      ['.env', 'compose.yml', 'c.json', 's.txt'],
    ],
    ['named volumes, and folders of the host', api('volumes: [data:/var, /etc/ssl:/ssl:ro]'), ['.env', 'compose.yml']],
    ['a temporary folder', api('volumes: [{ type: tmpfs, target: /tmp }]'), ['.env', 'compose.yml']],
    [
      'an anchor',
      'x-base: &base { image: api:v1, env_file: b.env }\nservices: { api: { <<: *base } }\n',
      ['.env', 'compose.yml', 'b.env'],
    ],
  ])('%s', async (_name, text, files) => {
    expect(await needs(text)).toEqual(files)
  })

  test('paths are taken from where the first file lies', async () => {
    const files = {
      'deploy/compose.yml': api('env_file: ../conf/api.env'),
      'deploy/prod/more.yml': api('env_file: x.env'),
    }
    expect(await needs(files, ['./deploy/compose.yml', 'deploy/prod/more.yml'])).toEqual([
      ...['.env', 'deploy/.env', 'deploy/compose.yml', 'conf/api.env', 'deploy/prod/more.yml', 'deploy/x.env'],
    ])
  })
})

describe('everything, where that can not be told', () => {
  test.each([
    ['it may have to be built', api('build: .')],
    ['it goes on in another file', api('extends: { file: base.yml, service: api }')],
    ['it includes another file', `include: [other.yml]\n${api('')}`],
    ['a folder of the repository is mounted', api('volumes: ["./conf:/etc/api"]')],
    ['one above is', api('volumes: ["../conf:/etc/api"]')],
    ['one is, in the long form', api('volumes: [{ type: bind, source: conf, target: /etc/api }]')],
    ['one that a variable names is', api('volumes: ["${CONF}:/etc/api"]')],
    ['the folder itself is named', `${api('')}volumes: { d: { driver_opts: { device: "$PWD/data" } } }\n`],
    ['an env file that a variable names', api('env_file: "${STAGE}.env"')],
    ['an env file outside of the repository', api('env_file: ../api.env')],
    ['a key that nobody knows', api('provider: { type: x }')],
    ['it is no compose file', 'hello'],
    ['it can not be read', 'services: {'],
    ['a tag of its own', api('ports: !reset []')],
    ['it is not there', {}],
  ])('%s', async (_name, text) => {
    expect(await needs(text)).toBe('all')
  })

  test('no images were recorded', async () => {
    expect(await composeNeeds(['compose.yml'], null, () => Promise.resolve(api('')))).toBe('all')
  })
})
