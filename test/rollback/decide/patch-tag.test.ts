import { expect, test } from 'vitest'
import { nextPatchTag } from '../../../src/rollback/decide/patch-tag.ts'

test.each([
  ['follows the bad release', ['v1.0.0', 'v1.1.0'], 'v1.1.0', 'v1.1.1'],
  ['follows its newest patch', ['v1.1.0', 'v1.1.1', 'v1.1.9', 'v1.1.10'], 'v1.1.0', 'v1.1.11'],
  ['stays in its own minor', ['v1.1.0', 'v1.2.0', 'v2.0.0'], 'v1.1.0', 'v1.1.1'],
  ['follows a prerelease with the next one', ['v1.2.0-rc.1', 'v1.2.0-rc.2'], 'v1.2.0-rc.1', 'v1.2.0-rc.3'],
  ['a prerelease does not count as a patch', ['v1.1.0', 'v1.1.5-rc.1'], 'v1.1.0', 'v1.1.1'],
  ['keeps the prefix of a package', ['api-v1.0.0', 'v7.0.0'], 'api-v1.0.0', 'api-v1.0.1'],
  ['takes the newest version for a release without a tag', ['v1.9.0', 'v1.10.0', 'nightly'], null, 'v1.10.1'],
  ['a tag that is no version is passed over', ['v1.0.0', 'stable'], 'stable', 'v1.0.1'],
  ['drops build metadata', ['v1.0.0+7'], 'v1.0.0+7', 'v1.0.1'],
  ['finds nothing among no versions', ['nightly', 'latest'], null, null],
  ['finds nothing among no tags', [], 'main', null],
])('%s', (_name, tags, after, expected) => {
  expect(nextPatchTag({ tags, after })).toBe(expected)
})
