// deploy: puts on record what serves already as the first verified release of its place; deploys nothing.
import { reasonPage, untouched } from '../core/ending.ts'
import { ExpectedError, messageOf, orSay } from '../core/errors.ts'
import { subjectOf, type Outcome } from '../core/outcome.ts'
import { placeKey } from '../core/place.ts'
import type { Refusal } from '../core/promotion.ts'
import { reportPart, type CheckResult, type ReportPart } from '../core/report.ts'
import { nameOfRelease } from '../core/text.ts'
import type { RunContext } from '../ports/context.ts'
import { isVerified, isVerifiedAt, liveEntry, type History } from '../records/decide/history.ts'
import { gatherHistory } from '../records/gather/history.ts'
import { smokeRunsPrograms } from '../runbook/programs.ts'
import type { EnvironmentConfig, Runbook } from '../runbook/runbook.ts'
import type { Verification } from '../smoke/decide/verdict.ts'
import { smokePart } from '../smoke/render/part.ts'
import type { Verify } from '../smoke/run/verify.ts'
import { endStaleDeployments } from './end-stale-deployments.ts'
import type { ExecutePorts } from './execution.ts'
import { abandon, payloadOf, wasSeen } from './final-status.ts'
import { findServing, type ServingRelease } from './gather-adoption.ts'
import type { AdoptOrder, DeployInputs } from './inputs.ts'
import { openDeployment } from './open-deployment.ts'
import { outputsOf } from './render.ts'
import { stepRecorder, type StepRecorder } from './steps.ts'
import { removeStaleLock, takeLock } from './take-lock.ts'
import * as words from './adopt-words.ts'
import * as deployWords from './words.ts'

export interface AdoptSession {
  readonly ports: ExecutePorts
  readonly runbook: Runbook
  readonly runbookFor: (sha: string, ifBroken: 'take-tip') => Promise<Runbook>
  readonly verify: Verify
  readonly userEnvironment: Readonly<Record<string, string>>
  /** Called before a program of the commit may start; may begin the run anew, so nothing is written before. */
  readonly leaveNoToken: () => void
  readonly onPlace: (key: string) => void
}

/** What is known once it is known what serves. */
interface Adoption {
  readonly order: AdoptOrder
  readonly environment: EnvironmentConfig
  readonly serving: ServingRelease
  readonly smoke: Runbook['smoke']
  readonly inputs: Pick<DeployInputs, 'dryRun' | 'lockWaitMs' | 'record'>
}

const named = (name: string | null, { environments }: Runbook): EnvironmentConfig => {
  const found = environments.find((environment) => environment.name.toLowerCase() === name?.toLowerCase())
  if (found !== undefined) return found
  throw new ExpectedError({
    code: 'bad-input',
    message: name === null ? words.environmentMissing : deployWords.noEnvironment(name),
    remedy: deployWords.giveOneOf(environments.map((environment) => environment.name)),
  })
}

const whoStarted = ({ actor, restartedBy }: RunContext): string => restartedBy ?? actor

/** A push, a schedule and a bot can't know what serves; a person says it, and is named for it. */
const notByPerson = (context: RunContext): Refusal | null => {
  const who = whoStarted(context)
  if (context.event.name === 'workflow_dispatch' && !who.endsWith('[bot]')) return null
  return { code: 'not-adoptable', message: words.notByPerson(context.event.name, who), remedy: words.dispatchIt }
}

/** Only where nothing was verified before: what is on record is never written over by a word. */
const verifiedBefore = ({ entries, place }: History): Refusal | null => {
  const before = entries.find(isVerified)
  if (before === undefined) return null
  const message = words.verifiedBefore(nameOfRelease(before.deployment.payload), place.environment)
  return { code: 'not-adoptable', message, remedy: words.deployForward }
}

const isDone = (history: History, { release: { sha } }: ServingRelease): boolean =>
  isVerifiedAt(history, sha) && liveEntry(history)?.deployment.sha === sha

interface AdoptionEnd {
  readonly outcome: Pick<Outcome['conclusion'], 'verdict' | 'reasonCode' | 'message'> & { readonly remedy?: string }
  readonly parts?: readonly ReportPart[]
  readonly deployment?: number
}

const refused = ({ code, message, remedy }: Refusal): AdoptionEnd['outcome'] => ({
  verdict: 'fail',
  reasonCode: code,
  message,
  remedy,
})

const concluded = (
  {
    environment,
    serving,
    inputs,
  }: Pick<Adoption, 'environment' | 'inputs'> & { readonly serving: ServingRelease | null },
  { outcome, parts = [], deployment }: AdoptionEnd,
): Outcome => {
  const { verdict, reasonCode, message, remedy = '' } = outcome
  const { place, name } = environment
  const release = serving?.release ?? null
  const told = release === null ? null : { sha: release.sha, ref: release.ref, version: release.version }
  const about = { service: place.service, environment: name, release: told, dryRun: inputs.dryRun }
  const end = { reasonCode, message, remedy }
  return {
    conclusion: {
      ...(verdict === 'pass' ? { verdict, ...end } : { verdict, ...end, ...untouched(reasonPage) }),
      subject: subjectOf(about),
      parts,
    },
    outputs: {
      ...(release === null ? { environment: name } : outputsOf(release, environment)),
      ...(deployment === undefined ? {} : { 'deployment-id': String(deployment) }),
    },
    failJob: verdict !== 'pass',
  }
}

const row = (id: string, title: string, summary: string): CheckResult => ({
  id,
  title,
  status: 'pass',
  summary,
  gate: 'block',
  durationMs: 0,
  findings: [],
})

const partsOf = (
  { serving }: Adoption,
  verification: Verification | null,
  steps: StepRecorder,
  { context }: Pick<ExecutePorts, 'context'>,
): readonly ReportPart[] => {
  const who = whoStarted(context)
  const { release, isNamed, branch } = serving
  const checks = [
    row('person', words.personTitle, words.startedBy(who)),
    row('serves', words.servesTitle, isNamed ? words.servesAs(release.sha) : words.servesByWord(who)),
    row('on-branch', words.branchTitle, words.isOn(branch)),
  ]
  return [
    reportPart('adopt', words.title, { checks, steps: steps.taken() }),
    ...(verification === null ? [] : [smokePart(verification)]),
  ]
}

/** All that smoke asks a release; null: the runbook asks nothing. */
const prove = async (
  { environment, serving, smoke }: Adoption,
  { verify, userEnvironment, ports }: AdoptSession,
): Promise<Verification | null> => {
  const { url, target } = environment
  if (url === null || (smoke.version === undefined && smoke.probes.length === 0)) return null
  return verify({ url, sha: serving.release.sha, smoke, target, userEnvironment, baseline: null }, ports)
}

const isProven = ({ serving: { release, isNamed } }: Adoption, verification: Verification | null): boolean =>
  isNamed
    ? verification?.verdict === 'pass' && wasSeen(verification, release)
    : verification === null || verification.verdict === 'pass'

/** The record of a deployment that nobody made here, and its proof. */
const record = async (adoption: Adoption, steps: StepRecorder, ports: ExecutePorts): Promise<number> => {
  const { order, environment, serving, inputs } = adoption
  const { release, isNamed } = serving
  const { reason } = order
  const who = whoStarted(ports.context)
  const name = nameOfRelease(release)
  const intent = { kind: 'deploy', reason, bad: null, force: null, record: inputs.record } as const
  const put = { target: null, directory: '', artifact: null, previousSha: null, userEnvironment: {} }
  const payload = payloadOf({ environment, release, smoke: adoption.smoke }, { intent, put }, ports)
  const { place, production, url } = environment
  const about = words.description(name, environment.name, reason)
  const opening = { place, production, payload, record: inputs.record, reason: about }
  const deployment = await steps.run('Open the record', () => openDeployment(opening, `adoption by ${who}`, ports))
  const text = isNamed ? words.recordOf(name, who, reason) : words.recordByWord(name, who, reason)
  try {
    await steps.run('Record success', () =>
      ports.writer.deploymentStatus({
        deployment,
        event: { event: 'verified', text },
        logUrl: ports.context.run.url,
        ...(url === null ? {} : { environmentUrl: url }),
      }),
    )
  } catch (thrown) {
    await orSay(
      () => abandon(deployment, thrown, ports),
      (second) => ports.log.warn(deployWords.notEnded(deployment, messageOf(second))),
    )
    throw thrown
  }
  return deployment
}

/** Under the lock nobody else changes what serves between the proof and the record. */
const underLock = async (adoption: Adoption, steps: StepRecorder, session: AdoptSession): Promise<Outcome> => {
  const { environment, serving, inputs } = adoption
  const { ports } = session
  const name = nameOfRelease(serving.release)
  const refusal = inputs.dryRun ? null : verifiedBefore(await gatherHistory(environment.place, ports, { wanted: 1 }))
  if (refusal !== null) return concluded(adoption, { outcome: refused(refusal) })
  const verification = await steps.run(
    'Verify what serves',
    () => prove(adoption, session),
    (found) => ({ failed: !isProven(adoption, found), detail: found?.message ?? 'nothing to ask' }),
  )
  const parts = () => partsOf(adoption, verification, steps, ports)
  if (!isProven(adoption, verification)) {
    const message = words.notWell(name, environment.name, verification?.message ?? '')
    const outcome = refused({ code: 'not-adoptable', message, remedy: verification?.remedy || words.whenWell })
    return concluded(adoption, { outcome, parts: parts() })
  }
  if (inputs.dryRun) {
    const message = words.wouldAdopt(name, environment.name)
    return concluded(adoption, { outcome: { verdict: 'pass', reasonCode: 'planned', message }, parts: parts() })
  }
  const deployment = await record(adoption, steps, ports)
  const message = serving.isNamed
    ? words.adopted(name, environment.name)
    : words.adoptedByWord(name, environment.name, whoStarted(ports.context))
  return concluded(adoption, {
    outcome: { verdict: 'pass', reasonCode: 'adopted', message },
    parts: parts(),
    deployment,
  })
}

const locked = async (adoption: Adoption, session: AdoptSession): Promise<Outcome> => {
  const { order, environment, serving, inputs } = adoption
  const { ports } = session
  const { place, name } = environment
  const steps = stepRecorder(ports)
  if (inputs.dryRun) return underLock(adoption, steps, session)
  const { sha } = serving.release
  const asked = { place, sha, intent: 'deploy', reason: `adopt: ${order.reason}`, waitMs: inputs.lockWaitMs } as const
  const lock = await steps.run(`Lock ${name}`, () => takeLock(asked, ports))
  if (lock.outcome === 'locked') {
    const { message, remedy } = lock
    return concluded(adoption, { outcome: { verdict: 'fail', reasonCode: 'locked', message, remedy } })
  }
  try {
    return await underLock(adoption, steps, session)
  } finally {
    await orSay(
      () => ports.writer.releaseLock(place, lock.commit),
      (thrown) => ports.log.warn(deployWords.notGivenBack(name, messageOf(thrown))),
    )
  }
}

/**
 * Records what serves as the first verified release of its place, so that only what comes after it is new. The same
 * dispatch, sent again, finishes what a lost run began, and records nothing twice.
 */
export const adopt = async (order: AdoptOrder, inputs: DeployInputs, session: AdoptSession): Promise<Outcome> => {
  const { ports, runbook, userEnvironment } = session
  const environment = named(inputs.environment, runbook)
  const nothing = { environment, serving: null, inputs }
  const stranger = notByPerson(ports.context)
  if (stranger !== null) return concluded(nothing, { outcome: refused(stranger) })
  const history = await gatherHistory(environment.place, ports)
  const question = { environment, smoke: runbook.smoke, userEnvironment, ref: inputs.ref }
  const answer = await findServing(question, ports)
  const before = verifiedBefore(history)
  if ('found' in answer && before !== null && isDone(history, answer.found)) {
    if (!inputs.dryRun) await removeStaleLock(environment.place, ports)
    const message = deployWords.alreadyVerified(nameOfRelease(answer.found.release), environment.name)
    const outcome = { verdict: 'pass', reasonCode: 'already-deployed', message } as const
    return concluded({ ...nothing, serving: answer.found }, { outcome })
  }
  if (before !== null) return concluded(nothing, { outcome: refused(before) })
  if ('refusal' in answer) return concluded(nothing, { outcome: refused(answer.refusal) })
  const { smoke } = await session.runbookFor(answer.found.release.sha, 'take-tip')
  if (smokeRunsPrograms({ smoke })) session.leaveNoToken()
  if (!inputs.dryRun) {
    session.onPlace(placeKey(environment.place))
    await endStaleDeployments(history, ports)
  }
  return locked({ order, environment, serving: answer.found, smoke, inputs }, session)
}
