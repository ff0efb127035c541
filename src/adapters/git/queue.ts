// adapters/git: orders git processes: each worktree is made alone, and fetches run in parallel.

/**
 * git takes the folder of a worktree that another process of it is just about to make for a broken one ("failed to read
 * worktrees/…/commondir"), both when it adds one and when it fetches. So a worktree is made alone, and fetches run beside
 * each other.
 */
export interface Turns {
  beside<T>(work: () => Promise<T>): Promise<T>
  alone<T>(work: () => Promise<T>): Promise<T>
}

export const takeTurns = (): Turns => {
  let last: Promise<unknown> = Promise.resolve()
  const running = new Set<Promise<unknown>>()
  return {
    beside: (work) => {
      const mine = last.then(work)
      const ended = mine.catch(() => undefined).finally(() => running.delete(ended))
      running.add(ended)
      return mine
    },
    alone: (work) => {
      const mine = Promise.all([last, ...running]).then(work)
      last = mine.catch(() => undefined)
      return mine
    },
  }
}
