import { describe, expect, test } from 'vitest'
import { adoptedPayload, adoptionText } from '../../../src/records/decide/adoption.ts'
import { anEntry, statusesOf } from '../../fakes/history.ts'
import { sha } from '../../fakes/nouns.ts'

const payload = anEntry({ id: 1, ref: 'refs/tags/v1.2.0', tagObject: sha('d'), tree: sha('e'), run: 12_345_678_901 })
  .deployment.payload
const deployment = { id: 9, sha: payload.sha, ref: 'v1.2.0' }
const read = (description: string) => adoptedPayload(deployment, statusesOf(9, [`in_progress: ${description}`]))

describe('an adopted deployment', () => {
  test('says in 140 characters what a payload would say', () => {
    const text = adoptionText(payload)
    expect(text.length).toBeLessThanOrEqual(140)
    expect(read(text)).toEqual({ ...payload, version: '1.2.0', key: 'adopted:9' })
  })

  test.each([
    ['no status of ours', 'Deployed by somebody'],
    ['a kind that is none', adoptionText(payload).replace('deploy', 'rollback')],
    ['a tree that is no sha', adoptionText(payload).replace(sha('e'), 'HEAD')],
    ['a run that is no number', adoptionText(payload).replace('12345678901.1', 'x.y')],
    ['cut off', adoptionText(payload).slice(0, 60)],
  ])('%s adopts nothing', (_name, text) => {
    expect(read(text)).toBeNull()
  })
})
