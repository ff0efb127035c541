import { execFile, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '..', '..')

/** All that a check and the rules of the house need. */
const house = [
  ...['package.json', 'tsconfig.json', 'tsconfig.build.json', 'vitest.config.ts', 'eslint.config.js'],
  ...['.prettierrc.json', '.prettierignore', 'actions', 'cli', 'docs', 'embedded', 'schema', 'scripts', 'src'],
  ...['test/contract', 'test/fakes', 'test/checklist'],
]

/** Without what this test run tells its own children: vitest is started again in the copy. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST') && !['CI', 'NODE_ENV'].includes(name)),
)

interface Ended {
  readonly code: number | string | null
  readonly output: string
}

describe('npm run new:check', () => {
  let copy = ''
  const inCopy = (file: string) => readFileSync(path.join(copy, file), 'utf8')
  const run = (program: string, ...args: readonly string[]): Promise<Ended> =>
    new Promise((resolve) => {
      const options = { cwd: copy, env: environment, maxBuffer: 64 << 20 }
      execFile(program, args, options, (failed, stdout, stderr) =>
        resolve({ code: failed === null ? 0 : (failed.code ?? null), output: `${stdout}${stderr}` }),
      )
    })
  const bin = (name: string, ...args: readonly string[]) => run(path.join(copy, 'node_modules/.bin', name), ...args)
  const passes = { code: 0 }

  beforeAll(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'new-check-'))
    for (const part of house) cpSync(path.join(root, part), path.join(copy, part), { recursive: true })
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
    spawnSync('git', ['init', '--quiet'], { cwd: copy })
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  describe.each([
    ['an id alone', ['licence-texts'], 'licenceTexts', 'Licence texts'],
    [
      'an id whose lines are long, and a title',
      ['an-id-as-long-as-it-may-be-now', 'On call, and awake'],
      'anIdAsLongAsItMayBeNow',
      'On call, and awake',
    ],
  ] as const)('with %s', (_name, args, constant, title) => {
    const [id] = args
    const source = `src/checklist/${id}/${id}.ts`
    const test = `test/checklist/${id}/${id}.test.ts`

    it('makes the file, its test, its line, its remedies and its page', async () => {
      expect(await run('npm', 'run', 'new:check', ...args)).toMatchObject(passes)
      expect(inCopy(source)).toContain(`export const ${constant} = defineCheck({\n  id: '${id}',\n  title: '${title}',`)
      expect(inCopy(test)).toContain(source)
      expect(inCopy('src/checklist/registry.ts')).toMatch(new RegExp(`,\\n  ${constant},\\n\\]`))
      expect(inCopy(`docs/checks/${id}.md`)).toContain(`**Claim:** ${title}.`)
      expect(inCopy('schema/runbook.schema.json')).toContain(`"${id}": {`)
      expect(inCopy('docs/architecture.md')).toContain(`\`${id}/${id}.ts\``)
    })
  })

  it('leaves a tree that passes what npm run check asks', { timeout: 240_000 }, async () => {
    const ids = ['licence-texts', 'an-id-as-long-as-it-may-be-now']
    const tests = ids.map((id) => `test/checklist/${id}/${id}.test.ts`)
    const touched = [
      ...tests,
      ...ids.map((id) => `src/checklist/${id}/${id}.ts`),
      ...['src/checklist/registry.ts', 'src/checklist/remedies.ts'],
    ]
    // All that imports what is new, or is imported by it: the rest of the house is not any other than before.
    const project = { extends: './tsconfig.json', include: [...touched, 'src/config/*.ts', 'scripts/generate.ts'] }
    writeFileSync(path.join(copy, 'tsconfig.touched.json'), JSON.stringify(project))
    const rules = ['test/contract/floors.test.ts', 'test/contract/house.test.ts', 'test/checklist/registry.test.ts']
    const named = ['arrows point down', 'first line of a file', 'two meanings', 'registry of checks', ...ids]
    const parts = await Promise.all([
      bin('tsc', '--noEmit', '--project', 'tsconfig.touched.json'),
      bin('eslint', '--max-warnings', '0', ...touched),
      bin('prettier', '--check', ...touched),
      run(process.execPath, 'scripts/generate.ts', '--check'),
      bin('vitest', 'run', '--project', 'unit', ...rules, ...tests, '--testNamePattern', named.join('|')),
    ])
    expect(parts.filter(({ code }) => code !== 0)).toEqual([])
    // vitest colours its output where it takes the place for a CI.
    expect(stripVTControlCharacters(parts.at(-1)?.output ?? '')).toMatch(/Test Files {2}5 passed \(5\)/)
  })

  it.each([
    ['no id', [], 'the id of the check is missing'],
    ['capitals', ['Licences'], "'Licences' is not an id"],
    ['a path', ['../licences'], "'../licences' is not an id"],
    ['an id that is too long', ['a'.repeat(31)], 'it needs 2 to 30 characters'],
    ['a check that exists', ['backup'], "the check 'backup' exists already"],
    ['a part of the checklist that is no check', ['judge'], "src/checklist has a part named 'judge' already"],
    ['another key of the runbook', ['manual'], "'manual' has a meaning already"],
    ['a word of the language', ['import'], "'import' has a meaning already"],
    ['a name that says nothing', ['shared-things'], "'shared-things' says nothing"],
    ['a title that ends the text it is put in', ['licences', "Licences' texts"], "'Licences' texts' is not a title"],
  ])('refuses %s and writes nothing', async (_name, args, why) => {
    const before = inCopy('src/checklist/registry.ts')
    const ended = await run(process.execPath, 'scripts/new-check.ts', ...args)
    expect(ended.code).toBe(1)
    expect(ended.output).toContain(why)
    expect(ended.output).toContain('usage: npm run new:check <id>')
    expect(inCopy('src/checklist/registry.ts')).toBe(before)
    expect(existsSync(path.join(copy, 'src/checklist/licences'))).toBe(false)
  })
})
