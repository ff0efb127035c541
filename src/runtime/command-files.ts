// runtime: empties the runner's command files of what programs of this step wrote into them.
import { existsSync, statSync, truncateSync } from 'node:fs'

/**
 * The runner reads these files when the step has ended. No program is told where they are, but one under the same account
 * finds them: by GITHUB_ENV or GITHUB_PATH it would command the steps after this one, by the others it would speak for
 * us. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */
const files = ['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'] as const

/** Before our own end is written; the names of those in which something stood. */
export const emptyCommandFiles = (env: Readonly<Record<string, string | undefined>>): readonly string[] =>
  files.filter((name) => {
    const file = env[name] ?? ''
    if (file === '' || !existsSync(file) || !statSync(file).isFile() || statSync(file).size === 0) return false
    truncateSync(file)
    return true
  })
