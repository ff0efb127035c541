import fc from 'fast-check'
import { rollbackPlan } from '../../src/checklist/rollback-plan/rollback-plan.ts'
import { parseRunbook } from '../../src/config/load.ts'
import type { BranchRules, PushRule } from '../../src/core/github.ts'
import { shortSha } from '../../src/core/release.ts'
import type { HistoryEntry } from '../../src/records/decide/history.ts'
import type { WritePermission } from '../../src/rollback/decide/needed-writes.ts'
import { besideOf } from '../../src/rollback/gather/beside.ts'
import { planRollback, type Planned } from '../../src/rollback/gather/plan.ts'
import { page } from '../checklist/rollback-plan/scene.ts'
import { fakeGitHub, noRules, type FakeGitHub } from '../fakes/github.ts'
import { anEntry, runsOf, workflowsOf } from '../fakes/history.ts'
import { memoryRepository, type MemoryRepository } from '../fakes/memory-git.ts'
import { sha } from '../fakes/nouns.ts'
import { fakePorts } from '../fakes/world.ts'

export const permissions: readonly WritePermission[] = ['contents', 'deployments', 'issues', 'pull-requests', 'actions']
const policy = sha('f')

const runbook = parseRunbook(
  'service: inventory\nenvironments: { production: { promote: { tag: "v*", on-branch: main }, deploy: { command: ./d } } }\n',
  { path: '.github/runbook.yml', sha: policy },
)
const [environment] = runbook.environments
if (environment === undefined) throw new Error('no environment')

type Act =
  | {
      readonly kind: 'edit' | 'delete' | 'merge' | 'migration' | 'workflow'
      readonly file: number
      readonly value: number
    }
  | { readonly kind: 'revert' | 'again'; readonly file: number; readonly value: number }

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(
    'edit',
    'edit',
    'edit',
    'delete',
    'merge',
    'revert',
    'revert',
    'again',
    'migration',
    'workflow',
  ),
  file: fc.nat(4),
  value: fc.nat(3),
})

const classic: fc.Arbitrary<PushRule | 'unreadable' | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant('unreadable' as const) },
  {
    weight: 3,
    arbitrary: fc.record({
      mayPush: fc.boolean(),
      approvals: fc.nat(1),
      signaturesRequired: fc.boolean(),
      checks: fc.constantFrom([], ['ci']),
    }),
  },
)

const rulesets: fc.Arbitrary<Partial<BranchRules> | 'unreadable'> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constant('unreadable' as const) },
  {
    weight: 3,
    arbitrary: fc.record({
      pullRequestRequired: fc.boolean(),
      mergeQueue: fc.boolean(),
      signaturesRequired: fc.boolean(),
      requiredChecks: fc.constantFrom([], [{ context: 'ci', appId: null }]),
    }),
  },
)

export const scenario = fc.record({
  before: fc.array(act, { minLength: 1, maxLength: 6 }),
  range: fc.array(act, { minLength: 1, maxLength: 5 }),
  after: fc.array(act, { maxLength: 5 }),
  /** What was verified among the commits before, from the newest: a rollback may pass over some. */
  verified: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
  rolledBack: fc.boolean(),
  stage: fc.constantFrom('pull-request' as const, 'release' as const),
  /** The branch never got the release: a hotfix tag beside it. */
  isBeside: fc.integer({ min: 0, max: 4 }).map((value) => value === 0),
  /** Somebody has reverted the whole of it already. */
  isUndone: fc.integer({ min: 0, max: 4 }).map((value) => value === 0),
  mode: fc.constantFrom('auto' as const, 'auto' as const, 'push' as const, 'pull-request' as const),
  held: fc.subarray([...permissions]),
  rulesets,
  classic,
})

export type Scenario = typeof scenario extends fc.Arbitrary<infer Value> ? Value : never

const grow = (repository: MemoryRepository, from: readonly string[], acts: readonly Act[]): readonly string[] => {
  const line = [...from]
  for (const { kind, file, value } of acts) {
    const tip = line.at(-1) ?? ''
    const files = new Map(repository.filesOf(tip))
    const name = `f${file}.txt`
    let [parents, message] = [[tip], `${kind} ${file} ${value}`]
    if (kind === 'edit') files.set(name, String(value))
    if (kind === 'delete') files.delete(name)
    if (kind === 'migration') files.set(`db/migrations/${file}.sql`, 'select 1;')
    if (kind === 'workflow') files.set('.github/workflows/ci.yml', String(value))
    if (kind === 'merge') {
      files.set(name, `side ${value}`)
      parents = [tip, repository.commit({ files, parents: [tip], message: 'side' })]
    }
    // Some commit on the line is undone, as git words it; `again` makes its files anew.
    const undone = line.length < 2 ? undefined : line[1 + (file % (line.length - 1))]
    if (kind === 'revert' && undone !== undefined) {
      const before = repository.filesOf(line[line.indexOf(undone) - 1] ?? tip)
      for (const [path, text] of repository.filesOf(undone)) {
        if (before.get(path) === text) continue
        const old = before.get(path)
        if (old === undefined) files.delete(path)
        else files.set(path, old)
      }
      message = `Revert "x"\n\nThis reverts commit ${undone}.`
    }
    if (kind === 'again' && undone !== undefined) {
      for (const [path, text] of repository.filesOf(undone)) files.set(path, `${text} better`)
    }
    line.push(repository.commit({ files, parents, message }))
  }
  return line
}

const worldOf = (given: Scenario, facts: { readonly entries: readonly HistoryEntry[]; readonly judged: string }) => {
  const { entries, judged } = facts
  const rules = given.rulesets === 'unreadable' ? {} : given.rulesets
  const world: FakeGitHub = fakeGitHub({
    rules: new Map([['main', { ...noRules, ...rules }]]),
    pushRules: new Map(given.classic === null || given.classic === 'unreadable' ? [] : [['main', given.classic]]),
    deployments: entries.map(({ deployment }) => deployment),
    deploymentStatuses: new Map(entries.map(({ deployment, statuses }) => [deployment.id, statuses])),
    runs: runsOf(entries),
    files: new Map([[`${judged}:docs/rollback.md`, page], ...workflowsOf(runsOf(entries))]),
  })
  if (given.rulesets === 'unreadable') world.refuse('branchRules', 'metadata: read')
  if (given.classic === 'unreadable') world.refuse('pushRule', 'contents: read')
  return world
}

const button = (mode: string, held: readonly string[]) => `on: workflow_dispatch
jobs:
  rollback:
    permissions: { ${['metadata: read', ...held.map((one) => `${one}: write`)].join(', ')} }
    steps: [{ uses: o/r/actions/rollback@v1, with: { environment: production, reconcile: ${mode} } }]
`

/** What one door says, in words that both can be brought to. */
interface Said {
  readonly target: string | null
  readonly conflict: string | null
  readonly route: string | null
  readonly missing: readonly string[]
}

export const saidByRollback = (planned: Planned): Said => {
  if (planned.outcome === 'refused') return { target: null, conflict: null, route: null, missing: [] }
  const { target, git, surroundings } = planned.plan
  const { revert, route } = git
  return {
    target: target === null ? null : shortSha(target.release.sha),
    conflict:
      revert?.outcome === 'conflict' ? `${shortSha(revert.commit)} ${revert.files.slice(0, 5).join(', ')}` : null,
    route: route === null ? null : route.isCertain ? `${route.by} ${route.why}` : route.why,
    missing: surroundings.missing.map(({ permission }) => permission).toSorted(),
  }
}

const askPreflight = async (given: Scenario, held: readonly string[], scene: ReturnType<typeof sceneOf>) => {
  const { github, git } = scene.preflight
  github.state.files.set(`${policy}:.github/workflows/rollback.yml`, button(given.mode, held))
  const release = { sha: scene.judged, ref: 'refs/tags/v2', version: null }
  const subject = {
    release,
    environment,
    environments: [environment],
    pull: null,
    stage: given.stage,
    policySha: policy,
  }
  return rollbackPlan.run(subject, {}, fakePorts({ github, git: () => Promise.resolve(git) }))
}

export const saidByPreflight = async (given: Scenario, scene: ReturnType<typeof sceneOf>): Promise<Said> => {
  // The summary of a check that fails names the failure: the route is read where every permission is declared.
  const whole = await askPreflight(given, permissions, scene)
  const lacking = await askPreflight(given, given.held, scene)
  const words = lacking.findings.map(({ message }) => message)
  const conflict = words.flatMap(
    (text) => /^The revert of (\w{7}), on the way to \w{7}, conflicts in (.*)\.$/.exec(text)?.slice(1) ?? [],
  )
  const back = /^back to (\w{7}), (.*)$/.exec(whole.summary)
  const pushed = / without a conflict(?:, (by a push|as a pull request))?: (.*)$/.exec(back?.[2] ?? '')
  const by = pushed?.[1] === undefined ? '' : pushed[1] === 'by a push' ? 'push ' : 'pull-request '
  const onTheWay = words.flatMap((text) => /, on the way to (\w{7}),/.exec(text)?.[1] ?? [])
  const hasPlan = back !== null || onTheWay.length > 0
  const missing = words.flatMap((text) => [...(/ lacks (.*)\.$/.exec(text)?.[1] ?? '').matchAll(/([\w-]+): write/g)])
  return {
    target: back?.[1] ?? onTheWay[0] ?? null,
    conflict: conflict.length === 0 ? null : conflict.join(' '),
    route: pushed === null ? null : `${by}${pushed[2] ?? ''}`,
    missing: hasPlan ? missing.map(([, name = '']) => name).toSorted() : [],
  }
}

const undo = (
  { isUndone }: Scenario,
  repository: MemoryRepository,
  before: readonly string[],
  range: readonly string[],
): readonly string[] => {
  if (!isUndone) return range
  const words = range.slice(before.length).map((commit) => `This reverts commit ${commit}.`)
  const files = repository.filesOf(before.at(-1) ?? '')
  const message = ['Revert all', ...words].join('\n\n')
  return [...range, repository.commit({ files, parents: range.slice(-1), message })]
}

export const sceneOf = (given: Scenario) => {
  const repository = memoryRepository()
  const root = repository.commit({ files: new Map([['f0.txt', 'start']]), parents: [], message: 'start' })
  const before = grow(repository, [root], given.before)
  const range = grow(repository, before, given.range)
  const judged = range.at(-1) ?? root
  // On a pull request nothing is above the head when it is merged.
  const after =
    given.stage === 'pull-request' ? range : grow(repository, undo(given, repository, before, range), given.after)
  const released = before.filter((_, index) => given.verified[before.length - 1 - index] === true)
  const verified = released.map((commit, index) =>
    anEntry({ id: index + 1, sha: commit, tree: repository.treeOf(commit) }),
  )
  const [last] = verified.slice(-1)
  const undone =
    given.rolledBack && last !== undefined
      ? [anEntry({ id: 20, sha: last.deployment.sha, tree: last.deployment.payload.tree, kind: 'rollback', bad: root })]
      : []
  const known = [...verified, ...undone].toReversed()
  const failed = anEntry({
    id: 30,
    sha: judged,
    tree: repository.treeOf(judged),
    statuses: ['in_progress', 'failure: 500'],
  })
  const [old, now] = [
    before.at(-1) ?? root,
    given.isBeside && given.stage === 'release' ? root : (after.at(-1) ?? root),
  ]
  return {
    judged,
    preflight: {
      github: worldOf(given, { entries: known, judged }),
      git: repository.clone({ main: given.stage === 'pull-request' ? old : now }),
    },
    rollback: { github: worldOf(given, { entries: [failed, ...known], judged }), git: repository.clone({ main: now }) },
  }
}

export const askRollback = (given: Scenario, { rollback }: ReturnType<typeof sceneOf>): Promise<Planned> => {
  const { github, git } = rollback
  const holds: ReadonlySet<string> = new Set(given.held)
  const writer = { mayWrite: (permission: WritePermission) => Promise.resolve(holds.has(permission)) }
  const ports = fakePorts({ github, git: () => Promise.resolve(git) })
  const request = {
    environment,
    environments: runbook.environments,
    smoke: runbook.smoke,
    userEnvironment: {},
    to: null,
    bad: null,
    mode: given.mode,
    force: null,
    trustedBranch: null,
  }
  const beside = besideOf({ github, writer })
  return planRollback({ ...request, tracks: ['restore', 'reconcile'] }, { ...ports, beside })
}
