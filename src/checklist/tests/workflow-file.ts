// checklist/tests: predicts from a workflow file when it runs and what its checks are called. Pure.
import { selects } from '../../core/filter-pattern.ts'

/** A workflow file, as much of it as says when it runs and what its jobs are called. Nothing in it is evaluated. */

/** The filters of one event; null: none. */
export interface Trigger {
  readonly types: readonly string[] | null
  readonly branches: readonly string[] | null
  readonly branchesIgnore: readonly string[] | null
  readonly tags: readonly string[] | null
  readonly tagsIgnore: readonly string[] | null
  readonly paths: readonly string[] | null
  readonly pathsIgnore: readonly string[] | null
}

type Scalar = string | number | boolean

export interface Matrix {
  /** In file order, as GitHub names the jobs. */
  readonly axes: readonly { readonly key: string; readonly values: readonly Scalar[] }[]
  readonly include: readonly Readonly<Record<string, Scalar>>[]
  readonly exclude: readonly Readonly<Record<string, Scalar>>[]
}

export type Access = 'none' | 'read' | 'write'

/** What the token of a job may do: to all alike (`read-all`, `write-all`), or by name, and nothing of what is not named. */
export type Permissions = Access | ReadonlyMap<string, Access>

/** A step that uses an action. */
export interface ActionStep {
  readonly id: string | null
  /** Its place among all steps of the job, those that run a program included. */
  readonly place: number
  readonly uses: string
  readonly inputs: ReadonlyMap<string, string>
}

export interface WorkflowJob {
  readonly id: string
  readonly name: string | null
  readonly needs: readonly string[]
  /** A reusable workflow that it calls. */
  readonly calls: string | null
  /** Those that use an action. */
  readonly steps: readonly ActionStep[]
  /** All of them, with those that run a program. */
  readonly stepCount: number
  /** null: those of the workflow hold. */
  readonly permissions: Permissions | null
  /** null: none; `dynamic`: known only when it runs. */
  readonly matrix: Matrix | 'dynamic' | null
}

export interface WorkflowFile {
  /** `.github/workflows/ci.yml` */
  readonly path: string
  readonly name: string | null
  readonly triggers: ReadonlyMap<string, Trigger>
  /** null: none declared, so the caller's hold, or a setting of the repository. */
  readonly permissions: Permissions | null
  readonly jobs: readonly WorkflowJob[]
}

/** What happened on GitHub that starts workflows. `paths` null: what changed is not known. */
export type Happening =
  | { readonly event: 'pull_request'; readonly base: string; readonly paths: readonly string[] | null }
  | { readonly event: 'merge_group'; readonly base: string }
  | { readonly event: 'push'; readonly ref: string; readonly paths: readonly string[] | null }

export type Likelihood = 'runs' | 'stays' | 'unknown'

const told = (answer: boolean | null): Likelihood => (answer === null ? 'unknown' : answer ? 'runs' : 'stays')

const opposite = (answer: boolean | null): boolean | null => (answer === null ? null : !answer)

const byName = (only: readonly string[] | null, not: readonly string[] | null, name: string): Likelihood => {
  if (only !== null) return told(selects(only, name))
  return not === null ? 'runs' : told(opposite(selects(not, name)))
}

/** GitHub looks at the first 300 files of a difference. */
const filesCompared = 300

const byPaths = ({ paths, pathsIgnore }: Trigger, changed: readonly string[] | null): Likelihood => {
  if (paths === null && pathsIgnore === null) return 'runs'
  if (changed === null || changed.length === 0) return 'unknown'
  const wanted = changed.map((path) =>
    paths === null ? opposite(selects(pathsIgnore ?? [], path)) : selects(paths, path),
  )
  if (wanted.slice(0, filesCompared).includes(true)) return 'runs'
  return wanted.includes(null) || changed.length > filesCompared ? 'unknown' : 'stays'
}

/** Only what every push to a pull request starts can be waited for. */
const byTypes = ({ types }: Trigger): Likelihood =>
  types === null || (types.includes('synchronize') && types.includes('opened')) ? 'runs' : 'unknown'

const byRef = (trigger: Trigger, ref: string, paths: readonly string[] | null): Likelihood => {
  const ofBranches = trigger.branches !== null || trigger.branchesIgnore !== null
  const ofTags = trigger.tags !== null || trigger.tagsIgnore !== null
  if (ref.startsWith('refs/tags/')) {
    if (ofBranches && !ofTags) return 'stays'
    // Path filters are not looked at when a tag is pushed.
    return byName(trigger.tags, trigger.tagsIgnore, ref.slice('refs/tags/'.length))
  }
  if (ofTags && !ofBranches) return 'stays'
  const name = ref.replace(/^refs\/heads\//, '')
  return every([byName(trigger.branches, trigger.branchesIgnore, name), byPaths(trigger, paths)])
}

const every = (answers: readonly Likelihood[]): Likelihood =>
  answers.includes('stays') ? 'stays' : answers.includes('unknown') ? 'unknown' : 'runs'

/**
 * Does what happened start the workflow?
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onpull_requestpull_request_targetpathspaths-ignore
 */
export const startsOn = (file: WorkflowFile, happening: Happening): Likelihood => {
  const trigger = file.triggers.get(happening.event)
  if (trigger === undefined) return 'stays'
  switch (happening.event) {
    case 'pull_request':
      return every([
        byTypes(trigger),
        byName(trigger.branches, trigger.branchesIgnore, happening.base),
        byPaths(trigger, happening.paths),
      ])
    case 'merge_group':
      return byName(trigger.branches, trigger.branchesIgnore, happening.base)
    case 'push':
      return byRef(trigger, happening.ref, happening.paths)
  }
}

type Combination = Readonly<Record<string, Scalar>>

const fits = (combination: Combination, part: Combination): boolean =>
  Object.entries(part).every(([key, value]) => !(key in combination) || combination[key] === value)

/** GitHub takes no more: https://docs.github.com/en/actions/reference/limits */
const mostCombinations = 256

/** Of a matrix whose names can be known beforehand; null where an `include` adds to what is there. */
const combinationsOf = ({ axes, include, exclude }: Matrix): readonly Combination[] | null => {
  let all: readonly Combination[] = axes.length === 0 ? [] : [{}]
  for (const { key, values } of axes) {
    all = all.flatMap((each) => values.map((value) => ({ ...each, [key]: value })))
    if (all.length > mostCombinations) return null
  }
  const kept = all.filter((each) => !exclude.some((part) => Object.keys(part).every((key) => each[key] === part[key])))
  const keys = new Set(axes.map(({ key }) => key))
  const adds = include.some(
    (part) => kept.some((each) => fits(each, part)) && Object.keys(part).some((key) => !keys.has(key)),
  )
  if (adds) return null
  return [...kept, ...include.filter((part) => !kept.some((each) => fits(each, part)))]
}

const isDynamic = (text: string) => text.includes('${{')

const named = (name: string, combination: Combination): string | null => {
  if (!isDynamic(name)) return `${name} (${Object.values(combination).map(String).join(', ')})`
  const filled = name.replace(/\$\{\{\s*matrix\.([\w-]+)\s*\}\}/g, (whole, key: string) =>
    String(combination[key] ?? whole),
  )
  return isDynamic(filled) ? null : filled
}

const ownNames = ({ id, name, matrix }: WorkflowJob): readonly string[] | null => {
  const base = name ?? id
  if (matrix === null) return isDynamic(base) ? null : [base]
  const combinations = matrix === 'dynamic' ? null : combinationsOf(matrix)
  const names = (combinations ?? []).flatMap((each) => named(base, each) ?? [])
  return combinations === null || names.length < combinations.length ? null : names
}

/** https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows#nesting-reusable-workflows */
export const mostCalls = 10

/** The file that a job calls, when it lies in the same repository. */
export const calledBy = ({ calls }: WorkflowJob, files: readonly WorkflowFile[]): WorkflowFile | null =>
  files.find(({ path }) => calls === `./${path}` || calls === `$/${path}`) ?? null

/** What the checks of a workflow will be called; null where it shows only when it runs. */
export const checkNames = (file: WorkflowFile, files: readonly WorkflowFile[], depth = 0): readonly string[] | null => {
  if (depth > mostCalls) return null
  const names = file.jobs.map((job) => {
    const own = ownNames(job)
    if (own === null || job.calls === null) return own
    const called = calledBy(job, files)
    const inner = called === null ? null : checkNames(called, files, depth + 1)
    return inner === null ? null : own.flatMap((name) => inner.map((each) => `${name} / ${each}`))
  })
  const known = names.flatMap((each) => each ?? [])
  return names.includes(null) ? null : known
}
