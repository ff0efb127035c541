// adapters/github: creates a thing exactly once, even when the network loses the response.
import type { Reply } from './exchange.ts'
import type { Lost } from './request.ts'

/** How one kind of thing is found, made and, when a lost answer led to two of it, put away again. */
export interface Creation<Thing extends { readonly id: number }> {
  /** What bears our key and was made by us, and nothing else: anyone can plant a key. */
  readonly find: () => Promise<readonly Thing[]>
  readonly post: () => Promise<Reply | Lost>
  /** Reads the answer to the POST, or throws what it means. */
  readonly take: (reply: Reply) => Promise<Thing>
  readonly discard: (extra: Thing) => Promise<void>
  /** A moment for GitHub's copies to agree. */
  readonly settle: () => Promise<void>
}

const oldest = <Thing extends { readonly id: number }>(things: readonly Thing[]): Thing | null =>
  things.reduce<Thing | null>((best, thing) => (best === null || thing.id < best.id ? thing : best), null)

/** A lost answer: what was made may not be listed at once. */
const findTwice = async <Thing extends { readonly id: number }>(creation: Creation<Thing>): Promise<Thing | null> => {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await creation.settle()
    const found = oldest(await creation.find())
    if (found !== null) return found
  }
  return null
}

/** The first came late after all: the older one stays. */
const reconcile = async <Thing extends { readonly id: number }>(
  creation: Creation<Thing>,
  made: Thing,
): Promise<Thing> => {
  const all = await creation.find()
  const kept = oldest([made, ...all])
  for (const extra of all) if (extra.id !== kept?.id) await creation.discard(extra)
  return kept ?? made
}

/**
 * Makes a thing that must exist once, over a network that loses answers: search by key, POST once, and on an unknown
 * outcome search again before the only second POST.
 */
export const createOnce = async <Thing extends { readonly id: number }>(creation: Creation<Thing>): Promise<Thing> => {
  const existing = oldest(await creation.find())
  if (existing !== null) return existing
  const first = await creation.post()
  if (first.outcome === 'replied') return creation.take(first)
  const afterFirst = await findTwice(creation)
  if (afterFirst !== null) return afterFirst
  const second = await creation.post()
  if (second.outcome === 'replied') return reconcile(creation, await creation.take(second))
  const afterSecond = await findTwice(creation)
  if (afterSecond !== null) return reconcile(creation, afterSecond)
  throw second.error
}
