// runtime: the one gateway through which all text of a step leaves; it learns of more secrets as the step goes on.
import * as core from '@actions/core'
import { secretNames } from '../core/notify-options.ts'
import { redactor } from '../core/redact.ts'
import { gatewayOf, type Gateway } from '../core/redacted.ts'
import { namedSecrets, secretsOf } from '../core/secret-values.ts'
import type { Runbook } from '../runbook/runbook.ts'
import { inputReader } from './inputs.ts'
import { keyInputs } from './signing-keys.ts'
import { userEnvironment } from './user-environment.ts'

/** The inputs that are secrets, as they were given. */
export const secretInputs = (env: Readonly<Record<string, string | undefined>>): readonly string[] => {
  const reader = inputReader(env)
  return ['token', 'settings-token', ...keyInputs].map((name) => reader.text(name)).filter((secret) => secret !== '')
}

/** Everything of a step that may not be shown, as far as its environment tells. */
export const secretsIn = (env: Readonly<Record<string, string | undefined>>): readonly string[] => {
  const inputs = secretInputs(env)
  return [...inputs, ...secretsOf(userEnvironment(env, inputs))]
}

export interface OpenGateway {
  readonly gateway: Gateway
  /** What turns out to be a secret later on: from now on it is taken out too, and the runner's log hides it. */
  readonly hide: (secrets: readonly string[]) => void
  /**
   * Names that are public: of the repository, the service, its environments. A password that is one of them hides
   * nothing, and taking it out would send what is written to another place.
   */
  readonly show: (names: readonly string[]) => void
}

export const openGateway = (secrets: readonly string[]): OpenGateway => {
  let known = secrets
  const shown = new Set<string>()
  const make = () => redactor(known.filter((secret) => !shown.has(secret.trim().toLowerCase())))
  let redact = make()
  return {
    gateway: gatewayOf((text) => redact(text)),
    hide: (more) => {
      for (const secret of more) if (secret.trim() !== '') core.setSecret(secret)
      known = [...new Set([...known, ...more])]
      redact = make()
    },
    show: (names) => {
      for (const name of names) shown.add(name.toLowerCase())
      redact = make()
    },
  }
}

/** What the runbook says of secrets and of names, for everything that leaves from here on. */
export const learnFrom = (
  { notify, secrets, service, environments }: Pick<Runbook, 'notify' | 'secrets' | 'service' | 'environments'>,
  {
    userEnvironment,
    hide,
    show,
  }: Pick<OpenGateway, 'hide' | 'show'> & { readonly userEnvironment: Readonly<Record<string, string>> },
): void => {
  show([service, ...environments.map(({ name }) => name)])
  hide([
    ...secretNames(notify).flatMap((name) => userEnvironment[name] ?? []),
    ...namedSecrets(secrets, userEnvironment),
  ])
}
