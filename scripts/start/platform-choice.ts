import { parseArgs } from 'node:util'
import type { EnvironmentName } from './environments.ts'

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

/** Not a name that anybody else would give to a project on the same engine. */
export const projectOf = (environment: EnvironmentName): string => `runbook-start-${environment}`

const compose = (name: EnvironmentName) =>
  `{ compose: { file: deploy/compose.yml, project: ${projectOf(name)}, timeout: 3m } }`
const swarm = (name: EnvironmentName) => `{ swarm: { file: deploy/stack.yml, stack: ${projectOf(name)}, timeout: 3m } }`

/** How each environment is deployed on an engine. */
export interface Ways {
  readonly targets: Readonly<Record<EnvironmentName, string>>
  readonly words: string
  readonly swarm: boolean
}

/**
 * `version`: of Docker Compose, where there is one. A swarm only of an engine that is ours: making one of the machine's own
 * would change it. null: neither.
 */
export const waysOf = ({ own, version }: { readonly own: boolean; readonly version: string | null }): Ways | null => {
  if (version === null && !own) return null
  const small = version === null ? swarm : compose
  const large = own ? swarm : compose
  const targets = { dev: small('dev'), staging: small('staging'), production: large('production') }
  const words = [
    ...(version === null ? [] : [`dev and staging by Compose ${version}`]),
    version === null ? 'all three as stacks of a swarm' : own ? 'production as a stack of a swarm' : 'production too',
  ]
  return { targets, words: words.join(', '), swarm: own }
}
