// core: how long and how often what failed outside is tried again, by REST, GraphQL and git alike. Pure.

/** How long and how often we ask again. */
export interface RetryPolicy {
  /** Over all tries of one request, in milliseconds. */
  readonly budgetMs: number
  readonly tries: number
  readonly firstMs: number
  readonly longestMs: number
}

export const defaultPolicy: RetryPolicy = { budgetMs: 120_000, tries: 6, firstMs: 500, longestMs: 15_000 }

/** What is not given is the default. */
export const policyFrom = (given: Partial<RetryPolicy> = {}): RetryPolicy => ({
  budgetMs: given.budgetMs ?? defaultPolicy.budgetMs,
  tries: given.tries ?? defaultPolicy.tries,
  firstMs: given.firstMs ?? defaultPolicy.firstMs,
  longestMs: given.longestMs ?? defaultPolicy.longestMs,
})

/** How often it was tried, and for how long. */
export interface Tried {
  /** From 1. */
  readonly tried: number
  readonly elapsedMs: number
  readonly policy: RetryPolicy
  /** In [0, 1): spreads the repeats of many jobs. */
  readonly random: () => number
  /** What the server asks for; null: it did not say. */
  readonly askedMs: number | null
}

/** How long to wait before the next try; null to give up. */
export const pauseBefore = ({ tried, elapsedMs, policy, random, askedMs }: Tried): number | null => {
  if (tried >= policy.tries) return null
  const ceiling = Math.min(policy.longestMs, policy.firstMs * 2 ** (tried - 1))
  const wait = askedMs ?? Math.round(random() * ceiling)
  return elapsedMs + wait > policy.budgetMs ? null : wait
}
