import { describe, expect, it } from 'vitest'
import { parseRunbook } from '../../src/config/load.ts'
import { ExpectedError } from '../../src/core/errors.ts'
import { badEnvironments } from './bad-environments.ts'
import { badShapes, badYaml, base } from './bad-runbooks.ts'

const readAt = { path: '.github/runbook.yml', sha: 'a'.repeat(40) }

const refusal = (text: string): ExpectedError => {
  try {
    parseRunbook(text, readAt)
  } catch (thrown) {
    if (thrown instanceof ExpectedError) return thrown
    throw thrown
  }
  throw new Error('accepted')
}

describe('a runbook that is wrong', () => {
  it.each([...badShapes, ...badEnvironments, ...badYaml])('%s', (_name, text, sentence) => {
    const error = refusal(text)
    expect(error.code).toBe('bad-config')
    expect(error.message).toContain(sentence)
    expect(error.message).toMatch(/^\.github\/runbook\.yml(, line \d+, column \d+: | has \d+ problems:)/)
    expect(error.remedy).toContain('docs/runbook-file.md')
    expect(error.at?.path).toBe('.github/runbook.yml')
    expect(error.at?.line).toBeGreaterThan(0)
  })

  it('lists every problem in the order of the file and points at the first', () => {
    const error = refusal(`${base}    aprovals: 2\n    recovery: { rto: 15 }\nsmok: {}\n`)
    expect(error.message.split('\n')).toEqual([
      '.github/runbook.yml has 3 problems:',
      expect.stringContaining('- line 5, column 5: `environments.production.aprovals`'),
      expect.stringContaining('- line 6, column 22: `environments.production.recovery.rto`'),
      expect.stringContaining('- line 7, column 1: `smok` is not a key that the runbook knows; did you mean `smoke`?'),
    ])
    expect(error.at).toEqual({ path: '.github/runbook.yml', line: 5, column: 5 })
  })
  it('stops counting aloud at 25 problems', () => {
    const many = Array.from({ length: 40 }, (_, index) => `zz${index}qq: 1`).join('\n')
    expect(refusal(`${base}${many}\n`).message).toContain('- and 15 more')
  })
  it('quotes names that are no plain words in the path', () => {
    const error = refusal('service: s\nenvironments:\n  eu/west.1: { promote: { branch: x }, aftr: y }\n')
    expect(error.message).toContain('`environments["eu/west.1"].aftr`')
  })
  it('never repeats text that might be a secret', () => {
    expect(refusal(`${base}    url: s3cr3t-t0ken\n    approvals: s3cr3t-t0ken\n`).message).not.toContain('s3cr3t')
  })
})
