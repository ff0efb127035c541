// runtime: parses the payload of the event that started the run, as far as anybody asks for it.
import { memberOf } from '../core/member.ts'

/** By hand, as the runner's variables: it is read before anything is asked of GitHub. */
export interface EventPayload {
  readonly deleted?: boolean | undefined
  readonly before?: string | undefined
  readonly pull_request?:
    | {
        readonly number: number
        readonly head: { readonly sha: string; readonly repo: { readonly id: number } | null }
        readonly base: { readonly sha: string; readonly ref: string; readonly repo: { readonly id: number } }
      }
    | undefined
}

const wrong = (name: string) => new Error(`The event's ${name} is not as GitHub writes it.`)

/** The members of one object of the event. */
const membersOf = (value: unknown, name: string) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(name)
  const of = (key: string) => memberOf(value, key)
  return {
    of,
    text: (key: string): string => {
      const member = of(key)
      if (typeof member === 'string') return member
      throw wrong(`${name}.${key}`)
    },
    number: (key: string): number => {
      const member = of(key)
      if (typeof member === 'number') return member
      throw wrong(`${name}.${key}`)
    },
  }
}

const parsePull = (value: unknown): EventPayload['pull_request'] => {
  if (value === undefined) return undefined
  const pull = membersOf(value, 'pull_request')
  const [head, base] = [
    membersOf(pull.of('head'), 'pull_request.head'),
    membersOf(pull.of('base'), 'pull_request.base'),
  ]
  // A fork may be gone by now.
  const fork = head.of('repo') ?? null
  return {
    number: pull.number('number'),
    head: {
      sha: head.text('sha'),
      repo: fork === null ? null : { id: membersOf(fork, 'pull_request.head.repo').number('id') },
    },
    base: {
      sha: base.text('sha'),
      ref: base.text('ref'),
      repo: { id: membersOf(base.of('repo'), 'pull_request.base.repo').number('id') },
    },
  }
}

/** Throws for what is no event of GitHub's. */
export const parseEvent = (text: string): EventPayload => {
  const event = membersOf(JSON.parse(text), 'payload')
  const deleted = event.of('deleted')
  if (deleted !== undefined && typeof deleted !== 'boolean') throw wrong('deleted')
  const before = event.of('before') === undefined ? undefined : event.text('before')
  return { deleted, before, pull_request: parsePull(event.of('pull_request')) }
}
