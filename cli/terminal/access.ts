// cli/terminal: the token of the environment, and GitHub behind it, which is loaded when a command asks for it.
import type { GitHubAccess, Terminal } from '../ports.ts'

type TokenVariables = Readonly<Record<string, string | undefined>>

/** As gh reads them, with the one of a workflow first; empty: there is none. */
export const tokenOf = (env: TokenVariables): string => {
  const given = [env['GITHUB_TOKEN'], env['GH_TOKEN']].map((value) => value?.trim() ?? '')
  return given.find((value) => value !== '') ?? ''
}

/** GitHub, as the person may see it who gave the token. */
export const openAccess = (env: TokenVariables, terminal: Pick<Terminal, 'aside'>): GitHubAccess => {
  const token = tokenOf(env)
  const apiUrl = env['GITHUB_API_URL'] ?? ''
  return {
    hasToken: token !== '',
    apiUrl: apiUrl === '' ? null : apiUrl,
    open: async (repository) => (await import('./github.ts')).askWith(token, { repository, env, terminal }),
  }
}
