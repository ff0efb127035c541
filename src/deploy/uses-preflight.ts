// deploy: may a workflow use an action of ours, itself or through a workflow that it calls? Pure.

interface TextFile {
  readonly path: string
  readonly text: string
}

/** `uses:` in a step or a job, as one line has it; a comment is none. */
const usesIn = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => {
    const used = /^\s*(?:-\s+)?(?:\{\s*)?['"]?uses['"]?\s*:\s*['"]?([^\s'"#,}]{1,300})/.exec(line)?.[1]
    const inline = used ?? /[{,]\s*uses\s*:\s*['"]?([^\s'"#,}]{1,300})/.exec(line.replace(/(?:^|\s)#.*$/, ''))?.[1]
    return inline === undefined ? [] : [inline]
  })

/** `owner/name/actions/preflight@v1`, `./actions/preflight`: the folder says which action it is. */
const preflightAction = /(?:^|\/)preflight(?:@|$)/
const rollbackAction = /(?:^|\/)rollback(?:@|$)/
/** What writes records of deployments. */
const recordAction = /(?:^|\/)(?:deploy|rollback)(?:@|$)/

/** A workflow of another repository, often the organisation's own for all its services: what it does can't be read from here. */
const isElsewhere = (used: string): boolean => /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[^@]+@/.test(used)

const isLocal = (used: string): boolean => used.startsWith('./.github/workflows/')

/** GitHub starts no job for a file without any step: what such a run did is not told by it. */
const hasSteps = (text: string): boolean => /^\s*(?:-\s+)?(?:uses|run)\s*:|[{,]\s*(?:uses|run)\s*:/m.test(text)

/** Workflows may call each other four deep: https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations */
const deepest = 4

const uses = (action: RegExp, path: string, workflows: readonly TextFile[], depth = 0): boolean => {
  const file = workflows.find((each) => each.path === path)
  if (file === undefined || depth > deepest) return false
  if (depth === 0 && !hasSteps(file.text)) return true
  const used = usesIn(file.text)
  return (
    used.some((each) => action.test(each) || isElsewhere(each)) ||
    used.filter(isLocal).some((each) => uses(action, each.replace(/^\.\//, ''), workflows, depth + 1))
  )
}

/** Only such a workflow can have made a verdict. */
export const usesPreflight = (path: string, workflows: readonly TextFile[]): boolean =>
  uses(preflightAction, path, workflows)

/** Only such a workflow can put an earlier release back. */
export const usesRollback = (path: string, workflows: readonly TextFile[]): boolean =>
  uses(rollbackAction, path, workflows)

/** Only such a workflow can have made a record of a deployment. */
export const writesRecords = (path: string, workflows: readonly TextFile[]): boolean =>
  uses(recordAction, path, workflows)
