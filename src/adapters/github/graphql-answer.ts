// adapters/github: what GraphQL answers: data, and errors that name the part of it they belong to.
import { z } from 'zod'

const errorSchema = z.object({
  type: z.string().nullish(),
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).nullish(),
})

export type GraphqlError = z.output<typeof errorSchema>

export const answerSchema = z.object({ data: z.unknown().optional(), errors: z.array(errorSchema).optional() })
