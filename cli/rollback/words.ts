// cli/rollback: every sentence of the command `rollback --dry-run`. Pure.

export const noToken = 'GITHUB_TOKEN and GH_TOKEN are both empty, and without a token GitHub shows no records.'

export const giveToken = (environment: string): string =>
  `Sign in with gh, and run: GITHUB_TOKEN=$(gh auth token) npx runbook-gates rollback ${environment} --dry-run`

export const asking = (repository: string): string => `Cloning ${repository} and reading its records …`

export const noEnvironment = (name: string, known: string): string =>
  `The runbook has no environment '${name}'. It has: ${known}.`

export const giveEnvironment = 'npx runbook-gates status shows the environments of every service.'

export const severalServices = (name: string, services: string): string =>
  `Several services have an environment '${name}': ${services}.`

export const nameFile = 'Name the runbook file of one of them behind the environment, such as .github/runbook-api.yml.'

export const heading = (service: string, environment: string): string =>
  `Rollback of ${service} in ${environment}, as it would be now. Nothing was changed.`

export const labels = {
  bad: 'away from',
  good: 'back to',
  undo: 'undo',
  files: 'files',
  schema: 'schema',
} as const

export const nothingRestored = 'nothing: only git would be made to agree'

export const serves = (name: string): string => `${name}, which serves already`

export const undoing = (commits: string, branch: string, how: string): string => `${commits} on ${branch}, ${how}`

export const route = {
  push: 'by a push',
  'pull-request': 'as a pull request',
} as const

export const because = (how: string, why: string): string => `${how}: ${why}`

export const notUndone = {
  conflict: (commit: string, files: string): string => `${commit} conflicts in ${files}: a person reverts it`,
  noop: 'nothing: it is undone already',
  absent: (branch: string): string => `nothing: ${branch} does not have it`,
} as const

export const noWayDown = (paths: string): string => `point of no return: ${paths}`

export const downThere = 'no migration that nothing undoes'

export const notKnownHere =
  "Not known here: what the workflow's token may do, whether the settings of the environment are there, and whether the target answers. The plan of the workflow (input 'dry-run') asks for them too."
