// adapters/github: reads lists to their last page, in parallel where GitHub gives the total.
import type { z } from 'zod'
import { memberOf } from '../../core/member.ts'
import { parse, shapeOf, type AnswerShape } from './answers.ts'
import type { Reply } from './exchange.ts'
import { declined, unusable } from './refusal.ts'
import type { Api, Ask } from './request.ts'

const perPage = 100
const mostPages = 500
/** More at once would meet the secondary rate limit. */
const pagesAtOnce = 20

/** https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api#using-link-headers */
export const nextLink = (header: string | undefined): string | null => {
  const next = (header ?? '').split(/,[ \t]{0,8}(?=<)/).find((part) => /;\s*rel="?next"?\s*(?:;|$)/.test(part))
  return /^\s*<([^>]*)>/.exec(next ?? '')?.[1] ?? null
}

const withParameter = (path: string, name: string, value: number): string =>
  `${path}${path.includes('?') ? '&' : '?'}${name}=${value}`

export type Listing = Omit<Ask, 'method' | 'body' | 'repeat' | 'immutable'> & {
  /** Statuses beside 404 that say there is nothing to list. */
  readonly absent?: readonly number[]
}

/** How the pages of an endpoint are read. */
interface Paging<Page> {
  readonly pageOf: (data: unknown) => Page | Promise<Page>
  readonly sizeOf: (page: Page) => number
  /** Of a list that says how long it is. */
  readonly totalOf?: (page: Page) => number
}

/**
 * The addresses of the pages that a list says it has, beyond the second: by the address that GitHub gave for that one,
 * where only the number of the page is another. None where it pages by anything else.
 */
const furtherPages = (next: string | null, total: number): readonly string[] => {
  if (next === null || !URL.canParse(next) || new URL(next).searchParams.get('page') !== '2') return []
  const count = Math.min(Math.ceil(total / perPage), pagesAtOnce) - 2
  return Array.from({ length: Math.max(count, 0) }, (_, index) => {
    const url = new URL(next)
    url.searchParams.set('page', String(index + 3))
    return url.href
  })
}

/** Every page, in order; a list that is not there has none. One that tells its length is asked for side by side. */
const readPages = async <Page>(
  api: Api,
  listing: Listing,
  { pageOf, sizeOf, totalOf }: Paging<Page>,
): Promise<readonly Page[]> => {
  const { absent = [], ...purpose } = listing
  const first = withParameter(listing.path, 'per_page', perPage)
  const pages: Page[] = []
  const seen = new Set<string>()
  const prefetched = new Map<string, Promise<Reply>>()
  const ask = (path: string) => api.ask({ ...purpose, path, method: 'GET' })
  for (let path: string | null = first; path !== null;) {
    if (seen.has(path) || seen.size >= mostPages) throw unusable(purpose, 'its pages do not come to an end')
    seen.add(path)
    const reply: Reply = await (prefetched.get(path) ?? ask(path))
    if (pages.length === 0 && (reply.status === 404 || absent.includes(reply.status))) return []
    if (reply.status !== 200) throw declined(purpose, reply)
    const page = await pageOf(reply.data)
    pages.push(page)
    // A full page without any links: either the last one or a proxy that drops them. Asking is cheaper than guessing.
    const full = sizeOf(page) >= perPage && reply.headers['link'] === undefined
    path = full ? withParameter(first, 'page', pages.length + 1) : nextLink(reply.headers['link'])
    if (pages.length > 1 || totalOf === undefined) continue
    for (const further of furtherPages(path, totalOf(page))) {
      const asked = ask(further)
      // Whoever comes to the page meets its failure; a list that ends before it never does.
      asked.catch(() => undefined)
      prefetched.set(further, asked)
    }
  }
  return pages
}

const itemsOf = <Item>(listing: Listing, item: z.ZodType<Item>, data: unknown): readonly Item[] => {
  if (!Array.isArray(data)) throw unusable(listing, 'it is no list')
  return data.map((each: unknown) => parse(listing, item, each))
}

/** All items of an endpoint that answers arrays. */
export const readList = async <Item>(api: Api, listing: Listing, item: AnswerShape<Item>): Promise<readonly Item[]> => {
  const pageOf = async (data: unknown) => itemsOf(listing, await shapeOf(item), data)
  const pages = await readPages(api, listing, { pageOf, sizeOf: (page) => page.length })
  return pages.flat()
}

const totalIn = (listing: Listing, data: unknown): number => {
  const total = memberOf(data, 'total_count')
  if (typeof total !== 'number') throw unusable(listing, 'it does not say how many there are')
  return total
}

/** All items of an endpoint that answers `{total_count, <key>: []}`, with the count that GitHub gave last. */
export const readCounted = async <Item>(
  api: Api,
  listing: Listing,
  key: string,
  item: z.ZodType<Item>,
): Promise<{ readonly items: readonly Item[]; readonly total: number }> => {
  const pages = await readPages(api, listing, {
    pageOf: (data) => ({ total: totalIn(listing, data), items: itemsOf(listing, item, memberOf(data, key)) }),
    sizeOf: (page) => page.items.length,
    totalOf: (page) => page.total,
  })
  return { items: pages.flatMap((page) => page.items), total: pages.at(-1)?.total ?? 0 }
}

/** A counted list that must be whole. One that is read while it grows may come out short once, but not twice. */
export const readWhole = async <Item extends { readonly id: number }>(
  api: Api,
  listing: Listing,
  key: string,
  item: z.ZodType<Item>,
): Promise<readonly Item[]> => {
  const whole = async (): Promise<{ readonly items: readonly Item[]; readonly total: number }> => {
    const { items, total } = await readCounted(api, listing, key, item)
    return { items: distinct(items), total }
  }
  const first = await whole()
  if (first.items.length >= first.total) return first.items
  await api.settle()
  const second = await whole()
  if (second.items.length >= second.total) return second.items
  throw unusable(listing, `it lists ${second.items.length} of ${second.total}`)
}

/** Newest first and each once: a list that grows while it is read shows some items twice. */
export const newestFirst = <Item extends { readonly id: number; readonly createdAt: string }>(
  items: readonly Item[],
): readonly Item[] =>
  [...new Map(items.map((item) => [item.id, item])).values()].sort(
    (a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id,
  )

/** Each once, in the order given. */
export const distinct = <Item extends { readonly id: number }>(items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
]
