import { expect, test } from 'vitest'
import { foreignRun } from '../../../src/rollback/decide/origin.ts'
import { anEntry } from '../../fakes/history.ts'
import { aRun, sha } from '../../fakes/nouns.ts'

const [good, bad] = [sha('a'), sha('b')]
const now = '2026-01-09T00:00:00.000Z'
const runOf = (event: string, headSha: string) => aRun({ event, headSha, createdAt: '2026-01-01T00:00:00.000Z' })

test.each([
  ['a deploy by a push of its own commit', 'deploy', runOf('push', good), null],
  ['a deploy by a push of another commit', 'deploy', runOf('push', bad), 'was of another commit'],
  ['a deploy that a person started', 'deploy', runOf('workflow_dispatch', bad), null],
  ['a rollback in the run of the deploy that failed', 'rollback', runOf('push', bad), null],
] as const)('who made the record: %s', (_name, kind, run, why) => {
  const told = foreignRun(anEntry({ id: 3, sha: good, kind, bad }).deployment, run, now)
  if (why === null) expect(told).toBeNull()
  else expect(told).toContain(why)
})
