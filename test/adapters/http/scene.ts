import { onTestFinished } from 'vitest'
import { createHttp, type HttpSettings } from '../../../src/adapters/http/http.ts'
import type { HttpRequest } from '../../../src/ports/http.ts'
import type { Loopback } from '../loopback.ts'

/** Closed after the test. */
export const opened = async (server: Promise<Loopback>) => {
  const loopback = await server
  onTestFinished(() => loopback.close())
  return loopback
}

export const ask = (url: string, rest: Partial<HttpRequest> = {}, settings: HttpSettings = {}) =>
  createHttp(settings).ask({ url, method: 'GET', headers: {}, timeoutMs: 2_000, maxBytes: 65_536, ...rest })

export const answered = async (...given: Parameters<typeof ask>) => {
  const answer = await ask(...given)
  if (answer.outcome !== 'answered') throw new Error(`${answer.phase} ${answer.code}: ${answer.message}`)
  return answer
}

export const failed = async (...given: Parameters<typeof ask>) => {
  const answer = await ask(...given)
  if (answer.outcome !== 'failed') throw new Error(`answered ${answer.status}`)
  return answer
}
