// checklist/sbom: makes the SBOM part of a Python lock file by cyclonedx-py; installs nothing.
import { includesOf, type SourceKind } from './sources.ts'
import type { SbomYield } from './verdict.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import type { CommandResult } from '../../ports/world.ts'
import { readCycloneDx } from './cyclonedx.ts'
import { noSbom, refusal, within, type SbomRequest } from './request.ts'
import * as words from './words.ts'

/** A requirements file of requirements files beyond this is a mistake, or a trap. */
const mostFiles = 50

/** The file and everything that it includes; null for one that is not in the repository. */
const readRequirements = async (
  { source, root }: SbomRequest,
  ports: CheckPorts,
): Promise<ReadonlyMap<string, string> | { readonly missing: string }> => {
  const found = new Map<string, string>()
  const open = [source.path]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue
    const [inside] = await ports.files.find(path, root)
    const text = inside === path && found.size < mostFiles ? await ports.files.within(root).read(path) : null
    if (text === null) return { missing: path }
    found.set(path, text)
    for (const include of includesOf(path, text)) {
      if (include === null) return { missing: words.outsideRepository }
      open.push(include)
    }
  }
  return found
}

const readManifests = async (
  { source, root, files }: SbomRequest,
  ports: CheckPorts,
): Promise<ReadonlyMap<string, string>> => {
  const names = source.kind === 'poetry' ? ['pyproject.toml', 'poetry.lock'] : ['Pipfile.lock']
  const paths = names.map((name) => within(source.directory, name)).filter((path) => files.has(path))
  const texts = await Promise.all(paths.map((path) => ports.files.within(root).read(path)))
  return new Map(paths.map((path, index) => [path, texts[index] ?? '']))
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

/** The part of a Python lock or requirements file, made by cyclonedx-py. Nothing is installed or asked of an index. */
export const makePythonPart = async (request: SbomRequest, ports: CheckPorts): Promise<SbomYield> => {
  const { source, scratch, omitDev, timeoutMs } = request
  const { kind, path, directory } = source
  const texts = kind === 'requirements' ? await readRequirements(request, ports) : await readManifests(request, ports)
  if ('missing' in texts)
    return refusal({ status: 'fail', path }, words.includesMissing(texts.missing), words.commitInclude)
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
  const asked =
    kind === 'requirements' ? (texts.get(path) ?? '').split('\n').filter((line) => /^\s*[\w.-]/.test(line)) : []
  return { made: true, part: read.part, declared: asked.length }
}
