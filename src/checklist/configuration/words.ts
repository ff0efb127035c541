// checklist/configuration: every sentence and remedy of this room, in one place. Pure.
import type { Remedy } from '../../core/remedy.ts'
import { formatDuration } from '../../core/duration.ts'
import { listedFew, plural } from '../../core/text.ts'

// configuration

export const isEmpty = (name: string, where: string): string =>
  `${name} is empty${where === 'step' ? ' in this step' : ` in the ${where}`}.`

export const giveValue = (name: string, environment: string): string =>
  `Set ${name} in the environment ${environment} (Settings > Environments) or in the repository; the job must name that environment with \`environment:\`.`

export const notSet = (name: string, environment: string): string =>
  `${name} is neither a variable nor a secret of ${environment}, its repository or its organization.`

export const addTo = (name: string, environment: string): string =>
  `Add ${name} to the environment ${environment} (Settings > Environments).`

export const notVisible = (names: readonly string[]): string =>
  `Whether ${names.length === 1 ? 'this is' : `these ${names.length} are`} set can't be read: ${listedFew(names, 10)}.`

export const makeVisible = (name: string): string =>
  `Give preflight a 'settings-token' that may read environments, secrets and variables; or pass them to the step or its job (env: ${name}: \${{ vars.${name} }} or \${{ secrets.${name} }}).`

// secrets

export const secretsUnlisted = 'No workflow token may list secrets, not even their names.'

export const settingsToken =
  "Give preflight a 'settings-token': a fine-grained or App token with read access to secrets and environments, used for nothing else."

export const secretTooOld = ({
  name,
  level,
  age,
  most,
}: {
  readonly name: string
  readonly level: string
  readonly age: number
  readonly most: number
}): string => `${name} (${level}) was saved ${formatDuration(age)} ago; the limit is ${formatDuration(most)}.`

export const rotate = (name: string, level: string): string =>
  `Rotate it where it is issued, and save the new value as ${name} in the ${level}.`

export const rotateSoon = ({
  name,
  level,
  left,
}: {
  readonly name: string
  readonly level: string
  readonly left: number
}): string => `${name} (${level}) must be rotated within ${formatDuration(Math.max(0, left))}.`

export const noAge = "no age limit is set ('checklist.secrets.max-age')"

export const cannotList = 'the secrets can not be listed'

export const noSecrets = (environment: string): string => `${environment} has no secrets`

export const allIgnored = (count: number, environment: string): string => `all ${count} of ${environment} are ignored`

export const someTooOld = ({
  old,
  all,
  names,
}: {
  readonly old: number
  readonly all: number
  readonly names: readonly string[]
}): string => `${old} of ${all} too old: ${names.slice(0, 5).join(', ')}`

export const allFresh = (count: number, age: number): string => `${count} saved within ${formatDuration(age)}`

export const why =
  'A secret that never changes leaks once and for ever. GitHub knows when it was last saved, and nothing more.'

// variables

export const noExample = (path: string): string => `'example' names ${path}, and this file does not exist.`

export const correctExample =
  "Correct 'example' of this check (a path from the root of the repository), or leave it out."

export const linesUnread = (path: string, count: number, line: number): string =>
  `${path} has ${plural(count, 'line')} in which no name could be read, the first at ${line}.`

export const writeAsNames =
  "Write each as NAME=value, put a `#` before what is a remark, or list the names under 'required' of this check."

export const noNameRead = (path: string, count: number): string =>
  `${path} has ${plural(count, 'line')}, and in none of them a name could be read`

export const noneRequired = 'no name is required'

export const someNotSet = ({
  missing,
  all,
  names,
}: {
  readonly missing: number
  readonly all: number
  readonly names: readonly string[]
}): string => `${missing} of ${all} not set: ${names.slice(0, 5).join(', ')}`

export const someNotVisible = ({
  unknown,
  all,
  names,
}: {
  readonly unknown: number
  readonly all: number
  readonly names: readonly string[]
}): string => `${unknown} of ${all} can't be read: ${listedFew(names, 5)}`

export const allSet = (count: number): string => `${plural(count, 'name')} set`

export const title = 'Environment variables configured'

export const whyVariables =
  'A secret that is not set, or is set in another environment, is an empty text without a warning; only the service notices.'

/** "What to do" of docs/checks/variables.md, likeliest first; a finding says it with its own names. */
export const variablesRemedies: readonly Remedy[] = [
  { when: 'Not set', then: 'add it under Settings > Environments, as a variable or a secret.' },
  {
    when: 'Empty in this step',
    then: 'the job does not name the environment (`environment:`), or the name is misspelt in the workflow.',
  },
  {
    when: "Can't be read",
    then: 'give preflight a `settings-token`: an App or fine-grained token that may read environments, secrets and variables. It is used for these reads alone. Or pass the names to the step or its job (`env: NAME: ${{ vars.NAME }}`).',
  },
  {
    when: 'A line could not be read',
    then: 'write it as `NAME=value`, put a `#` before a remark, or list the names under `required`.',
  },
  { when: 'Not needed', then: 'put a `#` before its line in the example file, or `# optional` behind it.' },
]

/** "What to do" of docs/checks/secrets.md, likeliest first; a finding says it with its own names. */
export const secretsRemedies: readonly Remedy[] = [
  {
    when: 'Too old',
    then: 'rotate it where it is issued, save the new value under the same name, and revoke the old one once the release has been verified.',
  },
  { when: 'It never has to be rotated', then: 'list its name under `ignore`, `*` is any text.' },
  { when: "Can't be listed", then: 'give preflight a `settings-token`, or set the check to `off`.' },
]
