import http from 'node:http'
import { askHealth } from './database.js'
import { addItem, listItems, parseItem } from './items.js'
import { log } from './log.js'
import { createMetrics } from './metrics.js'
import { renderPage } from './page.js'

const bodyLimit = 16 * 1024

class Refusal extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
  }
}

const json = (status, value, headers = {}) => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(value),
})

const readJson = async (request) => {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new Refusal(415, 'send content-type: application/json')
  const chunks = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes > bodyLimit) throw new Refusal(413, `send at most ${bodyLimit} bytes`)
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new Refusal(400, 'the body is not JSON')
  }
}

/** Is the process up? Asks nothing of anybody, so that a restart is never caused by the database. */
const health = ({ release }) => json(200, { status: 'ok', version: release.version, sha: release.sha })

/** Can it do its work? Asks the database. */
const apiHealth = async ({ database, release }) => {
  try {
    return json(200, { status: 'ok', sha: release.sha, database: await askHealth(database) })
  } catch (error) {
    log.error('the database does not answer', { reason: error.message })
    return json(503, { status: 'unavailable', sha: release.sha, database: { reason: 'the database does not answer' } })
  }
}

const getItems = async ({ database }) => json(200, { items: await listItems(database.pool) })

const postItems = async ({ database }, request) => {
  const { item, problem } = parseItem(await readJson(request))
  if (problem) throw new Refusal(400, problem)
  return json(201, { item: await addItem(database.pool, item) })
}

const page = async ({ database, release }) => ({
  status: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  },
  body: renderPage(await listItems(database.pool), release),
})

const metrics = async ({ database, release, metrics }) => ({
  status: 200,
  headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
  body: metrics.render({ pool: database.pool, release }),
})

const routes = {
  '/': { GET: page },
  '/health': { GET: health },
  '/api/health': { GET: apiHealth },
  '/metrics': { GET: metrics },
  '/items': { GET: getItems, POST: postItems },
}

const answer = async (context, request) => {
  const route = routes[new URL(request.url, 'http://service').pathname]
  if (!route) throw new Refusal(404, 'there is nothing here')
  const handler = route[request.method === 'HEAD' ? 'GET' : request.method]
  if (!handler) return json(405, { error: 'not allowed here' }, { allow: Object.keys(route).join(', ') })
  return handler(context, request)
}

const send = (response, { status, headers, body }, method) => {
  response.writeHead(status, { 'x-content-type-options': 'nosniff', ...headers })
  response.end(method === 'HEAD' ? undefined : body)
}

/** The HTTP server; `context` is the database and the release. */
export const createServer = (given) => {
  const context = { ...given, metrics: createMetrics() }
  return http.createServer(async (request, response) => {
    const began = performance.now()
    response.on('finish', () => context.metrics.observe(response.statusCode, (performance.now() - began) / 1000))
    try {
      send(response, await answer(context, request), request.method)
    } catch (error) {
      const status = error instanceof Refusal ? error.status : 503
      if (status === 503)
        log.error('a request failed', { method: request.method, url: request.url, reason: error.message })
      send(
        response,
        json(status, { error: status === 503 ? 'the service can not answer now' : error.message }),
        request.method,
      )
    }
  })
}
