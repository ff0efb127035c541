// checklist/sbom: makes every part of a commit's SBOM from a clean checkout of that commit.
import { chooseSources, sourcePattern, type SbomSource } from './sources.ts'
import type { SbomYield } from './verdict.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import { declaredIn, makeNpmPart } from './npm.ts'
import { makePythonPart } from './python.ts'
import { refusal, type SbomRequest } from './request.ts'
import * as words from './words.ts'

/** A lock file beyond this would take longer than anybody waits. */
const mostBytes = 50 * 1024 * 1024

export interface Inventory {
  readonly yields: readonly SbomYield[]
  /** Lock files that nobody asked for. */
  readonly foreign: readonly string[]
}

const make = async (request: SbomRequest, ports: CheckPorts): Promise<SbomYield> => {
  const { kind, path } = request.source
  const found = await ports.files.stat(`${request.root}/${path}`)
  if (found !== null && found.bytes > mostBytes)
    return refusal({ status: 'unknown', path }, words.tooLarge(found.bytes, mostBytes), words.splitOrSwitchOff)
  return kind === 'npm' ? makeNpmPart(request, ports) : makePythonPart(request, ports)
}

/** As far as it takes to tell a project from the settings of a tool. */
const declaresPython = (text: string): boolean =>
  /^dependencies\s*=\s*\[\s*[^\]\s]/m.test(text) || /^\[tool\.poetry\.(?:group\.\w+\.)?dependencies\]/m.test(text)

/** A manifest that declares dependencies which no lock file pins. */
const judgeUnlocked = async (path: string, root: string, ports: CheckPorts): Promise<readonly SbomYield[]> => {
  const text = (await ports.files.within(root).read(path)) ?? ''
  const declares = path.endsWith('.json') ? declaredIn(text, { omitDev: true }) !== 0 : declaresPython(text)
  if (!declares) return []
  const why = words.nothingPinned
  return [refusal({ status: 'fail', path }, why, words.commitLockFile)]
}

const scratchOf = (sha: string, { path }: SbomSource, ports: CheckPorts): string =>
  `${ports.context.paths.temp}/runbook-sbom-${ports.context.run.id}/${sha}/${path.replace(/[^\w-]/g, '_')}`

/** Every part of a commit's SBOM, from the files of that very commit: the workspace takes no part in it. */
export const makeInventory = async (
  sha: string,
  asked: { readonly paths: readonly string[] | null; readonly omitDev: boolean; readonly timeoutMs: number },
  ports: CheckPorts,
): Promise<Inventory> => {
  const git = await ports.git()
  const root = await git.checkoutData(sha)
  const named = (asked.paths ?? []).filter((path) => path.endsWith('.txt'))
  const [known, ...more] = await Promise.all(
    [sourcePattern, ...named].map((pattern) => ports.files.find(pattern, root)),
  )
  const files = [...(known ?? []), ...more.flat()]
  const { sources, faults, foreign, unlocked } = chooseSources(asked.paths, files)
  const { omitDev, timeoutMs } = asked
  const made = await Promise.all(
    sources.map((source) =>
      make({ source, root, files: new Set(files), scratch: scratchOf(sha, source, ports), omitDev, timeoutMs }, ports),
    ),
  )
  const loose = await Promise.all(unlocked.map((path) => judgeUnlocked(path, root, ports)))
  return { yields: [...made, ...loose.flat(), ...faults.map((fault) => ({ made: false, fault }) as const)], foreign }
}
