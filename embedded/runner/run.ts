import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { ActionRequest, ActionRun, RunningAction } from './control.ts'
import { runnerPatience, startNode } from './child.ts'
import type { ChildEnd } from './child.ts'
import { parseCommandFile } from './command-file.ts'
import { stepEnvironment } from './environment.ts'
import type { StepFiles } from './environment.ts'
import { evaluateInputs, readManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { stepLog } from './step-log.ts'
import type { StepLog } from './step-log.ts'

type JobStatus = 'success' | 'failure' | 'cancelled'

interface Stage {
  readonly name: 'main' | 'post'
  readonly jobStatus: JobStatus
  readonly temp: string
  readonly state: Readonly<Record<string, string>>
}

/** FileCommandManager.cs: a larger summary is dropped, with an error. */
const summaryLimit = 1024 * 1024

const temporary = new Set<string>()
process.once('exit', () => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true })
})

/** A RUNNER_TEMP of its own, gone when this process ends: the post step may still need it after main. */
const newTemp = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'runbook-runner-'))
  temporary.add(folder)
  return folder
}

const prepareFiles = async (request: ActionRequest, stage: Stage): Promise<StepFiles> => {
  const commands = path.join(stage.temp, '_runner_file_commands')
  const workflow = path.join(stage.temp, '_github_workflow')
  await mkdir(commands, { recursive: true })
  await mkdir(workflow, { recursive: true })
  await mkdir(request.workspace, { recursive: true })
  const suffix = crypto.randomUUID()
  const create = async (file: string, text: string) => {
    await writeFile(file, text)
    return file
  }
  return {
    temp: stage.temp,
    event: await create(path.join(workflow, 'event.json'), JSON.stringify(request.event.payload)),
    output: await create(path.join(commands, `set_output_${suffix}`), ''),
    state: await create(path.join(commands, `save_state_${suffix}`), ''),
    env: await create(path.join(commands, `set_env_${suffix}`), ''),
    path: await create(path.join(commands, `add_path_${suffix}`), ''),
    summary: await create(path.join(commands, `step_summary_${suffix}`), ''),
  }
}

interface Pairs {
  readonly values: Readonly<Record<string, string>>
  readonly problems: readonly string[]
}

const readPairs = async (kind: string, file: string): Promise<Pairs> => {
  const { pairs, problem } = parseCommandFile(await readFile(file, 'utf8'))
  const problems = problem === null ? [] : [`Unable to process file command '${kind}' successfully. ${problem}`]
  return { values: Object.fromEntries(pairs), problems }
}

const readEnv = async (file: string): Promise<Pairs> => {
  const { values, problems } = await readPairs('env', file)
  const blocked = Object.keys(values).filter((name) => name.toUpperCase() === 'NODE_OPTIONS')
  return {
    values: Object.fromEntries(Object.entries(values).filter(([name]) => !blocked.includes(name))),
    problems: [
      ...problems,
      ...blocked.map((name) => `Can't store ${name} output parameter using '$GITHUB_ENV' command.`),
    ],
  }
}

const readSummary = async (file: string, log: StepLog): Promise<Pairs & { readonly summary: string }> => {
  const { size } = await stat(file)
  if (size > summaryLimit) {
    const kilobytes = Math.floor(size / 1024)
    const problem = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${kilobytes}k.`
    return { values: {}, problems: [problem], summary: '' }
  }
  const text = await readFile(file, 'utf8')
  // Masked line by line: a secret that is broken over two lines gets through, here as there.
  return { values: {}, problems: [], summary: text.split('\n').map(log.mask).join('\n') }
}

const readReport = async (file: string | undefined): Promise<unknown> =>
  file === undefined || file === '' || !existsSync(file) ? null : JSON.parse(await readFile(file, 'utf8'))

interface Step {
  readonly request: ActionRequest
  readonly manifest: Manifest
  readonly stage: Stage
  readonly files: StepFiles
  readonly log: StepLog
  readonly startedAt: number
}

const conclude = async (step: Step, end: ChildEnd): Promise<ActionRun> => {
  const { log, files, stage, request, manifest } = step
  const output = await readPairs('output', files.output)
  const saved = await readPairs('state', files.state)
  const env = await readEnv(files.env)
  const summary = await readSummary(files.summary, log)
  // A summary that is too large is an annotation; the rest fail the step, whatever its exit code.
  const failures = [...log.problems, ...output.problems, ...saved.problems, ...env.problems]
  const outputs = { ...log.outputs, ...output.values }
  const state = { ...stage.state, ...log.state, ...saved.values }
  const failed = end.exitCode !== 0 || failures.length > 0
  return {
    exitCode: end.exitCode,
    signal: end.signal,
    conclusion: end.cancelled ? 'cancelled' : failed ? 'failure' : 'success',
    problems: [...failures, ...summary.problems],
    outputs,
    state,
    env: env.values,
    summary: summary.summary,
    stdout: end.stdout,
    stderr: end.stderr,
    log: log.lines.join('\n'),
    annotations: log.annotations,
    masks: log.masks,
    report: await readReport(outputs['report']),
    durationMs: Math.round(performance.now() - step.startedAt),
    post: async (jobStatus) => {
      if (stage.name === 'post' || manifest.post === null) throw new Error(`No post step follows ${stage.name}.`)
      return (await startStage(request, manifest, { ...stage, name: 'post', jobStatus, state })).done
    },
  }
}

const startStage = async (request: ActionRequest, manifest: Manifest, stage: Stage): Promise<RunningAction> => {
  const script = path.join(manifest.directory, (stage.name === 'main' ? manifest.main : manifest.post) ?? '')
  if (!existsSync(script)) throw new Error(`File not found: '${script}'. Run 'npm run build' first.`)
  const files = await prepareFiles(request, stage)
  const context = { 'github.token': request.token, 'job.status': stage.jobStatus }
  const inputs = evaluateInputs(manifest, request.inputs ?? {}, context)
  const log = stepLog([request.token], request.onLine ?? (() => undefined))
  if (inputs.unexpected.length > 0) {
    const valid = Object.keys(manifest.inputs).map((name) => `'${name}'`)
    const unexpected = inputs.unexpected.map((name) => `'${name}'`)
    log.take(`::warning::Unexpected input(s) ${unexpected.join(', ')}, valid inputs are [${valid.join(', ')}]`)
  }
  const startedAt = performance.now()
  const child = startNode(script, {
    cwd: request.workspace,
    env: stepEnvironment(request, files, { inputs: inputs.values, state: stage.name === 'post' ? stage.state : {} }),
    onLine: log.take,
    patience: { ...runnerPatience, ...request.patience },
  })
  const done = child.ended.then((end) => conclude({ request, manifest, stage, files, log, startedAt }, end))
  return { pid: child.pid, cancel: child.cancel, kill: child.kill, done }
}

const actionsFolder = path.join(import.meta.dirname, '..', '..', 'actions')

/** Starts an action's main step as the runner would, from its action.yml. */
export const startAction = async (request: ActionRequest): Promise<RunningAction> => {
  const manifest = await readManifest(request.actionDirectory ?? path.join(actionsFolder, request.action))
  const temp = request.temp ?? newTemp()
  return startStage(request, manifest, { name: 'main', jobStatus: request.jobStatus ?? 'success', temp, state: {} })
}

/** Starts an action's main step and waits for its end. */
export const runAction = async (request: ActionRequest): Promise<ActionRun> => (await startAction(request)).done
