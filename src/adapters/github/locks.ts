// adapters/github: takes, reads and releases an environment's lock, which is a git ref created atomically.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ExpectedError } from '../../core/errors.ts'
import type { Lock, LockRead } from '../../core/github.ts'
import type { GitHubReader, LockWriter } from '../../ports/github.ts'
import { accept, parse, read, write } from './answers.ts'
import type { Reply } from './exchange.ts'
import { askGraphql } from './graphql.ts'
import { decodeLock, encodeLock, lockFile, lockRef } from '../../records/decide/lock-file.ts'
import { declined } from './refusal.ts'
import { readRef } from './refs.ts'
import type { Api, Lost } from './request.ts'
import { wordsOf } from './retry.ts'

const needs = 'contents: write'
type FileReader = GitHubReader['file']

const lock =
  (api: Api, readFile: FileReader): GitHubReader['lock'] =>
  async (place): Promise<LockRead> => {
    const ref = await readRef(api, lockRef(place))
    if (ref === null) return { state: 'free' }
    const commit = ref.object.sha
    return ref.object.type === 'commit'
      ? decodeLock(place, commit, await readFile(lockFile, commit))
      : { state: 'unreadable', commit, why: `${ref.ref} is a ${ref.object.type}, not a commit` }
  }

const madeObject = z.object({ sha: z.string() })

/** A commit that nobody else can have: the same lock asked for twice must not look like one's own. */
const commitLock = async (api: Api, wanted: Lock): Promise<string> => {
  const purpose = { what: `write the lock of ${wanted.environment}`, needs }
  const make = async (kind: 'blobs' | 'trees' | 'commits', body: Readonly<Record<string, unknown>>) => {
    const path = `${api.repo}/git/${kind}`
    // An object is named by its content: twice is once.
    const made = await write(api, { ...purpose, method: 'POST', path, body, repeat: 'safe' }, madeObject)
    return made.sha
  }
  const blob = await make('blobs', { content: encodeLock(wanted), encoding: 'utf-8' })
  const tree = await make('trees', { tree: [{ path: lockFile, mode: '100644', type: 'blob', sha: blob }] })
  const message = `Lock ${wanted.environment}\n\nRunbook-Lock: ${randomUUID()}\n`
  return make('commits', { message, tree, parents: [] })
}

const blocked = (environment: string, reply: Reply): ExpectedError =>
  new ExpectedError({
    code: 'no-permission',
    message: `GitHub declined to lock ${environment} (${reply.status}): ${wordsOf(reply.data).slice(0, 200)}`,
    remedy: `Let the workflow token create refs under refs/runbook/: a ruleset on all refs may forbid it.`,
  })

const createRefTries = 4

/** https://docs.github.com/en/rest/git/refs#create-a-reference is atomic: 201 to one, 422 to all others. */
const takeLock =
  (api: Api): LockWriter['takeLock'] =>
  async (wanted) => {
    const ref = lockRef(wanted)
    const purpose = { what: `lock ${wanted.environment}`, needs }
    const commit = await commitLock(api, wanted)
    const taken = { taken: true, commit } as const
    const path = `${api.repo}/git/refs`
    let last: Reply | Lost
    for (let tries = 1; ; tries += 1) {
      last = await api.attempt({ ...purpose, method: 'POST', path, body: { ref, sha: commit } })
      if (last.outcome === 'replied' && last.status === 201) return taken
      // Whatever the answer, the ref itself says who holds it.
      const current = await readRef(api, ref)
      if (current?.object.sha === commit) return taken
      if (current !== null) return { taken: false }
      if (last.outcome === 'replied') {
        if (/already exists/i.test(wordsOf(last.data))) return { taken: false }
        if (last.status !== 409 && last.status !== 422) accept(purpose, last)
      }
      // Neither ours nor another's: the copy that was asked may not know our commit yet.
      if (tries >= createRefTries) break
      await api.settle()
    }
    throw last.outcome === 'lost' ? last.error : blocked(wanted.environment, last)
  }

const nodeSchema = z.object({ node_id: z.string() })
const deleteRef = 'mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }'

/**
 * Compare-and-delete. There is no other way to give a lock back: a plain delete could take away another run's.
 * https://docs.github.com/en/graphql/reference/mutations#updaterefs
 */
const releaseLock =
  (api: Api): LockWriter['releaseLock'] =>
  async (place, commit) => {
    const purpose = { what: `unlock ${place.environment}`, needs }
    const name = lockRef(place)
    const repository = await read(api, { ...purpose, path: api.repo, immutable: true }, nodeSchema)
    const repositoryId = parse(purpose, nodeSchema, repository).node_id
    const nothing = '0'.repeat(commit.length)
    const input = { repositoryId, refUpdates: [{ name, beforeOid: commit, afterOid: nothing }] }
    const isOpen = async () => (await readRef(api, name))?.object.sha === commit
    const document = { ...purpose, query: deleteRef, variables: { input }, repeat: 'safe', isOpen } as const
    const answer = await askGraphql(api, document)
    if (answer.outcome === 'data') return true
    const current = await readRef(api, name)
    // Gone: an earlier try of ours whose answer was lost, or someone else's; either way it is not held by us.
    if (current === null) return true
    if (current.object.sha !== commit) return false
    if (answer.outcome === 'lost') throw answer.error
    throw declined(purpose, { outcome: 'replied', status: 422, headers: {}, data: { message: answer.message } })
  }

/** Who may change an environment now. */
export const lockReader = (api: Api, readFile: FileReader): Pick<GitHubReader, 'lock'> => ({
  lock: lock(api, readFile),
})

/** Takes and gives back the right to change an environment. */
export const lockWriter = (api: Api): LockWriter => ({ takeLock: takeLock(api), releaseLock: releaseLock(api) })
