import { runWorkflow, type Trigger } from '../jobs.ts'
import type { StoryStep, Thread } from '../plot.ts'
import type { Proof } from '../record.ts'
import { ci, deploy, deployJob, noLocks, pushTrigger, recorded, sameImage, serves } from '../scenes.ts'
import { people, type World } from '../world.ts'

const rollbackTrigger = async (world: World, inputs: Readonly<Record<string, string>>): Promise<Trigger> => {
  const sha = await world.desk.main()
  const ref = 'refs/heads/main'
  return {
    ...{ workflow: 'rollback.yml', event: 'workflow_dispatch', ref, sha, actor: people.onCall },
    payload: { inputs, ref, repository: { id: world.github.repositoryId, default_branch: 'main' } },
  }
}

const rollback = async (world: World, folder: string, extra: Readonly<Record<string, string>>) => {
  const environment = world.environments.production
  const reason = 'Errors on /items since v1.1.0'
  const inputs = { environment: 'production', reason, severity: 'critical', ...extra }
  await runWorkflow(world, folder, await rollbackTrigger(world, inputs), [
    {
      name: 'rollback',
      environment: 'production',
      steps: [{ action: 'rollback', inputs: () => inputs, env: environment.variables }],
    },
  ])
}

const incident = (world: World): Proof => {
  const issues = world.github
    .state()
    .issues.filter(({ state, labels }) => state === 'open' && labels.includes('incident'))
  return {
    claim: 'an incident is open',
    ok: issues.length === 1,
    evidence:
      issues.map(({ number, title }) => `#${number} ${title}`).join(', ') || 'no open issue with label incident',
  }
}

const usersAreServed = async (world: World): Promise<Proof> => {
  const traffic = world.traffic()
  if (traffic === null) return { claim: 'users are served', ok: false, evidence: 'no users came' }
  const before = traffic.tally()
  const from = Date.now() - traffic.startedAt
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  const { answered, failed, unreachable } = traffic.tally(from)
  return {
    claim: 'users are served again',
    ok: answered > 0 && failed === 0 && unreachable === 0,
    evidence: `in the last second ${answered} answers, ${failed} errors; ${before.failed} errors in all before`,
  }
}

const restored = (thread: Thread): readonly StoryStep[] => [
  {
    name: 'The plan of the rollback',
    why: 'Before anything is changed: what serves, which release comes back, what is reverted.',
    expect: 'planned',
    run: async (world, folder) => {
      await rollback(world, folder, { 'dry-run': 'true' })
      return [{ ...(await serves(world.environments.production, thread.bad)), claim: 'nothing was changed yet' }]
    },
  },
  {
    name: 'Rolled back: restored, reverted, verified',
    why: 'The last verified release is put back, then git is made to agree, then people are told.',
    expect: 'rolled-back',
    run: async (world, folder) => {
      await rollback(world, folder, {})
      const main = await world.desk.main()
      const [now, good] = await Promise.all([world.desk.tree(main), world.desk.tree(thread.good)])
      return [
        await serves(world.environments.production, thread.good),
        recorded(world, 'production', thread.good, 'success', 'verified'),
        {
          claim: 'main holds the files of v1.0.0 again',
          ok: now === good,
          evidence: await world.desk.log(`${thread.bad}..${main}`),
        },
        ...(await sameImage(world, 'production', thread.image)),
        incident(world),
        noLocks(world),
      ]
    },
  },
]

const after = (thread: Thread): readonly StoryStep[] => [
  {
    name: 'Production is healthy with v1.0.0',
    why: 'Asked by the smoke action on its own, and by the users.',
    expect: 'healthy',
    run: async (world, folder) => {
      const steps = [{ action: 'smoke' as const, inputs: () => ({ environment: 'production', sha: thread.good }) }]
      await runWorkflow(world, folder, pushTrigger(world, 'refs/tags/v1.0.0', thread.good), [
        { name: 'verify', environment: 'production', permissions: { contents: 'read', deployments: 'read' }, steps },
      ])
      return [await usersAreServed(world)]
    },
  },
  {
    name: 'The revert goes to dev like any change',
    why: 'What the rollback pushed to main takes the same gates as what people push.',
    expect: 'deployed',
    run: async (world, folder) => {
      const main = await world.desk.main()
      ci(world, main, 'success')
      const dispatch = world.dispatches.at(-1)
      const trigger = {
        ...{ ...pushTrigger(world, 'refs/heads/main', main), event: 'workflow_dispatch' as const },
        ...(dispatch === undefined ? {} : { runId: dispatch.runId }),
      }
      await runWorkflow(world, folder, trigger, [deployJob(world, 'dev')])
      return [
        {
          claim: 'the rollback started the workflow itself',
          ok: dispatch?.workflow === '.github/workflows/deploy.yml' && dispatch.ref === 'refs/heads/main',
          evidence:
            dispatch === undefined ? 'no dispatch' : `${dispatch.workflow} on ${dispatch.ref}, run ${dispatch.runId}`,
        },
        await serves(world.environments.dev, main),
      ]
    },
  },
  {
    name: 'Refused: v1.1.0 to production once more',
    why: 'A commit that was rolled back does not return until a release without it, or with its revert, is made.',
    expect: 'held',
    run: async (world, folder) => {
      await runWorkflow(world, folder, pushTrigger(world, 'refs/tags/v1.1.0', thread.bad), [
        { name: 'production', environment: 'production', steps: [deploy(world.environments.production)] },
      ])
      return [await serves(world.environments.production, thread.good), noLocks(world)]
    },
  },
]

/** The rollback, and what stands after it. */
export const wayBack = (thread: Thread): readonly StoryStep[] => [...restored(thread), ...after(thread)]
