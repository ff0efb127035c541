// checklist/sbom: makes the SBOM part of an npm lock file by cyclonedx-npm; installs nothing, runs no script.
import { z } from 'zod'
import type { SbomYield } from './verdict.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import type { CommandRequest, CommandResult } from '../../ports/world.ts'
import { readCycloneDx } from './cyclonedx.ts'
import { linkedFolders, npmEnvironment, type LinkedFolder } from '../npm-project.ts'
import { noSbom, refusal, within, type SbomRequest } from './request.ts'
import * as words from './words.ts'
import { setUpNode } from '../../core/words.ts'

const names = z.record(z.string(), z.unknown()).default({})

const manifest = z.object({ dependencies: names, optionalDependencies: names, devDependencies: names })

const lock = z.object({ lockfileVersion: z.number(), packages: z.record(z.string(), z.unknown()).optional() })

const parse = <Value>(text: string, schema: z.ZodType<Value>): Value | null => {
  try {
    const parsed = schema.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** How many packages a package.json asks for; null when it is none. */
export const declaredIn = (text: string, { omitDev }: Pick<SbomRequest, 'omitDev'>): number | null => {
  const read = parse(text, manifest)
  if (read === null) return null
  const asked = { ...read.dependencies, ...read.optionalDependencies, ...(omitDev ? {} : read.devDependencies) }
  return Object.keys(asked).length
}

/** Line of each place in the lock file, as npm formats it; one pass. */
const linesOf = (text: string): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const [index, line] of text.split('\n').entries()) {
    const [, place] = /^ {4}"([^"]+)": \{$/.exec(line) ?? []
    if (place !== undefined) found.set(place, index + 1)
  }
  return found
}

/** npm's own words, without the decoration of two programs. */
const wordsOf = (stderr: string): string =>
  [
    ...new Set(
      stderr.split('\n').map((line) => line.replace(/^\s*(?:npm (?:error|ERR!)|ERROR \||WARN +\|)\s*/, '').trim()),
    ),
  ]
    .filter((line) => /^(?:code |missing:|invalid:|extraneous:|Error:|Unexpected|Unsupported|Failed)/i.test(line))
    .slice(0, 4)
    .join('; ')
    .slice(0, 400)

const outOfStep = /ELSPROBLEMS|missing:|invalid:|extraneous:/

/** Why the generator gave nothing. */
export const npmRefusal = (path: string, result: CommandResult, timeoutMs: number): SbomYield => {
  const { timedOut, notFound, stderr } = result
  if (timedOut) return refusal({ status: 'unknown', path }, words.notMadeInTime(timeoutMs), words.npmHangs)
  if (notFound || /system NPM|Unsupported NPM version/.test(stderr))
    return refusal({ status: 'unknown', path }, words.npmTooOld, setUpNode)
  const said = wordsOf(stderr)
  if (outOfStep.test(stderr))
    return refusal({ status: 'fail', path }, words.contradictsManifest(said), words.rewriteLockFile)
  return refusal({ status: 'unknown', path }, words.notMade(said), words.runNpmLs)
}

const passedOn = /^(?:npm_config_.+|NODE_EXTRA_CA_CERTS)$/i

interface Project {
  readonly lockText: string
  readonly declared: number
  /** Path in the repository, and text. */
  readonly copies: readonly (readonly [string, string])[]
  /** The step's npm settings, and those of the project's .npmrc that say how its tree is built. */
  readonly settings: Readonly<Record<string, string>>
}

/** Manifests of workspaces and linked folders, which npm wants to see. */
const readMembers = async (
  folders: readonly LinkedFolder[],
  { root }: SbomRequest,
  ports: CheckPorts,
): Promise<Project['copies']> => {
  const names = folders.flatMap(({ directory }) => (directory === null ? [] : [within(directory, 'package.json')]))
  const texts = await Promise.all(names.map((name) => ports.files.within(root).read(name)))
  return names.flatMap((name, index) => {
    const text = texts[index] ?? null
    return text === null ? [] : [[name, text] as const]
  })
}

/** A linked folder whose dependencies no lock file pins that is part of this SBOM. npm installs it without them. */
const loneLink = (folders: readonly LinkedFolder[], { covered }: SbomRequest): LinkedFolder | undefined =>
  folders.find(({ directory, unlocked }) => unlocked.length > 0 && (directory === null || !covered.has(directory)))

/** The lock file with the manifests that it speaks of, or what is wrong with them. */
const readProject = async (request: SbomRequest, ports: CheckPorts): Promise<Project | SbomYield> => {
  const { source, root, files, omitDev } = request
  const { directory, path } = source
  const manifestPath = within(directory, 'package.json')
  const [lockText, manifestText] = await Promise.all([
    ports.files.within(root).read(path),
    files.has(manifestPath) ? ports.files.within(root).read(manifestPath) : null,
  ])
  const declared = manifestText === null ? null : declaredIn(manifestText, { omitDev })
  if (manifestText === null || declared === null)
    return refusal({ status: 'fail', path }, words.noManifest, words.commitBoth)
  const read = lockText === null ? null : parse(lockText, lock)
  if (lockText === null || read === null)
    return refusal(
      { status: 'fail', path },
      lockText?.trim() === '' ? words.emptyFile : words.notALockFile,
      words.restoreLockFile,
    )
  if (read.lockfileVersion < 2)
    return refusal({ status: 'unknown', path }, words.lockfileVersion1, words.regenerateLockFile)
  const folders = linkedFolders(lockText, directory)
  const lone = loneLink(folders, request)
  if (lone !== undefined)
    return refusal({ status: 'unknown', path }, words.linkedUnlocked(lone.place, lone.unlocked), words.lockLinked)
  const npmrc = await ports.files.within(root).read(within(directory, '.npmrc'))
  const copies = [[manifestPath, manifestText] as const, [path, lockText] as const]
  return {
    lockText,
    declared,
    copies: [...copies, ...(await readMembers(folders, request, ports))],
    settings: npmEnvironment(ports.userEnvironment, passedOn, npmrc),
  }
}

/** The generator asks `npm ls`, which refuses what `npm ci` takes (legacy-peer-deps, links): the latter decides. */
const isInstallable = async (
  run: Pick<CommandRequest, 'cwd' | 'env' | 'timeoutMs'>,
  ports: CheckPorts,
): Promise<boolean> => {
  const flags = ['--dry-run', '--ignore-scripts', '--offline', '--no-audit', '--no-fund']
  const { exitCode } = await ports.command.run({ argv: ['npm', 'ci', ...flags], ...run })
  ports.clock.throwIfCancelled()
  return exitCode === 0
}

/** The part of an npm lock file, made by cyclonedx-npm from the lock alone. Nothing is installed, no script is run. */
export const makeNpmPart = async (request: SbomRequest, ports: CheckPorts): Promise<SbomYield> => {
  const { source, scratch, omitDev, timeoutMs } = request
  const project = await readProject(request, ports)
  if ('made' in project) return project
  await Promise.all(project.copies.map(([name, text]) => ports.files.write(`${scratch}/${name}`, text)))
  const output = `${scratch}/${within(source.directory, 'sbom-part.json')}`
  const place = {
    cwd: source.directory === '' ? scratch : `${scratch}/${source.directory}`,
    env: {
      ...ports.command.baseEnvironment(),
      ...project.settings,
      npm_config_update_notifier: 'false',
      npm_config_offline: 'true',
    },
    timeoutMs,
  }
  const generate = async (more: readonly string[]) => {
    const options = ['--package-lock-only', '--output-reproducible', '--flatten-components', '--no-validate', ...more]
    const given = [...options, ...(omitDev ? ['--omit', 'dev'] : []), '--spec-version', '1.6', '--output-file', output]
    const result = await ports.command.run({ argv: [...ports.sbom.npmGenerator, ...given], ...place })
    // A generator that was ended with the run says nothing about the lock file.
    ports.clock.throwIfCancelled()
    return result
  }
  const first = await generate([])
  const isRefused = first.exitCode !== 0 && outOfStep.test(first.stderr)
  const result = isRefused && (await isInstallable(place, ports)) ? await generate(['--ignore-npm-errors']) : first
  const made = result.exitCode === 0 ? await ports.files.read(output) : null
  if (made === null) return npmRefusal(source.path, result, timeoutMs)
  const read = readCycloneDx(made, { ecosystem: 'npm', path: source.path, lines: linesOf(project.lockText) })
  if ('why' in read) return noSbom(source.path, read.why)
  return { made: true, part: read.part, declared: project.declared }
}
