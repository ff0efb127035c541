// cli: every sentence of the command line that belongs to no single command but `init`, in one place. Pure.

// validate

export const noFile = (path: string): string => `There is no readable file ${path}.`

export const giveFile = 'Give the path from the root of the repository, such as .github/runbook.yml.'

export const yamlIsNotRead = (path: string): string =>
  `${path} is read by nobody: the actions look for .github/runbook.yml unless their input 'config' names another path.`

export const renameYaml = (path: string): string => `git mv ${path} ${path.replace(/\.yaml$/, '.yml')}`

export const noRunbook = 'There is no .github/runbook.yml in this repository.'

export const runInit = 'npx runbook-gates init writes one.'

export const validFile = ({
  path,
  service,
  environments,
}: {
  readonly path: string
  readonly service: string
  readonly environments: readonly string[]
}): string => `${path}: ${service}, promoted by ${environments.join(', ')}`

// command line

export const unknownCommand = (name: string, near: string | null): string =>
  `There is no command '${name.slice(0, 40)}'.${near === null ? '' : ` Did you mean '${near}'?`}`

export const badRef = (text: string): string =>
  `--ref is '${text.slice(0, 80)}'. Write a full commit and its version: --ref <40 characters>=v1.2.0`

export const badEnvironments = (text: string): string =>
  `--environments is '${text.slice(0, 80)}'. Write names with commas, each once: --environments dev,staging,production`

export const badUrl = (text: string): string =>
  `--url is '${text.slice(0, 80)}'. Write an address that begins with https:// or http://.`

export const badApp = (text: string): string =>
  `--app is '${text.slice(0, 80)}'. Write the name of the app whose token the workflows use: --app my-deployer`

export const onlyDryRun =
  'A rollback is started on GitHub: Actions, Rollback, Run workflow. From here it is only planned: --dry-run'

export const badTo = (text: string): string =>
  `--to is '${text.slice(0, 80)}'. Write a tag, or a commit with all its 40 characters: --to v1.2.0`

export const whichEnvironment = 'Name the environment: rollback production --dry-run'

export const seeHelp = 'npx runbook-gates --help shows what there is.'

export const noGit = 'This is no checkout of a git repository. Go into one, or make one: git init'

export const help = `Runbook Gates: a runbook that gates your pipeline.

  npx runbook-gates init                    writes .github/runbook.yml, the workflows and docs/rollback.md,
                                            and says what is left to do; asks at most three questions
  npx runbook-gates init --yes              asks nothing
  npx runbook-gates init --diff             writes nothing; shows what would be written, and what differs
  npx runbook-gates init --environments staging,production --url https://api.example.com

  npx runbook-gates validate                every .github/runbook*.yml: line, column, and what to do
  npx runbook-gates validate some/file.yml  this one

  npx runbook-gates doctor                  asks GitHub whether the protection of the repository is there, and shows
                                            the line that mends each hole; with GITHUB_TOKEN or GH_TOKEN
  npx runbook-gates doctor --tip            by the runbook and workflows of the default branch, not of this checkout

  npx runbook-gates status                  asks GitHub what runs where: since when, verified or not, locks, freezes, holds,
                                            open incidents; with GITHUB_TOKEN or GH_TOKEN
  npx runbook-gates status --app deployer   where an app of your own makes the records, and not GITHUB_TOKEN

  npx runbook-gates rollback production --dry-run
                                            what a rollback would do now: where to, what is undone, what speaks against it
  npx runbook-gates rollback production --dry-run --to v1.2.0

  --json                                    for programs, on standard output
  --ref <commit>=v<version>                 what \`uses:\` is pinned to instead of this release
  --version, --help

Files that are there are never written over. Colours: on a terminal, unless NO_COLOR is set.

Exit codes: 0 done, valid, no holes; 1 something is to be put right, and it says what; 2 the command line is wrong.`
