// cli/init/decide: how a service gets to where it runs, by manifests, compose files, scripts and platforms. Pure.
import { parseAllDocuments } from 'yaml'
import { member } from '../../../src/config/mapping.ts'
import type { RepositoryFile } from '../../ports.ts'
import type { FoundDeploy } from '../facts.ts'
import { within } from './folders.ts'

/** A file that is read to find out how the service is deployed. */
export const isDeployFile = (path: string): boolean => isCompose(path) || isManifest(path)

const isCompose = (path: string): boolean =>
  /^(?:[\w-]+\/){0,3}(?:docker-)?compose(?:[.-](?:prod|production|deploy))?\.ya?ml$/.test(path)

const isManifest = (path: string): boolean =>
  /(?:^|\/)(?:k8s|kubernetes|kube|manifests|kustomize|deploy|deployment|base)\/(?:[^/]+\/){0,3}[^/]+\.ya?ml$/.test(
    path,
  ) || /(?:^|\/)(?:deployment|statefulset)\.ya?ml$/.test(path)

const scripts = ['scripts/deploy.sh', 'script/deploy', 'scripts/deploy', 'bin/deploy', 'deploy.sh', 'bin/deploy.sh']

/** Files of platforms, and the line by which each of them documents a deployment. */
const platforms: readonly (readonly [file: string, line: string])[] = [
  ['fly.toml', 'flyctl deploy --remote-only'],
  ['config/deploy.yml', 'bin/kamal deploy --version="$DEPLOY_SHA"'],
  ['vercel.json', 'npx vercel deploy --prod'],
  ['serverless.yml', 'npx serverless deploy --stage "$DEPLOY_ENVIRONMENT"'],
  ['app.yaml', 'gcloud app deploy --version="${DEPLOY_SHA:0:12}"'],
  ['Procfile', 'git push --force heroku "$DEPLOY_SHA:refs/heads/main"'],
]

const documentsOf = (text: string): readonly unknown[] => {
  if (text.includes('{{')) return []
  return parseAllDocuments(text, { logLevel: 'silent' }).flatMap((document) => {
    const value: unknown = document.errors.length === 0 ? document.toJS({ maxAliasCount: 100 }) : null
    return [value]
  })
}

const at = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce((found: unknown, key) => member(found, key), value)

const textAt = (value: unknown, ...keys: readonly string[]): string | null => {
  const found = at(value, ...keys)
  return typeof found === 'string' && found !== '' ? found : null
}

/** Without tag and digest: the commit, or a recorded digest, stands in their place. */
const bareImage = (image: string): string => image.replace(/@sha256:.*$/, '').replace(/:[^/:]*$/, '')

const workloadIn = ({ path, text }: RepositoryFile): readonly Extract<FoundDeploy, { by: 'kubernetes' }>[] =>
  documentsOf(text).flatMap((document) => {
    const kind = textAt(document, 'kind')
    if (kind !== 'Deployment' && kind !== 'StatefulSet') return []
    const containers = at(document, 'spec', 'template', 'spec', 'containers')
    const first: unknown = Array.isArray(containers) ? containers[0] : null
    const [name, container, image] = [
      textAt(document, 'metadata', 'name'),
      textAt(first, 'name'),
      textAt(first, 'image'),
    ]
    if (name === null || container === null || image === null) return []
    const namespace = textAt(document, 'metadata', 'namespace') ?? 'default'
    const workload = `${kind.toLowerCase()}/${name}`
    return [{ by: 'kubernetes' as const, path, namespace, workload, container, image: bareImage(image) }]
  })

/** What only stands beside a service. */
const beside =
  /^(?:docker\.io\/)?(?:library\/|bitnami\/)?(?:postgres|postgis\/|mysql|mariadb|mongo|redis|valkey|rabbitmq|memcached|mailhog|axllent\/mailpit|minio|adminer|nginx|traefik|localstack\/)/

/** A compose file that has the service itself, not only the database that it is developed with. */
const runsService = (text: string): boolean =>
  documentsOf(text).some((document) => {
    const services = at(document, 'services')
    if (typeof services !== 'object' || services === null) return false
    return Object.values(services).some((each: unknown) => {
      const image = textAt(each, 'image')
      return image === null ? at(each, 'build') !== undefined : !beside.test(image)
    })
  })

/** `compose.prod.yml` before `compose.yml`, and what is nearer to the root before the rest. */
const byRank = (one: RepositoryFile, other: RepositoryFile): number => {
  const rank = ({ path }: RepositoryFile) => (/prod|deploy/.test(path) ? 0 : 10) + path.split('/').length
  return rank(one) - rank(other)
}

const named = (workload: string, name: string): boolean => workload.slice(workload.indexOf('/') + 1).includes(name)

/** By what is nearest to the service: its own workload, its own script, its own compose file; else nothing is guessed. */
export const deploymentOf = (
  { name, folder }: { readonly name: string; readonly folder: string },
  texts: readonly RepositoryFile[],
  paths: readonly { readonly path: string; readonly isExecutable: boolean }[],
): FoundDeploy => {
  const workloads = texts.filter(({ path }) => isManifest(path)).flatMap(workloadIn)
  const own = workloads.filter(({ path }) => within(folder, path))
  const workload = own.find((each) => named(each.workload, name)) ?? (folder === '' ? own[0] : undefined)
  const fitting = workload ?? own[0] ?? workloads.find((each) => named(each.workload, name))
  if (fitting !== undefined) return fitting
  const prefix = folder === '' ? '' : `${folder}/`
  const script = scripts.flatMap((each) => paths.find(({ path }) => path === `${prefix}${each}`) ?? [])[0]
  if (script !== undefined) return { by: 'script', ...script }
  const compose = texts
    .filter(({ path, text }) => within(folder, path) && isCompose(path) && runsService(text))
    .toSorted(byRank)[0]
  if (compose !== undefined) return { by: 'compose', path: compose.path }
  const platform = platforms.find(([file]) => paths.some(({ path }) => path === `${prefix}${file}`))
  return { by: 'nothing', hint: platform?.[1] ?? null }
}

/** Is a database among what the compose files start? */
export const startsDatabase = (texts: readonly RepositoryFile[]): boolean =>
  texts.some(
    ({ path, text }) =>
      isCompose(path) && /image:\s*['"]?(?:[\w./-]*\/)?(?:postgres|postgis|mysql|mariadb)\b/.test(text),
  )
