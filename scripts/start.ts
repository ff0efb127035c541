import path from 'node:path'
import { conclude, leaks, partsUsed } from './start/ending.ts'
import { readChoice } from './start/platform-choice.ts'
import { prepare } from './start/prepare.ts'
import { openProgress } from './start/progress.ts'
import type { StoryRecord } from './start/record.ts'
import { story } from './start/story.ts'
import { tellStep } from './start/tell.ts'
import type { World } from './start/world.ts'

// `npm start`, or `npm start -- --environments=processes`: a release lives its whole life on this machine. Ends with 0 only if every step ended as it must.
const root = path.join(import.meta.dirname, '..')
/** Tests put it elsewhere. */
const out = path.resolve(process.env['RUNBOOK_OUT'] ?? path.join(root, 'out'))
const progress = openProgress(process.stdout)
const steps = story()

/** Aborted by the first signal; a second one does not wait for anybody. */
const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (interruption.signal.aborted) process.exit(130)
    progress.title(`\n${signal}: ending what was started ...`)
    interruption.abort(signal)
  })

const stopped = () => interruption.signal.aborted
const interrupted = new Promise<void>((resolve) => {
  interruption.signal.addEventListener('abort', () => resolve())
})

const tell = async (world: World, records: StoryRecord[]): Promise<void> => {
  for (const [index, step] of steps.entries()) {
    if (stopped()) return
    progress.step(index + 1, steps.length, step.name)
    const record = await tellStep(world, step, index + 1)
    if (stopped()) return
    records.push(record)
    progress.done(record.ok, `${record.verdict}, ${record.reasonCode}`, record.durationMs)
    // What comes after a step that failed would only fail for the same reason.
    if (!record.ok) return
  }
}

const main = async (): Promise<number> => {
  const started = performance.now()
  progress.title('A release lives its whole life, with the bundles in dist/.')
  const choice = readChoice(process.argv.slice(2))
  const world = await prepare(root, out, choice, progress)
  const records: StoryRecord[] = []
  const telling = tell(world, records)
  await Promise.race([telling, interrupted])
  // After a signal what is at work is cancelled as the runner cancels it, and tidies up while GitHub still answers.
  world.stop()
  await telling
  const state = world.github.state()
  const faults = [...(await world.close()), ...leaks(out, world.tokens)]
  if (stopped()) return 130
  const durationMs = performance.now() - started
  const facts = { records, parts: partsUsed(world), faults, durationMs, state, traffic: world.traffic() }
  return conclude(out, facts, steps.length, progress) ? 0 : 1
}

process.exit(
  await main().catch((thrown: unknown) => {
    console.error(thrown instanceof Error ? (thrown.stack ?? thrown.message) : thrown)
    return 1
  }),
)
