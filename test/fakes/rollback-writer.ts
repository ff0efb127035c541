import type { Issue } from '../../src/core/github.ts'
import type { GitHubWriter } from '../../src/ports/github.ts'
import type { FakeGitHub } from './github.ts'
import { aPull, aRun } from './nouns.ts'
import { fakeWriter, type FakeWriter } from './writer.ts'

export interface FullWriter extends GitHubWriter {
  readonly told: FakeWriter['told']
  readonly payloads: FakeWriter['payloads']
  readonly dispatched: readonly string[]
  /** The token lacks this permission from now on. */
  deny(permission: 'contents' | 'deployments' | 'pull-requests' | 'actions' | 'issues'): void
  /** `draft reapply/x -> main [label]`, in order. */
  readonly opened: readonly string[]
  /** The calls of this name are refused with this, from now on. */
  refuse(name: 'createIssue' | 'updateIssue' | 'openPull' | 'dispatchWorkflow', error: Error): void
  /** A dispatch is accepted and its run never appears. */
  loseDispatches(): void
}

/** Everything a rollback may write, into a FakeGitHub's memory and, by `server`, the repository behind it. */
export const fullWriter = (github: FakeGitHub, server: (...args: readonly string[]) => string): FullWriter => {
  const headOf = (name: string) =>
    server('for-each-ref', '--format=%(objectname)', `refs/heads/${name}`, `refs/tags/${name}`)
  const opened: string[] = []
  const denied = new Set<string>()
  const { state } = github
  const base = fakeWriter(github)
  const refused = new Map<string, Error>()
  const dispatched: string[] = []
  let lost = false
  let next = 1
  const unless = <Value>(name: string, body: () => Value): Promise<Value> => {
    const error = refused.get(name)
    return error === undefined ? Promise.resolve(body()) : Promise.reject(error)
  }
  return {
    ...base,
    dispatched,
    opened,
    deny: (permission) => denied.add(permission),
    refuse: (name, error) => refused.set(name, error),
    loseDispatches: () => {
      lost = true
    },
    findCheckRun: () => Promise.resolve(),
    checkRun: () => Promise.resolve(),
    commitStatus: () => Promise.resolve(),
    comment: () => Promise.resolve(),
    createIssue: ({ title, body, labels }) =>
      unless('createIssue', () => {
        const number = next++
        const url = `https://github.com/acme/inventory/issues/${number}`
        const issue: Issue = { number, title, body, state: 'open', labels, url, author: 'github-actions[bot]' }
        state.issues.push(issue)
        return issue
      }),
    updateIssue: ({ number, body, state: to, title }) =>
      unless('updateIssue', () => {
        state.issues = state.issues.map((issue) =>
          issue.number === number
            ? { ...issue, body: body ?? issue.body, state: to ?? issue.state, title: title ?? issue.title }
            : issue,
        )
      }),
    commentOnIssue: () => Promise.resolve(),
    updatePull: ({ number, title, body }) => {
      state.pulls = state.pulls.map((pull) => (pull.number === number ? { ...pull, title, body } : pull))
      return Promise.resolve()
    },
    mayWrite: (permission) => Promise.resolve(!denied.has(permission)),
    mergeWhenReady: () => Promise.resolve({ enabled: false, why: 'Auto merge is not allowed for this repository' }),
    // GitHub's own hand is proven on the bundle, against a GitHub that makes commits.
    signedCommit: () => Promise.reject(new Error('the test did not expect GitHub to commit')),
    moveRef: ({ ref, expected, sha }) => {
      if (expected !== '') return Promise.reject(new Error('the test did not expect a branch to be moved'))
      const taken = server('for-each-ref', '--format=%(objectname)', ref)
      if (taken === '') server('update-ref', ref, sha, '0'.repeat(sha.length))
      return Promise.resolve(taken === '' || taken === sha ? { outcome: 'pushed' } : { outcome: 'moved' })
    },
    openPull: ({ head, base: into, title, body, draft, labels }) =>
      unless('openPull', () => {
        opened.push(`${draft ? 'draft ' : ''}${head} -> ${into} [${labels.join()}]`)
        const number = next++
        const sha = headOf(head)
        const url = `https://github.com/acme/inventory/pull/${number}`
        const pull = aPull({ number, title, body, head: sha, headRef: head, baseRef: into, url })
        state.pulls.push(pull)
        state.pullsOf.set(sha, [number])
        return pull
      }),
    dispatchWorkflow: ({ workflow, ref, inputs }) =>
      unless('dispatchWorkflow', () => {
        const given = Object.entries(inputs).map(([name, value]) => ` ${name}=${value}`)
        dispatched.push(`${workflow} on ${ref}${given.join('')}`)
        const id = 7_000 + dispatched.length
        if (!lost) {
          state.runs.push(
            aRun({ id, path: workflow, event: 'workflow_dispatch', headSha: headOf(ref), headBranch: ref }),
          )
        }
        return null
      }),
  }
}
