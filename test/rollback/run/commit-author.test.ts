import { expect, test } from 'vitest'
import { commitAuthorFor } from '../../../src/rollback/run/commit-author.ts'
import type { TreeChange } from '../../../src/ports/git.ts'
import { fakeGit } from '../../fakes/git.ts'
import { sha } from '../../fakes/nouns.ts'

const changes: readonly TreeChange[] = [
  { path: 'run.sh', mode: '100755', object: sha('1') },
  { path: 'vendor', mode: '160000', object: sha('2') },
  { path: 'gone.txt', mode: '000000', object: null },
]
const step = { parent: sha('a'), parentTree: sha('b'), tree: sha('c'), message: 'revert: x' }

const authorOf = (verified: boolean) => {
  const sent: string[] = []
  const git = { ...fakeGit(), treeChanges: () => Promise.resolve(changes), file: () => Promise.resolve('Zg==') }
  const writer = {
    signedCommit: ({ files }: { readonly files: ReadonlyMap<string, string> }) => {
      sent.push(...files.keys())
      return Promise.resolve({ sha: sha('d'), verified })
    },
    moveRef: () => Promise.resolve({ outcome: 'pushed' } as const),
  }
  return { author: commitAuthorFor({ signed: true, undo: [] }, git, writer), sent }
}

test('GitHub is sent the files that it does not have, never the commit of a submodule', async () => {
  const { author, sent } = authorOf(true)
  expect(await (await author).commit(step)).toBe(sha('d'))
  expect(sent).toEqual([sha('1')])
})

test('a commit that GitHub did not sign ends it, and says which token it signs for', async () => {
  const { author } = authorOf(false)
  await expect((await author).commit(step)).rejects.toMatchObject({ code: 'no-permission' })
})
