// smoke/run: runs the runbook's test programs, repeats a failed one, and redacts their output.
import { commandLineOf } from '../../core/command-line.ts'
import type { Redact } from '../../core/redact.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { mergeRuns, parseJunit, type JunitResult } from '../decide/junit.ts'
import { judgeCommand } from '../decide/test-command.ts'
import type { CommandOptions } from '../probes/options.ts'
import { commandProblem } from '../words.ts'
import { isSound, type CommandRun, type Phase, type TestCommands } from './run.ts'

/** What keeps a command from being run, in a sentence. */
export const commandProblems = (commands: readonly CommandOptions[]): readonly string[] =>
  commands.flatMap((command) => {
    const line = commandLineOf(command)
    return line.ok ? [] : [commandProblem(command.name, line.why)]
  })

/** Names of tests may contain what a test was given. */
const hidden = (junit: JunitResult, hide: Redact): JunitResult =>
  junit.ok
    ? { ok: true, run: { ...junit.run, failed: junit.run.failed.map(hide), flaky: junit.run.flaky.map(hide) } }
    : junit

const isGlob = (name: string) => /[*?[{]/.test(name)

const namesOf = async (reports: readonly string[], workspace: string, { files }: ReadPorts) => {
  const found = await Promise.all(
    reports.map((name) => (isGlob(name) ? files.find(name, workspace) : Promise.resolve([name]))),
  )
  return [...new Set(found.flat())]
}

const emptyReports = async (reports: readonly string[], workspace: string, ports: ReadPorts): Promise<void> => {
  const folder = ports.files.within(workspace)
  for (const name of await namesOf(reports, workspace, ports)) await folder.write(name, '')
}

/** One run of all reports. A file that a glob found, and that this run left empty, is of an earlier one. */
const readReports = async (reports: readonly string[], workspace: string, ports: ReadPorts): Promise<JunitResult> => {
  const folder = ports.files.within(workspace)
  const texts: { readonly name: string; readonly text: string }[] = []
  for (const name of await namesOf(reports, workspace, ports)) {
    const text = (await folder.read(name)) ?? ''
    if (text.trim() !== '' || reports.includes(name)) texts.push({ name, text })
  }
  return mergeRuns(texts.map(({ name, text }) => ({ name, result: parseJunit(text) })))
}

const runOnce = async (
  command: CommandOptions,
  { environment, hide }: TestCommands,
  until: number,
  ports: ReadPorts,
) => {
  const line = commandLineOf(command)
  // Problems were looked for before anything was asked.
  if (!line.ok) throw new Error(commandProblem(command.name, line.why))
  const { workspace } = ports.context.paths
  const reports = command.junit === undefined ? null : [command.junit].flat()
  // A report of an earlier run must not speak for this one.
  if (reports !== null) await emptyReports(reports, workspace, ports)
  const left = until - ports.clock.monotonicMs()
  const result = await ports.log.group(`Running ${command.name}`, () =>
    ports.command.run({
      argv: line.argv,
      cwd: workspace,
      env: { ...ports.command.baseEnvironment(), ...environment },
      timeoutMs: Math.max(1, Math.min(command.timeout, left)),
      onLine: (text) => ports.log.info(hide(text)),
    }),
  )
  ports.clock.throwIfCancelled()
  const junit = reports === null ? null : hidden(await readReports(reports, workspace, ports), hide)
  const said = hide([result.stdout, result.stderr].filter((text) => text !== '').join('\n'))
  const [program, ...words] = line.argv
  const { exitCode, timedOut, notFound } = result
  const decision = judgeCommand({ program: hide(program), words, said, exitCode, timedOut, notFound, junit })
  return { decision, durationMs: result.durationMs, log: said.split('\n').slice(-50).join('\n').trim() }
}

/** Runs the tests one after the other. What failed runs once more: not to pass after all, but to learn whether it stays. */
export const testing: Phase = {
  name: 'commands',
  due: (run) => isSound(run) && run.commands === null,
  take: async (run, ports) => {
    const { commands, until } = run.plan
    const runs: CommandRun[] = []
    for (const command of commands.list) {
      const first = await runOnce(command, commands, until, ports)
      const { state, finding, flaky } = first.decision
      const second = state === 'failed' ? await runOnce(command, commands, until, ports) : null
      runs.push({
        name: command.name,
        class: command.class,
        state,
        finding,
        flaky,
        second: second?.decision.state ?? null,
        durationMs: first.durationMs + (second?.durationMs ?? 0),
        log: first.log,
      })
    }
    return { ...run, commands: runs }
  },
}
