import { describe, expect, test } from 'vitest'
import { createOnce } from '../../../src/adapters/github/create-once.ts'
import type { Creation } from '../../../src/adapters/github/create-once.ts'
import { ExpectedError } from '../../../src/core/errors.ts'

interface Thing {
  readonly id: number
}

/** What becomes of one POST: it is made or not, and the answer arrives or not. */
type Fate = 'made' | 'made, answer lost' | 'made late, answer lost' | 'not made, answer lost'

const lost = {
  outcome: 'lost' as const,
  error: new ExpectedError({ code: 'github-unreachable', message: 'cut', remedy: 'again' }),
}

/** A place where things stand, over a network with these fates. `late` things are listed after so many looks. */
const place = (fates: readonly Fate[], standing: readonly number[] = []) => {
  const things: { readonly id: number; hiddenFor: number }[] = standing.map((id) => ({ id, hiddenFor: 0 }))
  const discarded: number[] = []
  const seen = { posts: 0, settled: 0, discarded }
  const creation: Creation<Thing> = {
    find: () => {
      const listed = things.filter((thing) => thing.hiddenFor <= 0).map(({ id }) => ({ id }))
      for (const thing of things) thing.hiddenFor -= 1
      return Promise.resolve(listed)
    },
    post: () => {
      const fate = fates[seen.posts] ?? 'made'
      seen.posts += 1
      const id = 10 + seen.posts
      if (fate !== 'not made, answer lost') things.push({ id, hiddenFor: fate === 'made late, answer lost' ? 2 : 0 })
      if (fate !== 'made') return Promise.resolve(lost)
      return Promise.resolve({ outcome: 'replied', status: 201, headers: {}, data: { id } })
    },
    take: () => Promise.resolve({ id: 10 + seen.posts }),
    discard: (extra) => {
      seen.discarded.push(extra.id)
      things.splice(
        things.findIndex((thing) => thing.id === extra.id),
        1,
      )
      return Promise.resolve()
    },
    settle: () => {
      seen.settled += 1
      return Promise.resolve()
    },
  }
  return { creation, seen, left: () => things.map((thing) => thing.id) }
}

describe('making a thing once', () => {
  test.each<readonly [string, readonly Fate[], readonly number[], number, number]>([
    ['nothing stands yet', ['made'], [], 1, 11],
    ['it stands already', [], [3], 0, 3],
    ['two stand already: the older one', [], [5, 3], 0, 3],
    ['the answer was lost, and it was made', ['made, answer lost'], [], 1, 11],
    ['the request was lost', ['not made, answer lost', 'made'], [], 2, 12],
    ['both answers were lost, the second was made', ['not made, answer lost', 'made, answer lost'], [], 2, 12],
    ['it is listed too late, so two were made: the older one stays', ['made late, answer lost', 'made'], [], 2, 11],
  ])('%s', async (_name, fates, standing, posts, kept) => {
    const { creation, seen, left } = place(fates, standing)
    expect((await createOnce(creation)).id).toBe(kept)
    expect(seen.posts).toBe(posts)
    if (standing.length === 0) expect(left()).toEqual([kept])
  })

  test('looks twice, with a pause before each look', async () => {
    const { creation, seen } = place(['not made, answer lost', 'made'])
    await createOnce(creation)
    expect(seen.settled).toBe(2)
  })

  test('never posts a third time', async () => {
    const { creation, seen } = place(['not made, answer lost', 'not made, answer lost'])
    await expect(createOnce(creation)).rejects.toBe(lost.error)
    expect(seen.posts).toBe(2)
  })
})
