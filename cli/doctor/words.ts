// cli/doctor: every sentence of the command `doctor`; those of the diagnosis itself are in src/doctor/words.ts. Pure.

export const noToken = 'GITHUB_TOKEN and GH_TOKEN are both empty, and without a token GitHub shows no settings.'

export const giveToken = 'Sign in with gh, and run: GITHUB_TOKEN=$(gh auth token) npx runbook-gates doctor'

export const noOrigin = "This checkout has no remote 'origin', so nobody can tell which repository is meant."

export const noServer = "The remote 'origin' of this checkout names no repository on a server."

export const addOrigin = 'git remote add origin https://github.com/<owner>/<repository>.git'

export const otherServer = (host: string): string =>
  `The remote 'origin' is on ${host}, and a token is sent only to a server that you name yourself.`

export const giveApiUrl = (host: string): string =>
  /\.ghe\.com$/.test(host) ? `GITHUB_API_URL=https://api.${host}` : `GITHUB_API_URL=https://${host}/api/v3`

export const badApiUrl = 'GITHUB_API_URL is not an address that begins with https:// or http://.'

export const asking = (repository: string): string => `Asking GitHub for the settings of ${repository} …`

export const ofCheckout = 'this checkout'

export const ofTip = (branch: string, sha: string): string => `${branch} at ${sha}`

export const readFrom = (where: string, branch: string): string =>
  `Runbook and workflows of ${where}; settings for the default branch ${branch}.`

export const heading = (repository: string, service: string, message: string): string =>
  `${service} in ${repository}: ${message}`
