import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { runAction, startAction } from '../../../embedded/runner/run.ts'
import type { ActionRequest } from '../../../embedded/runner/control.ts'

/** A fixture action says what it sees in a JSON file, and otherwise does what its `script` input names. */
const mainScript = `
import { appendFileSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
const { env } = process
writeFileSync(env.SEEN, JSON.stringify({ env, cwd: process.cwd(), argv: process.argv.slice(2) }))
const scripts = {
  talk: () => {
    appendFileSync(env.GITHUB_OUTPUT, 'verdict=pass\\nreport=' + env.RUNNER_TEMP + '/report.json\\n')
    writeFileSync(env.RUNNER_TEMP + '/report.json', '{"runbook":1}')
    appendFileSync(env.GITHUB_STATE, 'id<<E\\n1\\n2\\nE\\n')
    appendFileSync(env.GITHUB_ENV, 'A=1\\nNODE_OPTIONS=--inspect\\n')
    appendFileSync(env.GITHUB_STEP_SUMMARY, '# Hello s3cret\\n')
    process.stdout.write('::add-mask::s3cret\\nout s3cret\\r\\n  ::warning file=a.ts::careful')
    process.stderr.write('::error::bad\\n')
  },
  large: () => appendFileSync(env.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024 + 1)),
  malformed: () => appendFileSync(env.GITHUB_OUTPUT, 'nonsense\\n'),
  fail: () => { process.exitCode = 3 },
  polite: () => { process.once('SIGINT', () => { console.log('interrupted'); process.exit(130) }); wait() },
  deaf: () => { process.on('SIGINT', () => {}); process.once('SIGTERM', () => process.exit(143)); wait() },
  dead: () => { process.on('SIGINT', () => {}); process.on('SIGTERM', () => {}); wait() },
  leave: () => { const child = spawn('sleep', ['60'], { stdio: 'inherit' }); child.unref(); console.log(child.pid) },
}
function wait() { console.log('ready'); setInterval(() => {}, 1000) }
scripts[env['INPUT_WHAT']]()
`

const postScript = `
import { writeFileSync } from 'node:fs'
writeFileSync(process.env.SEEN, JSON.stringify({ env: process.env, cwd: process.cwd(), argv: [] }))
`

const manifest = `
name: fixture
description: for the tests of the runner
inputs:
  what: { description: what to do, default: talk }
  two words: { description: a name with a blank, default: ' padded ' }
  dry-run: { description: a name with a hyphen, default: false }
  token: { description: the token, default: '\${{ github.token }}' }
  status: { description: the status, default: '\${{ job.status }}' }
  empty: { description: without a default }
runs: { using: node24, main: lib/main.mjs, post: lib/post.mjs }
`

const seenSchema = z.object({ env: z.record(z.string(), z.string()), cwd: z.string(), argv: z.array(z.string()) })

let root = ''
beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'runner-test-'))
  await mkdir(path.join(root, 'action', 'lib'), { recursive: true })
  await mkdir(path.join(root, 'workspace'))
  await writeFile(path.join(root, 'action', 'action.yml'), manifest)
  await writeFile(path.join(root, 'action', 'lib', 'main.mjs'), mainScript)
  await writeFile(path.join(root, 'action', 'lib', 'post.mjs'), postScript)
})
afterAll(() => rm(root, { recursive: true }))

const unused = () => {
  throw new Error('the runner calls nothing of GitHub')
}

const request = (change: Partial<ActionRequest> = {}): ActionRequest => ({
  action: 'deploy',
  actionDirectory: path.join(root, 'action'),
  github: {
    url: 'http://127.0.0.1:1234',
    apiUrl: 'http://127.0.0.1:1234/api/v3',
    graphqlUrl: 'http://127.0.0.1:1234/api/graphql',
    owner: 'octo',
    repo: 'inventory',
    repositoryId: 7,
    cloneUrl: '',
    directory: '',
    requests: [],
    violations: [],
    addUser: unused,
    token: unused,
    startRun: unused,
    finishRun: unused,
    approveRun: unused,
    openPull: unused,
    review: unused,
    mergePull: unused,
    addCheckRun: unused,
    updateCheckRun: unused,
    addStatus: unused,
    setRules: unused,
    addFault: unused,
    clearFaults: unused,
    onDispatch: unused,
    state: unused,
    close: unused,
  },
  token: 'ghs_token',
  event: { name: 'push', payload: { after: 'x' } },
  ref: 'refs/heads/main',
  sha: 'a'.repeat(40),
  runId: 42,
  workspace: path.join(root, 'workspace'),
  ...change,
  env: { SEEN: path.join(root, 'seen.json'), ...change.env },
})

const seen = async () => seenSchema.parse(JSON.parse(await readFile(path.join(root, 'seen.json'), 'utf8')))

describe('an action', () => {
  test('is started as the runner starts it', async () => {
    process.env['SECRET_OF_THE_MACHINE'] = 'x'
    await runAction(request({ inputs: { 'Dry-Run': 'true' }, env: { DATABASE_URL: 'postgres://' } }))
    const { env, cwd, argv } = await seen()
    expect(cwd).toBe(path.join(root, 'workspace'))
    expect(argv).toEqual([])
    expect(env).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'octo/inventory',
      GITHUB_REPOSITORY_ID: '7',
      GITHUB_REPOSITORY_OWNER: 'octo',
      GITHUB_API_URL: 'http://127.0.0.1:1234/api/v3',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKFLOW_REF: 'octo/inventory/.github/workflows/deploy.yml@refs/heads/main',
      GITHUB_HEAD_REF: '',
      DATABASE_URL: 'postgres://',
      INPUT_WHAT: 'talk',
      INPUT_TWO_WORDS: ' padded ',
      'INPUT_DRY-RUN': 'true',
      INPUT_TOKEN: 'ghs_token',
      INPUT_STATUS: 'success',
      INPUT_EMPTY: '',
    })
    expect(env['ACTIONS_RUNTIME_TOKEN']).not.toBe('')
    expect(env['SECRET_OF_THE_MACHINE']).toBeUndefined()
  })

  test('on a tag or a pull request has the names of those', async () => {
    await runAction(request({ ref: 'refs/tags/v1.0.0' }))
    expect((await seen()).env).toMatchObject({ GITHUB_REF_NAME: 'v1.0.0', GITHUB_REF_TYPE: 'tag' })
    const payload = { pull_request: { head: { ref: 'fix' }, base: { ref: 'main' } } }
    await runAction(request({ ref: 'refs/pull/5/merge', event: { name: 'pull_request', payload } }))
    const expected = { GITHUB_REF_NAME: '5/merge', GITHUB_HEAD_REF: 'fix', GITHUB_BASE_REF: 'main' }
    expect((await seen()).env).toMatchObject(expected)
  })

  test('is heard: files, commands of both streams, report', async () => {
    const lines: string[] = []
    const run = await runAction(request({ onLine: (line) => lines.push(line) }))
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { verdict: 'pass' },
      state: { id: '1\n2' },
      env: { A: '1' },
      report: { runbook: 1 },
      masks: ['s3cret'],
      summary: '# Hello ***\n',
    })
    expect(run.annotations).toContainEqual({ level: 'warning', message: 'careful', properties: { file: 'a.ts' } })
    expect(run.annotations).toContainEqual({ level: 'error', message: 'bad', properties: {} })
    expect(run.stdout).toContain('s3cret')
    expect(run.log).not.toContain('s3cret')
    expect(lines).toContain('out ***')
    // NODE_OPTIONS through GITHUB_ENV is refused.
    expect(run.problems).toEqual([expect.stringContaining('NODE_OPTIONS')])
  })

  test('with an input that action.yml does not know gets a warning', async () => {
    const run = await runAction(request({ inputs: { environmen: 'x' } }))
    expect(run.annotations[0]?.message).toMatch(/^Unexpected input\(s\) 'environmen', valid inputs are \['what'/u)
  })

  test('that writes more than 1 MiB of summary loses it', async () => {
    const run = await runAction(request({ inputs: { what: 'large' } }))
    expect(run).toMatchObject({ summary: '', conclusion: 'success', problems: [expect.stringContaining('got 1024k')] })
  })

  test('that writes a malformed output file fails with exit code 0', async () => {
    const run = await runAction(request({ inputs: { what: 'malformed' } }))
    expect(run).toMatchObject({ exitCode: 0, conclusion: 'failure', problems: [expect.stringContaining('nonsense')] })
  })

  test('that exits with another code fails', async () => {
    expect(await runAction(request({ inputs: { what: 'fail' } }))).toMatchObject({ exitCode: 3, conclusion: 'failure' })
  })

  test('hands its state to post, whose inputs are evaluated anew', async () => {
    const run = await runAction(request())
    const post = await run.post('failure')
    expect((await seen()).env).toMatchObject({ STATE_id: '1\n2', INPUT_STATUS: 'failure' })
    await expect(post.post('success')).rejects.toThrow('No post step follows post')
  })

  test('without its bundle is refused with the remedy', async () => {
    const directory = await mkdtemp(path.join(root, 'empty-'))
    await writeFile(path.join(directory, 'action.yml'), manifest)
    await expect(startAction(request({ actionDirectory: directory }))).rejects.toThrow("Run 'npm run build' first")
  })

  test('of another runtime is refused', async () => {
    const directory = await mkdtemp(path.join(root, 'old-'))
    await writeFile(path.join(directory, 'action.yml'), 'runs: { using: node20, main: x }')
    await expect(startAction(request({ actionDirectory: directory }))).rejects.toThrow('node24')
  })

  test('whose child holds the pipes is not waited for longer than the runner would', async () => {
    const run = await runAction(request({ inputs: { what: 'leave' }, patience: { afterExit: 50 } }))
    process.kill(Number(run.stdout), 'SIGKILL')
    expect(run.exitCode).toBe(0)
  })
})

const short = { afterInterrupt: 50, afterTerminate: 50 }

describe('a cancelled action', () => {
  const cancelled = async (what: string, patience: ActionRequest['patience']) => {
    const ready = Promise.withResolvers<undefined>()
    const onLine = (line: string) => {
      if (line === 'ready') ready.resolve(undefined)
    }
    const running = await startAction(request({ inputs: { what }, onLine, ...(patience && { patience }) }))
    await ready.promise
    running.cancel()
    return running.done
  }

  test('that obeys SIGINT ends by itself, and may still run post', async () => {
    const run = await cancelled('polite', undefined)
    expect(run).toMatchObject({ exitCode: 130, signal: null, conclusion: 'cancelled' })
    expect(run.log).toContain('interrupted')
    await run.post('cancelled')
    expect((await seen()).env['INPUT_STATUS']).toBe('cancelled')
  })

  test('that is deaf to SIGINT gets SIGTERM', async () => {
    expect(await cancelled('deaf', short)).toMatchObject({ exitCode: 143, conclusion: 'cancelled' })
  })

  test('that is deaf to both is killed', async () => {
    expect(await cancelled('dead', short)).toMatchObject({ exitCode: null, signal: 'SIGKILL' })
  })
})
