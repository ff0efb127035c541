import { buildSchema, execute, parse, validate, GraphQLError, type DocumentNode } from 'graphql'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ApiError, type Answer, type Caller } from './call.ts'
import { changes } from './graphql-change.ts'
import { GraphqlNo } from './graphql-no.ts'
import { queries } from './graphql-query.ts'
import type { World } from './world.ts'

// GitHub's own schema decides what may be asked and what becomes of a field that can't be answered, not our memory of it.

const schema = buildSchema(readFileSync(path.join(import.meta.dirname, 'schema.graphql'), 'utf8'), {
  assumeValidSDL: true,
})

const requestSchema = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).nullish() })

/** GitHub's words for the commonest mistake. */
function worded(message: string): Readonly<Record<string, unknown>> {
  const [, fieldName, typeName] = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(message) ?? []
  if (fieldName === undefined) return { message }
  const extensions = { code: 'undefinedField', typeName, fieldName }
  return { extensions, message: `Field '${fieldName}' doesn't exist on type '${typeName ?? ''}'` }
}

function rendered(error: GraphQLError): unknown {
  const { originalError: no, path: where, locations } = error
  return {
    ...(no instanceof GraphqlNo && no.type !== null ? { type: no.type } : {}),
    ...(where === undefined ? {} : { path: where }),
    ...(locations === undefined ? {} : { locations }),
    ...worded(error.message),
  }
}

function parsed(query: string): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query)
    const errors = validate(schema, document)
    return errors.length === 0 ? document : errors
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    throw error
  }
}

/** Mistakes of the asker that the schema does not see. */
const mistakes: readonly (string | null)[] = ['EXCESSIVE_PAGINATION', 'MISSING_PAGINATION_BOUNDARIES']

/** A POST to the GraphQL endpoint, answered; what GitHub's schema does not allow goes to `complain`. */
export async function answerGraphql(
  world: World,
  caller: Caller,
  body: unknown,
  complain: (complaint: string) => void,
): Promise<Answer> {
  const request = requestSchema.safeParse(body)
  if (!request.success) throw new ApiError(400, 'A query attribute must be specified and must be a string.')
  const { query, variables } = request.data
  const refuse = (errors: readonly GraphQLError[]): Answer => {
    for (const { message } of errors) complain(`GraphQL: ${message}, in ${query}`)
    return { status: 200, body: { errors: errors.map(rendered) } }
  }
  const document = parsed(query)
  if (!('kind' in document)) return refuse(document)
  const question = { world, caller }
  const rootValue = { ...queries(question), ...changes(question) }
  const { data, errors = [] } = await execute({ schema, document, rootValue, variableValues: variables ?? null })
  // Never begun: the variables were no such ones, or the schema has no such operation.
  if (data === undefined || (data === null && errors.every((error) => error.path === undefined))) return refuse(errors)
  for (const error of errors) {
    const { originalError: no } = error
    const expected = no instanceof GraphqlNo && !mistakes.includes(no.type)
    // A crash of ours is no answer of GitHub's.
    const why = no instanceof GraphqlNo ? error.message : (no?.stack ?? error.message)
    if (!expected) complain(`GraphQL: ${why}, in ${query}`)
  }
  return { status: 200, body: { data, ...(errors.length === 0 ? {} : { errors: errors.map(rendered) }) } }
}
