// checklist/backup: judges whether a backup exists, is recent and complete, and restores correctly. Pure.
import {
  compare,
  wordsOf,
  wordsOfObject,
  type ContentsComparison,
  type DatabaseContents,
  type Standard,
} from './comparison.ts'
import { totalRows, type Contents } from '../../database/contents.ts'
import { countObjects } from '../../database/objects.ts'
import type { RestoreProblems } from '../../database/dump.ts'
import type { DumpRead } from '../../ports/dumps.ts'
import type { Dump } from '../../ports/dumps.ts'
import { formatDuration } from '../../core/duration.ts'
import type { CheckStatus, Finding } from '../../core/report.ts'
import { unprovenObjections, type BackupObjection } from './objection.ts'
import * as words from './objection-words.ts'

/** What somebody wrote down beside the dump when it was made. */
export interface Manifest {
  readonly path: string
  readonly createdAt: string | null
  readonly sha256: string | null
  readonly tables: Contents | null
}

export interface RestoredBackup {
  readonly engine: string
  readonly timedOut: boolean
  readonly problems: RestoreProblems
  readonly reading: DatabaseContents
  readonly standard: Standard
}

export interface BackupFacts {
  /** For people. */
  readonly name: string
  readonly now: string
  readonly limit: { readonly ms: number; readonly from: string }
  /** The environment's; null when it sets none. */
  readonly rpoMs: number | null
  /** When the command began that should have made it; null when it was only looked for. */
  readonly began: string | null
  readonly read: DumpRead
  /** SHA-256 of the file, when a manifest names one. */
  readonly digest: string | null
  readonly manifest: Manifest | null
  /** null: nobody asked for it, or the dump is not worth it. */
  readonly restored: RestoredBackup | null
}

export interface JudgedBackup {
  readonly status: CheckStatus
  readonly summary: string
  readonly findings: readonly Finding[]
}

/** Five minutes of difference between two clocks are none (as in src/checklist/judge/audit.ts). */
const skewMs = 300_000
/** Disks date a file by a clock that lags a little. */
const lagMs = 2_000

const error = (message: string, remedy: string): Finding => ({ level: 'error', message, remedy })
const notice = (message: string): Finding => ({ level: 'notice', message })

/** The oldest of all dates that are known: whoever copies a dump makes its file newer, never its rows. */
export const dateOf = (dump: Dump, manifest: Manifest | null): string =>
  [dump.createdAt, manifest?.createdAt ?? null, dump.modifiedAt]
    .filter((date) => date !== null)
    .reduce((oldest, date) => (Date.parse(date) < Date.parse(oldest) ? date : oldest))

const sizes = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const
const sizeOf = (bytes: number): string => {
  const step = bytes < 1_024 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), sizes.length - 1)
  return `${step === 0 ? bytes : (bytes / 1_024 ** step).toFixed(1)} ${sizes[step] ?? ''}`
}

const ofAge = (facts: BackupFacts, dump: Dump): readonly BackupObjection[] => {
  const { limit, began, manifest } = facts
  const now = Date.parse(facts.now)
  const dates = [dump.createdAt, manifest?.createdAt ?? null, dump.modifiedAt].filter((date) => date !== null)
  const late = dates.find((date) => !(Date.parse(date) <= now + skewMs))
  if (late !== undefined) return [{ code: 'dated-in-future', date: late, now: facts.now }]
  const date = dateOf(dump, manifest)
  const ageMs = now - Date.parse(date)
  const old: readonly BackupObjection[] = ageMs <= limit.ms ? [] : [{ code: 'too-old', date, ageMs, limit }]
  if (began === null || Date.parse(dump.modifiedAt) >= Date.parse(began) - lagMs) return old
  return [{ code: 'not-from-this-run', modifiedAt: dump.modifiedAt }, ...old]
}

const ofSize = ({ tables, tablesWithRows }: Dump): readonly BackupObjection[] => {
  if (tables === 0) return [{ code: 'no-table' }]
  return tablesWithRows > 0 ? [] : [{ code: 'no-rows', tables }]
}

const ofManifest = ({ manifest, digest }: BackupFacts): readonly BackupObjection[] => {
  if (manifest === null || manifest.sha256 === null || digest === null) return []
  const { path, sha256 } = manifest
  return sha256.toLowerCase() === digest ? [] : [{ code: 'other-digest', digest, manifest: { path, sha256 } }]
}

const majorOf = (version: string | null): number => Number.parseInt(/\d+/.exec(version ?? '')?.[0] ?? '0', 10)

const ofRestore = (dump: Dump, { engine, timedOut, problems }: RestoredBackup): readonly BackupObjection[] => {
  if (timedOut) return [{ code: 'restore-timed-out' }]
  const { lost, lacking } = problems
  if (lost.length + lacking.length === 0) return []
  const major = majorOf(dump.server)
  const dumpOf = major > majorOf(engine) ? { version: dump.server ?? '', major } : null
  if (dumpOf !== null || lost.length === 0)
    return [{ code: 'not-restorable-here', engine, dumpOf, problems: [...lacking, ...lost] }]
  return [{ code: 'does-not-restore', engine, problems: lost }]
}

const nameOfStandard = (standard: Standard): string => {
  if (standard.kind === 'nothing') return ''
  return standard.kind === 'manifest' ? standard.path : standard.variable
}

const ofContents = (
  { reading, standard }: RestoredBackup,
  { held, wrong, wrongObjects }: ContentsComparison,
): readonly BackupObjection[] => {
  if (reading.tables.length === 0) return [{ code: 'restores-to-nothing' }]
  const name = nameOfStandard(standard)
  if (held === 0 && standard.kind !== 'nothing') return [{ code: 'nothing-to-compare', standard: name }]
  const differences = [...wrong.map(wordsOf), ...wrongObjects.map(wordsOfObject)]
  return differences.length === 0 ? [] : [{ code: 'differs', standard: name, differences }]
}

const describe = (
  dump: Dump,
  age: string,
  restored: RestoredBackup | null,
  comparison: ContentsComparison | null,
): string => {
  const what = `${dump.format}, ${sizeOf(dump.bytes)}, ${age} old`
  if (restored === null || comparison === null) return words.readOnly(what)
  const { reading, engine } = restored
  const { objects, compared } = comparison
  return words.restoredAs(what, {
    engine,
    tables: reading.tables.length,
    rows: totalRows(reading.tables),
    others: objects === null ? [] : countObjects(objects),
    compared,
  })
}

/** What does not decide, and should be known. */
const aside = (facts: BackupFacts, dump: Dump, comparison: ContentsComparison | null): readonly Finding[] => {
  const { rpoMs, limit, restored, name, manifest } = facts
  const age = Date.parse(facts.now) - Date.parse(dateOf(dump, manifest))
  const problems = restored?.problems.aside ?? []
  const undated = dump.createdAt === null && (manifest?.createdAt ?? null) === null
  return [
    ...(rpoMs !== null && rpoMs < limit.ms && age > rpoMs
      ? [
          {
            level: 'warning',
            message: words.olderThanRpo(name, rpoMs),
          } as const,
        ]
      : []),
    ...(undated ? [notice(words.undated(name))] : []),
    ...(problems.length === 0 ? [] : [notice(words.ownersNotRestored(problems))]),
    ...(comparison?.notices ?? []).map(notice),
  ]
}

/** Is there a backup, is it young and whole, and does it come back as what it was? */
export const judgeBackup = (facts: BackupFacts): JudgedBackup => {
  const { read, name, restored } = facts
  if (read.state !== 'whole') {
    const { message, remedy } = words.notRead(name, read)
    const status = read.state === 'broken' ? 'fail' : 'unknown'
    return { status, summary: message.replace(/\.$/, ''), findings: [error(message, remedy)] }
  }
  const { dump } = read
  const comparison = restored === null ? null : compare(restored.reading, restored.standard)
  const restoring = restored === null ? [] : ofRestore(dump, restored)
  const codes = [
    ...ofSize(dump),
    ...ofAge(facts, dump),
    ...ofManifest(facts),
    ...restoring,
    // What a restore that failed has left says nothing.
    ...(restored === null || comparison === null || restoring.length > 0 ? [] : ofContents(restored, comparison)),
  ]
  const objections = codes.map((objection) => ({
    isProven: !unprovenObjections.includes(objection.code),
    said: words.objectionTo(name, objection),
  }))
  const findings = [
    ...objections.map(({ said }) => error(said.message, said.remedy)),
    ...aside(facts, dump, comparison),
  ]
  // What is proven weighs more than what is not known; both are told.
  const worst = objections.find(({ isProven }) => isProven) ?? objections[0]
  if (worst !== undefined)
    return { status: worst.isProven ? 'fail' : 'unknown', summary: `${name} ${worst.said.short}`, findings }
  const age = formatDuration(Math.max(0, Date.parse(facts.now) - Date.parse(dateOf(dump, facts.manifest))))
  return { status: 'pass', summary: describe(dump, age, restored, comparison), findings }
}
