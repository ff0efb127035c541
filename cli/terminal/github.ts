// cli/terminal: opens a repository on GitHub with a token, which goes to the server that was named and nowhere else.
import { openGitHub, openProtection, type GitHubOptions } from '../../src/adapters/github/open.ts'
import { openClock } from '../../src/adapters/runner/clock.ts'
import type { Log } from '../../src/ports/world.ts'
import type { AskedGitHub, AskedRepository, Terminal } from '../ports.ts'

/** https://docs.github.com/en/enterprise-server/graphql/guides/forming-calls-with-graphql */
const graphqlOf = (apiUrl: string): string =>
  /\/api\/v3\/?$/.test(apiUrl) ? apiUrl.replace(/\/v3\/?$/, '/graphql') : `${apiUrl.replace(/\/$/, '')}/graphql`

/** What has to be said goes beside the answer. */
const logOf = ({ aside }: Pick<Terminal, 'aside'>): Log => ({
  info: aside,
  warn: aside,
  debug: () => undefined,
  group: (_title, body) => body(),
})

/** Asks nothing yet. */
export const askWith = (
  token: string,
  around: {
    readonly repository: AskedRepository
    readonly env: NonNullable<GitHubOptions['env']>
    readonly terminal: Pick<Terminal, 'aside'>
  },
): AskedGitHub => {
  const { owner, name, apiUrl } = around.repository
  const urls = { api: apiUrl, graphql: graphqlOf(apiUrl) }
  const options: GitHubOptions = {
    token,
    context: { repository: { owner, name }, urls, run: { id: 0, attempt: 1 } },
    clock: openClock(new AbortController().signal),
    log: logOf(around.terminal),
    env: around.env,
  }
  return { github: openGitHub(options).reader, protection: openProtection(options) }
}
