import { describe, expect, test } from 'vitest'
import type { DeployFacts } from '../../src/deploy/facts.ts'
import { deployGuards, planDeploy, type DeployPlan } from '../../src/deploy/plan.ts'
import type { RefFacts } from '../../src/deploy/promotion/facts.ts'
import type { TimeWindow } from '../../src/core/freeze.ts'
import { anEnvironment, sha } from '../fakes/nouns.ts'

const approved = {
  ok: true,
  proven: true,
  count: 2,
  needed: 2,
  people: ['bob', 'eve'],
  summary: '2 of 2',
  findings: [],
}
const hold = { bad: sha('b'), since: '2026-01-01T00:00:00Z', deployment: 5, good: null, extent: 'commit' as const }
const found = { culprits: [], undoneOn: null }

/** Everything speaks for the deploy; each row takes one thing away. */
const good: DeployFacts = {
  release: { sha: sha('a'), ref: 'refs/tags/v1.2.0', version: '1.2.0' },
  environment: anEnvironment({ after: ['staging'] }),
  ref: { rule: null, onBranch: { branch: 'main', contained: true }, tag: { commit: sha('a') }, movedTag: null },
  upstream: [{ name: 'staging', verified: true }],
  hold: null,
  workflow: 'deploy',
  lock: null,
  otherJob: null,
  order: { live: sha('c'), status: 'ahead', commits: [] },
  freeze: null,
  approvals: approved,
  preflight: { state: 'success', description: '10 of 10', url: null },
  glass: null,
  observing: null,
  released: null,
}

/** A change to the facts, with those of the ref beside the others, and `force`. */
type Change = Partial<DeployFacts & RefFacts> & { readonly force?: string | null }

const plan = ({ force = null, ...change }: Change): DeployPlan => {
  const { rule, onBranch, tag, movedTag } = { ...good.ref, ...change }
  return planDeploy({ ...good, ...change, ref: { rule, onBranch, tag, movedTag } }, force)
}
const weekend: TimeWindow = {
  when: { kind: 'days', first: 4, last: 6, from: 960, to: 1440 },
  zone: 'UTC',
  reason: null,
}
const optional = anEnvironment({ preflight: 'optional' })

const cases: readonly (readonly [string, Change, string | null])[] = [
  ['everything speaks for it', {}, null],
  ['the rule does not take it', { rule: { code: 'not-promotable', message: 'm', remedy: 'r' } }, 'not-promotable'],
  ['the tag is off its branch', { onBranch: { branch: 'main', contained: false } }, 'off-branch'],
  ['no branch is asked for', { onBranch: null }, null],
  [
    'the tag moved since staging',
    { movedTag: { environment: 'staging', sha: sha('d'), isForward: false } },
    'tag-moved',
  ],
  [
    'a tag that may move, moved forward',
    { movedTag: { environment: 'staging', sha: sha('d'), isForward: true } },
    null,
  ],
  ['what is live is gone', { order: { live: sha('c'), status: 'gone', commits: [] } }, 'older-than-live'],
  ['not verified in staging', { upstream: [{ name: 'staging', verified: false }] }, 'not-verified-upstream'],
  ['one approval of two', { approvals: { ...approved, ok: false, count: 1 } }, 'approvals-missing'],
  ['approvals could not be read', { approvals: { ...approved, ok: false, proven: false } }, 'approvals-missing'],
  ['no approvals asked for', { approvals: null }, null],
  ['preflight never ran', { preflight: { state: 'missing' } }, 'preflight-missing'],
  ['preflight still runs', { preflight: { state: 'pending', description: '', url: null } }, 'preflight-missing'],
  ['preflight refused', { preflight: { state: 'failure', description: '', url: null } }, 'preflight-failed'],
  ['somebody else wrote the status', { preflight: { state: 'foreign', creator: 'mallory' } }, 'preflight-missing'],
  ['never ran, and optional', { preflight: { state: 'missing' }, environment: optional }, null],
  [
    'refused, although optional',
    { preflight: { state: 'failure', description: '', url: null }, environment: optional },
    'preflight-failed',
  ],
  ['another job of this run was here', { otherJob: { name: 'eu', sha: sha('a') } }, 'two-jobs-one-place'],
  ['and force does not lift that', { otherJob: { name: 'eu', sha: sha('a') }, force: 'go' }, 'two-jobs-one-place'],
  ['the first deployment here', { order: null }, null],
  ['the same commit again', { order: { live: sha('a'), status: 'identical', commits: [] } }, null],
  ['older than what is live', { order: { live: sha('c'), status: 'behind', commits: [] } }, 'older-than-live'],
  ['beside what is live', { order: { live: sha('c'), status: 'diverged', commits: [] } }, 'older-than-live'],
  ['of another history', { order: { live: sha('c'), status: 'unrelated', commits: [] } }, 'older-than-live'],
  ['older, with force', { order: { live: sha('c'), status: 'behind', commits: [] }, force: 'hotfix 4711' }, null],
  ['contains what was rolled back', { hold: { hold, ...found, contained: true, lifted: null } }, 'held'],
  ['contains it and its revert', { hold: { hold, ...found, contained: true, lifted: sha('e') } }, null],
  ['does not contain it', { hold: { hold, ...found, contained: false, lifted: null } }, null],
  [
    'contains it, with force',
    { hold: { hold, ...found, contained: true, lifted: null }, force: 'it was the database' },
    null,
  ],
  ['frozen', { freeze: weekend }, 'frozen'],
  ['frozen, and force does not thaw it', { freeze: weekend, force: 'please' }, 'frozen'],
  ['force lifts neither preflight', { preflight: { state: 'missing' }, force: 'please' }, 'preflight-missing'],
  ['nor approvals', { approvals: { ...approved, ok: false }, force: 'please' }, 'approvals-missing'],
  [
    'nor the order of environments',
    { upstream: [{ name: 'staging', verified: false }], force: 'please' },
    'not-verified-upstream',
  ],
]

const order = (status: NonNullable<DeployFacts['order']>['status']) => ({
  live: sha('c'),
  status,
  commits: [],
})
const bad = (given: { readonly contained: boolean; readonly lifted: string | null }) => ({ hold, ...found, ...given })

/** Every value of every fact that can say no, with the code of its no; what comes first in the list answers first. */
const dimensions = [
  [{ rule: null }, { rule: { code: 'not-promotable', message: 'm', remedy: 'r' }, expected: 'not-promotable' }],
  [{ onBranch: null }, { onBranch: { branch: 'main', contained: false }, expected: 'off-branch' }],
  [
    { movedTag: null },
    { movedTag: { environment: 'staging', sha: sha('d'), isForward: false }, expected: 'tag-moved' },
  ],
  [{ upstream: [] }, { upstream: [{ name: 'staging', verified: false }], expected: 'not-verified-upstream' }],
  [
    { hold: null },
    { hold: bad({ contained: false, lifted: null }) },
    { hold: bad({ contained: true, lifted: sha('e') }) },
    { hold: bad({ contained: true, lifted: null }), expected: 'held', forced: true },
  ],
  [
    { order: null },
    { order: order('ahead') },
    { order: order('identical') },
    { order: order('behind'), expected: 'older-than-live', forced: true },
    { order: order('diverged'), expected: 'older-than-live', forced: true },
    { order: order('unrelated'), expected: 'older-than-live', forced: true },
    { order: order('gone'), expected: 'older-than-live', forced: true },
  ],
  [{ freeze: null }, { freeze: weekend, expected: 'frozen' }],
  [{ approvals: approved }, { approvals: { ...approved, ok: false }, expected: 'approvals-missing' }],
  [
    { preflight: good.preflight },
    { preflight: { state: 'missing' }, expected: 'preflight-missing' },
    { preflight: { state: 'foreign', creator: 'mallory' }, expected: 'preflight-missing' },
    { preflight: { state: 'pending', description: '', url: null }, expected: 'preflight-missing' },
    { preflight: { state: 'failure', description: '', url: null }, expected: 'preflight-failed' },
  ],
] as const satisfies readonly (readonly (Change & {
  readonly expected?: string
  /** `force` lifts it. */
  readonly forced?: true
})[])[]

/** Every combination of the dimensions from `index` on. */
const combinations = (index = 0): readonly (Change & { readonly noes: readonly string[] })[] => {
  const values: readonly (Change & { readonly expected?: string; readonly forced?: true })[] | undefined =
    dimensions[index]
  if (values === undefined) return [{ noes: [] }]
  const rest = combinations(index + 1)
  return values.flatMap(({ expected, forced, ...facts }) =>
    rest.map((others) => ({
      ...facts,
      ...others,
      noes: expected === undefined ? others.noes : [`${expected}${forced === true ? ' forced' : ''}`, ...others.noes],
    })),
  )
}

describe('planDeploy over all that may stand in the way', () => {
  const all = combinations()

  test.each([
    ['as it stands', null, (noes: readonly string[]) => noes.map((each) => each.replace(' forced', ''))],
    ['with force', 'hotfix 4711', (noes: readonly string[]) => noes.filter((each) => !each.endsWith(' forced'))],
  ] as const)('%s: the first no is the reason, and none is lost', (_name, force, standing) => {
    expect(all).toHaveLength(2 ** 6 * 4 * 7 * 5)
    for (const { noes, ...facts } of all) {
      const planned = plan({ ...facts, force })
      const expected = standing(noes)
      expect(planned.refusal?.code ?? null).toBe(expected[0] ?? null)
      expect(planned.guards.filter(({ status }) => status === 'fail' || status === 'unknown')).toHaveLength(
        expected.length,
      )
    }
  })
})

describe('planDeploy', () => {
  test.each(cases)('%s', (_name, change, expected) => {
    const { refusal, guards } = plan(change)
    expect(refusal?.code ?? null).toBe(expected)
    expect(guards).toHaveLength(deployGuards.length)
    if (refusal !== null) expect(refusal.remedy).not.toBe('')
  })

  test('what force lifted is a warning that says why, not silence', () => {
    const { guards } = plan({ order: { live: sha('c'), status: 'behind', commits: [] }, force: 'hotfix 4711' })
    const order = guards.find((guard) => guard.id === 'order')
    expect(order?.findings[0]).toMatchObject({ level: 'warning' })
    expect(order?.summary).toContain('hotfix 4711')
  })

  test('all that is in the way is shown, not the first alone', () => {
    const { guards } = plan({ onBranch: { branch: 'main', contained: false }, preflight: { state: 'missing' } })
    expect(guards.filter((guard) => guard.status === 'fail').map((guard) => guard.id)).toEqual([
      'on-branch',
      'preflight',
    ])
  })
})
