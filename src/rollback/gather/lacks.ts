// rollback/gather: asks what the target would read of the old release that a checkout does not bring. Changes nothing.
import { orExpected } from '../../core/errors.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { Target } from '../../targets/target.ts'
import { ignoredNames, namedIn, type Lacks } from '../decide/lacks.ts'
import type { Return } from '../decide/plan.ts'

type LacksPorts = Pick<ReadPorts, 'git' | 'github' | 'log'>

/** Never a reason to stop: what can't be read is not known, and the restore itself will tell. */
const readable = async (asked: Promise<string | null>): Promise<string> => {
  const read = await orExpected(asked)
  return read.ok ? (read.value ?? '') : ''
}

/** Ignored paths that the program, or its own line, names. */
const ignoredBy = async (
  program: readonly string[],
  sha: string,
  { github }: LacksPorts,
): Promise<readonly string[]> => {
  const names = ignoredNames(await readable(github.file('.gitignore', sha)))
  if (names.length === 0) return []
  const files = program.filter((word) => /^(?:\.\/)?[\w][\w./-]*$/.test(word)).map((word) => word.replace(/^\.\//, ''))
  const texts = await Promise.all(files.map((file) => readable(github.file(file, sha))))
  return namedIn([program.join(' '), ...texts].join('\n'), names)
}

/** What the target reads of the good release, against what a checkout of it has. */
export const gatherLacks = async (
  { release: { sha }, artifact }: Return,
  target: Target,
  ports: LacksPorts,
): Promise<Lacks> => {
  const needs = await target.restoreNeeds(artifact, (path) => ports.github.file(path, sha))
  const git = await ports.git()
  const [special, ignored] = await Promise.all([
    needs !== 'all' && needs.length === 0 ? [] : git.specialFiles(sha, needs === 'all' ? null : needs),
    target.program === undefined || artifact !== null ? [] : ignoredBy(target.program, sha, ports),
  ])
  return { special, ignored, isUnbuilt: target.needsBuild === true && artifact === null }
}
