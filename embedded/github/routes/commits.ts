import { diffEntries } from '../diff.ts'
import { ApiError, listed, notFound, ok, pageOf, param, unprocessable, type Call, type Route } from '../call.ts'
import { repoCommit } from '../objects.ts'
import type { World } from '../world.ts'

const needs = [{ contents: 'read' }] as const
const mostFiles = 300
const mostCommits = 250

/** The commit that a URL names; 422 as GitHub says it. */
export async function namedCommit(world: World, name: string): Promise<string> {
  const sha = await world.git.commitOf(name)
  if (sha === null) throw unprocessable(`No commit found for SHA: ${name}`)
  return sha
}

async function withFiles(call: Call, world: World, sha: string): Promise<unknown> {
  const commit = await world.git.commit(sha)
  const entries = await diffEntries(world, commit.parents[0] ?? null, sha, sha)
  const additions = entries.reduce((sum, entry) => sum + entry.additions, 0)
  const deletions = entries.reduce((sum, entry) => sum + entry.deletions, 0)
  return {
    ...repoCommit(world, commit),
    stats: { additions, deletions, total: additions + deletions },
    files: pageOf(call, entries, 100).items,
  }
}

const get: Route = {
  operation: 'repos/get-commit',
  needs,
  async answer(call, world) {
    const sha = await namedCommit(world, param(call, 'ref'))
    return call.accept.includes('vnd.github.sha')
      ? { status: 200, raw: sha, headers: { 'content-type': 'application/vnd.github.sha; charset=utf-8' } }
      : ok(await withFiles(call, world, sha))
  },
}

const list: Route = {
  operation: 'repos/list-commits',
  needs,
  async answer(call, world) {
    const name = call.query.get('sha') ?? world.defaultBranch
    const sha = await world.git.commitOf(name)
    if (sha === null) {
      if (call.query.has('sha')) throw notFound()
      throw new ApiError(409, 'Git Repository is empty.')
    }
    const path = call.query.get('path')
    const since = call.query.get('since')
    const until = call.query.get('until')
    const filters = [...(since === null ? [] : [`--since=${since}`]), ...(until === null ? [] : [`--until=${until}`])]
    const commits = await world.git.commits([...filters, sha, '--', ...(path === null ? [] : [path])])
    return listed(call, commits, (commit) => repoCommit(world, commit))
  },
}

async function both(world: World, basehead: string): Promise<{ readonly base: string; readonly head: string }> {
  const [base = '', head = ''] = basehead.split('...')
  const shas = { base: await world.git.commitOf(base), head: await world.git.commitOf(head) }
  if (shas.base === null || shas.head === null) throw notFound()
  return { base: shas.base, head: shas.head }
}

function statusOf(ahead: number, behind: number): string {
  if (ahead === 0) return behind === 0 ? 'identical' : 'behind'
  return behind === 0 ? 'ahead' : 'diverged'
}

/** https://docs.github.com/en/rest/commits/commits#compare-two-commits: the newest 250 commits without paging, files on page 1 only. */
const compare: Route = {
  operation: 'repos/compare-commits-with-basehead',
  needs,
  async answer(call, world) {
    const basehead = param(call, 'basehead')
    const { base, head } = await both(world, basehead)
    const mergeBase = await world.git.mergeBase(base, head)
    if (mergeBase === null) throw notFound(`No common ancestor between ${basehead.replace('...', ' and ')}.`)
    const counts = await world.git.run(['rev-list', '--left-right', '--count', `${base}...${head}`])
    const [behind = 0, ahead = 0] = counts.split('\t').map(Number)
    const commits = await world.git.commits(['--reverse', '--topo-order', `${base}..${head}`])
    const paged = call.query.has('page') || call.query.has('per_page')
    const page = paged ? pageOf(call, commits) : { items: commits.slice(-mostCommits), headers: {} }
    const first = Number(call.query.get('page') ?? 1) === 1
    const html = `${world.repoHtml}/compare/${encodeURIComponent(basehead)}`
    const url = `${world.repoApi}/compare/${encodeURIComponent(basehead)}`
    const body = {
      url,
      html_url: html,
      permalink_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: repoCommit(world, await world.git.commit(base)),
      merge_base_commit: repoCommit(world, await world.git.commit(mergeBase)),
      status: statusOf(ahead, behind),
      ahead_by: ahead,
      behind_by: behind,
      total_commits: ahead,
      commits: page.items.map((commit) => repoCommit(world, commit)),
      files: first ? (await diffEntries(world, mergeBase, head, head)).slice(0, mostFiles) : [],
    }
    return { status: 200, body, headers: page.headers }
  },
}

export const commitRoutes: readonly Route[] = [get, list, compare]
