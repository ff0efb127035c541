// checklist/sbom: every sentence and remedy of this room, in one place. Pure.
import type { Remedy } from '../../core/remedy.ts'
import { shortSha } from '../../core/release.ts'
import { listedFew, plural } from '../../core/text.ts'

// components

export const relicensed = ({
  name,
  from,
  to,
}: {
  readonly name: string
  readonly from: string
  readonly to: string
}): string => `relicensed ${name} ${from} to ${to}`

// cyclonedx

export const empty = 'it is empty'

export const notJson = 'it is not JSON'

export const notCycloneDx = (problem: string): string => `it is not CycloneDX (${problem})`

export const neitherFormat = 'it is neither CycloneDX nor SPDX, as JSON'

export const otherCycloneDx = (version: string): string =>
  `it is CycloneDX ${version.slice(0, 20)}, and 1.4 to 1.7 are read`

export const otherSpdx = (version: string): string => `it is ${version.slice(0, 20)}, and only SPDX-2.3 is read`

export const notSpdx = (problem: string): string => `it is not SPDX (${problem})`

export const noPackages = 'it contains no package'

// gather-documents

export const invalidDocument = (why: string): string => `the SBOM can't be used: ${why}.`

export const writeDocument =
  "Let a step of this job make it of this commit, before preflight (syft scan dir:. -o cyclonedx-json=sbom.cdx.json), or use 'checklist.sbom.command'."

export const noDocument = 'there is no such file in the workspace.'

export const documentCommitted = 'it is committed with the code, so nobody knows what it was made of.'

export const documentOfAnother = (commit: string): string => `it is about another commit, ${shortSha(commit)}.`

export const workspaceOfAnother = (commit: string): string =>
  `the workspace in which it was made is a checkout of another commit, ${shortSha(commit)}.`

export const documentUnbound = 'it names neither a commit nor a time, and the workspace is no checkout.'

export const documentOlder = (at: string): string => `it was made at ${at.slice(0, 40)}, before the commit.`

export const onlyOfJudged = 'a file of the workspace is about the judged commit alone.'

export const useCommand = "Use 'checklist.sbom.command', which can be run on any commit."

export const noGeneratorProgram = 'it is not on this runner.'

export const installGenerator = (name: string): string =>
  `Install ${name} in a step before preflight, or correct 'checklist.sbom.command'.`

export const raiseTimeout =
  "Raise 'checklist.sbom.timeout', or let a step of its own make the SBOM ('checklist.sbom.file')."

export const generatorEnded = (exitCode: number | null, said: string): string =>
  `it ended with exit code ${exitCode ?? 'none'}${said === '' ? '.' : `: ${said}`}`

export const runByHand = 'Run it by hand on this commit.'

// gather

export const notInDocument = (label: string): string => `the SBOM contains no package of ${label}.`

export const completeDocument = 'Let the tool that makes it look at the whole repository, with this lock file.'

export const noReader = (label: string): string => `${label} is not read here.`

/** The ready line, and what makes it true. */
export const bringDocument = ({ generator }: { readonly generator?: 'cdxgen' }): string =>
  generator === 'cdxgen'
    ? "Install cdxgen and add 'checklist: { sbom: { command: { run: cdxgen -o \"$SBOM_FILE\" ., shell: bash } } }'; or make the SBOM in a step before preflight and add 'checklist: { sbom: { file: sbom.cdx.json } }'."
    : "Install Syft and add 'checklist: { sbom: { command: syft scan dir:. -o cyclonedx-json } }'; or make the SBOM in a step before preflight and add 'checklist: { sbom: { file: sbom.cdx.json } }'."

export const tooLarge = (bytes: number, most: number): string => `it has ${bytes} bytes; at most ${most} are read.`

export const splitOrSwitchOff = 'Split what it covers, or switch the check off and pass on an SBOM of your own.'

export const nothingPinned = 'it declares dependencies, and no lock file pins them.'

export const commitLockFile = 'Commit the lock file.'

// npm

export const notMadeInTime = (timeoutMs: number): string => `the SBOM was not made within ${timeoutMs / 1_000} s.`

export const npmHangs = "Find out why npm hangs on this runner, or raise 'checklist.sbom.timeout'."

export const npmTooOld = 'npm 9 or newer is not on this runner.'

export const contradictsManifest = (said: string): string => `it does not match package.json: ${said}`

export const rewriteLockFile = 'Run npm install --package-lock-only and commit the lock file.'

export const notMade = (said: string): string =>
  `the SBOM could not be made: ${said === '' ? 'no reason was given' : said}`

export const runNpmLs = 'Run npm ls --all --package-lock-only on this commit to see what is wrong with the lock file.'

export const noManifest = 'there is no readable package.json beside it.'

export const commitBoth = 'Commit both together.'

export const emptyFile = 'it is empty.'

export const notALockFile = 'it is not the JSON of a lock file.'

export const restoreLockFile = 'Restore it, or regenerate it: npm install --package-lock-only.'

export const lockfileVersion1 = 'it has lockfileVersion 1, which does not contain enough for an SBOM.'

export const regenerateLockFile = 'Regenerate it with npm 7 or newer and commit it: npm install --package-lock-only.'

export const linkedUnlocked = (place: string, names: readonly string[]): string =>
  `it links ${place}, whose dependencies (${listedFew(names, 3)}) no lock file of this SBOM pins.`

export const lockLinked =
  "Commit a lock file in the linked folder and add the folder to 'checklist.sbom.paths', make it a workspace, or set install-links=true in .npmrc and regenerate the lock file."

// python

export const outsideRepository = 'a file outside the repository'

export const cyclonedxPyHangs = "Find out why cyclonedx-py hangs on this runner, or raise 'checklist.sbom.timeout'."

export const noCyclonedxPy = 'cyclonedx-py, which reads it, is not on this runner.'

export const installCyclonedxPy = 'Add a step before preflight: pipx install cyclonedx-bom==7.5.0.'

export const runCyclonedxPy = (path: string): string => `Run cyclonedx-py on it to see what is wrong with ${path}.`

export const includesMissing = (file: string): string => `it includes ${file}, which does not exist.`

export const commitInclude = 'Commit the file that it includes, or remove the line.'

export const restoreOrDelete = 'Restore it, or delete it if there are no dependencies.'

// request

export const invalidSbom = (why: string): string => `the result is not an SBOM: ${why}.`

export const reportToUs = 'Report it to us, with the lock file.'

// sbom

export const baseGone = 'its commit is no longer in the repository.'

export const commitGone = (commit: string): string =>
  `${shortSha(commit)} is no longer in the repository, so no SBOM can be made of it.`

export const pushAgain = 'Push the commit again under a branch or tag.'

export const title = 'SBOM generated and reviewed'

export const why =
  'A list of the parts helps when a package turns bad, and the difference to the live release shows an unwanted package before it ships.'

// sources

export const whichRequirements = 'only the runbook can say whether this file lists what is shipped.'

export const nameRequirements = (path: string): string =>
  `Name what is shipped: 'checklist: { sbom: { paths: [${path.replace(/\.in$/, '.txt')}] } }'.`

export const correctPaths = "Commit it, or correct 'checklist.sbom.paths'."

export const noLockFile = 'there is no lock file at this commit.'

// verdict

export const withoutVersion = (path: string, packages: readonly string[]): string =>
  `The SBOM of ${path} has no version of ${listedFew(packages, 5)}.`

export const notPartCount = (count: number): string => `${plural(count, 'file')} in folders not part of it`

export const moreNotPart = (count: number): string => `And ${count} more files are not part of this SBOM.`

export const noComponents = (path: string, declared: number): string =>
  `${path} yields no component, and the project declares ${plural(declared, 'dependency', 'dependencies')}.`

export const rewriteForComponents = 'Regenerate the lock file and commit it: an SBOM without components proves nothing.'

export const notPinned = (path: string, packages: readonly string[]): string =>
  `${path} does not pin ${listedFew(packages, 5)}.`

export const pinAll = 'Pin every package with ==, as pip-compile --generate-hashes writes it.'

export const deniedLicence = (licence: string): string => `is under ${licence}, which 'deny-licenses' forbids.`

export const replacePackage = 'Replace the package.'

export const noLicence = 'states no licence.'

export const unknownLicence = (licence: string): string =>
  `states '${licence}', which is not a licence that SPDX knows.`

export const stateLicence = "Find out its licence, and write it under 'checklist.sbom.licenses'."

export const moreOfThisKind = (count: number): string => `And ${count} more of this kind.`

export const nothingToCompare = (environment: string): string => `no verified release in ${environment} to compare with`

export const allNew = (commit: string, environment: string): string =>
  `all new: ${shortSha(commit)} in ${environment} yields no SBOM`

export const sameAs = (environment: string, commit: string): string => `same as in ${environment} (${shortSha(commit)})`

export const changedSince = ({
  changes,
  commit,
  environment,
}: {
  readonly changes: string
  readonly commit: string
  readonly environment: string
}): string => `${changes} since ${shortSha(commit)} in ${environment}`

export const baseNotMade = (commit: string, why: string): string =>
  `The SBOM of ${shortSha(commit)} can't be made again: ${why}`

export const differenceIs = (digest: string): string => `The difference is ${digest}.`

export const moreInFile = (count: number): string => `and ${count} more, in the file beside the SBOM`

export const schemaInvalid = (invalid: string): string =>
  `The SBOM does not match the schema of CycloneDX 1.6: ${invalid}`

export const correctEntry = 'Correct the entry of the lock file that it comes from.'

export const notPart = (path: string): string => `${path} is not part of this SBOM.`

export const addFolder = "Add its folder to 'checklist.sbom.paths' if it is shipped."

export const noDependencies = 'no file declares dependencies'

export const onlyInFolders = (paths: readonly string[]): string =>
  `dependencies are declared only in folders: ${listedFew(paths, 3)}`

export const notByItself = (path: string): string => `${path} is not a place from which an SBOM is made by default.`

export const nameFolders = "Name the folders of what is shipped under 'checklist.sbom.paths'."

export const andMoreErrors = (first: string, count: number): string =>
  `${first.replace(/\.$/, '')}, and ${count - 1} more`

/** "What to do" of docs/checks/sbom.md, likeliest first; a finding says it with its own names. */
export const remedies: readonly Remedy[] = [
  { when: 'It does not match package.json', then: '`npm install --package-lock-only`, and commit the lock file.' },
  { when: 'A package is under a denied licence', then: 'replace it.' },
  {
    when: 'States no licence',
    then: 'regenerate the lock file with a current npm, or write the licence under `licenses`.',
  },
  {
    when: 'Not reviewed',
    then: 'read the difference in the check run or in `difference.txt`, approve, run preflight again.',
  },
  {
    when: 'A package manager is not read here',
    then: 'let another tool make the SBOM: `command: syft scan dir:. -o cyclonedx-json`, or `file: sbom.cdx.json` after a step that writes it.',
  },
  {
    when: 'Dependencies are declared only in folders',
    then: 'name the folders of what is shipped under `paths`; switch the check off with a `reason` if none is.',
  },
  { when: 'Was not made in time', then: 'find out why npm hangs on that runner, or raise `timeout`.' },
]
