// ports: one channel that sends a notice at least once and reports its failure as a value. Types only.
import type { ChannelName, Delivery, Notice } from '../core/notice.ts'

/** One way to reach people. At least once: the key in the message is what keeps two of the same apart from two. */
export interface Notifier {
  readonly channel: ChannelName
  /** Never throws for what the channel or the network did. */
  send(notice: Notice): Promise<Delivery>
}
