// checklist: the check that a release follows the promotion rules, judged as deploy will judge them.
import { z } from 'zod'
import type { PromotionFacts } from '../deploy/promotion/facts.ts'
import { gatherPromotion } from '../deploy/promotion/gather.ts'
import { judgeGuards } from '../deploy/promotion/guard.ts'
import { promotionRules } from '../deploy/promotion/rules.ts'
import { gatherHistory } from '../records/gather/history.ts'
import type { Finding } from '../core/report.ts'
import { type Decision, defineCheck, type Subject } from './check.ts'
import { remedies } from './remedies.ts'
import { beforeMerge, isBeforeMerge } from './before-merge.ts'
import * as words from './words.ts'

const options = z.object({ 'pull-request': beforeMerge })

/** What stands in the way now, also before a merge. Everything else can still come true until the deployment. */
const isCurrent = (id: string): boolean => id === 'hold' || id === 'lock'

const toCome = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => ({ ...finding, level: 'notice' }))

/** One line on what was proven. */
const describePromotion = ({ release, environment, ref, upstream }: PromotionFacts): string =>
  [
    words.takes({ environment: environment.name, version: release.version, ref: release.ref }),
    ...(ref.onBranch === null ? [] : [`on ${ref.onBranch.branch}`]),
    ...(upstream.length === 0 ? [] : [words.verifiedIn(upstream.map(({ name }) => name))]),
  ].join(', ')

/** `shown`: it is before the merge, and what can still come true is shown without blocking. */
export const decidePromotion = (
  facts: PromotionFacts,
  subject: Pick<Subject, 'environments'>,
  shown: boolean,
): Decision => {
  const noes = judgeGuards(promotionRules, facts, null).filter(({ refusal }) => refusal !== null)
  const blocking = noes.filter(({ id }) => !shown || isCurrent(id))
  const later = noes.filter((no) => !blocking.includes(no))
  const findings = [...blocking.flatMap((no) => no.findings), ...toCome(later.flatMap((no) => no.findings))]
  const [first] = blocking
  if (first !== undefined) {
    const more = blocking.length === 1 ? '' : words.andMore(blocking.length)
    return { status: 'fail', summary: `${first.summary.replace(/\.$/, '')}${more}`, findings }
  }
  if (later.length > 0) {
    const path = subject.environments.map((environment) => environment.name).join(', ')
    return { status: 'skip', summary: words.afterTheMerge(path), findings }
  }
  return { status: 'pass', summary: describePromotion(facts), findings }
}

/** The release takes the way that the runbook lays down: ref, branch, the environments before, no hold, no lock. */
export const promotion = defineCheck({
  id: 'promotion',
  title: words.inOrder,
  why: words.whyPromotion,
  remedies: remedies.promotion,
  permissions: ['contents: read', 'deployments: read'],
  options,
  shownOnly: isBeforeMerge,
  gather: (subject: Subject, _options, ports) =>
    gatherPromotion(subject, (place) => gatherHistory(place, ports, { sha: subject.release.sha }), ports),
  decide: (facts, chosen, subject) => decidePromotion(facts, subject, isBeforeMerge(subject, chosen)),
})
