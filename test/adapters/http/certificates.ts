import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Real certificates, made by openssl into a temporary folder: what is tested is how OpenSSL verifies them. */
export interface Certificates {
  /** The trusted root, PEM. */
  readonly root: string
  /** Key and chain as a server is given them. */
  readonly servers: Readonly<Record<ServerName, { readonly key: string; readonly cert: string }>>
  readonly remove: () => void
}

type ServerName = 'good' | 'expired' | 'wrong-name' | 'self-signed' | 'missing-intermediate' | 'cross-signed' | 'soon'

const config = (folder: string) => `
[ca]
default_ca = here
[here]
dir = ${folder}
database = ${folder}/index.txt
new_certs_dir = ${folder}
serial = ${folder}/serial
default_md = sha256
policy = any
copy_extensions = copy
unique_subject = no
[any]
commonName = supplied
[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
[leaf]
basicConstraints = CA:FALSE
`

const stamp = (days: number) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`

interface Order {
  readonly name: string
  /** A key of its own unless another's is named. */
  readonly key?: string
  readonly subject: string
  readonly issuer: string
  readonly kind: 'authority' | 'leaf'
  readonly from: number
  readonly until: number
  readonly hosts?: string
}

/** An authority in `folder` that signs with openssl. */
const openAuthority = (folder: string) => {
  const file = (name: string) => path.join(folder, name)
  writeFileSync(file('ca.conf'), config(folder))
  writeFileSync(file('index.txt'), '')
  writeFileSync(file('serial'), '1000\n')
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  const key = (name: string) =>
    openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', `${name}.key`)
  const sign = (order: Order) => {
    const { name, subject, issuer, hosts } = order
    const keyFile = `${order.key ?? name}.key`
    if (order.key === undefined) key(name)
    const names = hosts === undefined ? [] : ['-addext', `subjectAltName=${hosts}`]
    openssl(
      'req',
      '-new',
      '-key',
      keyFile,
      '-subj',
      `/CN=${subject}`,
      '-config',
      'ca.conf',
      ...names,
      '-out',
      `${name}.csr`,
    )
    const selfSigned = issuer === name
    const by = selfSigned ? ['-selfsign', '-keyfile', keyFile] : ['-cert', `${issuer}.pem`, '-keyfile', `${issuer}.key`]
    const dates = ['-startdate', stamp(order.from), '-enddate', stamp(order.until)]
    const how = ['-batch', '-notext', '-config', 'ca.conf', '-extensions', order.kind]
    openssl('ca', ...how, ...dates, '-in', `${name}.csr`, '-out', `${name}.pem`, ...by)
  }
  const pem = (...names: readonly string[]) => names.map((name) => readFileSync(file(`${name}.pem`), 'utf8')).join('')
  const secret = (name: string) => readFileSync(file(`${name}.key`), 'utf8')
  return { sign, pem, secret }
}

const hosts = 'DNS:service.test,IP:127.0.0.1,IP:127.0.0.2,IP:::1,IP:::ffff:127.0.0.1'

/** Root, intermediate, an old root that cross-signs the new one, and a leaf for each trouble. */
export const makeCertificates = (): Certificates => {
  const folder = mkdtempSync(path.join(tmpdir(), 'certificates-'))
  mkdirSync(folder, { recursive: true })
  const { sign, pem, secret } = openAuthority(folder)
  const authority = { kind: 'authority', from: -100, until: 400 } as const
  const leaf = { kind: 'leaf', issuer: 'middle', from: -50, until: 90, subject: 'service.test', hosts } as const
  sign({ ...authority, name: 'root', subject: 'Root', issuer: 'root' })
  sign({ ...authority, name: 'old', subject: 'Old Root', issuer: 'old', until: 2 })
  sign({ ...authority, name: 'crossed', key: 'root', subject: 'Root', issuer: 'old', until: 1 })
  sign({ ...authority, name: 'middle', subject: 'Middle', issuer: 'root', until: 60 })
  sign({ ...leaf, name: 'good' })
  sign({ ...leaf, name: 'soon', until: 5 })
  sign({ ...leaf, name: 'expired', until: -1 })
  sign({ ...leaf, name: 'wrong', hosts: 'DNS:other.test' })
  sign({ ...leaf, name: 'self', issuer: 'self' })
  const server = (name: string, ...chain: readonly string[]) => ({ key: secret(name), cert: pem(name, ...chain) })
  return {
    root: pem('root'),
    servers: {
      good: server('good', 'middle'),
      soon: server('soon', 'middle'),
      expired: server('expired', 'middle'),
      'wrong-name': server('wrong', 'middle'),
      'self-signed': server('self'),
      'missing-intermediate': server('good'),
      'cross-signed': server('good', 'middle', 'crossed', 'old'),
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
