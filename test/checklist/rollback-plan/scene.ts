import type { Subject } from '../../../src/checklist/check.ts'
import { rollbackPlan } from '../../../src/checklist/rollback-plan/rollback-plan.ts'
import type { BranchRules } from '../../../src/core/github.ts'
import type { HistoryEntry } from '../../../src/records/decide/history.ts'
import type { GitCommit } from '../../../src/ports/git.ts'
import { fakeGit, type FakeGitState } from '../../fakes/git.ts'
import { fakeGitHub, noRules } from '../../fakes/github.ts'
import { anEntry, runsOf, workflowsOf } from '../../fakes/history.ts'
import { aCommit, anEnvironment, sha } from '../../fakes/nouns.ts'
import { fakePorts } from '../../fakes/world.ts'

export const [good, middle, judged, later] = [sha('a'), sha('b'), sha('c'), sha('d')]

/** Where the trusted workflows stand. */
export const base = sha('f')

export const page = `# Rolling back inventory

Whoever is on call decides. It takes two minutes and needs nobody's leave.

1. Start the workflow Rollback for production, with the reason.
2. Watch the page until it says verified: \`curl https://api.example.com/health\`.
3. Tell #alerts what was done, and open the incident.
`

/** A rollback as it should be: started by hand, with every permission that it needs. */
export const button = `on: workflow_dispatch
jobs:
  rollback:
    permissions: { contents: write, deployments: write, issues: write, actions: write, pull-requests: write }
    steps: [{ uses: runbook-gates/runbook-gates/actions/rollback@v1, with: { environment: '\${{ inputs.environment }}' } }]
`

export const buttonPath = '.github/workflows/rollback.yml'

export const gitCommit = (of: string, parents: readonly string[]): readonly [string, GitCommit] => [
  of,
  { sha: of, parents, subject: 'Change', body: '', author: 'ann' },
]

export const line = new Map([
  gitCommit(good, []),
  gitCommit(middle, [good]),
  gitCommit(judged, [middle]),
  gitCommit(later, [judged]),
])

/** One change below the judged release: a revert of it is pushed where nothing forbids it. */
export const oneChangeAgo = [anEntry({ id: 1, sha: middle })]

export const subject = (given: Partial<Subject> = {}): Subject => ({
  release: { sha: judged, ref: 'refs/tags/v1.1.0', version: '1.1.0' },
  environment: anEnvironment(),
  environments: [anEnvironment()],
  pull: null,
  stage: 'release',
  policySha: base,
  ...given,
})

export const world = (
  given: {
    readonly entries?: readonly HistoryEntry[]
    readonly page?: string | null
    readonly files?: Readonly<Record<string, string>>
    readonly git?: Partial<FakeGitState>
    /** Of the base's workflows, by name. */
    readonly workflows?: Readonly<Record<string, string>>
    readonly rules?: Partial<BranchRules>
    readonly pullFiles?: readonly string[]
  } = {},
) => {
  const entries = given.entries ?? [anEntry({ id: 1, sha: good })]
  const text = given.page === undefined ? page : given.page
  const files = { ...(text === null ? {} : { 'docs/rollback.md': text }), ...given.files }
  const workflows = Object.entries(given.workflows ?? { 'rollback.yml': button })
  const [newest] = entries
  // What is undone gives the good tree, on top of the bad release and of the branch.
  const rehearsal = { outcome: 'clean', tree: newest?.deployment.sha ?? good, trees: [], files: [] } as const
  const git = fakeGit({ commits: line, refs: new Map([['refs/heads/main', later]]), rehearsal, ...given.git })
  const ports = fakePorts({
    git: () => Promise.resolve(git),
    github: fakeGitHub({
      commits: new Map([[judged, aCommit({ sha: judged })]]),
      files: new Map([
        ...workflowsOf(runsOf(entries)),
        ...Object.entries(files).map(([path, content]) => [`${judged}:${path}`, content] as const),
        ...workflows.map(([name, content]) => [`${base}:.github/workflows/${name}`, content] as const),
      ]),
      rules: new Map([['main', { ...noRules, ...given.rules }]]),
      pullFiles: new Map([[7, given.pullFiles ?? []]]),
      runs: runsOf(entries),
      deployments: entries.map((entry) => entry.deployment),
      deploymentStatuses: new Map(entries.map((entry) => [entry.deployment.id, entry.statuses])),
      refs: new Map([['refs/tags/v1.0.0', { ref: 'refs/tags/v1.0.0', object: good, commit: good }]]),
    }),
  })
  return { ...ports, rehearsed: git.rehearsed }
}

export const ask = (ports: ReturnType<typeof world>, options: Readonly<Record<string, string>> = {}, of = subject()) =>
  rollbackPlan.run(of, options, ports)
