// cli/doctor: reads runbooks and workflows, from the checkout or from the tip of the default branch.
import { parseRunbook } from '../../src/config/load.ts'
import { ExpectedError } from '../../src/core/errors.ts'
import { shortSha } from '../../src/core/release.ts'
import { workflowsAtCommit } from '../../src/doctor/doctor.ts'
import type { WorkflowText } from '../../src/doctor/workflow-jobs.ts'
import type { Runbook } from '../../src/runbook/runbook.ts'
import type { AskedGitHub, RepositoryFile, RepositoryReader } from '../ports.ts'
import { runbooksAmong } from '../runbook-files.ts'
import { giveFile, noFile } from '../words.ts'
import * as words from './words.ts'

/** What the settings are held against. */
export interface BoundarySource {
  readonly branch: string
  readonly runbooks: readonly Runbook[]
  readonly workflows: readonly WorkflowText[]
  /** Where they were read, for people. */
  readonly where: string
}

interface FilesThere {
  readonly paths: readonly string[]
  readonly read: (path: string) => Promise<string | null>
}

const isWorkflow = (path: string): boolean => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)

/** Those that are named, else all; every one of them must be valid. */
const runbooksOf = async (
  asked: readonly string[],
  { paths, read }: FilesThere,
  at: { readonly sha: string; readonly branch: string },
): Promise<readonly Runbook[]> => {
  const found = asked.length > 0 ? asked : runbooksAmong(paths)
  if ('message' in found) {
    throw new ExpectedError({ code: 'bad-config', message: found.message, remedy: found.remedy })
  }
  return Promise.all(
    found.map(async (path) => {
      const text = await read(path)
      if (text === null) throw new ExpectedError({ code: 'bad-config', message: noFile(path), remedy: giveFile })
      return parseRunbook(text, { path, sha: at.sha, branch: at.branch })
    }),
  )
}

/** What would count if this checkout were merged. */
export const fromCheckout = async (
  asked: readonly string[],
  repository: Pick<RepositoryReader, 'files' | 'read'>,
  { github }: Pick<AskedGitHub, 'github'>,
): Promise<BoundarySource> => {
  const paths = await repository.files()
  const { defaultBranch: branch } = await github.repository()
  const runbooks = await runbooksOf(asked, { paths, read: repository.read }, { sha: '', branch })
  const texts = await Promise.all(
    paths.filter(isWorkflow).map(async (path): Promise<readonly RepositoryFile[]> => {
      const text = await repository.read(path)
      return text === null ? [] : [{ path, text }]
    }),
  )
  return { branch, runbooks, workflows: texts.flat(), where: words.ofCheckout }
}

/** The runbooks of the default branch on GitHub. */
export const runbooksAtTip = async (
  asked: readonly string[],
  { github }: Pick<AskedGitHub, 'github'>,
): Promise<{ readonly branch: string; readonly sha: string; readonly runbooks: readonly Runbook[] }> => {
  const { branch, sha, files } = await github.trustedTip('.github/runbook.yml', '.github')
  const read = (path: string) => github.file(path, sha)
  const there = { paths: files.map(({ path }) => path), read }
  return { branch, sha, runbooks: await runbooksOf(asked, there, { sha, branch }) }
}

/** What counts now. */
export const fromTip = async (
  asked: readonly string[],
  { github }: Pick<AskedGitHub, 'github'>,
): Promise<BoundarySource> => {
  const { branch, sha, runbooks } = await runbooksAtTip(asked, { github })
  const workflows = await workflowsAtCommit(sha, github)
  return { branch, runbooks, workflows, where: words.ofTip(branch, shortSha(sha)) }
}
