// core: matches a text against the parts of a glob, all ways side by side, so that it takes linear time. Pure.

type Letter = (letter: string) => boolean

/** One part of a glob, and how often it may occur. */
export interface GlobPart {
  readonly matches: Letter
  readonly times: 'once' | 'at most once' | 'any'
  /** Together with the part behind it, it may be left out. */
  readonly optionalPair?: true
}

/** A glob that is taken apart. */
export type Glob = readonly GlobPart[]

const one = (matches: Letter): GlobPart => ({ matches, times: 'once' })

/** This letter. */
export const literal = (letter: string): GlobPart => one((each) => each === letter)
/** `[^/]*` */
export const withinSegment: GlobPart = { matches: (letter) => letter !== '/', times: 'any' }
/** `.*` */
export const anything: GlobPart = { matches: () => true, times: 'any' }
/** `(?:.*\/)?` */
export const anyFolders: Glob = [{ ...anything, optionalPair: true }, literal('/')]

/**
 * Does the glob match all of the text? A regular expression would try one way after the other: with a few stars and a
 * long path that takes years.
 */
export const matchesGlob = (glob: Glob, text: string): boolean => {
  // The letter before which each place of the glob was reached last.
  const seen = new Int32Array(glob.length + 2).fill(-1)
  // The same, coming from the place before: only then may a pair be left out as a whole.
  const entered = new Int32Array(glob.length + 2).fill(-1)
  const enter = (places: number[], from: number, letter: number): void => {
    for (let at = from; at <= glob.length; at += 1) {
      const part = glob[at]
      if (part?.optionalPair === true && entered[at] !== letter) {
        entered[at] = letter
        enter(places, at + 2, letter)
      }
      if (seen[at] === letter) return
      seen[at] = letter
      places.push(at)
      if (part === undefined || part.times === 'once') return
    }
  }
  const stay = (places: number[], at: number, letter: number): void => {
    if (seen[at] !== letter) places.push(at)
    seen[at] = letter
    enter(places, at + 1, letter)
  }
  let reached: number[] = []
  enter(reached, 0, 0)
  let count = 0
  for (const letter of text) {
    count += 1
    const next: number[] = []
    for (const at of reached) {
      const part = glob[at]
      if (part?.matches(letter) !== true) continue
      if (part.times === 'any') stay(next, at, count)
      else enter(next, at + 1, count)
    }
    if (next.length === 0) return false
    reached = next
  }
  return seen[glob.length] === count
}
