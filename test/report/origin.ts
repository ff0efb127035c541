import type { Origin } from '../../src/report/next-step.ts'

/** A run of a workflow that uses the published actions. */
export const origin: Origin = {
  server: 'https://github.com',
  repository: 'acme/inventory',
  run: '900',
  workflow: 'deploy.yml',
  rollbackWorkflow: 'rollback.yml',
  action: { repository: 'runbook-gates/runbook-gates', ref: 'v1' },
}
