import type { Change } from './changes.ts'
import type { Environment, EnvironmentName } from './environments.ts'
import { runWorkflow, type Job, type JobStep, type Trigger } from './jobs.ts'
import type { Proof } from './record.ts'
import { people, type World } from './world.ts'

/** What the steps of the story are made of: what people do, and which workflow GitHub starts for it. */

export const preflight = (environment?: Environment): JobStep => ({
  action: 'preflight',
  inputs: () => (environment === undefined ? {} : { environment: environment.name }),
  ...(environment === undefined ? {} : { env: environment.variables }),
})

export const deploy = (environment: Environment, inputs: Readonly<Record<string, string>> = {}): JobStep => ({
  action: 'deploy',
  inputs: () => ({ environment: environment.name, ...inputs }),
  env: environment.variables,
})

/** A release as an image, built and pushed by the example's own script. */
const buildImage = (environment: Environment): JobStep => ({
  program: 'image',
  argv: ['bash', 'scripts/image.sh'],
  env: () => environment.variables,
})

/** The job of an environment as deploy.yml has it; staging runs pytest before smoke ends the deployment. */
export const deployJob = (world: World, name: EnvironmentName): Job => {
  const environment = world.environments[name]
  // Built once, for the first environment; the others pull what was tried there.
  const image = world.platform.images && name === 'dev' ? [buildImage(environment)] : []
  if (name !== 'staging')
    return { name, environment: name, steps: [preflight(environment), ...image, deploy(environment)] }
  const pytest: JobStep = {
    program: 'pytest',
    argv: ['python3', '-m', 'pytest', '-p', 'no:cacheprovider', 'tests/smoke'],
    env: ({ outputs }) => ({
      SMOKE_URL: outputs['deploy']?.['url'] ?? '',
      SMOKE_SHA: outputs['deploy']?.['sha'] ?? '',
    }),
  }
  const finish: JobStep = {
    action: 'smoke',
    inputs: ({ outputs }) => ({ environment: name, 'deployment-id': outputs['deploy']?.['deployment-id'] ?? '' }),
  }
  const tests = world.pytest === null ? [] : [pytest]
  return {
    name,
    environment: name,
    steps: [preflight(environment), deploy(environment, { verify: 'false' }), ...tests, finish],
  }
}

const repositoryPayload = ({ github }: World) => ({
  repository: {
    id: github.repositoryId,
    name: github.repo,
    full_name: `${github.owner}/${github.repo}`,
    default_branch: 'main',
    private: false,
  },
})

export const pushTrigger = (world: World, ref: string, sha: string): Trigger => ({
  ...{ workflow: 'deploy.yml', event: 'push', ref, sha, actor: people.author },
  payload: { ...repositoryPayload(world), ref, after: sha, deleted: false },
})

const pullTrigger = (world: World, number: number, head: string, branch: string, base: string): Trigger => ({
  ...{ workflow: 'deploy.yml', event: 'pull_request', ref: `refs/pull/${number}/merge`, sha: head },
  actor: people.author,
  payload: {
    ...repositoryPayload(world),
    action: 'synchronize',
    number,
    pull_request: {
      number,
      head: { sha: head, ref: branch, repo: { id: world.github.repositoryId } },
      base: { sha: base, ref: 'main', repo: { id: world.github.repositoryId } },
    },
  },
})

const ciRun = (
  world: World,
  sha: string,
  conclusion: 'success' | 'failure',
  started: { event: string; ref: string },
) => {
  const { github } = world
  const run = github.startRun({ workflow: '.github/workflows/ci.yml', ...started, sha, actor: people.author })
  github.addCheckRun({ sha, name: 'test', status: 'completed', conclusion, runId: run.id, app: 'github-actions' })
  github.finishRun(run.id, conclusion)
}

/** The example's CI has run for a push to main: its job `test` is a check run of the commit. */
export const ci = (world: World, sha: string, conclusion: 'success' | 'failure'): void =>
  ciRun(world, sha, conclusion, { event: 'push', ref: 'refs/heads/main' })

/** The same for a pull request. */
export const pullCi = (world: World, pull: OpenPull, conclusion: 'success' | 'failure'): void =>
  ciRun(world, pull.head, conclusion, { event: 'pull_request', ref: `refs/pull/${pull.number}/merge` })

export interface OpenPull {
  readonly number: number
  readonly head: string
  readonly branch: string
  readonly base: string
}

export const openPull = async (world: World, branch: string, change: Change): Promise<OpenPull> => {
  const base = await world.desk.main()
  const head = await world.desk.branch(branch, change)
  const { title, body } = change
  const number = await world.github.openPull({ head: branch, base: 'main', title, body, author: people.author })
  world.progress.note(`pull request #${number}: ${title}`)
  return { number, head, branch, base }
}

/** The workflow of a pull request: the checklist, nothing else. */
export const checklist = (world: World, folder: string, pull: OpenPull): Promise<unknown> =>
  runWorkflow(world, folder, pullTrigger(world, pull.number, pull.head, pull.branch, pull.base), [
    { name: 'checklist', environment: 'production', steps: [preflight()] },
  ])

/** Merged by the button; CI passes on main, and main goes to dev. */
export const mergeToDev = async (world: World, folder: string, pull: OpenPull): Promise<string> => {
  const sha = await world.github.mergePull(pull.number, { method: 'merge', login: people.author })
  ci(world, sha, 'success')
  await runWorkflow(world, folder, pushTrigger(world, 'refs/heads/main', sha), [deployJob(world, 'dev')])
  return sha
}

/** What the service itself says. */
export const serves = async (environment: Environment, sha: string): Promise<Proof> => {
  const claim = `${environment.name} serves ${sha.slice(0, 7)}`
  try {
    const response = await fetch(`${environment.url}/health`, { signal: AbortSignal.timeout(5_000) })
    const text = await response.text()
    return { claim, ok: response.status === 200 && text.includes(`"sha":"${sha}"`), evidence: `GET /health: ${text}` }
  } catch (thrown) {
    return { claim, ok: false, evidence: String(thrown) }
  }
}

/** The newest deployment of an environment on GitHub, and what its last status says. */
export const recorded = (world: World, environment: string, sha: string, wanted: string, begins: string): Proof => {
  const ours = world.github.state().deployments.filter((one) => one.environment === environment)
  const newest = ours.toSorted((one, other) => one.id - other.id).at(-1)
  const statuses = newest?.statuses ?? []
  const found = statuses.find(({ state, description }) => state === wanted && description.startsWith(begins))
  return {
    claim: `GitHub's newest deployment of ${environment} is ${sha.slice(0, 7)}, ${wanted} (${begins || 'any'})`,
    ok: newest?.sha === sha && found !== undefined,
    evidence: `deployment ${newest?.id ?? 'none'} of ${newest?.sha.slice(0, 7) ?? 'nothing'}: ${statuses.map(({ state, description }) => `${state} "${description}"`).join(', ')}`,
  }
}

/** Where releases are images: the very one that was verified runs again, so nothing was built anew. */
export const sameImage = async ({ platform }: World, environment: EnvironmentName, image: string) => {
  if (!platform.images) return []
  const now = await platform.imageOf(environment)
  const claim = `${environment} runs the very image that was verified, nothing was built`
  return [{ claim, ok: now !== '' && now === image, evidence: `then ${image}, now ${now}` }]
}

export const noLocks = (world: World): Proof => {
  const locks = Object.keys(world.github.state().refs).filter((ref) => ref.startsWith('refs/runbook/locks/'))
  return {
    claim: 'no lock is left',
    ok: locks.length === 0,
    evidence: locks.join(', ') || 'no ref under refs/runbook/locks',
  }
}

/** The production job of deploy.yml for a tag; `approvals` are those of the run for the environment. */
export const toProduction = (
  world: World,
  folder: string,
  tag: string,
  sha: string,
  approvals: readonly string[] = [],
) =>
  runWorkflow(world, folder, pushTrigger(world, `refs/tags/${tag}`, sha), [deployJob(world, 'production')], approvals)

/** A tag is pushed, and the workflow takes it to staging. */
export const toStaging = async (world: World, folder: string, tag: string, sha: string): Promise<readonly Proof[]> => {
  await world.desk.tag(tag, sha)
  world.progress.note(`tag ${tag} pushed`)
  await runWorkflow(world, folder, pushTrigger(world, `refs/tags/${tag}`, sha), [deployJob(world, 'staging')])
  return [await serves(world.environments.staging, sha), recorded(world, 'staging', sha, 'success', 'verified')]
}

export const review = async (world: World, pull: OpenPull, login: string) => {
  await world.github.review(pull.number, login, 'APPROVED')
  world.progress.note(`${login} approves #${pull.number}`)
}
