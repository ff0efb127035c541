// adapters/github: combines all GraphQL questions asked in one turn into one request.
import type { ExpectedError } from '../../core/errors.ts'
import { expectedOrRethrow, isNoPermission } from '../../core/errors.ts'
import { parse, shapeOf, type AnswerShape } from './answers.ts'
import { postQuery, refusal } from './graphql.ts'
import { memberOf } from '../../core/member.ts'
import type { Purpose } from './refusal.ts'
import { refusedBy, unusable } from './refusal.ts'
import type { Api } from './request.ts'

/** A field of the query, or of the repository. Its `$names` are its own: no other question sees them. */
export interface GraphqlQuestion extends Purpose {
  readonly of: 'query' | 'repository'
  readonly field: string
  readonly variables?: Readonly<Record<string, { readonly type: string; readonly value: unknown }>>
}

export type AskGraphql = <Answer>(question: GraphqlQuestion, shape: AnswerShape<Answer>) => Promise<Answer>

interface Batch {
  readonly questions: GraphqlQuestion[]
  readonly answers: Promise<readonly QuestionOutcome[]>
}

/** What the answer to a question is called: alone it keeps its field's name. */
const nameOf = (questions: readonly GraphqlQuestion[], index: number): string =>
  questions.length === 1 ? (/^\w+/.exec(questions[0]?.field ?? '')?.[0] ?? '') : `q${index}`

const variable = (index: number, name: string): string => `q${index}_${name}`

/** `query($q0_path: String!) { repository(…) { q0: object(…) {…} } }` */
const documentOf = (questions: readonly GraphqlQuestion[]) => {
  const fields = (of: GraphqlQuestion['of']) =>
    questions.flatMap((question, index) => {
      if (question.of !== of) return []
      const text = question.field.replaceAll(/\$(\w+)/g, (_, name: string) => `$${variable(index, name)}`)
      return questions.length === 1 ? text : `${nameOf(questions, index)}: ${text}`
    })
  const variables = questions.flatMap((question, index) =>
    Object.entries(question.variables ?? {}).map(([name, each]) => ({ ...each, name: variable(index, name) })),
  )
  const [ofQuery, ofRepository] = [fields('query'), fields('repository')]
  const types = variables.map(({ name, type }) => `, $${name}: ${type}`).join('')
  return {
    query:
      ofRepository.length === 0
        ? `query { ${ofQuery.join(' ')} }`
        : `query($owner: String!, $repo: String!${types}) { ${ofQuery.join(' ')} repository(owner: $owner, name: $repo) { ${ofRepository.join(' ')} } }`,
    variables: Object.fromEntries(variables.map(({ name, value }) => [name, value])),
  }
}

type QuestionOutcome =
  | { readonly outcome: 'answered'; readonly value: unknown }
  | { readonly outcome: 'refused'; readonly error: ExpectedError }
  /** Lost with another question, or with all of them. */
  | { readonly outcome: 'open'; readonly error: ExpectedError }

/** Questions in one document; each meets its own error. */
const send = async (
  api: Api,
  where: Readonly<Record<'owner' | 'repo', string>>,
  asked: readonly GraphqlQuestion[],
): Promise<readonly QuestionOutcome[]> => {
  const [first] = asked
  const what = asked.length === 1 ? '' : `, and ${asked.length - 1} more at once`
  const purpose = { what: `${first?.what ?? 'ask nothing'}${what}`, needs: first?.needs ?? '' }
  const { query, variables } = documentOf(asked)
  const { reply, data, errors } = await postQuery(api, { ...purpose, query, variables: { ...where, ...variables } })
  const names = asked.map((_, index) => nameOf(asked, index))
  return asked.map((question, index): QuestionOutcome => {
    const name = names[index] ?? ''
    const own = errors.find(({ path }) => path?.includes(name))
    if (own !== undefined) return { outcome: 'refused', error: refusal(question, reply, own) }
    const value = memberOf(question.of === 'repository' ? memberOf(data, 'repository') : data, name)
    if (value !== undefined) return { outcome: 'answered', value }
    const ofAll = errors.find(({ path }) => !names.some((each) => path?.includes(each))) ?? errors[0]
    const error = ofAll === undefined ? unusable(question, 'it has no answer to this') : refusal(question, reply, ofAll)
    return { outcome: 'open', error }
  })
}

/** As `send`; a refusal by HTTP names no question. */
const sendOrOpen = async (...given: Parameters<typeof send>): ReturnType<typeof send> => {
  try {
    return await send(...given)
  } catch (thrown) {
    if (!isNoPermission(thrown)) throw thrown
    const error = expectedOrRethrow(thrown)
    return given[2].map(() => ({ outcome: 'open', error }))
  }
}

/**
 * A field that may be no null takes the whole repository with it, and a request can be refused as one: what was lost so
 * is asked again, without the refused questions or, where none is named, each by itself.
 */
const sendAll = async (...[api, where, asked]: Parameters<typeof send>): Promise<readonly QuestionOutcome[]> => {
  const told = await sendOrOpen(api, where, asked)
  const lost = asked.filter((_, index) => told[index]?.outcome === 'open')
  if (lost.length === 0 || asked.length === 1) return told
  const groups = lost.length < asked.length ? [lost] : lost.map((question) => [question])
  const again = (await Promise.all(groups.map((group) => sendAll(api, where, group)))).flat().values()
  return told.map((one) => (one.outcome === 'open' ? (again.next().value ?? one) : one))
}

/**
 * Questions to GraphQL. All that are asked in one turn, by whomever, go out in one request; what may not be seen of them
 * is refused by itself. https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
export const openQuestions = (
  api: Api,
  where: Readonly<Record<'owner' | 'repo', string>>,
  loading: () => Promise<void> | null,
): AskGraphql => {
  let open: Batch | null = null
  const begin = (): Batch => {
    const questions: GraphqlQuestion[] = []
    const turn = new Promise<void>((resolve) => setImmediate(resolve))
    const answers = turn.then(async () => {
      // What is asked in this turn by code that is still to be loaded goes out with the rest.
      await loading()
      open = null
      return sendAll(api, where, questions)
    })
    return { questions, answers }
  }
  return async (question, shape) => {
    open ??= begin()
    const { questions, answers } = open
    const index = questions.push(question) - 1
    const told = (await answers)[index]
    if (told?.outcome !== 'answered') {
      if (isNoPermission(told?.error)) api.onRefused(refusedBy(question, null))
      throw told?.error ?? new Error('a question was put and not answered')
    }
    return parse(question, await shapeOf(shape), told.value)
  }
}
