// checklist/judge: every sentence and remedy of this room, in one place. Pure.
import { shortSha } from '../../core/release.ts'
import { plural } from '../../core/text.ts'

// audit

export const otherCommit = ({
  what,
  about,
  release,
}: {
  readonly what: string
  readonly about: string
  readonly release: string
}): string => `${what} is about ${shortSha(about)}, but the release is ${shortSha(release)}.`

export const makeAgain = 'Make it again from the commit of the release.'

export const undated = (what: string): string => `${what} has no readable date.`

export const makeAnother = 'Make it again.'

export const inTheFuture = ({
  what,
  at,
  now,
}: {
  readonly what: string
  readonly at: string
  readonly now: string
}): string => `${what} is dated ${at}, but it is ${now}.`

export const setClock = 'Set the clock of the machine that made it, and make it again.'

export const tooOld = ({
  what,
  at,
  covered,
  since,
}: {
  readonly what: string
  readonly at: string
  readonly covered: string
  readonly since: string
}): string => `${what} is from ${at} and can't cover ${covered}, which is from ${since}.`

export const makeAfter = (covered: string): string => `Make it again, after ${covered}.`

export const evidenceFits = 'Evidence fits the release'

export const evidenceDoubted = (ids: readonly string[]): string =>
  `the evidence of ${ids.join(', ')} is about something else, or too old`

// gate-change

export const changesGates = (path: string): string =>
  `This pull request changes ${path}, which decides how releases are judged.`

export const judgedByBase = (sha: string): string =>
  `It is judged by the runbook of the base branch (${shortSha(sha)}); the change takes effect after the merge. Review it as a change of the gates.`

export const reviewAsGates = 'Review it as a change of the gates: a workflow of a pull request can report any result.'

export const changes = (count: number, path: undefined | string): string =>
  `changes ${count === 1 ? (path ?? '') : `${count} files of the gates`}`

export const approvedBy = (what: string, who: null | string): string => `${what}; approved by ${who ?? ''}`

export const somebody = 'somebody with write access'

export const oneOf = (people: readonly string[]): string => `one of ${people.join(', ')}`

export const notApproved = ({ what, against }: { readonly what: string; readonly against: boolean }): string =>
  `${what}; ${against ? 'changes are requested' : 'not approved yet'}`

export const ownApproval = (sha: string): string => `A change of the gates needs its own approval, on ${shortSha(sha)}.`

export const askFor = ({
  who,
  author,
  number,
}: {
  readonly who: string
  readonly author: string
  readonly number: number
}): string => `Ask ${who}, not ${author}, to look at these files and approve #${number}.`

// judge

export const seeBelow = 'See its findings below.'

export const notBlocking = (ids: readonly string[]): string => ` Not blocking: ${ids.join(', ')}.`

export const withoutScan = ' No security scan ran.'

export const blocked = ({
  blockers,
  judged,
  verb,
  ids,
  warnings,
}: {
  readonly blockers: number
  readonly judged: number
  readonly verb: string
  readonly ids: string
  readonly warnings: string
}): string => `${blockers} of ${judged} ${verb}: ${ids}.${warnings}`

export const first = (id: string, remedy: string): string => `First ${id}: ${remedy}`

export const nothingProven = (warnings: string): string =>
  `No check that blocks has passed, so nothing is proven.${warnings}`

export const letOneBlock =
  "Let at least one check of 'checklist:' in the runbook block, one that has something to prove."

export const allPassed = (count: number, warnings: string): string =>
  `${plural(count, 'check')} passed, none blocks.${warnings}`

// manual

export const nobodyTicked = (names: readonly string[]): string =>
  `No pull request contains this commit, so nobody could tick: ${names.join(', ')}.`

export const releaseFromPull =
  'Release a commit that was merged by a pull request, with these lines ticked in its description.'

export const noPull = 'there is no pull request to read'

export const allTicked = (all: number, number: number): string => `${all} of ${all} ticked in #${number}`

export const someNotTicked = ({
  undone,
  all,
  number,
  names,
}: {
  readonly undone: number
  readonly all: number
  readonly number: number
  readonly names: readonly string[]
}): string => `${undone} of ${all} not ticked in #${number}: ${names.join(', ')}`

export const notTicked = (name: string, number: number): string => `'${name}' is not ticked in #${number}.`

export const notListed = (name: string, number: number): string => `'${name}' is not in the checklist of #${number}.`

export const tick = 'Do it, tick its line in the description of the pull request, and run preflight again.'

export const addLine = (name: string): string =>
  `Add the line '- [ ] ${name}' to the description of the pull request; tick it when it is done, and run preflight again.`

// waivers

export const ownerAndApprover = (owner: string, approver: string): string => `${owner}, approved by ${approver}`

export const waiverOf = (finding: string, check: string): string => `waiver of '${finding}' for ${check}`

export const waivedFinding = ({
  until,
  people,
  reason,
  finding,
}: {
  readonly until: string
  readonly people: string
  readonly reason: string
  readonly finding: string
}): string => `Waived until ${until} (${people}: ${reason}): ${finding}`

export const waivedCheck = ({
  until,
  people,
  summary,
}: {
  readonly until: string
  readonly people: string
  readonly summary: string
}): string => `waived until ${until} (${people}): ${summary}`

export const expired = ({
  waiver,
  until,
  people,
  reason,
}: {
  readonly waiver: string
  readonly until: string
  readonly people: string
  readonly reason: string
}): string => `The ${waiver} expired on ${until} (${people}: ${reason}).`

export const renew = 'Fix what it excused, or renew it in the runbook with a new day and a reason that is still true.'

export const unused = (waiver: string): string => `The ${waiver} matches no finding.`

export const remove = 'Remove it from the runbook.'

export const endsSoon = (waiver: string, until: string): string => `The ${waiver} ends on ${until}.`

export const askOwner = (owner: string): string => `Ask ${owner} for the fix before that day.`

export const tooLong = (waiver: string, until: string): string =>
  `The ${waiver} is valid until ${until}, for more than a year.`

export const nearerDay = 'Give it a nearer day, or change the rule that it makes an exception to.'

export const waiversInForce = 'Waivers needed and in force'

export const needALook = (count: number): string => `${plural(count, 'waiver needs', 'waivers need')} a look`
