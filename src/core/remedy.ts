// core: what a person meets when something does not pass, and what they do about it; docs are generated from it.

/** Both may hold Markdown. */
export interface Remedy {
  readonly when: string
  readonly then: string
}
