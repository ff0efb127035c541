import { posix } from 'node:path'
import { base64Lines } from '../base64.ts'
import { listTree, type TreeEntry } from '../git-tree.ts'
import { notFound, ok, type Answer, type Call, type Route } from '../call.ts'
import type { World } from '../world.ts'

const largest = 1024 * 1024

const kinds: Readonly<Record<string, string>> = { blob: 'file', tree: 'dir', commit: 'submodule' }

function described(world: World, ref: string, path: string, entry: TreeEntry): Readonly<Record<string, unknown>> {
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  const url = `${world.repoApi}/contents/${encoded}?ref=${encodeURIComponent(ref)}`
  const git = `${world.repoApi}/git/${entry.type === 'tree' ? 'trees' : 'blobs'}/${entry.sha}`
  const html = `${world.repoHtml}/${entry.type === 'tree' ? 'tree' : 'blob'}/${encodeURIComponent(ref)}/${encoded}`
  return {
    type: entry.mode === '120000' ? 'symlink' : (kinds[entry.type] ?? 'file'),
    size: entry.size,
    name: path.split('/').at(-1) ?? path,
    path,
    sha: entry.sha,
    url,
    git_url: git,
    html_url: html,
    download_url: entry.type === 'blob' ? `${world.repoHtml}/raw/${encodeURIComponent(ref)}/${encoded}` : null,
    _links: { self: url, git, html },
  }
}

/** What a link leads to, when that is a file of the repository. https://docs.github.com/en/rest/repos/contents#get-repository-content */
async function behindLink(world: World, commit: string, link: TreeEntry, hops = 5): Promise<TreeEntry | null> {
  const target = (await world.git.read(link.sha))?.content.toString('utf8') ?? ''
  const path = posix.normalize(posix.join(posix.dirname(link.path), target))
  const found = (await listTree(world.git, commit, path)).find((entry) => entry.path === path)
  if (target.startsWith('/') || path.startsWith('..') || found?.type !== 'blob' || hops === 0) return null
  return found.mode === '120000' ? behindLink(world, commit, found, hops - 1) : found
}

async function file(call: Call, world: World, path: string, ref: string, entry: TreeEntry): Promise<Answer> {
  const content = (await world.git.read(entry.sha))?.content ?? Buffer.alloc(0)
  if (/vnd\.github(\.v3)?\.raw/.test(call.accept)) {
    const headers = { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' }
    return { status: 200, raw: content, headers }
  }
  const common = described(world, ref, path, entry)
  if (entry.mode === '120000') return ok({ ...common, target: content.toString('utf8') })
  return entry.size > largest
    ? ok({ ...common, encoding: 'none', content: '' })
    : ok({ ...common, encoding: 'base64', content: base64Lines(content) })
}

const get: Route = {
  operation: 'repos/get-content',
  needs: [{ contents: 'read' }],
  async answer(call, world) {
    const path = (call.params['path'] ?? '').replace(/^\/+|\/+$/g, '')
    const ref = call.query.get('ref') ?? world.defaultBranch
    const sha = await world.git.commitOf(ref.replace(/^refs\//, ''))
    if (sha === null) throw notFound(`No commit found for the ref ${ref}`)
    if (path !== '') {
      const entry = (await listTree(world.git, sha, path)).at(0)
      if (entry === undefined) throw notFound()
      const behind = entry.mode === '120000' ? await behindLink(world, sha, entry) : null
      if (entry.type !== 'tree') return file(call, world, path, ref, behind ?? entry)
    }
    const entries = await listTree(world.git, sha, path === '' ? '' : `${path}/`)
    return ok(entries.map((entry) => described(world, ref, entry.path, entry)))
  },
}

export const contentRoutes: readonly Route[] = [get]
