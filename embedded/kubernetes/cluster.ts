import { spawn, type ChildProcess } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../docker/registry.ts'
import { endsWithParent } from '../parent.ts'
import { askKubernetes, type AskKubernetes } from './api.ts'
import { startNode, type EmbeddedNode } from './node.ts'

/** A Kubernetes control plane of one's own: etcd, the API server and the controllers, with a node that only pretends. */
export interface KubernetesCluster {
  /** The file for KUBECONFIG. */
  readonly kubeconfig: string
  readonly ask: AskKubernetes
  close(): Promise<void>
}

const readyWithinMs = 90_000
const token = 'embedded'

interface Server {
  readonly name: string
  readonly child: ChildProcess
  readonly log: string
}

const ended = ({ child }: Server) => child.exitCode !== null || child.signalCode !== null

/** `program` is all three, and which one it is goes by its name. */
const startServer = (folder: string, program: string, name: string, args: readonly string[]): Server => {
  const named = path.join(folder, name)
  symlinkSync(program, named)
  const log = path.join(folder, `${name}.log`)
  const output = openSync(log, 'a')
  const [first = '', ...rest] = [...endsWithParent('TERM'), named, ...args]
  const child = spawn(first, rest, { cwd: folder, detached: true, stdio: ['ignore', output, output] })
  closeSync(output)
  child.once('error', () => undefined)
  return { name, child, log }
}

const stopServer = async (server: Server): Promise<void> => {
  if (ended(server)) return
  const gone = new Promise<void>((resolve) => server.child.once('exit', () => resolve()))
  server.child.kill('SIGTERM')
  const patience = setTimeout(() => server.child.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(patience)
}

const lastWords = ({ name, log }: Server) =>
  `${name}: ${readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' ')}`

const etcdArguments = (client: string, peer: string): readonly string[] => [
  ...['--data-dir', 'etcd-data', '--unsafe-no-fsync', '--log-level', 'error'],
  ...['--listen-client-urls', client, '--advertise-client-urls', client],
  ...['--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer, '--initial-cluster', `default=${peer}`],
]

const apiArguments = (etcd: string, port: number): readonly string[] => [
  ...[`--etcd-servers=${etcd}`, '--bind-address=127.0.0.1', `--secure-port=${port}`, '--cert-dir=certificates'],
  ...['--token-auth-file=tokens', '--authorization-mode=RBAC', '--service-cluster-ip-range=10.0.0.0/24'],
  ...['--service-account-issuer=https://kubernetes.default.svc', '--service-account-signing-key-file=key'],
  // No controller makes service accounts here, and no pod needs one.
  ...['--service-account-key-file=key', '--disable-admission-plugins=ServiceAccount'],
]

const controllers = ['deployment', 'replicaset', 'statefulset', 'daemonset', 'namespace'].map(
  (name) => `${name}-controller`,
)

const writeFiles = (folder: string) => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(path.join(folder, 'key'), privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 })
  writeFileSync(path.join(folder, 'tokens'), `${token},admin,admin,"system:masters"\n`, { mode: 0o600 })
  mkdirSync(path.join(folder, 'certificates'))
}

const writeKubeconfig = (folder: string, url: string, certificate: string): string => {
  const file = path.join(folder, 'config')
  const config = {
    ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'test' },
    users: [{ name: 'test', user: { token } }],
    clusters: [{ name: 'test', cluster: { server: url, 'certificate-authority': certificate } }],
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'test' } }],
  }
  writeFileSync(file, JSON.stringify(config), { mode: 0o600 })
  return file
}

const untilReady = async (servers: readonly Server[], url: string, certificate: string): Promise<AskKubernetes> => {
  const deadline = performance.now() + readyWithinMs
  for (;;) {
    const dead = servers.find(ended)
    if (dead !== undefined) throw new Error(lastWords(dead))
    if (existsSync(certificate)) {
      const ask = askKubernetes({ url, token, certificate })
      const ready = await ask('GET', '/readyz').catch(() => null)
      if (ready !== null) return ask
    }
    if (performance.now() > deadline) throw new Error(servers.map(lastWords).join('\n'))
    await wait(100)
  }
}

/** `program`: what control-plane/ builds (.ci/run). */
export const startCluster = async (program: string): Promise<KubernetesCluster> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cluster-'))
  writeFiles(folder)
  const [client, peer, port] = [await freePort(), await freePort(), await freePort()]
  const etcd = `http://127.0.0.1:${client}`
  const url = `https://127.0.0.1:${port}`
  const certificate = path.join(folder, 'certificates', 'apiserver.crt')
  const servers: Server[] = []
  let node: EmbeddedNode | null = null
  const close = async () => {
    await node?.stop()
    for (const server of servers.toReversed()) await stopServer(server)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  try {
    servers.push(startServer(folder, program, 'etcd', etcdArguments(etcd, `http://127.0.0.1:${peer}`)))
    servers.push(startServer(folder, program, 'kube-apiserver', apiArguments(etcd, port)))
    const ask = await untilReady(servers, url, certificate)
    const kubeconfig = writeKubeconfig(folder, url, certificate)
    const which = [`--controllers=${controllers.join(',')}`, '--leader-elect=false', '--secure-port=0']
    servers.push(startServer(folder, program, 'kube-controller-manager', [`--kubeconfig=${kubeconfig}`, ...which]))
    node = await startNode(ask, { certificate, key: certificate.replace(/crt$/, 'key') })
    return { kubeconfig, ask, close }
  } catch (thrown) {
    await close()
    throw thrown
  }
}
