import type { GitCommit, Person } from './git-commit.ts'
import type { App, User } from './store.ts'
import { nodeId, type World } from './world.ts'

// The objects that many answers share, complete as GitHub's description demands.

export function simpleUser(world: World, login: string): Readonly<Record<string, unknown>> {
  const user = world.store.users.get(login.toLowerCase()) ?? ghost(login)
  const url = `${world.apiUrl}/users/${encodeURIComponent(user.login)}`
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId('User', user.id),
    avatar_url: `${world.url}/avatars/u/${user.id}`,
    gravatar_id: '',
    url,
    html_url: `${world.url}/${encodeURIComponent(user.login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: user.kind,
    user_view_type: 'public',
    site_admin: false,
  }
}

/** Who stands in for an account that is gone. */
function ghost(login: string): User {
  return { id: 10137, login, kind: 'User', permission: null }
}

/** A person's relation to the repository. */
export function association(world: World, login: string): string {
  const user = world.store.users.get(login.toLowerCase())
  if (user === undefined || user.permission === null || user.permission === 'none') return 'NONE'
  return user.login === world.owner ? 'OWNER' : 'MEMBER'
}

export function integration(world: World, app: App | null): unknown {
  if (app === null) return null
  const owner = app.slug === 'github-actions' ? 'github' : world.owner
  return {
    id: app.id,
    slug: app.slug,
    client_id: `Iv1.${app.id.toString(16).padStart(16, '0')}`,
    node_id: nodeId('App', app.id),
    owner: simpleUser(world, owner),
    name: app.slug === 'github-actions' ? 'GitHub Actions' : app.slug,
    description: null,
    external_url: 'https://help.github.com/en/actions',
    html_url: `${world.url}/apps/${app.slug}`,
    created_at: world.store.createdAt,
    updated_at: world.store.createdAt,
    permissions: { checks: 'write', contents: 'write', deployments: 'write', issues: 'write', metadata: 'read' },
    events: [],
  }
}

const templates = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
}

/** What GitHub puts into other objects as `repository`. */
export function minimalRepository(world: World): Readonly<Record<string, unknown>> {
  const urls = Object.entries(templates).map(([name, tail]) => [name, `${world.repoApi}${tail}`] as const)
  return {
    id: world.repositoryId,
    node_id: nodeId('Repository', world.repositoryId),
    name: world.repo,
    full_name: `${world.owner}/${world.repo}`,
    owner: simpleUser(world, world.owner),
    private: world.private,
    html_url: world.repoHtml,
    description: null,
    fork: false,
    url: world.repoApi,
    ...Object.fromEntries(urls),
  }
}

/** The whole repository. */
export function repository(world: World): Readonly<Record<string, unknown>> {
  const open = [...world.store.issues.values()].filter((issue) => issue.state === 'open').length
  return {
    ...minimalRepository(world),
    git_url: `git://127.0.0.1/${world.owner}/${world.repo}.git`,
    ssh_url: `git@127.0.0.1:${world.owner}/${world.repo}.git`,
    clone_url: `${world.repoHtml}.git`,
    svn_url: world.repoHtml,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    subscribers_count: 0,
    network_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 1,
    default_branch: world.defaultBranch,
    open_issues: open,
    open_issues_count: open,
    is_template: false,
    topics: [],
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    visibility: world.private ? 'private' : 'public',
    pushed_at: world.store.createdAt,
    created_at: world.store.createdAt,
    updated_at: world.store.createdAt,
    allow_merge_commit: true,
    allow_rebase_merge: true,
    allow_squash_merge: true,
    delete_branch_on_merge: false,
  }
}

/** The account that a mail address belongs to: GitHub's own no-reply addresses, or `<login>@example.com`. */
export function loginOf(world: World, email: string): string | null {
  const [local = '', domain = ''] = email.toLowerCase().split('@')
  if (domain !== 'users.noreply.github.com' && domain !== 'example.com') return null
  return world.store.users.get(local.replace(/^\d+\+/, ''))?.login ?? null
}

/** The name and address under which GitHub itself commits for somebody. */
export function personOf(world: World, login: string): Person {
  const user = world.store.users.get(login.toLowerCase()) ?? ghost(login)
  return { name: user.login, email: `${user.id}+${user.login}@users.noreply.github.com`, date: world.store.now() }
}

/** The committer of what is merged or written in the browser. */
export function webFlow(world: World): Person {
  return { name: 'GitHub', email: 'noreply@github.com', date: world.store.now() }
}

export function verification(world: World, sha: string): unknown {
  const verified = world.store.signed.has(sha)
  return {
    verified,
    reason: verified ? 'valid' : 'unsigned',
    signature: verified ? '-----BEGIN PGP SIGNATURE-----\n-----END PGP SIGNATURE-----\n' : null,
    payload: verified ? `commit ${sha}` : null,
    verified_at: verified ? world.store.createdAt : null,
  }
}

/** A commit as the repository's own endpoints show it. */
export function repoCommit(world: World, commit: GitCommit): Readonly<Record<string, unknown>> {
  const account = (person: Person): unknown => {
    const login = loginOf(world, person.email)
    return login === null ? null : simpleUser(world, login)
  }
  const parents = commit.parents.map((sha) => ({
    sha,
    url: `${world.repoApi}/commits/${sha}`,
    html_url: `${world.repoHtml}/commit/${sha}`,
  }))
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    url: `${world.repoApi}/commits/${commit.sha}`,
    html_url: `${world.repoHtml}/commit/${commit.sha}`,
    comments_url: `${world.repoApi}/commits/${commit.sha}/comments`,
    commit: {
      url: `${world.repoApi}/git/commits/${commit.sha}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${world.repoApi}/git/trees/${commit.tree}` },
      verification: verification(world, commit.sha),
    },
    author: account(commit.author),
    committer: account(commit.committer),
    parents,
  }
}

/** A commit as the git database endpoints show it. */
export function gitCommit(world: World, commit: GitCommit): Readonly<Record<string, unknown>> {
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    url: `${world.repoApi}/git/commits/${commit.sha}`,
    html_url: `${world.repoHtml}/commit/${commit.sha}`,
    author: commit.author,
    committer: commit.committer,
    message: commit.message,
    tree: { sha: commit.tree, url: `${world.repoApi}/git/trees/${commit.tree}` },
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${world.repoApi}/git/commits/${sha}`,
      html_url: `${world.repoHtml}/commit/${sha}`,
    })),
    verification: verification(world, commit.sha),
  }
}

/** The commit inside a check suite or a run. */
export function simpleCommit(commit: GitCommit): unknown {
  return {
    id: commit.sha,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: commit.committer.date,
    author: { name: commit.author.name, email: commit.author.email },
    committer: { name: commit.committer.name, email: commit.committer.email },
  }
}
