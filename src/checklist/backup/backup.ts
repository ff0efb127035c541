// checklist/backup: the check "backup": its options, its facts and its definition.
import { z } from 'zod'
import { dateOf, judgeBackup, type BackupFacts, type Manifest } from './verdict.ts'
import type { DatabaseContents } from './comparison.ts'
import { ExpectedError } from '../../core/errors.ts'
import { isVerified, liveEntry } from '../../records/decide/history.ts'
import { shortSha } from '../../core/release.ts'
import type { Evidence } from '../../core/report.ts'
import { findBackup, makeBackup } from './find-or-make.ts'
import { gatherHistory } from '../../records/gather/history.ts'
import type { RestoreTest } from './restore-test.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import { program } from '../../core/options/program.ts'
import { duration } from '../../core/options/scalars.ts'
import { beforeMerge, isBeforeMerge } from '../before-merge.ts'
import { type Decision, defineCheck, type Subject } from '../check.ts'
import { remedies } from '../remedies.ts'
import { scratchAddress, variableName } from '../../core/words.ts'
import * as words from './words.ts'

const variable = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,199}$/, { error: variableName })

const options = z.object({
  command: program.optional().meta({
    description:
      'makes the backup: text (split at blanks, no shell), a list, or `{ run, shell: bash }`; it writes to `$BACKUP_FILE`',
  }),
  file: z
    .string()
    .min(1)
    .max(1_000)
    .refine((path) => !path.includes('\0') && !path.split('/').includes('..'), { error: 'must be a path without `..`' })
    .optional()
    .meta({
      description:
        'where the dump lies, a path or a glob of which the newest counts; with `command`, where it writes instead',
    }),
  'max-age': duration
    .optional()
    .meta({ description: "oldest that the backup may be; without it the environment's `recovery.rpo`, else a day" }),
  'restore-test': z.boolean().default(false).meta({
    description: 'restore it into a scratch PostgreSQL and compare every table and what the database holds beside rows',
  }),
  'compare-with': variable
    .optional()
    .meta({ description: 'variable with the address of the database that was dumped; it is only read' }),
  'database-url': variable.optional().meta({
    description: scratchAddress,
  }),
  timeout: duration
    .refine((ms) => ms >= 1_000, { error: 'must be at least 1s' })
    .prefault('30m')
    .meta({ description: 'how long making it, reading it, and restoring it may take, each' }),
  'pull-request': beforeMerge,
})

type BackupOptions = z.output<typeof options>

type GatheredBackup =
  | { readonly state: 'unnamed' }
  /** Before the first release the database is empty: there is nothing to lose. */
  | { readonly state: 'empty'; readonly source: string }
  /** Before a merge nothing is run. */
  | { readonly state: 'later' }
  | { readonly state: 'none'; readonly status: 'fail' | 'unknown'; readonly why: string; readonly remedy: string }
  | {
      readonly state: 'there'
      readonly backup: BackupFacts
      /** What the database holds for certain: the last release that was put there. null before the first. */
      readonly deployed: NonNullable<Evidence['covers']> | null
    }

const manifestSchema = z.object({
  createdAt: z.iso.datetime({ offset: true }).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/)
    .optional(),
  tables: z.record(z.string().min(1), z.object({ rows: z.int().min(0), checksum: z.string().optional() })).optional(),
})

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const parseManifest = (text: string, path: string): Manifest => {
  const parsed = manifestSchema.safeParse(json(text))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new ExpectedError({
      code: 'bad-input',
      message: words.notAManifest(path, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`),
      remedy: words.correctManifest,
    })
  }
  const { createdAt, sha256, tables } = parsed.data
  return {
    path,
    createdAt: createdAt ?? null,
    sha256: sha256 ?? null,
    tables:
      tables === undefined
        ? null
        : Object.entries(tables).map(([name, { rows, checksum = null }]) => ({ name, rows, checksum })),
  }
}

const restoreTestOf = (chosen: BackupOptions): RestoreTest | null =>
  chosen['restore-test']
    ? { source: chosen['compare-with'] ?? null, server: chosen['database-url'] ?? null, timeoutMs: chosen.timeout }
    : null

const limitOf = ({ environment }: Subject, chosen: BackupOptions): BackupFacts['limit'] => {
  const maxAge = chosen['max-age']
  if (maxAge !== undefined) return { ms: maxAge, from: "'max-age'" }
  const { rpoMs } = environment.recovery
  return rpoMs === null
    ? { ms: 86_400_000, from: words.dayByDefault }
    : { ms: rpoMs, from: words.rpoOf(environment.name) }
}

const none = (status: 'fail' | 'unknown', why: string, remedy: string): GatheredBackup => ({
  state: 'none',
  status,
  why,
  remedy,
})

const nothingThere = ({ command, file }: BackupOptions): GatheredBackup =>
  command === undefined
    ? none('fail', words.noFile(file ?? ''), words.makeBackup)
    : none('fail', words.leftNoDump(file ?? '$BACKUP_FILE'), words.writeThere)

const readManifest = async (file: string, ports: CheckPorts): Promise<Manifest | null> => {
  const path = `${file}.manifest.json`
  const text = await ports.files.read(path)
  return text === null ? null : parseManifest(text, path.slice(path.lastIndexOf('/') + 1))
}

/** What lies at `path`, with everything that can be known about it. null: nothing lies there. */
const inspect = async (
  path: string,
  { began, before }: { readonly began: string | null; readonly before: DatabaseContents | null },
  subject: Subject,
  chosen: BackupOptions,
  ports: CheckPorts,
): Promise<BackupFacts | null> => {
  const read = await ports.dumps.read(path, chosen.timeout)
  if (read === null) return null
  const manifest = await readManifest(path, ports)
  const digest = manifest === null || manifest.sha256 === null ? null : await ports.dumps.digest(path)
  const test = restoreTestOf(chosen)
  const dump = test !== null && read.state === 'whole' && read.dump.tablesWithRows > 0 ? read.dump : null
  const restore = async (asked: RestoreTest, whole: NonNullable<typeof dump>) => {
    const { restoreBackup, standardOf } = await import('./restore-test.ts')
    return restoreBackup(
      asked,
      { path, dump: whole, standard: await standardOf(asked, { before, manifest }, ports) },
      ports,
    )
  }
  const restored = test === null || dump === null ? null : await restore(test, dump)
  return {
    name: chosen.file === undefined ? 'The backup' : path.slice(path.lastIndexOf('/') + 1),
    now: ports.clock.now(),
    limit: limitOf(subject, chosen),
    rpoMs: subject.environment.recovery.rpoMs,
    began,
    read,
    digest,
    manifest,
    restored,
  }
}

/** A backup from before the last release lacks what its migrations made: restored, it fits no release that is wanted. */
const lastDeployment = async (
  { environment }: Subject,
  ports: CheckPorts,
): Promise<NonNullable<Evidence['covers']> | null> => {
  const live = liveEntry(await gatherHistory(environment.place, ports))
  if (live === null) return null
  const { createdAt, payload } = live.deployment
  return { what: `the release of ${payload.version ?? shortSha(payload.sha)} to ${environment.name}`, at: createdAt }
}

const there = async (backup: BackupFacts, subject: Subject, ports: CheckPorts): Promise<GatheredBackup> => ({
  state: 'there',
  backup,
  deployed: await lastDeployment(subject, ports),
})

const found = async (subject: Subject, chosen: BackupOptions, ports: CheckPorts): Promise<GatheredBackup> => {
  const path = await findBackup(chosen.file ?? '', ports.context.paths.workspace, ports)
  const backup = path === null ? null : await inspect(path, { began: null, before: null }, subject, chosen, ports)
  return backup === null ? nothingThere(chosen) : there(backup, subject, ports)
}

const isFirst = async ({ environment }: Subject, ports: CheckPorts): Promise<boolean> =>
  !(await gatherHistory(environment.place, ports)).entries.some(isVerified)

const made = async (
  argv: NonNullable<BackupOptions['command']>,
  subject: Subject,
  chosen: BackupOptions,
  ports: CheckPorts,
): Promise<GatheredBackup> => {
  const test = restoreTestOf(chosen)
  const reading = async (asked: RestoreTest) => (await import('./restore-test.ts')).readSource(asked, ports)
  const before = test === null ? null : await reading(test)
  if (before?.tables.length === 0 && (await isFirst(subject, ports)))
    return { state: 'empty', source: chosen['compare-with'] ?? '' }
  const git = await ports.git()
  // The commit whose rules hold: the scripts of a pull request are not run with the secrets of an environment.
  const directory = await git.checkout(subject.stage === 'pull-request' ? subject.policySha : subject.release.sha)
  const order = { argv, directory, environment: subject.environment.name, sha: subject.release.sha }
  const result = await makeBackup({ ...order, timeoutMs: chosen.timeout }, ports)
  if (!result.ok) return none(result.status, result.why, result.remedy)
  const path = chosen.file === undefined ? result.file : await findBackup(chosen.file, directory, ports)
  const backup = path === null ? null : await inspect(path, { began: result.began, before }, subject, chosen, ports)
  return backup === null ? nothingThere(chosen) : there(backup, subject, ports)
}

const gather = async (subject: Subject, chosen: BackupOptions, ports: CheckPorts): Promise<GatheredBackup> => {
  if (chosen.command === undefined)
    return chosen.file === undefined ? { state: 'unnamed' } : found(subject, chosen, ports)
  return isBeforeMerge(subject, chosen) ? { state: 'later' } : made(chosen.command, subject, chosen, ports)
}

const decide = (facts: GatheredBackup, { environment }: Subject): Decision => {
  switch (facts.state) {
    case 'unnamed':
      return { status: 'skip', summary: words.noneNamed, findings: [] }
    case 'empty': {
      const summary = words.nothingToLose(facts.source, environment.name)
      return { status: 'skip', summary, findings: [] }
    }
    case 'later':
      return {
        status: 'skip',
        summary: words.madeAtRelease(environment.name),
        findings: [],
      }
    case 'none': {
      const { status, why, remedy } = facts
      return { status, summary: why.replace(/\.$/, ''), findings: [{ level: 'error', message: why, remedy }] }
    }
    case 'there': {
      const { read, name, manifest } = facts.backup
      if (read.state !== 'whole') return judgeBackup(facts.backup)
      const covers = facts.deployed === null ? {} : { covers: facts.deployed }
      const evidence = [{ what: name, sha: null, at: dateOf(read.dump, manifest), ...covers }]
      const ends = Date.parse(dateOf(read.dump, manifest)) + facts.backup.limit.ms
      const judged = judgeBackup(facts.backup)
      const validity = judged.status === 'pass' ? { validUntil: new Date(ends).toISOString() } : {}
      return { ...judged, evidence, ...validity }
    }
  }
}

/** What would be lost can be had again: there is a backup, young, whole, and it comes back. */
export const backup = defineCheck({
  id: 'backup',
  title: 'Backup created',
  why: words.why,
  remedies: remedies.backup,
  permissions: ['contents: read', 'deployments: read'],
  options,
  shownOnly: isBeforeMerge,
  gather,
  decide: (facts, _chosen, subject) => decide(facts, subject),
})
