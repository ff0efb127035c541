// cli/init: reads what the files, tags and branches of the checkout tell. Changes nothing.
import { readExample, usualExamples } from '../../src/checklist/configuration/example-file.ts'
import { readWorkflowFile } from '../../src/checklist/tests/read-workflows.ts'
import { slugOf } from '../../src/core/place.ts'
import { tracesTool, type ToolTrace } from '../../src/database/migration-tools.ts'
import { repositoryOf } from '../origin.ts'
import type { RepositoryReader, RepositoryFile } from '../ports.ts'
import { deploymentOf, isDeployFile, startsDatabase } from './decide/deployment.ts'
import { migrationsOf } from './decide/migrations.ts'
import { serviceFolders, within, type ServiceFolder } from './decide/folders.ts'
import { tagsOfRepository, tagsOfService } from './decide/tags.ts'
import { oldDeploysIn, requiredTests } from './decide/tests.ts'
import type { RepositoryFacts, ServiceFacts } from './facts.ts'

/** What others made, and what only tests read, says nothing about how this is released. */
const aside = /(?:^|\/)(?:node_modules|vendor|third_party|\.venv|testdata|fixtures|__fixtures__|examples?)\//

/** More files of one kind than anybody keeps by hand. */
const mostRead = 300

const readAll = async (
  paths: readonly string[],
  { read }: Pick<RepositoryReader, 'read'>,
): Promise<readonly RepositoryFile[]> =>
  (
    await Promise.all(
      paths.slice(0, mostRead).map(async (path) => {
        const text = await read(path)
        return text === null ? [] : [{ path, text }]
      }),
    )
  ).flat()

const usualBranches = ['main', 'master', 'develop', 'trunk']

/** As `origin` says; else by the names that are usual; else the one that is checked out. */
const defaultBranch = async (repository: RepositoryReader, branches: readonly string[]): Promise<string> =>
  (await repository.originHead()) ??
  usualBranches.find((name) => branches.includes(name)) ??
  (await repository.currentBranch()) ??
  'main'

const tracesOf = (files: readonly RepositoryFile[]): readonly ToolTrace[] =>
  files.map(({ path, text }) => ({ path, text: tracesTool(path) === 'by its text' ? text : null }))

/** The files that all services are told from. */
interface RepositoryListing {
  readonly paths: readonly string[]
  readonly traces: readonly RepositoryFile[]
  readonly deploys: readonly RepositoryFile[]
  readonly tags: readonly string[]
  readonly isSeveral: boolean
}

const variablesOf = async (folder: string, { paths }: RepositoryListing, repository: RepositoryReader) => {
  const own = usualExamples.map((name) => (folder === '' ? name : `${folder}/${name}`))
  const path = own.find((name) => paths.includes(name))
  const text = path === undefined ? null : await repository.read(path)
  return path === undefined || text === null ? [] : readExample(path, text).names.map(({ name }) => name)
}

const isScript = (path: string): boolean => /(?:^|\/)deploy(?:\.sh)?$/.test(path)

const gatherService = async (
  { name, folder }: ServiceFolder,
  inventory: RepositoryListing,
  repository: RepositoryReader,
): Promise<ServiceFacts> => {
  const paths = inventory.paths.filter((path) => within(folder, path))
  const traces = tracesOf(inventory.traces.filter(({ path }) => within(folder, path)))
  const variables = await variablesOf(folder, inventory, repository)
  const migrations = migrationsOf(folder, paths, traces)
  const modes = await Promise.all(
    inventory.paths.map(async (path) => ({
      path,
      isExecutable: isScript(path) ? await repository.isExecutable(path) : false,
    })),
  )
  const compose = inventory.deploys.filter(({ path }) => within(folder, path))
  return {
    name,
    folder,
    tags: inventory.isSeveral ? tagsOfService(inventory.tags, name) : tagsOfRepository(inventory.tags),
    deploy: deploymentOf({ name, folder }, inventory.deploys, modes),
    migrations,
    hasDatabase:
      migrations !== null || startsDatabase(compose) || variables.some((each) => /^DATABASE_URL$|^DB_/.test(each)),
    variables,
  }
}

const isWorkflow = (path: string): boolean => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)

/** Releases may be tagged on the branch that a default branch called develop is merged into. */
const releaseBranchOf = (branch: string, branches: readonly string[]): string | null =>
  /^dev(?:elop(?:ment)?)?$/.test(branch) ? (['main', 'master'].find((name) => branches.includes(name)) ?? null) : null

/** All that `init` goes by. */
export const gatherFacts = async (repository: RepositoryReader): Promise<RepositoryFacts> => {
  const [all, url, branches, tags, people] = await Promise.all([
    repository.files(),
    repository.remote(),
    repository.branches(),
    repository.tags(),
    repository.authors(),
  ])
  const paths = all.filter((path) => !aside.test(path))
  const named = repositoryOf(url)
  const name = slugOf(named?.split('/')[1] ?? repository.folder)
  const folders = serviceFolders(paths, name)
  const [traces, deploys, workflows, branch] = await Promise.all([
    readAll(
      paths.filter((path) => tracesTool(path) !== null),
      repository,
    ),
    readAll(paths.filter(isDeployFile), repository),
    readAll(paths.filter(isWorkflow), repository),
    defaultBranch(repository, branches),
  ])
  const inventory = { paths, traces, deploys, tags, isSeveral: folders.length > 1 }
  const files = workflows.flatMap(({ path, text }) => readWorkflowFile(path, text) ?? [])
  return {
    repository: named,
    branch,
    releaseBranch: releaseBranchOf(branch, branches),
    people,
    services: await Promise.all(folders.map((folder) => gatherService(folder, inventory, repository))),
    tests: requiredTests(files, branch),
    oldDeploys: oldDeploysIn(files, branch),
  }
}
