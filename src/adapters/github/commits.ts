// adapters/github: reads the repository, commits, comparisons, branch rules and people's permissions.
import { z } from 'zod'
import type { BranchRules, Commit, Comparison, Permission, Repository } from '../../core/github.ts'
import { ExpectedError } from '../../core/errors.ts'
import { isFullSha, shortSha } from '../../core/release.ts'
import type { GitHubReader } from '../../ports/github.ts'
import { parse, read } from './answers.ts'
import { readList } from './pages.ts'
import { notFound } from './refusal.ts'
import type { Api } from './request.ts'

const contents = 'contents: read'

const repositorySchema = z
  .object({ id: z.number(), default_branch: z.string(), private: z.boolean() })
  .transform((raw): Repository => ({ id: raw.id, defaultBranch: raw.default_branch, private: raw.private }))

const login = z.object({ login: z.string() }).nullish()

const commitSchema = z
  .object({
    sha: z.string(),
    commit: z.object({
      message: z.string(),
      tree: z.object({ sha: z.string() }),
      committer: z.object({ date: z.string().optional() }).nullish(),
    }),
    parents: z.array(z.object({ sha: z.string() })),
    // GitHub answers {} for an author whose account is gone.
    author: z.union([login, z.object({}).transform(() => null)]),
    committer: z.union([login, z.object({}).transform(() => null)]),
  })
  .transform((raw): Commit => ({
    sha: raw.sha,
    tree: raw.commit.tree.sha,
    parents: raw.parents.map((parent) => parent.sha),
    message: raw.commit.message,
    author: raw.author?.login ?? null,
    committer: raw.committer?.login ?? null,
    committedAt: raw.commit.committer?.date ?? '',
  }))

const comparisonSchema = z
  .object({
    status: z.enum(['identical', 'ahead', 'behind', 'diverged']),
    merge_base_commit: z.object({ sha: z.string() }),
    total_commits: z.number(),
    commits: z.array(commitSchema),
    files: z.array(z.object({ filename: z.string(), previous_filename: z.string().optional() })).optional(),
  })
  .transform((raw): Comparison => ({
    status: raw.status,
    mergeBase: raw.merge_base_commit.sha,
    commits: raw.commits,
    totalCommits: raw.total_commits,
    files: (raw.files ?? []).flatMap(({ filename, previous_filename: before }) =>
      before === undefined ? [filename] : [filename, before],
    ),
  }))

const unrelated: Comparison = {
  status: 'unrelated',
  mergeBase: null,
  commits: [],
  totalCommits: 0,
  files: [],
}

const permissionSchema = z
  .object({ permission: z.enum(['admin', 'write', 'read', 'none']) })
  .transform((raw): Permission => raw.permission)

const repository = (api: Api) => async (): Promise<Repository> => {
  const purpose = { what: `read the repository ${api.repo.replace('/repos/', '')}`, needs: contents }
  const found = await read(api, { ...purpose, path: api.repo }, repositorySchema)
  if (found !== null) return found
  throw notFound(purpose, { outcome: 'replied', status: 404, headers: {}, data: null })
}

const commit =
  (api: Api) =>
  (sha: string): Promise<Commit | null> =>
    read(
      api,
      {
        what: `read the commit ${shortSha(sha)}`,
        needs: contents,
        // One changed file is as good as all for us: the list of them can be long.
        path: `${api.repo}/commits/${encodeURIComponent(sha)}?per_page=1`,
        ...(isFullSha(sha) ? { immutable: true } : {}),
      },
      commitSchema,
      [409, 422],
    )

/** A 404 means either that a commit is missing or that the two have no common history. */
const compare =
  (api: Api) =>
  async (base: string, head: string): Promise<Comparison> => {
    const purpose = { what: `compare ${shortSha(base)} with ${shortSha(head)}`, needs: contents }
    const path = `${api.repo}/compare/${encodeURIComponent(base)}...${encodeURIComponent(head)}`
    const fixed = isFullSha(base) && isFullSha(head)
    const found = await read(api, { ...purpose, path, ...(fixed ? { immutable: true } : {}) }, comparisonSchema)
    if (found !== null) return found
    const [a, b] = await Promise.all([commit(api)(base), commit(api)(head)])
    if (a !== null && b !== null) return unrelated
    throw notFound(
      { what: `read the commit ${shortSha(a === null ? base : head)}`, needs: contents },
      { outcome: 'replied', status: 404, headers: {}, data: null },
    )
  }

const permissionOf =
  (api: Api) =>
  async (name: string): Promise<Permission> => {
    const path = `${api.repo}/collaborators/${encodeURIComponent(name)}/permission`
    const purpose = { what: `read the permission of ${name}`, needs: 'metadata: read' }
    return (await read(api, { ...purpose, path }, permissionSchema)) ?? 'none'
  }

const ruleSchema = z.object({ type: z.string(), parameters: z.unknown().optional() })
const checksRule = z.object({
  required_status_checks: z.array(z.object({ context: z.string(), integration_id: z.number().nullish() })),
})
const pullRule = z.object({ required_approving_review_count: z.number() })

/** https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch */
const branchRules =
  (api: Api) =>
  async (branch: string): Promise<BranchRules> => {
    const path = `${api.repo}/rules/branches/${encodeURIComponent(branch)}`
    const purpose = { what: `read the rules of the branch ${branch}`, needs: 'metadata: read' }
    const rules = await readList(api, { ...purpose, path }, ruleSchema)
    const has = (type: string) => rules.some((rule) => rule.type === type)
    const checks = rules.filter((rule) => rule.type === 'required_status_checks')
    const pulls = rules.filter((rule) => rule.type === 'pull_request')
    return {
      requiredChecks: checks
        .flatMap((rule) => parse(purpose, checksRule, rule.parameters).required_status_checks)
        .map((check) => ({ context: check.context, appId: check.integration_id ?? null })),
      pullRequestRequired: pulls.length > 0,
      requiredApprovals: Math.max(
        0,
        ...pulls.map((rule) => parse(purpose, pullRule, rule.parameters).required_approving_review_count),
      ),
      signaturesRequired: has('required_signatures'),
      mergeQueue: has('merge_queue'),
      linearHistory: has('required_linear_history'),
    }
  }

/** Servers without `checks` list `contexts` alone; a number below 1 stands for any app. */
const protectedBranch = z.object({
  protected: z.boolean(),
  protection: z
    .object({
      required_status_checks: z
        .object({
          contexts: z.array(z.string()).default([]),
          checks: z.array(z.object({ context: z.string(), app_id: z.number().nullish() })).default([]),
        })
        .nullish(),
    })
    .optional(),
})

const readBranch = (api: Api, branch: string) => {
  const path = `${api.repo}/branches/${encodeURIComponent(branch)}`
  const purpose = { what: `read the protection of the branch ${branch}`, needs: contents }
  return read(api, { ...purpose, path }, protectedBranch)
}

/**
 * The protection itself is for administrators; the branch tells everybody who may read it which checks are required.
 * https://docs.github.com/en/rest/branches/branches#get-a-branch
 */
const protectionChecks =
  (api: Api) =>
  async (branch: string): Promise<BranchRules['requiredChecks']> => {
    const found = await readBranch(api, branch)
    if (found?.protected === true && found.protection === undefined)
      throw new ExpectedError({
        code: 'no-permission',
        message: `${branch} is protected, and which checks it requires is not told to this token.`,
        remedy: "Name them under 'checklist.tests.require'.",
      })
    const { contexts = [], checks = [] } = found?.protection?.required_status_checks ?? {}
    const plain = contexts.filter((context) => !checks.some((check) => check.context === context))
    return [
      ...checks.map(({ context, app_id: app }) => ({ context, appId: (app ?? 0) > 0 ? (app ?? null) : null })),
      ...plain.map((context) => ({ context, appId: null })),
    ]
  }

const isProtected =
  (api: Api) =>
  async (branch: string): Promise<boolean> =>
    (await readBranch(api, branch))?.protected ?? false

type CommitReader = Pick<
  GitHubReader,
  | 'repository'
  | 'commit'
  | 'compare'
  | 'fileHistory'
  | 'permissionOf'
  | 'branchRules'
  | 'protectionChecks'
  | 'isProtected'
>

const fileHistory =
  (api: Api): GitHubReader['fileHistory'] =>
  (path, sha) =>
    readList(
      api,
      {
        what: `list the commits that changed ${path} before ${shortSha(sha)}`,
        needs: contents,
        path: `${api.repo}/commits?sha=${sha}&path=${encodeURIComponent(path.replace(/^(?:\.\/)+/, ''))}`,
      },
      z.object({ sha: z.string() }).transform((raw) => raw.sha),
    )

/** The repository itself: its commits, rules and people. */
export const commitReader = (api: Api): CommitReader => ({
  fileHistory: fileHistory(api),
  repository: repository(api),
  commit: commit(api),
  compare: compare(api),
  permissionOf: permissionOf(api),
  branchRules: branchRules(api),
  protectionChecks: protectionChecks(api),
  isProtected: isProtected(api),
})
