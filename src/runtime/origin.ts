// runtime: where a run comes from, for its next steps: repository, run, workflow files, and whose action runs.
import { lstat, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { orSay } from '../core/errors.ts'
import type { Origin } from '../report/next-step.ts'
import type { Environment } from './world.ts'

const mostFiles = 100
const mostBytes = 256 * 1024
const fileName = /^[\w.-]+\.ya?ml$/

/** `owner/name/.github/workflows/deploy.yml@refs/heads/main`. */
const ownWorkflow = (reference: string): string | null => {
  const name = /\/\.github\/workflows\/([^/@]+)@/.exec(reference)?.[1] ?? ''
  return fileName.test(name) ? name : null
}

/** A step that uses the rollback action, in a workflow that can be started by hand. */
const rollsBack = (text: string): boolean =>
  /\buses:[ \t]*['"]?[^\s'"#]*\/rollback(?:@|['"]?[ \t]*(?:#|$))/m.test(text) && /\bworkflow_dispatch\b/.test(text)

/** The first workflow of the checkout that uses the rollback action. Only its name is used, never what it says. */
const findRollback = async (workspace: string): Promise<string | null> => {
  const folder = path.join(workspace, '.github', 'workflows')
  const names = (await readdir(folder)).filter((name) => fileName.test(name)).toSorted()
  for (const name of names.slice(0, mostFiles)) {
    const file = path.join(folder, name)
    const found = await lstat(file)
    if (found.isFile() && found.size <= mostBytes && rollsBack(await readFile(file, 'utf8'))) return name
  }
  return null
}

/**
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables: for an action of the repository itself
 * the runner names no repository and no ref of an action, so nothing is guessed.
 */
const actionOf = (env: Environment): Origin['action'] => {
  const repository = env['GITHUB_ACTION_REPOSITORY'] ?? ''
  const ref = env['GITHUB_ACTION_REF'] ?? ''
  return /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[\w./@-]+$/.test(ref) ? { repository, ref } : null
}

/** Asks the runner's variables and the checkout, never the network. What is not there is not known. */
export const readOrigin = async (env: Environment, action: string): Promise<Origin> => {
  const workflow = ownWorkflow(env['GITHUB_WORKFLOW_REF'] ?? '')
  const workspace = env['GITHUB_WORKSPACE'] ?? ''
  const found =
    action === 'rollback' || workspace === ''
      ? null
      : await orSay(
          () => findRollback(workspace),
          () => undefined,
        )
  return {
    server: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
    repository: env['GITHUB_REPOSITORY'] ?? '',
    run: env['GITHUB_RUN_ID'] ?? '',
    workflow,
    rollbackWorkflow: action === 'rollback' ? workflow : found,
    action: actionOf(env),
  }
}
