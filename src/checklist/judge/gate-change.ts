// checklist/judge: requires a separate approval when a pull request changes runbook or workflows. Pure.
import { latestOpinions, sameLogin } from '../../approvals/decide/approvals.ts'
import type { Permission, Pull, Review } from '../../core/github.ts'
import type { CheckStatus, Finding } from '../../core/report.ts'
import * as words from './words.ts'

/** A pull request that changes what releases are judged by. */
export interface GateChange {
  readonly pull: Pull
  readonly paths: readonly string[]
  /** Of the runbook. */
  readonly config: string
  /** The commit whose rules hold meanwhile. */
  readonly policySha: string
  readonly reviews: readonly Review[]
  /** By login in lower case. */
  readonly permissions: ReadonlyMap<string, Permission>
  /** Whose approval counts; null: that of anybody with write access. */
  readonly approvers: readonly string[] | null
}

const owners = ['CODEOWNERS', '.github/CODEOWNERS', 'docs/CODEOWNERS']

/** What decides about releases: the runbook, workflows and their own actions, and who must review what. */
export const isGate = (path: string, config: string): boolean =>
  path === config.replace(/^(?:\.\/)+/, '') ||
  path.startsWith('.github/workflows/') ||
  path.startsWith('.github/actions/') ||
  owners.includes(path)

const changed = (path: string, { config, policySha }: GateChange): Finding & { readonly path: string } => ({
  level: 'warning',
  path,
  line: 1,
  message: words.changesGates(path),
  remedy: path === config ? words.judgedByBase(policySha) : words.reviewAsGates,
})

const mayApprove = ({ approvers, permissions, pull }: GateChange, { user, userIsBot }: Review): boolean => {
  if (user === null || userIsBot || user.endsWith('[bot]') || sameLogin(user, pull.author)) return false
  const permission = permissions.get(user.toLowerCase()) ?? 'none'
  const named = approvers === null || approvers.some((login) => sameLogin(login, user))
  return named && (permission === 'admin' || permission === 'write')
}

/** Has somebody who may say so approved this very head, other than who wrote it? */
export const judgeGateChange = (
  change: GateChange,
): { readonly status: CheckStatus; readonly summary: string; readonly findings: readonly Finding[] } => {
  const { pull, paths, approvers, reviews } = change
  const opinions = latestOpinions(reviews).filter((review) => mayApprove(change, review))
  const against = opinions.some(({ state }) => state === 'CHANGES_REQUESTED')
  const approved = opinions.find(({ state, commit }) => state === 'APPROVED' && commit === pull.head)
  const what = words.changes(paths.length, paths[0])
  const told = paths.map((path) => changed(path, change))
  if (approved !== undefined && !against) {
    const findings = told.map(({ message, path }) => ({ level: 'notice' as const, message, path }))
    return { status: 'pass', summary: words.approvedBy(what, approved.user), findings }
  }
  const whom = approvers === null ? words.somebody : words.oneOf(approvers)
  const author = pull.author ?? 'the author'
  return {
    status: 'fail',
    summary: words.notApproved({ what, against }),
    findings: [
      {
        level: 'error',
        message: words.ownApproval(pull.head),
        url: pull.url,
        remedy: words.askFor({ who: whom, author, number: pull.number }),
      },
      ...told,
    ],
  }
}
