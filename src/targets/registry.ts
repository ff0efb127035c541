import { commandTarget, type CommandTargetOptions } from './command.ts'
import type { Target } from './target.ts'

/** A target as the runbook sets it. */
export type TargetOptions = { readonly kind: 'command'; readonly options: CommandTargetOptions }

/** null: bracket mode. */
export const targetOf = ({ target }: { readonly target: TargetOptions | null }): Target | null =>
  target === null ? null : commandTarget(target.options)
