import { describe, expect, test } from 'vitest'
import {
  ignoredNames,
  missingFiles,
  namedIn,
  nothingLacks,
  unfaithful,
  type Lacks,
} from '../../../src/rollback/decide/lacks.ts'
import { sha } from '../../fakes/nouns.ts'

const target = {
  release: { sha: sha('a'), ref: 'refs/tags/v1.0.0', version: '1.0.0' },
  tree: sha('b'),
  tagObject: sha('a'),
  artifact: null,
  deployment: 1,
  why: 'the last verified release',
}
const judge = (lacks: Partial<Lacks>, force: string | null = null) =>
  unfaithful({ environment: 'staging', target, lacks: { ...nothingLacks, ...lacks }, force })

describe('a restore that would not put back the release', () => {
  test('names the files and what they are', () => {
    const special = [
      { path: 'public/logo.jpg', by: 'lfs' },
      { path: 'public/theme', by: 'submodule' },
      { path: 'keys/a.pem', by: 'git-crypt' },
      { path: 'keys/b.pem', by: 'git-crypt' },
    ]
    expect(judge({ special })).toMatchObject({
      code: 'nothing-to-return-to',
      message:
        "Nothing was changed in staging: a restore of 1.0.0 (aaaaaaa) takes a plain checkout, which does not bring public/logo.jpg (in Git LFS), public/theme (a submodule), keys/a.pem (made by the filter 'git-crypt') and 1 more.",
    })
  })

  test.each<[string, Partial<Lacks>, string | null, RegExp | null]>([
    ['nothing is missing', {}, null, null],
    ['what only a clean filter touches', { special: [{ path: 'a.ipynb', by: 'nbstripout' }] }, null, null],
    ['a person says why it may', { special: [{ path: 'a.jpg', by: 'lfs' }] }, 'no page shows it', null],
    ['it was built, and nothing of it is on record', { isUnbuilt: true }, null, /needs-build.*no artifact/],
    ['it was built, and a person says why it may', { isUnbuilt: true }, 'the old files are still there', null],
    ['an ignored path that the program names is a warning', { ignored: ['dist'] }, null, null],
  ])('%s', (_name, lacks, force, expected) => {
    const refusal = judge(lacks, force)
    if (expected === null) expect(refusal).toBeNull()
    else expect(refusal?.message).toMatch(expected)
  })
})

test('what filters clean on the way in is not missing', () => {
  const lfs = { path: 'a.jpg', by: 'lfs' }
  expect(missingFiles({ ...nothingLacks, special: [{ path: 'a.ipynb', by: 'nbstripout' }, lfs] })).toEqual([lfs])
})

test('of .gitignore only plain names say something for sure', () => {
  const text = '# built\n/dist/\nbuild\n*.log\n!keep\nnode_modules/\n\npublic/assets\n'
  expect(ignoredNames(text)).toEqual(['dist', 'build', 'public/assets'])
})

test.each([
  ["cpSync('dist', target)", ['dist']],
  ['rsync -a ./dist/ host:/srv', ['dist']],
  ['cp -r packages/api/dist/. /srv', ['dist']],
  ['distribute --all', []],
  ['npm run my-dist', []],
])('the paths that %s names', (text, expected) => {
  expect(namedIn(text, ['dist', 'build'])).toEqual(expected)
})
