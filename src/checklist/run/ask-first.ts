// checklist/run: puts the first questions to GitHub, before the checklist's code is loaded. Decides nothing.
import { remembering, type Remembering } from '../../records/gather/memory.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { PreflightInputs } from './inputs.ts'

/** Whoever asks again meets the refusal. */
export const prefetch = (...questions: readonly Promise<unknown>[]): void => {
  for (const question of questions) question.catch(() => undefined)
}

/**
 * What every run asks: one request, which is answered while the checks are loaded. The event's word on the base is a
 * guess: the rules are read at the tip that GitHub names, and most of the time that is the same commit.
 */
export const askFirst = (
  { config, sha, ref }: Pick<PreflightInputs, 'config' | 'sha' | 'ref'>,
  { github: asked, context }: Pick<ReadPorts, 'github' | 'context'>,
): Remembering => {
  const github = remembering(asked)
  const { pull, deleted } = context.event
  if (deleted && sha === null && ref === null) return github
  const rules = pull === null ? (sha ?? context.sha) : pull.base
  prefetch(github.viewer(), github.trustedTip(config, '.github'), github.folder('.github/workflows', rules))
  if (pull !== null) prefetch(github.file(config, sha ?? pull.head))
  return github
}
