// adapters/github: puts together what is read and written beside files, with the schemas of all its answers.
import type { GitHubReader, GitHubWriter } from '../../ports/github.ts'
import { alertReader } from './alerts.ts'
import { authorReader } from './authors.ts'
import { checkReader } from './checks.ts'
import { commitWriter } from './commit-writer.ts'
import { commitReader } from './commits.ts'
import { deploymentWriter } from './deployment-writer.ts'
import { deploymentReader } from './deployments.ts'
import { workflowStarter } from './dispatch.ts'
import { environmentGuardReader } from './environment-guard.ts'
import { readFile } from './files.ts'
import { incidentWriter, issueReader } from './issues.ts'
import { lockReader, lockWriter } from './locks.ts'
import { checkPublisher } from './publisher.ts'
import { permissionTester } from './permission-test.ts'
import { pullWriter } from './pull-writer.ts'
import { pushRuleReader } from './push-rule.ts'
import { pullReader } from './pulls.ts'
import type { AskGraphql } from './questions.ts'
import { refReader } from './refs.ts'
import type { Api } from './request.ts'
import { runReader } from './runs.ts'

/** What is asked before anything else is in open.ts, so that the first request leaves before all this is loaded. */
export type FirstRead = 'deployments' | 'recentStatuses' | 'file' | 'folder' | 'trustedTip' | 'viewer'

export interface Parts {
  readonly reader: Omit<GitHubReader, FirstRead>
  readonly writer: GitHubWriter
}

/** `run`: the run and its attempt, by which an incident of ours is known again. */
export const openParts = (request: {
  readonly api: Api
  readonly ask: AskGraphql
  readonly viewer: GitHubReader['viewer']
  readonly owner: string
  readonly run: string
}): Parts => {
  const { api, ask, viewer, owner, run } = request
  return {
    reader: {
      ...commitReader(api),
      ...refReader(api, ask),
      ...authorReader(ask),
      ...checkReader(api),
      ...runReader(api),
      ...pullReader(api, owner),
      ...deploymentReader(api),
      ...lockReader(api, readFile(api)),
      ...issueReader(api),
      ...alertReader(api),
      ...pushRuleReader(ask),
      ...environmentGuardReader(api),
    },
    writer: {
      ...checkPublisher(api, viewer),
      ...deploymentWriter(api, viewer),
      ...lockWriter(api),
      ...incidentWriter(api, viewer, run),
      ...pullWriter(api, owner),
      ...commitWriter(api),
      ...permissionTester(api),
      ...workflowStarter(api, viewer),
    },
  }
}
