import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { KubernetesRefusal } from '../../embedded/kubernetes/api.ts'
import { startCluster } from '../../embedded/kubernetes/cluster.ts'
import { startKubernetes } from '../../embedded/kubernetes/server.ts'

/** One Deployment `api` in a namespace of its own, of one pod that runs `registry.example.com/api:v0`. */
export interface KubernetesStage {
  readonly kubeconfig: string
  readonly namespace: string
  /** How often the Deployment was changed since. */
  changes(): Promise<number>
  /** That the Deployment is defined with. */
  image(): Promise<string>
  close(): Promise<void>
}

/** Where the kubernetes target is tried. */
export interface KubernetesPlace {
  readonly name: string
  /** Empty: it is there. */
  readonly absent: string
  /** A new stage; what all of them share lives until `end`. */
  open(): Promise<KubernetesStage>
  end(): Promise<void>
}

export const firstImage = 'registry.example.com/api:v0'

const standIn: KubernetesPlace = {
  name: 'a stand-in for the API server',
  absent: '',
  open: async () => {
    const server = await startKubernetes(firstImage)
    const folder = mkdtempSync(path.join(os.tmpdir(), 'kubernetes-'))
    const kubeconfig = path.join(folder, 'config')
    const config = {
      ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'test', users: [{ name: 'test', user: {} }] },
      clusters: [{ name: 'test', cluster: { server: server.url } }],
      contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
    }
    writeFileSync(kubeconfig, JSON.stringify(config))
    return {
      ...{ kubeconfig, namespace: 'inventory' },
      changes: () => Promise.resolve(server.changes.length),
      image: () => Promise.resolve(server.image()),
      close: async () => {
        rmSync(folder, { recursive: true, force: true })
        await server.close()
      },
    }
  },
  end: () => Promise.resolve(),
}

// Built by .ci/run from the Go modules of Kubernetes.
const program = path.join(import.meta.dirname, '../../out/kubernetes/control-plane')

const deployed = z.object({
  metadata: z.object({ generation: z.number() }),
  spec: z.object({
    template: z.object({ spec: z.object({ containers: z.tuple([z.object({ image: z.string() })]) }) }),
  }),
  status: z.object({ availableReplicas: z.number().optional() }),
})

/** A workload whose pods have one container, `api`. */
export const manifest = (kind: 'Deployment' | 'StatefulSet' | 'DaemonSet', name: string, image: string) => ({
  ...{ apiVersion: 'apps/v1', kind, metadata: { name } },
  spec: {
    selector: { matchLabels: { app: name } },
    ...(kind === 'StatefulSet' ? { serviceName: name } : {}),
    template: { metadata: { labels: { app: name } }, spec: { containers: [{ name: 'api', image }] } },
  },
})

let cluster: Awaited<ReturnType<typeof startCluster>> | null = null
let stages = 0

export const realKubernetes: KubernetesPlace = {
  name: 'a real control plane',
  absent: existsSync(program) ? '' : 'the control plane is not built: .ci/run does that, with Go',
  open: async () => {
    cluster ??= await startCluster(program)
    const { ask, kubeconfig } = cluster
    const namespace = `inventory-${(stages += 1)}`
    const workloads = `/apis/apps/v1/namespaces/${namespace}/deployments`
    await ask('POST', '/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } })
    await ask('POST', workloads, manifest('Deployment', 'api', firstImage))
    const read = async () => deployed.parse(await ask('GET', `${workloads}/api`))
    const deadline = performance.now() + 60_000
    while ((await read()).status.availableReplicas !== 1)
      if (performance.now() > deadline) throw new Error('the first release did not come up')
    return {
      ...{ kubeconfig, namespace },
      changes: async () => (await read()).metadata.generation - 1,
      image: async () => (await read()).spec.template.spec.containers[0].image,
      close: async () => {
        await ask('DELETE', `${workloads}/api`).catch((thrown: unknown) => {
          if (!(thrown instanceof KubernetesRefusal)) throw thrown
        })
      },
    }
  },
  end: async () => {
    await cluster?.close()
    cluster = null
  },
}

export const kubernetesPlaces: readonly KubernetesPlace[] = [standIn, realKubernetes]
