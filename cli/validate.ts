// cli: reads runbook files as the actions do, and tells each mistake with line, column and what to do.
import { parseRunbook } from '../src/config/load.ts'
import { expectedOrRethrow } from '../src/core/errors.ts'
import { paint } from './paint.ts'
import type { CommandPorts, ExitCode, RepositoryReader } from './ports.ts'
import { runbooksAmong } from './runbook-files.ts'
import * as words from './words.ts'

/** The command line of `validate`, parsed. */
export interface ValidateRequest {
  /** Empty: every runbook file of the repository. */
  readonly files: readonly string[]
  readonly isJson: boolean
}

type Validated =
  | { readonly path: string; readonly valid: true; readonly service: string; readonly environments: readonly string[] }
  | {
      readonly path: string
      readonly valid: false
      readonly message: string
      readonly remedy: string
      readonly line: number | null
      readonly column: number | null
    }

const refused = (path: string, message: string, remedy: string): Validated => ({
  path,
  valid: false,
  message,
  remedy,
  line: null,
  column: null,
})

const validateFile = async (path: string, branch: string | null, repository: RepositoryReader): Promise<Validated> => {
  const text = await repository.read(path)
  if (text === null) return refused(path, words.noFile(path), words.giveFile)
  try {
    const runbook = parseRunbook(text, { path, sha: '', ...(branch === null ? {} : { branch }) })
    return { path, valid: true, service: runbook.service, environments: runbook.environments.map(({ name }) => name) }
  } catch (thrown) {
    const { message, remedy, at } = expectedOrRethrow(thrown)
    return { path, valid: false, message, remedy, line: at?.line ?? null, column: at?.column ?? null }
  }
}

const findFiles = async (repository: RepositoryReader): Promise<readonly Validated[] | readonly string[]> => {
  const paths = await repository.files()
  const found = runbooksAmong(paths)
  return 'message' in found ? [refused(found.path, found.message, found.remedy)] : found
}

const shown = (each: Validated, { terminal }: Pick<CommandPorts, 'terminal'>): string =>
  each.valid
    ? `${paint('green', 'valid', terminal)} ${words.validFile(each)}`
    : `${paint('red', 'not valid', terminal)} ${each.message}\n${each.remedy}`

/** Exit code 1: a file is not valid, or there is none. */
export const runValidate = async ({ files, isJson }: ValidateRequest, ports: CommandPorts): Promise<ExitCode> => {
  const { repository, terminal } = ports
  const branch = await repository.originHead()
  const found = files.length > 0 ? files : await findFiles(repository)
  const results = await Promise.all(
    found.map((each) => (typeof each === 'string' ? validateFile(each, branch, repository) : Promise.resolve(each))),
  )
  terminal.out(isJson ? JSON.stringify(results, null, 2) : results.map((each) => shown(each, ports)).join('\n'))
  return results.every(({ valid }) => valid) ? 0 : 1
}
