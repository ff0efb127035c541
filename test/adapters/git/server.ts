import { execFileSync, spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A real bare repository behind `git http-backend` on loopback, as a stage for the git adapter alone. */
export interface GitServer {
  readonly url: string
  readonly token: string
  readonly bare: string
  /** Runs git in the bare repository. */
  git(...args: readonly string[]): string
  /** Runs once, when the next push has arrived at the server and before the server looks at it. */
  beforeNextPush(action: () => void): void
  /** Makes the server refuse every push, or those to one ref, with these words. */
  refusePushes(words: string, ref?: string): void
  /** The next `times` requests that match (`GET /…?service=…`) fail so; `cut-after`: what was asked is done. */
  failNext(times: number, at: RegExp, how: GitTrouble): void
  readonly authorizations: readonly string[]
  /** What each fetch so far has asked for by name. */
  readonly wants: readonly (readonly string[])[]
  close(): Promise<void>
}

export type GitTrouble = 500 | 429 | 'cut-before' | 'cut-after' | 'truncated'

const owner = 'octo'
const repo = 'inventory'

const identity = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  // A process more after each commit and push, to find that nothing is to be cleared up.
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'maintenance.auto',
  GIT_CONFIG_VALUE_0: 'false',
}

const bareConfig = `
[http]
	receivepack = true
[uploadpack]
	allowAnySHA1InWant = true
	allowFilter = true
[receive]
	autogc = false
`

/** git in a folder, trimmed; throws with git's words. */
export const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', args, {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd, ...identity },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()

/** `lost`: how the answer gets lost, after everything was done; null: it arrives. */
const backend = (
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
  lost: GitTrouble | null = null,
): void => {
  const url = new URL(request.url ?? '/', 'http://loopback')
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      REMOTE_ADDR: '127.0.0.1',
      REMOTE_USER: 'bot',
      ...(request.headers['content-encoding'] === undefined
        ? {}
        : { HTTP_CONTENT_ENCODING: request.headers['content-encoding'] }),
      ...(request.headers['git-protocol'] === undefined
        ? {}
        : { GIT_PROTOCOL: String(request.headers['git-protocol']) }),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  request.pipe(child.stdin)
  child.stdin.on('error', () => undefined)
  let head = Buffer.alloc(0)
  let started = false
  child.stdout.on('data', (chunk: Buffer) => {
    if (started) {
      if (lost === null) response.write(chunk)
      return
    }
    head = Buffer.concat([head, chunk])
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    started = true
    let status = 200
    for (const line of head.subarray(0, end).toString().split('\r\n')) {
      const [key = '', ...value] = line.split(': ')
      if (key.toLowerCase() === 'status') status = Number.parseInt(value.join(': '), 10)
      else response.setHeader(key, value.join(': '))
    }
    if (lost !== null) return
    response.writeHead(status)
    response.write(head.subarray(end + 4))
  })
  child.stdout.on('end', () => {
    if (lost === null) response.end()
    else if (lost === 'cut-after') response.destroy()
    else response.writeHead(200).write('00', () => response.destroy())
  })
}

const noteWants = (request: IncomingMessage, note: (names: readonly string[]) => void): void => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const body = Buffer.concat(chunks)
    const text = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('latin1')
    const names = [...text.matchAll(/want ([0-9a-f]{40})/g)].map(([, name = '']) => name)
    if (names.length > 0) note(names)
  })
}

export const startGitServer = async (): Promise<GitServer> => {
  const root = mkdtempSync(path.join(tmpdir(), 'git-server-'))
  const bare = path.join(root, owner, `${repo}.git`)
  mkdirSync(bare, { recursive: true })
  git(bare, 'init', '--quiet', '--bare', '--template=', '--initial-branch=main')
  appendFileSync(path.join(bare, 'config'), bareConfig)
  const token = 'ghs_testtoken'
  const expected = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
  const authorizations: string[] = []
  const wants: (readonly string[])[] = []
  let before: (() => void) | null = null
  let trouble: { readonly at: RegExp; readonly how: GitTrouble; left: number } | null = null
  /** null: this one goes well. */
  const troubleAt = (request: IncomingMessage): GitTrouble | null => {
    if (trouble === null || trouble.left === 0 || !trouble.at.test(`${request.method ?? ''} ${request.url ?? ''}`))
      return null
    trouble.left -= 1
    return trouble.how
  }
  const server = createServer((request, response) => {
    const given = request.headers.authorization ?? ''
    authorizations.push(given)
    if (given.toLowerCase() !== expected.toLowerCase()) {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="git"' }).end('no')
      return
    }
    if (request.method === 'POST' && (request.url ?? '').endsWith('/git-receive-pack') && before !== null) {
      const action = before
      before = null
      action()
    }
    const how = troubleAt(request)
    if (typeof how === 'number') {
      request.resume()
      response.writeHead(how).end('no')
      return
    }
    if (how === 'cut-before') {
      request.socket.destroy()
      return
    }
    noteWants(request, (names) => wants.push(names))
    backend(root, request, response, how)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    bare,
    git: (...args) => git(bare, ...args),
    beforeNextPush: (action) => {
      before = action
    },
    refusePushes: (words, ref) => {
      // `update` runs once a ref, `pre-receive` once a push.
      const hook = path.join(bare, 'hooks', ref === undefined ? 'pre-receive' : 'update')
      const only = ref === undefined ? '' : `[ "$1" = "${ref}" ] || exit 0\n`
      mkdirSync(path.dirname(hook), { recursive: true })
      writeFileSync(hook, `#!/bin/sh\n${only}echo '${words}' >&2\nexit 1\n`)
      chmodSync(hook, 0o755)
    },
    failNext: (times, at, how) => {
      trouble = { at, how, left: times }
    },
    authorizations,
    wants,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      rmSync(root, { recursive: true, force: true })
    },
  }
}
