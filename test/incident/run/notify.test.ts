import { expect, test } from 'vitest'
import { undeliveredPage, pageIsLost } from '../../../src/core/notice.ts'
import { announce, deliveryRow } from '../../../src/incident/run/notify.ts'
import { aNotice, fakeNotifier } from '../../fakes/notice.ts'
import { fakeLog } from '../../fakes/world.ts'

const all = { events: ['rollback' as const], environments: [] }

test('everyone is told; what nobody asked for is told to nobody', async () => {
  const [pager, slack] = [fakeNotifier('pagerduty'), fakeNotifier('slack')]
  const audience = { notifiers: [pager, slack], filter: all }
  expect(await announce(aNotice(), audience, fakeLog())).toHaveLength(2)
  expect(await announce(aNotice({ event: 'deploy-started' }), audience, fakeLog())).toEqual([])
  const elsewhere = { ...audience, filter: { ...all, environments: ['Staging'] } }
  expect(await announce(aNotice(), elsewhere, fakeLog())).toEqual([])
  expect(await announce(aNotice({ environment: 'staging' }), elsewhere, fakeLog())).toHaveLength(2)
  expect([pager.sent.length, slack.sent.length]).toEqual([2, 2])
})

test('when the pager is silent the others say so: they are the fallback', async () => {
  const [pager, slack] = [fakeNotifier('pagerduty', 'always'), fakeNotifier('slack')]
  const deliveries = await announce(aNotice(), { notifiers: [slack, pager], filter: all }, fakeLog())
  expect(slack.sent[0]?.facts[0]).toEqual({
    label: 'PagerDuty',
    value: 'it could not be reached: call the person on call by hand',
  })
  expect(deliveryRow(deliveries)).toMatchObject({ status: 'fail', findings: [{ remedy: 'Call.' }] })
  expect(pageIsLost(aNotice(), deliveries)).toBe(true)
  expect(pageIsLost(aNotice({ severity: 'high' }), deliveries)).toBe(false)
  expect(pageIsLost(aNotice({ page: null }), deliveries)).toBe(false)
})

test.each(['trigger', 'acknowledge', 'resolve'] as const)(
  'a %s that the pager did not get is owed to it, and one that it got is not',
  async (page) => {
    const notice = aNotice({ page })
    const sent = (fails: 'never' | 'always') =>
      announce(notice, { notifiers: [fakeNotifier('pagerduty', fails), fakeNotifier('slack')], filter: all }, fakeLog())
    expect(undeliveredPage(notice, await sent('always'))).toBe(page)
    expect(undeliveredPage(notice, await sent('never'))).toBeNull()
    expect(undeliveredPage(aNotice({ page: null }), await sent('always'))).toBeUndefined()
    const lone = { notifiers: [fakeNotifier('slack', 'always')], filter: all }
    expect(undeliveredPage(notice, await announce(notice, lone, fakeLog()))).toBeUndefined()
  },
)

test('the others hear what is known later, and the pager does not wait for it', async () => {
  const [pager, slack] = [fakeNotifier('pagerduty'), fakeNotifier('slack')]
  const later = () => {
    expect(pager.sent).toHaveLength(1)
    return Promise.resolve({ thread: '17.1' })
  }
  await announce(aNotice(), { notifiers: [slack, pager], filter: all }, fakeLog(), later)
  expect(slack.sent).toMatchObject([{ thread: '17.1' }])
  expect(pager.sent[0]?.thread).toBeUndefined()
})

test('no channel is a line of its own, never a pass', () => {
  expect(deliveryRow([])).toMatchObject({ status: 'skip' })
})
