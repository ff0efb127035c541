// cli/init: every sentence that `init` writes into files or says, in one place. Pure.

// runbook.yml

export const aboutFile =
  'Written by `npx runbook-gates init`. docs/runbook-file.md of Runbook Gates explains every key.'

export const aboutObserving =
  'Until this day everything is judged and shown, and nothing blocks. Remove the line when the checklist is right.'

export const aboutPaths = 'a pull request that touches none of these files is not judged'

export const whereItAnswers = 'where it answers; smoke asks it'

export const sameCommitFirst = 'the same commit must be verified there'

export const otherThanAuthor = 'people other than the author'

export const noTestsYet = 'no workflow tests every pull request yet: add one, and require its jobs by name'

export const migrationsUnknown = 'there is a database, and no migration tool that is known here'

export const programUnknown = (tool: string): string => `name the command of ${tool} that applies all migrations`

export const noWayDown = (tool: string): string => `${tool} has no command that takes the last one back`

export const triedOnScratch = (tool: string): string =>
  `${tool}; new ones are tried up, down and up on a scratch PostgreSQL`

export const pairsOfSql = 'pairs of plain SQL; new ones are tried up, down and up on a scratch PostgreSQL'

export const noDatabase = 'no database here'

export const backupUnknown = 'name what makes the dump: backup: { command: ./scripts/backup.sh, restore-test: true }'

export const needsSettingsToken = 'their age takes a settings-token; without it the line is unknown'

export const aboutVersion = 'a path that answers with the commit; without it smoke cannot tell which version serves'

export const smokeLater = 'Remove the # when `url` is set above.'

// docs/rollback.md

export const whoDecides = 'Whoever is on call decides; nobody has to be asked. It takes minutes and can be repeated.'

export const when: readonly string[] = [
  'A deployment ended red, and its report names a failure that is new in this release.',
  'Users see errors that began with a release. When in doubt, roll back first and look for the cause afterwards.',
  'Not when a database or another service is away: the old release would fail in the same way.',
]

export const planFirst = 'The first line shows the plan and changes nothing; the second one carries it out.'

export const whatHappens = (branch: string): readonly string[] => [
  'The last verified release is put back, and it is proven that it serves.',
  `The bad commits are reverted on ${branch}, by a push or a pull request.`,
  'The incident is opened with its timeline. Releases that still contain the bad commit are refused.',
]

export const withoutGitHub = 'When GitHub is away'

export const nothingToTakeBack = 'The service has none of its own, so there is nothing to take back.'

export const unknownTool =
  'Take the newest migration back with the tool that applied it. If rows are lost, restore the dump from before the release:'

export const schemaStays =
  'The schema stays as it is: a release must work with the schema of the next one, so going back needs no migration.'

export const forwardOnly = (tool: string): string =>
  `${tool} has no way down. Where the old release does not work with the new schema, release a migration that brings the old one back.`

export const takesBack = (tool: string): string =>
  `Where the old release does not work with the new schema, ${tool} takes the last migration back:`

export const downFiles =
  'Where the old release does not work with the new schema, run the .down.sql files of its new migrations, the newest first.'

export const restoreInstead =
  'A migration that dropped or rewrote data is a point of no return. The incident lead decides whether the dump from before it is restored, because what was written since is lost:'

export const afterwards: readonly string[] = [
  'Fill in the incident issue: the cause, what caught it, and what would have caught it earlier.',
  'To bring the change back, merge the draft pull request that reverts the revert, with what was wrong corrected.',
]

// scripts/deploy.sh

export const aboutScript: readonly string[] = [
  'Puts one release in place. The deploy action checks that release out and starts this with',
  'DEPLOY_ENVIRONMENT, DEPLOY_SHA, DEPLOY_VERSION and, for a rollback, DEPLOY_ARTIFACT. To go back, it is started',
  'in the checkout of the old release. It may write artifact=<digest> and url=<address> to "$DEPLOY_OUTPUT".',
]

export const documentedLine = 'The platform documents this line:'

export const notYet = 'scripts/deploy.sh does not deploy yet: write how a release gets to where it runs.'

// notes

export const deploysAlready = (path: string): string =>
  `${path} deploys already. Let its steps become the deploy command of the runbook, then remove it: two would deploy.`

export const nothingDeploys =
  'No file tells how the service is deployed: write it into scripts/deploy.sh, which refuses until then.'

export const notExecutable = (path: string): string => `${path} is not executable: git update-index --chmod=+x ${path}`

export const noTests =
  'No workflow runs for every pull request, so `tests` only warns. Require its jobs by name when there is one.'

// left to do

export const openPull = 'Open the pull request: its checklist observes, and nothing blocks'

export const makeEnvironments = 'Make the environments; the last one waits for a reviewer'

export const fillSettings = 'Give them what the service needs (each line asks for the value)'

export const requireChecklist = 'After the merge, require the checklist'

export const keepTags = 'Let no release tag be moved or deleted'

export const askDoctor = 'Ask GitHub whether the protection is there, and what is still open'

// questions

export const whichEnvironments = (usual: readonly string[]): string =>
  `Which environments are there, in the order of promotion? [${usual.join(' ')}] `

export const whichUrl = (environment: string): string =>
  `Where does ${environment} answer? (https://…; empty: to be filled in later) `

export const howManyApprovals = (environment: string, usual: number): string =>
  `How many people other than the author must approve a release to ${environment}? [${usual}] `

// what was found and done

export const lookingAround = 'Looking at the repository …'

export const noRelease =
  "This build belongs to no release, so it is not known what 'uses:' has to name. Give it: --ref <commit>=v<version>"

export const notKnown = 'no file tells how'

export const found = ({
  service,
  branch,
  tags,
  deploy,
  migrations,
}: {
  readonly service: string
  readonly branch: string
  readonly tags: string
  readonly deploy: string
  readonly migrations: string | null
}): string =>
  `${service}: default branch ${branch}, tags ${tags}, deployed by: ${deploy}, migrations: ${migrations ?? 'none found'}`

export const testedBy = (names: readonly string[]): string => `Tests of every pull request: ${names.join(', ')}`

export const outcome = { written: 'written', kept: 'kept   ', same: 'same   ', missing: 'missing' }

export const neverOver = (kept: number): string =>
  `${kept === 1 ? 'One file was there and stays as it is' : `${kept} files were there and stay as they are`}; --diff shows what would be written.`

export const urlsMissing = (names: readonly string[]): string =>
  `Fill in the \`url\` of ${names.join(' and ')}: smoke asks each environment, and a deploy to one without it is refused.`

export const worthKnowing = 'Worth knowing'
