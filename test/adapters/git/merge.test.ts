import { expect, test } from 'vitest'
import { mergeTree } from '../../../src/adapters/git/merge.ts'
import type { GitAnswer, GitProgram } from '../../../src/adapters/git/process.ts'

const answering = (answer: Partial<GitAnswer>): GitProgram => {
  const git: GitProgram = {
    run: () => Promise.reject(new Error('the test did not expect a question')),
    ask: () => Promise.reject(new Error('the test did not expect a question')),
    runOnce: () => Promise.resolve({ code: 0, stdout: '', stderr: '', bytes: Buffer.alloc(0), ...answer }),
    askOnce: () => Promise.reject(new Error('the test did not expect a question')),
    fetched: new Set(),
    read: () => Promise.reject(new Error('the test did not expect a file')),
    in: () => git,
    pause: () => Promise.resolve(false),
    now: () => 0,
  }
  return git
}

test('a git that does not know the option is too old, and says which one is needed', async () => {
  const old = answering({ code: 129, stderr: 'usage: git merge-tree <base-tree> <branch1> <branch2>' })
  await expect(mergeTree(old, 'a', 'b')).rejects.toMatchObject({
    name: 'ExpectedError',
    code: 'bad-input',
    remedy: 'Install git 2.38 or newer on the runner (Ubuntu 24.04 has it, 22.04 does not).',
  })
})

test.each([0, 1, 2])('any other end, such as %d, is for the caller', async (code) => {
  expect(await mergeTree(answering({ code }), 'a', 'b')).toMatchObject({ code })
})
