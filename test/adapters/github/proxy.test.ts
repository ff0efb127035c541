import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openProxyStage } from './proxy-stage.ts'

const execute = promisify(execFile)
const program = path.join(import.meta.dirname, 'reading-program.ts')

const stage = await openProxyStage((_request, response) => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ id: 5, default_branch: 'main', private: false }))
})
const { apiUrl, authority, proxyUrl } = stage
const [host] = new URL(apiUrl).host.split(':')

afterAll(stage.close)

const [tunnelsBefore, askedBefore] = [{ count: 0 }, { count: 0 }]
beforeEach(() => {
  tunnelsBefore.count = stage.tunnels.length
  askedBefore.count = stage.asked.length
})

const read = async (env: Readonly<Record<string, string>>) => {
  const { stdout } = await execute(process.execPath, [program], { env: { GITHUB_API_URL: apiUrl, ...env } })
  return {
    said: stdout.trim(),
    tunnels: stage.tunnels.slice(tunnelsBefore.count),
    asked: stage.asked.slice(askedBefore.count),
  }
}

const tunnel = `CONNECT ${new URL(apiUrl).host}`
const question = 'GET /repos/acme/shop'
const trusting = { NODE_EXTRA_CA_CERTS: authority }

test('an authority that NODE_EXTRA_CA_CERTS names is trusted, and no other', async () => {
  expect(await read(trusting)).toEqual({ said: 'repository 5', tunnels: [], asked: [question] })
  expect(await read({})).toMatchObject({ said: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT'), tunnels: [] })
})

test.each(['HTTPS_PROXY', 'https_proxy'])('GitHub is asked through the proxy that %s names', async (name) => {
  const seen = await read({ ...trusting, [name]: proxyUrl })
  expect(seen).toEqual({ said: 'repository 5', tunnels: [tunnel], asked: [question] })
})

test('the proxy is told who asks, where its address says so', async () => {
  const seen = await read({ ...trusting, HTTPS_PROXY: proxyUrl.replace('//', '//me:s%40cret@') })
  const basic = Buffer.from('me:s@cret').toString('base64')
  expect(seen).toEqual({ said: 'repository 5', tunnels: [`${tunnel} Basic ${basic}`], asked: [question] })
})

test.each(['NO_PROXY', 'no_proxy'])('a host that %s names is asked without the proxy', async (name) => {
  const seen = await read({ ...trusting, HTTPS_PROXY: proxyUrl, [name]: `example.com,${host}` })
  expect(seen).toEqual({ said: 'repository 5', tunnels: [], asked: [question] })
})

test('a proxy for http is none for https', async () => {
  const seen = await read({ ...trusting, HTTP_PROXY: proxyUrl })
  expect(seen).toEqual({ said: 'repository 5', tunnels: [], asked: [question] })
})

test('a proxy where nobody listens is said to be away', async () => {
  const seen = await read({ ...trusting, HTTPS_PROXY: 'http://127.0.0.1:1' })
  expect(seen).toMatchObject({ said: expect.stringContaining('ECONNREFUSED'), tunnels: [], asked: [] })
})
