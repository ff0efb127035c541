// core: the closed list of reason codes; a code never changes its meaning in a major version.

/**
 * Every way to end has one of these words (output `reason-code`). The list is closed: a word is never renamed or
 * given another meaning within a major version. docs/reason-codes.md explains them one by one.
 */
export const reasonCodes = [
  // any action
  'bad-input',
  'bad-config',
  'no-permission',
  'github-unreachable',
  'privileged-event',
  'planned',
  'internal-error',
  // preflight
  'checks-passed',
  'checks-failed',
  'not-touched',
  // deploy
  'deployed',
  'opened',
  'already-deployed',
  'no-environment',
  'not-promotable',
  'off-branch',
  'not-verified-upstream',
  'approvals-missing',
  'preflight-missing',
  'preflight-failed',
  'preflight-expired',
  'preflight-outdated',
  'older-than-live',
  'tag-moved',
  'held',
  'frozen',
  'locked',
  'two-jobs-one-place',
  'target-failed',
  'smoke-failed',
  'smoke-inconclusive',
  'rolled-back',
  'deployed-but-unrecorded',
  'adopted',
  'not-adoptable',
  'lock-set',
  'lock-lifted',
  'cancelled',
  // smoke
  'healthy',
  'unhealthy',
  'old-version',
  'version-unknown',
  'existing-failure',
  'probe-fault',
  'too-few-samples',
  'tests-failed',
  'maintenance',
  'hand-over-lost',
  // rollback
  'restored-pull-request-open',
  'restored-revert-conflict',
  'already-reverted',
  'nothing-to-return-to',
  'point-of-no-return',
  'restore-failed',
  'follow-up-missing',
  'page-undelivered',
] as const

export type ReasonCode = (typeof reasonCodes)[number]
