import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cacheFile, downloadTool, find } from '@actions/tool-cache'
import { messageOf } from '../domain/errors.ts'
import type { ToolAnswer, ToolName, Tools } from '../ports/tools.ts'
import type { Command, Log } from '../ports/world.ts'
import { pinnedTools, type PinnedTool } from './pinned-tools.ts'

export interface ToolsOptions {
  /** RUNNER_TEMP. */
  readonly temp: string
  readonly command: Command
  readonly log: Log
  /** Tests have their own, whose archives lie on loopback. */
  readonly pins?: Readonly<Record<ToolName, PinnedTool>>
}

const extractWithinMs = 60_000

const sha512Of = async (file: string): Promise<string> => {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Throws when the file is not, to the byte, what its publisher published. */
const verify = async (file: string, { sha512, file: name }: PinnedTool['archives'][string]): Promise<void> => {
  const found = await sha512Of(file)
  if (found === sha512) return
  throw new Error(`${name} has the SHA-512 ${found.slice(0, 16)}… and not ${sha512.slice(0, 16)}…, which is pinned`)
}

/** Names that lead out of the folder into which they are unpacked. */
const leadsOut = (entry: string) => path.isAbsolute(entry) || entry.split('/').includes('..')

/** Takes the one program out of a verified archive; everything else stays in it. */
const extract = async (archive: string, { member }: PinnedTool, { temp, command }: ToolsOptions): Promise<string> => {
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
  await tar('--extract', '--gzip', '--no-same-owner', '--file', archive, '--directory', folder, '--', member)
  const program = path.join(folder, member)
  if (!(await lstat(program)).isFile()) throw new Error(`${member} is no file`)
  return program
}

/**
 * The archive itself is what stays in the runner's tool cache, and it is verified each time: others on a runner of one's
 * own may write there, and tool-cache checks nothing.
 */
const fetchArchive = async (name: ToolName, pin: PinnedTool, { temp, log }: ToolsOptions): Promise<string> => {
  const archive = pin.archives[`${process.platform}-${process.arch}`]
  if (archive === undefined) throw new Error(`no ${name} is pinned for ${process.platform} on ${process.arch}`)
  const tool = `runbook-${name}`
  const cached = find(tool, pin.version)
  if (cached !== '') {
    const kept = path.join(cached, archive.file)
    const problem = await verify(kept, archive).then(() => null, messageOf)
    if (problem === null) return kept
    log.warn(`What the tool cache holds is not used: ${problem}.`)
    await rm(cached, { recursive: true, force: true })
  }
  const url = `${pin.base}/${archive.file}`
  log.info(`${name} is not on PATH: downloading ${pin.version} from ${url} ...`)
  await mkdir(temp, { recursive: true })
  const folder = await mkdtemp(path.join(temp, 'runbook-download-'))
  const downloaded = await downloadTool(url, path.join(folder, archive.file))
  await verify(downloaded, archive)
  return path.join(await cacheFile(downloaded, archive.file, tool, pin.version), archive.file)
}

/** Programs pinned in pinned-tools.ts, by the runner's tool cache. Nothing unverified is unpacked, let alone run. */
export const openTools = (options: ToolsOptions): Tools => ({
  install: async (name): Promise<ToolAnswer> => {
    const pin = (options.pins ?? pinnedTools)[name]
    try {
      return { ok: true, program: await extract(await fetchArchive(name, pin, options), pin, options) }
    } catch (thrown) {
      return { ok: false, why: messageOf(thrown) }
    }
  },
})
