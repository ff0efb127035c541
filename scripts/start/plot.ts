import type { ReasonCode } from '../../src/core/reason.ts'
import type { Proof } from './record.ts'
import type { OpenPull } from './scenes.ts'
import type { World } from './world.ts'

/** One step of a release's life: what is done, and the word by which it must end. */
export interface StoryStep {
  readonly name: string
  readonly why: string
  /** The reason code of the last action that runs. */
  readonly expect: ReasonCode
  /** Does it and returns what must be true afterwards. `folder` is where its files go, below out/. */
  readonly run: (world: World, folder: string) => Promise<readonly Proof[]>
}

/** What one step leaves for the next. */
export interface Thread {
  pull: OpenPull | null
  /** Commits on main: of the first change, of release 1.0.0 and of release 1.1.0. */
  first: string
  good: string
  bad: string
  /** That production ran when release 1.0.0 was verified there; empty where releases are no images. */
  image: string
}

export const known = (pull: OpenPull | null): OpenPull => {
  if (pull === null) throw new Error('the step that opens the pull request has not run')
  return pull
}
