// deploy: what serves, who is affected and what to do next after a deploy that did not pass. Pure.
import { reasonPage, rollbackOf, untouched, type Answers, type NextStep, type WorkflowInput } from '../core/ending.ts'
import type { Refusal } from '../core/promotion.ts'
import type { Release } from '../core/release.ts'
import type { ReasonCode } from '../core/reason.ts'
import { liveEntry, type History } from '../records/decide/history.ts'
import { nameOfLive, recordedServing } from '../records/decide/serving.ts'
import { servingSeen, usersSeen } from '../smoke/decide/answers.ts'
import type { Execution } from './execution.ts'
import type { DeployFacts } from './facts.ts'
import * as words from './words.ts'

/** What is deployed, where, and what was there before. */
export interface DeployScene {
  readonly release: Release
  readonly environment: string
  readonly history: History
}

/** A tag or branch as an input takes it, and as a person writes it. */
const nameOfRef = (ref: string): string => ref.replace(/^refs\/(?:heads|tags)\//, '')

/** This workflow again, by hand, for the same ref: from the default branch, which has the newest workflow file. */
const again = ({ release, environment }: DeployScene, more: readonly WorkflowInput[]): NextStep => ({
  do: 'dispatch',
  what: 'this-workflow',
  inputs: [{ name: 'environment', value: environment }, { name: 'ref', value: nameOfRef(release.ref) }, ...more],
})

const rollbackTo = ({ release, environment }: DeployScene): NextStep =>
  rollbackOf(environment, words.goBack, release.version === null ? release.sha : nameOfRef(release.ref))

/** What to do about a guard's no. The same code can come from the lock, which a run gives back by itself. */
const nextAfter = ({ code }: Refusal, facts: DeployFacts | null, scene: DeployScene): NextStep => {
  const missing = facts?.upstream.find(({ verified }) => !verified)?.name
  const preflight = facts?.preflight
  switch (code) {
    case 'planned':
      return again(scene, [])
    case 'held':
      return again(scene, [{ name: 'force', value: words.whyDespiteHold }])
    case 'older-than-live':
      return rollbackTo(scene)
    case 'not-verified-upstream':
      return missing === undefined ? reasonPage : again({ ...scene, environment: missing }, [])
    case 'locked':
      return facts?.lock === null || facts === null
        ? { do: 'rerun' }
        : {
            do: 'dispatch',
            what: 'this-workflow',
            inputs: [
              { name: 'environment', value: scene.environment },
              { name: 'unlock', value: 'true' },
            ],
          }
    case 'preflight-failed':
    case 'preflight-missing':
      return preflight !== undefined && 'url' in preflight && preflight.url !== null
        ? { do: 'open', text: words.thePreflight, url: preflight.url }
        : { do: 'rerun' }
    case 'preflight-outdated':
    case 'preflight-expired':
      return preflight !== undefined && 'run' in preflight && preflight.run !== null
        ? { do: 'rerun-of', run: preflight.run }
        : { do: 'rerun' }
    case 'frozen':
    case 'approvals-missing':
    case 'github-unreachable':
      return { do: 'rerun' }
    default:
      return reasonPage
  }
}

/** Nothing was changed: what the records say of the environment still holds. */
export const answersToRefusal = (refusal: Refusal, facts: DeployFacts | null, scene: DeployScene): Answers => {
  const { users, next } = untouched(nextAfter(refusal, facts, scene))
  return { serving: recordedServing(scene.history), users, next }
}

/** A rollback where there is something to return to, else the same deploy again. */
const awayFrom = ({ environment, history }: DeployScene, code: ReasonCode): NextStep =>
  liveEntry(history) === null ? { do: 'rerun' } : rollbackOf(environment, code)

/** What a deploy left behind that was begun. */
export const answersToExecution = (execution: Execution, scene: DeployScene): Answers => {
  const { outcome, refusal, verification } = execution
  const { release, history } = scene
  switch (outcome) {
    case 'locked':
    case 'refused': {
      const why = refusal ?? { code: 'locked', message: execution.message, remedy: execution.remedy }
      return answersToRefusal(why, null, scene)
    }
    case 'target-failed':
      return {
        serving: { what: 'unknown', before: nameOfLive(history) },
        users: { affected: 'unknown', because: words.notAskedAfterTarget },
        next: awayFrom(scene, outcome),
      }
    default: {
      const next: NextStep =
        outcome === 'deployed-but-unrecorded' || verification?.rollbackEligible === false
          ? { do: 'rerun' }
          : awayFrom(scene, outcome === 'smoke-failed' ? outcome : 'unhealthy')
      return verification === null
        ? {
            serving: servingSeen({ verdict: 'fail', observedSha: null }, release, { changed: true }),
            users: { affected: 'unknown', because: words.notVerified },
            next,
          }
        : {
            serving: servingSeen(verification, release, { changed: true }),
            users: usersSeen(verification),
            next,
          }
    }
  }
}
