import { readFileSync } from 'node:fs'
import https from 'node:https'

/** A question to an API server; throws for an answer that is no success. */
export type AskKubernetes = (method: string, path: string, body?: unknown) => Promise<unknown>

export class KubernetesRefusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const contentType = (method: string) =>
  method === 'PATCH' ? 'application/strategic-merge-patch+json' : 'application/json'

/** By token, over TLS with the server's own certificate. */
export const askKubernetes = (given: {
  readonly url: string
  readonly token: string
  readonly certificate: string
}): AskKubernetes => {
  const ca = readFileSync(given.certificate)
  return (method, path, body) =>
    new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${given.token}`, 'content-type': contentType(method) }
      const request = https.request(`${given.url}${path}`, { method, ca, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
        response.once('error', reject)
        response.once('end', () => {
          const status = response.statusCode ?? 0
          if (status >= 300) reject(new KubernetesRefusal(status, `${method} ${path}: ${status} ${text}`))
          else resolve(response.headers['content-type']?.includes('json') ? JSON.parse(text) : text)
        })
      })
      request.once('error', reject)
      request.end(body === undefined ? undefined : JSON.stringify(body))
    })
}
