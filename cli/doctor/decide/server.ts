// cli/doctor/decide: which server is asked with the token, by the remote and what the environment says. Pure.
import { ExpectedError } from '../../../src/core/errors.ts'
import { hostOf, repositoryOf } from '../../origin.ts'
import type { AskedRepository } from '../../ports.ts'
import * as words from '../words.ts'

const githubHosts = ['github.com', 'www.github.com', 'ssh.github.com']

/** Where people look at what the API tells of. */
const serverOf = (apiUrl: string): string =>
  apiUrl === 'https://api.github.com'
    ? 'https://github.com'
    : apiUrl.replace(/\/api\/v3\/?$/, '').replace('://api.', '://')

/** Nobody's token is sent to a server that only the remote of a clone names: GITHUB_API_URL has to name it too. */
export const askedRepository = (origin: string | null, apiUrl: string | null): AskedRepository => {
  const host = hostOf(origin)
  const [owner, name] = repositoryOf(origin)?.split('/') ?? []
  if (host === null || owner === undefined || name === undefined) {
    const message = origin === null ? words.noOrigin : words.noServer
    throw new ExpectedError({ code: 'bad-input', message, remedy: words.addOrigin })
  }
  if (apiUrl !== null) {
    if (/^https?:\/\/[^\s@]+$/.test(apiUrl) && URL.canParse(apiUrl))
      return { owner, name, apiUrl, server: serverOf(apiUrl) }
    throw new ExpectedError({ code: 'bad-input', message: words.badApiUrl, remedy: words.giveApiUrl(host) })
  }
  if (githubHosts.includes(host)) return { owner, name, apiUrl: 'https://api.github.com', server: 'https://github.com' }
  throw new ExpectedError({ code: 'bad-input', message: words.otherServer(host), remedy: words.giveApiUrl(host) })
}
