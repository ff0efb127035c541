import { ApiError } from './call.ts'
import type { GitCommit } from './git-commit.ts'
import { personOf, webFlow } from './objects.ts'
import { missingChecks } from './rules.ts'
import type { StoredIssue, StoredPull } from './store.ts'
import type { World } from './world.ts'

export interface PullIssue extends StoredIssue {
  readonly pull: StoredPull
}

export type MergeMethod = 'merge' | 'squash' | 'rebase'

function isPull(issue: StoredIssue | undefined): issue is PullIssue {
  return issue?.pull !== undefined && issue.pull !== null
}

/** Changes what stands now: between a reading and this, others may have merged or reviewed. */
function change(world: World, issue: PullIssue, how: (current: PullIssue) => PullIssue): PullIssue {
  const current = world.store.issues.get(issue.number)
  const next = how(isPull(current) ? current : issue)
  world.store.issues.set(next.number, next)
  return next
}

async function testMerge(world: World, issue: PullIssue, baseSha: string, headSha: string): Promise<string | null> {
  const tree = await world.git.mergeTree(baseSha, headSha)
  if (tree === null) return null
  const committer = webFlow(world)
  const message = `Merge ${headSha} into ${baseSha}`
  const sha = await world.git.writeCommit({
    tree,
    parents: [baseSha, headSha],
    message,
    author: personOf(world, issue.login),
    committer,
  })
  world.store.signed.add(sha)
  return sha
}

/** An open pull request follows its two branches; `refs/pull/<n>/head` and `/merge` are what GitHub keeps of it. */
export async function followed(world: World, issue: PullIssue): Promise<PullIssue> {
  if (issue.state === 'closed') return issue
  const headSha = (await world.git.ref(`refs/heads/${issue.pull.head}`))?.sha ?? issue.pull.headSha
  const baseSha = (await world.git.ref(`refs/heads/${issue.pull.base}`))?.sha ?? issue.pull.baseSha
  if (headSha === issue.pull.headSha && baseSha === issue.pull.baseSha) return issue
  const mergeSha = await testMerge(world, issue, baseSha, headSha)
  const refs = `refs/pull/${issue.number}`
  await world.git.changeRefs([
    { ref: `${refs}/head`, after: headSha, before: null },
    ...(mergeSha === null ? [] : [{ ref: `${refs}/merge`, after: mergeSha, before: null }]),
  ])
  return change(world, issue, (current) =>
    current.state === 'closed'
      ? current
      : { ...current, updatedAt: world.store.now(), pull: { ...current.pull, headSha, baseSha, mergeSha } },
  )
}

export async function pullOf(world: World, number: number): Promise<PullIssue | null> {
  const issue = world.store.issues.get(number)
  return isPull(issue) ? followed(world, issue) : null
}

export async function allPulls(world: World): Promise<readonly PullIssue[]> {
  const pulls: PullIssue[] = []
  for (const issue of world.store.issues.values()) {
    if (isPull(issue)) pulls.push(await followed(world, issue))
  }
  return pulls
}

/** The commits that the pull request brings, oldest first. */
export function pullCommits(world: World, issue: PullIssue): Promise<readonly GitCommit[]> {
  return world.git.commits(['--reverse', '--topo-order', `${issue.pull.baseSha}..${issue.pull.headSha}`])
}

/** Why the rules of the base branch forbid the merge; null when they do not. */
export function mergeForbidden(world: World, issue: PullIssue): string | null {
  const rules = world.store.rules.get(issue.pull.base)
  const missing = missingChecks(world, rules, issue.pull.headSha)
  const lines = missing.map((name) => `Required status check "${name}" is expected.`)
  const needed = Math.max(rules?.pullRequest?.approvals ?? 0, rules?.classic?.approvals ?? 0)
  const latest = new Map(
    issue.pull.reviews.filter((one) => one.state !== 'COMMENTED').map((one) => [one.login, one.state] as const),
  )
  const approvals = [...latest].filter(([login, state]) => state === 'APPROVED' && mayWrite(world, login)).length
  if (approvals < needed) {
    lines.push(
      `At least ${needed} approving review${needed === 1 ? ' is' : 's are'} required by reviewers with write access.`,
    )
  }
  if ([...latest.values()].includes('CHANGES_REQUESTED') && needed > 0) {
    lines.push('Changes have been requested and must be addressed.')
  }
  if (rules?.mergeQueue === true) lines.push('Changes must be made through the merge queue')
  return lines.length === 0 ? null : `Repository rule violations found\n\n${lines.join('\n')}\n`
}

function mayWrite(world: World, login: string): boolean {
  const permission = world.store.users.get(login.toLowerCase())?.permission
  return permission === 'admin' || permission === 'write'
}

interface MergeRequest {
  readonly method: MergeMethod
  readonly login: string
  readonly title?: string | undefined
  readonly message?: string | undefined
}

async function mergeCommit(world: World, issue: PullIssue, tree: string, request: MergeRequest): Promise<string> {
  const { headSha, baseSha, head } = issue.pull
  const author = personOf(world, request.login)
  const squash = request.method === 'squash'
  const title =
    request.title ??
    (squash ? `${issue.title} (#${issue.number})` : `Merge pull request #${issue.number} from ${world.owner}/${head}`)
  const message = request.message ?? (squash ? (issue.body ?? '') : issue.title)
  const sha = await world.git.writeCommit({
    tree,
    parents: squash ? [baseSha] : [baseSha, headSha],
    message: message === '' ? title : `${title}\n\n${message}`,
    author: squash ? personOf(world, issue.login) : author,
    committer: webFlow(world),
  })
  world.store.signed.add(sha)
  return sha
}

/** Each commit anew on the base: a merge of two commits whose common ancestor is the replayed one's parent. */
async function rebased(world: World, issue: PullIssue, request: MergeRequest): Promise<string> {
  let tip = issue.pull.baseSha
  const author = personOf(world, request.login)
  for (const commit of await pullCommits(world, issue)) {
    const [parent] = commit.parents
    if (parent === undefined || commit.parents.length > 1) throw new ApiError(405, "This branch can't be rebased")
    const ours = await world.git.writeCommit({
      tree: (await world.git.commit(tip)).tree,
      parents: [parent],
      message: 'ours',
      author,
      committer: author,
    })
    const tree = await world.git.mergeTree(ours, commit.sha)
    if (tree === null) throw new ApiError(405, 'Pull Request is not mergeable')
    const { message } = commit
    tip = await world.git.writeCommit({ tree, parents: [tip], message, author: commit.author, committer: author })
  }
  return tip
}

/** Merges as the button does; the new commit. https://docs.github.com/en/rest/pulls/pulls#merge-a-pull-request */
export async function mergePull(world: World, issue: PullIssue, request: MergeRequest): Promise<string> {
  if (issue.state === 'closed' || issue.pull.draft) throw new ApiError(405, 'Pull Request is not mergeable')
  const forbidden = mergeForbidden(world, issue)
  if (forbidden !== null) throw new ApiError(405, forbidden)
  const { baseSha, headSha, base } = issue.pull
  const tree = await world.git.mergeTree(baseSha, headSha)
  if (tree === null) throw new ApiError(405, 'Pull Request is not mergeable')
  const sha =
    request.method === 'rebase' ? await rebased(world, issue, request) : await mergeCommit(world, issue, tree, request)
  const done = await world.git.changeRefs([{ ref: `refs/heads/${base}`, after: sha, before: baseSha }])
  if (!done) throw new ApiError(409, 'Base branch was modified. Review and try the merge again.')
  const moment = world.store.now()
  change(world, issue, (current) => ({
    ...current,
    state: 'closed',
    closedAt: moment,
    updatedAt: moment,
    pull: { ...current.pull, headSha, baseSha, mergeSha: sha, mergedAt: moment, mergedBy: request.login },
  }))
  return sha
}

/** Opens one; the branches must differ. */
export async function openPull(
  world: World,
  pull: Pick<StoredIssue, 'title' | 'body' | 'login' | 'app'> & Pick<StoredPull, 'head' | 'base' | 'draft'>,
): Promise<PullIssue> {
  const number = world.store.nextNumber()
  const moment = world.store.now()
  return followed(world, {
    id: world.store.nextId(),
    number,
    title: pull.title,
    body: pull.body,
    state: 'open',
    stateReason: null,
    labels: [],
    assignees: [],
    login: pull.login,
    app: pull.app,
    createdAt: moment,
    updatedAt: moment,
    closedAt: null,
    pull: {
      head: pull.head,
      base: pull.base,
      headSha: '',
      baseSha: '',
      draft: pull.draft,
      mergeSha: null,
      mergedAt: null,
      mergedBy: null,
      reviews: [],
    },
  })
}
