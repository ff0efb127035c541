// config: refuses a runbook file that needs a newer version of the actions, before its keys are read. Pure.
import { ExpectedError } from '../core/errors.ts'
import { ownVersion, ownVersionIn } from '../core/version.ts'
import type { ReadAt } from '../runbook/runbook.ts'
import { member } from './mapping.ts'
import { badConfig } from './problem.ts'
import type { Source } from './yaml.ts'
import * as words from './words.ts'

/**
 * Asked first: a file for newer actions has keys that these do not know, and a list of unknown keys would tell nobody
 * that the pin of the workflow is too old.
 */
export const assertUnderstood = (source: Source, { path, branch }: ReadAt): void => {
  const required = member(source.value, 'requires')
  if (typeof required !== 'string') return
  const answer = ownVersionIn(required)
  if (answer === 'no range') {
    const at = source.locate(['requires'], 'value')
    throw badConfig(path, [{ path: ['requires'], ...at, message: words.noVersionRange }])
  }
  if (answer === 'yes') return
  throw new ExpectedError({
    code: 'bad-config',
    message: words.needsOther(path, required, ownVersion),
    remedy: words.pinNewer(branch ?? 'main'),
    at: { path, ...source.locate(['requires'], 'value') },
  })
}
