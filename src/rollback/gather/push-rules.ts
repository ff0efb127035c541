// rollback/gather: reads the rulesets and branch protection that could refuse a push.
import { orExpected } from '../../core/errors.ts'
import type { PushRules } from '../decide/route.ts'
import type { ReadPorts } from '../../ports/ports.ts'

/** What can't be read is said, and then the push itself has the last word. */
const orUnreadableRule = async <Value>(
  asked: Promise<Value>,
  what: string,
  { log }: Pick<ReadPorts, 'log'>,
): Promise<Value | { readonly state: 'unreadable' }> => {
  const read = await orExpected(asked)
  if (read.ok) return read.value
  log.warn(`${what} can't be read (${read.error.message}).`)
  return { state: 'unreadable' }
}

const rulesetsOf = async (branch: string, { github }: Pick<ReadPorts, 'github'>) => ({
  state: 'rules' as const,
  rules: await github.branchRules(branch),
})

const classicOf = async (branch: string, { github }: Pick<ReadPorts, 'github'>) => {
  const rule = await github.pushRule(branch)
  return rule === null ? { state: 'none' as const } : { state: 'rule' as const, rule }
}

/** What stands against a push to a branch: the rules of rulesets, and of classic protection what it tells its readers. */
export const gatherPushRules = async (branch: string, ports: Pick<ReadPorts, 'github' | 'log'>): Promise<PushRules> => {
  const [rulesets, classic] = await Promise.all([
    orUnreadableRule(rulesetsOf(branch, ports), `The rules of ${branch}`, ports),
    orUnreadableRule(classicOf(branch, ports), `The protection of ${branch}`, ports),
  ])
  return { rulesets, classic }
}
