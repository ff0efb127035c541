// incident/render: hidden comments in an issue that hold the Slack thread and the undelivered page. Pure.
import type { Page } from '../../core/notice.ts'

/** A message's time is its name in Slack: 1503435956.000247. */
const threadLine = /<!-- runbook:thread:(\d{1,20}\.\d{1,10}) -->/

/** Where Slack's messages of this incident hang together; null: none is known. */
export const threadIn = (body: string): string | null => threadLine.exec(body)?.[1] ?? null

/** The body with its thread, once; the first one stays. */
export const withThread = (body: string, thread: string | null): string =>
  thread === null || threadIn(body) !== null ? body : `${body}\n<!-- runbook:thread:${thread} -->`

const undeliveredLine = /\n<!-- runbook:undelivered:(trigger|acknowledge|resolve) -->/
const isPage = (word: string): word is Page => word === 'trigger' || word === 'acknowledge' || word === 'resolve'

/** What the pager could not be told, and the next run has to tell it; null: nothing. */
export const undeliveredIn = (body: string): Page | null => {
  const word = undeliveredLine.exec(body)?.[1] ?? ''
  return isPage(word) ? word : null
}

export const withUndelivered = (body: string, undelivered: Page | null): string => {
  const rest = body.replace(undeliveredLine, '')
  return undelivered === null ? rest : `${rest}\n<!-- runbook:undelivered:${undelivered} -->`
}
