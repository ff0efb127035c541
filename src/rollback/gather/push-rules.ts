// rollback/gather: reads the rulesets and branch protection that could refuse a push.
import { ExpectedError } from '../../core/errors.ts'
import type { PushRules } from '../decide/plan.ts'
import type { ReadPorts } from '../../ports/ports.ts'

/** null: it can't be read, and then the push itself has the last word. */
const orUnreadable = async <Value>(asked: Promise<Value>, what: string, { log }: Pick<ReadPorts, 'log'>) => {
  try {
    return { read: await asked }
  } catch (thrown) {
    if (!(thrown instanceof ExpectedError) || thrown.code === 'cancelled') throw thrown
    log.warn(`${what} can't be read (${thrown.message}).`)
    return null
  }
}

/** What stands against a push to a branch: the rules of rulesets, and of classic protection what it tells its readers. */
export const gatherPushRules = async (branch: string, ports: Pick<ReadPorts, 'github' | 'log'>): Promise<PushRules> => {
  const [rules, classic] = await Promise.all([
    orUnreadable(ports.github.branchRules(branch), `The rules of ${branch}`, ports),
    orUnreadable(ports.github.pushRule(branch), `The protection of ${branch}`, ports),
  ])
  return { rules: rules?.read ?? null, classic: classic === null ? 'unreadable' : classic.read }
}
