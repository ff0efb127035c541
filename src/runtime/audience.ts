// runtime: opens the runbook's notification channels and registers their secrets for redaction.
import { openAudience } from '../adapters/notify/open.ts'
import type { Runbook } from '../runbook/runbook.ts'
import { secretNames } from '../core/notify-options.ts'
import type { Audience } from '../incident/run/notify.ts'
import type { Session } from './world.ts'

/** Whom the runbook wants told. What it names as a secret is one from here on, whatever its name looks like. */
export const audienceOf = (
  { notify }: Pick<Runbook, 'notify'>,
  { ports, userEnvironment, hide }: Pick<Session<unknown>, 'ports' | 'userEnvironment' | 'hide'>,
): Audience => {
  hide(secretNames(notify).flatMap((name) => userEnvironment[name] ?? []))
  return openAudience(notify, { ...ports, env: userEnvironment })
}
