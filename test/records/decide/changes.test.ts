import { describe, expect, test } from 'vitest'
import { changesOf } from '../../../src/records/decide/changes.ts'
import type { Commit } from '../../../src/core/github.ts'

const commit = (sha: string, parents: readonly string[], message: string, author: string | null = 'ann'): Commit => ({
  ...{ sha, parents, message, author },
  ...{ tree: 't', committer: 'web-flow', committedAt: '2026-01-01T00:00:00Z' },
})

describe('what comes with a release', () => {
  test('nothing', () => expect(changesOf([])).toEqual([]))

  test('commits that were pushed, newest first', () => {
    expect(changesOf([commit('1', ['0'], 'one\n\nwhy'), commit('2', ['1'], 'two', null)])).toEqual([
      { pull: '', title: 'two', sha: '2', commits: 1, people: [] },
      { pull: '', title: 'one', sha: '1', commits: 1, people: ['ann'] },
    ])
  })

  test('a squash is one change, with the number behind its subject', () => {
    expect(changesOf([commit('1', ['0'], 'Count stock (#12)')])).toMatchObject([
      { pull: '12', title: 'Count stock (#12)', commits: 1 },
    ])
  })

  test('a merge takes with it what came by its other parent, and everybody who wrote that', () => {
    const merged = [
      commit('a', ['0'], 'first half', 'bob'),
      commit('b', ['a'], 'second half', 'eve'),
      commit('m', ['0', 'b'], 'Merge pull request #7 from acme/stock\n\nCount stock', 'ann'),
      commit('2', ['m'], 'after it'),
    ]
    expect(changesOf(merged)).toEqual([
      { pull: '', title: 'after it', sha: '2', commits: 1, people: ['ann'] },
      { pull: '7', title: 'Count stock', sha: 'm', commits: 2, people: ['bob', 'eve'] },
    ])
  })

  test('what two merges share belongs to the first, and nothing is counted twice', () => {
    const shared = [
      commit('s', ['0'], 'shared', 'bob'),
      commit('a', ['s'], 'a', 'eve'),
      commit('m', ['0', 's'], 'Merge pull request #1 from x/s\n\nShared'),
      commit('n', ['m', 'a'], 'Merge pull request #2 from x/a\n\nMore'),
    ]
    expect(changesOf(shared).map(({ pull, commits }) => [pull, commits])).toEqual([
      ['2', 1],
      ['1', 1],
    ])
  })

  test('a merge of what was there already is itself', () => {
    expect(changesOf([commit('m', ['0', '9'], "Merge branch 'main'")])).toMatchObject([{ pull: '', commits: 1 }])
  })

  test('a cut list ends where it ends', () => {
    expect(changesOf([commit('8', ['7'], 'eight'), commit('9', ['8'], 'nine')]).map(({ sha }) => sha)).toEqual([
      '9',
      '8',
    ])
  })
})

describe('the title of a change', () => {
  test.each([
    [
      'of a merge: the next line that says something',
      'Merge pull request #7 from a/b\n \n  Count stock \n\nmore',
      'Count stock',
    ],
    ['of a merge that says nothing more', 'Merge pull request #7 from a/b', 'Merge pull request #7 from a/b'],
    ['of anything else: its first line', 'One\n\nTwo', 'One'],
    ['of a message without a word', '', ''],
  ])('%s', (_name, message, title) => {
    expect(changesOf([commit('1', ['0'], message)]).map((change) => change.title)).toEqual([title])
  })
})

test('the newest does not take with it, by its other parent, what is on the line already', () => {
  const line = [
    commit('1', ['0'], 'one', 'bob'),
    commit('2', ['1'], 'two', 'eve'),
    commit('m', ['2', '1'], 'Merge pull request #9 from a/b\n\nOld', 'ann'),
  ]
  expect(changesOf(line).map(({ sha, commits, people }) => [sha, commits, people])).toEqual([
    ['m', 1, ['ann']],
    ['2', 1, ['eve']],
    ['1', 1, ['bob']],
  ])
})
