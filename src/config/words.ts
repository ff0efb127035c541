// config: every sentence and remedy of this room, in one place. Pure.
import { shortSha } from '../core/release.ts'

// exceptions

export const oneOfFindingAndId = 'needs exactly one of `finding` and `id`; keep one'

export const idOnlyForSecurity = 'has an `id`, which only findings of `security` have; use `finding`'

export const packageWithoutId = 'has `package` without `id`, where it means nothing; remove it'

export const ownApproval = 'is approved by its own owner; name a second person, or leave `approved-by` out'

// like

export const noOther = 'there is no other environment: remove it'

export const nameOneOf = (names: readonly string[]): string => `name one of ${names.join(', ')}`

export const unknownEnvironment = (advice: string): string => `names an environment that is not in this file; ${advice}`

export const namesItself = 'names its own environment; name another one'

export const circleOfLike = (circle: string): string =>
  `leads in a circle (${circle}), so there is nothing to take over; remove one \`like\``

export const tooManySteps = (most: number): string =>
  `leads over more than ${most} environments; name one that is nearer to the first`

export const tooManyTakers = (most: number): string =>
  `is one of more than ${most}; write the keys of some environments out`

// load

export const emptyFile = 'is empty; begin with `service:` and `environments:`, or remove it'

export const badPath = (path: string): string =>
  `Input 'config' is '${path.slice(0, 80)}', which is not a path inside the repository.`

export const pathFromRoot = "Give 'config' a path from the root of the repository, such as .github/runbook.yml."

// order

export const controlCharacters =
  'has a name with control or direction characters, which GitHub would not show; remove them'

export const blankEnds = 'has a name that begins or ends with a space; remove it'

export const emptyName = 'has an empty name; name it'

export const longName = "has a name of more than 255 characters, GitHub's limit; shorten it"

export const sameName = (earlier: string): string =>
  `has the same name as \`${earlier}\` for GitHub, which ignores case; rename one`

export const namesTwice = (name: string): string => `names \`${name}\` twice; keep one`

export const circleOfAfter = (circle: string): string =>
  `leads in a circle (${circle}), so none of them could ever be first; remove one \`after\``

// problem

export const correctFile = (file: string): string =>
  `Correct ${file} and commit it to the default branch, where it is read; docs/runbook-file.md explains every key.`

// require

export const noRunbook = (path: string, branch: string, sha: string): string =>
  `There is no ${path} at the tip of ${branch} (${shortSha(sha)}), where the policy is read.`

export const otherEnding = (there: string, path: string): string =>
  `There is ${there}, but what is read is ${path}, which is not there.`

export const renameIt = (there: string, path: string): string =>
  `Rename it: git mv ${there} ${path}. Or name it in the input 'config' of each step.`

export const earlierTaken = ({
  branch,
  why,
  sha,
}: {
  readonly branch: string
  readonly why: string
  readonly sha: string
}): string =>
  `The runbook at the tip of ${branch} can't be read; the newest valid one, of ${shortSha(sha)}, is taken. ${why}`

export const baseIsBroken = (branch: string, why: string): string =>
  `The runbook at the tip of ${branch} can't be read, and this change mends it. ${why}`

export const atCommit = (sha: string, message: string): string => `In commit ${shortSha(sha)}: ${message}`

export const correctCommit = (path: string): string =>
  `A release brings its own 'deploy', 'url' and 'smoke'. Correct ${path}, and deploy a commit that has it corrected.`

export const correctChange = 'Correct it in this pull request: after the merge it is the file that holds.'

// requires

export const noVersionRange = 'is no range of versions; write it as `>=0.5`'

export const needsOther = (path: string, range: string, own: string): string =>
  `${path} needs version ${range} of these actions, and this is ${own}.`

export const pinNewer = (branch: string): string =>
  `Raise the version in 'uses:'. A tag that still has the old one is deployed from the default branch: gh workflow run <the deploy workflow> --ref ${branch} -f ref=<the tag>`

export const commitRunbook = (branch: string): string =>
  `Commit the runbook file to ${branch}, or name its path in the input 'config'. 'npx runbook-gates init' writes one.`

// schema

export const oneOfBranchAndTag = 'needs exactly one of `branch` and `tag`; keep one'

export const onBranchWithoutTag = 'has `on-branch` beside `branch`, where it means nothing; remove it'

// slug-conflicts

export const notCompared = ({
  printable,
  printable2,
  why,
}: {
  readonly printable: string
  readonly printable2: string
  readonly why: string
}): string => `${printable} is not compared with ${printable2}: ${why}.`

export const namedTwice = (names: string, shared: string): string =>
  `names a service twice: ${names} ${shared}; rename one of them, or remove one of the files`

export const notThere = ({
  sha,
  names,
  shared,
}: {
  readonly sha: string
  readonly names: string
  readonly shared: string
}): string =>
  `is not there at ${shortSha(sha)}, so the service has the name of the repository: ${names} ${shared}; name the right file in the input 'config', or add this one with another \`service\``

// yaml

export const keyTwice = (excerpt: string): string => `has the key \`${excerpt}\` twice in one mapping; keep one of them`

export const severalDocuments = 'holds several YAML documents; keep one, without a second `---`'

export const yamlTag = (excerpt: string): string =>
  `uses the YAML tag \`${excerpt}\`, which means nothing here; remove it`

export const tabIndent = 'is indented with a tab; YAML requires spaces'

export const invalidYaml = (message: string): string => `is not valid YAML: ${message}. Correct it at this place`

export const strangeKey = 'has a key that is not a plain word; write a plain key'

export const aliasInside = (alias: string): string =>
  `uses the alias \`*${alias}\` inside its own anchor; write the value out`

export const tooManyAliases = (maxAliases: number): string =>
  `uses more than ${maxAliases} aliases; write the values out`

export const tooLarge = 'is larger than 256 KiB; a runbook is one page'

export const notText = 'is not a text file; save it as UTF-8'

export const aliasesUnfollowed = (message: string): string =>
  `uses YAML aliases that can't be followed (${message}); write the values out`

export const tooDeep = (most: number): string => `is nested more than ${most} levels deep; a runbook needs six`

// target

export const folderInside = 'must be a folder inside the repository; give it from the root, without `..`'
