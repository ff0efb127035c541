// targets/compose: which files of the repository a compose file needs, or all where that is unsure.
import { parseDocument } from 'yaml'
import { z } from 'zod'
import type { FilesNeeded } from '../target.ts'

/** Keys of a service that name no file of the repository, or that are looked at below. Others (`build`, `extends`) may. */
const known = new Set(
  [
    'annotations attach blkio_config cap_add cap_drop cgroup_parent command configs container_name cpu_count cpu_percent',
    'cpu_shares cpus cpuset depends_on deploy devices dns dns_opt dns_search domainname entrypoint env_file environment',
    'expose extra_hosts group_add healthcheck hostname image init ipc isolation labels links logging mac_address mem_limit',
    'mem_reservation mem_swappiness memswap_limit network_mode networks oom_kill_disable oom_score_adj pid pids_limit',
    'platform ports privileged profiles pull_policy read_only restart runtime scale secrets shm_size stdin_open',
    'stop_grace_period stop_signal storage_opt sysctls tmpfs tty ulimits user userns_mode uts volumes working_dir',
  ].flatMap((line) => line.split(' ')),
)

const envFile = z.union([z.string(), z.looseObject({ path: z.string() }).transform((entry) => entry.path)])
const mount = z.union([z.string(), z.looseObject({ type: z.string(), source: z.string().optional() })])

const service = z.looseObject({
  env_file: z.union([envFile.transform((file) => [file]), z.array(envFile)]).default([]),
  volumes: z.array(mount).default([]),
})

const given = z.record(z.string(), z.looseObject({ file: z.string().optional() }).nullable())

const composeFile = z.strictObject({
  version: z.unknown().optional(),
  name: z.unknown().optional(),
  networks: z.unknown().optional(),
  volumes: z.unknown().optional(),
  services: z.record(z.string(), service).default({}),
  configs: given.default({}),
  secrets: given.default({}),
})

/** A folder or file of the repository in a container: how much lies below it is not known here. */
const isOfRepository = (volume: z.infer<typeof mount>): boolean => {
  const source = typeof volume === 'string' ? (volume.split(':')[0] ?? '') : (volume.source ?? '')
  if (typeof volume !== 'string' && volume.type !== 'bind') return false
  const named = typeof volume === 'string' && /^\w[\w.-]*$/.test(source)
  return !named && !source.startsWith('/')
}

/** Relative to the root; null: outside of the repository, or not known before Compose has filled it in. */
const inRepository = (folder: string, file: string): string | null => {
  if (file.includes('$') || file.startsWith('~')) return null
  const parts: string[] = []
  for (const part of `${folder}/${file}`.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.join('/')
}

const parse = (text: string): z.infer<typeof composeFile> | null => {
  // Where Compose is started is a folder of ours, and a file that asks for it may mean anything in it.
  if (/\$\{?PWD/.test(text)) return null
  const document = parseDocument(text, { merge: true })
  if (document.errors.length > 0 || document.warnings.length > 0) return null
  const object = z.record(z.string(), z.unknown()).safeParse(document.toJS())
  if (!object.success) return null
  const own = Object.entries(object.data).filter(([key]) => !key.startsWith('x-'))
  return composeFile.safeParse(Object.fromEntries(own)).data ?? null
}

/** The files that a compose file names, relative to the root; null: it may need more than can be told from it. */
const namedFiles = (folder: string, text: string): readonly string[] | null => {
  const file = parse(text)
  if (file === null) return null
  const services = Object.values(file.services)
  const isPlain = services.every(
    (one) =>
      Object.keys(one).every((key) => known.has(key) || key.startsWith('x-')) && !one.volumes.some(isOfRepository),
  )
  if (!isPlain) return null
  const values = [...Object.values(file.configs), ...Object.values(file.secrets)].flatMap((entry) => entry?.file ?? [])
  const names = [...services.flatMap((one) => one.env_file), ...values].filter((name) => !name.startsWith('/'))
  const paths = names.flatMap((name) => inRepository(folder, name) ?? [])
  return paths.length === names.length ? paths : null
}

/**
 * What putting recorded images back takes of the release: its compose files, and what they name. Without a record the
 * images may have to be built, and that takes everything.
 */
export const composeNeeds = async (
  files: readonly [string, ...string[]],
  artifact: string | null,
  readFile: (path: string) => Promise<string | null>,
): Promise<FilesNeeded> => {
  if (artifact === null) return 'all'
  // All paths are taken from where the first file lies. https://docs.docker.com/reference/cli/docker/compose/#options
  const folder = files[0].split('/').slice(0, -1).join('/')
  const needed = new Set(['.env', `${folder}/.env`].flatMap((name) => inRepository('', name) ?? []))
  for (const given of files) {
    const file = inRepository('', given)
    const text = file === null ? null : await readFile(file)
    const named = text === null ? null : namedFiles(folder, text)
    if (file === null || named === null) return 'all'
    for (const name of [file, ...named]) needed.add(name)
  }
  return [...needed]
}
