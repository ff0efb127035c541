// adapters/github: turns GitHub's refusals into errors that name the missing permission and the remedy.
import { ExpectedError } from '../../core/errors.ts'
import type { Reply } from './exchange.ts'
import type { Setback } from './retry.ts'
import { wordsOf } from './retry.ts'

/** What a request is for, in words that fit behind "may not" and "to". */
export interface Purpose {
  /** `list the check runs of abc1234` */
  readonly what: string
  /** The permission as a workflow writes it, where GitHub does not tell: `checks: read`. */
  readonly needs: string
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions */
const grantable: readonly string[] = [
  'actions',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'issues',
  'packages',
  'pages',
  'pull-requests',
  'security-events',
  'statuses',
  'vulnerability-alerts',
]

/** The header has another name for this one than the settings page of a token. */
const nameOf = (permission: string): string =>
  permission === 'actions_variables' ? 'variables' : permission.replaceAll('_', '-')

/** `pull_requests=read,contents=read; issues=read`: sets of permissions, any one of which is enough. */
const acceptedPermissions = (header: string | undefined): readonly string[] | null => {
  const first = (header ?? '').split(';')[0] ?? ''
  const permissions = first
    .split(',')
    .map((one) => /^\s*(\w+)\s*=\s*(\w+)\s*$/.exec(one))
    .map((match) => (match === null ? null : `${nameOf(match[1] ?? '')}: ${match[2] ?? ''}`))
    .filter((one) => one !== null)
  return permissions.length === 0 ? null : permissions
}

/** A permission that GitHub refused and that a workflow can give. */
export interface RefusedPermission {
  readonly name: string
  readonly level: 'read' | 'write'
}

const mayNotOpenPulls = (reply: Reply): boolean =>
  /not permitted to create or approve pull requests/i.test(wordsOf(reply.data))

/** What the job lacks, by a refusal; empty where no permission of a workflow token would help. */
export const refusedBy = (purpose: Purpose, reply: Reply | null): readonly RefusedPermission[] => {
  if (reply !== null && mayNotOpenPulls(reply)) return []
  const accepted = acceptedPermissions(reply?.headers['x-accepted-github-permissions']) ?? [purpose.needs]
  return accepted.flatMap((one) => {
    const [name = '', level = ''] = one.split(/:\s*/)
    return grantable.includes(name) && (level === 'read' || level === 'write') ? [{ name, level }] : []
  })
}

const remedyFor = (permissions: readonly string[]): string => {
  const names = permissions.map((one) => `'${one}'`).join(' and ')
  return permissions.every((one) => grantable.includes(one.split(':')[0] ?? ''))
    ? `In the workflow, add ${names} under 'permissions:'.`
    : `No workflow token can have ${names}: pass the token of a GitHub App, or a fine-grained one, that has it.`
}

const quoted = (reply: Reply): string => {
  const words = wordsOf(reply.data).replaceAll(/\s+/g, ' ').trim().slice(0, 200)
  return words === '' ? '' : ` GitHub says: ${words}`
}

/** 403: the token is known, but may not. */
export const forbidden = (purpose: Purpose, reply: Reply): ExpectedError =>
  new ExpectedError({
    code: 'no-permission',
    message: `The token may not ${purpose.what}.${quoted(reply)}`,
    remedy: mayNotOpenPulls(reply)
      ? "Turn on 'Allow GitHub Actions to create and approve pull requests' in Settings > Actions > General."
      : remedyFor(acceptedPermissions(reply.headers['x-accepted-github-permissions']) ?? [purpose.needs]),
  })

/** 401: the token is expired, revoked or was never one. */
export const badToken = (purpose: Purpose): ExpectedError =>
  new ExpectedError({
    code: 'no-permission',
    message: `GitHub does not accept the token (asked to ${purpose.what}).`,
    remedy: "Leave the input 'token' at its default, ${{ github.token }}, or pass one that is valid and not expired.",
  })

/** 404 for something that must be there: GitHub hides from a token what it may not see. */
export const notFound = (purpose: Purpose, reply: Reply): ExpectedError =>
  new ExpectedError({
    code: 'no-permission',
    message: `GitHub finds nothing there to ${purpose.what}, or hides it from this token.${quoted(reply)}`,
    remedy: `Check that it exists. If it does: ${remedyFor([purpose.needs])}`,
  })

/** Gave up after all tries. */
export const unreachable = (purpose: Purpose, setback: Setback, now: string): ExpectedError => {
  if (setback.kind === 'rate-limit') {
    const until = new Date(Date.parse(now) + (setback.waitMs ?? 0)).toISOString()
    return new ExpectedError({
      code: 'github-unreachable',
      message: `GitHub was asked too often: rate limited until ${until} (asked to ${purpose.what}).`,
      remedy: `Run the job again after ${until}. All jobs of a repository share 1,000 requests an hour.`,
    })
  }
  return new ExpectedError({
    code: 'github-unreachable',
    message: `GitHub could not be reached to ${purpose.what}: ${setback.why}.`,
    remedy: 'See https://www.githubstatus.com and run the job again; nothing was assumed.',
  })
}

/** An answer that the API's description does not have, or that we can't go on from. */
export const unusable = (purpose: Purpose, why: string): ExpectedError =>
  new ExpectedError({
    code: 'github-unreachable',
    message: `GitHub's answer can't be used (asked to ${purpose.what}): ${why}.`,
    remedy: 'Run the job again; if it stays so, report it with this sentence.',
  })

/** 409, 410, 422 and the like: GitHub understood and declined. */
export const declined = (purpose: Purpose, reply: Reply): ExpectedError =>
  new ExpectedError({
    code: reply.status === 410 || /rule violations/i.test(wordsOf(reply.data)) ? 'no-permission' : 'bad-input',
    message: `GitHub declined to ${purpose.what} (${reply.status}).${quoted(reply)}`,
    remedy:
      reply.status === 410
        ? 'Turn the feature on in the settings of the repository.'
        : 'Put right what GitHub names and run the job again.',
  })
