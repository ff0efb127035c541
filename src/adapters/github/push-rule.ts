// adapters/github: reads whether the token may push to a branch, and what its protection requires.
import { z } from 'zod'
import type { GitHubReader } from '../../ports/github.ts'
import { parse } from './answers.ts'
import { askGraphql } from './graphql.ts'
import { forbidden } from './refusal.ts'
import type { Api } from './request.ts'

/** The protection itself is for administrators; this part of it is told to whoever may read the branch. */
const question = `query($owner: String!, $repo: String!, $ref: String!) {
  repository(owner: $owner, name: $repo) {
    ref(qualifiedName: $ref) {
      refUpdateRule { viewerCanPush requiresSignatures requiredApprovingReviewCount requiredStatusCheckContexts }
    }
  }
}`

const rule = z.object({
  viewerCanPush: z.boolean(),
  requiresSignatures: z.boolean(),
  requiredApprovingReviewCount: z.number().nullable(),
  requiredStatusCheckContexts: z.array(z.string().nullable()).nullable(),
})
const answer = z.object({
  repository: z.object({ ref: z.object({ refUpdateRule: rule.nullable() }).nullable() }).nullable(),
})

/** https://docs.github.com/en/graphql/reference/objects#refupdaterule */
export const pushRuleReader = (api: Api, owner: string, repo: string): Pick<GitHubReader, 'pushRule'> => ({
  pushRule: async (branch) => {
    const purpose = { what: `read the protection of the branch ${branch}`, needs: 'contents: read' }
    const found = await askGraphql(api, purpose, question, { owner, repo, ref: `refs/heads/${branch}` })
    if (found.outcome === 'refused') {
      throw forbidden(purpose, { outcome: 'replied', status: 200, headers: {}, data: { message: found.message } })
    }
    const known = parse(purpose, answer, found.data).repository?.ref?.refUpdateRule ?? null
    if (known === null) return null
    return {
      mayPush: known.viewerCanPush,
      signaturesRequired: known.requiresSignatures,
      approvals: known.requiredApprovingReviewCount ?? 0,
      checks: (known.requiredStatusCheckContexts ?? []).flatMap((context) => context ?? []),
    }
  },
})
