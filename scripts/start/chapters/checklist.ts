import { spawnSync } from 'node:child_process'
import { startAdvisories } from '../../../embedded/advisories.ts'
import { everythingRight, everythingWrong, type Change } from '../changes.ts'
import { runWorkflow, type JobStep } from '../jobs.ts'
import type { StoryStep } from '../plot.ts'
import type { Proof } from '../record.ts'
import { ci, openPull, pullCi, pushTrigger, review, type OpenPull } from '../scenes.ts'
import { people, type World } from '../world.ts'

const strict = '.github/runbook.strict.yml'

/** Without it there is no backup to make; the line is off then, and says so. */
const canDump = () => spawnSync('pg_dump', ['--version']).status === 0

const withoutDump = (change: Change): Change => ({
  ...change,
  edits: [
    ...change.edits,
    {
      path: strict,
      find: 'backup: { command: ./scripts/backup.sh, restore-test: true, compare-with: DATABASE_URL }',
      replace: 'backup: off',
    },
  ],
})

const lines = () => [
  ...['tests', 'security', 'sbom', 'migrations', 'variables', 'secrets'],
  ...(canDump() ? ['backup'] : []),
  ...['rollback-plan', 'approvals', 'promotion', 'manual'],
]

const open = (world: World, branch: string, change: Change): Promise<OpenPull> =>
  openPull(world, branch, canDump() ? change : withoutDump(change))

/** Names and ages of production's settings, as GitHub lists them: values are nowhere. */
const setSettings = ({ github, environments }: World, jwtSecretSavedAt: string) => {
  const all = Object.entries(environments.production.variables)
  const variables = Object.fromEntries(all.filter(([name]) => name !== 'DATABASE_URL'))
  github.setEnvironment('production', { secrets: { DATABASE_URL: new Date().toISOString() }, variables })
  github.setSettings({ secrets: { JWT_SECRET: jwtSecretSavedAt } })
}

/** The whole checklist for a ref, by the strict runbook of its commit; npm asks the advisories of this machine. */
const judge = async (world: World, folder: string, ref: string, sha: string): Promise<readonly Proof[]> => {
  const advisories = await startAdvisories()
  try {
    const preflight: JobStep = {
      action: 'preflight',
      inputs: () => ({ config: strict, environment: 'production', 'settings-token': world.settingsToken() }),
      env: { ...world.environments.production.variables, npm_config_registry: advisories.url },
    }
    await runWorkflow(world, folder, pushTrigger(world, ref, sha), [
      { name: 'production', environment: 'production', steps: [preflight] },
    ])
  } finally {
    await advisories.close()
  }
  const checks = world.jobSteps.at(-1)?.report?.parts.flatMap((part) => part.checks) ?? []
  return checks.map(({ id, status, summary }) => ({ claim: `${id}: ${status}`, ok: true, evidence: summary }))
}

/** Each line of the checklist ended so. */
const all = (proofs: readonly Proof[], status: 'pass' | 'fail'): readonly Proof[] => {
  const told = lines().map(
    (id) => proofs.find(({ claim }) => claim.startsWith(`${id}: `)) ?? { claim: id, evidence: '' },
  )
  return told.map(({ claim, evidence }) => ({
    claim: `${claim.replace(/:.*/, '')}: ${status}`,
    ok: claim.endsWith(`: ${status}`),
    evidence,
  }))
}

/** Every line of the checklist, once failing and once passing, each on real input. */
export const wholeChecklist = (): readonly StoryStep[] => [
  {
    name: 'A release that everything is wrong with',
    why: 'Each line of the checklist finds its own fault, all of them in one table, each with what to do.',
    expect: 'checks-failed',
    run: async (world, folder) => {
      const pull = await open(world, 'everything-wrong', everythingWrong)
      pullCi(world, pull, 'failure')
      await review(world, pull, people.reviewers[0])
      setSettings(world, '2020-01-01T00:00:00Z')
      return all(await judge(world, folder, `refs/heads/${pull.branch}`, pull.head), 'fail')
    },
  },
  {
    name: 'A release that everything is right with',
    why: 'The same lines, put right one by one: only now is each of them proven.',
    expect: 'checks-passed',
    run: async (world, folder) => {
      const pull = await open(world, 'everything-right', everythingRight)
      for (const login of people.reviewers) await review(world, pull, login)
      const sha = await world.github.mergePull(pull.number, { method: 'merge', login: people.author })
      ci(world, sha, 'success')
      await world.desk.tag('v1.0.1', sha)
      setSettings(world, new Date().toISOString())
      return all(await judge(world, folder, 'refs/tags/v1.0.1', sha), 'pass')
    },
  },
]
