// adapters/github: connects reader and writer to the API for one run, and makes sure the token goes to one host only.
import { ExpectedError } from '../../core/errors.ts'
import { redactor } from '../../core/redact.ts'
import { gatewayOf, type Gateway } from '../../core/redacted.ts'
import { policyFrom, type RetryPolicy } from '../../core/retry-policy.ts'
import type { RunContext } from '../../ports/context.ts'
import type { GitHubReader, GitHubWriter } from '../../ports/github.ts'
import type { ProtectionReader } from '../../ports/protection.ts'
import type { SettingsReader } from '../../ports/settings.ts'
import type { Clock, Log } from '../../ports/world.ts'
import { deploymentLister } from './deployment-list.ts'
import { openExchange } from './exchange.ts'
import { fileReader } from './files.ts'
import { folderReader } from './folder.ts'
import { partsLater } from './later.ts'
import { openQuestions } from './questions.ts'
import type { RefusedPermission } from './refusal.ts'
import type { Api } from './request.ts'
import { openApi } from './request.ts'
import { trustedReader } from './trusted.ts'
import { openViewer } from './viewer.ts'

const requestTimeoutMs = 30_000

export interface GitHubOptions {
  readonly token: string
  readonly context: {
    readonly repository: Pick<RunContext['repository'], 'owner' | 'name'>
    readonly urls: Pick<RunContext['urls'], 'api' | 'graphql'>
    readonly run: Pick<RunContext['run'], 'id' | 'attempt'>
  }
  readonly clock: Clock
  readonly log: Log
  /** The step's own, for what it says of a proxy; none without it. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Ends waiting and asking, e.g. when the run is cancelled. */
  readonly signal?: AbortSignal
  readonly policy?: Partial<RetryPolicy>
  readonly requestTimeoutMs?: number
  /** Takes secrets out of every body that is sent. Without one only the token is known. */
  readonly gateway?: Gateway
  /** Told of every permission that GitHub refused. */
  readonly onRefused?: (permissions: readonly RefusedPermission[]) => void
  /** In [0, 1): spreads the repeats of many jobs. */
  readonly random?: () => number
}

/** GitHub as one run of an action sees it. */
export interface OpenGitHub {
  readonly reader: GitHubReader
  readonly writer: GitHubWriter
  /** Requests sent so far: all jobs of a repository share 1,000 an hour. */
  readonly requests: () => number
}

const checked = (options: GitHubOptions): void => {
  if (options.token.trim() === '') {
    throw new ExpectedError({
      code: 'no-permission',
      message: "The input 'token' is empty.",
      remedy: "Leave 'token' out to use the workflow's own, or pass one that is not empty.",
    })
  }
  const { api: apiUrl, graphql: graphqlUrl } = options.context.urls
  if (new URL(apiUrl).origin !== new URL(graphqlUrl).origin) {
    throw new ExpectedError({
      code: 'bad-input',
      message: `GITHUB_API_URL (${apiUrl}) and GITHUB_GRAPHQL_URL (${graphqlUrl}) name different hosts.`,
      remedy: 'The token is sent to one host only: set both as the runner does.',
    })
  }
}

const apiFor = (options: GitHubOptions): Api => {
  const { context, clock, log, signal } = options
  const exchange = openExchange({
    token: options.token,
    apiUrl: context.urls.api,
    env: options.env ?? {},
    timeoutMs: options.requestTimeoutMs ?? requestTimeoutMs,
    signal,
    debug: (message) => log.debug(message),
  })
  return openApi({
    exchange,
    apiUrl: context.urls.api,
    graphqlUrl: context.urls.graphql,
    owner: context.repository.owner,
    repo: context.repository.name,
    clock,
    log,
    signal,
    gateway: options.gateway ?? gatewayOf(redactor([options.token])),
    policy: policyFrom(options.policy),
    random: options.random ?? Math.random,
    onRefused: options.onRefused ?? (() => undefined),
  })
}

/**
 * Opens the repository of this run. Nothing is asked until something is, and what is asked first of all is ready at once:
 * the rest is loaded with the first call that needs it, while GitHub answers.
 */
export const openGitHub = (options: GitHubOptions): OpenGitHub => {
  checked(options)
  const api = apiFor(options)
  const { repository, run } = options.context
  const { owner } = repository
  const ask = openQuestions(api, { owner, repo: repository.name }, () => parts.loading())
  const viewer = openViewer(ask)
  const parts = partsLater(async () => {
    const { openParts } = await import('./parts.ts')
    return openParts({ api, ask, viewer, owner, run: `${run.id}.${run.attempt}` })
  })
  return {
    reader: {
      ...parts.reader,
      ...deploymentLister(api, ask),
      ...fileReader(api, ask),
      ...folderReader(ask),
      ...trustedReader(api, ask),
      viewer,
    },
    writer: parts.writer,
    requests: () => api.requests(),
  }
}

/** The reads for which the workflow token is not enough, by a token of their own. */
export const openSettings = (options: GitHubOptions): SettingsReader => {
  checked(options)
  const api = apiFor(options)
  const open = async () => (await import('./settings.ts')).settingsReader(api)
  return {
    variables: async (environment) => (await open()).variables(environment),
    secrets: async (environment) => (await open()).secrets(environment),
  }
}

/** How GitHub protects the repository, by a token that may see it. */
export const openProtection = (options: GitHubOptions): ProtectionReader => {
  checked(options)
  const api = apiFor(options)
  let opened: Promise<ProtectionReader> | null = null
  const reader = () => {
    opened ??= import('./protection.ts').then(({ protectionReader }) => protectionReader(api))
    return opened
  }
  return {
    branchRules: async (branch) => (await reader()).branchRules(branch),
    environments: async () => (await reader()).environments(),
    tagRulesets: async () => (await reader()).tagRulesets(),
    classicProtection: async (branch) => (await reader()).classicProtection(branch),
    defaultPermissions: async () => (await reader()).defaultPermissions(),
    repositorySecrets: async () => (await reader()).repositorySecrets(),
    environmentSecrets: async (environment) => (await reader()).environmentSecrets(environment),
  }
}
