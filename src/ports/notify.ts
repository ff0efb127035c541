// ports: one channel that sends a notice at least once and reports its failure as a value. Types only.
import type { ChannelName, Delivery, Notice } from '../core/notice.ts'
import type { Redacted } from '../core/redacted.ts'

/** One way to reach people. At least once: the key in the message is what keeps two of the same apart from two. */
export interface Notifier {
  readonly channel: ChannelName
  /** Never throws for what the channel or the network did. */
  send(notice: Notice): Promise<Delivery>
}

/** The same behind the gateway: what really sends takes only what went through it. */
export interface NoticeChannel {
  readonly channel: ChannelName
  readonly send: (notice: Redacted<Notice>) => Promise<Delivery>
}
