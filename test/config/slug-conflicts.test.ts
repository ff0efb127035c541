import { describe, expect, it } from 'vitest'
import { loadRunbook, requireRunbook, runbookOrDefaults } from '../../src/config/require.ts'
import { ExpectedError } from '../../src/core/errors.ts'
import { fakeGitHub } from '../fakes/github.ts'
import { sha } from '../fakes/nouns.ts'
import { fakeLog } from '../fakes/world.ts'

const commit = sha('a')
const runbook = (service: string) => `service: ${service}\nenvironments: { dev: { promote: { branch: main } } }\n`

const request = (files: Readonly<Record<string, string>>, path = '.github/runbook.yml') => {
  const entries = Object.entries(files).map(([name, text]): [string, string] => [`${commit}:${name}`, text])
  const refs = new Map([['refs/heads/main', { ref: 'refs/heads/main', object: commit, commit }]])
  return { path, github: fakeGitHub({ files: new Map(entries), refs }), log: fakeLog() }
}

const refusal = async (loading: Promise<unknown>): Promise<ExpectedError> => {
  const thrown: unknown = await loading.then(
    () => null,
    (error: unknown) => error,
  )
  if (thrown instanceof ExpectedError) return thrown
  throw new Error(`not refused: ${String(thrown)}`)
}

describe('two runbook files of one repository', () => {
  it('load side by side when their services differ', async () => {
    const asked = request({ '.github/runbook.yml': runbook('api'), '.github/runbook-web.yml': runbook('web') })
    expect((await loadRunbook(asked, null))?.service).toBe('api')
    expect(asked.log.lines).toEqual([])
  })

  it.each([
    ['by the very same name', 'inventory', 'inventory'],
    ['by case and punctuation', 'Inventory API', 'inventory-api'],
    ['by signs that a key does not carry', 'inventory!', '(Inventory)'],
    ['by another form of the same letters', 'ｉnventory', 'inventory'],
    ['by names of which nothing remains', '"?"', '"!"'],
  ])('are refused with one slug, %s', async (_, own, other) => {
    const files = { '.github/runbook.yml': runbook(own), '.github/runbook-b.yaml': runbook(other) }
    for (const [path, twin] of [Object.keys(files), Object.keys(files).toReversed()]) {
      const error = await refusal(requireRunbook(request(files, path)))
      expect(error).toMatchObject({ code: 'bad-config', at: { path, line: 1, column: 10 } })
      expect(error.message).toContain(`${path ?? ''}, line 1, column 10: \`service\` names a service twice: `)
      expect(error.message).toContain(` in ${twin ?? ''} both have the key `)
      expect(error.message).toContain('rename one of them, or remove one of the files')
    }
  })

  it('says both services, both files and the key that they share', async () => {
    const files = { '.github/runbook.yml': runbook('Inventory API'), '.github/runbook-b.yml': runbook('inventory-api') }
    expect((await refusal(requireRunbook(request(files)))).message).toBe(
      '.github/runbook.yml, line 1, column 10: `service` names a service twice: `Inventory API` here and `inventory-api` in .github/runbook-b.yml both have the key `inventory-api`, so the two would share records, locks and statuses; rename one of them, or remove one of the files',
    )
  })

  it('are not compared with a file of another name or place, which may be a second one of the same service', async () => {
    const files = { 'services/api/runbook.yml': runbook('api'), '.github/trial.yml': runbook('api') }
    const asked = { ...files, '.github/runbook.yml': runbook('API') }
    for (const path of Object.keys(files)) {
      expect((await requireRunbook(request(asked, path))).service).toBe('api')
    }
    expect((await requireRunbook(request(asked))).service).toBe('API')
  })

  it('are one file when the path is only written in another way', async () => {
    const asked = request({ '.github/runbook.yml': runbook('api') }, './.github/runbook.yml')
    asked.github.state.files.set(`${commit}:./.github/runbook.yml`, runbook('api'))
    expect((await loadRunbook(asked, null))?.service).toBe('api')
  })

  it.each([
    ['is not YAML', 'service: [', 'it is not valid YAML'],
    ['names no service', 'environments: {}', 'it names no service'],
    ['is a link to another file', 'runbook.yml', 'it names no service'],
    ['is empty', '', 'it names no service'],
    ['has a list for a service', 'service: [api]', 'it names no service'],
    ['is huge', `${runbook('api')}# ${'x'.repeat(300 * 1024)}`, 'it is larger than 256 KiB'],
    ['has two keys for the service', 'service: api\nservice: api', 'it has the key `service` twice'],
  ])('the other is left out, with a line in the log, when it %s', async (_, text, why) => {
    const asked = request({ '.github/runbook.yml': runbook('api'), '.github/runbook-b.yml': text })
    expect((await loadRunbook(asked, null))?.service).toBe('api')
    expect(asked.log.lines).toHaveLength(1)
    expect(asked.log.lines[0]).toContain(`.github/runbook-b.yml is not compared with .github/runbook.yml: ${why}`)
  })

  it('the other is compared although the rest of it is wrong', async () => {
    const files = { '.github/runbook.yml': runbook('api'), '.github/runbook-b.yml': 'service: api\nenviroments: 7\n' }
    expect((await refusal(requireRunbook(request(files)))).message).toContain('.github/runbook-b.yml')
  })

  it.each([
    '.github/runbooks/api.yml',
    '.github/workflows/runbook.yml',
    '.github/my-runbook.yml',
    '.github/runbook.json',
  ])('are no concern of %s', async (path) => {
    const asked = request({ '.github/runbook.yml': runbook('api'), [path]: runbook('api') })
    expect((await loadRunbook(asked, null))?.service).toBe('api')
  })

  it('that share a name with each other do not stop a third', async () => {
    const twins = { '.github/runbook-a.yml': runbook('a'), '.github/runbook-b.yml': runbook('A') }
    const asked = request({ '.github/runbook.yml': runbook('api'), ...twins })
    expect((await loadRunbook(asked, null))?.service).toBe('api')
  })
})

describe('a repository without the file that is asked for', () => {
  it('has the defaults, named after the repository', async () => {
    expect((await runbookOrDefaults(request({}), 'inventory')).service).toBe('inventory')
  })

  it('is refused where the defaults would speak for the service of another file', async () => {
    const asked = request({ '.github/runbook-api.yaml': runbook('Inventory') })
    const error = await refusal(runbookOrDefaults(asked, 'inventory'))
    expect(error.code).toBe('bad-config')
    expect(error.message).toContain('`Inventory` in .github/runbook-api.yaml')
    expect(error.message).toContain("name the right file in the input 'config'")
  })
})
