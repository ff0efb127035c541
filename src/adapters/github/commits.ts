import { z } from 'zod'
import type { BranchRules, Commit, Comparison, Permission, RefTarget, Repository } from '../../domain/github.ts'
import { ExpectedError } from '../../domain/errors.ts'
import { isFullSha, shortSha } from '../../domain/release.ts'
import type { GitHubReader } from '../../ports/github.ts'
import { parse, read } from './answers.ts'
import { readList } from './pages.ts'
import { notFound, unusable } from './refusal.ts'
import type { Api } from './request.ts'

const contents = 'contents: read'

const repositorySchema = z
  .object({ id: z.number(), default_branch: z.string(), private: z.boolean() })
  .transform((raw): Repository => ({ id: raw.id, defaultBranch: raw.default_branch, private: raw.private }))

const objectSchema = z.object({ type: z.string(), sha: z.string() })
const refSchema = z.object({ ref: z.string(), object: objectSchema })
const tagSchema = z.object({ object: objectSchema })
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
    files: z.array(z.object({ filename: z.string() })).optional(),
  })
  .transform((raw): Comparison => ({
    status: raw.status,
    mergeBase: raw.merge_base_commit.sha,
    commits: raw.commits,
    totalCommits: raw.total_commits,
    files: (raw.files ?? []).map((file) => file.filename),
  }))

const unrelated: Comparison = {
  status: 'unrelated',
  mergeBase: null,
  commits: [],
  totalCommits: 0,
  files: [],
}

const fileSchema = z.object({
  type: z.string(),
  sha: z.string(),
  encoding: z.string().optional(),
  content: z.string().optional(),
})
const blobSchema = z.object({ encoding: z.enum(['base64', 'utf-8']), content: z.string() })

const permissionSchema = z
  .object({ permission: z.enum(['admin', 'write', 'read', 'none']) })
  .transform((raw): Permission => raw.permission)

const decode = (content: string, encoding: string): string =>
  encoding === 'base64' ? Buffer.from(content, 'base64').toString('utf8') : content

const repository = (api: Api) => async (): Promise<Repository> => {
  const purpose = { what: `read the repository ${api.repo.replace('/repos/', '')}`, needs: contents }
  const found = await read(api, { ...purpose, path: api.repo }, repositorySchema)
  if (found !== null) return found
  throw notFound(purpose, { outcome: 'replied', status: 404, headers: {}, data: null })
}

/** Annotated tags may point at annotated tags: https://docs.github.com/en/rest/git/tags#get-a-tag */
const peel = async (api: Api, object: z.output<typeof objectSchema>, depth = 0): Promise<string | null> => {
  if (object.type === 'commit') return object.sha
  if (object.type !== 'tag' || depth >= 10) return null
  const path = `${api.repo}/git/tags/${object.sha}`
  const purpose = { what: `read the annotated tag ${shortSha(object.sha)}`, needs: contents }
  const tag = await read(api, { ...purpose, path, immutable: true }, tagSchema)
  return tag === null ? null : peel(api, tag.object, depth + 1)
}

/** What a full ref points at, unpeeled; null when there is none. */
export const readRef = (api: Api, ref: string): Promise<z.output<typeof refSchema> | null> =>
  read(
    api,
    {
      what: `read the ref ${ref}`,
      needs: contents,
      path: `${api.repo}/git/ref/${encodeURIComponent(ref.replace(/^refs\//, ''))}`,
    },
    refSchema,
    // An empty repository has no refs and says 409.
    [409],
  )

const resolveRef =
  (api: Api) =>
  async (ref: string): Promise<RefTarget | null> => {
    const found = await readRef(api, ref)
    // Some servers answer a prefix of the name with its neighbour.
    if (found?.ref !== ref) return null
    const commit = await peel(api, found.object)
    return commit === null ? null : { ref, object: found.object.sha, commit }
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

const file =
  (api: Api) =>
  async (path: string, sha: string): Promise<string | null> => {
    const segments = path.replace(/^\.\//, '').split('/')
    // An address with dots would be read by the URL parser as another endpoint.
    if (segments.some((segment) => ['', '.', '..'].includes(segment))) return null
    const purpose = { what: `read ${path} at ${shortSha(sha)}`, needs: contents }
    const fixed = isFullSha(sha) ? { immutable: true as const } : {}
    const where = `${api.repo}/contents/${encodeURIComponent(segments.join('/'))}?ref=${encodeURIComponent(sha)}`
    // A folder is answered as an array of its entries.
    const schema = z.union([fileSchema, z.array(z.unknown()).transform(() => null)])
    const found = await read(api, { ...purpose, path: where, ...fixed }, schema)
    if (found?.type !== 'file') return null
    if (found.encoding === 'base64' && found.content !== undefined) return decode(found.content, found.encoding)
    // Beyond 1 MB the contents API leaves the text out: https://docs.github.com/en/rest/repos/contents
    const blob = await read(
      api,
      { ...purpose, path: `${api.repo}/git/blobs/${found.sha}`, immutable: true },
      blobSchema,
    )
    if (blob === null) throw unusable(purpose, 'it lists the file and has no content for it')
    return decode(blob.content, blob.encoding)
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
  | 'resolveRef'
  | 'commit'
  | 'compare'
  | 'file'
  | 'permissionOf'
  | 'branchRules'
  | 'protectionChecks'
  | 'isProtected'
>

/** The repository itself: its commits, refs, files, rules and people. */
export const commitReader = (api: Api): CommitReader => ({
  repository: repository(api),
  resolveRef: resolveRef(api),
  commit: commit(api),
  compare: compare(api),
  file: file(api),
  permissionOf: permissionOf(api),
  branchRules: branchRules(api),
  protectionChecks: protectionChecks(api),
  isProtected: isProtected(api),
})
