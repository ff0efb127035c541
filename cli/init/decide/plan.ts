// cli/init/decide: which files `init` proposes, and what is left to a person. Pure.
import type { PinnedRelease } from '../../ports.ts'
import type { RepositoryFacts, ServiceFacts } from '../facts.ts'
import type { FileProposal, InitChoices, InitPlan } from '../plan.ts'
import { isSecretName } from '../../../src/core/secret-names.ts'
import * as words from '../words.ts'
import { deployScript } from './deploy-script.ts'
import { leftToDo } from './left.ts'
import { rollbackDocument } from './rollback-document.ts'
import { runbookText, scriptOf, takesBranch } from './runbook.ts'
import { deployWorkflow, monitorWorkflow, nameOf, rollbackWorkflow, type WorkflowPlan } from './workflows.ts'

/** Observing ends so many days after the runbook is written. */
const observedDays = 14

const daysAfter = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** What `init` was told of a file that is there already. */
export interface ExistingFiles {
  has(path: string): boolean
  /** A workflow of another origin, that must not be written over. */
  isForeignWorkflow(path: string): boolean
}

export interface InitBasis {
  readonly facts: RepositoryFacts
  readonly choices: InitChoices
  readonly today: string
  readonly release: PinnedRelease
  readonly existing: ExistingFiles
}

/** Beside a workflow of the same name, never over it. */
const workflowPath = (name: string, existing: ExistingFiles): string => {
  const path = `.github/workflows/${name}.yml`
  return existing.isForeignWorkflow(path) ? `.github/workflows/runbook-${name}.yml` : path
}

const workflowPlan = (
  service: ServiceFacts,
  key: string | null,
  { facts, choices, release }: InitBasis,
): WorkflowPlan => {
  const { environments } = choices
  return {
    key,
    config: key === null ? null : `.github/runbook-${key}.yml`,
    branch: facts.branch,
    tagPrefix: service.tags.prefix,
    environments: environments.map((name, index) => {
      const before = environments[index - 1]
      const follows = before !== undefined && !takesBranch(before, index - 1, environments)
      return {
        name,
        takes: takesBranch(name, index, environments) ? 'branch' : 'tag',
        onlyReleases: index === environments.length - 1 && environments.length > 1 && service.tags.isSemver,
        after: follows ? before : null,
      }
    }),
    variables: service.variables.map((name) => ({ name, isSecret: isSecretName(name) })),
    release,
  }
}

const plain = (path: string, text: string): FileProposal => ({ path, text, executable: false })

const filesOf = (service: ServiceFacts, key: string | null, request: InitBasis): readonly FileProposal[] => {
  const { facts, choices, today, existing } = request
  const workflows = workflowPlan(service, key, request)
  const document = `docs/${nameOf('rollback', key)}.md`
  const observeUntil = daysAfter(today, observedDays)
  const script = scriptOf(service)
  return [
    plain(workflows.config ?? '.github/runbook.yml', runbookText(service, { facts, choices, observeUntil, document })),
    plain(workflowPath(nameOf('deploy', key), existing), deployWorkflow(workflows)),
    plain(workflowPath(nameOf('rollback', key), existing), rollbackWorkflow(workflows)),
    plain(workflowPath(nameOf('monitor', key), existing), monitorWorkflow(workflows)),
    plain(document, rollbackDocument(service, request, key)),
    ...(service.deploy.by === 'nothing'
      ? [{ path: script, text: deployScript(service.deploy.hint), executable: true }]
      : []),
  ]
}

const notesOf = (facts: RepositoryFacts, { environments, url }: InitChoices): readonly string[] => [
  ...facts.oldDeploys.map(({ path }) => words.deploysAlready(path)),
  ...facts.services.flatMap(({ deploy }) => {
    if (deploy.by === 'nothing') return [words.nothingDeploys]
    return deploy.by === 'script' && !deploy.isExecutable ? [words.notExecutable(deploy.path)] : []
  }),
  ...(facts.tests.length === 0 ? [words.noTests] : []),
  ...(url === null || environments.length < 2 ? [] : [words.urlsMissing(environments.slice(0, -1))]),
]

/** Everything that `init` would write and say. Nothing here knows which of the files are there already. */
export const planInit = (request: InitBasis): InitPlan => {
  const { services } = request.facts
  const keyOf = ({ name }: ServiceFacts) => (services.length > 1 ? name : null)
  const files = services.flatMap((service) => filesOf(service, keyOf(service), request))
  const notes = [...new Set(notesOf(request.facts, request.choices))]
  return {
    files,
    notes,
    left: leftToDo(
      request.facts,
      request.choices,
      files.map(({ path }) => path),
    ),
  }
}
