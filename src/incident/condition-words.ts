// incident: what each condition that the monitor finds is called in notices and issues. Pure.
import { formatDuration } from '../core/duration.ts'
import type { MonitoredCondition } from '../records/decide/keys.ts'

interface ConditionWords {
  /** After the name of the environment. */
  readonly is: string
  /** The same while it goes on. */
  readonly still: string
  /** In a line that has no subject. */
  readonly found: string
  /** After the name of the environment, when it is over. */
  readonly over: string
  readonly since: string
  /** What to do first. */
  readonly look: string
}

const words: Readonly<Record<MonitoredCondition, ConditionWords>> = {
  down: {
    is: 'is down',
    still: 'is still down',
    found: 'down',
    over: 'is well again',
    since: 'Down since',
    look: 'If its newest release is the cause, start the rollback workflow.',
  },
  degraded: {
    is: 'is degraded',
    still: 'is still degraded',
    found: 'degraded',
    over: 'is well again',
    since: 'Degraded since',
    look: 'It answers, and not as well as it should.',
  },
  drift: {
    is: 'serves another release than the verified one',
    still: 'still serves another release than the verified one',
    found: 'drifted',
    over: 'serves the verified release again',
    since: 'Drifted since',
    look: 'If somebody put that release there on purpose, deploy it by the workflow, so that it is verified.',
  },
  certificate: {
    is: 'has a certificate that runs out',
    still: 'still has a certificate that runs out',
    found: 'close to the end of a certificate',
    over: 'has a new certificate',
    since: 'Running out since',
    look: 'Renew the certificate, and look at why that did not happen by itself.',
  },
}

/** `production is down`. */
export const conditionText = (environment: string, condition: MonitoredCondition): string =>
  `${environment} ${words[condition].is}`

export const stillText = (environment: string, condition: MonitoredCondition): string =>
  `${environment} ${words[condition].still}`

export const overText = (environment: string, condition: MonitoredCondition): string =>
  `${environment} ${words[condition].over}`

/** The name of a condition as an adjective: `down`. */
export const foundText = (condition: MonitoredCondition): string => words[condition].found

export const sinceLabel = (condition: MonitoredCondition): string => words[condition].since

export const lookText = (environment: string, condition: MonitoredCondition): string =>
  `Look at ${environment} now. ${words[condition].look}`

export const lastedText = (condition: MonitoredCondition, ms: number): string =>
  condition === 'down' ? `It was down for ${formatDuration(ms)}.` : `It lasted ${formatDuration(ms)}.`
