/** More questions at once would measure this machine instead of the service. */
export const atOnce = 64

/** Lets so many run at once and the rest wait for their turn. */
export const turnstile = (places: number) => {
  let free = places
  const waiting: (() => void)[] = []
  return async <Value>(body: () => Promise<Value>): Promise<Value> => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await body()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
}

export type Turnstile = ReturnType<typeof turnstile>
