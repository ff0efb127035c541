// cli/status: every sentence of the command `status`. Pure.

export const noToken = 'GITHUB_TOKEN and GH_TOKEN are both empty, and without a token GitHub shows no deployments.'

export const giveToken = 'Sign in with gh, and run: GITHUB_TOKEN=$(gh auth token) npx runbook-gates status'

export const asking = (repository: string): string => `Asking GitHub for the deployments of ${repository} …`

export const readFrom = (branch: string, sha: string): string => `By the runbook of ${branch} at ${sha}.`

export const heading = (service: string, repository: string): string => `${service} in ${repository}`

export const nothing = 'nothing of ours was ever deployed'

/** What a row says of the release that was last put there. */
export const states = {
  verified: 'verified',
  failed: 'failed',
  deploying: 'in progress',
  unverified: 'not verified',
} as const

export const since = (time: string, age: string): string => `${time.slice(0, 16).replace('T', ' ')} UTC, ${age} ago`

export const lastVerified = (name: string, when: string): string => `last verified: ${name}, ${when}`

export const lockedBy = (actor: string, intent: string, when: string): string =>
  `locked by ${actor} (${intent}), ${when}`

export const lockReason = (reason: string): string => `: ${reason}`

export const lockUnread = (why: string): string => `locked, and the lock can't be read: ${why}`

export const frozen = (window: string): string => `frozen: ${window}`

export const held = (name: string, when: string): string => `held since a rollback: ${name}, ${when}`

export const incident = (number: number, title: string, url: string): string => `incident #${number}: ${title} ${url}`
