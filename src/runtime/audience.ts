// runtime: opens the runbook's channels behind the gateway: none of them ends or holds up what is told.
import { openAudience } from '../adapters/notify/open.ts'
import type { Runbook } from '../runbook/runbook.ts'
import { messageOf } from '../core/errors.ts'
import type { Delivery, Notice } from '../core/notice.ts'
import type { Audience } from '../incident/run/notify.ts'
import type { NoticeChannel, Notifier } from '../ports/notify.ts'
import { learnFrom } from './gateway.ts'
import type { Session } from './world.ts'
import * as words from './words.ts'

type Opened = Pick<Session<unknown>, 'ports' | 'userEnvironment' | 'hide' | 'show' | 'gateway'>

/** More than all tries of a channel take together: who is silent for longer is not waited for. */
const longestMs = 120_000

/** A notice is news of what happened, and no part of it: nothing that a channel does ends or holds up what is told. */
export const throughGateway = (
  channel: NoticeChannel,
  { gateway, ports }: Pick<Opened, 'gateway' | 'ports'>,
): Notifier => {
  const lost = (why: string): Delivery => ({
    channel: channel.channel,
    attempts: 1,
    outcome: 'failed',
    why,
    remedy: words.tellByHand,
  })
  const send = async (notice: Notice): Promise<Delivery> => {
    const over = new AbortController()
    try {
      const late = ports.clock.sleep(longestMs, over.signal).then(() => lost(words.channelSilent))
      late.catch(() => undefined)
      return await Promise.race([channel.send(gateway.data(notice)), late])
    } catch (thrown) {
      return lost(messageOf(thrown))
    } finally {
      over.abort()
    }
  }
  return { channel: channel.channel, send }
}

/** Whom the runbook wants told. What it names as a secret is one from here on, whatever its name looks like. */
export const audienceOf = (runbook: Runbook, opened: Opened): Audience => {
  const { ports, userEnvironment } = opened
  learnFrom(runbook, opened)
  const { filter, notifiers } = openAudience(runbook.notify, { ...ports, env: userEnvironment })
  return { filter, notifiers: notifiers.map((channel) => throughGateway(channel, opened)) }
}
