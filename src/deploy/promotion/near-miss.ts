// deploy/promotion: the row of a tag that no rule takes, which names the rule that nearly took it. Pure.
import type { Refusal } from '../../core/promotion.ts'
import { reportPart, type ReportPart } from '../../core/report.ts'
import * as words from '../words.ts'

/** A warning at the runbook file, so that the job shows it: a tag that deploys nothing is seldom meant so. */
export const nearMissParts = (nearest: Refusal | null, runbookPath: string): readonly ReportPart[] => {
  if (nearest === null) return []
  const { message, remedy } = nearest
  return [
    reportPart('promotion', words.promotionTitle, {
      checks: [
        {
          id: 'promotion',
          title: words.someRuleTakes,
          status: 'fail',
          gate: 'warn',
          summary: words.noRuleTakes,
          durationMs: 0,
          findings: [{ level: 'warning', message: words.nothingDeployed(message), path: runbookPath, remedy }],
        },
      ],
    }),
  ]
}
