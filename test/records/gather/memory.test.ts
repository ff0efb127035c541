import { describe, expect, it } from 'vitest'
import { remembering } from '../../../src/records/gather/memory.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { aPull, sha } from '../../fakes/nouns.ts'

describe('one picture of GitHub for a whole run', () => {
  it('asks each question once, also when two ask at the same time', async () => {
    const github = fakeGitHub({ pulls: [aPull()] })
    const reader = remembering(github)
    const pulls = await Promise.all([reader.pull(7), reader.pull(7), reader.pull(8)])
    expect(pulls.map((pull) => pull?.number)).toEqual([7, 7, undefined])
    await reader.compare(sha('a'), sha('b'))
    await reader.compare(sha('b'), sha('a'))
    expect(github.asked).toEqual(['pull', 'pull', 'compare', 'compare'])
  })

  it('asks again after a refusal', async () => {
    const github = fakeGitHub({ pulls: [aPull()] })
    github.refuse('pull', 'pull-requests: read')
    const reader = remembering(github)
    await expect(reader.pull(7)).rejects.toThrow('pull-requests: read')
    github.state.refused.clear()
    expect((await reader.pull(7))?.number).toBe(7)
  })

  it('what is waited for is asked anew', async () => {
    const github = fakeGitHub()
    const reader = remembering(github)
    for (let poll = 0; poll < 2; poll += 1)
      await Promise.all([reader.checkRuns(sha('a')), reader.statuses(sha('a')), reader.workflowRuns(sha('a'))])
    expect(github.asked).toHaveLength(6)
  })
})
