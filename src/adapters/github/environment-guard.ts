// adapters/github: reads whether GitHub keeps anybody from a job that uses an environment. One request.
import { z } from 'zod'
import type { GitHubReader } from '../../ports/github.ts'
import { read } from './answers.ts'
import type { Api } from './request.ts'

const environmentSchema = z.object({
  protection_rules: z.array(z.object({ type: z.string() })).default([]),
  deployment_branch_policy: z.object({}).nullish(),
})

/** https://docs.github.com/en/rest/deployments/environments#get-an-environment */
const isEnvironmentGuarded =
  (api: Api): GitHubReader['isEnvironmentGuarded'] =>
  async (environment) => {
    const purpose = { what: `read the protection of the environment ${environment}`, needs: 'actions: read' }
    const path = `${api.repo}/environments/${encodeURIComponent(environment)}`
    const found = await read(api, { ...purpose, path }, environmentSchema)
    if (found === null) return false
    // Time alone stops nobody.
    const stops = found.protection_rules.filter(({ type }) => type !== 'wait_timer')
    return stops.length > 0 || (found.deployment_branch_policy ?? null) !== null
  }

/** What stands before a job that uses an environment. */
export const environmentGuardReader = (api: Api): Pick<GitHubReader, 'isEnvironmentGuarded'> => ({
  isEnvironmentGuarded: isEnvironmentGuarded(api),
})
