// checklist/security: why a run of a SARIF log does not prove a whole scan of the judged commit. Pure.
import { oneLine } from '../../core/text.ts'
import type { SarifInvocation, SarifNotification, SarifRun } from './sarif-log.ts'
import type { SarifLookup } from './sarif-rules.ts'
import { short } from './report-file.ts'
import * as words from './source-words.ts'

export interface RunDoubts {
  /** It is no scan of this commit: what it found counts for nothing. */
  readonly foreign: string | null
  /** It is not the whole scan; what it found counts all the same. */
  readonly incomplete: readonly string[]
  /** What the tool warns of beside. */
  readonly warnings: readonly string[]
}

/** Of a file, a rule or a time limit: something that was to be looked at was not. */
const leavesOut =
  /time(?:d)? ?out|deadline|syntax|pars(?:e|er|ing)|partial|skip|fail|error|could not|couldn't|cannot|can't|unable|exceed|limit|too (?:large|big|long|many)|memory|crash|exception|incomplete|unsupported|not (?:scanned|analy[sz]ed|found)|omitted|ignored|abort/i

const sayOf = ({ descriptor, associatedRule, message }: SarifNotification, lookup: SarifLookup): string => {
  const described = descriptor === undefined ? null : lookup.find('notifications', descriptor)
  const id = descriptor?.id ?? described?.descriptor.id ?? associatedRule?.id ?? ''
  const text = oneLine(message?.text ?? message?.markdown ?? '')
  return short(id === '' ? text : text === '' ? id : `${id}: ${text}`)
}

const isLoss = (each: SarifNotification, said: string): boolean =>
  each.exception !== undefined ||
  each.associatedRule !== undefined ||
  (each.locations ?? []).length > 0 ||
  leavesOut.test(said)

interface HeardNotice {
  readonly loses: boolean
  readonly text: string
}

/** 3.58.6: without a level a notification is a warning. */
const noticesOf = (given: SarifInvocation, lookup: SarifLookup): readonly HeardNotice[] =>
  [...(given.toolExecutionNotifications ?? []), ...(given.toolConfigurationNotifications ?? [])].flatMap((each) => {
    const level = each.level ?? lookup.notificationLevel(given, each.descriptor) ?? 'warning'
    if (level !== 'error' && level !== 'warning') return []
    const said = sayOf(each, lookup)
    return [{ loses: level === 'error' || isLoss(each, said), text: said === '' ? words.withoutWords : said }]
  })

const revisionsOf = ({ versionControlProvenance: of }: SarifRun): readonly string[] =>
  of?.flatMap(({ revisionId }) => revisionId ?? []) ?? []

const foreignTo = (of: SarifRun, commits: readonly string[]): string | null => {
  const { name } = of.tool.driver
  // A log without results is of no scan; `results: []` is of one that found nothing.
  if (of.results === undefined || of.results === null) return words.sarifWithoutResults(name)
  const foreign = revisionsOf(of).find((revision) => !commits.includes(revision))
  return foreign === undefined ? null : words.sarifOfAnother(name, foreign)
}

/** `commits`: those that it may be about. */
export const doubtsOf = (of: SarifRun, lookup: SarifLookup, commits: readonly string[]): RunDoubts => {
  const { name } = of.tool.driver
  const invocations = of.invocations ?? []
  const notices = invocations.flatMap((each) => noticesOf(each, lookup))
  const lost = notices.filter(({ loses }) => loses).map(({ text }) => text)
  const warned = notices.filter(({ loses }) => !loses).map(({ text }) => text)
  return {
    foreign: foreignTo(of, commits),
    incomplete: [
      ...(invocations.some(({ executionSuccessful }) => executionSuccessful === false)
        ? [words.sarifIncomplete(name)]
        : invocations.some(({ executionSuccessful }) => executionSuccessful === undefined)
          ? [words.sarifUnended(name)]
          : []),
      ...(lost.length === 0 ? [] : [words.sarifLost(name, lost)]),
    ],
    warnings: warned.length === 0 ? [] : [words.sarifWarns(name, warned)],
  }
}
