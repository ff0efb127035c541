// checklist/migrations: sees changed files as their tools do: renamed, grown, applied again, or edited.
import { growthOf, isRepeatable } from '../../database/appended.ts'
import { certainToolOf, identityOf, tracesTool, type ToolTrace } from '../../database/migration-tools.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { FileChange } from './files-verdict.ts'

/** The two commits that are compared, and how their files are read. */
export interface ComparedCommits {
  /** At the commit that is judged. */
  readonly now: (path: string) => Promise<string | null>
  /** At the one whose migrations have shipped. */
  readonly before: (path: string) => Promise<string | null>
  readonly traces: readonly ToolTrace[]
}

const mostTraces = 60
const depthOf = (path: string) => path.split('/').length

/** The files that tell which tools a commit uses, those nearest to its root first. */
export const gatherTraces = async (
  paths: readonly string[],
  now: ComparedCommits['now'],
): Promise<readonly ToolTrace[]> => {
  const telling = paths.filter((path) => tracesTool(path) !== null).toSorted((a, b) => depthOf(a) - depthOf(b))
  return Promise.all(
    telling
      .slice(0, mostTraces)
      .map(async (path) => ({ path, text: tracesTool(path) === 'by its text' ? ((await now(path)) ?? '') : null })),
  )
}

/** Reads a file at the commit whose migrations have shipped. */
export const readerAt =
  (sha: string | null, { github }: Pick<ReadPorts, 'github'>): ComparedCommits['before'] =>
  (path) =>
    sha === null ? Promise.resolve(null) : github.file(path, sha)

/** A tool applies it again, or takes what was added to it; null: for the tool nothing has changed. */
const settleEdit = async (change: FileChange, { now, before }: ComparedCommits): Promise<FileChange | null> => {
  const { path } = change
  if (change.status !== 'M') return change
  if (isRepeatable(path)) return { status: 'A', path }
  const text = await now(path)
  if (text === null || growthOf(path, text, text) === null) return change
  const growth = growthOf(path, (await before(path)) ?? '', text)
  if (growth === 'same') return null
  return growth === 'grew' ? { status: 'A', path } : change
}

/** The file that a deleted one has become, by what its tool knows it again; null: it is gone. */
const successorOf = async (
  deleted: string,
  added: readonly string[],
  { now, before, traces }: ComparedCommits,
): Promise<{ readonly path: string; readonly isSame: boolean } | null> => {
  for (const path of added) {
    const text = await now(path)
    const tool = text === null ? null : certainToolOf(path, text, traces)
    if (text === null || tool === null || tool.identity.by === 'name') continue
    const old = await before(deleted)
    const identity = identityOf(tool, path, text)
    if (old !== null && identity !== null && identity === identityOf(tool, deleted, old))
      return { path, isSame: old === text }
  }
  return null
}

/** The changes as the tools see them: a database that has applied a migration knows it by its tool's own mark. */
export const settleChanges = async (
  changes: readonly FileChange[],
  commits: ComparedCommits,
): Promise<readonly FileChange[]> => {
  const edited = (await Promise.all(changes.map((change) => settleEdit(change, commits)))).flatMap((one) => one ?? [])
  const added = edited.filter(({ status }) => status === 'A').map(({ path }) => path)
  const settled = new Map(edited.map((change) => [change.path, change]))
  for (const { path } of edited.filter(({ status }) => status === 'D')) {
    const successor = await successorOf(path, added, commits)
    if (successor === null) continue
    settled.delete(path)
    if (successor.isSame) settled.delete(successor.path)
    else settled.set(successor.path, { status: 'M', path: successor.path })
  }
  return [...settled.values()]
}
