import { describe, expect, it } from 'vitest'
import { growthOf, isRepeatable } from '../../src/database/appended.ts'

const xml = (...sets: readonly string[]) => `<databaseChangeLog>\n${sets.join('\n')}\n</databaseChangeLog>\n`
const set = (id: number, body: string, more = '') =>
  `  <changeSet id="${id}" author="ann"${more}>\n    ${body}\n  </changeSet>`
const yaml = (...sets: readonly string[]) => `databaseChangeLog:\n${sets.join('')}`
const item = (id: number, body: string) => `- changeSet:\n    id: ${id}\n    author: ann\n    changes:\n    - ${body}\n`
const sql = (...sets: readonly string[]) => `--liquibase formatted sql\n\n${sets.join('\n')}`
const block = (id: number, body: string) => `--changeset ann:${id}\n${body}\n`
const json = (...sets: readonly string[]) => `{"databaseChangeLog": [${sets.join(', ')}]}`
const entry = (id: number, body: string) => `{"changeSet": {"id": "${id}", "changes": [{"sql": "${body}"}]}}`
const plan = (...lines: readonly string[]) => `%syntax-version=1.0.0\n%project=shop\n\n${lines.join('\n')}\n`

describe('growthOf: a file that holds many migrations', () => {
  it.each([
    ['XML, one more', 'c.xml', xml(set(1, '<a/>')), xml(set(1, '<a/>'), set(2, '<b/>')), 'grew'],
    ['XML, one more in front', 'c.xml', xml(set(1, '<a/>')), xml(set(2, '<b/>'), set(1, '<a/>')), 'grew'],
    [
      'XML, indented otherwise',
      'c.xml',
      xml(set(1, '<a/>')),
      xml(`<changeSet id="1" author="ann">\n<a/>\n</changeSet>`),
      'same',
    ],
    ['XML, edited', 'c.xml', xml(set(1, '<a/>')), xml(set(1, '<b/>')), 'edited'],
    ['XML, one gone', 'c.xml', xml(set(1, '<a/>'), set(2, '<b/>')), xml(set(1, '<a/>')), 'edited'],
    ['XML, edited and one more', 'c.xml', xml(set(1, '<a/>')), xml(set(1, '<x/>'), set(2, '<b/>')), 'edited'],
    [
      'XML, one that runs on change',
      'c.xml',
      xml(set(1, '<a/>', ' runOnChange="true"')),
      xml(set(1, '<b/>', ' runOnChange="true"')),
      'grew',
    ],
    [
      'XML, its checksum is declared valid',
      'c.xml',
      xml(set(1, '<a/>')),
      xml(set(1, '<validCheckSum>ANY</validCheckSum><b/>')),
      'grew',
    ],
    [
      'a master file that includes one more',
      'm.xml',
      xml('<include file="1.xml"/>'),
      xml('<include file="1.xml"/>', '<include file="2.xml"/>'),
      'same',
    ],
    ['YAML, one more', 'c.yaml', yaml(item(1, 'a')), yaml(item(1, 'a'), item(2, 'b')), 'grew'],
    ['YAML, edited', 'c.yaml', yaml(item(1, 'a')), yaml(item(1, 'b')), 'edited'],
    [
      'formatted SQL, one more',
      'c.sql',
      sql(block(1, 'CREATE TABLE a();')),
      sql(block(1, 'CREATE TABLE a();'), block(2, 'DROP TABLE a;')),
      'grew',
    ],
    [
      'formatted SQL, edited',
      'c.sql',
      sql(block(1, 'CREATE TABLE a();')),
      sql(block(1, 'CREATE TABLE b();')),
      'edited',
    ],
    ['JSON, one more', 'c.json', json(entry(1, 'a')), json(entry(1, 'a'), entry(2, 'b')), 'grew'],
    ['JSON, edited', 'c.json', json(entry(1, 'a')), json(entry(1, 'b')), 'edited'],
    ['sqitch, one more', 'sqitch.plan', plan('a 2024 Ann # a'), plan('a 2024 Ann # a', 'b [a] 2024 Ann # b'), 'grew'],
    ['sqitch, another order', 'sqitch.plan', plan('a 2024', 'b 2024'), plan('b 2024', 'a 2024'), 'edited'],
    ['sqitch, a remark', 'sqitch.plan', plan('a 2024'), plan('# why', 'a 2024'), 'same'],
    ['plain SQL', '1.sql', 'CREATE TABLE a();', 'CREATE TABLE a(); CREATE TABLE b();', null],
  ] as const)('%s: %s', (_name, path, before, after, expected) => {
    expect(growthOf(path, before, after)).toBe(expected)
  })
})

describe('isRepeatable', () => {
  it.each([
    ['db/migration/R__view.sql', true],
    ['db/migration/afterMigrate.sql', true],
    ['db/migration/beforeEachMigrate__grants.sql', true],
    ['db/migration/V1__view.sql', false],
    ['db/migration/1_after.sql', false],
  ])('%s: %s', (path, expected) => {
    expect(isRepeatable(path)).toBe(expected)
  })
})
