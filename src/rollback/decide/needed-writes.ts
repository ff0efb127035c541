// rollback/decide: which permissions a rollback needs, what each is for, and what is left undone without it. Pure.
import type { Route } from './route.ts'

export type WritePermission = 'contents' | 'deployments' | 'issues' | 'pull-requests' | 'actions'

/** A permission that a rollback uses. */
export interface NeededWrite {
  readonly permission: WritePermission
  readonly purpose: 'restore' | 'reconcile' | 'record'
  /** What comes of a rollback that lacks it: it does not begin, git is not made to agree, or it goes on with less. */
  readonly without: 'nothing-begins' | 'git-disagrees' | 'less'
}

/**
 * The permissions that a rollback of this route needs: the rollback compares them with what its token may do, preflight
 * with what the workflow's job declares. A push may still be refused and become a pull request, and a draft that lands
 * the change again follows it: so a pull request is of use on either route.
 */
export const neededWrites = (facts: {
  readonly restores: boolean
  /** null: nothing is to be brought in. */
  readonly route: Route | null
  /** The deploy workflow is started after the push, which a push with the workflow token does not do. */
  readonly dispatches: boolean
}): readonly NeededWrite[] => {
  const { restores, route, dispatches } = facts
  const purpose = restores ? 'restore' : 'reconcile'
  const lacking = (by: Route['by']): NeededWrite['without'] =>
    route?.isCertain === true && route.by === by ? 'git-disagrees' : 'less'
  return [
    // The lock, and the revert itself.
    { permission: 'contents', purpose, without: 'nothing-begins' },
    // Of what is restored, or of the hold.
    { permission: 'deployments', purpose: restores ? 'restore' : 'record', without: 'nothing-begins' },
    // For the incident, which every rollback keeps.
    { permission: 'issues', purpose: 'record', without: 'less' },
    ...(route === null
      ? []
      : [{ permission: 'pull-requests' as const, purpose: 'reconcile' as const, without: lacking('pull-request') }]),
    ...(route === null || !dispatches
      ? []
      : [{ permission: 'actions' as const, purpose: 'reconcile' as const, without: lacking('push') }]),
  ]
}
