// rollback/render: what serves, who is affected and what to do next after a rollback that did not pass. Pure.
import {
  reasonPage,
  rollbackOf,
  untouched,
  type Answers,
  type NextStep,
  type Serving,
  type Users,
  type WorkflowInput,
} from '../../core/ending.ts'
import type { Refusal } from '../../core/promotion.ts'
import { nameOfRelease } from '../../core/text.ts'
import { nameOfLive, recordedServing } from '../../records/decide/serving.ts'
import { servingSeen, usersSeen } from '../../smoke/decide/answers.ts'
import { rollbackBranch } from '../decide/revert-message.ts'
import { isServed } from '../decide/verdict.ts'
import type { RollbackPlan } from '../gather/plan.ts'
import type { GitTrack } from '../run/revert-track.ts'
import type { RollbackRequest } from '../run/request.ts'
import * as words from '../words.ts'
import type { CarriedOut } from './carried-out.ts'

/** The commands by which a person does the revert that conflicts; empty where none does. */
export const revertByHand = (git: GitTrack, plan: RollbackPlan): readonly string[] => {
  const { reconciliation } = git
  if (reconciliation?.outcome !== 'conflict') return []
  const { environment, bad } = plan
  const { branch } = plan.git.question
  const name = rollbackBranch(environment.place, bad.sha)
  return [
    `git fetch origin && git switch --create ${name} origin/${branch}`,
    ...reconciliation.undo.map(({ sha, parents }) => `git revert --no-edit ${parents.length > 1 ? '-m 1 ' : ''}${sha}`),
    `# ${reconciliation.commit} conflicts in: ${reconciliation.files.join(', ')}`,
    '# put right what conflicts, git add it, git revert --continue',
    `git push origin ${name}`,
    `gh pr create --base ${branch} --title "revert: ${environment.name}" --body "Runbook-Reverts: ${bad.sha}"`,
  ]
}

/** The same dispatch, with more inputs. */
const again = ({ environment, order }: RollbackRequest, more: readonly WorkflowInput[]): NextStep => ({
  do: 'dispatch',
  what: 'rollback',
  inputs: [
    { name: 'environment', value: environment.name },
    ...(order.to === null ? [] : [{ name: 'to', value: order.to }]),
    { name: 'reason', value: order.reason },
    ...more,
  ],
})

const nextAfter = ({ code }: Refusal, request: RollbackRequest): NextStep => {
  switch (code) {
    case 'locked':
    case 'approvals-missing':
      return { do: 'rerun' }
    case 'point-of-no-return':
      return again(request, [{ name: 'accept-data-loss', value: words.whyLoseData }])
    default:
      return reasonPage
  }
}

/** Nothing was changed: what the records say of the environment still holds, where they were read. */
export const answersToRefusal = (refusal: Refusal, request: RollbackRequest, plan: RollbackPlan | null): Answers => {
  const { serving, users, next } = untouched(nextAfter(refusal, request))
  return { serving: plan === null ? serving : recordedServing(plan.situation.history), users, next }
}

/** Of a dry run: the same again without it does what the plan says. */
export const answersToPlan = (request: RollbackRequest, plan: RollbackPlan): Answers => {
  const { users, next } = untouched(again(request, []))
  return { serving: recordedServing(plan.situation.history), users, next }
}

const servingAfter = (plan: RollbackPlan, { restored }: CarriedOut): Serving => {
  const { history } = plan.situation
  if (restored === null) return recordedServing(history)
  const { restoration, verification } = restored
  const { target } = plan
  if (restoration.outcome === 'failed' && !restoration.touched) return recordedServing(history)
  if (target === null) return { what: 'unknown', before: nameOfLive(history) }
  if (isServed(restoration)) {
    const changed = restoration.outcome !== 'serving'
    // A runbook without a version has no proof that this very commit answers.
    const proof = verification?.observedSha === target.release.sha ? 'verified' : 'unverified'
    return { what: 'release', name: nameOfRelease(target.release), proof, changed }
  }
  return verification === null
    ? { what: 'unknown', before: nameOfLive(history) }
    : servingSeen(verification, target.release, { changed: true })
}

const usersAfter = ({ restored }: CarriedOut): Users => {
  const verification = restored?.verification ?? null
  if (restored?.restoration.outcome === 'failed' && !restored.restoration.touched)
    return { affected: 'not-by-this-run' }
  if (verification !== null) return usersSeen(verification)
  return { affected: 'unknown', because: words.notAsked }
}

/** The pull request that is to be merged, else the incident that is to be closed. */
const whatIsLeft = ({ git, record }: CarriedOut): NextStep => {
  const { reconciliation } = git
  if (reconciliation?.outcome === 'pull-request') {
    return { do: 'open', text: words.theRevert, url: reconciliation.pull.url }
  }
  return record.incident === null ? reasonPage : { do: 'open', text: words.theIncident, url: record.incident }
}

const nextAfterEnd = (request: RollbackRequest, plan: RollbackPlan, result: CarriedOut): NextStep => {
  const { end, git } = result
  const commands = revertByHand(git, plan).filter((line) => !line.startsWith('#'))
  const [begin] = commands
  switch (end.reasonCode) {
    case 'restored-revert-conflict':
      return begin === undefined ? reasonPage : { do: 'run', command: commands.slice(0, 2).join(' && ') }
    case 'restore-failed':
      return rollbackOf(request.environment.name, words.tryAgain, request.order.to)
    case 'locked':
    case 'deployed-but-unrecorded':
      return { do: 'rerun' }
    default:
      return whatIsLeft(result)
  }
}

/** What a rollback left behind that was begun. */
export const answersToEnd = (request: RollbackRequest, plan: RollbackPlan, result: CarriedOut): Answers => ({
  serving: servingAfter(plan, result),
  users: usersAfter(result),
  next: nextAfterEnd(request, plan, result),
})
