// adapters/github: combines all GraphQL questions asked in one turn into one request.
import type { z } from 'zod'
import { isNoPermission, orExpected } from '../../core/errors.ts'
import { parse } from './answers.ts'
import { postGraphql, refusalOf } from './graphql.ts'
import type { Purpose } from './refusal.ts'
import { unusable } from './refusal.ts'
import type { Api } from './request.ts'

/** A field of the query, or of the repository. Its `$names` are its own: no other question sees them. */
export interface GraphqlQuestion extends Purpose {
  readonly of: 'query' | 'repository'
  readonly field: string
  readonly variables?: Readonly<Record<string, { readonly type: string; readonly value: unknown }>>
}

export type AskGraphql = <Answer>(question: GraphqlQuestion, schema: z.ZodType<Answer>) => Promise<Answer>

interface Batch {
  readonly questions: GraphqlQuestion[]
  readonly answers: Promise<(index: number) => unknown>
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

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

/** What was asked for so far, in one document; each question meets its own errors and those of all. */
const send = async (
  api: Api,
  where: { readonly owner: string; readonly repo: string },
  asked: readonly GraphqlQuestion[],
) => {
  const [first] = asked
  const what = asked.length === 1 ? '' : `, and ${asked.length - 1} more at once`
  const purpose = { what: `${first?.what ?? 'ask nothing'}${what}`, needs: first?.needs ?? '' }
  const { query, variables } = documentOf(asked)
  const { reply, data, errors } = await postGraphql(api, purpose, query, { ...where, ...variables })
  return (index: number): unknown => {
    const question = asked[index] ?? { ...purpose, of: 'query' }
    const name = nameOf(asked, index)
    const ofAll = (path: readonly unknown[]) => path.length === 0 || (path.length === 1 && path[0] === 'repository')
    const error = errors.find(({ path = [] }) => ofAll(path) || path.includes(name))
    if (error !== undefined) throw unusable(question, refusalOf(question, reply, error))
    return member(question.of === 'repository' ? member(data, 'repository') : data, name)
  }
}

/** A batch that is refused as a whole says nothing of each question in it: then every one is asked by itself. */
const sendOrSplit = async (...[api, where, asked]: Parameters<typeof send>): ReturnType<typeof send> => {
  try {
    return await send(api, where, asked)
  } catch (thrown) {
    if (asked.length < 2 || !isNoPermission(thrown)) throw thrown
  }
  const alone = await Promise.all(asked.map((question) => orExpected(send(api, where, [question]))))
  return (index) => {
    const answer = alone[index]
    if (answer?.ok === false) throw answer.error
    return answer?.value(0)
  }
}

/**
 * Questions to GraphQL. All that are asked in one turn, by whomever, go out in one request; what may not be seen of them
 * is refused by itself. https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
export const openQuestions = (api: Api, owner: string, repo: string): AskGraphql => {
  let open: Batch | null = null
  const begin = (): Batch => {
    const questions: GraphqlQuestion[] = []
    const turn = new Promise<void>((resolve) => setImmediate(resolve))
    const answers = turn.then(() => {
      open = null
      return sendOrSplit(api, { owner, repo }, questions)
    })
    return { questions, answers }
  }
  return async (question, schema) => {
    open ??= begin()
    const { questions, answers } = open
    const index = questions.push(question) - 1
    return parse(question, schema, (await answers)(index))
  }
}
