import { describe, expect, test } from 'vitest'
import { runCommand } from '../../../cli/run.ts'
import { judgeDocument } from '../../../src/checklist/rollback-plan/rollback-document.ts'
import { parseRunbook } from '../../../src/config/load.ts'
import { fakePorts, type FakePorts, type Holdings } from '../repository.ts'

const start = async (ports: FakePorts, ...args: readonly string[]) =>
  runCommand(['init', ...args], {
    terminal: ports.terminal,
    version: ports.version,
    open: () => Promise.resolve(ports),
  })

describe('init', () => {
  const small: Holdings = {
    files: {
      'scripts/deploy.sh': '#!/bin/sh\n',
      '.env.example': 'API_TOKEN=\nPORT=80\n',
      'compose.yml': 'services: { db: { image: postgres } }',
    },
    remote: 'git@github.com:acme/Shop.git',
    authors: 4,
  }
  const runbookOf = ({ written }: FakePorts) => {
    const text = written.find(({ path }) => path === '.github/runbook.yml')?.text ?? ''
    return { text, runbook: parseRunbook(text, { path: '.github/runbook.yml', sha: '', branch: 'main' }) }
  }

  test('asks nothing with --yes, writes five files, and observes for two weeks', async () => {
    const ports = fakePorts(small, [])
    expect(await start(ports, '--yes')).toBe(0)
    expect(ports.asked).toEqual([])
    expect(ports.written.map(({ path }) => path)).toEqual([
      '.github/runbook.yml',
      '.github/workflows/deploy.yml',
      '.github/workflows/rollback.yml',
      '.github/workflows/monitor.yml',
      'docs/rollback.md',
    ])
    const { text, runbook } = runbookOf(ports)
    expect(text).toContain('observe-until: 2026-12-14')
    expect(runbook.service).toBe('shop')
    expect(runbook.environments.map(({ name, approvals }) => [name, approvals])).toEqual([
      ['dev', 0],
      ['staging', 0],
      ['production', 2],
    ])
    expect(ports.written[1]?.text).toContain(`actions/deploy@${'a'.repeat(40)} # v0.1.0`)
    expect(ports.written[1]?.text).toContain('API_TOKEN: ${{ secrets.API_TOKEN }}\n      PORT: ${{ vars.PORT }}')
    expect(judgeDocument('docs/rollback.md', ports.written[4]?.text ?? '')).toEqual([])
  })

  test('asks three questions on a terminal, and goes by the answers', async () => {
    const ports = fakePorts(small, ['staging, production', 'https://shop.example.com', '1'])
    await start(ports)
    expect(ports.asked).toHaveLength(3)
    const { text, runbook } = runbookOf(ports)
    expect(runbook.environments.map(({ name }) => name)).toEqual(['staging', 'production'])
    expect(runbook.environments[1]).toMatchObject({ approvals: 1, url: 'https://shop.example.com' })
    expect(text).toContain('\nsmoke:\n')
  })

  test('takes what an option says, and asks for the rest', async () => {
    const ports = fakePorts(small, ['https://shop.example.com', ''])
    await start(ports, '--environments', 'production')
    expect(ports.asked).toHaveLength(2)
    const { text, runbook } = runbookOf(ports)
    expect(runbook.environments[0]).toMatchObject({ name: 'production', approvals: 2, url: 'https://shop.example.com' })
    expect(text).toContain("promote: { tag: 'v*' }")
  })

  test('never writes over a file: a workflow of another origin keeps its name, a page stays', async () => {
    const old = 'name: Deploy\non: { push: { branches: [main] } }\njobs: { ship: {} }\n'
    const files = { ...small.files, '.github/workflows/deploy.yml': old, 'docs/rollback.md': 'Ours.\n' }
    const ports = fakePorts({ ...small, files })
    await start(ports)
    expect(ports.written.map(({ path }) => path)).toContain('.github/workflows/runbook-deploy.yml')
    expect(await ports.repository.read('.github/workflows/deploy.yml')).toBe(old)
    expect(await ports.repository.read('docs/rollback.md')).toBe('Ours.\n')
    expect(runbookOf(ports).text).toContain("ignore: ['ship']")
    expect(ports.said.join('\n')).toContain('One file was there and stays as it is')
  })

  test('a second time writes nothing, and --diff shows what a person changed', async () => {
    const ports = fakePorts(small)
    await start(ports)
    const files = Object.fromEntries(ports.written.map(({ path, text }) => [path, text]))
    const runbook = files['.github/runbook.yml']?.replace('approvals: 2', 'approvals: 1') ?? ''
    const again = fakePorts({ ...small, files: { ...small.files, ...files, '.github/runbook.yml': runbook } })
    expect(await start(again, '--diff')).toBe(0)
    expect(again.written).toEqual([])
    expect(again.said.join('\n')).toMatch(/- +approvals: 1.*\n +\+ +approvals: 2/)
  })

  test('a script that nobody has written is written as one that refuses', async () => {
    const ports = fakePorts({ files: { 'fly.toml': '' } })
    await start(ports)
    const script = ports.written.find(({ path }) => path === 'scripts/deploy.sh')
    expect(script).toMatchObject({ executable: true })
    expect(script?.text).toMatch(/# flyctl deploy --remote-only\n[\s\S]*exit 1\n$/)
  })

  test('says what is left, with the branch beside the tags, and tells a script that is not executable', async () => {
    const ports = fakePorts({ ...small, originHead: 'develop', branches: ['develop', 'main'], tags: ['1.0.0'] })
    await start(ports)
    const said = ports.said.join('\n')
    expect(said).toContain('environments/production/deployment-branch-policies -f type=branch -f name=develop')
    expect(said).toContain("environments/production/deployment-branch-policies -f type=tag -f name='[0-9]*'")
    expect(said).toContain('gh secret set API_TOKEN --env production\n')
    expect(said).toContain('gh variable set PORT --env production\n')
    expect(said).toContain('"context":"checklist"')
    expect(said).toContain('git update-index --chmod=+x scripts/deploy.sh')
    expect(said.split('\n').at(-1)).toBe('GITHUB_TOKEN=$(gh auth token) npx runbook-gates doctor')
    expect(runbookOf(ports).text).toContain("promote: { tag: '*', prerelease: false, on-branch: [main, develop] }")
  })

  test('of several services each gets a runbook, tags and workflows of its own', async () => {
    const files = { 'apps/web/package.json': '{}', 'apps/api/go.mod': '' }
    const ports = fakePorts({ files })
    await start(ports)
    expect(ports.written.map(({ path }) => path)).toEqual(
      ['api', 'web'].flatMap((name) => [
        `.github/runbook-${name}.yml`,
        `.github/workflows/deploy-${name}.yml`,
        `.github/workflows/rollback-${name}.yml`,
        `.github/workflows/monitor-${name}.yml`,
        `docs/rollback-${name}.md`,
        `apps/${name}/scripts/deploy.sh`,
      ]),
    )
    expect(ports.written[0]?.text).toContain("paths: ['apps/api/**']")
    expect(ports.written[1]?.text).toContain('config: .github/runbook-api.yml')
    expect(ports.said.join('\n')).toContain('"context":"checklist-web"')
  })

  test('without a release it says what to give, and writes nothing', async () => {
    const ports = { ...fakePorts(small), release: null }
    expect(await start(ports)).toBe(1)
    expect(ports.aside.join('')).toContain('--ref <commit>=v<version>')
    expect(ports.written).toEqual([])
    expect(await start(ports, '--ref', `${'b'.repeat(40)}=v1.2.0`)).toBe(0)
    expect(ports.written[1]?.text).toContain(`@${'b'.repeat(40)} # v1.2.0`)
  })

  test('--json is for programs', async () => {
    const ports = fakePorts(small, [])
    await start(ports, '--json')
    expect(ports.asked).toEqual([])
    expect(JSON.parse(ports.said.join(''))).toMatchObject({
      facts: { repository: 'acme/Shop', branch: 'main' },
      files: [{ path: '.github/runbook.yml', outcome: 'written' }, {}, {}, {}, {}],
    })
  })
})
