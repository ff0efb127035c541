import { afterEach, beforeEach, expect } from 'vitest'
import { openScene, type Scene } from './scene.ts'

export type Service = 'api' | 'web'
export const services = ['api', 'web'] as const

let opened: Scene | null = null
/** The scene of the test that runs. */
export const scene = (): Scene => {
  if (opened === null) throw new Error('no scene is open')
  return opened
}
export const state = () => scene().github.state()
export const branch = 'refs/heads/main'
export const main = () => state().refs[branch] ?? ''

/** In both environments api serves at the scene's dev, web at its staging. */
export const placeOf = (service: Service) => (service === 'api' ? scene().places.dev : scene().places.staging)

const runbookOf = (service: Service) => `service: ${service}
environments:
  staging:
    promote: { branch: main }
    url: ${placeOf(service).url}
    deploy: { command: node deploy-${service}.mjs }
  production:
    promote: { branch: main }
    after: staging
    url: ${placeOf(service).url}
    deploy: { command: node deploy-${service}.mjs }
checklist:
  tests: { wait: 5s, settle: 0s }
  security: off
  sbom: off
  rollback-plan: warn
smoke:
  patience: 300ms
  version: { http: /health, json: '$.sha' }
  probes: [{ name: API, http: /health, expect: { status: 200 } }]
  converge: { within: 5s, interval: 50ms }
  assert: { interval: 10ms }
  within: 2m
`

const scriptOf = (text: string, service: Service) =>
  text.replaceAll("'/' + DEPLOY_ENVIRONMENT", service === 'api' ? "'/dev'" : "'/staging'")

/** A commit on main whose CI has passed. */
export const commit = async (files: Readonly<Record<string, string>>, message: string) => {
  const sha = await scene().commit(files, message)
  const { id } = scene().github.startRun({ workflow: '.github/workflows/ci.yml', event: 'push', ref: branch, sha })
  const passed = { status: 'completed', conclusion: 'success', runId: id, app: 'github-actions' } as const
  scene().github.addCheckRun({ sha, name: 'test', ...passed })
  scene().github.finishRun(id, 'success')
  return sha
}

/** Opens a repository with both services before each test, and closes it after. */
export const useTwoServices = (): void => {
  beforeEach(async () => {
    opened = await openScene()
    const script = await scene().git('show', 'main:deploy.mjs')
    const files = Object.fromEntries(
      services.flatMap((service) => [
        [`.github/runbook.${service}.yml`, runbookOf(service)],
        [`deploy-${service}.mjs`, scriptOf(script, service)],
      ]),
    )
    await scene().git('rm', '-q', '.github/runbook.yml')
    await commit(
      { ...files, '.github/workflows/deploy.yml': 'on:\n  workflow_dispatch: {}\njobs: {}\n' },
      'Two services',
    )
  })
  afterEach(() => scene().close())
}

export type Inputs = Readonly<Record<string, string>>
export type Environment = 'staging' | 'production'

export const inputsOf = (service: Service, environment: Environment, more: Inputs = {}) => ({
  config: `.github/runbook.${service}.yml`,
  environment,
  ...more,
})

export const judge = (service: Service, sha: string, environment: Environment = 'staging') =>
  scene().run('preflight', { ref: branch, sha, inputs: inputsOf(service, environment) })

export const put = (service: Service, sha: string, environment: Environment = 'staging', more: Inputs = {}) =>
  scene().run('deploy', { ref: branch, sha, inputs: inputsOf(service, environment, more) })

/** Judged, deployed and verified, as every release of either service is. */
export const release = async (service: Service, sha: string, environment: Environment = 'staging') => {
  const judged = await judge(service, sha, environment)
  expect(judged.outputs, judged.log).toMatchObject({ verdict: 'pass' })
  const run = await put(service, sha, environment)
  expect(run.outputs, run.log).toMatchObject({ 'reason-code': 'deployed', environment })
}

export const takeBack = (service: Service, more: Inputs = {}, environment: Environment = 'staging') =>
  scene().run('rollback', {
    ref: branch,
    sha: main(),
    event: { name: 'workflow_dispatch', payload: { ref: branch } },
    inputs: inputsOf(service, environment, { reason: 'checkout fails', ...more }),
  })
