// rollback/gather: reads which inputs the deploy workflow needs to be started by hand.
import { parse } from 'yaml'
import { z } from 'zod'
import type { NeededInput } from '../decide/workflow-inputs.ts'
import type { BesidePorts } from './beside.ts'

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String)

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onworkflow_dispatchinputs */
const inputSchema = z
  .looseObject({
    required: z.boolean().optional(),
    default: z.unknown().optional(),
    type: z.enum(['string', 'choice', 'boolean', 'number', 'environment']).default('string'),
    options: z.array(text).default([]),
  })
  .nullable()

const workflowSchema = z.looseObject({
  on: z.looseObject({
    workflow_dispatch: z.looseObject({ inputs: z.record(z.string(), inputSchema).nullish() }).nullish(),
  }),
})

/** The inputs that the file asks for; none where it can't be read as a workflow: then GitHub itself says what is wrong. */
export const neededInputs = (content: string): readonly NeededInput[] => {
  try {
    const { on } = workflowSchema.parse(parse(content, { maxAliasCount: 100, logLevel: 'error' }))
    return Object.entries(on.workflow_dispatch?.inputs ?? {}).flatMap(([name, input]) =>
      input?.required === true && (input.default ?? null) === null
        ? [{ name, type: input.type, options: input.options }]
        : [],
    )
  } catch {
    return []
  }
}

/** What the workflow needs as it is at a commit; null: it could not be read there. */
export const gatherNeededInputs = async (
  workflow: string,
  sha: string,
  { beside }: BesidePorts,
): Promise<readonly NeededInput[] | null> => {
  const read = await beside.file(workflow, sha)
  return read.state === 'known' && read.value !== null ? neededInputs(read.value) : null
}
