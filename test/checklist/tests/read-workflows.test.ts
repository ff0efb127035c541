import { describe, expect, it } from 'vitest'
import { readWorkflowFile } from '../../../src/checklist/tests/read-workflows.ts'
import { isRelease, jobKinds, onlyReleases } from '../../../src/checklist/tests/job-kinds.ts'
import { checkNames, startsOn, type Happening, type WorkflowFile } from '../../../src/checklist/tests/workflow-file.ts'

const path = '.github/workflows/ci.yml'

const read = (content: string, at = path): WorkflowFile => {
  const file = readWorkflowFile(at, content)
  if (file === null) throw new Error(`not read: ${content}`)
  return file
}

const on = (triggers: string): WorkflowFile => read(`on: ${triggers}\njobs: {}\n`)
const jobs = (text: string): WorkflowFile => read(`on: push\njobs:\n${text.replace(/^/gm, '  ')}\n`)

const pull = (paths: readonly string[] | null = ['src/a.js'], base = 'main'): Happening => ({
  event: 'pull_request',
  base,
  paths,
})
const push = (ref: string, paths: readonly string[] | null = []): Happening => ({ event: 'push', ref, paths })

describe('whether a workflow starts', () => {
  it.each([
    ['on an event that it names', 'pull_request', pull(), 'runs'],
    ['on one of several', '[push, pull_request]', pull(), 'runs'],
    ['on another event', 'push', pull(), 'stays'],
    ['by hand', 'workflow_dispatch', push('refs/heads/main'), 'stays'],
    [
      'for a base that is listed',
      '{ pull_request: { branches: [main, "releases/**"] } }',
      pull([], 'releases/1/x'),
      'runs',
    ],
    ['for a base that is not listed', '{ pull_request: { branches: [main] } }', pull([], 'topic'), 'stays'],
    ['for one text instead of a list', '{ pull_request: { branches: main } }', pull(), 'runs'],
    [
      'for an ignored base',
      '{ pull_request: { branches-ignore: ["dependabot/**"] } }',
      pull([], 'dependabot/npm/x'),
      'stays',
    ],
    [
      'for a base that is taken out again',
      '{ pull_request: { branches: ["v**", "!v*-alpha"] } }',
      pull([], 'v1-alpha'),
      'stays',
    ],
    [
      'for every push to it, by its types',
      '{ pull_request: { types: [opened, synchronize, edited] } }',
      pull(),
      'runs',
    ],
    ['for a label alone', '{ pull_request: { types: [labeled] } }', pull(), 'unknown'],
    ['in a merge queue', 'merge_group', { event: 'merge_group', base: 'main' }, 'runs'],
    [
      'in a merge queue, when it knows only pull requests',
      'pull_request',
      { event: 'merge_group', base: 'main' },
      'stays',
    ],
    ['for a branch, when it takes only tags', '{ push: { tags: ["v*"] } }', push('refs/heads/main'), 'stays'],
    ['for a tag, when it takes only branches', '{ push: { branches: [main] } }', push('refs/tags/v1'), 'stays'],
    ['for a tag that is listed', '{ push: { branches: [main], tags: ["v*"] } }', push('refs/tags/v1.2.0'), 'runs'],
    ['for a tag whatever the paths', '{ push: { paths: ["docs/**"] } }', push('refs/tags/v1', null), 'runs'],
    ['for a tag, when nothing is filtered', 'push', push('refs/tags/v1'), 'runs'],
    [
      'for a branch with a slash by one star',
      '{ push: { branches: ["feature/*"] } }',
      push('refs/heads/feature/a/b'),
      'stays',
    ],
    [
      'for a version by plus and brackets',
      '{ push: { tags: ["v[12].[0-9]+.[0-9]+"] } }',
      push('refs/tags/v1.10.1'),
      'runs',
    ],
    ['for a question mark', '{ push: { branches: ["*.jsx?"] } }', push('refs/heads/page.js'), 'runs'],
  ] as const)('%s', (_name, triggers, happening, answer) => {
    expect(startsOn(on(triggers), happening)).toBe(answer)
  })

  it.each([
    ['a path that is listed', '{ paths: ["src/**"] }', ['docs/a.md', 'src/deep/a.js'], 'runs'],
    ['no path that is listed', '{ paths: ["src/**"] }', ['docs/a.md'], 'stays'],
    ['a folder anywhere, also at the root', '{ paths: ["**/docs/**"] }', ['docs/a.md'], 'runs'],
    ['a name anywhere', '{ paths: ["**.js"] }', ['src/a.js'], 'runs'],
    ['a path that is taken out again', '{ paths: ["src/**", "!src/**.md"] }', ['src/a.md'], 'stays'],
    ['only ignored paths', '{ paths-ignore: ["docs/**", "*.md"] }', ['docs/a.md', 'README.md'], 'stays'],
    ['one path that is not ignored', '{ paths-ignore: ["docs/**"] }', ['docs/a.md', 'a.js'], 'runs'],
    ['a change that is not known', '{ paths: ["src/**"] }', null, 'unknown'],
    ['a change of nothing', '{ paths: ["src/**"] }', [], 'unknown'],
    ['a dot that is a dot', '{ paths: ["a.js"] }', ['axjs'], 'stays'],
    [
      'more files than GitHub looks at',
      '{ paths: ["src/**"] }',
      Array.from({ length: 301 }, (_, n) => `docs/${n}`),
      'unknown',
    ],
    ['a pattern made to be slow', `{ paths: ["${'**a'.repeat(40)}"] }`, ['a'.repeat(5_000)], 'unknown'],
    ['a pattern that is none', '{ paths: ["[z-a]"] }', ['a'], 'unknown'],
  ] as const)('by %s', (_name, filter, paths, answer) => {
    expect(startsOn(on(`{ pull_request: ${filter} }`), pull(paths))).toBe(answer)
    expect(startsOn(on(`{ push: ${filter} }`), push('refs/heads/main', paths))).toBe(answer)
  })
})

describe('what the checks of a workflow will be called', () => {
  it.each([
    ['the id of a job', 'test: {}', ['test']],
    ['its name', 'test: { name: Unit tests }', ['Unit tests']],
    [
      'a matrix, in the order of the file',
      'test: { strategy: { matrix: { os: [linux, mac], node: [20, 22] } } }',
      ['test (linux, 20)', 'test (linux, 22)', 'test (mac, 20)', 'test (mac, 22)'],
    ],
    [
      'a matrix in a name',
      "test: { name: 'Node ${{ matrix.node }}', strategy: { matrix: { node: [20, 22] } } }",
      ['Node 20', 'Node 22'],
    ],
    [
      'what a matrix excludes and adds',
      'test: { strategy: { matrix: { os: [linux, mac], node: [20], exclude: [{ os: mac }], include: [{ os: bsd, node: 24 }] } } }',
      ['test (linux, 20)', 'test (bsd, 24)'],
    ],
    [
      'a matrix of includes alone',
      'test: { strategy: { matrix: { include: [{ a: 1 }, { a: 2 }] } } }',
      ['test (1)', 'test (2)'],
    ],
    ['a name that shows when it runs', "test: { name: '${{ github.ref }}' }", null],
    ['a matrix that shows when it runs', "test: { strategy: { matrix: '${{ fromJSON(needs.a.outputs.b) }}' } }", null],
    ['a matrix of which a part shows when it runs', "test: { strategy: { matrix: { a: ['${{ inputs.a }}'] } } }", null],
    ['an include that adds to what is there', 'test: { strategy: { matrix: { a: [1], include: [{ b: 2 }] } } }', null],
    ['a workflow of another repository', 'test: { uses: acme/shared/.github/workflows/test.yml@v1 }', null],
  ])('%s', (_name, text, names) => {
    const file = jobs(text)
    expect(checkNames(file, [file])).toEqual(names)
  })

  it('the jobs of a workflow that is called, behind the caller', () => {
    const shared = read(
      'on: workflow_call\njobs: { unit: {}, e2e: { name: End to end } }',
      '.github/workflows/shared.yml',
    )
    const file = jobs('test: { uses: ./.github/workflows/shared.yml }')
    expect(checkNames(file, [file, shared])).toEqual(['test / unit', 'test / End to end'])
  })

  it('nothing of a workflow that calls itself', () => {
    const file = jobs(`test: { uses: ./${path} }`)
    expect(checkNames(file, [file])).toBeNull()
    expect(jobKinds(file, [file], null).release).toEqual([])
  })
})

describe('a file that is no workflow', () => {
  it.each([
    ['an empty one', ''],
    ['broken YAML', 'on: [push\njobs: {'],
    ['another thing', '- a\n- b\n'],
    ['one without jobs', 'on: push\n'],
    ['one without events', 'jobs: {}\n'],
    [
      'one that grows when it is read',
      `a: &a [${'x,'.repeat(50)}]\nb: &b [${'*a,'.repeat(50)}]\non: [${'*b,'.repeat(60)}]\njobs: {}`,
    ],
    ['null bytes', 'on: push\u0000\njobs: \u0000'],
  ])('%s is null', (_name, content) => {
    expect(readWorkflowFile(path, content)).toBeNull()
  })
})

describe('which jobs release', () => {
  const ours = 'runbook-gates/runbook-gates/actions'
  const deploy = jobs(`
test: { steps: [{ run: npm test }] }
checklist: { steps: [{ uses: actions/checkout@v4 }, { uses: ${ours}/preflight@0000 }] }
ship: { name: 'Ship to \${{ inputs.to }}', needs: [test], steps: [{ uses: ./actions/deploy }] }
notes: { needs: ship, steps: [{ run: ./notes }] }
docs: { steps: [{ run: ./docs }] }`)

  it.each([
    ['a test', 'test', false],
    ['a job that only looks like it', 'docs', false],
    ['one that uses an action of ours', 'checklist', true],
    ['one whose name shows when it runs', 'Ship to production', true],
    ['one that needs a release', 'notes', true],
    ['a job that nobody knows', 'lint', false],
  ])('%s', (_name, job, release) => {
    expect(isRelease(jobKinds(deploy, [deploy], null), job)).toBe(release)
  })

  it('the job that asks, and what needs it', () => {
    const file = jobs('a: {}\nb: { needs: a }\nc: {}')
    const kinds = jobKinds(file, [file], 'a')
    expect(['a', 'b', 'c'].map((job) => isRelease(kinds, job))).toEqual([true, true, false])
  })

  it('a job that calls a workflow which deploys', () => {
    const called = read(
      `on: workflow_call\njobs: { go: { steps: [{ uses: ${ours}/deploy@0000 }] } }`,
      '.github/workflows/d.yml',
    )
    const file = jobs('ship: { uses: ./.github/workflows/d.yml }')
    expect(isRelease(jobKinds(file, [file, called], null), 'ship / go')).toBe(true)
  })

  it('never a job that might be a test of an unknown name', () => {
    const file = jobs(`ship: { steps: [{ uses: ${ours}/deploy@0000 }] }\ntest: { name: '\${{ inputs.name }}' }`)
    expect(isRelease(jobKinds(file, [file], null), 'ship')).toBe(false)
    expect(onlyReleases(jobKinds(file, [file], null))).toBe(false)
  })

  it('a workflow of nothing but releases is known as such', () => {
    const file = jobs(`ship: { steps: [{ uses: ${ours}/rollback@0000 }] }`)
    expect(onlyReleases(jobKinds(file, [file], null))).toBe(true)
    expect(onlyReleases(jobKinds(deploy, [deploy], null))).toBe(false)
    expect(onlyReleases(undefined)).toBe(false)
  })
})
