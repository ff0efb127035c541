// checklist/run: report rows that people answer for: approval of gate changes, and the manual checklist.
import type { PolicyRule } from '../../runbook/runbook.ts'
import { choosePull, latestOpinions } from '../../approvals/decide/approvals.ts'
import { isGate, judgeGateChange } from '../judge/gate-change.ts'
import { judgeManual, manualItems } from '../judge/manual.ts'
import type { CheckResult } from '../../core/report.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { JudgedSubject } from './subject.ts'
import { unknownBecause } from './unknown-because.ts'
import * as words from './words.ts'

/** Lines of the report that people answer for, beside the checks: changes of the gates, and what only they can prove. */

type RowHeading = Pick<CheckResult, 'id' | 'title' | 'gate'>
type RowResult = Pick<CheckResult, 'status' | 'summary' | 'findings' | 'url'>

/** null: there is nothing to say, so the row is left out. */
const row = async (
  base: RowHeading,
  ports: ReadPorts,
  ask: () => Promise<RowResult | null>,
): Promise<readonly CheckResult[]> => {
  const started = ports.clock.monotonicMs()
  const answer = await ask().catch((thrown: unknown): RowResult => unknownBecause(base.id, thrown, ports))
  const durationMs = Math.round(ports.clock.monotonicMs() - started)
  return answer === null ? [] : [{ ...base, ...answer, durationMs }]
}

const permissionsOf = async (logins: readonly string[], { github }: ReadPorts) =>
  new Map(
    await Promise.all(logins.map(async (login) => [login.toLowerCase(), await github.permissionOf(login)] as const)),
  )

/** A pull request that changes the rules says so, and needs an approval of its own for it. */
export const gatesRow = (
  place: JudgedSubject,
  policy: Pick<PolicyRule, 'gate' | 'approvers'>,
  config: string,
  ports: ReadPorts,
): Promise<readonly CheckResult[]> => {
  const { pull: number, stage, policySha } = place
  const { github } = ports
  if (number === null || stage !== 'pull-request' || policy.gate === 'off') return Promise.resolve([])
  return row({ id: 'gates', title: words.gatesTitle, gate: policy.gate }, ports, async () => {
    const paths = (await github.pullFiles(number)).filter((path) => isGate(path, config))
    const [pull, reviews] =
      paths.length === 0 ? [null, []] : await Promise.all([github.pull(number), github.reviews(number)])
    if (pull === null) return null
    const people = latestOpinions(reviews).flatMap(({ user, userIsBot }) => (user === null || userIsBot ? [] : [user]))
    const permissions = await permissionsOf(people, ports)
    const { approvers } = policy
    return { ...judgeGateChange({ pull, paths, config, policySha, reviews, permissions, approvers }), url: pull.url }
  })
}

/** The pull request that is judged, or that brought the release. */
const pullOf = async ({ pull, release }: JudgedSubject, { github }: ReadPorts) => {
  if (pull !== null) return github.pull(pull)
  const choice = choosePull({ sha: release.sha, pulls: await github.pullsOf(release.sha), containing: new Set() })
  return choice.chosen ? choice.pull : null
}

/** What only people can prove: lines of the pull request's own checklist. */
export const manualRow = (
  place: JudgedSubject,
  { manual }: Pick<PolicyRule, 'manual'>,
  ports: ReadPorts,
): Promise<readonly CheckResult[]> =>
  manual.length === 0
    ? Promise.resolve([])
    : row({ id: 'manual', title: words.manualTitle, gate: 'block' }, ports, async () => {
        const pull = await pullOf(place, ports)
        return judgeManual(pull === null ? null : { ...pull, items: manualItems(manual, pull.body) }, manual)
      })
