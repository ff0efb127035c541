import type { IncomingMessage, ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'
import type { ActionRun } from '../../embedded/runner/control.ts'
import { serveHttp, type Loopback } from '../adapters/loopback.ts'
import { readReport } from './report.ts'
import { openScene, type StepRequest } from './scene.ts'

/** Where probes are fooled: services that answer as a test says, looked at by smoke's bundle. */

export const reportOf = readReport
export const tableOf = (run: ActionRun, title: string) =>
  reportOf(run).tables.find((table) => table.title.startsWith(title))

/** Closed after the test. */
export const opened = async (server: Promise<Loopback>) => {
  const loopback = await server
  onTestFinished(() => loopback.close())
  return loopback
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

export const version = { http: '/health', json: '$.sha' }
export const probe = (expected: object, http = '/api') => ({ probes: [{ name: 'API', http, expect: expected }] })
export const says =
  (body: string | Buffer, status = 200, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end(body)

/** A scene, and what a test does in it. */
export const openTraps = async () => {
  const scene = await openScene()
  const sha = await scene.git('rev-parse', 'HEAD')
  let runs = 0
  /** The runbook can't name the commit that holds it, so the commit before it is what must serve. */
  const request = async (url: string, options: object, rest: Partial<StepRequest> = {}) => {
    const config = `.github/traps-${(runs += 1)}.yml`
    const text = JSON.stringify({
      service: 'inventory',
      environments: { dev: { promote: { branch: 'main' } } },
      smoke: {
        converge: { within: '2s', interval: '50ms' },
        assert: { interval: '5ms' },
        patience: '500ms',
        timeout: '1s',
        ...options,
      },
    })
    const head = await scene.commit({ [config]: text }, 'Smoke')
    return { ref: 'refs/heads/main', sha: head, ...rest, inputs: { url, sha, config, ...rest.inputs } }
  }
  return {
    scene,
    sha,
    request,
    smoke: async (...given: Parameters<typeof request>) => scene.run('smoke', await request(...given)),
    /** A service of the scene's commit whose other paths a test chooses. */
    serve: async (paths: Readonly<Record<string, Answer>> = {}): Promise<string> => {
      const server = await opened(
        serveHttp((asked, response) => {
          const answer = paths[asked.url ?? '']
          if (answer !== undefined) answer(asked, response)
          else if (asked.url === '/health') response.end(JSON.stringify({ status: 'ok', sha }))
          else response.writeHead(404).end()
        }),
      )
      return `http://127.0.0.1:${server.port}`
    },
  }
}

export type Traps = Awaited<ReturnType<typeof openTraps>>
