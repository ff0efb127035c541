// deploy: does a workflow use the preflight action, itself or through a workflow of the same repository? Pure.

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
const isPreflight = (used: string): boolean => /(?:^|\/)preflight(?:@|$)/.test(used)

const isLocal = (used: string): boolean => used.startsWith('./.github/workflows/')

/** GitHub starts no job for a file without any step: what such a run did is not told by it. */
const hasSteps = (text: string): boolean => /^\s*(?:-\s+)?(?:uses|run)\s*:|[{,]\s*(?:uses|run)\s*:/m.test(text)

/** Workflows may call each other four deep: https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations */
const deepest = 4

export const usesPreflight = (path: string, workflows: readonly TextFile[], depth = 0): boolean => {
  const file = workflows.find((each) => each.path === path)
  if (file === undefined || depth > deepest) return false
  if (depth === 0 && !hasSteps(file.text)) return true
  const used = usesIn(file.text)
  return (
    used.some(isPreflight) ||
    used.filter(isLocal).some((each) => usesPreflight(each.replace(/^\.\//, ''), workflows, depth + 1))
  )
}
