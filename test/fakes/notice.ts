import type { Delivery, Notice } from '../../src/core/notice.ts'
import type { Notifier } from '../../src/ports/notify.ts'

export const aNotice = (given: Partial<Notice> = {}): Notice => ({
  key: 'production/aaaa',
  step: '900/start',
  event: 'rollback',
  at: '2026-02-01T02:00:00.000Z',
  service: 'inventory',
  environment: 'production',
  severity: 'critical',
  headline: '1.1.0 is being rolled back: checkout fails',
  facts: [{ label: 'Return to', value: '1.0.0' }],
  links: [{ label: 'run 900', url: 'https://github.com/o/r/actions/runs/900' }],
  page: 'trigger',
  ...given,
})

export interface FakeNotifier extends Notifier {
  readonly sent: readonly Notice[]
}

/** Remembers what it was told; `fails` makes it unreachable. */
export const fakeNotifier = (channel: Notifier['channel'], fails: 'never' | 'always' = 'never'): FakeNotifier => {
  const sent: Notice[] = []
  const delivery: Delivery =
    fails === 'never'
      ? { channel, attempts: 1, outcome: 'delivered', detail: 'ok' }
      : { channel, attempts: 4, outcome: 'failed', why: 'no answer', remedy: 'Call.' }
  return {
    channel,
    sent,
    send: (notice) => {
      sent.push(notice)
      return Promise.resolve(delivery)
    },
  }
}
