// records/gather: caches GitHub's answers within a run, except those that a run waits for.
import { once } from '../../core/once.ts'
import type { GitHubReader } from '../../ports/github.ts'

/** Asks anew each time; an answer that was prefetched is given to the first who wants it. */
const anew = <Value>(ask: (sha: string) => Promise<Value>) => {
  const prefetched = new Map<string, Promise<Value>>()
  return {
    ask: (sha: string): Promise<Value> => {
      const known = prefetched.get(sha)
      prefetched.delete(sha)
      return known ?? ask(sha)
    },
    prefetch: (sha: string): void => {
      const asked = ask(sha)
      prefetched.set(sha, asked)
      // Whoever wants it meets its failure.
      asked.catch(() => undefined)
    },
  }
}

export interface Remembering extends GitHubReader {
  /** Asks for the results of a commit before they are needed. */
  prefetch(sha: string): void
}

/**
 * One picture of GitHub for everybody who looks during a run: checks that ask the same see the same, for one request.
 * What is waited for (check runs, statuses, workflow runs of a commit) is asked anew each time, at the price of an ETag.
 */
export const remembering = (github: GitHubReader): Remembering => {
  const checkRuns = anew((sha) => github.checkRuns(sha))
  const statuses = anew((sha) => github.statuses(sha))
  const workflowRuns = anew((sha) => github.workflowRuns(sha))
  return {
    ...github,
    checkRuns: checkRuns.ask,
    statuses: statuses.ask,
    workflowRuns: workflowRuns.ask,
    prefetch: (sha) => {
      for (const { prefetch } of [checkRuns, statuses, workflowRuns]) prefetch(sha)
    },
    repository: once(() => github.repository()),
    viewer: once(() => github.viewer()),
    resolveRef: once((ref: string) => github.resolveRef(ref)),
    trustedTip: once((path: string, folder: string) => github.trustedTip(path, folder)),
    branches: once((prefix: string) => github.branches(prefix)),
    fileHistory: once((path: string, sha: string) => github.fileHistory(path, sha)),
    commit: once((sha: string) => github.commit(sha)),
    commitAuthors: once((sha: string) => github.commitAuthors(sha)),
    compare: once((base: string, head: string) => github.compare(base, head)),
    file: once((path: string, sha: string) => github.file(path, sha)),
    folder: once((path: string, sha: string) => github.folder(path, sha)),
    workflowRun: once((id: number) => github.workflowRun(id)),
    runApprovals: once((run: number) => github.runApprovals(run)),
    pull: once((number: number) => github.pull(number)),
    pullsOf: once((sha: string) => github.pullsOf(sha)),
    pullFiles: once((number: number) => github.pullFiles(number)),
    reviews: once((number: number) => github.reviews(number)),
    permissionOf: once((login: string) => github.permissionOf(login)),
    deployments: once((environment: string) => github.deployments(environment)),
    deployment: once((id: number) => github.deployment(id)),
    deploymentStatuses: once((id: number) => github.deploymentStatuses(id)),
    recentStatuses: once((environment: string) => github.recentStatuses(environment)),
    branchRules: once((branch: string) => github.branchRules(branch)),
    protectionChecks: once((branch: string) => github.protectionChecks(branch)),
    isProtected: once((branch: string) => github.isProtected(branch)),
    isEnvironmentGuarded: once((environment: string) => github.isEnvironmentGuarded(environment)),
    pushRule: once((branch: string) => github.pushRule(branch)),
  }
}
