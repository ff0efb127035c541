// adapters/git: the environment and configuration of each git call. The only place where git gets the token.
import { ExpectedError } from '../../core/errors.ts'

/** GitHub's own identity for what the workflow token writes. https://api.github.com/users/github-actions[bot] */
const identity = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' }

/** What git needs to know of the machine to reach the server at all: proxies and certificate authorities. */
const inherited = [
  'PATH',
  'http_proxy',
  'https_proxy',
  'HTTPS_PROXY',
  'all_proxy',
  'ALL_PROXY',
  'no_proxy',
  'NO_PROXY',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'GIT_SSL_CAINFO',
  'GIT_SSL_CAPATH',
] as const

const protocolOf = (serverUrl: string): 'https' | 'http' => {
  const { protocol } = new URL(serverUrl)
  if (protocol === 'https:') return 'https'
  if (protocol === 'http:') return 'http'
  throw new ExpectedError({
    code: 'bad-input',
    message: `GITHUB_SERVER_URL speaks '${protocol.slice(0, -1)}', and git is only allowed https (http where the server itself is http).`,
    remedy: 'Run the action on a runner that belongs to github.com or to a GitHub Enterprise server.',
  })
}

/** The token goes in here and nowhere else: argv is visible to every process of the machine. */
const authorization = (token: string): string =>
  `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`

const config = (serverUrl: string, token: string): readonly (readonly [string, string])[] => [
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['core.quotePath', 'false'],
  ['core.logAllRefUpdates', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['advice.detachedHead', 'false'],
  // A release is written to disk while people wait for it.
  ['checkout.workers', '8'],
  ['submodule.recurse', 'false'],
  ['fetch.recurseSubmodules', 'false'],
  ['push.recurseSubmodules', 'no'],
  ['push.followTags', 'false'],
  ['protocol.allow', 'never'],
  [`protocol.${protocolOf(serverUrl)}.allow`, 'always'],
  // A redirect to another host would take the header along.
  ['http.followRedirects', 'false'],
  ['http.lowSpeedLimit', '1000'],
  ['http.lowSpeedTime', '60'],
  ['credential.helper', ''],
  ...(token === '' ? [] : [[`http.${new URL(serverUrl).origin}/.extraheader`, authorization(token)] as const]),
]

/**
 * The whole environment of every git that we start. Nothing of the user's or the machine's configuration, hooks,
 * credentials or tracing takes part; GIT_CONFIG_COUNT stands above the repository's own file.
 * https://git-scm.com/docs/git-config#ENVIRONMENT
 */
export const gitEnvironment = (request: {
  readonly serverUrl: string
  readonly token: string
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}): Readonly<Record<string, string>> => {
  const entries = config(request.serverUrl, request.token)
  return {
    ...Object.fromEntries(
      inherited.flatMap((name) => {
        const value = request.env[name]
        return value === undefined ? [] : [[name, value]]
      }),
    ),
    // An empty folder: libcurl would read ~/.netrc.
    HOME: request.home,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: 'true',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_AUTHOR_NAME: identity.name,
    GIT_AUTHOR_EMAIL: identity.email,
    GIT_COMMITTER_NAME: identity.name,
    GIT_COMMITTER_EMAIL: identity.email,
    GIT_CONFIG_COUNT: String(entries.length),
    ...Object.fromEntries(
      entries.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  }
}
