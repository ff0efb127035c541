// runtime: reads the runner's variables and the event payload into the run context.
import { readFile } from 'node:fs/promises'
import { ExpectedError } from '../core/errors.ts'
import type { RunContext } from '../ports/context.ts'
import { parseEvent, type EventPayload } from './event.ts'

const isText = (): boolean => true
const isWhole = (text: string): boolean => Number.isInteger(Number(text))
const isUrl = (text: string): boolean => URL.canParse(text)

/**
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables; `absent`: what holds where the runner says
 * nothing. Read by hand: a step that is refused loads no validator.
 */
const variables = {
  GITHUB_REPOSITORY: { is: (text: string) => /^[\w.-]+\/[\w.-]+$/.test(text) },
  GITHUB_EVENT_NAME: { is: isText },
  GITHUB_SHA: { is: isText },
  GITHUB_REF: { is: isText },
  GITHUB_ACTOR: { is: isText, absent: '' },
  GITHUB_TRIGGERING_ACTOR: { is: isText, absent: '' },
  GITHUB_RUN_ID: { is: isWhole },
  GITHUB_RUN_ATTEMPT: { is: isWhole, absent: '1' },
  GITHUB_JOB: { is: isText, absent: '' },
  GITHUB_WORKFLOW: { is: isText, absent: '' },
  GITHUB_SERVER_URL: { is: isUrl, absent: 'https://github.com' },
  GITHUB_API_URL: { is: isUrl, absent: 'https://api.github.com' },
  GITHUB_GRAPHQL_URL: { is: isUrl, absent: 'https://api.github.com/graphql' },
  GITHUB_WORKSPACE: { is: isText },
  RUNNER_TEMP: { is: isText },
  RUNNER_NAME: { is: isText, absent: '' },
} as const satisfies Readonly<Record<string, { readonly is: (text: string) => boolean; readonly absent?: string }>>

type RunnerVariables = Readonly<Record<string, string | undefined>>

/** The value of each variable, or throws `bad-input` with the names of all that are missing or malformed. */
const readVariables = (env: RunnerVariables): ((name: keyof typeof variables) => string) => {
  const values = new Map<string, string>()
  const wrong: string[] = []
  for (const [name, { is, ...rest }] of Object.entries(variables)) {
    const value = env[name] ?? ('absent' in rest ? rest.absent : undefined)
    if (value === undefined || !is(value)) wrong.push(name)
    else values.set(name, value)
  }
  if (wrong.length === 0) return (name) => values.get(name) ?? ''
  throw new ExpectedError({
    code: 'bad-input',
    message: `The runner's variables are missing or malformed: ${wrong.join(', ')}.`,
    remedy: 'Start the action from a workflow; outside of one nothing here can know the repository.',
  })
}

const readEvent = async (path: string | undefined): Promise<EventPayload> => {
  if (path === undefined) return {}
  const text = await readFile(path, 'utf8').catch(() => '')
  return text.trim() === '' ? {} : parseEvent(text)
}

/** A new ref stood nowhere, which GitHub writes as zeros. */
const beforeOf = (sha: string | undefined): string | null =>
  sha !== undefined && /^(?!0+$)(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(sha) ? sha : null

const pullOf = (pull: EventPayload['pull_request']): RunContext['event']['pull'] =>
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
export const readContext = async (env: RunnerVariables): Promise<RunContext> => {
  const read = readVariables(env)
  const payload = await readEvent(env['GITHUB_EVENT_PATH'])
  const [owner = '', name = ''] = read('GITHUB_REPOSITORY').split('/')
  const repositoryId = env['GITHUB_REPOSITORY_ID']
  const server = read('GITHUB_SERVER_URL')
  const id = Number(read('GITHUB_RUN_ID'))
  return {
    sha: read('GITHUB_SHA'),
    ref: read('GITHUB_REF'),
    actor: read('GITHUB_ACTOR'),
    restartedBy: restarter(read('GITHUB_ACTOR'), read('GITHUB_TRIGGERING_ACTOR')),
    repository: { owner, name, id: repositoryId === undefined ? null : Number(repositoryId) },
    event: {
      name: read('GITHUB_EVENT_NAME'),
      deleted: payload.deleted ?? false,
      before: beforeOf(payload.before),
      pull: pullOf(payload.pull_request),
    },
    run: {
      id,
      attempt: Number(read('GITHUB_RUN_ATTEMPT')),
      job: `${read('GITHUB_JOB')}@${read('RUNNER_NAME')}`,
      workflow: read('GITHUB_WORKFLOW'),
      url: `${server}/${owner}/${name}/actions/runs/${id}`,
    },
    paths: { workspace: read('GITHUB_WORKSPACE'), temp: read('RUNNER_TEMP') },
    urls: { server, api: read('GITHUB_API_URL'), graphql: read('GITHUB_GRAPHQL_URL') },
  }
}
