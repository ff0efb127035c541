import { parseArgs } from 'node:util'

const choices = ['auto', 'docker', 'processes'] as const

/** `auto`: a Docker engine where one answers or can be started (root), else processes. */
export type PlatformChoice = (typeof choices)[number]

/** What `--environments=` says, `auto` by default; throws for anything else on the command line. */
export const readChoice = (args: readonly string[]): PlatformChoice => {
  const { values } = parseArgs({ args: [...args], options: { environments: { type: 'string', default: 'auto' } } })
  const found = choices.find((choice) => choice === values.environments)
  if (found === undefined) throw new Error(`--environments=${values.environments}: give ${choices.join(', ')}.`)
  return found
}
