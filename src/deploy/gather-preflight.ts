// deploy: reads preflight's status of a commit, and whether the API vouches for the run that wrote it.
import type { EnvironmentConfig } from '../runbook/runbook.ts'
import type { WorkflowRun } from '../core/github.ts'
import { orUnreadable } from '../core/errors.ts'
import type { Release } from '../core/release.ts'
import type { ReadPorts } from '../ports/ports.ts'
import { withoutBot } from '../records/decide/history.ts'
import { isContext, releaseContext, runOfUrl } from '../records/decide/verdict.ts'
import { sameLogin } from '../approvals/decide/approvals.ts'
import type { GlassFact, PreflightFact } from './facts.ts'
import { preflightFact } from './preflight-verdict.ts'
import { usesPreflight } from './uses-preflight.ts'
import * as words from './preflight-words.ts'

interface Judged {
  readonly release: Release
  readonly environment: EnvironmentConfig
}

/** They judge a change and never a release, whatever status somebody writes in them. */
const changeEvents: readonly string[] = ['pull_request', 'pull_request_target', 'merge_group']

const folder = '.github/workflows'

const doubtOfRun = async (run: WorkflowRun, sha: string, { github }: ReadPorts): Promise<string | null> => {
  const { id, event } = run
  if (run.headSha !== sha) return words.otherSha(id, run.headSha)
  if (changeEvents.includes(event)) return words.otherEvent(id, event)
  // `path` may carry the ref that it was read at: `.github/workflows/deploy.yml@main`.
  const path = run.path.split('@')[0] ?? ''
  return usesPreflight(path, await github.folder(folder, sha)) ? null : words.noPreflight(id, path)
}

/** Why nothing shows that preflight wrote it; null: this run did, or one of this commit that uses preflight. */
const doubtOf = async (run: number | null, sha: string, ports: ReadPorts): Promise<string | null> => {
  if (run === null) return words.noRun
  if (run === ports.context.run.id) return null
  const found = await orUnreadable(ports.github.workflowRun(run))
  if (!found.ok) return `${found.error.message} ${found.error.remedy}`
  return found.value === null ? words.runGone(run) : doubtOfRun(found.value, sha, ports)
}

/** Statuses have no order but time, and anyone with write access can set one: only our own app's word counts. */
export const gatherPreflight = async (
  { release, environment }: Judged,
  now: string,
  ports: ReadPorts,
): Promise<PreflightFact> => {
  const [statuses, viewer] = await Promise.all([ports.github.statuses(release.sha), ports.github.viewer()])
  const newest = statuses.find((status) => isContext(status, releaseContext(environment.place)))
  if (newest === undefined) return { state: 'missing' }
  if (withoutBot(newest.creator ?? '') !== viewer) return { state: 'foreign', creator: newest.creator ?? 'nobody' }
  const { description, url } = newest
  const state = newest.state === 'error' ? 'failure' : newest.state
  const run = runOfUrl(url)
  const doubt = state === 'success' ? await doubtOf(run, release.sha, ports) : null
  const said = { state, description: description ?? '', url, run, doubt }
  return preflightFact(said, { digest: environment.trust.digest, now })
}

const glassHolds = 24 * 3_600_000

/** For this commit, this environment and the day on which the run began: each deploy asks for itself. */
export const gatherGlass = async (
  { environment }: Judged,
  force: string | null,
  ports: ReadPorts,
): Promise<GlassFact | null> => {
  const { breakGlass } = environment.trust
  if (breakGlass === null || force === null) return null
  const { github, context, clock } = ports
  const { actor, run } = context
  const { from, approvals: needed } = breakGlass
  if (!from.some((login) => sameLogin(login, actor))) return { outcome: 'closed', why: words.notNamed(actor, from) }
  const [own, decisions] = await Promise.all([
    github.workflowRun(run.id),
    needed === 0 ? [] : github.runApprovals(run.id),
  ])
  const began = own === null ? null : Date.parse(own.createdAt)
  if (began === null || Date.parse(clock.now()) - began > glassHolds) {
    return { outcome: 'closed', why: words.tooOld(run.id) }
  }
  const agreed = decisions.flatMap(({ user, state, environments }) => {
    const isHere = environments.some((name) => name.toLowerCase() === environment.name.toLowerCase())
    return state === 'approved' && isHere && !sameLogin(user, actor) ? [user.toLowerCase()] : []
  })
  const approvals = [...new Set(agreed)]
  return approvals.length < needed
    ? { outcome: 'closed', why: words.tooFew(approvals.length, needed) }
    : { outcome: 'open', by: actor, approvals }
}
