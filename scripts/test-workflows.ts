import { cpSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { installAct, runWorkflow, type WorkflowRun } from './test-workflows/act.ts'
import { playBracket } from './test-workflows/bracket.ts'
import { openWorld, root, type Start, type World } from './test-workflows/world.ts'

/**
 * The example's workflows under act (host mode), against the embedded GitHub, with the bundles of this checkout.
 * act reads the files with GitHub's own workflow schema in strict form, finds and starts our actions by `uses:`,
 * evaluates the expressions, and runs the post steps: the parts of the road that the embedded runner does not have.
 */
const out = path.join(root, 'out', 'workflows')

interface Result {
  readonly name: string
  readonly problems: readonly string[]
  readonly seconds: number
}

const results: Result[] = []

/** Runs one scene; its problems are sentences, and anything thrown is one more. */
const scene = async (name: string, play: () => Promise<readonly string[]>): Promise<void> => {
  const began = performance.now()
  const problems = await play().catch((thrown: unknown) => [thrown instanceof Error ? thrown.message : String(thrown)])
  const seconds = Math.round((performance.now() - began) / 100) / 10
  results.push({ name, problems, seconds })
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  for (const problem of problems) console.log(`       ${problem.replaceAll('\n', '\n       ')}`)
}

const lastLines = ({ log }: WorkflowRun): string => log.split('\n').slice(-60).join('\n')

const mustBe = (run: WorkflowRun, jobs: Readonly<Record<string, string>>): readonly string[] => {
  const wanted = JSON.stringify(jobs)
  const ran = JSON.stringify(run.jobs)
  const red = Object.values(jobs).includes('failure')
  if (wanted === ran && (run.exitCode !== 0) === red) return []
  return [`jobs must be ${wanted}, and were ${ran}, exit code ${run.exitCode}; the end of the log:\n${lastLines(run)}`]
}

const deploymentOf = ({ github }: World, environment: string, sha: string): readonly string[] => {
  const ours = github.state().deployments.filter((one) => one.environment === environment && one.sha === sha)
  const final = ours.flatMap(({ statuses }) => statuses).filter(({ state }) => state === 'success')
  if (final.some(({ description }) => description.startsWith('verified'))) return []
  return [`no verified deployment of ${sha.slice(0, 7)} to ${environment}: ${JSON.stringify(ours)}`]
}

const locksOf = ({ github }: World): readonly string[] =>
  Object.keys(github.state().refs)
    .filter((ref) => ref.startsWith('refs/runbook/locks/'))
    .map((ref) => `the lock ${ref} was left behind`)

const serves = async (world: World, environment: 'dev' | 'staging', sha: string): Promise<readonly string[]> => {
  const { url } = world.environments[environment]
  const text = await (await fetch(`${url}/health`, { signal: AbortSignal.timeout(5000) })).text()
  return text.includes(sha) ? [] : [`${environment} does not serve ${sha.slice(0, 7)}, it says ${text}`]
}

/** What act must refuse before anything runs: else a green line here would mean little. */
const refusals: readonly (readonly [name: string, text: string])[] = [
  [
    'an unknown key of a job',
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    timeout: 5\n    steps: [{ run: ls }]\n',
  ],
  [
    'an unknown permission',
    'on: push\npermissions: { content: read }\njobs:\n  a: { runs-on: ubuntu-latest, steps: [{ run: ls }] }\n',
  ],
]

const refuses = async (text: string): Promise<readonly string[]> => {
  const workflow = path.join(out, 'refused.yml')
  writeFileSync(workflow, text)
  const nothing = { env: {}, variables: {}, secrets: {}, onLine: () => undefined }
  const request = {
    act: installAct(),
    folder: path.join(out, 'refused'),
    clone: out,
    actions: out,
    artifacts: out,
    actor: 'ada',
  }
  const run = await runWorkflow({ ...request, ...nothing, workflow, event: 'push', payload: {} })
  return run.exitCode !== 0 && Object.keys(run.jobs).length === 0 ? [] : [`it ran:\n${lastLines(run)}`]
}

/** A copy of our actions in which one bundle throws when it is loaded. */
const brokenActions = (): string => {
  const folder = path.join(out, 'broken')
  cpSync(path.join(out, 'actions'), folder, { recursive: true })
  writeFileSync(path.join(folder, 'dist', 'preflight', 'index.js'), "throw new Error('does not start')\n")
  return folder
}

const main = 'refs/heads/main'
const tag = 'refs/tags/v1.0.0-rc.1'
const push = (ref: string, sha: string, environment: Start['environment']): Start => ({
  ...{ workflow: 'deploy.yml', event: 'push', ref, sha, environment },
})

const checksPull = async (world: World): Promise<readonly string[]> => {
  const edits = [{ path: 'README.md', content: '# Inventory\n' }]
  const base = await world.desk.main()
  const head = await world.desk.branch('words', { title: 'Say what it is', edits })
  const number = await world.github.openPull({ head: 'words', base: 'main', title: 'Words', author: 'ada' })
  const on = { event: 'pull_request', ref: `refs/pull/${number}/merge` } as const
  world.ci(head, on)
  const pull = { number, branch: 'words', base }
  const run = await world.run({ workflow: 'deploy.yml', ...on, sha: head, environment: 'dev', pull })
  const wrong = mustBe(run, { checklist: 'success' })
  if (wrong.length > 0) return wrong
  const check = world.github
    .state()
    .checkRuns.find(({ name, sha }) => sha === head && name === 'Runbook (inventory/production)')
  return [
    ...(check?.status === 'completed' ? [] : [`no completed check: ${JSON.stringify(check)}`]),
    ...(world.artifact('sbom').includes('"bomFormat": "CycloneDX"') ? [] : ['the artifact is no SBOM']),
  ]
}

/** The queue judges the pull request once more, before it lands. */
const checksGroup = async (world: World): Promise<readonly string[]> => {
  const base = await world.desk.main()
  const edits = [{ path: 'NOTES.md', content: '# Notes\n' }]
  const head = await world.desk.branch('queued', { title: 'Notes', edits })
  const number = await world.github.openPull({ head: 'queued', base: 'main', title: 'Notes', author: 'ada' })
  const on = { event: 'merge_group', ref: `refs/heads/gh-readonly-queue/main/pr-${number}-${base}` } as const
  world.ci(head, on)
  const pull = { number, branch: 'queued', base }
  return mustBe(await world.run({ workflow: 'deploy.yml', ...on, sha: head, environment: 'dev', pull }), {
    checklist: 'success',
  })
}

/** main has moved on since the tag was made; the run is main's, and releases the tag. */
const releasesByHand = async (world: World): Promise<readonly string[]> => {
  const old = await world.desk.main()
  await world.desk.tag('v1.0.0-rc.2', old)
  const edits = [{ path: 'NEWS.md', content: '# News\n' }]
  await world.desk.branch('news', { title: 'News', edits })
  const number = await world.github.openPull({ head: 'news', base: 'main', title: 'News', author: 'ada' })
  const sha = await world.github.mergePull(number, { method: 'squash', login: 'ada' })
  const inputs = { ref: 'v1.0.0-rc.2', force: '' }
  const start = { workflow: 'deploy.yml', event: 'workflow_dispatch', ref: main, sha, checkedOut: old } as const
  const run = await world.run({ ...start, environment: 'staging', inputs })
  const after = [...deploymentOf(world, 'staging', old), ...locksOf(world)]
  return [...mustBe(run, { staging: 'success' }), ...after, ...(await serves(world, 'staging', old))]
}

const watches = async (world: World): Promise<readonly string[]> => {
  const sha = await world.desk.main()
  const run = await world.run({ workflow: 'monitor.yml', event: 'schedule', ref: main, sha, environment: 'staging' })
  const [watchState, ...more] = world.github.state().issues
  const remembered = watchState?.title.includes('production') === true && more.length === 0
  return [
    ...mustBe(run, { watch: 'failure' }),
    ...(run.log.includes('4 of 4 probes pass') ? [] : ['staging was not found well']),
    ...(remembered ? [] : ['one state, of production, must be there']),
  ]
}

const adopts = async (world: World, first: string): Promise<readonly string[]> => {
  const inputs = { ref: '', force: '', adopt: 'true', environment: 'staging', reason: 'live since March' }
  const start = { workflow: 'deploy.yml', event: 'workflow_dispatch', ref: main, sha: first } as const
  const run = await world.run({ ...start, environment: 'staging', inputs })
  const isRefused = run.log.includes('reason-code=not-adoptable')
  return [...mustBe(run, { adopt: 'failure' }), ...(isRefused ? [] : [lastLines(run)]), ...locksOf(world)]
}

const play = async (world: World): Promise<void> => {
  const first = await world.begin()
  world.ci(first)
  await scene('an action whose bundle does not start fails its job', async () => {
    const run = await world.run({ ...push(main, first, 'dev'), actions: brokenActions() })
    return [...mustBe(run, { dev: 'failure' }), ...(run.log.includes('does not start') ? [] : [lastLines(run)])]
  })
  await scene('a push to main deploys it to dev, and nowhere else', async () => {
    const run = await world.run(push(main, first, 'dev'))
    const after = [...deploymentOf(world, 'dev', first), ...locksOf(world)]
    return [...mustBe(run, { dev: 'success' }), ...after, ...(await serves(world, 'dev', first))]
  })
  await scene('an adoption is a job alone, and refuses where nothing serves yet', () => adopts(world, first))
  await scene('a release candidate goes to staging, and not on to production', async () => {
    await world.desk.tag('v1.0.0-rc.1', first)
    const run = await world.run(push(tag, first, 'staging'))
    const after = [...deploymentOf(world, 'staging', first), ...locksOf(world)]
    return [...mustBe(run, { staging: 'success' }), ...after, ...(await serves(world, 'staging', first))]
  })
  await scene('a pull request gets the checklist as a check, and its SBOM as an artifact', () => checksPull(world))
  await scene('a merge group gets the checklist', () => checksGroup(world))
  await scene('the monitor finds staging well, and production down for the first time', () => watches(world))
  await scene('a rollback by hand restores dev, reverts, and starts the deploy of the revert', async () => {
    const edits = [{ path: 'CHANGELOG.md', content: '# Changes\n' }]
    await world.desk.branch('change', { title: 'A change to be undone', edits })
    const number = await world.github.openPull({ head: 'change', base: 'main', title: 'A change', author: 'ada' })
    const bad = await world.github.mergePull(number, { method: 'squash', login: 'ada' })
    world.ci(bad)
    const deployed = mustBe(await world.run(push(main, bad, 'dev')), { dev: 'success' })
    const inputs = { environment: 'dev', reason: 'a rehearsal', severity: 'low', to: '', 'dry-run': 'false' }
    const start = {
      workflow: 'rollback.yml',
      event: 'workflow_dispatch',
      ref: main,
      sha: bad,
      environment: 'dev',
      inputs,
    } as const
    const rollback = mustBe(await world.run(start), { rollback: 'success' })
    const revert = await world.desk.main()
    const redeployed = world.dispatched.flatMap((run) => mustBe(run, { dev: 'success' }))
    return [
      ...[...deployed, ...rollback, ...redeployed, ...locksOf(world)],
      ...(revert === bad ? ['main was not reverted'] : []),
      ...(world.dispatched.length === 1 ? [] : [`${world.dispatched.length} runs were dispatched, not 1`]),
      ...(await serves(world, 'dev', revert)),
    ]
  })
  await scene('a tag is released from the default branch, by its own workflow', () => releasesByHand(world))
}

const verbose = process.argv.includes('--verbose')
const world = await openWorld(out, (line) => {
  if (verbose) console.log(`       | ${line}`)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void world.close().finally(() => process.exit(130)))
}
try {
  for (const [name, text] of refusals) await scene(`a workflow with ${name} is refused`, () => refuses(text))
  await play(world)
  await scene('a service that its own steps deploy is rolled back by them, and its revert deployed', () =>
    playBracket({
      out: path.join(out, 'bracket'),
      act: installAct(),
      actions: path.join(out, 'actions'),
      onLine: (line) => {
        if (verbose) console.log(`       | ${line}`)
      },
    }),
  )
} finally {
  await scene('everything ends, and GitHub was asked nothing that it does not answer', async () => {
    await world.close()
    return []
  })
}
const failed = results.filter(({ problems }) => problems.length > 0)
console.log(`workflows under act: ${results.length - failed.length} passed, ${failed.length} failed`)
process.exitCode = failed.length === 0 ? 0 : 1
