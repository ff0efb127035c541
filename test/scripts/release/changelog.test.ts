import { describe, expect, test } from 'vitest'
import { entryOf } from '../../../scripts/release/changelog.ts'

const changelog = `# Changes

## 1.10.0 (not released yet)

- Something new.

## 1.1.0 (2026-12-14)

- One.

### How to move

- Two.

## 1.0.0 (2026-11-30)
`

describe('the entry of a version', () => {
  test.each([
    ['1.1.0', { date: '2026-12-14', text: '- One.\n\n### How to move\n\n- Two.' }],
    ['1.10.0', { date: null, text: '- Something new.' }],
    ['1.0.0', { date: '2026-11-30', text: '' }],
    ['1.1', null],
    ['2.0.0', null],
  ])('of %s', (version, entry) => {
    expect(entryOf(changelog, version)).toEqual(entry)
    expect(entryOf(changelog.replaceAll('\n', '\r\n'), version)).toEqual(entry)
  })
})
