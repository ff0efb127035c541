import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { GitHubUnderTest, TokenPermission } from '../../embedded/github/control.ts'
import { openProtection } from '../../src/adapters/github/open.ts'
import { parseRunbook } from '../../src/config/load.ts'
import { doctor } from '../../src/doctor/doctor.ts'
import type { WorkflowText } from '../../src/doctor/workflow-jobs.ts'
import { fakeClock, fakeLog } from '../adapters/github/loopback.ts'
import { openStage } from '../embedded/github-stage.ts'
import { sha } from '../fakes/nouns.ts'

const folder = 'examples/inventory/.github/workflows'

/** The workflows of the example, as a team takes them over. */
export const exampleWorkflows: readonly WorkflowText[] = readdirSync(folder).map((name) => ({
  path: `.github/workflows/${name}`,
  text: readFileSync(path.join(folder, name), 'utf8'),
}))

export const runbook = parseRunbook(
  `service: inventory
environments:
  dev: { promote: { branch: main } }
  production: { promote: { tag: 'v*' } }
`,
  { path: '.github/runbook.yml', sha: sha('1'), branch: 'main' },
)

export interface DoctorStage {
  readonly github: GitHubUnderTest
  /** As an administrator, or with these powers alone. */
  readonly diagnose: (
    workflows?: readonly WorkflowText[],
    permissions?: Readonly<Partial<Record<TokenPermission, 'read' | 'write'>>>,
  ) => ReturnType<typeof doctor>
  /** Runs a command line as a shell and `gh` would, signed in as an administrator. */
  readonly run: (line: string) => Promise<void>
}

/** `a <<< 'b'` alone is what a finding has beside words and paths. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(([, quoted, bare]) =>
    quoted === undefined ? (bare ?? '') : quoted.replaceAll("'\\''", "'"),
  )

export const openDoctor = async (): Promise<DoctorStage> => {
  const stage = await openStage()
  onTestFinished(() => stage.end())
  const { github } = stage
  const ask: typeof stage.ask = (...asked) => stage.ask(...asked)
  const { owner, repo, apiUrl, graphqlUrl } = github
  const token = github.token({ login: 'alice' })
  const context = {
    repository: { owner, name: repo },
    urls: { api: apiUrl, graphql: graphqlUrl },
    run: { id: 7, attempt: 1 },
  }
  const bob = async () => {
    const { text } = await ask('GET /collaborators/bob/permission')
    return /"id":(\d+)/.exec(text)?.[1] ?? ''
  }
  const runOne = async (line: string) => {
    const [, what, ...rest] = wordsOf(line.replace(`'"$(gh api users/LOGIN --jq .id)"'`, await bob()))
    if (what === 'api') {
      const [, method = '', where = '', , , , json = ''] = rest
      const reply = await ask(`${method} ${where.replace(`repos/${owner}/${repo}`, '')}`, JSON.parse(json), { token })
      if (reply.status > 299) throw new Error(`${line}: ${reply.status} ${reply.text}`)
      return
    }
    const [verb, name = '', , environment = ''] = rest
    if (verb === 'set') github.setEnvironment(environment, { secrets: { [name]: '2026-01-01T00:00:00Z' } })
    else if ((await ask(`DELETE /actions/secrets/${name}`, undefined, { token })).status !== 204) throw new Error(line)
  }
  return {
    github,
    diagnose: (workflows = exampleWorkflows, permissions) =>
      doctor(
        {
          repository: `${owner}/${repo}`,
          service: runbook.service,
          branch: 'main',
          places: runbook.environments,
          workflows,
        },
        {
          protection: openProtection({
            token: permissions === undefined ? token : github.token({ login: 'alice', permissions }),
            context,
            clock: fakeClock(),
            log: fakeLog(),
            random: () => 0.5,
          }),
        },
      ),
    run: async (line) => {
      for (const one of line.split(' && ')) await runOne(one)
    },
  }
}
