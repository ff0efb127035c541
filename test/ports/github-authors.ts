import { expect, test } from 'vitest'
import type { GitHubStage } from './github-stage.ts'

/** A part of the contract of GitHubReader. */
export const authorCases = (stage: () => GitHubStage): void => {
  test('who wrote a commit, with those of its trailers that GitHub knows', async () => {
    for (const login of ['ann', 'bob', 'cat']) stage().user(login, 'write')
    const trailers = ['bob <7+bob@users.noreply.github.com>', 'Cat <cat@example.com>', 'Nobody <nobody@example.org>']
    const message = `Count\n\n${trailers.map((who) => `Co-authored-by: ${who}`).join('\n')}`
    expect(await stage().reader.commitAuthors(stage().commit({ message }))).toEqual(['ann', 'bob', 'cat'])
    expect(await stage().reader.commitAuthors(stage().commit({ message: 'alone' }))).toEqual(['ann'])
  })
}
