// checklist/migrations: gathers the migrations that are new since the base or the last verified release.
import { ExpectedError } from '../../core/errors.ts'
import { isVerified } from '../../records/decide/history.ts'
import { isMigration } from '../../database/migration-files.ts'
import { inOrder, parseAnyMigration, parseMigration, type MigrationFacts, type MigrationName } from './files-verdict.ts'
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

const named = (changes: Awaited<ReturnType<Git['changes']>>, question: MigrationQuestion): readonly NamedChange[] =>
  changes.flatMap(({ status, path }) => {
    const name = parse(question, path)
    return name === null ? [] : [{ status, path, name }]
  })

/** Up migrations that the branch got since this one left it. */
const elsewhereOf = async (question: MigrationQuestion, base: Base, git: Git): Promise<readonly MigrationName[]> => {
  const { stage, policySha } = question
  if (stage !== 'pull-request' || base === null || base.sha === policySha) return []
  return named(await git.changes(base.sha, policySha), question)
    .filter(({ status, name }) => status === 'A' && name.direction === 'up')
    .map(({ name }) => name)
}

const refuseFolders = (present: readonly MigrationName[], { directory, form }: MigrationQuestion): void => {
  const folders = [...new Set(present.map(({ folder }) => folder))]
  if (directory !== null && folders.length === 0)
    throw new ExpectedError({
      code: 'bad-input',
      message: words.noMigrations(directory, form),
      remedy: form === 'sql' ? words.correctDirectoryOrForm : words.correctDirectory,
    })
  if (form === 'sql' && folders.length > 1)
    throw new ExpectedError({
      code: 'bad-input',
      message: words.severalFolders(folders),
      remedy: words.nameFolder,
    })
}

const patternOf = ({ form, directory }: MigrationQuestion): string =>
  form === 'sql'
    ? '**/*.up.sql'
    : directory === null
      ? '**/{migrations,migration,migrate,versions}/**/*'
      : `${directory}/**/*`

/** The migrations of a commit and what became of them since the one that shipped. Most commits bring none. */
export const gatherMigrations = async (question: MigrationQuestion, ports: ReadPorts): Promise<GatheredMigrations> => {
  const { sha, policySha, directory } = question
  const [base, git] = await Promise.all([baseOf(question, ports), ports.git()])
  for (const needed of [sha, policySha, ...(base === null ? [] : [base.sha])])
    if ((await git.resolve(needed)) === null) throw gone(needed)
  const changed = base === null ? [] : await git.changes(base.sha, sha)
  const changes = named(changed, question)
  const isForeign = (path: string) => isMigration(path, directory) && parse(question, path) === null
  const foreign = changed.filter(({ status, path }) => status !== 'D' && isForeign(path)).map(({ path }) => path)
  const nothing = { base, changes, present: [], elsewhere: [], foreign }
  // Nothing is checked out where there is nothing to run.
  if (base !== null && changes.length === 0 && directory === null) return { files: nothing, root: null }
  const root = await git.checkoutData(sha)
  const touched = new Set(changes.map(({ name }) => name.folder))
  const found = await ports.files.find(patternOf(question), root)
  const present = inOrder(found.flatMap((path) => parse(question, path) ?? [])).filter(
    ({ folder, direction }) => direction === 'up' && (directory !== null || base === null || touched.has(folder)),
  )
  refuseFolders(present, question)
  const files = { ...nothing, present, elsewhere: await elsewhereOf(question, base, git) }
  if (base !== null) return { files, root }
  const all = await ports.files.find(patternOf({ ...question, form: 'any' }), root)
  return { files: { ...files, foreign: all.filter(isForeign) }, root }
}
