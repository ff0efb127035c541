import http from 'node:http'
import { deployment, discovery, events, isBad, namespace, pods, replicaSets, type DeploymentState } from './objects.ts'

/**
 * As much of a Kubernetes API as the real kubectl needs to roll out one Deployment: written by hand from the API's
 * reference, with no scheduler behind it. It proves our command lines and our reading of the answers, not Kubernetes.
 */
export interface KubernetesStandIn {
  readonly url: string
  /** Every change that was asked for, in order: method, path, body. */
  readonly changes: readonly string[]
  image(): string
  close(): Promise<void>
}

const bodyOf = async (request: http.IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk)
  return text
}

const list = (kind: string, apiVersion: string, items: readonly unknown[]) => ({
  ...{ kind: `${kind}List`, apiVersion, metadata: { resourceVersion: '1' }, items },
})

/** The one thing that a patch may change here: an image, in whatever form it is sent. */
const patchedImage = (body: string) => /"image":"([^"]+)"/.exec(body)?.[1] ?? null

const patch = (state: DeploymentState, body: string): void => {
  const image = patchedImage(body)
  if (image === null || image === state.image) return
  state.image = image
  state.generation += 1
  state.revisions.push(image)
}

const read = (state: DeploymentState, url: URL): unknown => {
  const core = `/api/v1/namespaces/${namespace}`
  const apps = `/apis/apps/v1/namespaces/${namespace}`
  const about = /involvedObject\.name=([^,]+)/.exec(url.searchParams.get('fieldSelector') ?? '')?.[1] ?? ''
  switch (url.pathname) {
    case `${apps}/deployments/api`:
      return deployment(state)
    case `${apps}/deployments`:
      return list('Deployment', 'apps/v1', [deployment(state)])
    case `${apps}/replicasets`:
      return list('ReplicaSet', 'apps/v1', replicaSets(state))
    case `${core}/pods`:
      return list('Pod', 'v1', pods(state))
    case `${core}/events`:
      return list('Event', 'v1', events(about))
    default:
      return (
        discovery[url.pathname] ?? pods(state).find(({ metadata }) => url.pathname === `${core}/pods/${metadata.name}`)
      )
  }
}

const notFound = (path: string) => ({
  ...{ kind: 'Status', apiVersion: 'v1', status: 'Failure', reason: 'NotFound', code: 404 },
  message: `the server could not find ${path}`,
})

export const startKubernetes = async (first: string): Promise<KubernetesStandIn> => {
  const state: DeploymentState = { image: first, revisions: [first], generation: 1 }
  const changes: string[] = []
  const answer = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname.endsWith('/log')) {
      response.end('starting\nERROR no connection to the database\n')
      return
    }
    if (request.method !== 'GET') {
      const body = await bodyOf(request)
      changes.push(`${request.method ?? ''} ${url.pathname} ${body}`)
      patch(state, body)
    }
    response.setHeader('content-type', 'application/json')
    if (url.searchParams.has('watch')) {
      response.write(`${JSON.stringify({ type: 'MODIFIED', object: deployment(state) })}\n`)
      // A good rollout is told and done; of a bad one nothing more is heard.
      if (!isBad(state.image)) response.end()
      return
    }
    const found = read(state, url)
    response.statusCode = found === undefined ? 404 : 200
    response.end(JSON.stringify(found ?? notFound(url.pathname)))
  }
  const server = http.createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    changes,
    image: () => state.image,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
