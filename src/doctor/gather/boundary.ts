// doctor/gather: asks GitHub for every setting of the boundary, and keeps the reason where it may not read one.
import { orUnreadable, type Attempted } from '../../core/errors.ts'
import type { EnvironmentProtection } from '../../core/protection.ts'
import type { ProtectionReader } from '../../ports/protection.ts'
import type { BoundaryFacts } from '../facts.ts'
import { readWorkflowJobs, type WorkflowText } from '../workflow-jobs.ts'

/** What is known before GitHub is asked. */
export type BoundaryQuestion = Pick<BoundaryFacts, 'repository' | 'service' | 'branch' | 'places'> & {
  readonly workflows: readonly WorkflowText[]
}

/** BoundaryQuestion for only where there is a key to look for: otherwise nobody needs their names. */
const secretsOf = async (
  environments: Attempted<readonly EnvironmentProtection[]>,
  protection: ProtectionReader,
): Promise<BoundaryFacts['environmentSecrets']> => {
  const names = environments.ok ? environments.value.map(({ name }) => name) : []
  const asked = names.map(async (name) => [name, await orUnreadable(protection.environmentSecrets(name))] as const)
  return new Map(await Promise.all(asked))
}

export const gatherBoundary = async (asked: BoundaryQuestion, protection: ProtectionReader): Promise<BoundaryFacts> => {
  const { repository, service, branch, places } = asked
  const workflows = readWorkflowJobs(asked.workflows)
  const hasKey = workflows.jobs.some(({ keys }) => keys.length > 0)
  const environments = orUnreadable(protection.environments())
  const [rules, classic, tagRulesets, known, defaults, repositorySecrets, environmentSecrets] = await Promise.all([
    orUnreadable(protection.branchRules(branch)),
    orUnreadable(protection.classicProtection(branch)),
    orUnreadable(protection.tagRulesets()),
    environments,
    orUnreadable(protection.defaultPermissions()),
    orUnreadable(protection.repositorySecrets()),
    hasKey ? environments.then((found) => secretsOf(found, protection)) : new Map<string, never>(),
  ])
  const read = { rules, classic, tagRulesets, environments: known, defaults, repositorySecrets, environmentSecrets }
  return { repository, service, branch, places, workflows, ...read }
}
