// rollback/gather: reads the rulesets and branch protection that could refuse a push.
import type { PushRules } from '../decide/route.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { Aside, BesidePorts } from './beside.ts'

type RulesPorts = BesidePorts & Pick<ReadPorts, 'log'>

/** What can't be read is said, and then the push itself has the last word. */
const orUnreadableRule = <Value>(
  read: Aside<Value>,
  what: string,
  { log }: RulesPorts,
): { readonly state: 'read'; readonly value: Value } | { readonly state: 'unreadable' } => {
  if (read.state === 'known') return { state: 'read', value: read.value }
  log.warn(`${what} can't be read (${read.why}).`)
  return { state: 'unreadable' }
}

/** What stands against a push to a branch: the rules of rulesets, and of classic protection what it tells its readers. */
export const gatherPushRules = async (branch: string, ports: RulesPorts): Promise<PushRules> => {
  const { beside } = ports
  const [asked, askedClassic] = await Promise.all([beside.branchRules(branch), beside.pushRule(branch)])
  const rules = orUnreadableRule(asked, `The rules of ${branch}`, ports)
  const rule = orUnreadableRule(askedClassic, `The protection of ${branch}`, ports)
  return {
    rulesets: rules.state === 'read' ? { state: 'rules', rules: rules.value } : rules,
    classic:
      rule.state === 'unreadable'
        ? rule
        : rule.value === null
          ? { state: 'none' }
          : { state: 'rule', rule: rule.value },
  }
}
