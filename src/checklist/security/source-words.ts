// checklist/security: the sentences and remedies of each source of findings. Pure.
import { clausesFew, listed, listedFew, plural } from '../../core/text.ts'

// alerts

export const scanFailed = (name: string, error: string): string => `${name} failed: ${error.slice(0, 200)}`

export const noScan = 'this commit was not scanned'

export const notLastScanned = (names: string): string => `this commit is not the last one that ${names} scanned`

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
