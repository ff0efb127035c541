import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openScene, type Scene } from './scene.ts'

const runbook = (service: string) => `service: ${service}
paths: ['services/${service}/**']
environments:
  production: { promote: { tag: '${service}-v*' } }
checklist:
  tests: { require: [never], wait: 1s }
`

const reportShape = z.object({
  verdict: z.string(),
  reasonCode: z.string(),
  message: z.string(),
  service: z.string().nullable(),
})

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  const files = { '.github/runbook.yml': runbook('api'), '.github/runbook-web.yml': runbook('web') }
  await scene.commit(files, 'Two services')
}, 60_000)
afterAll(() => scene.close())

const propose = async (branch: string, files: Readonly<Record<string, string>>) => {
  await scene.git('checkout', '-q', 'main')
  const base = await scene.git('rev-parse', 'main')
  const head = await scene.commit(files, branch, branch)
  const number = await scene.github.openPull({ head: branch, base: 'main', title: branch, author: 'ann' })
  return { number, head, base }
}

const preflight = async (config: string, { number, head, base }: Awaited<ReturnType<typeof propose>>) => {
  const repo = { id: scene.github.repositoryId }
  const payload = { pull_request: { number, head: { sha: head, repo }, base: { sha: base, ref: 'main', repo } } }
  const request = { ref: `refs/pull/${number}/merge`, sha: head, event: { name: 'pull_request', payload } }
  const run = await scene.run('preflight', { ...request, inputs: { config } })
  return { ...run, told: reportShape.parse(run.report) }
}

const statusesOf = (sha: string) =>
  scene.github
    .state()
    .statuses.filter((status) => status.sha === sha)
    .map(({ state, description }) => ({ state, description }))

describe('a pull request in a repository of two services', () => {
  it('is judged for the service that it touches, and told at once for the other', async () => {
    const pull = await propose('web-only', { 'services/web/main.ts': 'export {}\n' })
    const api = await preflight('.github/runbook.yml', pull)
    const message = 'api is not touched: the changed file is not among its paths.'
    expect(api.told).toEqual({ verdict: 'pass', reasonCode: 'not-touched', message, service: 'api' })
    expect([api.exitCode, api.outputs['reason-code']]).toEqual([0, 'not-touched'])
    expect(api.summary).toContain('not touched')
    expect(statusesOf(pull.head)).toEqual([{ state: 'success', description: message }])
    const web = await preflight('.github/runbook-web.yml', pull)
    expect(web.told).toMatchObject({ verdict: 'fail', reasonCode: 'checks-failed', service: 'web' })
    expect(web.exitCode).toBe(1)
  }, 120_000)

  it('is judged for a file that was only moved out of the service', async () => {
    await scene.git('checkout', '-q', 'main')
    await scene.commit({ 'services/api/moved.ts': 'export const a = 1\n'.repeat(20) }, 'Add a file')
    await scene.git('checkout', '-q', '-b', 'move')
    await scene.git('mv', 'services/api/moved.ts', 'moved.ts')
    const base = await scene.git('rev-parse', 'main')
    const head = await scene.commit({}, 'Move it', 'move')
    const number = await scene.github.openPull({ head: 'move', base: 'main', title: 'Move it', author: 'ann' })
    const { told } = await preflight('.github/runbook.yml', { number, head, base })
    expect(told.reasonCode).toBe('checks-failed')
  }, 120_000)
})

describe('two runbook files with one slug', () => {
  it.each(['preflight', 'deploy', 'smoke'] as const)(
    'are refused by %s',
    async (action) => {
      await scene.git('checkout', '-q', 'main')
      const twins = { '.github/runbook.yml': runbook('api'), '.github/runbook-web.yml': runbook('API!') }
      const sha = await scene.commit(twins, `One slug for ${action}`)
      const inputs = {
        preflight: {},
        deploy: {},
        smoke: { url: scene.places.dev.url },
      }[action]
      const run = await scene.run(action, { ref: 'refs/heads/main', sha, inputs })
      const told = reportShape.parse(run.report)
      expect([run.exitCode, told.reasonCode]).toEqual([1, 'bad-config'])
      expect(told.message).toContain('.github/runbook.yml, line 1, column 10')
      expect(told.message).toContain('`api` here and `API!` in .github/runbook-web.yml')
      expect(told.message).toContain('rename one of them')
    },
    120_000,
  )

  it('are no reason for a rollback to stand still: it goes by the newest valid file, and says why', async () => {
    await scene.git('checkout', '-q', 'main')
    const twins = { '.github/runbook.yml': runbook('api'), '.github/runbook-web.yml': runbook('API!') }
    const sha = await scene.commit(twins, 'One slug for rollback')
    const inputs = { environment: 'production', reason: 'to see what it goes by' }
    const run = await scene.run('rollback', { ref: 'refs/heads/main', sha, inputs })
    expect(run.log).toContain('`api` here and `API!` in .github/runbook-web.yml')
    expect(reportShape.parse(run.report).message).toContain('nothing of ours was ever deployed there')
  }, 120_000)
})
