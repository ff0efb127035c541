import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import https from 'node:https'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { KubernetesRefusal, type AskKubernetes } from './api.ts'
import { isBad } from './objects.ts'

/** What stands in for scheduler, kubelet and containers: everything but them is Kubernetes' own. */
export interface EmbeddedNode {
  stop(): Promise<void>
}

const nodeName = 'embedded'
const everyMs = 100

const podList = z.object({
  items: z.array(
    z.object({
      metadata: z.object({ name: z.string(), namespace: z.string(), deletionTimestamp: z.string().optional() }),
      spec: z.object({
        nodeName: z.string().optional(),
        containers: z.array(z.object({ name: z.string(), image: z.string() })),
      }),
      status: z.object({ containerStatuses: z.array(z.unknown()).optional() }),
    }),
  ),
})
type Pod = z.output<typeof podList>['items'][number]

/** As a registry would resolve it: the same name is the same digest. */
const imageIdOf = (image: string): string => {
  if (image.includes('@')) return image
  return `${image.replace(/:[^/:]*$/, '')}@sha256:${createHash('sha256').update(image).digest('hex')}`
}

const now = () => new Date().toISOString().replace(/\.\d+Z$/, 'Z')

const containerStatus = ({ name, image }: Pod['spec']['containers'][number]) => {
  const bad = isBad(image)
  const common = { name, image, imageID: imageIdOf(image), ready: !bad, started: !bad, restartCount: bad ? 2 : 0 }
  if (!bad) return { ...common, state: { running: { startedAt: now() } } }
  return {
    ...common,
    state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 10s restarting failed container' } },
    lastState: { terminated: { exitCode: 3, reason: 'Error', startedAt: now(), finishedAt: now() } },
  }
}

const statusOf = ({ spec }: Pod) => {
  const ready = spec.containers.some(({ image }) => isBad(image)) ? 'False' : 'True'
  const condition = (type: string) => ({ type, status: ready, lastTransitionTime: now() })
  return {
    status: {
      phase: 'Running',
      startTime: now(),
      conditions: [condition('Ready'), condition('ContainersReady')],
      containerStatuses: spec.containers.map(containerStatus),
    },
  }
}

const backOff = ({ metadata: { name, namespace } }: Pod) => ({
  ...{ apiVersion: 'v1', kind: 'Event', metadata: { name: `${name}.backoff`, namespace } },
  involvedObject: { apiVersion: 'v1', kind: 'Pod', name, namespace },
  ...{ type: 'Warning', reason: 'BackOff', message: 'Back-off restarting failed container', count: 4 },
  ...{ firstTimestamp: now(), lastTimestamp: now(), source: { component: 'kubelet', host: nodeName } },
})

/** One step of a pod's life: placed, run, or gone. */
const advance = async (pod: Pod, ask: AskKubernetes): Promise<void> => {
  const { name, namespace, deletionTimestamp } = pod.metadata
  const path = `/api/v1/namespaces/${namespace}/pods/${name}`
  if (deletionTimestamp !== undefined) {
    await ask('DELETE', `${path}?gracePeriodSeconds=0`)
  } else if (pod.spec.nodeName === undefined) {
    const target = { apiVersion: 'v1', kind: 'Node', name: nodeName }
    await ask('POST', `${path}/binding`, { apiVersion: 'v1', kind: 'Binding', metadata: { name }, target })
  } else if (pod.status.containerStatuses === undefined) {
    await ask('PATCH', `${path}/status`, statusOf(pod))
    if (pod.spec.containers.some(({ image }) => isBad(image)))
      await ask('POST', `/api/v1/namespaces/${namespace}/events`, backOff(pod))
  }
}

/** Someone else was faster, or it is gone: the next look sees what is. */
const isOvertaken = (thrown: unknown) => thrown instanceof KubernetesRefusal && [404, 409].includes(thrown.status)

const live = async (ask: AskKubernetes, stopping: AbortSignal): Promise<void> => {
  while (!stopping.aborted) {
    const { items } = podList.parse(await ask('GET', '/api/v1/pods'))
    for (const pod of items) {
      await advance(pod, ask).catch((thrown: unknown) => {
        if (!isOvertaken(thrown)) throw thrown
      })
    }
    await wait(everyMs)
  }
}

/** The kubelet's own server, which the API server asks for logs. */
const startKubelet = async (certificate: string, key: string) => {
  const server = https.createServer(
    { cert: readFileSync(certificate), key: readFileSync(key) },
    (request, response) => {
      const found = request.url?.startsWith('/containerLogs/') === true
      response.statusCode = found ? 200 : 404
      response.end(found ? 'starting\nERROR no connection to the database\n' : '')
    },
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { port: address.port, server }
}

export const startNode = async (
  ask: AskKubernetes,
  tls: { readonly certificate: string; readonly key: string },
): Promise<EmbeddedNode> => {
  const { port, server } = await startKubelet(tls.certificate, tls.key)
  await ask('POST', '/api/v1/nodes', { apiVersion: 'v1', kind: 'Node', metadata: { name: nodeName } })
  await ask('PATCH', `/api/v1/nodes/${nodeName}/status`, {
    status: {
      addresses: [{ type: 'InternalIP', address: '127.0.0.1' }],
      daemonEndpoints: { kubeletEndpoint: { Port: port } },
      conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: now(), lastHeartbeatTime: now() }],
    },
  })
  // Born tainted as not ready; a controller that is not here would see that it is.
  await ask('PATCH', `/api/v1/nodes/${nodeName}`, { spec: { taints: null } })
  const stopping = new AbortController()
  const living = live(ask, stopping.signal)
  // Told by stop: a node that died is a test that waits in vain, and should say why.
  const fate = Promise.allSettled([living])
  return {
    stop: async () => {
      stopping.abort()
      await fate
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await living
    },
  }
}
