// deploy: runs the deploy action: resolves release and environment, asks the guards, executes.
import type { EnvironmentConfig, Runbook } from '../runbook/runbook.ts'
import type { DeployFacts } from './facts.ts'
import { planDeploy } from './plan.ts'
import { isGlassBroken } from './preflight-verdict.ts'
import { openGlassIncident } from './glass-incident.ts'
import { reportPart, type CheckResult, type ReportPart } from '../core/report.ts'
import { isVerified, isVerifiedAt, liveEntry, type History } from '../records/decide/history.ts'
import { reasonPage, untouched } from '../core/ending.ts'
import { subjectOf, withPart, type End, type Outcome, type ReportSubject } from '../core/outcome.ts'
import { chooseEnvironment, versionUnder, type Refusal } from '../core/promotion.ts'
import { shortSha } from '../core/release.ts'
import type { Audience } from '../incident/run/notify.ts'
import type { DeployNews } from './notify.ts'
import { execute } from './execute.ts'
import { removeStaleLock } from './take-lock.ts'
import type { WritePorts } from '../ports/ports.ts'
import { endStaleDeployments } from './end-stale-deployments.ts'
import type { Verify } from '../smoke/run/verify.ts'
import { gatherHistory } from '../records/gather/history.ts'
import { placeKey } from '../core/place.ts'
import { messageOf, orSay } from '../core/errors.ts'
import type { RunContext } from '../ports/context.ts'
import { chooseTarget } from './choose-target.ts'
import type { AnswerFailure, ExecuteRequest, FailedDeploy, FinishRollback, Placement } from './execution.ts'
import { unfinishedRollback } from './after-dead-rollback.ts'
import { resolveAfter } from './after-success.ts'
import { concludeExecution, concludeRefusal, outputsOf } from './render.ts'
import { gatherDeployFacts, gatherOtherJob, type DeployAsked, type DeploySubject } from './gather.ts'
import type { DeployInputs } from './inputs.ts'
import { askKeyGuard, withKeyGuard } from './key-guard.ts'
import { orderLock } from './manual-lock.ts'
import { concernedBy, deployRunsPrograms } from './programs.ts'
import { findCheckout, withDirt, type Checkout } from './workspace.ts'
import { resolveRelease, type ResolvedRelease } from './release.ts'
import type { Target } from '../targets/target.ts'
import { nearMissParts } from './promotion/near-miss.ts'
import * as words from './words.ts'

export interface DeploySession {
  readonly ports: WritePorts
  /** The policy of the default branch's tip. */
  readonly runbook: Runbook
  /** The same with what the commit that is put in place says of how that is done. */
  readonly runbookFor: (sha: string, ifBroken: 'refuse' | 'take-tip') => Promise<Runbook>
  readonly verify: Verify
  /** The step was given a signing key. */
  readonly signs: boolean
  readonly userEnvironment: Readonly<Record<string, string>>
  readonly audience: Audience
  readonly answerFailure: AnswerFailure
  readonly finishRollback: FinishRollback
  readonly news: Pick<DeployNews, 'started'>
  /** Called before the first program of the commit may start; may begin the run anew, so nothing is written before. */
  readonly leaveNoToken: () => void
  /** Told before anything is changed, so that the post step knows where to end what was left open. */
  readonly onPlace: (key: string) => void
}

const nothingToDo = (end: End, subject: ReportSubject, parts: readonly ReportPart[] = []): Outcome => ({
  conclusion: { ...end, verdict: 'pass', subject, parts },
  outputs: {},
  failJob: false,
})

/** Nothing was begun, and the environment that was asked for is not one for this ref. */
const refused = ({ code, message, remedy }: Refusal, subject: ReportSubject, outputs: Outcome['outputs']): Outcome => ({
  conclusion: { verdict: 'fail', reasonCode: code, message, remedy, ...untouched(reasonPage), subject, parts: [] },
  outputs,
  failJob: true,
})

/** Green, unless an environment was asked for: a workflow for pushes and pull requests has one job for both. */
const onPullRequest = ({ environment, dryRun }: DeployInputs, runbook: Runbook): Outcome => {
  const subject = subjectOf({ service: runbook.service, environment, dryRun })
  const code = environment === null ? 'no-environment' : 'not-promotable'
  const refusal: Refusal = { code, message: words.noPullRequests, remedy: words.onlyOnPush }
  if (environment !== null) return refused(refusal, subject, {})
  return nothingToDo({ reasonCode: code, message: refusal.message, remedy: refusal.remedy }, subject)
}

/** Only what is live now is deployed already: where something else was put there since, `nothing to do` would be a lie. */
const isLive = (history: History, sha: string): boolean => liveEntry(history)?.deployment.sha === sha

/** The histories that bear on the choice: of everything that takes the ref or was asked for, and what comes before. */
const gatherHistories = async (
  inputs: DeployInputs,
  release: ResolvedRelease,
  { runbook, ports }: DeploySession,
): Promise<ReadonlyMap<string, History>> => {
  const names = new Set(concernedBy(inputs, release, runbook).flatMap(({ name, after }) => [name, ...after]))
  return new Map(
    await Promise.all(
      [...names].map(async (environment) => {
        const place = { service: runbook.service, environment }
        return [environment, await gatherHistory(place, ports, { sha: release.sha })] as const
      }),
    ),
  )
}

/** Of the repository, for people. */
const addressOf = ({ urls, repository }: RunContext) => `${urls.server}/${repository.owner}/${repository.name}`

/** The guards once more, when the lock is held: the world may have moved while we waited. */
const judgeAgain = async (subject: DeploySubject, asked: DeployAsked, ports: WritePorts): Promise<Refusal | null> => {
  const { release, environment, histories } = subject
  const now = await gatherHistory(environment.place, ports, { sha: release.sha })
  const underLock = { ...subject, histories: new Map([...histories, [environment.name, now]]) }
  return planDeploy(await gatherDeployFacts(underLock, asked, ports), asked.force).refusal
}

/** The yes of a dry run. */
const plannedFor = ({ release, environment }: DeploySubject, target: Target | null): Refusal => {
  const message = words.wouldDeploy(release.ref, shortSha(release.sha), environment.name, target?.describe ?? null)
  return { code: 'planned', message, remedy: '' }
}

/** null: no failed preflight was lifted by a person. */
const glassRow = async (
  { force }: DeployInputs,
  facts: DeployFacts,
  { release, environment }: DeploySubject,
  { runbook, ports }: DeploySession,
): Promise<CheckResult | null> => {
  const { glass, preflight } = facts
  if (force === null || glass?.outcome !== 'open' || preflight.state !== 'failure' || !isGlassBroken(facts)) return null
  const refused = preflight.description
  return openGlassIncident({ runbook, environment, release, force, glass, refused }, ports)
}

const withRow = (outcome: Outcome, row: CheckResult | null): Outcome =>
  row === null ? outcome : withPart(outcome, reportPart('break-glass', 'Break glass', { checks: [row] }))

/** How `on-failure` puts an earlier release back: by its own target, unless the input `command` stands above all. */
const restoreBy = (
  { command, lockWaitMs }: DeployInputs,
  target: Target | null,
  { verify, userEnvironment }: DeploySession,
): FailedDeploy['restore'] => ({
  target,
  targetFor: (released) => chooseTarget(command, released),
  verify,
  userEnvironment,
  lockWaitMs,
})

/** What a run that died left open: nobody comes back to a release that is held. */
const tidyUp = async (history: History, ports: WritePorts): Promise<void> => {
  await endStaleDeployments(history, ports)
  await orSay(
    () => removeStaleLock(history.place, ports),
    (thrown) => ports.log.warn(messageOf(thrown)),
  )
}

/** What a rollback of `sha` needs to know of this deploy. */
const failedDeploy = (
  sha: string,
  inputs: DeployInputs,
  where: { readonly environment: EnvironmentConfig; readonly target: Target | null },
  session: DeploySession,
): FailedDeploy => ({
  ports: session.ports,
  runbook: session.runbook,
  environment: where.environment,
  sha,
  onFailure: inputs.onFailure,
  restore: restoreBy(inputs, where.target, session),
  runbookFor: session.runbookFor,
  audience: session.audience,
})

/** What serves now, as a baseline: of this very release, and of one that was never proven, nothing can be learned. */
const beforeOf = (history: History, sha: string): ExecuteRequest['before'] => {
  const live = liveEntry(history)
  return live !== null && live.deployment.sha !== sha && isVerified(live) ? 'proven-other' : 'unproven'
}

const intentOf = (
  { force, record }: DeployInputs,
  { release, environment }: DeploySubject,
): ExecuteRequest['intent'] => ({
  kind: 'deploy',
  reason: `deploy ${release.version ?? release.ref} to ${environment.name}`,
  bad: null,
  force,
  record,
})

const putOf = (
  target: Target | null,
  { previous, checkout }: { readonly previous: string | null; readonly checkout: Checkout | null },
  { ports, userEnvironment }: DeploySession,
): Placement => ({
  target,
  directory: checkout?.directory ?? ports.context.paths.workspace,
  artifact: null,
  previousSha: previous,
  userEnvironment,
})

const deploy = async (inputs: DeployInputs, subject: DeploySubject, session: DeploySession): Promise<Outcome> => {
  const { release, environment, histories } = subject
  const { ports, runbook } = session
  const history = histories.get(environment.name) ?? { place: environment.place, entries: [] }
  const asked = { force: inputs.force, startedAt: ports.clock.now() }
  const facts = await gatherDeployFacts(subject, asked, ports)
  const plan = planDeploy(facts, inputs.force)
  const target = await chooseTarget(inputs.command, environment)
  const previous = liveEntry(history)?.deployment.sha ?? null
  const context = { runbook, subject, plan, facts, target, previous, repository: addressOf(ports.context) }
  if (plan.refusal !== null) {
    const refused = concludeRefusal(plan.refusal, context)
    if (plan.refusal.code !== 'held' || inputs.dryRun) return refused
    const bad = unfinishedRollback(history)
    if (bad === null) {
      await tidyUp(history, ports)
      return refused
    }
    session.onPlace(placeKey(environment.place))
    return session.finishRollback(refused, failedDeploy(bad, inputs, { environment, target }, session))
  }
  const key = askKeyGuard({ signs: session.signs, environment: environment.name }, ports)
  if (inputs.dryRun) {
    await key.answered
    return withKeyGuard(concludeRefusal(plannedFor(subject, target), context), key)
  }
  const checkout = target === null ? null : await findCheckout(release, inputs, ports)
  const glass = await glassRow(inputs, facts, subject, session)
  session.onPlace(placeKey(environment.place))
  session.news.started(environment.name)
  await endStaleDeployments(history, ports)
  const execution = await execute(
    { environment, release, smoke: runbook.smoke },
    {
      intent: intentOf(inputs, subject),
      put: putOf(target, { previous, checkout }, session),
      verify: inputs.verify ? session.verify : null,
      before: beforeOf(history, release.sha),
      lock: { waitMs: inputs.lockWaitMs, recheck: () => judgeAgain(subject, asked, ports) },
    },
    ports,
  )
  const fix = { ...session, environment, release, history }
  const ended = withRow(await resolveAfter(concludeExecution(execution, context), execution, fix, ports), glass)
  const outcome = checkout === null ? ended : withDirt(ended, checkout)
  const failed = failedDeploy(release.sha, inputs, { environment, target }, session)
  // After a restore, and without waiting: what is not known by now keeps nobody.
  return withKeyGuard(await session.answerFailure(outcome, execution, failed), key)
}

/** Resolve, choose, guard, then execute; every no is an outcome with its reason. */
export const run = async (inputs: DeployInputs, opened: DeploySession): Promise<Outcome> => {
  const { ports } = opened
  if (inputs.lockOrder !== null) return orderLock(inputs.lockOrder, { ...inputs, runbook: opened.runbook }, ports)
  if (inputs.adopt !== null) return (await import('./adopt.ts')).adopt(inputs.adopt, inputs, opened)
  if (ports.context.event.deleted && inputs.ref === null) {
    const message = words.refDeleted(ports.context.ref)
    return nothingToDo(
      { reasonCode: 'no-environment', message, remedy: '' },
      subjectOf({ service: opened.runbook.service }),
    )
  }
  if (ports.context.event.pull !== null && inputs.ref === null) return onPullRequest(inputs, opened.runbook)
  const release = await resolveRelease(inputs.ref, ports)
  const runbook = await opened.runbookFor(release.sha, 'refuse')
  if (deployRunsPrograms(inputs, release, runbook)) opened.leaveNoToken()
  const session = { ...opened, runbook }
  const histories = await gatherHistories(inputs, release, session)
  const verified = new Set(
    [...histories].filter(([, history]) => isVerifiedAt(history, release.sha)).map(([name]) => name),
  )
  const choice = chooseEnvironment({ release, environments: runbook.environments, asked: inputs.environment, verified })
  const { sha, ref, version } = release
  const about = { service: runbook.service, release: { sha, ref, version }, dryRun: inputs.dryRun }
  const subjectIn = (environment: string | null) => subjectOf({ ...about, environment })
  if (choice.outcome === 'none') {
    const { code, message, remedy } = choice.refusal
    const parts = nearMissParts(choice.nearest, runbook.readAt?.path ?? inputs.config)
    return nothingToDo({ reasonCode: code, message, remedy }, subjectIn(null), parts)
  }
  if (choice.outcome === 'refused') {
    const subject = subjectIn(choice.environment?.name ?? null)
    return refused(choice.refusal, subject, { sha: release.sha, version: release.version ?? '' })
  }
  const { environment, verifiedAlready } = choice
  const history = histories.get(environment.name) ?? { place: environment.place, entries: [] }
  const isDone = verifiedAlready && inputs.force === null && isLive(history, release.sha)
  // What another job of this run did is no reason to end green without having run.
  if (isDone && (await gatherOtherJob(history, ports)) === null) {
    if (!inputs.dryRun) await removeStaleLock(environment.place, ports)
    const message = words.alreadyVerified(release.version ?? shortSha(release.sha), environment.name)
    return {
      ...nothingToDo({ reasonCode: 'already-deployed', message, remedy: '' }, subjectIn(environment.name)),
      outputs: outputsOf(release, environment),
    }
  }
  const named = { ...release, version: versionUnder(environment.promote, ref) }
  return deploy(inputs, { release: named, environment, histories }, session)
}
