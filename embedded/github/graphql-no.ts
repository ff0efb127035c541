import { authorise } from './access.ts'
import { ApiError, type Caller, type Needs } from './call.ts'

/** A field that GraphQL does not answer: it is null, as is everything up to what may be null. */
export class GraphqlNo extends Error {
  /** Absent where GitHub says that something went wrong, and not what. */
  readonly type: string | null

  constructor(type: string | null, message: string) {
    super(message)
    this.name = 'GraphqlNo'
    this.type = type
  }
}

/** What GraphQL says of a field that the token may not see or change; REST says it with a status. */
export function permit(caller: Caller, needs: Needs): void {
  try {
    authorise(caller, needs)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    throw new GraphqlNo(error.status === 403 ? 'FORBIDDEN' : 'NOT_FOUND', error.message)
  }
}

/** GitHub's words for what it has no words for; also of a timeout, which may have done what was asked. */
export function somethingWentWrong(): GraphqlNo {
  return new GraphqlNo(
    null,
    'Something went wrong while executing your query. Please include `0400:1A2B:3C4D5E:6F7A8B:90ABCDEF` when reporting this issue.',
  )
}

/** The first or last `n` of a connection. https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#node-limit */
export function pageOfConnection<T>(
  name: string,
  all: readonly T[],
  { first, last }: { readonly first?: number | null | undefined; readonly last?: number | null | undefined },
): readonly T[] {
  const [side, count] = first == null ? (['last', last] as const) : (['first', first] as const)
  if (count == null) {
    throw new GraphqlNo(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    )
  }
  if (count > 100) {
    throw new GraphqlNo(
      'EXCESSIVE_PAGINATION',
      `Requesting ${count} records on the \`${name}\` connection exceeds the \`${side}\` limit of 100 records.`,
    )
  }
  return side === 'first' ? all.slice(0, count) : all.slice(Math.max(0, all.length - count))
}
