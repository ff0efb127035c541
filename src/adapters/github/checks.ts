// adapters/github: reads check runs and statuses of a commit, and makes sure that no check run is missing.
import { z } from 'zod'
import type { CheckRun, CommitStatus } from '../../core/github.ts'
import { shortSha } from '../../core/release.ts'
import type { GitHubReader } from '../../ports/github.ts'
import { distinct, newestFirst, readCounted, readList, readWhole } from './pages.ts'
import type { Api } from './request.ts'

const checksRead = 'checks: read'
/** The endpoint looks at the newest 1,000 suites only: https://docs.github.com/en/rest/checks/runs */
const mostSuites = 1000

export const checkRunSchema = z
  .object({
    id: z.number(),
    name: z.string(),
    status: z.string(),
    conclusion: z.string().nullable(),
    started_at: z.string().nullish(),
    completed_at: z.string().nullish(),
    html_url: z.string().nullish(),
    external_id: z.string().nullish(),
    app: z.object({ id: z.number(), slug: z.string().nullish() }).nullish(),
    check_suite: z.object({ id: z.number() }).nullish(),
  })
  .transform((raw): CheckRun => ({
    id: raw.id,
    name: raw.name,
    status: raw.status,
    conclusion: raw.status === 'completed' ? raw.conclusion : null,
    startedAt: raw.started_at ?? null,
    completedAt: raw.completed_at ?? null,
    url: raw.html_url ?? null,
    externalId: raw.external_id ?? null,
    appId: raw.app?.id ?? null,
    appSlug: raw.app?.slug ?? null,
    suiteId: raw.check_suite?.id ?? null,
  }))

const suiteSchema = z.object({ id: z.number() })

const statusSchema = z
  .object({
    id: z.number(),
    context: z.string(),
    state: z.enum(['error', 'failure', 'pending', 'success']),
    description: z.string().nullish(),
    target_url: z.string().nullish(),
    created_at: z.string(),
    creator: z.object({ login: z.string() }).nullish(),
  })
  .transform((raw): CommitStatus => ({
    id: raw.id,
    context: raw.context,
    state: raw.state,
    description: raw.description ?? null,
    url: raw.target_url ?? null,
    createdAt: raw.created_at,
    creator: raw.creator?.login ?? null,
  }))

/** The runs of a commit with one name, or all; whether they are complete is for the caller to see. */
export const listCheckRuns = async (
  api: Api,
  sha: string,
  name: string | null = null,
): Promise<{ readonly items: readonly CheckRun[]; readonly total: number }> => {
  const only = name === null ? '' : `&check_name=${encodeURIComponent(name)}`
  const path = `${api.repo}/commits/${encodeURIComponent(sha)}/check-runs?filter=all${only}`
  const listing = { what: `list the check runs of ${shortSha(sha)}`, needs: checksRead, path, absent: [422] }
  const found = await readCounted(api, listing, 'check_runs', checkRunSchema)
  return { items: distinct(found.items), total: found.total }
}

const runsOfSuite = (api: Api, suite: number): Promise<readonly CheckRun[]> => {
  const path = `${api.repo}/check-suites/${suite}/check-runs?filter=all`
  const listing = { what: `list the check runs of suite ${suite}`, needs: checksRead, path }
  return readWhole(api, listing, 'check_runs', checkRunSchema)
}

const bySuite = async (api: Api, sha: string): Promise<readonly CheckRun[]> => {
  const path = `${api.repo}/commits/${encodeURIComponent(sha)}/check-suites`
  const listing = { what: `list the check suites of ${shortSha(sha)}`, needs: checksRead, path }
  const suites = await readWhole(api, listing, 'check_suites', suiteSchema)
  const runs: CheckRun[] = []
  // One after the other: more than a thousand at once would meet the secondary rate limit.
  for (const suite of suites) runs.push(...(await runsOfSuite(api, suite.id)))
  return distinct(runs)
}

/** A list that is shorter than its own count is read again suite by suite: a missing red run must not read as green. */
const checkRuns =
  (api: Api) =>
  async (sha: string): Promise<readonly CheckRun[]> => {
    const { items, total } = await listCheckRuns(api, sha)
    const suites = new Set(items.map((run) => run.suiteId)).size
    return items.length >= total && suites < mostSuites ? items : bySuite(api, sha)
  }

const statuses =
  (api: Api) =>
  async (sha: string): Promise<readonly CommitStatus[]> => {
    const path = `${api.repo}/commits/${encodeURIComponent(sha)}/statuses`
    const purpose = { what: `list the commit statuses of ${shortSha(sha)}`, needs: 'statuses: read' }
    return newestFirst(await readList(api, { ...purpose, path, absent: [422] }, statusSchema))
  }

/** What machines said about a commit. */
export const checkReader = (api: Api): Pick<GitHubReader, 'checkRuns' | 'statuses'> => ({
  checkRuns: checkRuns(api),
  statuses: statuses(api),
})
