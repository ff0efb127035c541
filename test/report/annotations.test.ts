import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/core/report.ts'
import { annotations } from '../../src/report/annotations.ts'
import { check, part, report } from './reports.ts'

const finding = (over: Partial<Finding>): Finding => ({
  level: 'error',
  message: 'bad',
  path: 'a.ts',
  line: 3,
  ...over,
})
const of = (...findings: readonly Finding[]) =>
  annotations(report({ parts: [part({ checks: [check({ findings })] })] }))

describe('annotations', () => {
  it('carries place, message and remedy', () => {
    expect(of(finding({ remedy: 'Repair it.' }))).toEqual([
      { level: 'failure', path: 'a.ts', line: 3, message: 'bad\nHow to fix: Repair it.', title: 'All tests passing' },
    ])
  })
  it('leaves out what has no place in the repository', () => {
    const places = [
      { line: 0 },
      { line: 1.5 },
      { path: '/etc/passwd' },
      { path: '../x' },
      { path: 'C:\\x' },
      { path: '' },
    ]
    expect(of(...places.map(finding))).toEqual([])
    expect(of({ level: 'error', message: 'no file' }, { level: 'error', message: 'no line', path: 'a.ts' })).toEqual([])
  })
  it('writes paths as git does', () => {
    expect(of(finding({ path: './src\\a.ts' }))[0]?.path).toBe('src/a.ts')
  })
  it('puts the worst first', () => {
    const levels = of(finding({ level: 'notice' }), finding({ level: 'warning' }), finding({})).map(
      ({ level }) => level,
    )
    expect(levels).toEqual(['failure', 'warning', 'notice'])
  })
  it('is milder where the check only warns, and silent where it is off', () => {
    const gated = (gate: 'warn' | 'off') =>
      annotations(report({ parts: [part({ checks: [check({ gate, findings: [finding({})] })] })] }))
    expect(gated('warn')[0]?.level).toBe('warning')
    expect(gated('off')).toEqual([])
  })
})
