// cli/init/decide: the page for people, docs/rollback.md, with the recipe of the service's own tools. Pure.
import type { FoundDeploy, FoundMigrations, RepositoryFacts, ServiceFacts } from '../facts.ts'
import type { InitChoices } from '../plan.ts'
import * as words from '../words.ts'
import { nameOf } from './workflows.ts'
import { scriptOf } from './runbook.ts'

const fence = (language: string, lines: readonly string[]): readonly string[] => [`\`\`\`${language}`, ...lines, '```']

/** By hand, when GitHub is away. */
const byHand = (deploy: FoundDeploy, service: ServiceFacts, last: string): readonly string[] => {
  const program = deploy.by === 'script' ? deploy.path : scriptOf(service)
  const tag = service.tags.example ?? `${service.tags.prefix}1.0.0`
  switch (deploy.by) {
    case 'kubernetes':
      return fence('sh', [
        `kubectl -n ${deploy.namespace} rollout history ${deploy.workload}`,
        `kubectl -n ${deploy.namespace} rollout undo ${deploy.workload}`,
        `kubectl -n ${deploy.namespace} rollout status ${deploy.workload}`,
      ])
    case 'compose':
      return fence('sh', [`git checkout ${tag}`, `docker compose -f ${deploy.path} -p ${service.name} up -d --wait`])
    case 'script':
    case 'nothing':
      return fence('sh', [
        `git checkout ${tag}`,
        `DEPLOY_ENVIRONMENT=${last} DEPLOY_SHA=$(git rev-parse HEAD) DEPLOY_OUTPUT=/dev/stdout ./${program}`,
      ])
  }
}

const restore = fence('sh', [
  'pg_dump --format=custom --file=before.dump "$DATABASE_URL"',
  'pg_restore --clean --if-exists --dbname="$DATABASE_URL" before.dump',
])

const recipe = (migrations: FoundMigrations | null, hasDatabase: boolean): readonly string[] => {
  if (migrations === null) return hasDatabase ? [words.unknownTool, '', ...restore] : [words.nothingToTakeBack]
  const { tool, down, isPlain } = migrations
  const wayDown = isPlain
    ? [words.downFiles]
    : down === null
      ? [words.forwardOnly(tool)]
      : [words.takesBack(tool), '', ...fence('sh', [down])]
  return [words.schemaStays, '', ...wayDown, '', words.restoreInstead, '', ...restore]
}

/** Names what is done, in which order, by whom, and what to tell whom; nothing in it is left open. */
export const rollbackDocument = (
  service: ServiceFacts,
  { facts, choices }: { readonly facts: RepositoryFacts; readonly choices: InitChoices },
  key: string | null,
): string => {
  const last = choices.environments.at(-1) ?? 'production'
  const workflow = `${nameOf('rollback', key)}.yml`
  return [
    `# Rolling ${service.name} back`,
    '',
    words.whoDecides,
    '',
    '## When',
    '',
    ...words.when.map((line) => `- ${line}`),
    '',
    '## How',
    '',
    words.planFirst,
    '',
    ...fence('sh', [
      `gh workflow run ${workflow} -f environment=${last} -f reason="what is wrong" -f dry-run=true`,
      `gh workflow run ${workflow} -f environment=${last} -f reason="what is wrong"`,
    ]),
    '',
    ...words.whatHappens(facts.branch).map((line, index) => `${index + 1}. ${line}`),
    '',
    `## ${words.withoutGitHub}`,
    '',
    ...byHand(service.deploy, service, last),
    '',
    '## The database',
    '',
    ...recipe(service.migrations, service.hasDatabase),
    '',
    '## Afterwards',
    '',
    ...words.afterwards.map((line) => `- ${line}`),
    '',
  ].join('\n')
}
