import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

/** The part of an action.yml that the runner acts upon. */
export interface Manifest {
  readonly directory: string
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly main: string
  readonly post: string | null
}

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String)

const manifest = z.looseObject({
  inputs: z.record(z.string(), z.looseObject({ default: scalar.default('') })).default({}),
  runs: z.looseObject({
    using: z.literal('node24', 'this runner starts node24 actions only'),
    main: z.string(),
    post: z.string().optional(),
  }),
})

/** Reads `action.yml`; throws when it is not a node24 JavaScript action. */
export const readManifest = async (directory: string): Promise<Manifest> => {
  const file = path.join(directory, 'action.yml')
  const parsed = manifest.safeParse(parse(await readFile(file, 'utf8')))
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
  const { inputs, runs } = parsed.data
  return { directory, inputs, main: runs.main, post: runs.post ?? null }
}

/** What the expressions in defaults may speak of. */
export interface ExpressionContext {
  readonly 'github.token': string
  readonly 'job.status': string
}

const evaluate = (text: string, context: ExpressionContext): string =>
  text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/gu, (_, expression: string) => {
    if (expression === 'github.token' || expression === 'job.status') return context[expression]
    throw new Error(`This runner evaluates github.token and job.status in defaults, not '${expression}'.`)
  })

/** Inputs by their lower-case names: what `with:` says, else the default, evaluated now (ActionRunner.cs). */
export const evaluateInputs = (
  { inputs }: Manifest,
  given: Readonly<Record<string, string>>,
  context: ExpressionContext,
): { readonly values: Readonly<Record<string, string>>; readonly unexpected: readonly string[] } => {
  const named = Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]))
  const declared = Object.entries(inputs).map(([name, input]) => [name.toLowerCase(), input.default] as const)
  const names = new Set(declared.map(([name]) => name))
  const defaults = declared
    .filter(([name]) => !(name in named))
    .map(([name, value]) => [name, evaluate(value, context)] as const)
  return {
    values: { ...Object.fromEntries(defaults), ...named },
    unexpected: Object.keys(named).filter((name) => !names.has(name)),
  }
}
