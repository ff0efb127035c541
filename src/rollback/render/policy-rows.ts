// rollback/render: rows that say which runbook a rollback goes by, and whose `deploy` and `url` it takes. Pure.
import { shortSha } from '../../core/release.ts'
import type { CheckResult, Finding } from '../../core/report.ts'
import { listed } from '../../core/text.ts'
import type { RollbackPlan } from '../gather/plan.ts'

const row = (id: string, title: string, found: Pick<CheckResult, 'status' | 'summary' | 'findings'>): CheckResult => ({
  id,
  title,
  gate: 'warn',
  durationMs: 0,
  ...found,
})

const warning = (message: string, remedy: string): Finding => ({ level: 'warning', message, remedy })

/** At night nobody mends a file first. */
export const insteadRows = ({ instead }: RollbackPlan): readonly CheckResult[] =>
  typeof instead !== 'string'
    ? []
    : [
        row('runbook', 'The runbook of the default branch can be read', {
          status: 'fail',
          summary: 'the newest valid one is taken',
          findings: [warning(instead, 'Mend the file on the default branch: a rollback does not wait for it.')],
        }),
      ]

/** An old release keeps its own paths; after a move they may lead nowhere. */
export const releasedRows = ({ environment: { name, released } }: RollbackPlan): readonly CheckResult[] => {
  if (released === null || (released.differs.length === 0 && released.unreadable === null)) return []
  const { sha, differs, unreadable } = released
  const title = 'The old release is put in place as the default branch says'
  if (unreadable !== null) {
    const message = `The runbook of ${shortSha(sha)} can't be read, so the default branch's 'deploy' and 'url' are used. ${unreadable}`
    const found = { status: 'unknown', summary: "the default branch's keys are used" } as const
    return [row('released-keys', title, { ...found, findings: [warning(message, 'See that they fit it.')] })]
  }
  const keys = differs.map((key) => `environments.${name}.${key}`)
  const message = `${listed(keys)} of ${shortSha(sha)} differ${keys.length === 1 ? 's' : ''} from the default branch; the old release's own is used.`
  const remedy = "See that what it names is still there, or write 'rollback: { deploy: tip }'."
  const found = { status: 'fail', summary: `${listed(differs)} as the old release says` } as const
  return [row('released-keys', title, { ...found, findings: [warning(message, remedy)] })]
}
