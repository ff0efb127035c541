import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { ActionRequest, ActionRun } from '../../embedded/runner/control.ts'
import { startAction } from '../../embedded/runner/run.ts'
import { checkout } from './desk.ts'
import type { EnvironmentName } from './environments.ts'
import { permissionsOf, type JobPermissions } from './permissions.ts'
import { readReport, saveJobStep, type JobStepRecord } from './record.ts'
import type { World } from './world.ts'

/** What started a workflow. */
export interface Trigger {
  readonly workflow: 'deploy.yml' | 'rollback.yml'
  readonly event: 'push' | 'pull_request' | 'workflow_dispatch'
  readonly payload: unknown
  readonly ref: string
  readonly sha: string
  readonly actor: string
  /** Of the run, when something started it already; else it is started now. */
  readonly runId?: number
}

type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>

interface Given {
  /** Outputs of the steps before, by their name. */
  readonly outputs: Outputs
}

/** A step of a job, as the workflow file has it. */
export type JobStep =
  | {
      readonly action: ActionRequest['action']
      readonly inputs?: (given: Given) => Readonly<Record<string, string>>
      readonly env?: Readonly<Record<string, string>>
      readonly continueOnError?: boolean
    }
  | {
      readonly program: string
      readonly argv: readonly [string, ...string[]]
      readonly env: (given: Given) => Readonly<Record<string, string>>
    }

export interface Job {
  readonly name: string
  readonly environment: EnvironmentName
  /** Of the job in the example's workflow, when it is one. */
  readonly permissions?: JobPermissions
  readonly steps: readonly JobStep[]
}

interface Bench {
  readonly world: World
  readonly trigger: Trigger
  readonly job: Job
  readonly runId: number
  readonly token: string
  readonly workspace: string
  readonly temp: string
  /** Below out/: where the files of this job's steps go. */
  readonly folder: string
}

const nameOf = (step: JobStep) => ('action' in step ? step.action : step.program)

const recordAction = (bench: Bench, name: string, run: ActionRun, number: number): JobStepRecord => {
  const report = readReport(run.report)
  const record: JobStepRecord = {
    name: `${name} (${bench.job.environment})`,
    conclusion: run.conclusion,
    verdict: run.outputs['verdict'] ?? 'none',
    reasonCode: run.outputs['reason-code'] ?? 'none',
    message: report?.message ?? (run.stderr.trim().split('\n').at(-1) || 'It left no report.'),
    remedy: report?.remedy ?? '',
    durationMs: run.durationMs,
    outputs: run.outputs,
    report,
    summary: run.summary,
    log: run.log,
    problems: run.problems,
    folder: path.join(bench.folder, `${number}-${bench.job.name}-${name}`),
  }
  saveJobStep(bench.world.out, record, run.report)
  bench.world.jobSteps.push(record)
  bench.world.progress.part(record.name, record.reasonCode, record.durationMs)
  return record
}

const act = async (bench: Bench, step: Extract<JobStep, { action: string }>, given: Given): Promise<ActionRun> => {
  const { world, trigger, job } = bench
  const running = await startAction({
    ...{ action: step.action, github: world.github, token: bench.token },
    ...{ event: { name: trigger.event, payload: trigger.payload }, ref: trigger.ref, sha: trigger.sha },
    ...{ runId: bench.runId, actor: trigger.actor, workflow: trigger.workflow, job: job.name },
    ...{ workspace: bench.workspace, temp: bench.temp, inputs: step.inputs?.(given) ?? {} },
    ...(step.env === undefined ? {} : { env: step.env }),
  })
  world.running.add(running)
  if (world.stopping.aborted) running.cancel()
  return running.done.finally(() => world.running.delete(running))
}

/** A program of the workflow's own, as `run:` would start it. */
const runProgram = async (bench: Bench, step: Extract<JobStep, { program: string }>, given: Given, number: number) => {
  const [program, ...args] = step.argv
  const started = performance.now()
  const { code, log } = await new Promise<{ readonly code: number | null; readonly log: string }>((resolve) => {
    const child = spawn(program, args, {
      cwd: bench.workspace,
      env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...step.env(given) },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: bench.world.stopping,
    })
    let text = ''
    const take = (chunk: Buffer) => (text += chunk.toString())
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('error', (error) => resolve({ code: null, log: error.message }))
    child.once('close', (exit) => resolve({ code: exit, log: text }))
  })
  const lastLine = log.trim().split('\n').at(-1) ?? ''
  const record: JobStepRecord = {
    name: `${step.program} (${bench.job.environment})`,
    conclusion: code === 0 ? 'success' : 'failure',
    verdict: code === 0 ? 'pass' : 'fail',
    reasonCode: `exit-${code ?? 'none'}`,
    message: lastLine.replaceAll('=', '').trim(),
    ...{ remedy: '', outputs: {}, report: null, summary: '', log: log.trimEnd(), problems: [] },
    durationMs: Math.round(performance.now() - started),
    folder: path.join(bench.folder, `${number}-${bench.job.name}-${step.program}`),
  }
  saveJobStep(bench.world.out, record, null)
  bench.world.jobSteps.push(record)
  bench.world.progress.part(record.name, record.message, record.durationMs)
  return record
}

/** Runs the steps until one fails, then the post steps in reverse, as the runner does. */
const runSteps = async (bench: Bench): Promise<'success' | 'failure' | 'cancelled'> => {
  const outputs: Record<string, Readonly<Record<string, string>>> = {}
  const posts: ActionRun[] = []
  let status: 'success' | 'failure' | 'cancelled' = 'success'
  for (const step of bench.job.steps) {
    const number = bench.world.jobSteps.length + 1
    if ('program' in step) {
      const record = await runProgram(bench, step, { outputs }, number)
      status = record.conclusion
    } else {
      const run = await act(bench, step, { outputs })
      recordAction(bench, nameOf(step), run, number)
      outputs[step.action] = run.outputs
      if (step.action === 'deploy') posts.unshift(run)
      if (step.continueOnError !== true) status = run.conclusion
    }
    if (status !== 'success') break
  }
  for (const run of posts) {
    const post = await run.post(status)
    if (post.conclusion !== 'success') recordAction(bench, 'deploy-post', post, bench.world.jobSteps.length + 1)
  }
  return status
}

/** Runs one workflow as GitHub would: a run, a check run for each job, a fresh checkout, jobs until one fails. */
export const runWorkflow = async (
  world: World,
  folder: string,
  trigger: Trigger,
  jobs: readonly Job[],
  approvals: readonly string[] = [],
): Promise<'success' | 'failure' | 'cancelled'> => {
  const { github } = world
  if (world.stopping.aborted) throw new Error('stopped')
  const runId = trigger.runId ?? github.startRun({ ...trigger, workflow: `.github/workflows/${trigger.workflow}` }).id
  const [last] = jobs.slice(-1)
  approvals.forEach((login) => github.approveRun(runId, login, last?.environment ?? 'production'))
  let conclusion: 'success' | 'failure' | 'cancelled' = 'success'
  for (const job of jobs) {
    const { sha } = trigger
    const checkRun = github.addCheckRun({ sha, name: job.name, status: 'in_progress', runId, app: 'github-actions' })
    const token = world.token(job.permissions ?? permissionsOf(trigger.workflow, job.name))
    const work = path.join(world.out, 'work', `${runId}-${job.name}`)
    const bench = {
      ...{ world, trigger, job, runId, token, folder },
      workspace: path.join(work, 'checkout'),
      temp: path.join(work, 'temp'),
    }
    mkdirSync(bench.temp, { recursive: true })
    await checkout(github, bench.workspace, sha, token)
    conclusion = await runSteps(bench)
    github.updateCheckRun(checkRun, 'completed', conclusion)
    if (conclusion !== 'success') break
  }
  github.finishRun(runId, conclusion)
  return conclusion
}
