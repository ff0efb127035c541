// checklist/security: every sentence and remedy of this room, in one place. Pure.
import type { Remedy } from '../../core/remedy.ts'
import { listedFew } from '../../core/text.ts'
import { shortSha } from '../../core/release.ts'

// auto

export const nobodyReads = (paths: readonly string[]): string => `no scanner here reads ${listedFew(paths, 5)}.`

export const nameReport =
  "Run a scanner for it in a step before preflight, and name its report: 'checklist: { security: { sources: [auto, { sarif: reports/*.sarif }] } }'."

export const eslintNotByItself = 'its security rules are configured, and it is not run by itself'

export const nameEslint =
  "Add 'checklist: { security: { sources: [auto, { eslint: reports/eslint.json }] } }' and let a step before preflight write the report."

/** How the headline of the report begins to say it. */
export const noScanRan = 'no security scan ran'

export const nothingCalls = `${noScanRan}: no file here calls for one, and GitHub's own are off`

export const noneThere = (sources: readonly string[]): string =>
  `${noScanRan}: ${listedFew([...new Set(sources)], 5)} could not be asked`

export const noOsvLock = 'there is no lock file at this commit that it reads'

// report-file

export const undatedReport = 'the report does not name its commit'

export const emptyReport = 'it is empty'

export const notJson = 'it is not JSON'

export const anotherForm = 'unexpected form'

export const notAReportOf = (tool: string, problem: string): string => `it is not a JSON report of ${tool} (${problem})`

// security

export const writeReport =
  "Write the report there in a step before preflight, or correct the path under 'checklist.security.sources'."

export const noReport = 'there is no report.'

export const tooManyBytes = (bytes: number): string => `it has ${bytes} bytes, which is too many.`

export const reportGone = 'it disappeared.'

export const theCommit = (sha: string): string => `the commit ${shortSha(sha)}`

export const noSource = `${noScanRan}: no source is named ('checklist.security.sources')`

export const title = 'Security scans passed'

export const why =
  'A scanner that did not run looks like one that found nothing. Each source counts only when it proves that it ran on this commit.'

// tools

export const noRequirements = 'there is no requirements*.txt and no requirements/*.txt at this commit'

export const commitOrLeaveOutTool = (tool: string): string =>
  `Commit one, or take '${tool}' out of 'checklist.security.sources'.`

export const nameEarlierReport = (tool: string): string =>
  `or name the report of an earlier step: \`{ ${tool}: reports/${tool}.json }\``

export const toolMissing = 'it is not on this runner'

export const installTool = (install: string, elsewhere: string): string =>
  `Install it in a step before preflight (${install}), ${elsewhere}.`

export const toolTimedOut = 'it did not finish in time'

export const ownStep = (elsewhere: string): string => `Run it in a step of its own, ${elsewhere}.`

export const toolWroteNothing = (said: string): string => `it wrote no report${said === '' ? '' : `: ${said}`}`

export const runByHand = (elsewhere: string): string => `Run it by hand, ${elsewhere}.`

export const toolEnded = (exitCode: null | number, said: string): string =>
  `it ended with exit code ${exitCode ?? 'none'}${said === '' ? '' : `: ${said}`}`

export const notForPullRequests = "it runs the commit's own configuration, so it is not run for a pull request"

export const stepWithoutSecrets =
  'Run it in a step without secrets, and name its report: `{ eslint: reports/eslint.json }`.'

// waiver

export const waiverExpired = ({
  id,
  until,
  reason,
}: {
  readonly id: string
  readonly until: string
  readonly reason: string
}): string => `The waiver of ${id} expired on ${until} (${reason}).`

export const renewWaiver =
  'Fix what it excused, or renew it in the runbook with a new date and a reason that is still true.'

export const waiverUnused = (id: string): string => `The waiver of ${id} matches no finding.`

export const removeWaiver = 'Remove it from the runbook.'

// vulnerability

export const rated = ({
  severity,
  what,
  title,
  id,
  source,
}: {
  readonly severity: string
  readonly what: string
  readonly title: string
  readonly id: undefined | string
  readonly source: string
}): string => `${severity}: ${what}${title} (${id ?? 'no id'}, ${source})`

export const alsoWaived = (count: number): string => `, ${count} waived`

export const blockingIn = ({
  counts,
  sources,
  rest,
}: {
  readonly counts: string
  readonly sources: string
  readonly rest: string
}): string => `${counts} in ${sources}${rest}`

export const unreadSources = (count: number, sources: string): string => `${count} of ${sources} could not be read`

export const noneBlocking = (counts: string, failOn: string): string => `${counts}, none ${failOn} or worse,`

export const unratedCounts = (severity: string): string => `; the source gives no severity, so it counts as ${severity}`

export const moreFindings = (all: number, shown: number): string =>
  `The reports of the sources contain ${all - shown} more.`

export const waivedUntil = ({
  until,
  reason,
  finding,
}: {
  readonly until: string
  readonly reason: string
  readonly finding: string
}): string => `Waived until ${until} (${reason}): ${finding}`

/** "What to do" of docs/checks/security.md, likeliest first; a finding says it with its own names. */
export const remedies: readonly Remedy[] = [
  {
    when: 'A finding blocks',
    then: 'do what its line says (update, replace), or add a waiver: `waivers: [{ id: GHSA-xxxx-xxxx-xxxx, until: 2027-01-31, reason: "not reachable: build-time only" }]`.',
  },
  {
    when: 'A source could not be read',
    then: 'run its scanner on this commit before preflight, and pass on its complete report.',
  },
  {
    when: 'This commit is not the last one that … scanned (`unknown`)',
    then: 'wait for its workflow (`tests.require`), run it on tags too, or delete the analyses of a tool that is gone.',
  },
  {
    when: 'No security scan ran',
    then: 'install the scanner that the finding names in a step before preflight, or name the report of another: `sources: [auto, { sarif: reports/*.sarif }]`.',
  },
  {
    when: 'pip-audit did not audit a package',
    then: 'give it an index that knows the package, or add it to `own-packages` if it is the project itself.',
  },
  { when: 'A waiver expired', then: 'fix what it excused, or renew it with a reason that is still true.' },
]
