// runbook: tells whether a run starts programs that the commit itself brings along. Pure.
import type { RunContext } from '../ports/context.ts'
import type { EnvironmentConfig, Runbook } from './runbook.ts'

const has = (options: unknown, key: string): boolean =>
  typeof options === 'object' && options !== null && Object.entries(options).some(([name]) => name === key)

const namesEslint = (options: unknown): boolean =>
  typeof options === 'object' &&
  options !== null &&
  'sources' in options &&
  Array.isArray(options.sources) &&
  options.sources.includes('eslint')

/** Asked on a pull request too. */
const isStrict = (options: unknown): boolean =>
  typeof options === 'object' && options !== null && 'pull-request' in options && options['pull-request'] === 'strict'

/**
 * Of the checklist in any of the environments: the one that is chosen is not known yet, and to be careful costs two
 * requests. Scanners and generators read the commit and run nothing of it, but for ESLint's configuration and what an SBOM's
 * `command` may start (a build). On a pull request
 * a backup is made only where the runbook says `strict` (src/checklist/before-merge.ts).
 */
export const checklistRunsPrograms = (
  { environments }: { readonly environments: readonly Pick<EnvironmentConfig, 'checklist'>[] },
  { pull }: Pick<RunContext['event'], 'pull'>,
): boolean =>
  environments.some(({ checklist }) =>
    [...checklist].some(
      ([id, { gate, options }]) =>
        gate !== 'off' &&
        ((id === 'migrations' && has(options, 'up')) ||
          (id === 'backup' && has(options, 'command') && (pull === null || isStrict(options))) ||
          (id === 'sbom' && has(options, 'command')) ||
          (id === 'security' && namesEslint(options))),
    ),
  )

/** Of smoke: the tests of the repository. */
export const smokeRunsPrograms = ({ smoke }: Pick<Runbook, 'smoke'>): boolean => smoke.commands.length > 0
