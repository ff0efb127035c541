import type { z } from 'zod'
import type { TokenPermission } from './control.ts'
import type { App } from './store.ts'
import type { World } from './world.ts'

/** Who asks, as its token says. */
export interface Caller {
  readonly login: string
  /** The GitHub App behind the token; null for a person. */
  readonly app: App | null
  readonly permissions: Readonly<Partial<Record<TokenPermission, 'read' | 'write'>>>
  readonly role: 'admin' | 'write' | 'read' | 'none'
}

/** A request that was recognised, checked and allowed. */
export interface Call {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
  readonly caller: Caller
  readonly accept: string
  /** Absolute, without the query: Link headers are made from it. */
  readonly url: string
}

export interface Answer {
  readonly status: number
  readonly body?: unknown
  /** Sent as it is, instead of JSON. */
  readonly raw?: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
}

/** Sets of permissions, one of which is enough. */
export type Needs = readonly Readonly<Partial<Record<TokenPermission, 'read' | 'write'>>>[]

export interface Route {
  /** GitHub's own name for it, e.g. `git/create-ref`. */
  readonly operation: string
  readonly needs: Needs
  readonly answer: (call: Call, world: World) => Answer | Promise<Answer>
}

/** What GitHub answers when it refuses. */
export class ApiError extends Error {
  readonly status: number
  readonly errors: readonly unknown[] | null
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    message: string,
    extra: { readonly errors?: readonly unknown[]; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.errors = extra.errors ?? null
    this.headers = extra.headers ?? {}
  }
}

/** 404, GitHub's answer to everything that is not there or not to be seen. */
export function notFound(message = 'Not Found'): ApiError {
  return new ApiError(404, message)
}

/** 422 with a message of its own. */
export function unprocessable(message: string, errors?: readonly unknown[]): ApiError {
  return errors === undefined ? new ApiError(422, message) : new ApiError(422, message, { errors })
}

/** 422 `Validation Failed` with one error. */
export function invalid(resource: string, field: string, message: string): ApiError {
  return unprocessable('Validation Failed', [{ resource, code: 'custom', field, message }])
}

/** Refuses a body that is longer than GitHub keeps. */
export function checkLength(resource: string, body: string | null | undefined): void {
  if (Array.from(body ?? '').length <= 65_536) return
  throw invalid(resource, 'body', 'body is too long (maximum is 65536 characters)')
}

/** A path parameter; the description guarantees it. */
export function param(call: Call, name: string): string {
  const value = call.params[name]
  if (value === undefined) throw new Error(`the route has no parameter ${name}`)
  return value
}

/** A path parameter that is a number; anything else is not there. */
export function numberParam(call: Call, name: string): number {
  const value = Number(param(call, name))
  if (!Number.isSafeInteger(value)) throw notFound()
  return value
}

/** The body as the route needs it; 422 when it is not. */
export function bodyOf<T>(call: Call, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(call.body ?? {})
  if (parsed.success) return parsed.data
  throw unprocessable(
    'Invalid request.',
    parsed.error.issues.map((issue) => `/${issue.path.join('/')}: ${issue.message}`),
  )
}

export function ok(body: unknown): Answer {
  return { status: 200, body }
}

export function created(body: unknown): Answer {
  return { status: 201, body }
}

interface Page<T> {
  readonly items: readonly T[]
  readonly headers: Readonly<Record<string, string>>
}

/** The page that was asked for, and the Link header to the others. https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export function pageOf<T>(call: Call, all: readonly T[], bySize = 30): Page<T> {
  const size = Math.min(Math.max(Number(call.query.get('per_page') ?? bySize) || bySize, 1), 100)
  const page = Math.max(Number(call.query.get('page') ?? 1) || 1, 1)
  const last = Math.max(Math.ceil(all.length / size), 1)
  const link = (to: number, rel: string): string => {
    const query = new URLSearchParams(call.query)
    query.set('page', String(to))
    return `<${call.url}?${query.toString()}>; rel="${rel}"`
  }
  const links = [
    ...(page > 1 ? [link(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ]
  return {
    items: all.slice((page - 1) * size, page * size),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  }
}

/** A list answered by pages. */
export async function listed<T>(
  call: Call,
  all: readonly T[],
  render: (item: T) => unknown,
  wrap: (items: readonly unknown[], total: number) => unknown = (items) => items,
): Promise<Answer> {
  const page = pageOf(call, all)
  const items = await Promise.all(page.items.map(render))
  return { status: 200, body: wrap(items, all.length), headers: page.headers }
}
