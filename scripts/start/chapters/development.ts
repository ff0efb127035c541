import { locations, reports } from '../changes.ts'
import { known, type StoryStep, type Thread } from '../plot.ts'
import { checklist, mergeToDev, openPull, pullCi, recorded, serves, toStaging } from '../scenes.ts'

const judged = (thread: Thread): readonly StoryStep[] => [
  {
    name: 'A pull request whose CI is red',
    why: 'The checklist is not a form to tick: a failing check of the commit fails its line.',
    expect: 'checks-failed',
    run: async (world, folder) => {
      thread.pull = await openPull(world, 'locations', locations)
      pullCi(world, thread.pull, 'failure')
      await checklist(world, folder, thread.pull)
      return []
    },
  },
  {
    name: 'The same pull request, CI green',
    why: 'The newest run of a check counts; the checklist is shown as a check of the pull request.',
    expect: 'checks-passed',
    run: async (world, folder) => {
      const pull = known(thread.pull)
      pullCi(world, pull, 'success')
      await checklist(world, folder, pull)
      const shown = world.github.state().checkRuns.filter((one) => one.sha === pull.head && /runbook/i.test(one.name))
      return [
        {
          claim: 'the pull request shows the checklist',
          ok: shown.some((one) => one.conclusion === 'success'),
          evidence: shown.map((one) => `check run "${one.name}": ${one.conclusion ?? one.status}`).join(', '),
        },
      ]
    },
  },
  {
    name: 'Refused: a pull request that brings a denied licence',
    why: 'The SBOM is made from the lock file of that very commit, and each licence is held against the runbook.',
    expect: 'checks-failed',
    run: async (world, folder) => {
      const pull = await openPull(world, 'reports', reports)
      pullCi(world, pull, 'success')
      await checklist(world, folder, pull)
      const said = world.jobSteps[0]?.outputs['failed-checks'] ?? ''
      return [{ claim: 'the SBOM alone stands in the way', ok: said === 'sbom', evidence: `failed-checks=${said}` }]
    },
  },
]

const deployed = (thread: Thread): readonly StoryStep[] => [
  {
    name: 'Merged, and main goes to dev',
    why: 'A push to main is deployed to dev and counts as done only when the commit was seen serving.',
    expect: 'deployed',
    run: async (world, folder) => {
      thread.first = await mergeToDev(world, folder, known(thread.pull))
      return [
        await serves(world.environments.dev, thread.first),
        recorded(world, 'dev', thread.first, 'success', 'verified'),
      ]
    },
  },
  {
    name: 'Tag v1.0.0-rc.1 goes to staging',
    why: 'A tag goes to staging, where the smoke tests run against it before it counts as verified.',
    expect: 'healthy',
    run: (world, folder) => toStaging(world, folder, 'v1.0.0-rc.1', thread.first),
  },
]

/** A change on its way to staging. */
export const development = (thread: Thread): readonly StoryStep[] => [...judged(thread), ...deployed(thread)]
