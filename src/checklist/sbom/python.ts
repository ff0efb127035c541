// checklist/sbom: makes the SBOM part of a Python lock file by cyclonedx-py; installs nothing.
import type { SourceKind } from './sources.ts'
import type { SbomYield } from './verdict.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import type { SbomComponent } from '../../ports/sbom.ts'
import type { CommandResult } from '../../ports/world.ts'
import { readCycloneDx } from './cyclonedx.ts'
import { readRequirements, withoutConstraints, type RequirementsFile } from '../requirements.ts'
import { noSbom, refusal, within, type SbomRequest } from './request.ts'
import * as words from './words.ts'

/** A requirements file of requirements files beyond this is a mistake, or a trap. */
const mostFiles = 50

interface RequirementTexts {
  /** By path: the file and everything that it includes, without constraints. */
  readonly texts: ReadonlyMap<string, string>
  /** Versions by name: what pins a package that its own line does not, or not in a way that the generator reads. */
  readonly pins: ReadonlyMap<string, string>
  readonly declared: number
}

type ReadFile = (path: string) => Promise<string | null>

/** Everything that leads on from some files; null for one that is not in the repository. */
const follow = async (
  from: readonly string[],
  next: (file: RequirementsFile) => readonly (string | null)[],
  read: ReadFile,
): Promise<ReadonlyMap<string, string> | { readonly missing: string }> => {
  const found = new Map<string, string>()
  const open = [...from]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue
    const text = found.size < mostFiles ? await read(path) : null
    if (text === null) return { missing: path }
    found.set(path, text)
    for (const include of next(readRequirements(path, text))) {
      if (include === null) return { missing: words.outsideRepository }
      open.push(include)
    }
  }
  return found
}

const key = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/g, '-')

const pinsOf = (files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
  [...files].flatMap(([path, text]) =>
    readRequirements(path, text).asked.flatMap(({ name, version }) =>
      version === null ? [] : [[key(name), version] as const],
    ),
  )

/** What is asked for, and what constraints say of it: those install nothing, so they are no part of it. */
const gatherRequirements = async (
  { source, root }: SbomRequest,
  ports: CheckPorts,
): Promise<RequirementTexts | { readonly missing: string }> => {
  const read = async (path: string) => {
    const [inside] = await ports.files.find(path, root)
    return inside === path ? ports.files.within(root).read(path) : null
  }
  const files = await follow([source.path], ({ includes }) => includes, read)
  if ('missing' in files) return files
  const parsed = [...files].map(([path, text]) => readRequirements(path, text))
  const limits = parsed.flatMap(({ constraints }) => constraints)
  if (limits.includes(null)) return { missing: words.outsideRepository }
  const named = limits.flatMap((path) => path ?? [])
  const constraints = await follow(named, (each) => [...each.includes, ...each.constraints], read)
  if ('missing' in constraints) return constraints
  return {
    texts: new Map([...files].map(([path, text]) => [path, withoutConstraints(text)])),
    pins: new Map([...pinsOf(constraints), ...pinsOf(files)]),
    declared: parsed.flatMap(({ asked }) => asked).length,
  }
}

const readManifests = async ({ source, root, files }: SbomRequest, ports: CheckPorts): Promise<RequirementTexts> => {
  const names = source.kind === 'poetry' ? ['pyproject.toml', 'poetry.lock'] : ['Pipfile.lock']
  const paths = names.map((name) => within(source.directory, name)).filter((path) => files.has(path))
  const texts = await Promise.all(paths.map((path) => ports.files.within(root).read(path)))
  return { texts: new Map(paths.map((path, index) => [path, texts[index] ?? ''])), pins: new Map(), declared: 0 }
}

const argsOf = (kind: SourceKind, path: string, directory: string, omitDev: boolean): readonly string[] => {
  switch (kind) {
    case 'poetry':
      return ['poetry', ...(omitDev ? ['--no-dev'] : []), directory === '' ? '.' : directory]
    case 'pipenv':
      return ['pipenv', ...(omitDev ? [] : ['--dev']), directory === '' ? '.' : directory]
    case 'requirements':
    case 'npm':
      return ['requirements', path]
  }
}

/** cyclonedx-py writes `CRITICAL | CDX > why` when it gives up. */
const wordsOf = (stderr: string): string =>
  (/^(?:CRITICAL|ERROR) +\| [^>\n]*> (.+)$/m.exec(stderr)?.[1] ?? '').slice(0, 300)

/** Why the generator gave nothing. */
export const pythonRefusal = (path: string, result: CommandResult, timeoutMs: number): SbomYield => {
  if (result.timedOut)
    return refusal({ status: 'unknown', path }, words.notMadeInTime(timeoutMs), words.cyclonedxPyHangs)
  if (result.notFound) return refusal({ status: 'unknown', path }, words.noCyclonedxPy, words.installCyclonedxPy)
  const said = wordsOf(result.stderr)
  return refusal({ status: 'unknown', path }, words.notMade(said), words.runCyclonedxPy(path))
}

/** The generator knows `name==version` alone: not what a constraint, a git commit or the hash of an archive pins. */
const pinnedBy =
  (pins: ReadonlyMap<string, string>) =>
  (component: SbomComponent): SbomComponent => {
    const version = component.version === '' ? pins.get(key(component.name)) : undefined
    return version === undefined ? component : { ...component, version }
  }

/** The part of a Python lock or requirements file, made by cyclonedx-py. Nothing is installed or asked of an index. */
export const makePythonPart = async (request: SbomRequest, ports: CheckPorts): Promise<SbomYield> => {
  const { source, scratch, omitDev, timeoutMs } = request
  const { kind, path, directory } = source
  const project =
    kind === 'requirements' ? await gatherRequirements(request, ports) : await readManifests(request, ports)
  if ('missing' in project)
    return refusal({ status: 'fail', path }, words.includesMissing(project.missing), words.commitInclude)
  const { texts, pins, declared } = project
  if ((texts.get(path) ?? '').trim() === '')
    return refusal({ status: 'fail', path }, words.emptyFile, words.restoreOrDelete)
  await Promise.all([...texts].map(([name, text]) => ports.files.write(`${scratch}/${name}`, text)))
  const output = `${scratch}/sbom-part.json`
  const result = await ports.command.run({
    argv: [
      ...(['cyclonedx-py'] as const),
      ...argsOf(kind, path, directory, omitDev),
      ...['--output-reproducible', '--no-validate', '--output-format', 'JSON', '--spec-version', '1.6'],
      ...['--output-file', output],
    ],
    cwd: scratch,
    env: ports.command.baseEnvironment(),
    timeoutMs,
  })
  // A generator that was ended with the run says nothing about the lock file.
  ports.clock.throwIfCancelled()
  const made = result.exitCode === 0 ? await ports.files.read(output) : null
  if (made === null) return pythonRefusal(path, result, timeoutMs)
  const read = readCycloneDx(made, { ecosystem: 'pypi', path, lines: new Map() })
  if ('why' in read) return noSbom(path, read.why)
  return { made: true, part: { ...read.part, components: read.part.components.map(pinnedBy(pins)) }, declared }
}
