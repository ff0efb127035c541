// checklist/migrations: the check "migrations": its options, and the choice between SQL files and programs.
import { withoutEnd } from '../../core/text.ts'
import { z } from 'zod'
import { commandLineOf, type WrittenCommand } from '../../core/command-line.ts'
import { ExpectedError } from '../../core/errors.ts'
import type { MigrationRehearsal } from './rehearsal.ts'
import { judgeMigrations } from './rehearsal-verdict.ts'
import type { DownPolicy } from './round-trip-verdict.ts'
import { freshOf, judgeFiles, type MigrationFacts } from './files-verdict.ts'
import { gatherMigrations } from './gather-files.ts'
import type { Stage } from './rehearse-sql.ts'
import type { Program } from './rehearse-programs.ts'
import type { Finding } from '../../core/report.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import { duration } from '../../core/options/scalars.ts'
import { defineCheck, type Subject } from '../check.ts'
import { remedies } from '../remedies.ts'
import * as words from './words.ts'
import {
  insideFromRoot,
  programAndArguments,
  programTimeout,
  runByBash,
  scratchAddress,
  variableName,
} from '../../core/words.ts'

const inside = z
  .string()
  .min(1)
  .max(500)
  .refine((path) => !/^[-/~]|\0|\\/.test(path) && !path.split('/').includes('..'), {
    error: insideFromRoot,
  })
  .transform((path) => withoutEnd(path.replace(/^\.\//, ''), '/'))

const text = z.string().min(1)
const argv = z.array(z.string()).min(1)
const detailed = {
  run: z.union([text, argv]).meta({ description: programAndArguments }),
  shell: z.literal('bash').optional().meta({ description: runByBash }),
  timeout: duration.prefault('10m').meta({ description: programTimeout }),
}

const programOf = (
  command: WrittenCommand & (string | readonly string[] | { readonly timeout: number }),
  context: z.RefinementCtx,
): Program => {
  const line = commandLineOf(command)
  if (line.ok)
    return {
      argv: line.argv,
      timeoutMs: typeof command === 'object' && 'timeout' in command ? command.timeout : 600_000,
    }
  context.addIssue({ code: 'custom', message: line.why })
  return z.NEVER
}

const up = z.union([text, argv, z.strictObject(detailed)]).transform(programOf)

const optional = z
  .boolean()
  .default(false)
  .meta({ description: 'what it does not bring back is named, and does not fail' })

const down = z
  .union([z.enum(['required', 'optional']), text, argv, z.strictObject({ ...detailed, optional })])
  .transform((given, context): DownPolicy & { readonly program: Program | null } => {
    if (given === 'required' || given === 'optional') return { down: given, program: null }
    const isOptional = typeof given === 'object' && 'optional' in given && given.optional
    return { down: isOptional ? 'optional' : 'required', program: programOf(given, context) }
  })

const options = z.object({
  directory: inside.optional().meta({
    description: 'folder of the migrations; without it folders called `migrations` or `migrate` are looked for',
  }),
  up: up.optional().meta({
    description: 'program that applies all migrations to `DATABASE_URL`; without it pairs of plain SQL are applied',
  }),
  down: down.prefault('required').meta({
    description:
      'program that takes the last migration back, or all new ones; or `required` / `optional`: without a way back a new migration fails, or is named as a point of no return',
  }),
  seed: inside.optional().meta({
    description:
      'file of SQL with rows for the schema that has shipped, so that NOT NULL and changes of type meet data',
  }),
  queries: inside.optional().meta({
    description: 'file of SQL with the statements of the service; those of the old version must fit the new schema',
  }),
  lint: z.boolean().default(false).meta({
    description:
      'ask squawk about plain SQL too; it is downloaded through npm, and what it says is shown and never fails',
  }),
  'database-url': z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]{0,199}$/, { error: variableName })
    .optional()
    .meta({
      description: scratchAddress,
    }),
  timeout: duration
    .refine((ms) => ms >= 1_000, { error: 'must be at least 1s' })
    .prefault('30s')
    .meta({ description: 'how long one statement may take' }),
})

type MigrationsOptions = z.output<typeof options>

interface MigrationsEvidence {
  readonly files: MigrationFacts
  readonly rehearsal: MigrationRehearsal | null
  readonly lint: readonly Finding[]
  /** When it was rehearsed. */
  readonly at: string
}

/** The queries of the version in service: it serves while the migration is in. A file that is new is taken as it is. */
const queriesOf = async (
  { base }: MigrationFacts,
  sha: string,
  { queries }: MigrationsOptions,
  ports: CheckPorts,
): Promise<Stage['queries']> => {
  if (queries === undefined) return null
  const old = base === null ? null : await ports.github.file(queries, base.sha)
  const found = old ?? (await ports.github.file(queries, sha))
  if (found !== null) return { path: queries, text: found }
  throw new ExpectedError({
    code: 'bad-config',
    message: words.noQueriesFile(queries),
    remedy: words.correctQueriesPath,
  })
}

const addressOf = ({ 'database-url': variable }: MigrationsOptions, { userEnvironment }: CheckPorts): string | null =>
  variable === undefined ? null : (userEnvironment[variable] ?? '')

/** What programs see of the step: never the address by which databases are made and dropped. */
const environmentOf = (
  { 'database-url': variable }: MigrationsOptions,
  { userEnvironment }: CheckPorts,
  url: string,
) => (variable === undefined ? userEnvironment : { ...userEnvironment, [variable]: url })

const rehearse = async (
  files: MigrationFacts,
  root: string,
  sha: string,
  chosen: MigrationsOptions,
  ports: CheckPorts,
) => {
  const {
    up: upward,
    down: { program },
    seed = null,
  } = chosen
  const queries = await queriesOf(files, sha, chosen, ports)
  ports.log.info(words.startingServer)
  const database = await ports.scratch.postgres({ url: addressOf(chosen, ports) })
  const inside = ports.files.within(root)
  const read = (path: string) => inside.read(path)
  const stage = { database, timeoutMs: chosen.timeout, clock: ports.clock, read, seed, queries }
  try {
    if (upward === undefined) {
      const { rehearseMigrations } = await import('./rehearse-sql.ts')
      return await rehearseMigrations(files, stage)
    }
    const { rehearsePrograms } = await import('./rehearse-programs.ts')
    const hasShipped = files.base !== null && files.present.length > freshOf(files).length
    // Programs run in the commits as they are, links and all; what we read ourselves is read where no link is.
    const git = await ports.git()
    const own = await git.checkout(sha)
    const shippedRoot = hasShipped ? await git.checkout(files.base.sha) : null
    const env = environmentOf(chosen, ports, database.url)
    return await rehearsePrograms(
      files,
      { up: upward, down: program, env, shippedRoot, root: own },
      { ...stage, ports },
    )
  } finally {
    await database.close()
  }
}

const gather = async (
  { release, stage, policySha, baseSha, environment }: Subject,
  chosen: MigrationsOptions,
  ports: CheckPorts,
): Promise<MigrationsEvidence> => {
  const { sha } = release
  const at = ports.clock.now()
  if (chosen.up === undefined && chosen.down.program !== null)
    throw new ExpectedError({
      code: 'bad-config',
      message: words.downWithoutUp,
      remedy: words.nameBothPrograms,
    })
  const form = chosen.up === undefined ? 'sql' : 'any'
  const question = {
    sha,
    stage,
    policySha: baseSha ?? policySha,
    place: environment.place,
    directory: chosen.directory ?? null,
    form,
  } as const
  const { files, root } = await gatherMigrations(question, ports)
  const isBroken = judgeFiles(files).some(({ level }) => level === 'error')
  if (root === null || isBroken || freshOf(files).length === 0) return { files, rehearsal: null, lint: [], at }
  const fresh = freshOf(files).map(({ path }) => path)
  const squawk = async () => (await import('./squawk.ts')).gatherSquawk(fresh, root, ports)
  const [rehearsal, lint] = await Promise.all([
    rehearse(files, root, sha, chosen, ports),
    chosen.lint && form === 'sql' ? squawk() : [],
  ])
  return { files, rehearsal, lint, at }
}

/** New migrations were applied and undone on a real server, and what has shipped is as it was. */
export const migrations = defineCheck({
  id: 'migrations',
  title: words.title,
  why: words.why,
  remedies: remedies.migrations,
  permissions: ['contents: read', 'deployments: read'],
  options,
  gather,
  decide: ({ files, rehearsal, lint, at }, { down: policy }, { release: { sha } }) => {
    const judged = judgeMigrations(files, rehearsal, policy)
    const evidence = rehearsal === null ? [] : [{ what: words.rehearsalOn(rehearsal.engine), sha, at }]
    return { ...judged, findings: [...judged.findings, ...lint], evidence }
  },
})
