// checklist/migrations: gathers the migrations that are new since the base or the last verified release.
import { ExpectedError } from '../../core/errors.ts'
import { isVerified } from '../../records/decide/history.ts'
import { isMigration, isMigrationByText, mayBeMigration } from '../../database/migration-files.ts'
import { saysMigration, toolOf } from '../../database/migration-tools.ts'
import {
  inOrder,
  nameAnyMigration,
  parseAnyMigration,
  parseMigration,
  type FileChange,
  type ForeignMigration,
  type MigrationFacts,
  type MigrationName,
} from './files-verdict.ts'
import { gatherTraces, readerAt, settleChanges, type ComparedCommits } from './settle-changes.ts'
import type { Place } from '../../core/place.ts'
import type { Git } from '../../ports/git.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { gatherHistory } from '../../records/gather/history.ts'
import * as words from './words.ts'
import { keepReachable } from '../../core/words.ts'

/** What is judged, and against what. */
export interface MigrationQuestion {
  readonly sha: string
  readonly stage: 'pull-request' | 'release'
  readonly policySha: string
  readonly place: Place
  /** null: folders that are called so. */
  readonly directory: string | null
  /** `sql`: pairs of plain SQL; `any`: whatever the runbook's program applies. */
  readonly form: 'sql' | 'any'
}

/** The facts, and the commit in a folder; null when nothing is to be run. */
export interface GatheredMigrations {
  readonly files: MigrationFacts
  readonly root: string | null
}

type Base = MigrationFacts['base']

const gone = (sha: string) =>
  new ExpectedError({
    code: 'bad-input',
    message: words.commitGone(sha),
    remedy: keepReachable,
  })

/** Before a merge the branch has shipped what it holds; a release is compared with what is verified there. */
const baseOf = async ({ stage, policySha, sha, place }: MigrationQuestion, ports: ReadPorts): Promise<Base> => {
  if (stage === 'pull-request') {
    const { mergeBase } = await ports.github.compare(policySha, sha)
    return mergeBase === null ? null : { sha: mergeBase, what: words.branchPoint }
  }
  const history = await gatherHistory(place, ports)
  const live = history.entries.find(isVerified)
  return live === undefined ? null : { sha: live.deployment.payload.sha, what: words.liveIn(place.environment) }
}

const parse = ({ form, directory }: MigrationQuestion, path: string): MigrationName | null =>
  form === 'sql' ? parseMigration(path, directory) : parseAnyMigration(path, directory)

type NamedChange = MigrationFacts['changes'][number]

const named = (changes: readonly FileChange[], question: MigrationQuestion): readonly NamedChange[] =>
  changes.flatMap(({ status, path }) => {
    const name = parse(question, path)
    return name === null ? [] : [{ status, path, name }]
  })

/** Those whose names leave it open, and which say of themselves that they are migrations. */
const byText = async (open: readonly FileChange[], now: ComparedCommits['now']): Promise<readonly FileChange[]> => {
  const read = await Promise.all(open.map(async (change) => ({ change, text: await now(change.path) })))
  return read.flatMap(({ change, text }) => {
    if (text === null) return []
    // What only looks like one is no reason to call an edit of it a broken promise.
    const isOne = change.status === 'A' ? isMigrationByText(change.path, text) : saysMigration(change.path, text)
    return isOne ? [change] : []
  })
}

/** Up migrations that the branch got since this one left it. */
const elsewhereOf = async (question: MigrationQuestion, base: Base, git: Git): Promise<readonly MigrationName[]> => {
  const { stage, policySha } = question
  if (stage !== 'pull-request' || base === null || base.sha === policySha) return []
  return named(await git.changes(base.sha, policySha), question)
    .filter(({ status, name }) => status === 'A' && name.direction === 'up')
    .map(({ name }) => name)
}

const refuseFolders = async (
  present: readonly MigrationName[],
  { directory, form }: MigrationQuestion,
  { all, commits }: { readonly all: readonly string[]; readonly commits: ComparedCommits },
): Promise<void> => {
  const folders = [...new Set(present.map(({ folder }) => folder))]
  if (directory !== null && folders.length === 0) {
    const [other] = await toForeign(all.filter((path) => isMigration(path, directory)).slice(0, 1), commits)
    throw new ExpectedError({
      code: 'bad-input',
      message: words.noMigrations(directory, form),
      remedy:
        form === 'sql' ? words.correctDirectoryOrForm(words.proposal(other?.tool ?? null)) : words.correctDirectory,
    })
  }
  if (form === 'sql' && folders.length > 1)
    throw new ExpectedError({
      code: 'bad-input',
      message: words.severalFolders(folders),
      remedy: words.nameFolder,
    })
}

const toForeign = (paths: readonly string[], { now, traces }: ComparedCommits): Promise<readonly ForeignMigration[]> =>
  Promise.all(paths.map(async (path) => ({ path, tool: toolOf(path, await now(path), traces) })))

/** Before anything has shipped all that is there is new. */
const firstChanges = async (
  all: readonly string[],
  question: MigrationQuestion,
  now: ComparedCommits['now'],
): Promise<readonly FileChange[]> => {
  const added = all.map((path) => ({ status: 'A', path }))
  const sure = added.filter(({ path }) => isMigration(path, question.directory) || parse(question, path) !== null)
  const open = added.filter(({ path }) => mayBeMigration(path, question.directory))
  return [...sure, ...(await byText(open, now))]
}

const upOf = (names: readonly MigrationName[]) => names.filter(({ direction }) => direction === 'up')

/** Each path once, in order. */
const union = (...lists: readonly (readonly MigrationName[])[]): readonly MigrationName[] =>
  inOrder([...new Map(lists.flat().map((name) => [name.path, name])).values()])

/** What is known of the commit before its migrations are told apart. */
interface OpenedCommit {
  readonly base: Base
  readonly git: Git
  /** Every path in it. */
  readonly all: readonly string[]
  readonly commits: ComparedCommits
}

/** The facts from the changes as the tools see them. */
const factsOf = async (
  known: readonly FileChange[],
  question: MigrationQuestion,
  { base, git, all, commits }: OpenedCommit,
): Promise<MigrationFacts> => {
  const { directory, form } = question
  const nameOf = (path: string) => parse(question, path) ?? (form === 'any' ? nameAnyMigration(path) : null)
  const changes = known.flatMap(({ status, path }) => {
    const name = nameOf(path)
    return name === null ? [] : [{ status, path, name }]
  })
  const touched = new Set(changes.map(({ name }) => name.folder))
  const there = upOf(all.flatMap((path) => parse(question, path) ?? [])).filter(
    ({ folder }) => directory !== null || base === null || touched.has(folder),
  )
  const fresh = upOf(changes.filter(({ status }) => status === 'A').map(({ name }) => name))
  const present = union(there, fresh)
  await refuseFolders(present, question, { all, commits })
  const others = known.filter(({ status, path }) => status !== 'D' && nameOf(path) === null).map(({ path }) => path)
  return {
    base,
    changes: base === null ? [] : changes,
    present,
    elsewhere: await elsewhereOf(question, base, git),
    foreign: await toForeign(others, commits),
  }
}

/** The migrations of a commit and what became of them since the one that shipped. Most commits bring none. */
export const gatherMigrations = async (question: MigrationQuestion, ports: ReadPorts): Promise<GatheredMigrations> => {
  const { sha, policySha, directory } = question
  const [base, git] = await Promise.all([baseOf(question, ports), ports.git()])
  for (const needed of [sha, policySha, ...(base === null ? [] : [base.sha])])
    if ((await git.resolve(needed)) === null) throw gone(needed)
  const changed = base === null ? [] : await git.changes(base.sha, sha)
  const sure = changed.filter(({ path }) => isMigration(path, directory) || parse(question, path) !== null)
  const open = changed.filter(({ status, path }) => status !== 'D' && mayBeMigration(path, directory))
  // Nothing is checked out where there is nothing to run.
  if (base !== null && sure.length + open.length === 0 && directory === null)
    return { files: { base, changes: [], present: [], elsewhere: [], foreign: [] }, root: null }
  const root = await git.checkoutData(sha)
  const inside = ports.files.within(root)
  const now = (path: string) => inside.read(path)
  const all = await ports.files.find('**/*', root)
  const traces = await gatherTraces(all, now)
  const commits: ComparedCommits = { now, before: readerAt(base?.sha ?? null, ports), traces }
  const known =
    base === null
      ? await firstChanges(all, question, now)
      : await settleChanges([...sure, ...(await byText(open, now))], commits)
  return { files: await factsOf(known, question, { base, git, all, commits }), root }
}
