import { openClock } from '../../../src/adapters/runner/clock.ts'
import { messageOf } from '../../../src/core/errors.ts'
import { openGitHub } from '../../../src/adapters/github/open.ts'

// Reads the repository acme/shop from GITHUB_API_URL, in a process of its own: what the environment says of proxies and
// certificates is read when node starts. Says what it read, or why it could not.
const url = process.env['GITHUB_API_URL'] ?? ''
const { reader } = openGitHub({
  token: 'ghs_0123456789abcdefghijklmnopqrstuvwxyz',
  context: {
    repository: { owner: 'acme', name: 'shop' },
    urls: { api: url, graphql: `${url}/graphql` },
    run: { id: 7, attempt: 1 },
  },
  clock: openClock(new AbortController().signal),
  log: { info: () => undefined, warn: () => undefined, debug: () => undefined, group: (_title, body) => body() },
  policy: { tries: 1 },
  env: process.env,
})
const said = await reader.repository().then(({ id }) => `repository ${id}`, messageOf)
console.log(said)
