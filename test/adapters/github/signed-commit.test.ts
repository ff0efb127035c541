import { expect, test } from 'vitest'
import { openOn, startLoopback } from './loopback.ts'

const name = (digit: string) => digit.repeat(40)
const base64 = (mebibytes: number) => 'A'.repeat((mebibytes * 1024 * 1024 * 4) / 3 - 1)

const commitOf = async (content: string) => {
  const posted: string[] = []
  const server = await startLoopback((asked) => {
    posted.push(asked.path.split('/git/')[1] ?? '')
    const body = asked.path.endsWith('/trees')
      ? { sha: name('2') }
      : { sha: name('3'), verification: { verified: true } }
    return { status: 201, body }
  })
  const made = openOn(server.url).writer.signedCommit({
    ...{ parent: name('0'), parentTree: name('1'), tree: name('2'), message: 'revert: x' },
    changes: [{ path: 'data/model.bin', mode: '100644', object: name('4') }],
    files: new Map([[name('4'), content]]),
  })
  return { made, posted }
}

test('a file of 40 MiB is sent', async () => {
  const { made, posted } = await commitOf(base64(40))
  expect(await made).toEqual({ sha: name('3'), verified: true })
  expect(posted).toEqual(['blobs', 'trees', 'commits'])
})

test('a larger one ends with a sentence that names it, before anything is sent', async () => {
  const { made, posted } = await commitOf(base64(42))
  await expect(made).rejects.toMatchObject({
    message: expect.stringMatching(
      /data\/model\.bin has 42 MiB: GitHub makes no commit with a new file of more than 40/,
    ),
    remedy: expect.stringContaining('Revert on a clone of your own'),
  })
  expect(posted).toEqual([])
})
