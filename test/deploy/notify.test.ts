import { describe, expect, test } from 'vitest'
import { parseRunbook } from '../../src/config/load.ts'
import { untouched } from '../../src/core/ending.ts'
import { answeredEnding, subjectOf, type Conclusion, type ReportSubject } from '../../src/core/outcome.ts'
import type { NoticeEvent } from '../../src/core/notice.ts'
import { deployNews, eventOf } from '../../src/deploy/notify.ts'
import { fakeNotifier } from '../fakes/notice.ts'
import { sha } from '../fakes/nouns.ts'
import { fakePorts } from '../fakes/world.ts'

const runbook = parseRunbook(
  'service: inventory\nenvironments:\n  dev: { promote: { branch: main } }\n  production: { promote: { tag: "v*" } }\n',
  { path: '.github/runbook.yml', sha: sha('0') },
)

type Given = Partial<Pick<Conclusion, 'verdict' | 'reasonCode'> & ReportSubject>

const end = ({ verdict = 'fail', reasonCode = 'smoke-failed', ...subject }: Given): Conclusion => ({
  ...answeredEnding(verdict, { reasonCode, message: 'It fails.', remedy: '' }, untouched({ do: 'rerun' })),
  subject: subjectOf({ environment: 'production', ...subject }),
  parts: [],
})

const tell = async (events: readonly NoticeEvent[], conclusion: Conclusion) => {
  const slack = fakeNotifier('slack')
  const audience = { notifiers: [slack], filter: { events, environments: [] } }
  const news = deployNews({ runbook, audience }, fakePorts({}))
  news.started('production')
  await news.ended({ conclusion, outputs: {}, failJob: true })
  return slack.sent
}

describe('which end is which news', () => {
  test.each([
    ['deployed and verified', { verdict: 'pass', reasonCode: 'deployed' }, 'deploy-succeeded'],
    ['smoke failed', {}, 'deploy-failed'],
    ['failed and taken back', { reasonCode: 'rolled-back' }, 'deploy-failed'],
    ['unproven', { verdict: 'inconclusive', reasonCode: 'smoke-inconclusive' }, 'deploy-failed'],
    ['a gate said no', { reasonCode: 'preflight-missing' }, 'gate-blocked'],
    ['a hold said no', { reasonCode: 'held' }, 'gate-blocked'],
    ['nothing to do', { verdict: 'pass', reasonCode: 'already-deployed' }, null],
    ['opened for the next steps', { verdict: 'pass', reasonCode: 'opened' }, null],
    ['a dry run that a gate stopped', { reasonCode: 'held', dryRun: true }, null],
  ] as const)('%s', (_name, given, expected) => {
    expect(eventOf(end(given))).toBe(expected)
  })
})

test('only what the runbook asks for is told, with one key, and nobody is paged', async () => {
  expect(await tell(['rollback'], end({}))).toEqual([])
  const sent = await tell(['deploy-started', 'deploy-failed'], end({}))
  expect(sent.map(({ event, severity, page }) => [event, severity, page])).toEqual([
    ['deploy-started', 'low', null],
    ['deploy-failed', 'high', null],
  ])
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
  expect(new Set(sent.map(({ step }) => step)).size).toBe(2)
  expect((await tell(['deploy-failed'], end({ environment: 'dev' })))[0]).toMatchObject({ severity: 'low' })
})

test('an end without an environment is told to nobody', async () => {
  expect(await tell(['gate-blocked'], end({ reasonCode: 'bad-input', environment: null }))).toEqual([])
})
