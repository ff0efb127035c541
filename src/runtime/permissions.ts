// runtime: the permissions that a job needs for an action with its inputs, as the block to paste. Pure.
import type { ActionName } from '../core/report.ts'

/** Of a workflow token: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions */
export type PermissionLevel = 'read' | 'write'

/** The text of an input as it was given; nothing is parsed here, so that a malformed one is no second error. */
type InputText = (name: string) => string

type Needed = Readonly<Record<string, PermissionLevel>>

const preflightNeeds = (input: InputText): Needed => {
  const shows = (channel: string) => input('publish').includes(channel)
  const publishes = input('dry-run') !== 'true'
  return {
    actions: 'read',
    checks: publishes && shows('check-run') ? 'write' : 'read',
    contents: 'read',
    deployments: 'read',
    'pull-requests': publishes && shows('comment') ? 'write' : 'read',
    statuses: publishes ? 'write' : 'read',
  }
}

const deployNeeds = (input: InputText): Needed => {
  const rollsBack = input('on-failure') === 'rollback'
  const writes = input('dry-run') !== 'true'
  return {
    actions: rollsBack ? 'write' : 'read',
    contents: writes ? 'write' : 'read',
    deployments: writes ? 'write' : 'read',
    issues: writes ? 'write' : 'read',
    'pull-requests': rollsBack ? 'write' : 'read',
    statuses: 'read',
  }
}

/** A watcher starts its successor. */
const watches = (input: InputText): boolean =>
  input('phase') === 'monitor' && input('for') !== '' && input('hand-over') !== 'false' && input('alert') === ''

const smokeNeeds = (input: InputText): Needed => ({
  ...(watches(input) ? { actions: 'write' as const } : {}),
  contents: 'read',
  deployments: input('deployment-id') === '' ? 'read' : 'write',
  ...(input('phase') === 'monitor' ? { issues: 'write' } : {}),
})

const rollbackNeeds: Needed = {
  actions: 'write',
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  'pull-requests': 'write',
}

const needsOf = (action: ActionName, input: InputText): Needed => {
  switch (action) {
    case 'preflight':
      return preflightNeeds(input)
    case 'deploy':
      return deployNeeds(input)
    case 'smoke':
      return smokeNeeds(input)
    case 'rollback':
      return rollbackNeeds
  }
}

/**
 * The whole block for the job: what the action needs with these inputs, and what GitHub refused beside it. Whole,
 * because a workflow that names one permission takes away all that it does not name.
 */
export const permissionBlock = (
  action: ActionName,
  input: InputText,
  refused: readonly { readonly name: string; readonly level: PermissionLevel }[],
): string => {
  const levels = new Map<string, PermissionLevel>(Object.entries(needsOf(action, input)))
  for (const { name, level } of refused) if (levels.get(name) !== 'write') levels.set(name, level)
  const lines = [...levels].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, level]) => `  ${name}: ${level}`)
  return ['permissions:', ...lines].join('\n')
}
