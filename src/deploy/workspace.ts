// deploy: asks git whether the workspace is an unchanged checkout of the release, and where it is. Changes nothing.
import { ExpectedError } from '../core/errors.ts'
import { withPart, type Outcome } from '../core/outcome.ts'
import { shortSha, type Release } from '../core/release.ts'
import { reportPart } from '../core/report.ts'
import type { ReadPorts } from '../ports/ports.ts'
import type { CommandAnswer } from '../ports/world.ts'
import type { DeployInputs } from './inputs.ts'
import * as words from './words.ts'

/** The release as it lies in the workspace, and the tracked files that are not as the commit has them. */
export interface Checkout {
  readonly directory: string
  readonly dirty: readonly string[]
}

type WorkspacePorts = Pick<ReadPorts, 'command' | 'context' | 'files' | 'log'>

/**
 * Only questions: nothing that the repository's own configuration names is started. The owner is not asked for, because in a
 * container the workspace often has another one. https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory
 */
const askGit = ({ command }: WorkspacePorts, cwd: string, args: readonly string[]): Promise<CommandAnswer> =>
  command.ask({
    argv: ['git', '-c', 'safe.directory=*', '-c', 'core.fsmonitor=false', '-c', 'core.fileMode=false', ...args],
    cwd,
    env: { ...command.baseEnvironment(), GIT_OPTIONAL_LOCKS: '0' },
  })

const refuse = (message: string, remedy: string) => new ExpectedError({ code: 'bad-input', message, remedy })

const mostFolders = 100

/** Folders of the workspace that are checkouts: where actions/checkout was given a `path`. */
const checkoutsBelow = async (workspace: string, { files }: WorkspacePorts): Promise<readonly string[]> => {
  const inside = await files.find('*/*', workspace)
  const names = [...new Set(inside.map((name) => name.split('/')[0] ?? name))].slice(0, mostFolders)
  const found = await Promise.all(
    names.map(async (name) => ((await files.stat(`${workspace}/${name}/.git`)) === null ? [] : [name])),
  )
  return found.flat()
}

/** No commit: which of the reasons is it? */
const noHead = async (
  release: Release,
  directory: string,
  answer: CommandAnswer,
  ports: WorkspacePorts,
): Promise<ExpectedError> => {
  if (answer.notFound) return refuse(words.gitMissing, words.installGit)
  if (/dubious ownership|unsafe repository/i.test(answer.stderr)) {
    return refuse(words.foreignOwner, words.trustWorkspace(directory))
  }
  const { workspace } = ports.context.paths
  const below = directory === workspace ? await checkoutsBelow(workspace, ports) : []
  const message = words.notCheckedOut(shortSha(release.sha), release.ref, null)
  const [first] = below
  return first === undefined
    ? refuse(message, words.checkOutFirst)
    : refuse(words.checkedOutBelow(below), words.giveFolder(first))
}

/** What a filter of .gitattributes makes (Git LFS) differs from the commit wherever the filter is not installed. */
const withoutFiltered = async (
  paths: readonly string[],
  directory: string,
  ports: WorkspacePorts,
): Promise<readonly string[]> => {
  if (paths.length === 0) return []
  const answer = await askGit(ports, directory, ['check-attr', '-z', 'filter', '--', ...paths])
  const parts = answer.stdout.split('\0')
  const filtered = new Set(
    paths.filter((_, index) => !['unspecified', 'unset', undefined].includes(parts[index * 3 + 2])),
  )
  return paths.filter((path) => !filtered.has(path))
}

const mostAsked = 200

/** Modes do not count: a step that makes a script executable changes nothing of what it says. */
const dirtyFiles = async (directory: string, ports: WorkspacePorts): Promise<readonly string[]> => {
  const args = ['status', '--porcelain=v1', '-z', '--untracked-files=no', '--ignore-submodules=dirty', '--no-renames']
  const answer = await askGit(ports, directory, args)
  if (answer.exitCode !== 0) {
    ports.log.warn(words.statusUnknown(answer.stderr.trim()))
    return []
  }
  const changed = answer.stdout.split('\0').flatMap((entry) => (entry.length > 3 ? [entry.slice(3)] : []))
  return withoutFiltered(changed.slice(0, mostAsked), directory, ports)
}

/** The target works in the workspace: what lies there must be the release, not whatever was checked out or left behind. */
export const findCheckout = async (
  release: Release,
  { workingDirectory, allowDirty }: Pick<DeployInputs, 'workingDirectory' | 'allowDirty'>,
  ports: WorkspacePorts,
): Promise<Checkout> => {
  const { workspace } = ports.context.paths
  const directory = workingDirectory === null ? workspace : `${workspace}/${workingDirectory}`
  if ((await ports.files.stat(directory)) === null) {
    throw refuse(words.noWorkingDirectory(workingDirectory ?? workspace), words.checkOutFirst)
  }
  const head = await askGit(ports, directory, ['rev-parse', '--verify', 'HEAD^{commit}'])
  if (head.exitCode !== 0) throw await noHead(release, directory, head, ports)
  const found = head.stdout.trim()
  if (found !== release.sha) {
    throw refuse(words.notCheckedOut(shortSha(release.sha), release.ref, shortSha(found)), words.checkOutFirst)
  }
  const dirty = await dirtyFiles(directory, ports)
  if (dirty.length > 0 && !allowDirty) throw refuse(words.dirty(dirty, shortSha(release.sha)), words.cleanOrAllow)
  return { directory, dirty }
}

/** What was deployed is not quite what the commit says: whoever reads the report must see it. */
export const withDirt = (outcome: Outcome, { dirty }: Checkout): Outcome =>
  dirty.length === 0
    ? outcome
    : withPart(
        outcome,
        reportPart('workspace', words.workspaceTitle, {
          checks: [
            {
              id: 'workspace',
              title: words.cleanTitle,
              status: 'fail',
              gate: 'warn',
              summary: words.dirtyShort(dirty),
              durationMs: 0,
              findings: [{ level: 'warning', message: words.dirtyDeployed(dirty), remedy: words.buildBeside }],
            },
          ],
        }),
      )
