import { describe, expect, test } from 'vitest'
import { deploymentOf } from '../../../cli/init/decide/deployment.ts'
import { migrationsOf } from '../../../cli/init/decide/migrations.ts'
import { serviceFolders } from '../../../cli/init/decide/folders.ts'
import { tagsOfRepository, tagsOfService } from '../../../cli/init/decide/tags.ts'
import { oldDeploysIn, requiredTests } from '../../../cli/init/decide/tests.ts'
import { readWorkflowFile } from '../../../src/checklist/tests/read-workflows.ts'

const workflow = (text: string, path = '.github/workflows/ci.yml') => {
  const file = readWorkflowFile(path, text)
  if (file === null) throw new Error('no workflow')
  return file
}

describe('how releases are tagged', () => {
  test.each([
    [[], 'v', true],
    [['v1.2.0', 'v1.1.0'], 'v', true],
    [['1.2.0', '1.1.0-rc.1', 'v0.1.0'], '', true],
    [['release-1.2.0'], 'release-', true],
    [['release-7', 'release-6'], 'release-', false],
    [['v2', 'v1'], 'v', false],
    [['nightly', 'v1.0.0'], 'v', true],
  ])('%j: %s', (tags, prefix, isSemver) => {
    expect(tagsOfRepository(tags)).toMatchObject({ prefix, isSemver })
  })

  test.each([
    [['api-v1.2.0', 'web-v3.0.0'], 'api-v'],
    [['api@1.2.0', 'web@3.0.0'], 'api@'],
    [['services/api/v1.2.0'], 'services/api/v'],
    [['v1.0.0', 'apiary-v1.0.0'], 'api-v'],
  ])('of several services %j: %s', (tags, prefix) => {
    expect(tagsOfService(tags, 'api').prefix).toBe(prefix)
  })
})

describe('which tests a pull request runs', () => {
  const on = 'on: { pull_request: }\n'
  test.each([
    ['plain jobs', `${on}jobs: { test: {}, lint: {} }`, ['test', 'lint']],
    ['a matrix, whose names change', `${on}jobs: { test: { strategy: { matrix: { node: [22, 24] } } } }`, ['test (*)']],
    [
      'a name with an expression',
      `${on}jobs: { test: { name: 'Test on \${{ matrix.os }}', strategy: { matrix: { os: '\${{ fromJSON(1) }}' } } } }`,
      ['Test on *'],
    ],
    ['only some pull requests', 'on: { pull_request: { paths: [src] } }\njobs: { test: {} }', []],
    ['another branch', 'on: { pull_request: { branches: [legacy] } }\njobs: { test: {} }', []],
    ['no pull request', 'on: push\njobs: { test: {} }', []],
    ['a job that deploys among them', `${on}jobs: { test: {}, deploy-preview: {} }`, ['test']],
    ['a workflow that deploys', `name: Deploy\n${on}jobs: { build: {} }`, []],
  ])('%s', (_, text, names) => {
    expect(requiredTests([workflow(text)], 'main')).toEqual(names)
  })

  test('a workflow that deploys already is named, with the checks that must not count as tests', () => {
    const old = workflow('on: { push: { branches: [main] } }\njobs: { ship: {} }', '.github/workflows/deploy.yml')
    const byHand = workflow('on: workflow_dispatch\njobs: { publish: {} }', '.github/workflows/by-hand.yml')
    expect(oldDeploysIn([old, byHand, workflow('on: push\njobs: { test: {} }')], 'main')).toEqual([
      { path: '.github/workflows/deploy.yml', checks: ['ship'] },
      { path: '.github/workflows/by-hand.yml', checks: [] },
    ])
  })
})

describe('how the service is deployed', () => {
  const root = { name: 'shop', folder: '' }
  const workload = (name: string) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name}, namespace: shop }\nspec:\n  template:\n    spec:\n      containers: [{ name: app, image: 'registry.example.com:5000/${name}:1.2.0' }]\n`
  const file = (path: string, text = '') => ({ path, text })
  const script = (path: string, isExecutable = true) => ({ path, isExecutable })

  test.each([
    ['nothing tells', [], [], { by: 'nothing', hint: null }],
    ['a platform', [], [script('fly.toml')], { by: 'nothing', hint: 'flyctl deploy --remote-only' }],
    [
      'a script',
      [],
      [script('scripts/deploy.sh', false)],
      { by: 'script', path: 'scripts/deploy.sh', isExecutable: false },
    ],
    [
      'a compose file with the service',
      [file('compose.yml', 'services: { web: { build: . } }')],
      [],
      { by: 'compose', path: 'compose.yml' },
    ],
    [
      'a compose file for development',
      [file('compose.yml', "services: { db: { image: 'postgres:17' } }")],
      [],
      { by: 'nothing', hint: null },
    ],
    [
      'production before development',
      [
        file('compose.yml', 'services: { web: { build: . } }'),
        file('deploy/compose.prod.yml', 'services: { web: { image: a/b } }'),
      ],
      [],
      { by: 'compose', path: 'deploy/compose.prod.yml' },
    ],
    [
      'a workload, with its image bare',
      [file('k8s/web.yaml', `${workload('web')}---\n${workload('shop')}`)],
      [script('scripts/deploy.sh')],
      {
        by: 'kubernetes',
        path: 'k8s/web.yaml',
        namespace: 'shop',
        workload: 'deployment/shop',
        container: 'app',
        image: 'registry.example.com:5000/shop',
      },
    ],
    [
      'a template of Helm, which is no manifest',
      [file('deploy/templates/web.yaml', `${workload('web')}{{ end }}`)],
      [],
      { by: 'nothing', hint: null },
    ],
  ])('%s', (_, texts, paths, expected) => {
    expect(deploymentOf(root, texts, paths)).toEqual(expected)
  })
})

describe('migrations', () => {
  test.each([
    [
      'Alembic with requirements',
      ['alembic.ini', 'requirements.txt', 'alembic/versions/1_a.py'],
      'alembic/versions',
      'pip install -q -r requirements.txt && alembic upgrade head',
      'alembic downgrade -1',
    ],
    [
      'Prisma under pnpm',
      [
        'prisma/schema.prisma',
        'pnpm-lock.yaml',
        'prisma/migrations/1_a/migration.sql',
        'prisma/migrations/2_b/migration.sql',
      ],
      'prisma/migrations',
      'corepack enable && pnpm install --frozen-lockfile && npx prisma migrate deploy',
      null,
    ],
    [
      'Django, whose way down names an app',
      ['manage.py', 'shop/migrations/0001_a.py', 'users/migrations/0001_b.py'],
      null,
      'python manage.py migrate',
      null,
    ],
    ['pairs of SQL', ['db/migrations/0001_a.up.sql', 'db/migrations/0001_a.down.sql'], 'db/migrations', null, null],
  ])('%s', (_, paths, directory, up, down) => {
    const traces = paths.filter((path) => !path.includes('igrations/')).map((path) => ({ path, text: null }))
    expect(migrationsOf('', paths, traces)).toMatchObject({ directory, up, down })
  })

  test('of a service in a folder run there', () => {
    const paths = ['api/alembic.ini', 'api/uv.lock', 'api/alembic/versions/1_a.py']
    const found = migrationsOf('api', paths, [{ path: 'api/alembic.ini', text: null }])
    expect(found?.up).toBe('cd api && uv run alembic upgrade head')
  })

  test('none is none', () => {
    expect(migrationsOf('', ['src/main.ts'], [])).toBeNull()
  })
})

test.each([
  [['package.json', 'apps/web/package.json'], ['shop']],
  [
    ['apps/web/package.json', 'apps/api/go.mod', 'packages/ui/package.json'],
    ['web', 'api'],
  ],
  [
    ['services/api/Dockerfile', 'packages/worker/Dockerfile'],
    ['api', 'worker'],
  ],
  [['services/api/src/package.json', 'services/web/Dockerfile'], ['shop']],
  [['apps/api/package.json', 'services/api/package.json'], ['shop']],
])('services of %j: %j', (paths, names) => {
  expect(serviceFolders(paths, 'shop').map(({ name }) => name)).toEqual(names)
})
