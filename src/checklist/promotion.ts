// checklist: the check that a release follows the promotion rules; gathers their facts from GitHub.
import { z } from 'zod'
import { isVerifiedAt, movedTag } from '../records/decide/history.ts'
import { branchOf, tagOf, takes } from '../core/promotion.ts'
import type { Finding } from '../core/report.ts'
import { describePromotion, type PromotionFacts, promotionProblems, currentProblems } from './promotion-verdict.ts'
import { gatherHistory, gatherHold } from '../records/gather/history.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { type Decision, defineCheck, type Subject } from './check.ts'
import { remedies } from './remedies.ts'
import { beforeMerge, isBeforeMerge } from './before-merge.ts'

const options = z.object({ 'pull-request': beforeMerge })

/** By ancestry: the branch holds the commit. A branch that is gone holds nothing. */
export const gatherOnBranch = async (
  subject: Pick<Subject, 'release' | 'environment'>,
  ports: ReadPorts,
): Promise<PromotionFacts['onBranch']> => {
  const branch = subject.environment.promote.onBranch ?? branchOf(subject.release.ref)
  if (branch === null) return null
  const tip = await ports.github.resolveRef(`refs/heads/${branch}`)
  if (tip === null) return { branch, contained: false }
  if (tip.commit === subject.release.sha) return { branch, contained: true }
  // This way round it is what other checks ask too.
  const { status } = await ports.github.compare(tip.commit, subject.release.sha)
  return { branch, contained: status === 'behind' || status === 'identical' }
}

const gather = async (subject: Subject, _options: unknown, ports: ReadPorts): Promise<PromotionFacts> => {
  const { release, environment } = subject
  const { after } = environment
  const [history, before, tag, onBranch, lock] = await Promise.all([
    gatherHistory(environment.place, ports, { sha: release.sha }),
    after === null ? null : gatherHistory({ ...environment.place, environment: after }, ports, { sha: release.sha }),
    tagOf(release.ref) === null ? null : ports.github.resolveRef(release.ref).then((target) => ({ target })),
    gatherOnBranch(subject, ports),
    ports.github.lock(environment.place),
  ])
  const tagObject = tag?.target?.object ?? release.sha
  return {
    release,
    environment: environment.name,
    rule: takes(environment, release),
    onBranch,
    upstream: before === null ? null : { name: before.place.environment, verified: isVerifiedAt(before, release.sha) },
    tag: tag === null ? null : { commit: tag.target?.commit ?? null },
    movedTag: movedTag(before === null ? [history] : [history, before], { ...release, tagObject }),
    hold: await gatherHold(history, release.sha, ports),
    lock,
    now: ports.clock.now(),
  }
}

const toCome = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => ({ ...finding, level: 'notice' }))

const decide = (facts: PromotionFacts, subject: Subject, shown: boolean): Decision => {
  const current = currentProblems(facts)
  const problems = promotionProblems(facts)
  const blocking = shown ? current : [...current, ...problems]
  const findings = shown ? [...current, ...toCome(problems)] : blocking
  const [first] = blocking
  if (first !== undefined) {
    const more = blocking.length === 1 ? '' : ` and ${blocking.length - 1} more`
    return { status: 'fail', summary: `${first.message.replace(/\.$/, '')}${more}`, findings }
  }
  if (shown && problems.length > 0) {
    const path = subject.environments.map((environment) => environment.name).join(', ')
    return { status: 'skip', summary: `still to come after the merge: ${path}`, findings }
  }
  return { status: 'pass', summary: describePromotion(facts), findings }
}

/** The release takes the way that the runbook lays down: ref, branch, the environment before, no hold, no lock. */
export const promotion = defineCheck({
  id: 'promotion',
  title: 'Promoted in order',
  why: 'What reaches production is the very commit that was verified in the environment before it, not one like it.',
  remedies: remedies.promotion,
  permissions: ['contents: read', 'deployments: read'],
  options,
  shownOnly: isBeforeMerge,
  gather,
  decide: (facts, chosen, subject) => decide(facts, subject, isBeforeMerge(subject, chosen)),
})
