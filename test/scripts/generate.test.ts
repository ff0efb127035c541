import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { fill } from '../../scripts/generate/markers.ts'
import { preflightChecks } from '../../src/checklist/registry.ts'
import { parseRunbook } from '../../src/config/load.ts'
import { badShapes } from '../config/bad-runbooks.ts'
import { rolledBack } from '../report/reports.ts'
import { reasonCodes } from '../../src/core/reason.ts'

const root = path.join(import.meta.dirname, '..', '..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

describe('npm run generate', () => {
  it('has nothing to write: what is committed is what the source says', () => {
    const run = spawnSync(process.execPath, ['scripts/generate.ts', '--check'], { cwd: root, encoding: 'utf8' })
    expect(run.stderr).toBe('')
    expect(run.status).toBe(0)
  })

  describe('in a copy of the house', () => {
    let copy = ''
    const generate = (...args: readonly string[]) =>
      spawnSync(process.execPath, ['scripts/generate.ts', ...args], { cwd: copy, encoding: 'utf8' })
    beforeAll(() => {
      copy = mkdtempSync(path.join(tmpdir(), 'generate-'))
      for (const part of ['package.json', 'actions', 'cli', 'docs', 'schema', 'scripts', 'src']) {
        cpSync(path.join(root, part), path.join(copy, part), { recursive: true })
      }
      symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
    })
    afterAll(() => rmSync(copy, { recursive: true, force: true }))

    it('names what is stale, writes nothing under --check, and repairs it otherwise', { timeout: 60_000 }, () => {
      const file = path.join(copy, 'schema/runbook.schema.json')
      const page = path.join(copy, 'actions/smoke/README.md')
      writeFileSync(file, '{}\n')
      writeFileSync(page, readFileSync(page, 'utf8').replace('| `url` |', '| `uri` |'))
      const check = generate('--check')
      expect(check.status).toBe(1)
      expect(check.stderr.trim().split('\n')).toEqual([
        'schema/runbook.schema.json is stale: run npm run generate and commit what it writes',
        'actions/smoke/README.md is stale: run npm run generate and commit what it writes',
      ])
      expect(readFileSync(file, 'utf8')).toBe('{}\n')
      expect(generate().status).toBe(0)
      expect(readFileSync(file, 'utf8')).toBe(read('schema/runbook.schema.json'))
      expect(generate('--check').status).toBe(0)
    })
  })
})

describe('fill', () => {
  it('replaces between its markers and keeps the prose', () => {
    const page = 'a\n<!-- generated:x -->\nold\n<!-- /generated:x -->\nb\n'
    const filled = fill(page, new Map([['x', 'new']]))
    expect(filled).toBe('a\n<!-- generated:x -->\n\nnew\n\n<!-- /generated:x -->\nb\n')
    expect(fill(filled, new Map([['x', 'new']]))).toBe(filled)
  })
  it('refuses a page without the markers', () => {
    expect(() => fill('a', new Map([['x', 'new']]))).toThrow('add the two markers')
  })
})

describe('schema/runbook.schema.json', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(read('schema/runbook.schema.json')),
  )

  it('takes the runbook of the example, as we do', () => {
    const text = read('examples/inventory/.github/runbook.yml')
    expect(validate(parse(text)) ? [] : validate.errors).toEqual([])
    expect(() => parseRunbook(text, { path: 'runbook.yml', sha: '' })).not.toThrow()
  })
  it('takes the runbook of docs/getting-started.md, as we do', () => {
    const text = /```yaml\n(# yaml-language-server[\s\S]*?)```/.exec(read('docs/getting-started.md'))?.[1] ?? ''
    expect(validate(parse(text)) ? [] : validate.errors).toEqual([])
    expect(() => parseRunbook(text, { path: 'runbook.yml', sha: '' })).not.toThrow()
  })
  it('refuses in the editor what it can of what we refuse', () => {
    const accepted = badShapes.filter(([, text]) => validate(parse(text, { logLevel: 'error' }))).map(([what]) => what)
    expect(accepted).toEqual(['a URL of another kind', 'a URL with credentials'])
  })
  it('explains every key that a person meets at the top and in an environment', () => {
    const keyed = z.object({ properties: z.record(z.string(), z.looseObject({ description: z.string().optional() })) })
    const top = keyed.parse(JSON.parse(read('schema/runbook.schema.json')))
    const environments = z.object({ additionalProperties: keyed }).parse(top.properties['environments'])
    const keys = { ...top.properties, ...environments.additionalProperties.properties }
    const bare = Object.entries(keys).filter(([, key]) => key.description === undefined)
    expect(bare.map(([name]) => name)).toEqual([])
  })
})

describe('schema/report.schema.json', () => {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(read('schema/report.schema.json')))

  it('takes the reports that we write, and refuses what is left out or added', () => {
    const each = rolledBack('plain')
    expect(validate(each) ? [] : validate.errors).toEqual([])
    expect(validate({ ...each, checks: [] })).toBe(false)
    expect(validate({ ...each, runbook: 1 })).toBe(false)
    expect(validate({ ...each, parts: each.parts.map(({ id }) => ({ id })) })).toBe(false)
  })
})

describe('docs/reason-codes.md', () => {
  const rows = read('docs/reason-codes.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  it('explains each reason code once, in the order of the source', () => {
    expect(rows.map(([, code]) => code)).toEqual(reasonCodes.map((code) => `\`${code}\``))
  })
  it('says of each how the job ends, what it means and what to do', () => {
    expect(rows.filter((cells) => cells.length !== 6 || cells.slice(1, 5).some((cell) => cell === ''))).toEqual([])
  })
})

describe('docs', () => {
  it('have a page for each check and none for another', () => {
    const pages = readdirSync(path.join(root, 'docs/checks')).toSorted()
    expect(pages).toEqual(preflightChecks.map(({ id }) => `${id}.md`).toSorted())
  })
  it('say what to do when a check fails, as the check itself has it', () => {
    const told = /^## What to do\n\n<!-- generated:remedies -->\n\n- \*\*/m
    const silent = preflightChecks.filter(({ id }) => !told.test(read(`docs/checks/${id}.md`)))
    expect(silent.map(({ id }) => id)).toEqual([])
  })
  it('link only to files that are there', () => {
    const files = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)
    const broken = files
      .filter((file) => !file.startsWith('test/') && !file.startsWith('examples/'))
      .flatMap((file) =>
        [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => ({ file, to: match[1] ?? '' })),
      )
      .filter(({ file, to }) => {
        const target = path.join(root, path.dirname(file), to)
        return spawnSync('test', ['-e', target]).status !== 0
      })
    expect(broken).toEqual([])
  })
  it('keep the README under 40 lines, beside the workflow that it shows whole, which is under 110', () => {
    const [shown = '', ...more] = read('README.md').match(/```yaml\n[\s\S]*?```/gu) ?? []
    expect(more).toEqual([])
    expect(shown.split('\n').length).toBeLessThan(110)
    expect(read('README.md').replace(shown, '').split('\n').length).toBeLessThan(40)
  })
})
