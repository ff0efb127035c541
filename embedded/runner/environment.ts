import { z } from 'zod'
import type { ActionRequest } from './control.ts'

/** Of the machine's own variables a step sees these; the rest would make a run depend on who started it. */
const inherited = [
  'PATH',
  'HOME',
  'USER',
  'SHELL',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'DOCKER_HOST',
  // Not of a runner: the tests have it, to compile each bundle once.
  'NODE_COMPILE_CACHE',
]

const pullRequestEvent = z.looseObject({
  pull_request: z.looseObject({
    head: z.looseObject({ ref: z.string() }),
    base: z.looseObject({ ref: z.string() }),
  }),
})

const pullRefs = (payload: unknown): { readonly head: string; readonly base: string } => {
  const parsed = pullRequestEvent.safeParse(payload)
  if (!parsed.success) return { head: '', base: '' }
  const { head, base } = parsed.data.pull_request
  return { head: head.ref, base: base.ref }
}

const workflowFile = (workflow: string): string => {
  if (workflow.includes('/')) return workflow
  const name = /\.ya?ml$/u.test(workflow) ? workflow : `${workflow.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}.yml`
  return `.github/workflows/${name}`
}

/** The folders and files of one step, on disk. */
export interface StepFiles {
  readonly temp: string
  readonly event: string
  readonly output: string
  readonly state: string
  readonly env: string
  readonly path: string
  readonly summary: string
}

const githubVariables = (request: ActionRequest, files: StepFiles): Readonly<Record<string, string>> => {
  const { github, ref, sha, runId } = request
  const attempt = String(request.attempt ?? 1)
  const actor = request.actor ?? 'octocat'
  const workflow = request.workflow ?? 'deploy'
  const repository = `${github.owner}/${github.repo}`
  const { head, base } = pullRefs(request.event.payload)
  return {
    GITHUB_ACTION: '__runbook',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: actor,
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: github.url,
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: String(github.repositoryId),
    GITHUB_REPOSITORY_OWNER: github.owner,
    GITHUB_EVENT_NAME: request.event.name,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//u, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_HEAD_REF: head,
    GITHUB_BASE_REF: base,
    GITHUB_SHA: sha,
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_NUMBER: String(runId),
    GITHUB_RUN_ATTEMPT: attempt,
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_JOB: request.job ?? 'deploy',
    GITHUB_WORKFLOW: workflow,
    GITHUB_WORKFLOW_REF: `${repository}/${workflowFile(workflow)}@${ref}`,
    GITHUB_WORKFLOW_SHA: sha,
    GITHUB_WORKSPACE: request.workspace,
    GITHUB_OUTPUT: files.output,
    GITHUB_STATE: files.state,
    GITHUB_ENV: files.env,
    GITHUB_PATH: files.path,
    GITHUB_STEP_SUMMARY: files.summary,
  }
}

const architectures: Readonly<Record<string, string>> = { x64: 'X64', arm64: 'ARM64', arm: 'ARM', ia32: 'X86' }

/**
 * The whole environment of one stage: the machine's, then the step's `env:`, then what the runner sets over both.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export const stepEnvironment = (
  request: ActionRequest,
  files: StepFiles,
  values: {
    readonly inputs: Readonly<Record<string, string>>
    readonly state: Readonly<Record<string, string>>
  },
): Record<string, string> => ({
  ...Object.fromEntries(
    inherited.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value] as const]
    }),
  ),
  CI: 'true',
  ...request.env,
  ...githubVariables(request, files),
  RUNNER_OS: process.platform === 'darwin' ? 'macOS' : process.platform === 'win32' ? 'Windows' : 'Linux',
  RUNNER_ARCH: architectures[process.arch] ?? process.arch.toUpperCase(),
  // A scene with more than one runner names them; a step could not.
  RUNNER_NAME: request.env?.['RUNNER_NAME'] ?? 'embedded',
  RUNNER_ENVIRONMENT: 'self-hosted',
  RUNNER_TEMP: files.temp,
  RUNNER_TOOL_CACHE: `${files.temp}/_tool`,
  RUNNER_WORKSPACE: request.workspace,
  // A JavaScript action gets these, and must not hand them on (NodeScriptActionHandler.cs). Nothing listens there.
  ACTIONS_RUNTIME_URL: 'http://127.0.0.1:9/',
  ACTIONS_RUNTIME_TOKEN: 'runtime-token-of-the-embedded-runner',
  ...Object.fromEntries(
    Object.entries(values.inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  ),
  ...Object.fromEntries(Object.entries(values.state).map(([name, value]) => [`STATE_${name}`, value])),
})
