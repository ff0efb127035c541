import type { CheckPublisher } from '../../src/ports/github.ts'

export interface FakePublisher extends CheckPublisher {
  readonly checkRuns: readonly Parameters<CheckPublisher['checkRun']>[0][]
  readonly statuses: readonly Parameters<CheckPublisher['commitStatus']>[0][]
  readonly comments: readonly Parameters<CheckPublisher['comment']>[0][]
  /** How often each was tried, also in vain. */
  readonly tries: Readonly<Record<Exclude<keyof CheckPublisher, 'findCheckRun'>, number>>
}

/** Remembers what was shown. `refused` answers every attempt. */
export const fakePublisher = (refused?: Error): FakePublisher => {
  const checkRuns: Parameters<CheckPublisher['checkRun']>[0][] = []
  const statuses: Parameters<CheckPublisher['commitStatus']>[0][] = []
  const comments: Parameters<CheckPublisher['comment']>[0][] = []
  const tries = { checkRun: 0, commitStatus: 0, comment: 0 }
  const attempt = (name: keyof typeof tries, write: () => void): Promise<void> => {
    tries[name] += 1
    if (refused !== undefined) return Promise.reject(refused)
    write()
    return Promise.resolve()
  }
  return {
    checkRuns,
    statuses,
    comments,
    tries,
    findCheckRun: () => Promise.resolve(),
    checkRun: (request) => attempt('checkRun', () => checkRuns.push(request)),
    commitStatus: (request) => attempt('commitStatus', () => statuses.push(request)),
    comment: (request) => attempt('comment', () => comments.push(request)),
  }
}
