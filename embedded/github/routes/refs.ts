import { z } from 'zod'
import { accepted } from '../access.ts'
import { ApiError, bodyOf, created, notFound, ok, param, unprocessable, type Call, type Route } from '../call.ts'
import { zeroSha, type RefValue } from '../git.ts'
import { pushRefusal } from '../rules.ts'
import { nodeId, type World } from '../world.ts'

const contentsRead = [{ contents: 'read' }] as const
/** As GitHub's own header names them: the second where the ref would bring a workflow that no branch has. */
const contentsWrite = [{ contents: 'write' }, { contents: 'write', workflows: 'write' }] as const
const shaSchema = z.string()

export function renderRef(world: World, value: RefValue): unknown {
  return {
    ref: value.ref,
    node_id: nodeId('Ref', value.ref),
    url: `${world.repoApi}/git/${value.ref.split('/').map(encodeURIComponent).join('/')}`,
    object: {
      sha: value.sha,
      type: value.type,
      url: `${world.repoApi}/git/${value.type}s/${value.sha}`,
    },
  }
}

async function checkName(world: World, ref: string): Promise<void> {
  if (!ref.startsWith('refs/')) throw unprocessable("Reference name must start with 'refs/'.")
  if (ref.split('/').length < 3) {
    throw unprocessable('Reference name must contain at least three slash-separated components.')
  }
  // GitHub keeps these itself.
  if (ref.startsWith('refs/pull/')) throw unprocessable('Reference name is reserved.')
  if ((await world.git.try(['check-ref-format', ref])).code !== 0) {
    throw unprocessable(`${ref} is not a valid ref name.`)
  }
}

/** The object that a ref is to name: it must be there, and on a branch it must be a commit. */
async function objectFor(world: World, ref: string, sha: string): Promise<RefValue> {
  if (!/^[0-9a-f]{40}$/.test(sha)) {
    throw unprocessable('The sha parameter must be exactly 40 characters and contain only [0-9a-f].')
  }
  const object = await world.git.lookup(sha)
  if (object === null) throw unprocessable('Object does not exist')
  if (ref.startsWith('refs/heads/') && object.type !== 'commit') {
    throw unprocessable('Reference update failed: object is not a commit')
  }
  return { ref, ...object }
}

async function refuse(world: World, call: Call, change: { ref: string; before: string; after: string }): Promise<void> {
  const why = await pushRefusal(world, call.caller, [change])
  if (why === null) return
  if (why.kind === 'workflows') {
    const headers = { 'x-accepted-github-permissions': accepted(contentsWrite) }
    throw new ApiError(403, 'Resource not accessible by integration', { headers })
  }
  throw unprocessable(`Repository rule violations found\n\n${why.lines.join('\n')}\n`)
}

const getRef: Route = {
  operation: 'git/get-ref',
  needs: contentsRead,
  async answer(call, world) {
    const value = await world.git.ref(`refs/${param(call, 'ref')}`)
    if (value === null) throw notFound()
    return ok(renderRef(world, value))
  },
}

const matching: Route = {
  operation: 'git/list-matching-refs',
  needs: contentsRead,
  async answer(call, world) {
    const values = await world.git.refs(`refs/${param(call, 'ref')}`)
    return ok(values.map((value) => renderRef(world, value)))
  },
}

const create: Route = {
  operation: 'git/create-ref',
  needs: contentsWrite,
  async answer(call, world) {
    const { ref, sha } = bodyOf(call, z.object({ ref: z.string(), sha: shaSchema }))
    await checkName(world, ref)
    const value = await objectFor(world, ref, sha)
    if ((await world.git.ref(ref)) !== null) throw unprocessable('Reference already exists')
    await refuse(world, call, { ref, before: zeroSha, after: sha })
    const done = await world.git.changeRefs([{ ref, after: sha, before: zeroSha }])
    if (!done) throw unprocessable('Reference already exists')
    return created(renderRef(world, value))
  },
}

const update: Route = {
  operation: 'git/update-ref',
  needs: contentsWrite,
  async answer(call, world) {
    const ref = `refs/${param(call, 'ref')}`
    const { sha, force } = bodyOf(call, z.object({ sha: shaSchema, force: z.boolean().default(false) }))
    const before = await world.git.ref(ref)
    if (before === null) throw unprocessable('Reference does not exist')
    const value = await objectFor(world, ref, sha)
    if (!force && !(await world.git.isAncestor(before.sha, sha))) {
      throw unprocessable('Update is not a fast forward')
    }
    await refuse(world, call, { ref, before: before.sha, after: sha })
    const done = await world.git.changeRefs([{ ref, after: sha, before: before.sha }])
    if (!done) throw new ApiError(409, 'Reference was updated at the same time')
    return ok(renderRef(world, value))
  },
}

const remove: Route = {
  operation: 'git/delete-ref',
  needs: contentsWrite,
  async answer(call, world) {
    const ref = `refs/${param(call, 'ref')}`
    const before = await world.git.ref(ref)
    if (before === null) throw unprocessable('Reference does not exist')
    await refuse(world, call, { ref, before: before.sha, after: zeroSha })
    await world.git.changeRefs([{ ref, after: zeroSha, before: before.sha }])
    return { status: 204 }
  },
}

export const refRoutes: readonly Route[] = [getRef, matching, create, update, remove]
