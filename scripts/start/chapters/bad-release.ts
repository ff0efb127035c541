import { conditionalLists } from '../changes.ts'
import type { StoryStep, Thread } from '../plot.ts'
import {
  checklist,
  mergeToDev,
  openPull,
  pullCi,
  recorded,
  review,
  serves,
  toProduction,
  toStaging,
} from '../scenes.ts'
import { people } from '../world.ts'

/** A release that everybody believes in. */
export const badRelease = (thread: Thread): readonly StoryStep[] => [
  {
    name: 'v1.1.0 looks well: reviewed, green in dev',
    why: 'Its fault shows only when browsers ask again for a list that they hold, and nobody does that in dev.',
    expect: 'deployed',
    run: async (world, folder) => {
      const pull = await openPull(world, 'conditional-lists', conditionalLists)
      pullCi(world, pull, 'success')
      await checklist(world, folder, pull)
      for (const login of people.reviewers) await review(world, pull, login)
      thread.bad = await mergeToDev(world, folder, pull)
      return [await serves(world.environments.dev, thread.bad)]
    },
  },
  {
    name: 'v1.1.0 is healthy in staging',
    why: 'Nor do the smoke tests ask twice: staging is green for a good reason and the release is bad all the same.',
    expect: 'healthy',
    run: (world, folder) => {
      world.openToUsers()
      world.progress.note('meanwhile users come to production')
      return toStaging(world, folder, 'v1.1.0', thread.bad)
    },
  },
  {
    name: 'v1.1.0 fails in production, under load',
    why: '/health answers 200 all the time. Smoke asks for what users ask for, and does not call it a success.',
    expect: 'smoke-failed',
    run: async (world, folder) => {
      await toProduction(world, folder, 'v1.1.0', thread.bad)
      const health = await serves(world.environments.production, thread.bad)
      const traffic = world.traffic()
      const failed = traffic?.tally().failed ?? 0
      return [
        { ...health, claim: `${health.claim}, /health says ok` },
        { claim: 'users get errors', ok: failed > 0, evidence: `${failed} answers with an error so far` },
        recorded(world, 'production', thread.bad, 'failure', ''),
      ]
    },
  },
]
