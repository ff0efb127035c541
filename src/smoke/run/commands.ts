// smoke/run: runs the runbook's test programs, repeats a failed one, and redacts their output.
import { commandLineOf } from '../../core/command-line.ts'
import { parseJunit } from '../decide/junit.ts'
import type { CommandOutcome } from '../decide/verdict.ts'
import type { Redact } from '../../core/redact.ts'
import { judgeCommand, type CommandDecision } from '../decide/test-command.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { CommandOptions } from '../probes/options.ts'

/** What keeps a command from being run, in a sentence. */
export const commandProblems = (commands: readonly CommandOptions[]): readonly string[] =>
  commands.flatMap((command) => {
    const line = commandLineOf(command)
    return line.ok ? [] : [`Command '${command.name}' ${line.why}`]
  })

export interface CommandRun {
  readonly outcome: CommandOutcome
  readonly durationMs: number
  /** The end of what it said. */
  readonly log: string
}

interface TestCommandScope {
  readonly environment: Readonly<Record<string, string>>
  /** Takes out what tests print of what they were given. */
  readonly hide: Redact
  /** On the monotonic clock. */
  readonly until: number
}

const runOnce = async (command: CommandOptions, order: TestCommandScope, ports: ReadPorts) => {
  const line = commandLineOf(command)
  // Problems were looked for before anything was asked.
  if (!line.ok) throw new Error(`Command '${command.name}' ${line.why}`)
  const { workspace } = ports.context
  const report = command.junit ?? null
  const files = ports.files.within(workspace)
  // A report of an earlier run must not speak for this one.
  if (report !== null) await files.write(report, '')
  const left = order.until - ports.clock.monotonicMs()
  const result = await ports.log.group(`Running ${command.name}`, () =>
    ports.command.run({
      argv: line.argv,
      cwd: workspace,
      env: { ...ports.command.baseEnvironment(), ...order.environment },
      timeoutMs: Math.max(1, Math.min(command.timeout, left)),
      onLine: (text) => ports.log.info(order.hide(text)),
    }),
  )
  ports.clock.throwIfCancelled()
  const junit = report === null ? null : parseJunit((await files.read(report)) ?? '')
  const [program] = line.argv
  const { summary, flaky, ...judged } = judgeCommand({ program, ...result, junit })
  const decision: CommandDecision = { ...judged, summary: order.hide(summary), flaky: flaky.map(order.hide) }
  const said = order.hide([result.stdout, result.stderr].filter((text) => text !== '').join('\n'))
  return { decision, durationMs: result.durationMs, log: said.split('\n').slice(-50).join('\n').trim() }
}

const outcomeOf = (
  command: CommandOptions,
  first: CommandDecision,
  retried: CommandDecision | null,
): CommandOutcome => ({
  name: command.name,
  class: command.class,
  state: first.state,
  summary: retried?.state === 'pass' ? `${first.summary}; passed when it ran again` : first.summary,
  flaky: [...first.flaky],
  reproduced: retried?.state === 'failed',
})

/** Runs the tests one after the other. What failed runs once more: not to pass after all, but to learn whether it stays. */
export const runCommands = async (
  commands: readonly CommandOptions[],
  order: TestCommandScope,
  ports: ReadPorts,
): Promise<readonly CommandRun[]> => {
  const runs: CommandRun[] = []
  for (const command of commands) {
    const first = await runOnce(command, order, ports)
    const failed = first.decision.state === 'failed'
    const retried = failed ? await runOnce(command, order, ports) : null
    runs.push({
      outcome: outcomeOf(command, first.decision, retried?.decision ?? null),
      durationMs: first.durationMs + (retried?.durationMs ?? 0),
      log: first.log,
    })
  }
  return runs
}
