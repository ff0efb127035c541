import { diffEntries } from './diff.ts'
import { renderLabel } from './labels.ts'
import { association, repository, simpleUser } from './objects.ts'
import { mergeForbidden, pullCommits, type PullIssue } from './pull-state.ts'
import { nodeId, type World } from './world.ts'

function side(world: World, ref: string, sha: string): unknown {
  return {
    label: `${world.owner}:${ref}`,
    ref,
    sha,
    user: simpleUser(world, world.owner),
    repo: repository(world),
  }
}

function links(world: World, issue: PullIssue): Readonly<Record<string, string>> {
  const url = `${world.repoApi}/pulls/${issue.number}`
  return {
    self: url,
    html: `${world.repoHtml}/pull/${issue.number}`,
    issue: `${world.repoApi}/issues/${issue.number}`,
    comments: `${world.repoApi}/issues/${issue.number}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${world.repoApi}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${world.repoApi}/statuses/${issue.pull.headSha}`,
  }
}

/** A pull request as lists show it. */
export function renderPullSimple(world: World, issue: PullIssue): Readonly<Record<string, unknown>> {
  const at = links(world, issue)
  const { html } = at
  return {
    id: issue.id,
    node_id: nodeId('PullRequest', issue.id),
    number: issue.number,
    url: at['self'],
    html_url: html,
    diff_url: `${html ?? ''}.diff`,
    patch_url: `${html ?? ''}.patch`,
    issue_url: at['issue'],
    commits_url: at['commits'],
    review_comments_url: at['review_comments'],
    review_comment_url: at['review_comment'],
    comments_url: at['comments'],
    statuses_url: at['statuses'],
    state: issue.state,
    locked: false,
    title: issue.title,
    user: simpleUser(world, issue.login),
    body: issue.body,
    labels: issue.labels.map((name) => renderLabel(world, name)),
    milestone: null,
    active_lock_reason: null,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at: issue.pull.mergedAt,
    merge_commit_sha: issue.pull.mergeSha,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: side(world, issue.pull.head, issue.pull.headSha),
    base: side(world, issue.pull.base, issue.pull.baseSha),
    _links: Object.fromEntries(Object.entries(at).map(([name, href]) => [name, { href }])),
    author_association: association(world, issue.login),
    auto_merge: null,
    draft: issue.pull.draft,
  }
}

function mergeState(world: World, issue: PullIssue): string {
  if (issue.pull.mergeSha === null) return 'dirty'
  if (issue.pull.draft) return 'draft'
  return mergeForbidden(world, issue) === null ? 'clean' : 'blocked'
}

/** A pull request as it is shown alone, with what only git can count. */
export async function renderPull(world: World, issue: PullIssue): Promise<Readonly<Record<string, unknown>>> {
  const { pull } = issue
  const from = await world.git.mergeBase(pull.baseSha, pull.headSha)
  const entries = await diffEntries(world, from, pull.headSha, pull.headSha)
  const comments = [...world.store.comments.values()].filter((one) => one.issue === issue.number)
  const open = issue.state === 'open'
  return {
    ...renderPullSimple(world, issue),
    merged: pull.mergedAt !== null,
    mergeable: open ? pull.mergeSha !== null : null,
    rebaseable: open ? pull.mergeSha !== null : null,
    mergeable_state: open ? mergeState(world, issue) : 'unknown',
    merged_by: pull.mergedBy === null ? null : simpleUser(world, pull.mergedBy),
    comments: comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: (await pullCommits(world, issue)).length,
    additions: entries.reduce((sum, entry) => sum + entry.additions, 0),
    deletions: entries.reduce((sum, entry) => sum + entry.deletions, 0),
    changed_files: entries.length,
  }
}
