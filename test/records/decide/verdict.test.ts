import { describe, expect, test } from 'vitest'
import {
  checkRunOf,
  commentMarker,
  isContext,
  isOwnContext,
  isOwnName,
  pullContext,
  releaseContext,
  sbomPublications,
  sbomStatement,
  statementContext,
  statementPlace,
  statusText,
} from '../../../src/records/decide/verdict.ts'
import { aPlace, aStatus } from '../../fakes/nouns.ts'

const place = aPlace()

test.each([
  ['of a pull request', pullContext('Stock API'), 'runbook/stock-api'],
  ['of a release', releaseContext(place), 'runbook/inventory/production'],
  ['of a statement beside it', statementContext(place, 'sbom'), 'runbook/inventory/production/sbom'],
  ['of the check run', checkRunOf(place).name, 'Runbook (inventory/production)'],
  ['by which the check run is found', checkRunOf(place).externalId, 'runbook/inventory/production'],
  ['of the comment', commentMarker(aPlace('a-->b/c')), '<!-- runbook-gates preflight inventory%2Fa--%3Eb%252Fc -->'],
])('the name %s', (_name, text, expected) => {
  expect(text).toBe(expected)
})

describe('ours', () => {
  test.each([
    ['a context', 'runbook/inventory', true],
    ['in other letters, as GitHub takes them', 'Runbook/Inventory', true],
    ['the word alone', 'runbook', false],
    ['a longer word', 'runbooks/inventory', false],
    ['the word behind another', 'ci/runbook/inventory', false],
  ])('a context: %s', (_name, text, expected) => {
    expect(isOwnContext(text)).toBe(expected)
  })

  test.each([
    ['the name', 'Runbook (inventory/production)', true],
    ['more before it', 'My Runbook (inventory)', false],
    ['more behind it', 'Runbook (inventory) again', false],
    ['no brackets', 'Runbook', false],
  ])('a check run: %s', (_name, text, expected) => {
    expect(isOwnName(text)).toBe(expected)
  })

  test.each([
    ['the same', 'runbook/a', true],
    ['in other letters', 'RunBook/A', true],
    ['another', 'runbook/b', false],
  ])('one context is another: %s', (_name, context, expected) => {
    expect(isContext(aStatus({ context }), 'Runbook/a')).toBe(expected)
  })
})

describe('the place of a statement', () => {
  test.each([
    ['a statement', 'runbook/inventory/production/sbom', place],
    ['with a slash in the name of the environment', 'runbook/inventory/eu%2Fwest/sbom', aPlace('eu/west')],
    ['of another check', 'runbook/inventory/production/tests', null],
    ['of another tool', 'ci/inventory/production/sbom', null],
    ['with a part too many', 'runbook/inventory/production/sbom/x', null],
    ['with a part too few', 'runbook/inventory/sbom', null],
    ['without an environment', 'runbook/inventory//sbom', null],
    ['without a service', 'runbook//production/sbom', null],
  ])('%s', (_name, context, expected) => {
    expect(statementPlace(context, 'sbom')).toEqual(expected)
  })
})

test('a text fits a status: one line, with its end cut', () => {
  expect(statusText('a\nb')).toBe('a b')
  expect(statusText('x'.repeat(200))).toHaveLength(140)
})

describe('published differences of an SBOM', () => {
  const digests = { difference: 'd'.repeat(40), components: 'c'.repeat(40) }
  const description = sbomStatement(digests, '3 added')
  const viewer = 'github-actions'
  const given = { context: 'runbook/inventory/production/sbom', creator: 'github-actions[bot]', description }
  const at = '2026-01-01T10:00:00Z'

  test('are said in one line', () => {
    expect(description).toBe(`difference ${digests.difference} of ${digests.components}: 3 added`)
  })

  test.each([
    ['ours', {}, viewer],
    ['ours, asked as the bot', {}, 'github-actions[bot]'],
    ['without the count', { description: description.replace(': 3 added', '') }, viewer],
  ])('read back: %s', (_name, change, asked) => {
    const found = sbomPublications([aStatus({ ...given, ...change })], { service: 'Inventory', viewer: asked })
    expect(found).toEqual([{ environment: 'production', ...digests, at }])
  })

  test.each([
    ['by somebody else', { creator: 'mallory' }],
    ['by nobody', { creator: null }],
    ['of another check', { context: 'runbook/inventory/production/tests' }],
    ['of another service', { context: 'runbook/web/production/sbom' }],
    ['without a text', { description: null }],
    ['with words before it', { description: `no ${description}` }],
    ['with a digest that goes on', { description: description.replace(': 3 added', 'c') }],
    ['with a digest too short', { description: `difference ${'d'.repeat(39)} of ${digests.components}` }],
  ])('not taken: %s', (_name, change) => {
    const asked = { service: 'inventory', viewer }
    expect(sbomPublications([aStatus({ ...given, ...change })], asked)).toEqual([])
  })

  test('nobody who is not named is taken for a viewer without a name', () => {
    expect(sbomPublications([aStatus({ ...given, creator: null })], { service: 'inventory', viewer: '' })).toEqual([])
  })
})
