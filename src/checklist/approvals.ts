// checklist: the check 'approvals', which asks the judge of approvals about the released commit.
import { z } from 'zod'
import { judgeApprovals } from '../approvals/decide/approvals.ts'
import { beforeMerge, isBeforeMerge } from './before-merge.ts'
import { defineCheck } from './check.ts'
import { remedies } from './remedies.ts'
import { gatherApprovals } from '../approvals/gather/approvals.ts'
import * as words from './words.ts'

const options = z.object({ 'pull-request': beforeMerge })

/** Enough people looked at this very commit. */
export const approvals = defineCheck({
  id: 'approvals',
  title: words.enoughPeople,
  why: words.whyApprovals,
  remedies: remedies.approvals,
  permissions: ['pull-requests: read', 'actions: read', 'contents: read'],
  options,
  shownOnly: isBeforeMerge,
  gather: (subject, _options, ports) => gatherApprovals(subject, ports),
  decide: (facts) => {
    if (facts.needed === 0) return { status: 'skip', summary: words.noneAskedFor(facts.environment), findings: [] }
    const judged = judgeApprovals(facts)
    return {
      status: judged.ok ? 'pass' : judged.proven ? 'fail' : 'unknown',
      summary: judged.summary,
      findings: judged.findings,
      ...(facts.choice.chosen ? { url: facts.choice.pull.url } : {}),
    }
  },
})
