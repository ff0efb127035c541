import { describe, expect, test } from 'vitest'
import type { ActionName } from '../../src/core/report.ts'
import { permissionBlock } from '../../src/runtime/permissions.ts'

const block = (action: ActionName, inputs: Readonly<Record<string, string>>, refused = '') =>
  permissionBlock(
    action,
    (name) => inputs[name] ?? '',
    refused === '' ? [] : [{ name: refused, level: 'read' as const }],
  ).split('\n')

describe('the permissions of a job, in one block', () => {
  test('preflight that shows a check run', () => {
    expect(block('preflight', { publish: 'check-run,summary' })).toEqual([
      'permissions:',
      '  actions: read',
      '  checks: write',
      '  contents: read',
      '  deployments: read',
      '  pull-requests: read',
      '  statuses: write',
    ])
  })

  test.each<[string, ActionName, Readonly<Record<string, string>>, string, string]>([
    ['a comment is written', 'preflight', { publish: 'comment' }, '  pull-requests: write', '  checks: write'],
    [
      'a dry run writes nothing',
      'preflight',
      { publish: 'check-run', 'dry-run': 'true' },
      '  checks: read',
      '  statuses: write',
    ],
    ['deploy takes a lock', 'deploy', {}, '  contents: write', '  pull-requests: write'],
    ['deploy that rolls back', 'deploy', { 'on-failure': 'rollback' }, '  pull-requests: write', '  actions: read'],
    ['smoke reads', 'smoke', {}, '  deployments: read', '  issues: write'],
    ['smoke finishes a deployment', 'smoke', { 'deployment-id': '7' }, '  deployments: write', '  issues: write'],
    ['the monitor keeps an incident', 'smoke', { phase: 'monitor' }, '  issues: write', '  contents: write'],
    ['a watcher starts the next', 'smoke', { phase: 'monitor', for: '55m' }, '  actions: write', '  contents: write'],
    [
      'a watcher that hands over to nobody starts nothing',
      'smoke',
      { phase: 'monitor', for: '5m', 'hand-over': 'false' },
      '  issues: write',
      'actions:',
    ],
  ])('%s', (_name, action, inputs, has, hasNot) => {
    expect(block(action, inputs)).toContain(has)
    expect(block(action, inputs)).not.toContain(hasNot)
  })

  test('what GitHub refused beside it is in it, and lowers nothing', () => {
    expect(block('preflight', {}, 'security-events')).toContain('  security-events: read')
    expect(block('deploy', {}, 'contents')).toContain('  contents: write')
  })
})
