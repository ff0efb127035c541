import { z } from 'zod'
import { ExpectedError } from '../../domain/errors.ts'
import { isVerified } from '../../domain/history.ts'
import { isMigration } from '../../domain/migration-files.ts'
import {
  freshOf,
  inOrder,
  judgeFiles,
  judgeMigrations,
  parseMigration,
  type MigrationFacts,
  type MigrationName,
  type MigrationRehearsal,
} from '../../domain/migrations.ts'
import { shortSha } from '../../domain/release.ts'
import { gatherHistory } from '../../gather/history.ts'
import { rehearseMigrations } from '../../gather/rehearse-migrations.ts'
import type { Git } from '../../ports/git.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import { duration } from '../../scalars/scalars.ts'
import { defineCheck, type Subject } from '../check.ts'

const options = z.object({
  directory: z
    .string()
    .min(1)
    .max(500)
    .transform((text) => text.replace(/^\.\//, '').replace(/\/+$/, ''))
    .optional()
    .meta({
      description: 'folder of the migrations; without it folders called `migrations` or `migrate` are looked for',
    }),
  down: z.enum(['required', 'optional']).default('required').meta({
    description:
      '`required`: a new migration without a way back fails; `optional`: it is named as a point of no return',
  }),
  'database-url': z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]{0,199}$/, { error: 'must be the name of a variable' })
    .optional()
    .meta({
      description: "variable with the address of a server to make a scratch database on; without it the runner's own",
    }),
  timeout: duration
    .refine((ms) => ms >= 1_000, { error: 'must be at least 1s' })
    .prefault('30s')
    .meta({ description: 'how long one statement may take' }),
})

type Options = z.output<typeof options>

type Base = MigrationFacts['base']

interface Facts {
  readonly files: MigrationFacts
  readonly rehearsal: MigrationRehearsal | null
}

const gone = (sha: string) =>
  new ExpectedError({
    code: 'bad-input',
    message: `${shortSha(sha)} is not in the repository any more, so its migrations can't be compared.`,
    remedy: 'Push the commit again under a branch or tag, and keep released commits reachable.',
  })

/** Before a merge the branch has shipped what it holds; a release is compared with what is verified there. */
const baseOf = async ({ stage, policySha, release, environment }: Subject, ports: CheckPorts): Promise<Base> => {
  if (stage === 'pull-request') {
    const { mergeBase } = await ports.github.compare(policySha, release.sha)
    return mergeBase === null ? null : { sha: mergeBase, what: 'where the branch began' }
  }
  const history = await gatherHistory(environment.name, ports)
  const live = history.entries.find(isVerified)
  return live === undefined ? null : { sha: live.deployment.payload.sha, what: `live in ${environment.name}` }
}

const changesOf = async (from: string, to: string, directory: string | null, git: Git) =>
  (await git.changes(from, to)).flatMap(({ status, path }) => {
    const name = parseMigration(path, directory)
    return name === null ? [] : [{ status, path, name }]
  })

/** Up migrations that the branch got since this one left it. */
const elsewhereOf = async (
  { stage, policySha }: Subject,
  base: Base,
  directory: string | null,
  git: Git,
): Promise<readonly MigrationName[]> => {
  if (stage !== 'pull-request' || base === null || base.sha === policySha) return []
  const changes = await changesOf(base.sha, policySha, directory, git)
  return changes.filter(({ status, name }) => status === 'A' && name.direction === 'up').map(({ name }) => name)
}

const refuseFolders = (present: readonly MigrationName[], directory: string | null): void => {
  const folders = [...new Set(present.map(({ folder }) => folder))]
  if (directory !== null && folders.length === 0)
    throw new ExpectedError({
      code: 'bad-input',
      message: `'${directory}' holds no migrations such as 0001_name.up.sql.`,
      remedy: "Correct 'directory' of this check, or switch the check off if the migrations are of another form.",
    })
  if (folders.length > 1)
    throw new ExpectedError({
      code: 'bad-input',
      message: `There is more than one folder of migrations: ${folders.slice(0, 5).join(', ')}.`,
      remedy: "Name the one of this service: 'directory' of this check.",
    })
}

const rehearse = async (files: MigrationFacts, root: string, chosen: Options, ports: CheckPorts) => {
  const variable = chosen['database-url']
  const url = variable === undefined ? null : (ports.userEnvironment[variable] ?? '')
  const database = await ports.scratch.postgres({ url })
  try {
    return await rehearseMigrations(files, {
      ...{ database, timeoutMs: chosen.timeout, clock: ports.clock },
      read: (path) => ports.files.read(`${root}/${path}`),
    })
  } finally {
    await database.close()
  }
}

const gather = async (subject: Subject, chosen: Options, ports: CheckPorts): Promise<Facts> => {
  const { sha } = subject.release
  const directory = chosen.directory ?? null
  const [base, git] = await Promise.all([baseOf(subject, ports), ports.git()])
  for (const needed of [sha, subject.policySha, ...(base === null ? [] : [base.sha])])
    if ((await git.resolve(needed)) === null) throw gone(needed)
  const all = base === null ? [] : await git.changes(base.sha, sha)
  const changes = base === null ? [] : await changesOf(base.sha, sha, directory, git)
  const foreign = all
    .filter(({ status, path }) => status !== 'D' && isMigration(path, directory))
    .map(({ path }) => path)
    .filter((path) => parseMigration(path, directory) === null)
  const nothing = { base, changes, present: [], elsewhere: [], foreign }
  // Most commits bring no migration: nothing is checked out for them.
  if (base !== null && changes.length === 0 && directory === null) return { files: nothing, rehearsal: null }
  const root = await git.checkout(sha)
  const found = await ports.files.find('**/*.up.sql', root)
  const touched = new Set(changes.map(({ name }) => name.folder))
  const present = inOrder(found.flatMap((path) => parseMigration(path, directory) ?? [])).filter(
    ({ folder }) => directory !== null || base === null || touched.has(folder),
  )
  refuseFolders(present, directory)
  const files = { ...nothing, present, elsewhere: await elsewhereOf(subject, base, directory, git) }
  const isBroken = judgeFiles(files).some(({ level }) => level === 'error')
  if (isBroken || freshOf(files).length === 0) return { files, rehearsal: null }
  return { files, rehearsal: await rehearse(files, root, chosen, ports) }
}

/** New migrations were applied and taken back on a real server, and what has shipped is as it was. */
export const migrations = defineCheck({
  id: 'migrations',
  title: 'Database migrations go up and down',
  why: 'A migration that was never taken back is a way back that may not exist, and one that was edited after it shipped breaks every database but an empty one.',
  permissions: ['contents: read', 'deployments: read'],
  options,
  gather,
  decide: ({ files, rehearsal }, chosen) => judgeMigrations(files, rehearsal, chosen),
})
