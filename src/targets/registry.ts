// targets: maps the runbook's target options to a target, or to none in bracket mode.
import { commandTarget, type CommandTargetOptions } from './command.ts'
import { composeTarget } from './compose/compose.ts'
import type { ComposeTargetOptions } from './compose/command-line.ts'
import { kubernetesTarget, type KubernetesTargetOptions } from './kubernetes/kubernetes.ts'
import { swarmTarget, type SwarmTargetOptions } from './swarm/swarm.ts'
import type { Target } from './target.ts'

/** A target as the runbook sets it. */
export type TargetOptions =
  | { readonly kind: 'command'; readonly options: CommandTargetOptions }
  | { readonly kind: 'compose'; readonly options: ComposeTargetOptions }
  | { readonly kind: 'swarm'; readonly options: SwarmTargetOptions }
  | { readonly kind: 'kubernetes'; readonly options: KubernetesTargetOptions }

const open = (target: TargetOptions): Target => {
  switch (target.kind) {
    case 'command':
      return commandTarget(target.options)
    case 'compose':
      return composeTarget(target.options)
    case 'swarm':
      return swarmTarget(target.options)
    case 'kubernetes':
      return kubernetesTarget(target.options)
  }
}

/** null: bracket mode. */
export const targetOf = ({ target }: { readonly target: TargetOptions | null }): Target | null =>
  target === null ? null : open(target)
