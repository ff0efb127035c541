// targets: maps the runbook's target options to a target, or to none in bracket mode.
import type { CommandTargetOptions } from './command.ts'
import type { ComposeTargetOptions } from './compose/command-line.ts'
import type { KubernetesTargetOptions } from './kubernetes/kubernetes.ts'
import type { SwarmTargetOptions } from './swarm/swarm.ts'
import type { Target } from './target.ts'

/** A target as the runbook sets it. */
export type TargetOptions =
  | { readonly kind: 'command'; readonly options: CommandTargetOptions }
  | { readonly kind: 'compose'; readonly options: ComposeTargetOptions }
  | { readonly kind: 'swarm'; readonly options: SwarmTargetOptions }
  | { readonly kind: 'kubernetes'; readonly options: KubernetesTargetOptions }

/** Loads the one that is asked for, and none of the others. */
const open = async (target: TargetOptions): Promise<Target> => {
  switch (target.kind) {
    case 'command':
      return (await import('./command.ts')).commandTarget(target.options)
    case 'compose':
      return (await import('./compose/compose.ts')).composeTarget(target.options)
    case 'swarm':
      return (await import('./swarm/swarm.ts')).swarmTarget(target.options)
    case 'kubernetes':
      return (await import('./kubernetes/kubernetes.ts')).kubernetesTarget(target.options)
  }
}

/** null: bracket mode. */
export const targetOf = async ({ target }: { readonly target: TargetOptions | null }): Promise<Target | null> =>
  target === null ? null : open(target)
