import { badRelease } from './chapters/bad-release.ts'
import { wholeChecklist } from './chapters/checklist.ts'
import { development } from './chapters/development.ts'
import { release } from './chapters/release.ts'
import { wayBack } from './chapters/way-back.ts'
import type { StoryStep, Thread } from './plot.ts'

/** A release's whole life, on real git, real HTTP, a real database and the bundles in dist/. */
export const story = (): readonly StoryStep[] => {
  const thread: Thread = { pull: null, first: '', good: '', bad: '', image: '' }
  return [...development(thread), ...release(thread), ...badRelease(thread), ...wayBack(thread), ...wholeChecklist()]
}
