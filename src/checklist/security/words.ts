// checklist/security: every sentence and remedy of this room, in one place. Pure.
import type { Remedy } from '../../core/remedy.ts'
import { clausesFew, listed, listedFew, plural } from '../../core/text.ts'
import { shortSha } from '../../core/release.ts'

// alerts

export const scanFailed = (name: string, error: string): string => `${name} failed: ${error.slice(0, 200)}`

export const noScan = 'this commit was not scanned'

export const notLastScanned = (names: string): string => `this commit is not the last one that ${names} scanned`

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

// bandit

export const withConfidence = (text: string, confidence: string): string =>
  `${text.slice(0, 1_000)} (confidence ${confidence.toLowerCase()})`

export const rerunBandit = `Run bandit on this commit before preflight (\`-f json\`), and pass on its complete report.`

export const banditSkipped = ({
  file,
  reason,
  more,
}: {
  readonly file: string
  readonly reason: string
  readonly more: string
}): string => `bandit could not read ${file} (${reason})${more}`

export const repairForBandit = `Correct the file or exclude it (\`exclude_dirs\`), and run bandit again.`

export const banditReadNothing = 'it names no file, so nothing was scanned'

export const nosecLines = (count: number): string => `\`# nosec\` excludes ${plural(count, 'line')}`

export const andMore = (count: number): string => `, and ${count - 1} more`

// code-scanning

export const remedyOrSetting = (remedy: string, setting: string): string => `${remedy} If the token has it, ${setting}`

export const codeScanningSetting =
  "turn on code scanning (Settings > Advanced Security), or take 'code-scanning' out of 'checklist.security.sources'."

export const codeScanningOff = 'code scanning is off, or has never run here.'

export const toUseCodeScanning = (setting: string): string => `To use it, ${setting}`

export const runCodeScanning =
  'Let its workflow run on this commit before preflight (list it under tests.require), or delete the analyses of a tool that is no longer used.'

export const noAlerts = 'its alerts could not be read'

export const replaceOrDismiss = (name: string): string =>
  `There is no fixed version of ${name}: replace it, or dismiss the alert with a reason.`

export const updateTo = (name: string, version: string): string => `Update ${name} to ${version}.`

export const dependabotSetting =
  "turn on Dependabot alerts (Settings > Advanced Security), or take 'dependabot' out of 'checklist.security.sources'."

export const dependabotOff = 'Dependabot alerts are off, or hidden from this token.'

export const grantAlerts = (setting: string): string =>
  `Add 'vulnerability-alerts: read' under 'permissions:'; or ${setting}`

export const openOnDefaultBranch = (foundCount: number): string =>
  `${plural(foundCount, 'alert is', 'alerts are')} open on the default branch; ${foundCount === 1 ? 'it counts' : 'they count'} for the release and not for this pull request`

// eslint

export const eslintCannotParse = (file: string): string => `eslint could not parse ${file}`

export const eslintLacksRule = (rule: string): string => `eslint does not have the rule ${rule}, so it was not applied`

export const eslintReadNothing = 'it names no file that was scanned'

export const rerunEslint = `Run eslint on this commit before preflight (\`--format json\`), without errors of its own.`

export const eslintSuppressed = (count: number): string => `comments in the code suppress ${plural(count, 'message')}`

// npm-audit

export const replaceOrWaive = (name: string): string =>
  `There is no fixed version of ${name}: replace it, or waive the finding with a date and a reason.`

export const npmAuditFix = 'Run npm audit fix and commit the lock file.'

export const majorVersion = ' (a major version: read its release notes)'

export const updateBy = ({
  name,
  version,
  note,
}: {
  readonly name: string
  readonly version: string
  readonly note: string
}): string => `Update ${name} to ${version}${note}.`

export const noNpm = 'npm is not on this runner.'

export const npmAuditTimedOut = 'npm audit did not finish in time.'

export const tryNpmAuditAgain = 'Run it again; the registry may be slow.'

export const checkNpmAudit =
  'Check that the registry answers audit requests and that the lock file is complete, then run it again.'

export const noLockFile = (name: string): string => `there is no ${name} at this commit.`

export const commitOrLeaveOut = "Commit it, or take 'npm-audit' out of 'checklist.security.sources'."

export const linkOutside = (place: string): string => `the lock file links ${place}, which is outside the repository.`

export const moveInside = 'Move the folder into the repository, or publish the package and install it from a registry.'

export const noMember = (path: string): string => `the lock file names ${path}, which does not exist at this commit.`

export const commitMember = 'Commit the manifest, or run npm install --package-lock-only and commit the lock file.'

// pip-audit

export const updateToOneOf = (name: string, versions: readonly string[]): string =>
  `Update ${name} to ${listed(versions, 'or')}.`

export const isVulnerable = (version: string, about: string): string =>
  `${version} is vulnerable${about.trim() === '' ? '' : `: ${about.trim().slice(0, 300)}`}`

export const rerunPipAudit = `Run pip-audit on this commit before preflight (\`--format json --aliases on\`), and pass on its complete report.`

export const pipAuditReadNothing = 'it names no package, so nothing was audited'

export const pipAuditSkipped = ({
  name,
  reason,
  more,
}: {
  readonly name: string
  readonly reason: string
  readonly more: string
}): string => `pip-audit did not audit ${name} (${reason})${more}`

export const helpPipAudit = (name: string): string =>
  `Give pip-audit an index that knows ${name}, or, if it is the project itself, add it to 'checklist.security.own-packages'.`

export const pipAuditOwn = (names: readonly string[]): string =>
  `${listedFew(names, 5)} is the project itself and was not audited`

export const pipAuditFromGit = (names: readonly string[]): string =>
  `${listedFew(names, 5)} comes from a repository at a full commit, for which there are no advisories`

// report-file

export const undatedReport = 'the report does not name its commit'

export const emptyReport = 'it is empty'

export const notJson = 'it is not JSON'

export const anotherForm = 'unexpected form'

export const notAReportOf = (tool: string, problem: string): string => `it is not a JSON report of ${tool} (${problem})`

// sarif

export const sarifWithoutResults = (name: string): string => `${name} wrote no results: it did not scan`

export const sarifIncomplete = (name: string): string => `${name} reports that it did not finish`

export const sarifUnended = (name: string): string => `${name} does not say whether it finished`

export const withoutWords = 'without a reason'

export const sarifLost = (name: string, said: readonly string[]): string =>
  `${name} did not scan everything (${clausesFew(said, 3)})`

export const sarifWarns = (name: string, said: readonly string[]): string => `${name} warns: ${clausesFew(said, 3)}`

export const sarifSuppressed = ({
  name,
  count,
  inSource,
}: {
  readonly name: string
  readonly count: number
  readonly inSource: number
}): string =>
  `${plural(count, 'result')} of ${name} ${count === 1 ? 'is' : 'are'} suppressed and not counted${
    inSource === 0 ? '' : ` (${inSource} by comments in the code)`
  }`

export const sarifUndecided = (name: string, count: number): string =>
  `${name} leaves ${plural(count, 'result')} for a person to decide`

export const sarifDoubts = (whys: readonly string[]): string => `${clausesFew(whys, 3)}.`

export const sarifOfAnother = (name: string, sha: string): string => `${name} scanned another commit, ${sha}`

export const rerunScanner = 'Run the scanner on this commit before preflight, and pass on its complete report.'

export const notSarif = (problem: string): string => `it is not SARIF 2.1.0 (${problem})`

export const otherSarifVersion = (version: string): string =>
  `it is SARIF ${version.slice(0, 20)}, and only 2.1.0 is read`

export const sarifWithoutRuns = 'it contains no runs, so nothing was scanned'

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
