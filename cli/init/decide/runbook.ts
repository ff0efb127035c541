// cli/init/decide: the text of runbook.yml for one service, with comments. Pure.
import type { InitChoices } from '../plan.ts'
import type { FoundDeploy, FoundMigrations, RepositoryFacts, ServiceFacts } from '../facts.ts'
import * as words from '../words.ts'
import { quoted } from './workflow-yaml.ts'

const schema = 'https://raw.githubusercontent.com/runbook-gates/runbook-gates/main/schema/runbook.schema.json'

/** Where a service that nobody knows how to deploy gets its script. */
export const scriptOf = ({ folder }: Pick<ServiceFacts, 'folder'>): string =>
  folder === '' ? 'scripts/deploy.sh' : `${folder}/scripts/deploy.sh`

const deployOf = (deploy: FoundDeploy, service: ServiceFacts): string => {
  switch (deploy.by) {
    case 'kubernetes': {
      const { namespace, workload, container, image } = deploy
      const keys = Object.entries({ namespace, workload, container, image }).map(([key, is]) => `${key}: ${quoted(is)}`)
      return `{ kubernetes: { ${keys.join(', ')} } }`
    }
    case 'compose':
      return `{ compose: { file: ${quoted(deploy.path)}, project: ${quoted(service.name)} } }`
    case 'script':
      return `{ command: ./${deploy.path} }`
    case 'nothing':
      return `{ command: ./${scriptOf(service)} }`
  }
}

/** Of three or more the first follows the branch; of fewer, only one that is named so. */
export const takesBranch = (name: string, index: number, all: readonly string[]): boolean =>
  index === 0 && all.length > 1 && (all.length > 2 || /^(?:dev|development|test|preview|integration)$/i.test(name))

const promoteOf = (name: string, index: number, service: ServiceFacts, { facts, choices }: RunbookDraft): string => {
  const { environments } = choices
  if (takesBranch(name, index, environments)) return `{ branch: ${quoted(facts.branch)} }`
  const isLast = index === environments.length - 1
  const keys = [
    `tag: ${quoted(`${service.tags.prefix}*`)}`,
    ...(service.tags.isSemver ? [] : ['semver: false']),
    ...(isLast && environments.length > 1 && service.tags.isSemver ? ['prerelease: false'] : []),
    ...(facts.releaseBranch === null ? [] : [`on-branch: [${quoted(facts.releaseBranch)}, ${quoted(facts.branch)}]`]),
  ]
  return `{ ${keys.join(', ')} }`
}

const environmentLines = (name: string, index: number, service: ServiceFacts, request: RunbookDraft): string[] => {
  const { choices } = request
  const { environments, url, approvals } = choices
  const isLast = index === environments.length - 1
  const before = environments[index - 1]
  const follows = before !== undefined && !takesBranch(before, index - 1, environments)
  const fromBranch = takesBranch(name, index, environments)
  const address =
    isLast && url !== null ? `url: ${url}` : `# url: https://${name}.example.com # ${words.whereItAnswers}`
  return [
    `  ${quoted(name)}:`,
    `    promote: ${promoteOf(name, index, service, request)}`,
    ...(follows ? [`    after: ${quoted(before)} # ${words.sameCommitFirst}`] : []),
    ...(isLast && approvals > 0 ? [`    approvals: ${approvals} # ${words.otherThanAuthor}`] : []),
    `    ${address}`,
    `    deploy: ${deployOf(service.deploy, service)}`,
    ...(fromBranch ? ['    checklist: { approvals: off, backup: off, rollback-plan: warn }'] : []),
  ]
}

const testsLine = ({ tests, oldDeploys }: RepositoryFacts): string => {
  const ignored = [...new Set(oldDeploys.flatMap(({ checks }) => checks))]
  const list = (names: readonly string[]) => `[${names.map((name) => `'${name.replaceAll("'", "''")}'`).join(', ')}]`
  const ignore = ignored.length === 0 ? '' : `ignore: ${list(ignored)}`
  if (tests.length > 0) return `tests: { require: ${list(tests)}${ignore === '' ? '' : `, ${ignore}`} }`
  return `tests: { gate: warn${ignore === '' ? '' : `, ${ignore}`} } # ${words.noTestsYet}`
}

const program = (text: string): string =>
  /[$&|;<>]/.test(text) ? `{ run: ${quotedText(text)}, shell: bash }` : quotedText(text)

const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`

const migrationLines = (migrations: FoundMigrations | null, hasDatabase: boolean): readonly string[] => {
  if (migrations === null)
    return hasDatabase
      ? [`# migrations: { directory: …, up: …, down: … } # ${words.migrationsUnknown}`]
      : [`migrations: { gate: off, reason: ${words.noDatabase} }`]
  const { tool, directory, up, down, isPlain } = migrations
  const known = directory === null ? [] : [`  directory: ${quoted(directory)}`]
  if (isPlain)
    return [`migrations: ${directory === null ? 'block' : `{ directory: ${quoted(directory)} }`} # ${words.pairsOfSql}`]
  const programs =
    up === null
      ? [`  # up: … # ${words.programUnknown(tool)}`, '  down: optional']
      : [`  up: ${program(up)}`, `  down: ${down === null ? `optional # ${words.noWayDown(tool)}` : program(down)}`]
  return [`migrations: # ${words.triedOnScratch(tool)}`, ...known, ...programs]
}

const backupLine = (hasDatabase: boolean): string =>
  hasDatabase ? `backup: warn # ${words.backupUnknown}` : `backup: { gate: off, reason: ${words.noDatabase} }`

export interface RunbookDraft {
  readonly facts: RepositoryFacts
  readonly choices: InitChoices
  /** The last day of observing: `2026-12-14`. */
  readonly observeUntil: string
  /** The page for people. */
  readonly document: string
}

/** Every line is one that a person would write, and each that was guessed says so. */
export const runbookText = (service: ServiceFacts, request: RunbookDraft): string => {
  const { facts, choices, observeUntil, document } = request
  const { environments } = choices
  return [
    `# yaml-language-server: $schema=${schema}`,
    `# ${words.aboutFile}`,
    `service: ${quoted(service.name)}`,
    `# ${words.aboutObserving}`,
    `observe-until: ${observeUntil}`,
    ...(service.folder === '' ? [] : [`paths: ['${service.folder}/**'] # ${words.aboutPaths}`]),
    '',
    'environments:',
    ...environments.flatMap((name, index) => environmentLines(name, index, service, request)),
    '',
    'checklist:',
    ...[
      testsLine(facts),
      ...migrationLines(service.migrations, service.hasDatabase),
      backupLine(service.hasDatabase),
      `secrets: { max-age: 90d, gate: warn } # ${words.needsSettingsToken}`,
      `rollback-plan: { document: ${quoted(document)} }`,
    ].map((line) => `  ${line}`),
    '',
    ...smokeLines(choices.url === null),
    '',
  ].join('\n')
}

/** Without an address nothing can be asked, and a probe without one is an error. */
const smokeLines = (isUnknown: boolean): readonly string[] => {
  const lines = [
    'smoke:',
    `  # version: { http: /health, json: '$.sha' } # ${words.aboutVersion}`,
    '  probes:',
    '    - { name: page, http: /, expect: { status: 200 } }',
  ]
  return isUnknown ? [`# ${words.smokeLater}`, ...lines.map((line) => `# ${line.replace('# ', '')}`)] : lines
}
