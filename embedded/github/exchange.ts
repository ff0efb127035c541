import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { callerOf } from './access.ts'
import { ApiError, type Answer, type Caller } from './call.ts'
import type { Fault, LoggedRequest } from './control.ts'
import type { Faults } from './faults.ts'
import { answerGit } from './git-http.ts'
import { answerGraphql } from './graphql.ts'
import { answerRest, errorBody } from './rest.ts'
import type { World } from './world.ts'

/** The primary rate limit, counted and told, never enforced: a fault does that. */
export interface Rate {
  readonly limit: number
  count: number
  readonly reset: number
}

interface Parts {
  readonly world: World
  readonly faults: Faults
  readonly requests: LoggedRequest[]
  readonly violations: string[]
  readonly rate: Rate
}

/** What goes over the wire. */
interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  readonly operation: string | null
  readonly login: string | null
}

interface Incoming {
  readonly request: IncomingMessage
  readonly url: URL
  readonly method: string
  /** As faults and the log name it. */
  readonly path: string
  readonly kind: 'git' | 'rest' | 'graphql' | 'unknown'
  readonly body: Buffer
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) {
    if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function incoming(world: World, request: IncomingMessage): Promise<Incoming> {
  const url = new URL(request.url ?? '/', world.url)
  const method = request.method ?? 'GET'
  const body = await read(request)
  const git = `/${world.owner}/${world.repo}`.toLowerCase()
  const { pathname } = url
  if (new RegExp(`^${git}(\\.git)?/`, 'i').test(pathname))
    return { request, url, method, path: pathname, kind: 'git', body }
  if (pathname === '/api/graphql') return { request, url, method, path: '/graphql', kind: 'graphql', body }
  if (pathname.startsWith('/api/v3/')) {
    return { request, url, method, path: pathname.slice('/api/v3'.length), kind: 'rest', body }
  }
  return { request, url, method, path: pathname, kind: 'unknown', body }
}

function json(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Omit<Reply, 'operation' | 'login'> {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body)),
  }
}

function jsonBody(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new ApiError(400, 'Problems parsing JSON')
  }
}

/** https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#headers */
function checkHeaders(at: Incoming): void {
  const { 'user-agent': agent, 'x-github-api-version': version } = at.request.headers
  if (agent === undefined)
    throw new ApiError(403, 'Request forbidden by administrative rules. A User-Agent is missing.')
  if (version !== undefined && !['2022-11-28', '2026-03-10'].includes(version.toString())) {
    throw new ApiError(400, `Version ${version.toString()} of the API is not supported.`)
  }
}

/** The answer with GitHub's own headers; 304 for what the caller has already. */
function dressed(parts: Parts, at: Incoming, answer: Answer): Omit<Reply, 'operation' | 'login'> {
  const plain =
    answer.raw === undefined
      ? json(answer.status, answer.body, answer.headers)
      : { status: answer.status, headers: answer.headers ?? {}, body: Buffer.from(answer.raw) }
  const etag = `W/"${createHash('sha256').update(plain.body).digest('hex')}"`
  const cached = at.method === 'GET' && plain.status === 200 && at.kind === 'rest'
  const same = cached && at.request.headers['if-none-match']?.replace(/^W\//, '') === etag.replace(/^W\//, '')
  if (!same) parts.rate.count += 1
  const headers = {
    ...plain.headers,
    ...(cached ? { etag, 'cache-control': 'private, max-age=60, s-maxage=60' } : {}),
    'x-github-request-id': randomBytes(8).toString('hex').toUpperCase(),
    'x-github-api-version-selected': at.request.headers['x-github-api-version']?.toString() ?? '2022-11-28',
    'x-github-media-type': 'github.v3; format=json',
    'x-ratelimit-limit': String(parts.rate.limit),
    'x-ratelimit-remaining': String(parts.rate.limit - parts.rate.count),
    'x-ratelimit-used': String(parts.rate.count),
    'x-ratelimit-reset': String(parts.rate.reset),
    'x-ratelimit-resource': at.kind === 'graphql' ? 'graphql' : 'core',
  }
  return same ? { status: 304, headers, body: Buffer.alloc(0) } : { ...plain, headers }
}

function operationOf(error: unknown): string | null {
  return error instanceof Error && 'operation' in error && typeof error.operation === 'string' ? error.operation : null
}

async function answerApi(
  parts: Parts,
  at: Incoming,
  caller: Caller,
): Promise<{ answer: Answer; operation: string | null }> {
  const body = jsonBody(at.body)
  const complain = (complaint: string) => void parts.violations.push(complaint)
  if (at.kind === 'graphql') {
    return { answer: await answerGraphql(parts.world, caller, body, complain), operation: 'graphql' }
  }
  const accept = at.request.headers.accept ?? ''
  const request = { method: at.method, path: at.path, query: at.url.searchParams, body, accept }
  return answerRest(parts.world, caller, request, complain)
}

async function reply(parts: Parts, at: Incoming): Promise<Reply> {
  const caller = callerOf(parts.world.store, at.request.headers.authorization)
  const login = caller?.login ?? null
  if (at.kind === 'git') {
    const answer = await answerGit(parts.world, at.request, at.url, at.body)
    return { ...answer, operation: 'git', login }
  }
  // A page of the site, not of the API: https://github.com/robots.txt
  if (at.path === '/robots.txt') {
    const headers = { 'content-type': 'text/plain; charset=utf-8' }
    return { status: 200, headers, body: Buffer.from('User-agent: *\n'), operation: null, login }
  }
  try {
    if (at.kind === 'unknown') {
      parts.violations.push(`${at.method} ${at.path}: the embedded GitHub has no such page`)
      throw new ApiError(404, 'Not Found')
    }
    checkHeaders(at)
    if (caller === null) {
      const missing = at.request.headers.authorization === undefined
      throw new ApiError(401, missing ? 'Requires authentication' : 'Bad credentials')
    }
    const { answer, operation } = await answerApi(parts, at, caller)
    return { ...dressed(parts, at, answer), operation, login }
  } catch (error) {
    const known = error instanceof ApiError ? error : new ApiError(500, String(error))
    // A crash of ours is no answer of GitHub's.
    if (known !== error) parts.violations.push(`${at.method} ${at.path}: ${stack(error)}`)
    const answer = { status: known.status, body: errorBody(known), headers: known.headers }
    return { ...dressed(parts, at, answer), operation: operationOf(error), login }
  }
}

function stack(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function send(response: ServerResponse, answer: Omit<Reply, 'operation' | 'login'>): void {
  const bodiless = answer.status === 204 || answer.status === 304
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(bodiless ? {} : { 'content-length': String(answer.body.length) }),
  })
  response.end(bodiless ? undefined : answer.body)
}

function sendHalf(response: ServerResponse, answer: Reply): void {
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(answer.body.length) })
  response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)), () => response.destroy())
}

type Injected = Fault['fault'] | null

/** A status with GitHub's own words, or with the page of whoever stands between. */
function refusedWith(fault: Extract<Fault['fault'], { kind: 'status' }>): Omit<Reply, 'operation' | 'login'> {
  const { status, message = 'Server Error', headers = {}, html } = fault
  if (html === undefined) return json(status, { message }, headers)
  return { status, headers: { ...headers, 'content-type': 'text/html' }, body: Buffer.from(html) }
}

/** GraphQL says most of its noes with HTTP 200. */
function graphqlErrors(fault: Extract<Fault['fault'], { kind: 'graphql' }>): Omit<Reply, 'operation' | 'login'> {
  return json(200, { ...(fault.data === undefined ? {} : { data: fault.data }), errors: fault.errors }, fault.headers)
}

/** Answers that a fault gives without anything having happened; null when the request goes on. */
async function faultBefore(at: Incoming, response: ServerResponse, fault: Injected): Promise<number | null> {
  switch (fault?.kind) {
    case 'cut-before':
      at.request.socket.destroy()
      return 0
    case 'status':
      send(response, refusedWith(fault))
      return fault.status
    case 'graphql':
      if (fault.happened === true) return null
      send(response, graphqlErrors(fault))
      return 200
    case 'delay':
      await sleep(fault.ms, undefined, { ref: false })
      return null
    case 'hold':
      await fault.until({ method: at.method, path: at.path })
      return null
    case 'silence':
      if (fault.happened) return null
      fault.told()
      return 0
    case 'cut-after':
    case 'truncate':
    case undefined:
      return null
  }
}

async function exchange(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const at = await incoming(parts.world, request)
  const log = (status: number, operation: string | null, login: string | null): void => {
    parts.requests.push({ method: at.method, path: at.path, query: at.url.search, status, operation, login })
  }
  const fault = parts.faults.next(at.method, at.path, at.body.toString())
  const injected = await faultBefore(at, response, fault)
  if (injected !== null) {
    log(injected, null, null)
    return
  }
  const answer = await reply(parts, at)
  log(answer.status, answer.operation, answer.login)
  if (fault?.kind === 'cut-after') request.socket.destroy()
  else if (fault?.kind === 'truncate') sendHalf(response, answer)
  else if (fault?.kind === 'silence') fault.told()
  else if (fault?.kind === 'graphql') send(response, graphqlErrors(fault))
  else send(response, answer)
}

/** The listener of the HTTP server: faults, authentication, the answer, the log. */
export function createExchange(parts: Parts): RequestListener {
  return (request, response) => {
    exchange(parts, request, response).catch((error: unknown) => {
      // The other side hung up, or we crashed outside an answer: the first is ordinary, both end the connection.
      if (!request.destroyed && !response.destroyed) parts.violations.push(stack(error))
      response.destroy()
    })
  }
}
