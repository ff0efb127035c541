export type ActionName = 'preflight' | 'deploy' | 'smoke' | 'rollback'

export interface PermissionUse {
  readonly permission: string
  readonly why: string
}

/** What each action asks of the workflow token, and for what; written under `permissions:` of the job. */
export const permissionsOf: Readonly<Record<ActionName, readonly PermissionUse[]>> = {
  preflight: [
    { permission: 'contents: read', why: 'the runbook file, commits, tags' },
    {
      permission: 'checks: write',
      why: 'the checks of the commit are read, the check run with the checklist is written',
    },
    {
      permission: 'statuses: write',
      why: 'commit statuses are read; `runbook/<service>` (a pull request) or `runbook/<service>/<environment>` (a release, which deploy reads) is written',
    },
    {
      permission: 'pull-requests: read',
      why: 'reviews and the pull request of a commit; `write` when `publish` has `comment`',
    },
    { permission: 'actions: read', why: 'which workflow a check belongs to; approvals of this run' },
    { permission: 'deployments: read', why: 'what is verified where' },
  ],
  deploy: [
    { permission: 'contents: write', why: 'the lock is a ref of the repository' },
    { permission: 'deployments: write', why: 'the record of the deployment, the only store of history' },
    { permission: 'statuses: read', why: 'the verdict of preflight' },
    { permission: 'pull-requests: read', why: 'approvals' },
    {
      permission: 'actions: read',
      why: 'whether the run that holds a lock still lives; approvals of this run; with `signing-key`, what protects the environment',
    },
    {
      permission: 'issues: write',
      why: 'closes the incident that the deployment ends; opens it with `on-failure: rollback`',
    },
  ],
  smoke: [
    { permission: 'contents: read', why: 'the runbook file, commits' },
    { permission: 'deployments: write', why: 'finishes `deployment-id`; without that input `read` is enough' },
    { permission: 'issues: write', why: 'the incident; with `phase: monitor` alone' },
    {
      permission: 'actions: write',
      why: 'starts the next watcher, with `for`; the rollback, with `on-outage: rollback`',
    },
  ],
  rollback: [
    { permission: 'contents: write', why: 'the lock, and the commit that reverts' },
    { permission: 'deployments: write', why: 'the record of the rollback' },
    { permission: 'pull-requests: write', why: 'the revert as a pull request, where rules demand one' },
    { permission: 'issues: write', why: 'the incident' },
    {
      permission: 'actions: write',
      why: 'starts the deploy workflow after the revert: a push by the workflow token starts none',
    },
  ],
}
