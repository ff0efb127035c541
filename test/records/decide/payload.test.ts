import { describe, expect, test } from 'vitest'
import { decodeEvent, encodeEvent, longestDescription } from '../../../src/records/decide/event.ts'
import {
  adoptedPayload,
  adoptionText,
  decodePayload,
  deploymentKey,
  holdKey,
  isAdoptedElsewhere,
} from '../../../src/records/decide/payload.ts'
import { anEntry } from '../../fakes/history.ts'

const sha = 'a'.repeat(40)
const ours = {
  ...{
    runbook: 2,
    kind: 'deploy',
    service: 'inventory',
    version: '1.2.0',
    ref: 'refs/tags/v1.2.0',
    tagObject: sha,
    sha,
    tree: sha,
  },
  ...{ run: 7, attempt: 1, artifact: null, previous: null, key: 'k', policy: null },
}

describe('a payload that is ours', () => {
  test.each([
    ['as an object', ours],
    ['as text', JSON.stringify(ours)],
    ['as text within text', JSON.stringify(JSON.stringify(ours))],
  ])('%s', (_name, raw) => {
    expect(decodePayload(raw)).toEqual(ours)
  })

  test('with what only some have', () => {
    expect(decodePayload({ ...ours, kind: 'rollback', from: sha, to: sha, force: 'night' })).toMatchObject({
      from: sha,
    })
  })
})

describe('a payload that is not ours', () => {
  test.each<readonly [string, unknown]>([
    ['nothing', null],
    ['missing', undefined],
    ['the empty object of other tools', {}],
    ['the empty text', ''],
    ['a text', 'deploy by hand'],
    ['a text within text that is not one', JSON.stringify('deploy by hand')],
    ['three layers of text', JSON.stringify(JSON.stringify(JSON.stringify(ours)))],
    ['another version', { ...ours, runbook: 1 }],
    ['no service', { ...ours, service: '' }],
    ['a version as text', { ...ours, runbook: '2' }],
    ['no key', { ...ours, key: '' }],
    ['a run that is no number', { ...ours, run: 'seven' }],
    ['a kind we do not know', { ...ours, kind: 'promote' }],
    ['an array', [ours]],
  ])('%s', (_name, raw) => {
    expect(decodePayload(raw)).toBeNull()
  })
})

describe('a record on a deployment of GitHub', () => {
  const place = { service: 'inventory', environment: 'production' }
  const payload = anEntry({ id: 1, ref: 'refs/tags/v1.2.0', tagObject: sha, run: 12_345_678_901 }).deployment.payload
  const deployment = { id: 9, sha: payload.sha, ref: 'v1.2.0' }
  const text = adoptionText({ place, payload })
  const known = Object.fromEntries(Object.entries(payload).filter(([key]) => key !== 'tree'))

  test('says in one status what a payload would say, but for the tree', () => {
    const encoded = encodeEvent({ event: 'adopted', text })
    expect(encoded.description.length).toBeLessThan(longestDescription)
    expect(adoptedPayload(place, deployment, decodeEvent(encoded)?.text ?? '')).toEqual({
      ...known,
      version: '1.2.0',
      key: 'adopted:9',
    })
  })

  test.each([
    ['no text of ours', 'Deployed by somebody'],
    ['a kind that is none', text.replace('deploy', 'promote')],
    ['a tag object that is no sha', text.replace(sha, 'HEAD')],
    ['a run that is no number', text.replace('12345678901.1', 'x.y')],
    ['cut off', text.slice(0, 60)],
    ['words before it', `x${text}`],
    ['words behind it', `${text} x`],
    ['no text at all', ''],
    ['a tag object between the two lengths', text.replace(sha, 'a'.repeat(41))],
  ])('%s adopts nothing', (_name, said) => {
    expect(adoptedPayload(place, deployment, said)).toBeNull()
  })

  test.each([
    ['another service', { ...place, service: 'web' }],
    ['another environment', { ...place, environment: 'staging' }],
  ])('%s does not take it for its own', (_name, other) => {
    expect(adoptedPayload(other, deployment, text)).toBeNull()
  })
})

describe('what an adopted record says', () => {
  const place = { service: 'inventory', environment: 'production' }
  const { payload } = anEntry({ id: 1, ref: 'refs/heads/next', tagObject: sha, run: 7 }).deployment
  const policy = 'f'.repeat(64)
  const adopted = { event: 'adopted', text: adoptionText({ place, payload }) } as const

  test.each([
    ['a deploy of a branch', payload, 'next', { kind: 'deploy', ref: 'refs/heads/next', version: null, policy: null }],
    ['a rollback', { ...payload, kind: 'rollback' as const }, 'next', { kind: 'rollback' }],
    ['a policy, by its first sixteen digits', { ...payload, policy }, 'next', { policy: 'f'.repeat(16) }],
    ['a late attempt', { ...payload, attempt: 12 }, 'next', { run: 7, attempt: 12 }],
    ['a ref that GitHub names whole', payload, 'refs/heads/next', { ref: 'refs/heads/next' }],
    ['a branch with a name like a ref', payload, 'x/refs/heads/next', { ref: 'refs/heads/x/refs/heads/next' }],
  ])('%s', (_name, recorded, ref, expected) => {
    const text = adoptionText({ place, payload: recorded })
    expect(adoptedPayload(place, { id: 9, sha: payload.sha, ref }, text)).toMatchObject(expected)
  })

  test('is for one place, without regard to case, and in a form that stays', () => {
    expect(adopted.text).toBe(`deploy branch 7.1 ${sha} 4b89272ad9b71acf - -`)
    expect(adoptionText({ place: { ...place, environment: 'PRODUCTION' }, payload })).toBe(adopted.text)
  })

  test.each([
    ['by another service', adopted, { ...place, service: 'web' }, true],
    ['by us', adopted, place, false],
    ['no event', null, place, false],
    ['another event', { event: 'begun', text: adopted.text } as const, { ...place, service: 'web' }, false],
    ['in words that are none of ours', { event: 'adopted', text: 'mine' } as const, place, false],
  ])('adopted elsewhere: %s', (_name, event, where, expected) => {
    expect(isAdoptedElsewhere(event, { id: 9, sha: payload.sha, ref: 'next' }, where)).toBe(expected)
  })
})

test('keys name the intent, so that the same one finds its record again', () => {
  const place = { service: 'inventory', environment: 'production' }
  expect(deploymentKey({ place, kind: 'rollback', sha, run: 7, attempt: 2 })).toBe(
    `rollback:inventory/production:${sha}:7.2`,
  )
  expect(holdKey(place, sha)).toBe(`hold:inventory/production:${sha}`)
})
