// checklist/tests: the check that CI is green: what its picture of a commit means, and what to do.
import type { CiItem, Missing } from './ci.ts'
import { namesSeen } from './ci-wait.ts'
import type { Evidence, Finding } from '../../core/report.ts'
import { listedFew } from '../../core/text.ts'
import type { SameContentRelease } from './same-content.ts'
import { type Decision, defineCheck } from '../check.ts'
import { remedies } from '../remedies.ts'
import type { ExpectedChecks } from './expected-checks.ts'
import { gather, options, type TestFacts, type Unread } from './gather-ci.ts'
import * as words from './words.ts'

const link = (item: CiItem) => (item.url === null ? {} : { url: item.url })

const ofFailed = (item: CiItem): Finding => ({
  level: 'error',
  message: `${item.label}: ${item.word}.`,
  ...link(item),
  remedy: remedyOf(item),
})

/** An old workflow that deploys is no test, and only its name tells. */
const remedyOf = ({ word, name, label }: CiItem): string => {
  if (word === 'action_required') return words.approveRun
  const isDeploy = /\b(?:deploy|release|publish|rollback|promot|deliver|ship)/i.test(`${name} ${label}`)
  return isDeploy ? words.correctOrIgnore(name) : words.correctAndPush
}

const ofSkipped = ({ name, from }: Missing): Finding => ({
  level: 'error',
  message: words.requiredSkipped(name, from),
  remedy: words.letItRun(from),
})

const ofPending = (item: CiItem, waitedMs: number): Finding => ({
  level: 'error',
  message: words.stillRunning({ name: item.label, word: item.word, waited: waitedMs }),
  ...link(item),
  remedy: words.waitForIt,
})

const ofExpected = ({ name }: Missing, { expected }: ExpectedChecks): Finding => {
  const workflow = expected.find(({ label }) => label === name)
  const checks = workflow?.checks ?? null
  const told = checks === null || checks.length === 0 ? '' : ` (${namesSeen(checks)})`
  return {
    level: 'error',
    message: words.workflowNeverCame({ name, checks: told, path: workflow?.path }),
    remedy: words.whyNotStarted,
  }
}

/** The checks of a matrix are called by its values: whoever names the job has named none of them. */
const remedyOfMissing = ({ name, inOwnRun }: Missing, items: readonly CiItem[]): string => {
  if (inOwnRun) return words.ownRunJob
  return items.some((item) => item.name.startsWith(`${name} (`)) ? words.nameOfMatrix(name) : words.correctName
}

const ofMissing = (missing: Missing, items: readonly CiItem[]): Finding => ({
  level: 'error',
  message: words.requiredNeverCame({
    name: missing.name,
    by: missing.from,
    seen: namesSeen(items.map((item) => item.name)),
  }),
  remedy: remedyOfMissing(missing, items),
})

const nothing = (facts: TestFacts, absent: readonly Finding[]): Decision => ({
  status: 'unknown',
  summary: words.nothingReported(facts.sha, facts.waitedMs),
  findings: [
    {
      level: 'error',
      message: words.nobodyReported(facts.sha),
      remedy: words.otherWorkflow,
    },
    ...absent,
  ],
})

const decidePassed = (facts: TestFacts): Omit<Decision, 'findings'> => {
  const { items, ignored } = facts.assessment
  const unproven = items.filter((item) => item.word === 'skipped' || item.word === 'neutral').length
  const aside = [unproven === 0 ? '' : words.skippedOrNeutral(unproven), ignored === 0 ? '' : `${ignored} ignored`]
  const note = aside.filter((part) => part !== '').join(', ')
  if (unproven === items.length) return { status: 'skip', summary: words.allSkipped(items.length) }
  const green = words.green(items.length, note)
  return isUnproven(facts)
    ? { status: 'unknown', summary: words.requiredUnknown(green) }
    : { status: 'pass', summary: green }
}

const evidenceOf = ({ sha, assessment: { items, lastActivity } }: TestFacts): Evidence => ({
  what: words.checksOfCi(items.length),
  sha,
  at: lastActivity,
})

const short = (items: readonly { readonly name: string }[]): string =>
  listedFew(
    items.map(({ name }) => name),
    3,
  )

const decideSameContent = ({ sha, version, environment }: SameContentRelease): Decision => ({
  status: 'pass',
  summary: words.sameContent({ version, sha, environment }),
  findings: [],
})

const ofUnsure = ({ unsure }: ExpectedChecks): readonly Finding[] =>
  unsure.length === 0
    ? []
    : [
        {
          level: 'notice',
          message: words.unsureWhether(namesSeen(unsure)),
        },
      ]

/** A protected branch may require what nobody has seen here, unless the runbook says what must be there. */
const isUnproven = ({ rulesUnread, namesKnown }: TestFacts): boolean => rulesUnread?.isProtected === true && !namesKnown

const ofRulesUnread = ({ why, isProtected: there }: Unread, unproven: boolean): Finding => ({
  level: unproven ? 'error' : there ? 'warning' : 'notice',
  message: words.rulesUnread(why),
  ...(there ? { remedy: words.nameRequired } : {}),
})

const unreadOf = (facts: TestFacts): readonly Finding[] => [
  ...(facts.rulesUnread === null ? [] : [ofRulesUnread(facts.rulesUnread, isUnproven(facts))]),
  ...ofUnsure(facts.expectedChecks),
]

const decide = (facts: TestFacts): Decision => {
  if (facts.sameContent !== null) return decideSameContent(facts.sameContent)
  const { items, missing, skipped, state } = facts.assessment
  const failed = items.filter((item) => item.state === 'failed')
  const pending = items.filter((item) => item.state === 'pending')
  const absent = missing.map((each) =>
    each.from === 'workflows' ? ofExpected(each, facts.expectedChecks) : ofMissing(each, items),
  )
  const unread = unreadOf(facts)
  switch (state) {
    case 'nothing':
      return nothing(facts, absent)
    case 'failed':
      return {
        status: 'fail',
        summary: words.someFailed({ failed: failed.length, all: items.length, names: short(failed) }),
        findings: [...failed.map(ofFailed), ...unread],
      }
    case 'pending':
      return {
        status: 'unknown',
        summary: words.notKnownAfter(facts.waitedMs, short([...pending, ...missing])),
        findings: [...pending.map((item) => ofPending(item, facts.waitedMs)), ...absent, ...unread],
      }
    case 'passed':
      if (skipped.length > 0)
        return {
          status: 'unknown',
          summary: words.requiredWereSkipped(short(skipped)),
          findings: [...skipped.map(ofSkipped), ...unread],
        }
      return { ...decidePassed(facts), findings: unread, evidence: [evidenceOf(facts)] }
  }
}

/** CI is green: every check run and commit status of the commit, waited for. */
export const tests = defineCheck({
  id: 'tests',
  title: words.title,
  why: words.why,
  remedies: remedies.tests,
  permissions: ['checks: read', 'statuses: read', 'actions: read', 'contents: read'],
  options,
  gather,
  decide,
})
