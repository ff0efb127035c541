import { firstRelease } from '../changes.ts'
import { runWorkflow } from '../jobs.ts'
import type { StoryStep, Thread } from '../plot.ts'
import {
  checklist,
  deploy,
  deployJob,
  mergeToDev,
  noLocks,
  openPull,
  preflight,
  pullCi,
  pushTrigger,
  recorded,
  review,
  serves,
  toProduction,
} from '../scenes.ts'
import { people } from '../world.ts'

const staging = (thread: Thread): readonly StoryStep[] => [
  {
    name: 'Release pull request, one review, merged to dev',
    why: 'The release is a commit of its own: what is tagged is what was reviewed.',
    expect: 'deployed',
    run: async (world, folder) => {
      const pull = (thread.pull = await openPull(world, 'release-1.0.0', firstRelease))
      pullCi(world, pull, 'success')
      await checklist(world, folder, pull)
      await review(world, pull, people.reviewers[0])
      thread.good = await mergeToDev(world, folder, pull)
      return [await serves(world.environments.dev, thread.good)]
    },
  },
  {
    name: 'Refused: v1.0.0 to production before staging',
    why: 'The order holds for whoever asks: the same commit must be verified in staging first.',
    expect: 'not-verified-upstream',
    run: async (world, folder) => {
      await world.desk.tag('v1.0.0', thread.good)
      world.progress.note('tag v1.0.0 pushed; someone asks for production at once')
      await runWorkflow(world, folder, pushTrigger(world, 'refs/tags/v1.0.0', thread.good), [
        { name: 'production', environment: 'production', steps: [deploy(world.environments.production)] },
      ])
      const records = world.github.state().deployments.filter(({ environment }) => environment === 'production')
      return [
        {
          claim: 'nothing was changed',
          ok: records.length === 0,
          evidence: `${records.length} deployments of production`,
        },
      ]
    },
  },
]

const production = (thread: Thread): readonly StoryStep[] => [
  {
    name: 'v1.0.0 goes to staging',
    why: 'The tag without a pre-release part takes the same way first.',
    expect: 'healthy',
    run: async (world, folder) => {
      await runWorkflow(world, folder, pushTrigger(world, 'refs/tags/v1.0.0', thread.good), [
        deployJob(world, 'staging'),
      ])
      return [await serves(world.environments.staging, thread.good)]
    },
  },
  {
    name: 'Refused: v1.0.0 to production with one approval of two',
    why: 'The checklist says no, and deploy says no by itself to those who do not ask the checklist.',
    expect: 'approvals-missing',
    run: async (world, folder) => {
      const steps = [
        { ...preflight(world.environments.production), continueOnError: true },
        deploy(world.environments.production),
      ]
      await runWorkflow(world, folder, pushTrigger(world, 'refs/tags/v1.0.0', thread.good), [
        { name: 'production', environment: 'production', steps },
      ])
      const checklistSaid = world.jobSteps[0]?.outputs['failed-checks'] ?? ''
      return [
        {
          claim: 'the checklist names the approvals',
          ok: checklistSaid.includes('approvals'),
          evidence: `failed-checks=${checklistSaid}`,
        },
      ]
    },
  },
  {
    name: 'The second approval, and v1.0.0 goes to production',
    why: 'One review of the pull request and one approval of the run: two people, neither of them the author.',
    expect: 'deployed',
    run: async (world, folder) => {
      world.progress.note(`${people.reviewers[1]} approves the run for production`)
      await toProduction(world, folder, 'v1.0.0', thread.good, [people.reviewers[1]])
      thread.image = await world.platform.imageOf('production')
      return [
        await serves(world.environments.production, thread.good),
        recorded(world, 'production', thread.good, 'success', 'verified'),
        noLocks(world),
      ]
    },
  },
]

/** A release on its way to production, with the two refusals that are the point of it. */
export const release = (thread: Thread): readonly StoryStep[] => [...staging(thread), ...production(thread)]
