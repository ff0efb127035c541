import type { SurvivorReason } from './page.ts'

/** One change, by the piece of code that it replaces: lines move, the piece stays. */
const same = (file: string, was: string, became: string, reason: string): SurvivorReason => ({
  reason,
  explains: (survivor) => survivor.file === `src/${file}` && survivor.was === was && survivor.became === became,
})

const here = '["Stryker was here"]'
const text = '"Stryker was here!"'
const onlyGroups = 'only the groups of the match are read, never the match itself'
const oneReader = 'what is no JSON becomes undefined in place of null, and the schema refuses both'
const noDate = 'the date of null is not a number, which is not before anything'
const both = 'the list is empty for both or for neither'

/** Changes that mean the same, so that no test can notice them. */
export const survivorReasons: readonly SurvivorReason[] = [
  same('records/decide/artifact.ts', '[]', here, onlyGroups),
  same('records/decide/artifact.ts', 'chunk !== undefined', 'true', 'a part that has its count has its text'),
  same('records/decide/delivery-record.ts', 'next !== undefined', 'true', 'no time is after undefined'),
  same('records/decide/delivery-record.ts', "'well'", '""', 'whatever is not broken ends the time of being broken'),
  same('records/decide/delivery-record.ts', 'low === undefined', 'false', both),
  same('records/decide/delivery-record.ts', 'high === undefined', 'false', both),
  same(
    'records/decide/delivery-record.ts',
    'low === undefined || high === undefined',
    'low === undefined && high === undefined',
    both,
  ),
  same(
    'records/decide/delivery-record.ts',
    "'not known when'",
    '""',
    'where something was deployed there is an oldest',
  ),
  same(
    'records/decide/delivery-record.ts',
    'since?.slice',
    'since.slice',
    'where something was deployed there is an oldest',
  ),
  same('records/decide/history.ts', "''", text, 'no viewer has either name'),
  same('records/decide/history.ts', 'verified < broken', 'verified <= broken', 'one status is not both'),
  same('records/decide/hold.ts', "''", text, 'the group is part of every match'),
  same('records/decide/lock.ts', 'lock.expires !== null', 'true', noDate),
  same('records/decide/lock-file.ts', '{ return null }', '{}', oneReader),
  same('records/decide/payload.ts', '{ return null }', '{}', oneReader),
  same('records/decide/payload.ts', "''", text, 'without a match the answer is null before it is read'),
  same('records/decide/payload.ts', '[]', here, 'without a match the answer is null before it is read'),
  same('records/decide/payload.ts', 'whole === undefined', 'false', 'without a match there is no full sha either'),
  same('deploy/promotion/rules.ts', "'not-promotable'", '""', 'its no has the code of the rule that refused'),
  same('deploy/promotion/gather.ts', "''", text, 'what is listed are branches, and each has a name'),
  same('deploy/promotion/gather.ts', 'expires !== null', 'true', noDate),
  same('deploy/promotion/gather.ts', "status === 'identical'", 'false', 'the tip itself was answered before'),
  same('deploy/promotion/gather.ts', "'identical'", '""', 'the tip itself was answered before'),
]
