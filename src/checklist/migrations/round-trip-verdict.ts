// checklist/migrations: the verdict of one round trip: up, down, up again. Pure.
import type { Finding } from '../../core/report.ts'
import { lackOf } from '../../database/server-lacks.ts'
import { remedyForLack } from '../../database/words.ts'
import type { MigrationRefusal, RoundTrip } from './rehearsal.ts'
import * as words from './rehearsal-words.ts'
import type { SchemaDifference } from './schema-dump.ts'
import { judgeTrace } from './statement-trace.ts'

/** Whether the runbook asks for a way back of each migration. */
export interface DownPolicy {
  readonly down: 'required' | 'optional'
}

/** `unasked`: there is no release to return to, so that no way back is asked for. */
export interface WayBack {
  readonly down: DownPolicy['down'] | 'unasked'
}

/** Where a refusal happened; a program has no place in the repository. */
export const placeOf = ({ path, line }: MigrationRefusal): Pick<Finding, 'path' | 'line'> =>
  path === null ? {} : { path, ...(line === null ? {} : { line }) }

const remedyOf = (said: string): string => {
  const lack = lackOf(said)
  if (lack !== null) return remedyForLack(lack)
  if (/command to psql|from psql/.test(said)) return words.noPsql
  return words.correctMigration
}

const ofUp = ({ path, up }: RoundTrip): readonly Finding[] => {
  if (up === 'done') return []
  const { refused } = up
  const message = words.upFails(path, refused.words)
  return [{ level: 'error', ...placeOf(refused), message, remedy: remedyOf(refused.words) }]
}

const returned = ({ missing, extra }: SchemaDifference): string =>
  [
    ...(missing.length === 0 ? [] : [words.notBroughtBack(missing)]),
    ...(extra.length === 0 ? [] : [words.leftBehind(extra)]),
  ].join('. ')

const ofDown = ({ path, downStep, down }: RoundTrip, policy: WayBack): readonly Finding[] => {
  if (down === 'exact' || down === 'not tried') return []
  const level = policy.down === 'required' ? 'error' : 'warning'
  const at = downStep.path === null ? {} : { path: downStep.path }
  if (down === 'missing') {
    const message = words.downMissing(path, downStep.name)
    const remedy = words.writeDown(downStep.name)
    return [{ level, path, message, remedy }]
  }
  if ('refused' in down) {
    const message = words.downFails({ path, name: downStep.name, why: down.refused.words })
    const refused = policy.down === 'unasked' ? 'warning' : 'error'
    return [{ level: refused, ...placeOf(down.refused), message, remedy: words.correctDown }]
  }
  const { differs, lost } = down
  const point = words.pointOfNoReturn(path, downStep.name)
  const ofData: readonly Finding[] =
    lost.length === 0
      ? []
      : [
          {
            level,
            ...at,
            message: words.dataDiffers(point, lost),
            remedy: words.keepData,
          },
        ]
  if (differs === null) return ofData
  if (!differs.reordered)
    return [{ level, ...at, message: words.schemaDiffers(point, returned(differs)), remedy: words.undoAll }, ...ofData]
  const message = words.otherOrder(downStep.name)
  return [{ level: 'notice', ...at, message }, ...ofData]
}

const ofSecondUp = ({ path, secondUp, downStep }: RoundTrip, policy: WayBack): readonly Finding[] => {
  if (secondUp === 'same' || secondUp === 'not tried') return []
  const how = secondUp === 'differs' ? words.otherSchema : `fails: ${secondUp.refused.words}`
  const message = words.secondUp(path, how)
  const at = secondUp === 'differs' ? { path } : placeOf(secondUp.refused)
  const level = policy.down === 'unasked' ? 'warning' : 'error'
  return [{ level, ...at, message, remedy: words.undoEverything(downStep.name) }]
}

const unseen: Finding = {
  level: 'notice',
  message: words.locksNotSeen,
  remedy: words.superuserNeeded,
}

const ofRun = ({ path, invalid, breaks, traces, stays }: RoundTrip): readonly Finding[] => [
  ...invalid.map((index) => ({
    level: 'error' as const,
    path,
    message: words.invalidIndex(path, index),
    remedy: words.dropInvalidIndex,
  })),
  ...(traces === null ? [unseen] : judgeTrace(traces)),
  ...(stays.length === 0 ? [] : [{ level: 'notice' as const, path, message: words.extensionStays(path, stays) }]),
  ...breaks.map((what) => ({
    level: 'warning' as const,
    path,
    message: words.breaksOldVersion(path, what),
    remedy: words.twoSteps,
  })),
]

/** All that is to say of one round trip: up, down, up again, and what was seen on the way. */
export const ofRoundTrip = (roundTrip: RoundTrip, policy: WayBack): readonly Finding[] => [
  ...ofUp(roundTrip),
  ...ofDown(roundTrip, policy),
  ...ofSecondUp(roundTrip, policy),
  ...ofRun(roundTrip),
]

/** What the scratch server lacks is no fault of the migration. */
export const isLack = ({ up }: RoundTrip): boolean => up !== 'done' && lackOf(up.refused.words) !== null

/** A point of no return: what a rollback can't cross. */
export const isOneWay = ({ down }: RoundTrip): boolean =>
  down === 'missing' ||
  (typeof down === 'object' && 'differs' in down && (down.lost.length > 0 || down.differs?.reordered === false))

/** It did not come back as it was, in whichever way: after that nothing more can be tried on the same database. */
export const isLost = (roundTrip: RoundTrip): boolean =>
  isOneWay(roundTrip) ||
  (typeof roundTrip.down === 'object' && 'refused' in roundTrip.down) ||
  (roundTrip.secondUp !== 'same' && roundTrip.secondUp !== 'not tried')
