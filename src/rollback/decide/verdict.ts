// rollback/decide: combines the ends of both tracks into one verdict, reason, message and remedy. Pure.
import type { ReasonCode } from '../../core/reason.ts'
import type { Reconciliation } from './reconciliation.ts'
import type { Verdict } from '../../core/report.ts'
import * as words from '../words.ts'

/** What became of the first track. */
export type Restoration =
  | { readonly outcome: 'not-asked' }
  /** The good release served already, and that was verified now. */
  | { readonly outcome: 'serving'; readonly message: string }
  | { readonly outcome: 'restored'; readonly message: string }
  /** Bracket mode: the record and the lock are open, and the workflow's next steps put the release back. */
  | { readonly outcome: 'opened'; readonly message: string }
  | {
      readonly outcome: 'failed'
      readonly code: ReasonCode
      readonly message: string
      readonly remedy: string
      /** Some of it may have happened. */
      readonly touched: boolean
    }

/** The good release serves and was seen to, also where GitHub did not take that down. */
export const isServed = (restoration: Restoration): boolean =>
  restoration.outcome === 'serving' ||
  restoration.outcome === 'restored' ||
  (restoration.outcome === 'failed' && restoration.code === 'deployed-but-unrecorded')

export interface RollbackEnd {
  readonly verdict: Verdict
  readonly reasonCode: ReasonCode
  readonly message: string
  readonly remedy: string
}

const sentence = (text: string) => `${text.trimEnd().replace(/\.$/, '')}.`

const restoredPart = (restoration: Restoration): string => {
  switch (restoration.outcome) {
    case 'not-asked':
      return words.nothingRestored
    case 'serving':
    case 'restored':
    case 'opened':
    case 'failed':
      return sentence(restoration.message)
  }
}

type Ended = Omit<RollbackEnd, 'message'> & { readonly git: string }

const pass = (reasonCode: ReasonCode, git: string, remedy = ''): Ended => ({
  verdict: 'pass',
  reasonCode,
  git,
  remedy,
})

const waiting = (
  restoration: Restoration,
  { pull, why, merge }: Extract<Reconciliation, { readonly outcome: 'pull-request' }>,
  branch: string,
): Ended => {
  const hurry = isServed(restoration) ? words.noHurry : ''
  const remedy = merge === 'by-itself' ? words.mergesItself(pull.number, branch) : words.mergePull(pull.number, branch)
  return pass('restored-pull-request-open', words.revertWaits(pull.number, why), `${hurry}${remedy}`)
}

const reconciled = (restoration: Restoration, reconciliation: Reconciliation, branch: string): Ended => {
  switch (reconciliation.outcome) {
    case 'pushed': {
      const count = reconciliation.undone.length
      return pass('rolled-back', words.reverted(count, branch, reconciliation.proven))
    }
    case 'pull-request':
      return waiting(restoration, reconciliation, branch)
    case 'already': {
      const [newest] = reconciliation.by
      const code =
        restoration.outcome === 'serving' || restoration.outcome === 'not-asked' ? 'already-reverted' : 'rolled-back'
      return pass(code, words.revertedBefore(branch, newest ?? null))
    }
    case 'absent':
      return pass('rolled-back', words.notOnBranch(reconciliation.branch, reconciliation.holders))
    case 'conflict': {
      return {
        verdict: 'fail',
        reasonCode: 'restored-revert-conflict',
        git: words.conflicts(reconciliation.commit, branch, reconciliation.files),
        remedy: words.revertByHand(branch),
      }
    }
    case 'blocked': {
      const { code, message, remedy } = reconciliation
      return { verdict: 'fail', reasonCode: code, git: sentence(message), remedy }
    }
  }
}

/** One more thing that went wrong: it names the end only where nothing else does, and is said in any case. */
const alsoFailed = (end: RollbackEnd, more: Omit<RollbackEnd, 'verdict'>): RollbackEnd => ({
  verdict: 'fail',
  reasonCode: end.verdict === 'pass' ? more.reasonCode : end.reasonCode,
  message: `${end.message} ${more.message}`,
  remedy: `${end.remedy} ${more.remedy}`.trim(),
})

/** What was to follow and did not: git is well, but somebody still deploys the bad release or waits for the good one. */
export const withoutFollowUp = (
  end: RollbackEnd,
  missing: readonly { readonly why: string; readonly remedy: string }[],
): RollbackEnd =>
  missing.reduce(
    (told, { why, remedy }) =>
      alsoFailed(told, { reasonCode: 'follow-up-missing', message: words.but(sentence(why)), remedy }),
    end,
  )

/** After all else is done: a critical page that nobody got makes the job red, so that somebody looks. */
export const withLostPage = (end: RollbackEnd): RollbackEnd =>
  alsoFailed(end, {
    reasonCode: 'page-undelivered',
    message: words.pageLost,
    remedy: words.callByHand,
  })

/** The two tracks to one verdict (design 4.5): production first, git second, and neither hides the other. */
export const endOf = (facts: {
  readonly restoration: Restoration
  /** null: not asked for, or not come to. */
  readonly reconciliation: Reconciliation | null
  readonly branch: string
}): RollbackEnd => {
  const { restoration, reconciliation, branch } = facts
  if (restoration.outcome === 'failed') {
    const { code, remedy, touched } = restoration
    const untold = touched ? words.gitLeft : words.nothingChanged
    // Served but not on record: git went on.
    const rest = reconciliation === null ? untold : reconciled(restoration, reconciliation, branch).git
    return { verdict: 'fail', reasonCode: code, message: `${restoredPart(restoration)} ${rest}`, remedy }
  }
  if (restoration.outcome === 'opened') {
    return { verdict: 'pass', reasonCode: 'opened', message: restoredPart(restoration), remedy: words.finishSteps }
  }
  if (reconciliation === null) {
    return {
      verdict: 'pass',
      reasonCode: 'rolled-back',
      message: words.gitLeftAsAsked(restoredPart(restoration)),
      remedy: words.holdUntilReverted(branch),
    }
  }
  const { git, ...end } = reconciled(restoration, reconciliation, branch)
  return { ...end, message: `${restoredPart(restoration)} ${git}` }
}
