// checklist/tests: asks for what CI reports of a commit, waits for what still runs, and reads the branch's rules.
import { z } from 'zod'
import { assess, type CiAssessment, type CiScope, type CiSnapshot } from './ci.ts'
import { describeWaiting, type CiWaitLimits, pollDelay, waitOn } from './ci-wait.ts'
import { orUnreadable } from '../../core/errors.ts'
import type { WorkflowRun } from '../../core/github.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { duration } from '../../core/options/scalars.ts'
import { verifiedSameContent, type SameContentRelease } from './same-content.ts'
import type { Subject } from '../check.ts'
import { gatherExpectedChecks, type ExpectedChecks } from './expected-checks.ts'
import * as words from './words.ts'

const names = z.array(z.string().min(1).max(200)).max(100).default([])

export const options = z.object({
  wait: duration.prefault('30m').meta({ description: 'how long running checks are waited for; `0s`: not at all' }),
  require: names.meta({ description: 'names that must be there; `*` is any text: `test (*)`' }),
  ignore: names.meta({ description: 'names that do not count; `*` is any text: `codecov/*`' }),
  settle: duration.prefault('10s').meta({
    description: 'how long an all-green picture must stand when nothing is required by name, for checks that come late',
  }),
})

type TestsOptions = z.output<typeof options>

/** Why the rules of the branch could not be read, and whether there are any. */
export interface Unread {
  readonly why: string
  readonly isProtected: boolean
}

export interface TestFacts {
  readonly sha: string
  readonly expectedChecks: ExpectedChecks
  readonly assessment: CiAssessment
  readonly waitedMs: number
  /** null: the branch's rules were read, or need not be. */
  readonly rulesUnread: Unread | null
  /** The runbook says by name what must be there. */
  readonly namesKnown: boolean
  /** A verified release with the same content; looked for only where no workflow runs on its own. */
  readonly sameContent: SameContentRelease | null
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#merge_group */
const queueBranch = (ref: string): string | null =>
  /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(ref)?.[1] ?? null

/** A branch that nobody may ask about is taken for protected. */
const isProtected = async (branch: string, { github }: ReadPorts): Promise<boolean> => {
  const read = await orUnreadable(github.isProtected(branch))
  return read.ok ? read.value : true
}

/**
 * The rules of a branch, in rulesets and in classic protection, bind what is about to be merged into it. A commit that
 * is on the branch already has met them on another sha, where checks ran that never run again.
 */
const rulesFor = async (
  subject: Subject,
  ports: ReadPorts,
): Promise<Pick<CiScope, 'rules'> & Pick<TestFacts, 'rulesUnread'>> => {
  const branch = subject.stage === 'pull-request' ? ports.context.event.pull?.baseRef : queueBranch(ports.context.ref)
  if (branch === undefined || branch === null) return { rules: [], rulesUnread: null }
  const [ofRules, ofProtection] = await Promise.all([
    orUnreadable(ports.github.branchRules(branch)),
    orUnreadable(ports.github.protectionChecks(branch)),
  ])
  const required = ofRules.ok ? ofRules.value.requiredChecks : []
  const more = (ofProtection.ok ? ofProtection.value : []).filter(
    (check) => !required.some(({ context, appId }) => context === check.context && (check.appId ?? appId) === appId),
  )
  const why = [ofRules, ofProtection].flatMap((read) => (read.ok ? [] : [read.error.message])).join(' ')
  const rulesUnread = why === '' ? null : { why, isProtected: await isProtected(branch, ports) }
  return { rules: [...required, ...more], rulesUnread }
}

const gatherSnapshot = async (sha: string, ports: ReadPorts): Promise<CiSnapshot> => {
  const [checkRuns, statuses, workflowRuns] = await Promise.all([
    ports.github.checkRuns(sha),
    ports.github.statuses(sha),
    ports.github.workflowRuns(sha),
  ])
  return { checkRuns, statuses, workflowRuns }
}

const quietMs = (assessment: CiAssessment, ports: ReadPorts): number | null =>
  assessment.lastActivity === null ? null : Date.parse(ports.clock.now()) - Date.parse(assessment.lastActivity)

interface CiWatchRequest {
  readonly sha: string
  /** Seen already, while it was not known yet what to look for. */
  readonly first: CiSnapshot
  readonly scope: CiScope
  readonly patience: CiWaitLimits
}

/** Looks until it is decided or the time is over. Says whom it waits for whenever that changes. */
const watch = async (
  { sha, first, scope, patience }: CiWatchRequest,
  ports: ReadPorts,
): Promise<Pick<TestFacts, 'assessment' | 'waitedMs'>> => {
  const started = ports.clock.monotonicMs()
  let [fingerprint, since, said] = ['', started, '']
  for (let poll = 0; ; poll += 1) {
    const assessment = assess(poll === 0 ? first : await gatherSnapshot(sha, ports), scope)
    const now = ports.clock.monotonicMs()
    if (assessment.fingerprint !== fingerprint) [fingerprint, since] = [assessment.fingerprint, now]
    const elapsedMs = now - started
    const moment = { assessment, elapsedMs, unchangedMs: now - since, quietMs: quietMs(assessment, ports) }
    if (waitOn(moment, patience) !== 'again') return { assessment, waitedMs: elapsedMs }
    ports.clock.throwIfCancelled()
    const waiting = describeWaiting(assessment)
    if (waiting !== said) {
      ports.log.info(words.waitingSince({ waiting, elapsed: elapsedMs, most: patience.waitMs }))
      said = waiting
    }
    await ports.clock.sleep(Math.min(pollDelay(poll), patience.waitMs - elapsedMs))
  }
}

/** Only a dispatched run can be about a commit that the workflow token pushed. */
const sameContentOf = (subject: Subject, ports: ReadPorts): Promise<SameContentRelease | null> =>
  ports.context.event.name === 'workflow_dispatch'
    ? verifiedSameContent(subject.release.sha, subject.environments, ports)
    : Promise.resolve(null)

/** The run that asks is one of the commit's own, unless it was started for another commit. */
const ownRun = async (sha: string, snapshot: Promise<CiSnapshot>, ports: ReadPorts): Promise<WorkflowRun | null> => {
  const { context, github } = ports
  const listed = sha === context.sha || sha === context.event.pull?.head ? (await snapshot).workflowRuns : []
  return listed.find(({ id }) => id === context.run.id) ?? github.workflowRun(context.run.id)
}

export const gather = async (subject: Subject, chosen: TestsOptions, ports: ReadPorts): Promise<TestFacts> => {
  const { sha } = subject.release
  const snapshot = gatherSnapshot(sha, ports)
  const running = ownRun(sha, snapshot, ports)
  const [own, { rules, rulesUnread }, sameContent, expectedChecks, first] = await Promise.all([
    running,
    rulesFor(subject, ports),
    sameContentOf(subject, ports),
    gatherExpectedChecks(subject, running, ports),
    snapshot,
  ])
  const scope: CiScope = {
    own: { run: ports.context.run.id, suite: own?.suiteId ?? null, path: own?.path ?? null },
    require: chosen.require,
    ignore: chosen.ignore,
    rules,
    expected: expectedChecks.expected,
    kinds: expectedChecks.kinds,
  }
  const namesKnown = chosen.require.length > 0
  const found = { sha, rulesUnread, namesKnown, expectedChecks }
  const patience = { waitMs: chosen.wait, settleMs: chosen.settle, namesKnown }
  if (sameContent !== null) {
    const assessment = assess(first, scope)
    if (assessment.items.length === 0) return { ...found, sameContent, assessment, waitedMs: 0 }
  }
  return { ...found, sameContent: null, ...(await watch({ sha, first, scope, patience }, ports)) }
}
