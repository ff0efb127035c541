import { z } from 'zod'
import { bodyOf, created, notFound, ok, param, unprocessable, type Route } from '../call.ts'
import { rmSync } from 'node:fs'
import { parseObject, parsePerson } from '../git-commit.ts'
import { base64Lines } from '../base64.ts'
import { listTree } from '../git-tree.ts'
import { gitCommit, personOf } from '../objects.ts'
import { nodeId, type World } from '../world.ts'

// GitHub's "git database": objects are written by git and read back from it.

const read = [{ contents: 'read' }] as const
const write = [{ contents: 'write' }] as const
const personSchema = z.object({ name: z.string(), email: z.string(), date: z.string().optional() })

async function typed(world: World, sha: string, type: string): Promise<string> {
  const found = /^[0-9a-f]{40}$/.test(sha) ? await world.git.lookup(sha) : null
  if (found?.type !== type) throw notFound()
  return sha
}

async function renderTag(world: World, sha: string): Promise<unknown> {
  const tag = await world.git.read(sha)
  const { fields, message } = parseObject(tag?.content.toString('utf8') ?? '')
  const object = fields('object')[0] ?? ''
  const type = fields('type')[0] ?? ''
  return {
    node_id: nodeId('Tag', sha),
    sha,
    url: `${world.repoApi}/git/tags/${sha}`,
    tag: fields('tag')[0] ?? '',
    message,
    tagger: parsePerson(fields('tagger')[0] ?? ''),
    object: { sha: object, type, url: `${world.repoApi}/git/${type}s/${object}` },
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  }
}

const getTag: Route = {
  operation: 'git/get-tag',
  needs: read,
  async answer(call, world) {
    return ok(await renderTag(world, await typed(world, param(call, 'tag_sha'), 'tag')))
  },
}

const createTag: Route = {
  operation: 'git/create-tag',
  needs: write,
  async answer(call, world) {
    const schema = z.object({
      tag: z.string(),
      message: z.string(),
      object: z.string(),
      type: z.string(),
      tagger: personSchema.optional(),
    })
    const { tag, message, object, type, tagger } = bodyOf(call, schema)
    if ((await world.git.lookup(object))?.type !== type) throw unprocessable('Object does not exist')
    const own = personOf(world, call.caller.login)
    const who = { ...own, ...tagger, date: tagger?.date ?? own.date }
    const seconds = Math.floor(Date.parse(who.date) / 1000)
    const text = `object ${object}\ntype ${type}\ntag ${tag}\ntagger ${who.name} <${who.email}> ${seconds} +0000\n\n${message}\n`
    const sha = await world.git.run(['hash-object', '-t', 'tag', '-w', '--stdin'], { input: text })
    return created(await renderTag(world, sha))
  },
}

const getCommit: Route = {
  operation: 'git/get-commit',
  needs: read,
  async answer(call, world) {
    const sha = await typed(world, param(call, 'commit_sha'), 'commit')
    return ok(gitCommit(world, await world.git.commit(sha)))
  },
}

const createCommit: Route = {
  operation: 'git/create-commit',
  needs: write,
  async answer(call, world) {
    const schema = z.object({
      message: z.string(),
      tree: z.string(),
      parents: z.array(z.string()).default([]),
      author: personSchema.optional(),
      committer: personSchema.optional(),
    })
    const { message, tree, parents, author, committer } = bodyOf(call, schema)
    if ((await world.git.lookup(tree))?.type !== 'tree') throw unprocessable('Tree SHA does not exist')
    for (const parent of parents) {
      if ((await world.git.lookup(parent))?.type !== 'commit')
        throw unprocessable('Parent SHA does not exist or is not a commit object')
    }
    const own = personOf(world, call.caller.login)
    const sha = await world.git.writeCommit({
      tree,
      parents,
      message,
      author: { ...own, ...author, date: author?.date ?? own.date },
      committer: { ...own, ...(committer ?? author), date: committer?.date ?? author?.date ?? own.date },
    })
    // GitHub signs what a bot commits under its own name.
    if (call.caller.app !== null && author === undefined && committer === undefined) world.store.signed.add(sha)
    return created(gitCommit(world, await world.git.commit(sha)))
  },
}

async function renderTree(world: World, sha: string, depth: 'one' | 'all'): Promise<unknown> {
  const entries = await listTree(world.git, sha, '', depth)
  return {
    sha,
    url: `${world.repoApi}/git/trees/${sha}`,
    tree: entries.map((entry) => ({
      path: entry.path,
      mode: entry.mode,
      type: entry.type,
      sha: entry.sha,
      ...(entry.type === 'blob' ? { size: entry.size } : {}),
      url: `${world.repoApi}/git/${entry.type}s/${entry.sha}`,
    })),
    truncated: false,
  }
}

const getTree: Route = {
  operation: 'git/get-tree',
  needs: read,
  async answer(call, world) {
    const found = await world.git.lookup(`${param(call, 'tree_sha')}^{tree}`)
    if (found === null) throw notFound()
    return ok(await renderTree(world, found.sha, call.query.has('recursive') ? 'all' : 'one'))
  },
}

const treeSchema = z.object({
  base_tree: z.string().optional(),
  tree: z.array(
    z.object({
      path: z.string(),
      mode: z.string().default('100644'),
      type: z.string().optional(),
      sha: z.string().nullable().optional(),
      content: z.string().optional(),
    }),
  ),
})

type NewEntry = z.infer<typeof treeSchema>['tree'][number]

async function writeBlob(world: World, content: string | Buffer): Promise<string> {
  return world.git.run(['hash-object', '-t', 'blob', '-w', '--stdin'], { input: content })
}

/** The index line of an entry; mode 0 takes it away. */
async function indexLine(world: World, entry: NewEntry): Promise<string> {
  if (entry.sha === null) return `0 ${'0'.repeat(40)}\t${entry.path}`
  const sha = entry.sha ?? (await writeBlob(world, entry.content ?? ''))
  if ((await world.git.lookup(sha)) === null && entry.mode !== '160000') {
    throw unprocessable(`tree.sha ${sha} is not a valid ${entry.type ?? 'blob'}`)
  }
  return `${entry.mode} ${sha}\t${entry.path}`
}

/** Writes a tree out of index lines, on top of another. */
async function writeTree(world: World, base: string | null, lines: readonly string[]): Promise<string> {
  const file = `${world.git.directory}/index-${world.store.nextId()}`
  const env = { GIT_INDEX_FILE: file }
  try {
    if (base !== null) await world.git.run(['read-tree', base], { env })
    await world.git.run(['update-index', '--add', '--index-info'], { env, input: `${lines.join('\n')}\n` })
    return await world.git.run(['write-tree'], { env })
  } finally {
    rmSync(file, { force: true })
  }
}

const createTree: Route = {
  operation: 'git/create-tree',
  needs: write,
  async answer(call, world) {
    const { base_tree: base, tree } = bodyOf(call, treeSchema)
    const found = base === undefined ? null : await world.git.lookup(`${base}^{tree}`)
    if (base !== undefined && found === null) throw unprocessable('base_tree is not a valid tree oid')
    const lines: string[] = []
    for (const entry of tree) lines.push(await indexLine(world, entry))
    return created(await renderTree(world, await writeTree(world, found?.sha ?? null, lines), 'one'))
  },
}

const getBlob: Route = {
  operation: 'git/get-blob',
  needs: read,
  async answer(call, world) {
    const sha = await typed(world, param(call, 'file_sha'), 'blob')
    const content = (await world.git.read(sha))?.content ?? Buffer.alloc(0)
    return ok({
      sha,
      node_id: nodeId('Blob', sha),
      size: content.length,
      url: `${world.repoApi}/git/blobs/${sha}`,
      content: base64Lines(content),
      encoding: 'base64',
    })
  },
}

const createBlob: Route = {
  operation: 'git/create-blob',
  needs: write,
  async answer(call, world) {
    const schema = z.object({ content: z.string(), encoding: z.enum(['utf-8', 'base64']).default('utf-8') })
    const { content, encoding } = bodyOf(call, schema)
    const sha = await writeBlob(world, encoding === 'base64' ? Buffer.from(content, 'base64') : content)
    return created({ sha, url: `${world.repoApi}/git/blobs/${sha}` })
  },
}

export const objectRoutes: readonly Route[] = [
  getTag,
  createTag,
  getCommit,
  createCommit,
  getTree,
  createTree,
  getBlob,
  createBlob,
]
