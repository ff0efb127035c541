import type { Deployment, DeploymentPayload, DeploymentState } from '../../src/core/github.ts'
import type { DeploymentWriter, LockWriter } from '../../src/ports/github.ts'
import { encodeEvent } from '../../src/records/decide/event.ts'
import type { FakeGitHub } from './github.ts'
import { sha } from './nouns.ts'

export interface FakeWriter extends DeploymentWriter, LockWriter {
  /** `<id> <state>: <description>`, in order. */
  readonly told: readonly string[]
  readonly payloads: readonly DeploymentPayload[]
  /** The next call of this name is refused with this. */
  failNext(name: keyof (DeploymentWriter & LockWriter), error: Error): void
}

/** Writes into a FakeGitHub's memory, as our own app. */
export const fakeWriter = (github: FakeGitHub): FakeWriter => {
  const { state } = github
  const told: string[] = []
  const payloads: DeploymentPayload[] = []
  const failures = new Map<string, Error>()
  let next = 100
  const unlessTold = async <Value>(name: string, body: () => Value): Promise<Value> => {
    const failure = failures.get(name)
    failures.delete(name)
    if (failure !== undefined) return Promise.reject(failure)
    return Promise.resolve(body())
  }
  const addStatus = (id: number, given: { readonly state: DeploymentState; readonly description: string }) => {
    const before = state.deploymentStatuses.get(id) ?? []
    const status = {
      ...given,
      id: next++,
      createdAt: '2026-01-01T10:00:00Z',
      creator: 'github-actions[bot]',
      logUrl: null,
    }
    state.deploymentStatuses.set(id, [status, ...before])
    told.push(`${id} ${given.state}: ${given.description}`)
  }
  return {
    told,
    payloads,
    failNext: (name, error) => failures.set(name, error),
    createDeployment: ({ environment, task, payload }) =>
      unlessTold('createDeployment', () => {
        const deployment: Deployment = {
          id: next++,
          sha: payload.sha,
          ref: payload.sha,
          environment,
          task,
          payload,
          creator: 'github-actions[bot]',
          createdAt: '2026-01-01T10:00:00Z',
        }
        state.deployments.unshift(deployment)
        payloads.push(payload)
        return deployment
      }),
    deploymentStatus: ({ deployment, event }) =>
      unlessTold('deploymentStatus', () => addStatus(deployment, encodeEvent(event))),
    takeLock: (lock) =>
      unlessTold('takeLock', () => {
        if ((state.locks.get(lock.environment) ?? { state: 'free' }).state !== 'free') return { taken: false }
        const commit = sha((next++).toString(16))
        state.locks.set(lock.environment, { state: 'held', commit, lock })
        return { taken: true, commit }
      }),
    releaseLock: ({ environment }, commit) =>
      unlessTold('releaseLock', () => {
        const read = state.locks.get(environment)
        if (read === undefined || read.state === 'free' || read.commit !== commit) return false
        return state.locks.delete(environment)
      }),
  }
}
