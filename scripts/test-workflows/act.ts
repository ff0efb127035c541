import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { stringify } from 'yaml'
import { z } from 'zod'
import { checkoutReferences, ownReferences, uploadReferences, workflowForAct } from './workflow-copy.ts'

const version = '0.2.89'
const root = path.join(import.meta.dirname, '..', '..')

/** The path of act, built from its Go module when this checkout has none of that version yet. */
export const installAct = (): string => {
  const folder = path.join(root, 'out', 'bin')
  const program = path.join(folder, 'act')
  const known = existsSync(program) ? spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout : ''
  if (known.includes(version)) return program
  console.log(`Building act ${version} from its Go module (a minute or two, once) ...`)
  mkdirSync(folder, { recursive: true })
  const { status, error } = spawnSync('go', ['install', `github.com/nektos/act@v${version}`], {
    env: { ...process.env, GOBIN: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0)
    throw new Error(`act could not be built: ${error?.message ?? 'see above'}. It needs Go 1.24 or newer.`)
  return program
}

export type Event = 'push' | 'pull_request' | 'merge_group' | 'schedule' | 'workflow_dispatch'

/** One run of one workflow file. */
export interface WorkflowRequest {
  readonly act: string
  /** Where the files of this run go. */
  readonly folder: string
  readonly workflow: string
  readonly event: Event
  readonly payload: unknown
  /** A clone of the repository at the commit of the run: act takes it for what actions/checkout would bring. */
  readonly clone: string
  /** The folder that stands for our own repository at the ref that the workflow names. */
  readonly actions: string
  /** Where what a workflow uploads is kept, a file for each name. */
  readonly artifacts: string
  readonly actor: string
  readonly env: Readonly<Record<string, string>>
  readonly variables: Readonly<Record<string, string>>
  readonly secrets: Readonly<Record<string, string>>
  readonly onLine: (line: string) => void
}

export interface WorkflowRun {
  readonly exitCode: number | null
  /** Results of the jobs that ran, by their ids; of a matrix, as act has it, that of all legs together. */
  readonly jobs: Readonly<Record<string, string>>
  readonly log: string
}

const entry = z.looseObject({
  msg: z.string().default(''),
  jobID: z.string().optional(),
  jobResult: z.string().optional(),
  raw_output: z.boolean().optional(),
})

const readEntry = (line: string): z.output<typeof entry> => {
  try {
    return entry.parse(JSON.parse(line))
  } catch {
    // Refusals of a workflow come as plain text.
    return { msg: line }
  }
}

const assignments = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
    .join('')

/** actions/upload-artifact needs GitHub's own store: in its place an action that keeps the file. */
const uploadAction = (folder: string, artifacts: string): string => {
  const place = path.join(folder, 'upload-artifact')
  mkdirSync(place, { recursive: true })
  const keep = {
    shell: 'bash',
    env: { KEPT: artifacts, NAME: '${{ inputs.name }}', FILE: '${{ inputs.path }}' },
    run: 'mkdir -p "$KEPT" && cp "$FILE" "$KEPT/$NAME"',
  }
  const action = {
    name: 'Upload',
    description: 'Keeps a file',
    inputs: { name: { description: 'name', required: true }, path: { description: 'file', required: true } },
    runs: { using: 'composite', steps: [keep] },
  }
  writeFileSync(path.join(place, 'action.yml'), stringify(action))
  return place
}

/**
 * act takes the clone for what actions/checkout brings, and would fetch the action itself where a `ref` is given: in its
 * place an action that copies the clone and switches it.
 */
const checkoutAction = (folder: string, clone: string): string => {
  const place = path.join(folder, 'checkout')
  mkdirSync(place, { recursive: true })
  const env = { CLONE: clone, REF: '${{ inputs.ref }}' }
  const step = { shell: 'bash', env, run: 'cp -a "$CLONE/." . && git checkout --quiet --detach "$REF"' }
  const names = ['ref', 'fetch-depth', 'persist-credentials']
  const action = {
    name: 'Checkout',
    description: 'Switches the clone to a commit',
    inputs: Object.fromEntries(names.map((name) => [name, { description: name, default: '' }])),
    runs: { using: 'composite', steps: [step] },
  }
  writeFileSync(path.join(place, 'action.yml'), stringify(action))
  return place
}

/** Secrets stand in files, never in a command line. */
const prepare = (request: WorkflowRequest): readonly string[] => {
  const { folder } = request
  mkdirSync(folder, { recursive: true })
  const write = (name: string, text: string) => {
    const file = path.join(folder, name)
    writeFileSync(file, text, { mode: 0o600 })
    return file
  }
  const text = readFileSync(request.workflow, 'utf8')
  return [
    ...[request.event, '--json', '--strict', '--directory', request.clone],
    ...['--workflows', write(path.basename(request.workflow), workflowForAct(text))],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--action-offline-mode', '--no-cache-server', '--pull=false'],
    ...['--action-cache-path', path.join(folder, 'cache'), '--actor', request.actor],
    ...['--eventpath', write('event.json', JSON.stringify(request.payload))],
    ...['--env-file', write('env', assignments(request.env))],
    ...['--var-file', write('variables', assignments(request.variables))],
    ...['--secret-file', write('secrets', assignments(request.secrets))],
    ...['--input-file', write('inputs', '')],
    ...ownReferences(text).flatMap((reference) => ['--local-repository', `${reference}=${request.actions}`]),
    ...checkoutReferences(text).flatMap((reference) => [
      ...['--local-repository', `${reference}=${checkoutAction(folder, request.clone)}`],
    ]),
    ...uploadReferences(text).flatMap((reference) => [
      ...['--local-repository', `${reference}=${uploadAction(folder, request.artifacts)}`],
    ]),
  ]
}

/** Runs a workflow on this machine with act: a second opinion on what GitHub's runner would make of it. */
export const runWorkflow = async (request: WorkflowRequest): Promise<WorkflowRun> => {
  const child = spawn(request.act, prepare(request), {
    cwd: request.folder,
    env: {
      ...{ HOME: process.env['HOME'] ?? request.folder, LANG: 'C.UTF-8' },
      // The Node that runs this is the one that act finds: the actions are node24.
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A job that waits for something that never comes is a failure here, not an evening.
    timeout: 240_000,
    killSignal: 'SIGINT',
  })
  const jobs: Record<string, string> = {}
  const lines: string[] = []
  const listen = async (stream: NodeJS.ReadableStream) => {
    for await (const line of createInterface({ input: stream })) {
      const { msg, jobID, jobResult } = readEntry(line)
      if (jobID !== undefined && jobResult !== undefined) jobs[jobID] = jobResult
      lines.push(msg.trimEnd())
      request.onLine(msg.trimEnd())
    }
  }
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const [exitCode] = await Promise.all([exit, listen(child.stdout), listen(child.stderr)])
  writeFileSync(path.join(request.folder, 'log.txt'), `${lines.join('\n')}\n`)
  return { exitCode, jobs, log: lines.join('\n') }
}
