import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { actionNames } from './action-contract.ts'
import { schemaProblems } from './github-schema.ts'
import { filesUnder, read } from './source.ts'
import { pinProblems, workflowProblems } from './workflow-policy.ts'

const isWorkflow = (file: string) => /(^|\/)\.github\/workflows\/[^/]+\.ya?ml$/u.test(file)
const workflows = filesUnder('.').filter(isWorkflow)

interface Snippet {
  readonly at: string
  readonly text: string
}

/** The YAML that our pages ask people to copy. */
const snippets: readonly Snippet[] = filesUnder('.')
  .filter((file) => file.endsWith('.md') && !file.startsWith('test/'))
  .flatMap((file) =>
    [...read(file).matchAll(/^( *)```ya?ml\n([\s\S]*?)^ *```/gmu)].map((match, index) => ({
      at: `${file} (example ${index + 1})`,
      text: (match[2] ?? '').replaceAll(new RegExp(`^${match[1] ?? ''}`, 'gmu'), ''),
    })),
  )
const isWhole = ({ text }: Snippet) => /^on:/mu.test(text) && /^jobs:/mu.test(text)

describe('every workflow here', () => {
  test('is looked at', () => {
    expect(workflows).toContain('.github/workflows/ci.yml')
  })

  test.each(workflows)('%s keeps the policy', (file) => {
    expect(workflowProblems(read(file), file)).toEqual([])
  })

  test('workflows in our pages keep it too, and parts of them are pinned', () => {
    const whole = snippets.filter(isWhole).flatMap(({ at, text }) => workflowProblems(text, at))
    const parts = snippets.filter((one) => !isWhole(one)).flatMap(({ at, text }) => pinProblems(text, at))
    expect([...whole, ...parts]).toEqual([])
  })

  test.each(actionNames)('actions/%s/action.yml fits the published schema', (name) => {
    expect(schemaProblems('github-action', parse(read(`actions/${name}/action.yml`)))).toEqual([])
  })

  test('dependabot.yml fits the published schema, and waits before it takes a new release', () => {
    const config: unknown = parse(read('.github/dependabot.yml'))
    expect(schemaProblems('dependabot-2.0', config)).toEqual([])
    expect(read('.github/dependabot.yml').match(/cooldown:/gu)).toHaveLength(2)
  })
})

const sha = 'a'.repeat(40)
const checkout = `
      - uses: actions/checkout@${sha} # v7.0.1
        with: { persist-credentials: false }`
const job = (steps: string, keys = '') => `
    runs-on: ubuntu-latest
    timeout-minutes: 5
${keys}    steps:${steps}`
const workflow = (jobs: string, head = 'on: push\npermissions: {}') => `${head}\njobs:\n  one:${jobs}\n`
const own = (name: string, inputs: string, keys = '') =>
  job(`\n      - id: own\n        uses: o/runbook-gates/actions/${name}@${sha} # v0.1.0\n        with: ${inputs}`, keys)

describe('the policy', () => {
  test.each([
    ['the least', workflow(job(checkout))],
    [
      'the newest keys',
      workflow(
        job(checkout, '    concurrency: { group: x, queue: max }\n    environment: { name: dev, deployment: false }\n'),
      ),
    ],
    ['an expression in env', workflow(job(`\n      - run: echo "$REF"\n        env: { REF: '\${{ github.ref }}' }`))],
    ['our own action', workflow(own('rollback', '{ environment: dev, reason: x }'))],
    ['an action of the same commit', workflow(job('\n      - uses: ./actions/smoke'))],
  ])('takes %s', (_, text) => {
    expect(workflowProblems(text, 'x.yml')).toEqual([])
  })

  const run = job('\n      - run: ls')
  test.each([
    ['a key that is no key', workflow(job(checkout, '    timeout: 5\n')), "unknown key 'timeout'"],
    ['a key at the top that is no key', workflow(run, 'on: push\npermissions: {}\nfoo: 1'), "unknown key 'foo'"],
    ['a key twice', workflow(run, 'on: push\non: push\npermissions: {}'), 'Map keys must be unique'],
    ['no permissions', workflow(run, 'on: push'), 'permissions: {} is missing'],
    ['permissions for all jobs', workflow(run, 'on: push\npermissions: { contents: read }'), 'permissions: {}'],
    ['write-all', workflow(run, 'on: push\npermissions: write-all'), 'permissions: {}'],
    ['no timeout', workflow('\n    runs-on: x\n    steps: [{ run: ls }]'), 'no timeout-minutes'],
    ['a tag as a pin', workflow(job('\n      - uses: actions/cache@v4 # v4.0.0')), 'not pinned'],
    ['a short sha', workflow(job('\n      - uses: actions/cache@aaaaaaa # v4.0.0')), 'not pinned'],
    ['an image by tag', workflow(job('\n      - uses: docker://alpine:3 # v3.0.0')), 'not pinned'],
    ['no version comment', workflow(job(`\n      - uses: actions/cache@${sha}`)), 'no version comment'],
    ['an expression in run', workflow(job('\n      - run: echo ${{ github.ref }}')), 'inside run'],
    ['kept credentials', workflow(job(`\n      - uses: actions/checkout@${sha} # v7.0.1`)), 'persist-credentials'],
    ['pull_request_target', workflow(run, 'on: pull_request_target\npermissions: {}'), 'pull_request_target'],
    [
      'workflow_run in a map',
      workflow(run, 'on: { workflow_run: { workflows: [x] } }\npermissions: {}'),
      'workflow_run',
    ],
    ['issue_comment in a list', workflow(run, 'on: [push, issue_comment]\npermissions: {}'), 'issue_comment'],
    [
      'all secrets',
      workflow(`\n    uses: o/r/.github/workflows/x.yml@${sha} # v1.0.0\n    secrets: inherit`),
      'inherit',
    ],
    ['a job that is not there', workflow(job(checkout, '    needs: two\n')), "needs 'two', not there"],
    [
      'jobs that need each other',
      workflow(job(checkout, '    needs: two\n') + '\n  two:' + job(checkout, '    needs: [one]\n')),
      'one -> two -> one',
    ],
    [
      'needs that are not listed',
      workflow(job(checkout, "    if: needs.two.result == 'success'\n")),
      'reads needs.two',
    ],
    [
      'a step that is not there',
      workflow(job(`\n      - run: ls\n        env: { A: '\${{ steps.no.outputs.a }}' }`)),
      "no step has the id 'no'",
    ],
    [
      'a context that is none',
      workflow(job(`\n      - run: ls\n        env: { A: '\${{ githb.ref }}' }`)),
      "unknown context 'githb'",
    ],
    [
      'a queue and a cancel',
      workflow(run, 'on: push\npermissions: {}\nconcurrency: { group: x, queue: max, cancel-in-progress: true }'),
      'queue: max with',
    ],
    ['an input that we do not have', workflow(own('smoke', '{ environmen: dev }')), "no input 'environmen'"],
    ['an input that we need', workflow(own('rollback', '{ environment: dev }')), "needs the input 'reason'"],
    [
      'an output that we do not have',
      workflow(
        own('deploy', '{ ref: main }') + `\n      - run: ls\n        env: { A: '\${{ steps.own.outputs.shaa }}' }`,
      ),
      "no output 'shaa'",
    ],
    [
      'a deployment of the job beside ours',
      workflow(own('deploy', '{ ref: main }', '    environment: dev\n')),
      'deployment: false',
    ],
    ['no YAML', 'on: [', 'x.yml: '],
    ['no jobs', 'on: push\npermissions: {}', 'jobs'],
  ])('refuses %s', (_, text, problem) => {
    expect(workflowProblems(text, 'x.yml').join('\n')).toContain(problem)
  })
})
