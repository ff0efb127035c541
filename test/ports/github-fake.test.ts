import type { Pull } from '../../src/core/github.ts'
import { fakeGitHub, noRules } from '../fakes/github.ts'
import { aCheckRun, aCommit, aPull, aReview, aRun, aStatus } from '../fakes/nouns.ts'
import { fakeWriter } from '../fakes/writer.ts'
import { describeGitHub } from './github-contract.ts'
import type { GitHubStage } from './github-stage.ts'

const openStage = (): GitHubStage => {
  const github = fakeGitHub()
  const { state } = github
  let made = 0
  const next = () => (made += 1)
  const freshSha = () => next().toString(16).padStart(40, '0')
  const push = <Item>(map: Map<string, readonly Item[]>, key: string, item: Item) =>
    void map.set(key, [item, ...(map.get(key) ?? [])])
  const change = (number: number, given: Partial<Pull>) => {
    const index = state.pulls.findIndex((pull) => pull.number === number)
    state.pulls[index] = { ...aPull(state.pulls[index]), ...given }
  }
  const commit: GitHubStage['commit'] = ({ message, parents = [], files = {} }) => {
    const sha = freshSha()
    state.commits.set(sha, aCommit({ sha, message, parents }))
    for (const [path, text] of Object.entries(files)) state.files.set(`${sha}:${path}`, text)
    return sha
  }
  return {
    reader: github,
    writer: fakeWriter(github),
    repositoryId: state.repository.id,
    without: (permission, question) => {
      github.refuse(question, `${permission}: read`)
      return github
    },
    commit,
    ref: (ref, sha) => void state.refs.set(ref, { ref, object: sha, commit: sha }),
    annotatedTag: (name, sha) => {
      const object = freshSha()
      state.refs.set(`refs/tags/${name}`, { ref: `refs/tags/${name}`, object, commit: sha })
      return object
    },
    checkRun: ({ sha, name, status, conclusion = null }) =>
      push(state.checkRuns, sha, aCheckRun({ id: next(), name, status, conclusion })),
    status: ({ sha, context, state: to }) => push(state.statuses, sha, aStatus({ id: next(), context, state: to })),
    run: ({ workflow, sha }) => {
      const id = 500 + next()
      state.runs.push(aRun({ id, path: workflow, headSha: sha, status: 'in_progress', conclusion: null }))
      return id
    },
    finishRun: (id, conclusion) => {
      state.runs = state.runs.map((run) => (run.id === id ? { ...run, status: 'completed', conclusion } : run))
    },
    approveRun: (id, user, environment) =>
      void state.runApprovals.set(id, [{ user, state: 'approved', environments: [environment] }]),
    user: (login, permission) => void state.permissions.set(login, permission),
    pull: ({ head, base, title, author }) => {
      const number = next()
      const target = state.refs.get(`refs/heads/${head}`)?.commit ?? ''
      state.pulls.push(aPull({ number, title, author, head: target, headRef: head, baseRef: base }))
      state.pullFiles.set(number, ['b.txt'])
      return Promise.resolve(number)
    },
    review: (number, user, verdict) => {
      const head = state.pulls.find((pull) => pull.number === number)?.head ?? null
      const before = state.reviews.get(number) ?? []
      state.reviews.set(number, [...before, aReview({ id: next(), user, state: verdict, commit: head })])
      return Promise.resolve()
    },
    merge: (number) => {
      const sha = commit({ message: 'squashed' })
      change(number, { state: 'closed', merged: true, mergeCommit: sha })
      state.pullsOf.set(sha, [number])
      return Promise.resolve(sha)
    },
    rules: (branch, approvals, checks) =>
      void state.rules.set(branch, {
        ...noRules,
        pullRequestRequired: true,
        requiredApprovals: approvals,
        requiredChecks: checks.map((context) => ({ context, appId: null })),
      }),
    protection: (branch, checks) =>
      void state.protection.set(
        branch,
        checks.map((context) => ({ context, appId: null })),
      ),
    pushRule: (branch, rule) =>
      void state.pushRules.set(branch, { mayPush: false, signaturesRequired: false, ...rule }),
    guard: (environment) => void state.guarded.add(environment),
    issue: ({ title, label, state: to }) => {
      const number = next()
      state.issues.push({ number, title, body: '', state: to, labels: [label], url: '', author: 'github-actions[bot]' })
      return Promise.resolve()
    },
    scribbledLock: (environment) => {
      const sha = freshSha()
      state.locks.set(environment, { state: 'unreadable', commit: sha, why: 'its commit holds no lock.json' })
      return sha
    },
    close: () => Promise.resolve(),
  }
}

describeGitHub('the fake GitHub', () => Promise.resolve(openStage()))
