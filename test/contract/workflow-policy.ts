import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { inputsAndOutputs } from './action-contract.ts'
import { schemaProblems } from './github-schema.ts'

const step = z.looseObject({
  id: z.string().optional(),
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
})
type Step = z.output<typeof step>

const job = z.looseObject({
  uses: z.string().optional(),
  secrets: z.unknown().optional(),
  needs: z.union([z.string().transform((name) => [name]), z.array(z.string())]).default([]),
  'timeout-minutes': z.unknown().optional(),
  environment: z.unknown().optional(),
  steps: z.array(step).default([]),
})
type Job = z.output<typeof job>

const workflow = z.looseObject({
  on: z.unknown().optional(),
  permissions: z.unknown().optional(),
  jobs: z.record(z.string(), job),
})
type Workflow = z.output<typeof workflow>

/** They hold secrets while they handle other people's code. */
const privilegedEvents = ['pull_request_target', 'workflow_run', 'issue_comment']

const eventsOf = (on: unknown): readonly string[] => {
  if (typeof on === 'string') return [on]
  if (Array.isArray(on)) return on.map(String)
  return typeof on === 'object' && on !== null ? Object.keys(on) : []
}

/** One of our own four actions, by the path that `uses:` names. */
const ownAction = (uses: string): string | null =>
  /\/runbook-gates\/(?:actions\/)?(preflight|deploy|smoke|rollback)@/u.exec(uses)?.[1] ?? null

/** Pinned by a full commit sha and a version in the comment, or part of the same commit. */
export const pinProblems = (text: string, file: string): readonly string[] =>
  text.split('\n').flatMap((line, index) => {
    const [, uses, comment = ''] = /^\s*(?:-\s+)?uses:\s*['"]?([^'"#\s]+)['"]?\s*(#.*)?$/u.exec(line) ?? []
    if (uses === undefined || uses.startsWith('./') || uses.startsWith('$/')) return []
    const at = `${file}:${index + 1}`
    const pin = uses.startsWith('docker://') ? /@sha256:[0-9a-f]{64}$/u : /@[0-9a-f]{40}$/u
    if (!pin.test(uses)) return [`${at}: '${uses}' is not pinned by a full commit sha`]
    return /^#\s*v\d+\.\d+\.\d+/u.test(comment) ? [] : [`${at}: '${uses}' has no version comment (# v1.2.3)`]
  })

const checkoutProblems = (one: Step): readonly string[] => {
  if (one.uses?.startsWith('actions/checkout@') !== true) return []
  return one.with['persist-credentials'] === false ? [] : ['checkout keeps its credentials: persist-credentials: false']
}

const ownActionProblems = (one: Step): readonly string[] => {
  const name = ownAction(one.uses ?? '')
  if (name === null) return []
  const { inputs, required } = inputsAndOutputs(name)
  const given = Object.keys(one.with)
  return [
    ...given.filter((key) => !inputs.includes(key)).map((key) => `${name} has no input '${key}'`),
    ...required.filter((key) => !given.includes(key)).map((key) => `${name} needs the input '${key}'`),
  ]
}

const stepProblems = (one: Step): readonly string[] => [
  ...(one.run?.includes('${{') === true ? ['an expression inside run: goes through env: instead'] : []),
  ...checkoutProblems(one),
  ...ownActionProblems(one),
]

const isFalse = (environment: unknown): boolean =>
  z.looseObject({ deployment: z.literal(false) }).safeParse(environment).success

/** deploy owns the record: GitHub must not make a second one for the job (design 4.2). */
const recordProblems = (one: Job): readonly string[] => {
  const owns = one.steps.some(
    ({ uses, with: inputs }) => ownAction(uses ?? '') === 'deploy' && inputs['record'] !== 'environment',
  )
  if (!owns || one.environment === undefined || isFalse(one.environment)) return []
  return ['the job of a deploy step says environment: { name: ..., deployment: false }']
}

const outputProblems = (one: Job): readonly string[] => {
  const ids = new Map(one.steps.flatMap((each) => (each.id === undefined ? [] : [[each.id, each] as const])))
  const text = JSON.stringify(one)
  return [...text.matchAll(/\bsteps\.([\w-]+)\.(?:outputs\.([\w-]+))?/gu)].flatMap(([, id = '', output]) => {
    const found = ids.get(id)
    if (found === undefined) return [`no step has the id '${id}'`]
    const name = ownAction(found.uses ?? '')
    if (name === null || output === undefined || inputsAndOutputs(name).outputs.includes(output)) return []
    return [`${name} has no output '${output}'`]
  })
}

const contexts = 'github env vars job jobs steps runner secrets strategy matrix needs inputs'.split(' ')

const expressionProblems = (text: string): readonly string[] =>
  [...text.matchAll(/\$\{\{(.*?)\}\}/gsu)].flatMap(([, expression = '']) =>
    [...expression.replaceAll(/'[^']*'/gu, '').matchAll(/(?<![\w.-])([A-Za-z_][\w-]*)\s*[.[]/gu)]
      .map(([, name = '']) => name)
      .filter((name) => !contexts.includes(name))
      .map((name) => `unknown context '${name}' in an expression`),
  )

const needsProblems = (jobs: Workflow['jobs']): readonly string[] => {
  const circles = (name: string, path: readonly string[]): readonly string[] => {
    if (path.includes(name)) return [`jobs need each other: ${[...path, name].join(' -> ')}`]
    return (jobs[name]?.needs ?? []).flatMap((next) => circles(next, [...path, name]))
  }
  return Object.entries(jobs).flatMap(([name, one]) => {
    const missing = one.needs.filter((need) => !(need in jobs)).map((need) => `job ${name} needs '${need}', not there`)
    const spoken = [...JSON.stringify(one).matchAll(/\bneeds\.([\w-]+)\./gu)].map(([, need = '']) => need)
    const unlisted = spoken.filter((need) => !one.needs.includes(need)).map((need) => `job ${name} reads needs.${need}`)
    return [...missing, ...unlisted, ...(missing.length > 0 ? [] : circles(name, []))]
  })
}

const jobProblems = (name: string, one: Job): readonly string[] => {
  const own = [
    ...(one.uses === undefined && one['timeout-minutes'] === undefined ? ['no timeout-minutes'] : []),
    ...(one.secrets === 'inherit' ? ['secrets: inherit hands over all of them'] : []),
    ...recordProblems(one),
    ...outputProblems(one),
  ]
  const steps = one.steps.flatMap((each, index) =>
    stepProblems(each).map((problem) => `step ${each.id ?? each.name ?? index + 1}: ${problem}`),
  )
  return [...own, ...steps].map((problem) => `job ${name}: ${problem}`)
}

/** GitHub refuses both at once. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#concurrency */
const queueProblems = (text: string): readonly string[] => {
  const both = z.looseObject({ queue: z.literal('max'), 'cancel-in-progress': z.literal(true) })
  const found: string[] = []
  parseDocument(text).toJS({
    reviver: (key: unknown, value: unknown) => {
      if (key === 'concurrency' && both.safeParse(value).success) found.push('queue: max with cancel-in-progress: true')
      return value
    },
  })
  return found
}

const isEmptyMap = (value: unknown) => z.strictObject({}).safeParse(value).success

/** Everything that is wrong with a workflow by our policy; empty when it may stand in this repository. */
export const workflowProblems = (text: string, file: string): readonly string[] => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const broken = document.errors.map((error) => error.message)
  if (broken.length > 0) return broken.map((message) => `${file}: ${message}`)
  const content: unknown = document.toJS()
  const refused = schemaProblems('github-workflow', content)
  const parsed = workflow.safeParse(content)
  if (!parsed.success) return [...refused, z.prettifyError(parsed.error)].map((problem) => `${file}: ${problem}`)
  const { on, permissions, jobs } = parsed.data
  const found = [
    ...refused,
    ...(isEmptyMap(permissions) ? [] : ['top-level permissions: {} is missing; each job asks for its own']),
    ...eventsOf(on)
      .filter((event) => privilegedEvents.includes(event))
      .map((event) => `event ${event} holds secrets while it handles other people's code`),
    ...needsProblems(jobs),
    ...queueProblems(text),
    ...expressionProblems(text),
    ...Object.entries(jobs).flatMap(([name, one]) => jobProblems(name, one)),
  ]
  return [...found.map((problem) => `${file}: ${problem}`), ...pinProblems(text, file)]
}
