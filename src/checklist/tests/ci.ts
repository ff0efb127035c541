// checklist/tests: judges all check runs, statuses and workflow runs of a commit; no report is no pass. Pure.
import type { BranchRules, CheckRun, CommitStatus, WorkflowRun } from '../../core/github.ts'
import { currentAttempts, isSkipped, type Placed } from './attempts.ts'
import { nameMatches } from './ci-names.ts'
import { isOwnContext, isOwnName } from '../../records/decide/verdict.ts'
import { isRelease, onlyReleases, type JobKinds } from './job-kinds.ts'

/** What stands on a commit at one moment. */
export interface CiSnapshot {
  readonly checkRuns: readonly CheckRun[]
  readonly statuses: readonly CommitStatus[]
  readonly workflowRuns: readonly WorkflowRun[]
}

/** Who asks, and what must be there. */
export interface CiScope {
  /** The run that asks. Nothing of it is counted: it would wait for itself. */
  readonly own: { readonly run: number; readonly suite: number | null; readonly path: string | null }
  /** Globs of names that must be there: `*` is any text. */
  readonly require: readonly string[]
  readonly ignore: readonly string[]
  /** What the branch's rules ask for, by exact name. */
  readonly rules: BranchRules['requiredChecks']
  /** Workflows that what happened starts, by the trusted files: waited for before they are registered. */
  readonly expected: readonly ExpectedWorkflow[]
  /** By path of the workflow: which of its jobs release, and so are no tests. */
  readonly kinds: ReadonlyMap<string, JobKinds>
}

export interface ExpectedWorkflow {
  readonly path: string
  readonly event: string
  /** As a run of it will be labelled: `CI (push)`. */
  readonly label: string
  /** What its checks will be called; null where that shows only when it runs. */
  readonly checks: readonly string[] | null
}

export type CiState = 'passed' | 'failed' | 'pending'

/** One check run, commit status or workflow run, as it counts. */
export interface CiItem {
  readonly name: string
  /** As GitHub's merge box writes it: `CI / build (push)`. */
  readonly label: string
  readonly kind: 'check-run' | 'status' | 'workflow-run'
  readonly state: CiState
  /** GitHub's word: `failure`, `in_progress`. */
  readonly word: string
  readonly app: number | null
  readonly url: string | null
  /** When something last happened to it; null when GitHub does not say. */
  readonly at: string | null
}

export interface Missing {
  readonly name: string
  readonly from: 'runbook' | 'rules' | 'workflows'
  /** It exists, but only as a job of the run that asks. */
  readonly inOwnRun: boolean
}

export interface CiAssessment {
  readonly state: 'passed' | 'failed' | 'pending' | 'nothing'
  readonly items: readonly CiItem[]
  readonly missing: readonly Missing[]
  /** Required by name, there, and in none of its jobs run. */
  readonly skipped: readonly Missing[]
  readonly ignored: number
  /** Equal as long as nothing changed. */
  readonly fingerprint: string
  /** Newest event of all items. */
  readonly lastActivity: string | null
}

const greenConclusions: readonly (string | null)[] = ['success', 'neutral', 'skipped']

/** Only `completed` ends the waiting; a conclusion that nobody knows is no success. */
const stateOf = (status: string | null, conclusion: string | null): CiState =>
  status !== 'completed' ? 'pending' : greenConclusions.includes(conclusion) ? 'passed' : 'failed'

const wordOf = (status: string | null, conclusion: string | null): string =>
  status === 'completed' ? (conclusion ?? 'no conclusion') : (status ?? 'unknown')

/**
 * What is started by an issue, a person's comment or star, by a clock, or by GitHub's own services says nothing of the
 * commit that happens to be the newest of the default branch.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const eventsAside: ReadonlySet<string> = new Set([
  'branch_protection_rule',
  'discussion',
  'discussion_comment',
  'dynamic',
  'fork',
  'gollum',
  'issue_comment',
  'issues',
  'label',
  'member',
  'milestone',
  'project',
  'project_card',
  'project_column',
  'public',
  'schedule',
  'watch',
])

/** A name that the runbook or a rule asks for counts whatever started it. */
const isAskedFor = (item: CiItem, scope: CiScope): boolean =>
  answersTo(scope.require, item) || scope.rules.some((rule) => satisfiesRule(rule, item))

const isOfCode = (workflow: WorkflowRun | null, item: CiItem, scope: CiScope): boolean =>
  workflow === null || !eventsAside.has(workflow.event) || workflow.path === scope.own.path || isAskedFor(item, scope)

const groupBy = <Value>(values: readonly Value[], key: (value: Value) => string): readonly (readonly Value[])[] => {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const name = key(value)
    groups.set(name, [...(groups.get(name) ?? []), value])
  }
  return [...groups.values()]
}

/** Earlier runs of our own workflow are earlier attempts of ours, whatever started them. */
const eventOf = (workflow: WorkflowRun, scope: CiScope): string =>
  workflow.path === scope.own.path ? '' : workflow.event

const identity = ({ run, workflow }: Placed, scope: CiScope): string =>
  JSON.stringify([
    run.appId ?? run.appSlug,
    workflow?.path ?? null,
    workflow === null ? null : eventOf(workflow, scope),
    run.name,
  ])

const labelOf = ({ run, workflow }: Placed): string =>
  workflow === null ? run.name : `${workflow.name ?? workflow.path} / ${run.name} (${workflow.event})`

const fromCheckRun = (placed: Placed): CiItem => ({
  name: placed.run.name,
  label: labelOf(placed),
  kind: 'check-run',
  state: stateOf(placed.run.status, placed.run.conclusion),
  word: wordOf(placed.run.status, placed.run.conclusion),
  app: placed.run.appId,
  url: placed.run.url,
  at: placed.run.completedAt ?? placed.run.startedAt,
})

const statusStates = { success: 'passed', pending: 'pending', failure: 'failed', error: 'failed' } as const

/** The last word per context, which GitHub compares without case. Ours are never counted. */
const fromStatuses = (statuses: readonly CommitStatus[]): readonly CiItem[] =>
  groupBy(
    statuses.filter((status) => !isOwnContext(status.context)),
    (status) => status.context.toLowerCase(),
  ).flatMap((group) => {
    const [newest] = group.toSorted((a, b) => b.id - a.id)
    if (newest === undefined) return []
    const { context, state, url, createdAt } = newest
    return [
      {
        name: context,
        label: context,
        kind: 'status',
        state: statusStates[state],
        word: state,
        app: null,
        url,
        at: createdAt,
      } as const,
    ]
  })

/**
 * A workflow run says what its jobs do not: that jobs are still to come (`needs:`), that it never started
 * (`startup_failure`), that it waits for a person (`action_required`).
 */
const fromWorkflowRuns = (snapshot: CiSnapshot, scope: CiScope): readonly CiItem[] =>
  groupBy(snapshot.workflowRuns, (run) => JSON.stringify([run.path, eventOf(run, scope)])).flatMap((group) => {
    const [newest] = group.toSorted((a, b) => b.id - a.id)
    if (newest === undefined || newest.id === scope.own.run || newest.path === scope.own.path) return []
    if (onlyReleases(scope.kinds.get(newest.path))) return []
    const state = stateOf(newest.status, newest.conclusion)
    const told = snapshot.checkRuns.some(
      (run) => run.suiteId === newest.suiteId && stateOf(run.status, run.conclusion) === state,
    )
    if (state === 'passed' || told) return []
    const name = newest.name ?? newest.path
    const item: CiItem = {
      name,
      label: `${name} (${newest.event})`,
      kind: 'workflow-run',
      state,
      word: wordOf(newest.status, newest.conclusion),
      app: null,
      url: newest.url,
      at: newest.createdAt,
    }
    return isOfCode(newest, item, scope) ? [item] : []
  })

const isOwn = ({ run }: Placed, scope: CiScope): boolean => run.suiteId !== null && run.suiteId === scope.own.suite

const answersTo = (patterns: readonly string[], item: Pick<CiItem, 'name' | 'label'>): boolean =>
  patterns.some((pattern) => nameMatches(pattern, item.name) || nameMatches(pattern, item.label))

/** A rule may name the app that must report. A status does not tell its app, but a person's login is not one. */
const satisfiesRule = (rule: CiScope['rules'][number], item: CiItem): boolean =>
  item.kind !== 'workflow-run' &&
  item.name === rule.context &&
  (rule.appId === null || item.kind === 'status' || item.app === rule.appId)

const expectedMissing = (runs: readonly WorkflowRun[], { expected, ignore }: CiScope): readonly Missing[] =>
  expected
    .filter(({ path, event }) => !runs.some((run) => run.path === path && run.event === event))
    .filter(({ label, checks }) => ![label, ...(checks ?? [])].some((name) => answersTo(ignore, { name, label })))
    .map(({ label }) => ({ name: label, from: 'workflows', inOwnRun: false }) as const)

/** What a branch's rules ask for, without what is ours and what the runbook ignores by name. */
const rulesInForce = ({ rules, ignore }: CiScope): CiScope['rules'] =>
  rules.filter(
    ({ context }) =>
      !isOwnContext(context) && !isOwnName(context) && !answersTo(ignore, { name: context, label: context }),
  )

/** GitHub takes a required job that was skipped for a success: it proves nothing, and says so nowhere. */
const skippedOf = (items: readonly CiItem[], scope: CiScope): readonly Missing[] => {
  const isAllSkipped = (those: readonly CiItem[]) => those.length > 0 && those.every(({ word }) => word === 'skipped')
  return [
    ...scope.require
      .filter((pattern) => isAllSkipped(items.filter((item) => answersTo([pattern], item))))
      .map((name) => ({ name, from: 'runbook', inOwnRun: false }) as const),
    ...rulesInForce(scope)
      .filter((rule) => isAllSkipped(items.filter((item) => satisfiesRule(rule, item))))
      .map(({ context }) => ({ name: context, from: 'rules', inOwnRun: false }) as const),
  ]
}

const missingOf = (items: readonly CiItem[], own: readonly CiItem[], scope: CiScope): readonly Missing[] => {
  const ofRunbook = scope.require
    .filter((pattern) => !items.some((item) => answersTo([pattern], item)))
    .map((name) => ({ name, from: 'runbook', inOwnRun: own.some((item) => answersTo([name], item)) }) as const)
  const ofRules = rulesInForce(scope)
    .filter(({ context }) => !own.some((item) => item.name === context))
    .filter((rule) => !items.some((item) => satisfiesRule(rule, item)))
    .map(({ context }) => ({ name: context, from: 'rules', inOwnRun: false }) as const)
  return [...ofRunbook, ...ofRules]
}

const overall = (items: readonly CiItem[], missing: readonly Missing[]): CiAssessment['state'] =>
  items.some((item) => item.state === 'failed')
    ? 'failed'
    : items.some((item) => item.state === 'pending')
      ? 'pending'
      : items.length === 0
        ? 'nothing'
        : missing.length > 0
          ? 'pending'
          : 'passed'

const byName = (a: CiItem, b: CiItem) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0)

/** A job that runs in our own run too is judged there, by `needs:`; waiting for another run's would be waiting in a circle. */
const countedOf = (placed: readonly Placed[], scope: CiScope): readonly Placed[] =>
  groupBy(placed, (each) => identity(each, scope))
    .filter((attempts) => !attempts.some((each) => isOwn(each, scope) && !isSkipped(each)))
    .flatMap(currentAttempts)
    .filter((each) => !isOwn(each, scope))

/** What CI says about a commit at this moment. `nothing`: nobody reported, which is never success. */
export const assess = (snapshot: CiSnapshot, scope: CiScope): CiAssessment => {
  const bySuite = new Map(snapshot.workflowRuns.map((run) => [run.suiteId, run]))
  const placed = snapshot.checkRuns
    .filter((run) => run.externalId === null || !isOwnContext(run.externalId))
    .map((run) => ({ run, workflow: run.suiteId === null ? null : (bySuite.get(run.suiteId) ?? null) }))
  const all = [
    ...countedOf(placed, scope)
      .filter(
        ({ run, workflow }) => !isRelease(workflow === null ? undefined : scope.kinds.get(workflow.path), run.name),
      )
      .map((each) => ({ ...each, item: fromCheckRun(each) }))
      .filter(({ workflow, item }) => isOfCode(workflow, item, scope))
      .map(({ item }) => item),
    ...fromStatuses(snapshot.statuses),
    ...fromWorkflowRuns(snapshot, scope),
  ].toSorted(byName)
  const items = all.filter((item) => !answersTo(scope.ignore, item))
  const own = placed.filter((each) => isOwn(each, scope)).map(fromCheckRun)
  const missing = [...missingOf(items, own, scope), ...expectedMissing(snapshot.workflowRuns, scope)]
  const times = items.flatMap((item) => (item.at === null ? [] : [item.at])).toSorted()
  return {
    state: overall(items, missing),
    items,
    missing,
    skipped: skippedOf(items, scope),
    ignored: all.length - items.length,
    fingerprint: JSON.stringify([...items.map((item) => [item.kind, item.label, item.word, item.at]), missing]),
    lastActivity: times.at(-1) ?? null,
  }
}
