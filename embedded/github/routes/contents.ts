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

function lines(base64: string): string {
  return base64.replaceAll(/.{1,60}/g, '$&\n')
}

async function file(call: Call, world: World, path: string, ref: string, entry: TreeEntry): Promise<Answer> {
  if (/vnd\.github(\.v3)?\.raw/.test(call.accept)) {
    const raw = await world.git.try(['cat-file', 'blob', entry.sha])
    return {
      status: 200,
      raw: raw.stdout,
      headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
    }
  }
  const tooLarge = entry.size > largest
  const content = tooLarge ? '' : (await world.git.try(['cat-file', 'blob', entry.sha], { encoding: 'base64' })).stdout
  const common = described(world, ref, path, entry)
  if (entry.mode === '120000') {
    return ok({ ...common, target: Buffer.from(content, 'base64').toString('utf8') })
  }
  return ok({ ...common, encoding: tooLarge ? 'none' : 'base64', content: lines(content) })
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
      if (entry.type !== 'tree') return file(call, world, path, ref, entry)
    }
    const entries = await listTree(world.git, sha, path === '' ? '' : `${path}/`)
    return ok(entries.map((entry) => described(world, ref, entry.path, { ...entry, size: entry.size })))
  },
}

export const contentRoutes: readonly Route[] = [get]
