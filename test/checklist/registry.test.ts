import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { preflightChecks } from '../../src/checklist/registry.ts'

const root = path.join(import.meta.dirname, '..', '..')
const text = (file: string) => (existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : '')
const ids = preflightChecks.map((check) => check.id)

/** From the root, with slashes: whatever calls defineCheck, but the file that offers it. */
const checkFiles = readdirSync(path.join(root, 'src/checklist'), { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('src/checklist', file.replaceAll(path.sep, '/')))
  .filter((file) => file.endsWith('.ts') && /= defineCheck\(/.test(text(file)))

/** Design 4.1: the lines of the runbook, as people know them. */
const order = [
  'tests',
  'security',
  'sbom',
  'migrations',
  'variables',
  'secrets',
  'backup',
  'rollback-plan',
  'approvals',
  'promotion',
]

describe('the registry of checks', () => {
  it('has no id twice', () => {
    expect(new Set(ids).size).toBe(ids.length)
  })

  it("keeps the runbook's order; what the runbook does not have comes after it", () => {
    const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
    expect(ids).toEqual(ids.toSorted((a, b) => place(a) - place(b)))
  })

  it('lists every file of src/checklist that defines a check, each under its id', () => {
    expect(checkFiles.map((file) => path.basename(file, '.ts')).toSorted()).toEqual(ids.toSorted())
  })

  it.each(preflightChecks.map((check) => [check.id, check] as const))('%s is whole', (id, check) => {
    const file = checkFiles.find((one) => path.basename(one, '.ts') === id) ?? ''
    expect(text(file.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts'))).toContain(file)
    const page = text(`docs/checks/${id}.md`)
    expect(page).toContain(check.why)
    // Prose of its own, below what is generated.
    expect(page.split('<!-- /generated:check -->')[1]?.trim().length ?? 0).toBeGreaterThan(200)
  })

  it.each(preflightChecks.map((check) => [check.id, check] as const))('%s needs no option', (_id, check) => {
    expect(check.options.safeParse({}).success).toBe(true)
  })
})
