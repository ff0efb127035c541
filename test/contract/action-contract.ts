import { parse } from 'yaml'
import { z } from 'zod'
import { read } from './source.ts'

export const actionNames = ['preflight', 'deploy', 'smoke', 'rollback'] as const

const contract = z.looseObject({
  inputs: z.record(
    z.string(),
    z.looseObject({ default: z.unknown().optional(), required: z.boolean().default(false) }),
  ),
  outputs: z.record(z.string(), z.looseObject({ description: z.string() })),
  runs: z.strictObject({
    using: z.literal('node24'),
    main: z.string(),
    post: z.string().optional(),
    'post-if': z.string().optional(),
  }),
})

/** An action.yml, parsed. */
export const readContract = (name: string) => contract.parse(parse(read(`actions/${name}/action.yml`)))

/** The names that an action promises. */
export const inputsAndOutputs = (
  name: string,
): {
  readonly inputs: readonly string[]
  readonly required: readonly string[]
  readonly outputs: readonly string[]
} => {
  const { inputs, outputs } = readContract(name)
  return {
    inputs: Object.keys(inputs),
    required: Object.entries(inputs).flatMap(([key, { required }]) => (required ? [key] : [])),
    outputs: Object.keys(outputs),
  }
}
