import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScene, type Scene, type StepRequest } from './scene.ts'

let scene: Scene
let on: StepRequest
beforeAll(async () => {
  scene = await openScene()
  const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
  on = { ref: 'refs/heads/main', sha, workspace: await scene.checkout(sha) }
})
afterAll(() => scene.close())

const permissions = (lacking: 'deployments' | 'contents') => ({
  contents: 'write' as const,
  deployments: 'write' as const,
  statuses: 'read' as const,
  actions: 'read' as const,
  'pull-requests': 'read' as const,
  [lacking]: 'read' as const,
})

describe('deploy, used wrongly, changes nothing and says what to do', () => {
  const cases: readonly (readonly [string, () => Partial<StepRequest>, string, RegExp])[] = [
    ['no token', () => ({ inputs: { token: '' } }), 'bad-input', /'token' is empty\. Leave 'token' out/],
    ['a token of nobody', () => ({ token: 'ghs_nobody' }), 'no-permission', /token/],
    [
      'a token that may not write deployments',
      () => ({ token: scene.github.token({ permissions: permissions('deployments') }) }),
      'no-permission',
      /'deployments: write' under 'permissions:'/,
    ],
    [
      'a token that may not take the lock',
      () => ({ token: scene.github.token({ permissions: permissions('contents') }) }),
      'no-permission',
      /'contents: write' under 'permissions:'/,
    ],
    [
      'no runbook file',
      () => ({ inputs: { config: 'ops/runbook.yml' } }),
      'bad-config',
      /There is no ops\/runbook\.yml/,
    ],
    ['a path out of the repository', () => ({ inputs: { config: '../x.yml' } }), 'bad-input', /'config'/],
    ['an environment that is none', () => ({ inputs: { environment: 'qa' } }), 'bad-input', /Use one of: dev, staging/],
    ['a bare number for a duration', () => ({ inputs: { 'lock-wait': '10' } }), 'bad-input', /'lock-wait' is '10'/],
    ['a word for a boolean', () => ({ inputs: { verify: 'yes' } }), 'bad-input', /'verify' is 'yes'/],
    ['a command that needs a shell', () => ({ inputs: { command: 'a && b' } }), 'bad-input', /'command'.*shell/],
    [
      'lock and unlock at once',
      () => ({ inputs: { environment: 'dev', lock: 'x', unlock: 'true' } }),
      'bad-input',
      /both set/,
    ],
    [
      'a privileged event',
      () => ({ event: { name: 'pull_request_target', payload: {} } }),
      'privileged-event',
      /allow-privileged-event/,
    ],
  ]

  test.each(cases)('%s', async (_name, given, code, said) => {
    const before = JSON.stringify(scene.github.state().deployments)
    const run = await scene.run('deploy', { ...on, ...given() })
    expect(run.exitCode).toBe(1)
    expect(run.outputs['reason-code']).toBe(code)
    expect(run.annotations.find(({ level }) => level === 'error')?.message).toMatch(said)
    expect(JSON.stringify(scene.github.state().deployments)).toBe(before)
    expect(scene.places.dev.serving()).toBe('')
  })

  test('the token stands in nothing that it wrote', async () => {
    const token = scene.github.token()
    const run = await scene.run('deploy', { ...on, token, inputs: { command: 'env' } })
    const shown = [run.log, run.summary, JSON.stringify(run.report), JSON.stringify(run.outputs)].join('\n')
    expect(shown).not.toContain(token)
    expect(shown).not.toContain(Buffer.from(`x-access-token:${token}`).toString('base64'))
    expect(run.log).toContain('DEPLOY_SHA=')
    expect(run.log).not.toMatch(/INPUT_|ACTIONS_RUNTIME_TOKEN|GITHUB_ENV=/)
  })
})
