import { describe, expect, it } from 'vitest'
import type { JudgedSubject } from '../../../src/checklist/run/subject.ts'
import { gatherTouch, touchOf } from '../../../src/checklist/run/touched.ts'
import { ExpectedError } from '../../../src/core/errors.ts'
import type { Comparison } from '../../../src/core/github.ts'
import { fakeGitHub, type FakeState } from '../../fakes/github.ts'
import { aContext, aPull, sha, type FlatContext } from '../../fakes/nouns.ts'

const config = '.github/runbook-api.yml'
const paths = ['services/api/**', '!**/*.md']
const head = sha('a')

describe('a change', () => {
  it.each([
    ['of a file of the service', ['README.md', 'services/api/main.ts'], 'touched'],
    ['of other files', ['README.md', 'services/web/main.ts'], 'not-touched'],
    ['of a file that is taken out', ['services/api/README.md'], 'not-touched'],
    ['of the runbook', [config], 'touched'],
    ['of a workflow', ['.github/workflows/web.yml'], 'touched'],
    ['of an action of the repository', ['.github/actions/setup/action.yml'], 'touched'],
    ['of who must review', ['CODEOWNERS'], 'touched'],
    ['of the runbook of another service', ['.github/runbook-web.yml'], 'not-touched'],
    ['of nothing', [], 'unknown'],
  ])('%s', (_, files, outcome) => {
    expect(touchOf(files, paths, config).outcome).toBe(outcome)
  })

  it('of the runbook is seen however its path is written', () => {
    expect(touchOf([config], paths, `./${config}`).outcome).toBe('touched')
  })
})

const onPull: JudgedSubject = {
  release: { sha: head, ref: 'refs/pull/7/head', version: null },
  pull: 7,
  stage: 'pull-request',
  policySha: sha('0'),
}
const pull = { number: 7, head, base: sha('0'), baseRef: 'main', fromFork: false }
const queue = { event: 'merge_group', ref: `refs/heads/gh-readonly-queue/main/pr-7-${head}`, sha: head, pull: null }

const gather = (
  given: {
    readonly place?: Partial<JudgedSubject>
    readonly context?: Partial<FlatContext>
    readonly state?: Partial<FakeState>
    readonly newest?: string
    readonly compared?: Partial<Comparison>
    readonly refused?: ExpectedError
  } = {},
) => {
  const github = fakeGitHub({ pulls: [aPull({ head })], pullFiles: new Map([[7, ['docs/a.txt']]]), ...given.state })
  if (given.refused !== undefined) github.state.refused.set('pullFiles', given.refused)
  const compared: Comparison = {
    status: 'ahead',
    mergeBase: sha('0'),
    commits: [],
    totalCommits: 1,
    files: ['docs/a.txt'],
    ...given.compared,
  }
  return gatherTouch(
    { ...onPull, ...given.place },
    { paths, config },
    {
      github: { ...github, compare: () => Promise.resolve(compared) },
      newest: { pull: () => Promise.resolve(aPull({ head: given.newest ?? head })) },
      context: aContext({ event: 'pull_request', pull, ...given.context }),
    },
  )
}

const many = Array.from({ length: 300 }, (_, index) => `docs/${index}.txt`)

describe('what a run finds out about the paths of the service', () => {
  it('is nothing for a release, which is always judged', async () => {
    expect(await gather({ place: { stage: 'release', pull: null }, context: { event: 'push', pull: null } })).toBeNull()
  })

  it('is nothing where the runbook names no paths, and no question is asked', async () => {
    const github = fakeGitHub()
    const ports = { github, newest: github, context: aContext({ event: 'pull_request', pull }) }
    expect(await gatherTouch(onPull, { paths: [], config }, ports)).toBeNull()
    expect(github.asked).toEqual([])
  })

  it.each([
    ['a pull request that touches none', {}, { outcome: 'not-touched', files: 1 }],
    [
      'a pull request that touches one',
      { state: { pullFiles: new Map([[7, ['services/api/a.ts']]]) } },
      { outcome: 'touched', path: 'services/api/a.ts' },
    ],
    [
      'a pull request that has moved on, whose files are those of another commit',
      { newest: sha('b') },
      { outcome: 'unknown', why: '#7 is at another commit' },
    ],
    [
      'another commit than that of the pull request, by the input sha',
      { place: { release: { ...onPull.release, sha: sha('c') } } },
      { outcome: 'unknown', why: '#7 is at another commit' },
    ],
    [
      'more files than GitHub lists',
      { refused: new ExpectedError({ code: 'github-unreachable', message: 'it ends at 3000 files', remedy: '' }) },
      { outcome: 'unknown', why: 'it ends at 3000 files' },
    ],
    ['a merge group that touches none', { context: queue }, { outcome: 'not-touched', files: 1 }],
    [
      'a merge group that touches one',
      { context: queue, compared: { files: ['services/api/a.ts'] } },
      { outcome: 'touched', path: 'services/api/a.ts' },
    ],
    [
      'a merge group of which GitHub may have cut the files',
      { context: queue, compared: { files: many } },
      { outcome: 'unknown', why: 'GitHub lists at most 300 files of a merge group' },
    ],
    [
      'a merge group that shares nothing with its base',
      { context: queue, compared: { status: 'unrelated', mergeBase: null } },
      { outcome: 'unknown', why: 'it shares no history with its base' },
    ],
    [
      'a push to a branch that is only called like a merge group',
      { context: { ...queue, event: 'push' } },
      { outcome: 'unknown', why: 'it is neither a pull request nor a merge group' },
    ],
  ] as const)('of %s', async (_, given, expected) => {
    expect(await gather(given)).toEqual(expected)
  })

  it('is not swallowed when the run is cancelled', async () => {
    const refused = new ExpectedError({ code: 'cancelled', message: 'cancelled', remedy: '' })
    await expect(gather({ refused })).rejects.toBe(refused)
  })
})
