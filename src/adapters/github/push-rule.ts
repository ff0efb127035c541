// adapters/github: reads whether the token may push to a branch, and what its protection requires.
import { z } from 'zod'
import type { GitHubReader } from '../../ports/github.ts'
import type { AskGraphql } from './questions.ts'

/** The protection itself is for administrators; this part of it is told to whoever may read the branch. */
const field = `ref(qualifiedName: $ref) {
  refUpdateRule { viewerCanPush requiresSignatures requiredApprovingReviewCount requiredStatusCheckContexts }
}`

const rule = z.object({
  viewerCanPush: z.boolean(),
  requiresSignatures: z.boolean(),
  requiredApprovingReviewCount: z.number().nullable(),
  requiredStatusCheckContexts: z.array(z.string().nullable()).nullable(),
})
const answer = z.object({ refUpdateRule: rule.nullable() }).nullable()

/** https://docs.github.com/en/graphql/reference/objects#refupdaterule */
export const pushRuleReader = (ask: AskGraphql): Pick<GitHubReader, 'pushRule'> => ({
  pushRule: async (branch) => {
    const purpose = { what: `read the protection of the branch ${branch}`, needs: 'contents: read' }
    const variables = { ref: { type: 'String!', value: `refs/heads/${branch}` } }
    const found = await ask({ ...purpose, of: 'repository', field, variables }, answer)
    const known = found?.refUpdateRule ?? null
    if (known === null) return null
    return {
      mayPush: known.viewerCanPush,
      signaturesRequired: known.requiresSignatures,
      approvals: known.requiredApprovingReviewCount ?? 0,
      checks: (known.requiredStatusCheckContexts ?? []).flatMap((context) => context ?? []),
    }
  },
})
