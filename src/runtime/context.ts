// runtime: parses the runner's variables and the event payload into the run context.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { ExpectedError } from '../core/errors.ts'
import type { RunContext } from '../ports/context.ts'

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
const environment = z.object({
  GITHUB_REPOSITORY: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
  GITHUB_REPOSITORY_ID: z.string().optional(),
  GITHUB_EVENT_NAME: z.string(),
  GITHUB_EVENT_PATH: z.string().optional(),
  GITHUB_SHA: z.string(),
  GITHUB_REF: z.string(),
  GITHUB_ACTOR: z.string().default(''),
  GITHUB_TRIGGERING_ACTOR: z.string().default(''),
  GITHUB_RUN_ID: z.coerce.number().int(),
  GITHUB_RUN_ATTEMPT: z.coerce.number().int().default(1),
  GITHUB_JOB: z.string().default(''),
  GITHUB_WORKFLOW: z.string().default(''),
  GITHUB_SERVER_URL: z.url().default('https://github.com'),
  GITHUB_API_URL: z.url().default('https://api.github.com'),
  GITHUB_GRAPHQL_URL: z.url().default('https://api.github.com/graphql'),
  GITHUB_WORKSPACE: z.string(),
  RUNNER_TEMP: z.string(),
  RUNNER_NAME: z.string().default(''),
})

const event = z.looseObject({
  deleted: z.boolean().optional(),
  before: z.string().optional(),
  merge_group: z.object({ head_sha: z.string(), base_ref: z.string() }).optional(),
  pull_request: z
    .object({
      number: z.number(),
      head: z.object({ sha: z.string(), repo: z.object({ id: z.number() }).nullish() }),
      base: z.object({ sha: z.string(), ref: z.string(), repo: z.object({ id: z.number() }) }),
    })
    .optional(),
})

const readEvent = async (path: string | undefined): Promise<z.output<typeof event>> => {
  if (path === undefined) return {}
  const text = await readFile(path, 'utf8').catch(() => '')
  return text.trim() === '' ? {} : event.parse(JSON.parse(text))
}

/** A new ref stood nowhere, which GitHub writes as zeros. */
const beforeOf = (sha: string | undefined): string | null =>
  sha !== undefined && /^(?!0+$)(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(sha) ? sha : null

const pullOf = (pull: z.output<typeof event>['pull_request']): RunContext['event']['pull'] =>
  pull === undefined
    ? null
    : {
        number: pull.number,
        head: pull.head.sha,
        base: pull.base.sha,
        baseRef: pull.base.ref,
        fromFork: pull.head.repo?.id !== pull.base.repo.id,
      }

/** A re-run keeps the actor of the first attempt, and names who asked for it beside. */
const restarter = (actor: string, triggering: string): string | null =>
  triggering === '' || triggering.toLowerCase() === actor.toLowerCase() ? null : triggering

/** The runner's word on this run. Throws `bad-input` when it was not started by a runner at all. */
export const readContext = async (env: Readonly<Record<string, string | undefined>>): Promise<RunContext> => {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')
    throw new ExpectedError({
      code: 'bad-input',
      message: `The runner's variables are missing or malformed: ${names}.`,
      remedy: 'Start the action from a workflow; outside of one nothing here can know the repository.',
    })
  }
  const { data } = parsed
  const payload = await readEvent(data.GITHUB_EVENT_PATH)
  const [owner = '', name = ''] = data.GITHUB_REPOSITORY.split('/')
  return {
    sha: data.GITHUB_SHA,
    ref: data.GITHUB_REF,
    actor: data.GITHUB_ACTOR,
    restartedBy: restarter(data.GITHUB_ACTOR, data.GITHUB_TRIGGERING_ACTOR),
    repository: {
      owner,
      name,
      id: data.GITHUB_REPOSITORY_ID === undefined ? null : Number(data.GITHUB_REPOSITORY_ID),
    },
    event: {
      name: data.GITHUB_EVENT_NAME,
      deleted: payload.deleted ?? false,
      before: beforeOf(payload.before),
      pull: pullOf(payload.pull_request),
    },
    run: {
      id: data.GITHUB_RUN_ID,
      attempt: data.GITHUB_RUN_ATTEMPT,
      job: `${data.GITHUB_JOB}@${data.RUNNER_NAME}`,
      workflow: data.GITHUB_WORKFLOW,
      url: `${data.GITHUB_SERVER_URL}/${owner}/${name}/actions/runs/${data.GITHUB_RUN_ID}`,
    },
    paths: { workspace: data.GITHUB_WORKSPACE, temp: data.RUNNER_TEMP },
    urls: { server: data.GITHUB_SERVER_URL, api: data.GITHUB_API_URL, graphql: data.GITHUB_GRAPHQL_URL },
  }
}
