import { aPlace } from '../../fakes/nouns.ts'
import { execFileSync } from 'node:child_process'
import { openGitHub } from '../../../src/adapters/github/open.ts'
import { lockRef } from '../../../src/records/decide/lock-file.ts'
import type { GitHubOptions, OpenGitHub } from '../../../src/adapters/github/open.ts'
import type { GitHubUnderTest } from '../../../embedded/github/control.ts'
import { startGitHub } from '../../../embedded/github/server.ts'
import type { GitHubStage } from '../../ports/github-stage.ts'
import { fakeClock, fakeLog } from './loopback.ts'
import type { FakeClock } from './loopback.ts'

const identity = {
  ...{ GIT_AUTHOR_NAME: 'ann', GIT_AUTHOR_EMAIL: 'ann@example.com', GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z' },
  ...{ GIT_COMMITTER_NAME: 'ann', GIT_COMMITTER_EMAIL: 'ann@example.com', GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z' },
}

/** Runs git in the bare repository behind the embedded GitHub. */
const gitIn =
  (directory: string) =>
  (args: readonly string[], input = ''): string =>
    execFileSync('git', args, { cwd: directory, input, encoding: 'utf8', env: { ...process.env, ...identity } }).trim()

type Git = ReturnType<typeof gitIn>

/** A tree out of paths and texts; one folder deep is all that the cases need. */
const treeOf = (git: Git, files: Readonly<Record<string, string>>): string => {
  const folders = Map.groupBy(Object.entries(files), ([path]) => (path.includes('/') ? path.split('/')[0] : ''))
  const lines = [...folders].flatMap(([folder, entries]) => {
    const blobs = entries.map(([path, text]) => {
      const name = path.split('/').at(-1) ?? path
      return `100644 blob ${git(['hash-object', '-w', '--stdin'], text)}\t${name}\n`
    })
    return folder === '' ? blobs : [`040000 tree ${git(['mktree'], blobs.join(''))}\t${folder}\n`]
  })
  return git(['mktree'], lines.join(''))
}

export const commitIn =
  (git: Git): GitHubStage['commit'] =>
  ({ message, parents = [], files = {} }) =>
    git(['commit-tree', treeOf(git, files), ...parents.flatMap((parent) => ['-p', parent])], message)

export interface EmbeddedScene extends OpenGitHub {
  readonly github: GitHubUnderTest
  readonly clock: FakeClock
  readonly git: Git
  /** The same adapter with other powers. */
  readonly openWith: (token: string) => OpenGitHub
}

/** The adapter over an embedded GitHub, with a clock that does not wait. */
export const openEmbedded = async (options: Partial<GitHubOptions> = {}): Promise<EmbeddedScene> => {
  const github = await startGitHub()
  const clock = fakeClock()
  const { owner, repo, apiUrl, graphqlUrl } = github
  const context = {
    repository: { owner, name: repo },
    urls: { api: apiUrl, graphql: graphqlUrl },
    run: { id: 7, attempt: 1 },
  }
  const openWith = (token: string) =>
    openGitHub({ token, context, clock, log: fakeLog(), random: () => 0.5, ...options })
  return { ...openWith(github.token()), github, clock, git: gitIn(github.directory), openWith }
}

const everything = {
  ...{ actions: 'write', checks: 'write', contents: 'write', deployments: 'write', issues: 'write' },
  ...{ 'pull-requests': 'write', statuses: 'write' },
} as const

/** The stage of the contract, on the embedded GitHub. */
export const embeddedStage = async (): Promise<GitHubStage> => {
  const { reader, writer, github, git, openWith } = await openEmbedded()
  github.addUser('ci', 'write')
  github.addUser('ann', 'write')
  return {
    reader,
    writer,
    repositoryId: github.repositoryId,
    without: (permission) => {
      const permissions = Object.fromEntries(Object.entries(everything).filter(([name]) => name !== permission))
      return openWith(github.token({ permissions })).reader
    },
    commit: commitIn(git),
    ref: (ref, sha) => void git(['update-ref', ref, sha]),
    annotatedTag: (name, sha) => {
      git(['tag', '--annotate', '--message', name, name, sha])
      return git(['rev-parse', `refs/tags/${name}`])
    },
    checkRun: (run) => void github.addCheckRun(run),
    status: (status) => github.addStatus({ ...status, login: 'ci' }),
    run: (run) => github.startRun({ ...run, event: 'push', actor: 'ann' }).id,
    finishRun: (id, conclusion) => github.finishRun(id, conclusion),
    approveRun: (id, login, environment) => github.approveRun(id, login, environment),
    user: (login, permission) => github.addUser(login, permission),
    pull: (pull) => github.openPull(pull),
    review: (number, login, state) => github.review(number, login, state),
    merge: (number, login) => github.mergePull(number, { method: 'squash', login }),
    rules: (branch, approvals, checks) =>
      github.setRules(branch, { pullRequest: { approvals }, requiredChecks: checks }),
    protection: (branch, checks) => github.setRules(branch, { protection: checks }),
    pushRule: (branch, { approvals, checks }) =>
      github.setRules(branch, { protection: checks, classic: { approvals } }),
    guard: (environment, reviewer) => github.setEnvironment(environment, { reviewers: [reviewer] }),
    issue: async ({ title, label, state }) => {
      const { number } = await writer.createIssue({ title, body: title, labels: [label] })
      if (state === 'closed') await writer.updateIssue({ number, state })
    },
    scribbledLock: (environment) => {
      const sha = commitIn(git)({ message: 'not a lock', files: { 'readme.md': 'hello' } })
      git(['update-ref', lockRef(aPlace(environment)), sha])
      return sha
    },
    close: () => github.close(),
  }
}
