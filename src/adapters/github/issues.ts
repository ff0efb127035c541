// adapters/github: reads issues by label, and creates, updates and comments on incident issues without duplicates.
import { z } from 'zod'
import type { Issue } from '../../core/github.ts'
import type { GitHubReader, IncidentWriter } from '../../ports/github.ts'
import { accept, parse, write } from './answers.ts'
import { anything } from './anything.ts'
import { putComment } from './comments.ts'
import { createOnce } from './create-once.ts'
import { hiddenKey, keyIn, withKey } from './marker.ts'
import { readList } from './pages.ts'
import type { Api } from './request.ts'
import { plainLogin } from './viewer.ts'

const issuesWrite = 'issues: write'

const issueSchema = z
  .object({
    number: z.number(),
    title: z.string(),
    body: z.string().nullish(),
    state: z.enum(['open', 'closed']),
    labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])),
    html_url: z.string(),
    user: z.object({ login: z.string() }).nullish(),
    pull_request: z.unknown().optional(),
  })
  .transform((raw) => ({
    isPull: raw.pull_request !== undefined,
    issue: {
      number: raw.number,
      title: raw.title,
      body: raw.body ?? '',
      state: raw.state,
      labels: raw.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
      url: raw.html_url,
      author: raw.user?.login ?? null,
    } satisfies Issue,
  }))

const listIssues = async (api: Api, filter: string): Promise<readonly Issue[]> => {
  const listing = { what: 'list the issues', needs: 'issues: read', path: `${api.repo}/issues?${filter}` }
  // 410: issues are turned off in this repository. The endpoint lists pull requests too.
  const found = await readList(api, { ...listing, absent: [410] }, issueSchema)
  const issues = found.filter((one) => !one.isPull).map((one) => one.issue)
  return [...new Map(issues.map((issue) => [issue.number, issue])).values()]
}

/** Issues by label. */
export const issueReader = (api: Api): Pick<GitHubReader, 'issues'> => ({
  issues: (label, state) => listIssues(api, `labels=${encodeURIComponent(label)}&state=${state}`),
})

const createIssue =
  (api: Api, viewer: () => Promise<string>, run: string): IncidentWriter['createIssue'] =>
  async (request) => {
    const purpose = { what: 'open an issue', needs: issuesWrite }
    const key = keyIn(request.body) ?? hiddenKey(['issue', run, request.title])
    const body = { title: request.title, body: withKey(request.body, key), labels: request.labels }
    const [label] = request.labels
    const filter = label === undefined ? '' : `labels=${encodeURIComponent(label)}&`
    const numbered = (issue: Issue) => ({ id: issue.number, issue })
    const made = await createOnce({
      find: async () => {
        const [us, issues] = await Promise.all([viewer(), listIssues(api, `${filter}state=all`)])
        return issues.filter((issue) => plainLogin(issue.author ?? '') === us && issue.body.includes(key)).map(numbered)
      },
      post: () => api.attempt({ ...purpose, method: 'POST', path: `${api.repo}/issues`, body }),
      take: (reply) => Promise.resolve(numbered(parse(purpose, issueSchema, accept(purpose, reply)).issue)),
      discard: (extra) => updateIssue(api)({ number: extra.id, state: 'closed' }),
      settle: () => api.settle(),
    })
    return made.issue
  }

const updateIssue =
  (api: Api): IncidentWriter['updateIssue'] =>
  async ({ number, ...changes }) => {
    const ask = { what: `update issue #${number}`, needs: issuesWrite, path: `${api.repo}/issues/${number}` }
    // Values, not changes of values: the same again does no harm.
    await write(api, { ...ask, method: 'PATCH', body: changes, repeat: 'safe' }, anything)
  }

/** The record of an incident. */
export const incidentWriter = (api: Api, viewer: () => Promise<string>, run: string): IncidentWriter => ({
  createIssue: createIssue(api, viewer, run),
  updateIssue: updateIssue(api),
  commentOnIssue: (issue, body) =>
    putComment(api, viewer, {
      issue,
      body,
      key: keyIn(body) ?? hiddenKey(['comment', run, issue, body]),
      needs: issuesWrite,
    }),
})
