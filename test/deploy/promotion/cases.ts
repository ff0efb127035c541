import type { PromotionFacts, RefFacts } from '../../../src/deploy/promotion/facts.ts'
import type { HoldOnCommit } from '../../../src/records/decide/hold.ts'
import { anEnvironment, sha } from '../../fakes/nouns.ts'

/** Everything speaks for the promotion; each case takes something away. */
export const promotable: PromotionFacts = {
  release: { sha: sha('a'), ref: 'refs/tags/v1.2.0', version: '1.2.0' },
  environment: anEnvironment({ after: ['eu', 'us'] }),
  ref: { rule: null, onBranch: { branch: 'main', contained: true }, tag: { commit: sha('a') }, movedTag: null },
  upstream: [
    { name: 'eu', verified: true },
    { name: 'us', verified: true },
  ],
  hold: null,
  workflow: 'deploy',
  lock: null,
}

const withRef = (ref: Partial<RefFacts>): Partial<PromotionFacts> => ({ ref: { ...promotable.ref, ...ref } })
const verified = (eu: boolean, us: boolean): Partial<PromotionFacts> => ({
  upstream: [
    { name: 'eu', verified: eu },
    { name: 'us', verified: us },
  ],
})
const held = (hold: Pick<HoldOnCommit, 'contained' | 'lifted'>): Partial<PromotionFacts> => ({
  hold: {
    hold: { bad: sha('b'), since: '2026-01-01T00:00:00Z', deployment: 5, good: null, extent: 'commit' },
    culprits: [],
    undoneOn: null,
    ...hold,
  },
})
const notTaken = { code: 'not-promotable', message: 'production takes tags v*; that is none.', remedy: 'r' } as const

/** What is given, the reason code of the no (null: none), words of its sentence. */
export const promotionCases: readonly (readonly [string, Partial<PromotionFacts>, string | null, string])[] = [
  ['everything speaks for it', {}, null, ''],
  ['a ref that the rule does not take', withRef({ rule: notTaken }), 'not-promotable', 'that is none'],
  ['a commit off its branch', withRef({ onBranch: { branch: 'main', contained: false } }), 'off-branch', 'not on main'],
  ['no branch that is asked for', withRef({ onBranch: null }), null, ''],
  ['a branch, which has no tag', withRef({ tag: null }), null, ''],
  ['a tag that is gone', withRef({ tag: { commit: null } }), 'tag-moved', 'refs/tags/v1.2.0 is gone'],
  ['a tag that names another commit', withRef({ tag: { commit: sha('d') } }), 'tag-moved', 'names ddddddd by now'],
  [
    'a tag that was deployed as something else',
    withRef({ movedTag: { environment: 'eu', sha: sha('d'), isForward: false } }),
    'tag-moved',
    'was deployed to eu as ddddddd',
  ],
  [
    'a moving tag that went forward',
    withRef({ movedTag: { environment: 'eu', sha: sha('d'), isForward: true } }),
    null,
    '',
  ],
  ['the first environment', { upstream: [] }, null, ''],
  ['not verified in the first of two', verified(false, true), 'not-verified-upstream', 'not verified in eu, which'],
  ['not verified in the second of two', verified(true, false), 'not-verified-upstream', 'not verified in us, which'],
  ['verified in neither', verified(false, false), 'not-verified-upstream', 'not verified in eu and us, which come'],
  ['a rolled-back commit in it', held({ contained: true, lifted: null }), 'held', 'still contains bbbbbbb'],
  ['a rolled-back commit and its revert', held({ contained: true, lifted: sha('e') }), null, ''],
  ['without the rolled-back commit', held({ contained: false, lifted: null }), null, ''],
  [
    'locked by hand',
    { lock: { state: 'manual', actor: 'bob', reason: 'stocktaking', url: 'https://example.test' } },
    'locked',
    'bob locked production: stocktaking',
  ],
  [
    'locked by hand, with no page about it',
    { lock: { state: 'manual', actor: 'bob', reason: 'stocktaking', url: null } },
    'locked',
    'bob locked production: stocktaking',
  ],
  [
    'a lock that nobody can read',
    { lock: { state: 'unreadable', why: 'no JSON' } },
    'locked',
    "can't be read: no JSON",
  ],
  [
    'two things at once: the first of the list is the reason',
    { ...withRef({ onBranch: { branch: 'main', contained: false } }), ...verified(false, true) },
    'off-branch',
    'not on main',
  ],
]
