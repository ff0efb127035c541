// adapters/github: makes commits that GitHub signs, and moves a ref only from the expected commit.
import { z } from 'zod'
import { ExpectedError } from '../../core/errors.ts'
import type { CommitWriter } from '../../ports/github.ts'
import { parse, read, write } from './answers.ts'
import { askGraphql } from './graphql.ts'
import { readRef } from './refs.ts'
import type { Api } from './request.ts'

const needs = 'contents: write'

/** https://docs.github.com/en/rest/git/blobs#create-a-blob takes no more. */
const mostMiB = 40

const mebibytes = (base64: string): number => (base64.length * 3) / 4 / 1024 / 1024

const tooLarge = (path: string, content: string) =>
  new ExpectedError({
    code: 'no-permission',
    message: `The branch takes only commits that GitHub signs, and ${path} has ${Math.ceil(mebibytes(content))} MiB: GitHub makes no commit with a new file of more than ${mostMiB}.`,
    remedy: 'Revert on a clone of your own, sign the commit there, and push it or open a pull request.',
  })

const object = z.object({ sha: z.string() })
const signed = z.object({ sha: z.string(), verification: z.object({ verified: z.boolean() }) })

/** Objects are named by their content, so a second time is once; without an author GitHub signs what a bot commits. */
const signedCommit =
  (api: Api): CommitWriter['signedCommit'] =>
  async ({ parent, parentTree, tree, changes, files, message }) => {
    const purpose = { what: 'write the revert', needs }
    const post = (kind: 'blobs' | 'trees' | 'commits', body: Readonly<Record<string, unknown>>) =>
      ({ ...purpose, method: 'POST', path: `${api.repo}/git/${kind}`, body, repeat: 'safe' }) as const
    for (const { path, object: sha } of changes) {
      const content = files.get(sha ?? '')
      if (content !== undefined && mebibytes(content) > mostMiB) throw tooLarge(path, content)
    }
    for (const content of files.values())
      await write(api, { ...post('blobs', { content, encoding: 'base64' }), byteForByte: true }, object)
    const entries = changes.map(({ path, mode, object: sha }) => {
      const type = mode === '160000' ? 'commit' : 'blob'
      return { path, mode, type, sha }
    })
    const made = await write(api, post('trees', { base_tree: parentTree, tree: entries }), object)
    if (made.sha !== tree) throw new Error(`GitHub made the tree ${made.sha} where ${tree} was proven`)
    const commit = await write(api, post('commits', { message, tree, parents: [parent] }), signed)
    return { sha: commit.sha, verified: commit.verification.verified }
  }

const nodeSchema = z.object({ node_id: z.string() })
const updateRefs = 'mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }'

/** https://docs.github.com/en/graphql/reference/mutations#updaterefs moves a ref only from where it is said to stand. */
const moveRef =
  (api: Api): CommitWriter['moveRef'] =>
  async ({ ref, expected, sha, replace = false }) => {
    const purpose = { what: `move ${ref}`, needs }
    const repository = await read(api, { ...purpose, path: api.repo, immutable: true }, nodeSchema)
    const repositoryId = parse(purpose, nodeSchema, repository).node_id
    const beforeOid = expected === '' ? '0'.repeat(sha.length) : expected
    const input = { repositoryId, refUpdates: [{ name: ref, beforeOid, afterOid: sha, force: replace }] }
    const where = async () => (await readRef(api, ref))?.object.sha ?? ''
    // GitHub gives no reason where the ref stands elsewhere: "Something went wrong", as it says of a failure of its own.
    const isOpen = async () => (await where()) === expected
    const document = { ...purpose, query: updateRefs, variables: { input }, repeat: 'safe', isOpen } as const
    const answer = await askGraphql(api, document)
    // Whatever the answer, the ref itself says where it stands: an earlier try may have arrived.
    const current = answer.outcome === 'data' ? sha : await where()
    if (current === sha) return { outcome: 'pushed' }
    if (answer.outcome === 'lost' && current === expected) throw answer.error
    if (answer.outcome === 'refused' && current === expected) return { outcome: 'refused', why: answer.message }
    return { outcome: 'moved' }
  }

/** Commits and refs made by GitHub itself. */
export const commitWriter = (api: Api): CommitWriter => ({ signedCommit: signedCommit(api), moveRef: moveRef(api) })
