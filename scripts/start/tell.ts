import path from 'node:path'
import type { JobStepRecord, StoryRecord } from './record.ts'
import type { StoryStep } from './plot.ts'
import type { World } from './world.ts'

const folderOf = (number: number, name: string) =>
  path.join(
    'steps',
    `${String(number).padStart(2, '0')}-${name
      .toLowerCase()
      .replace(/[^a-z0-9.]+/g, '-')
      .replace(/^-|-$/g, '')}`,
  )

/** What is wrong with how a step ended; nothing, when it ended as it must. */
export const faultsOf = (
  expected: string,
  jobSteps: readonly JobStepRecord[],
  proofs: StoryRecord['proofs'],
): readonly string[] => {
  const last = jobSteps.at(-1)
  if (last === undefined) return ['No action ran.']
  const ended =
    last.reasonCode === expected
      ? []
      : [`${last.name} ended with ${last.reasonCode}, not ${expected}: ${last.message} ${last.remedy}`.trim()]
  return [
    ...ended,
    ...jobSteps.flatMap(({ name, problems }) =>
      problems.map((problem) => `The runner complains of ${name}: ${problem}`),
    ),
    ...proofs.filter(({ ok }) => !ok).map(({ claim, evidence }) => `Not true: ${claim} (${evidence}).`),
  ]
}

/** Plays one step and judges it. Nothing that is thrown gets past: it is a fault of the step. */
export const tellStep = async (world: World, step: StoryStep, number: number): Promise<StoryRecord> => {
  const startedAt = Date.now()
  world.jobSteps.length = 0
  let proofs: StoryRecord['proofs'] = []
  let thrownFaults: readonly string[] = []
  try {
    proofs = await step.run(world, folderOf(number, step.name))
  } catch (thrown) {
    thrownFaults = [thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)]
  }
  const jobSteps = [...world.jobSteps]
  const faults = [...thrownFaults, ...faultsOf(step.expect, jobSteps, proofs)]
  const last = jobSteps.at(-1)
  return {
    ...{ number, name: step.name, why: step.why, expected: step.expect },
    ...{ verdict: last?.verdict ?? 'none', reasonCode: last?.reasonCode ?? 'none', ok: faults.length === 0 },
    ...{ faults, durationMs: Date.now() - startedAt, startedAt, jobSteps, proofs },
  }
}
