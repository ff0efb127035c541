import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Dispatch } from '../../embedded/github/control.ts'
import { openStage, type Stage } from './github-stage.ts'

let stage: Stage
let main: string

beforeAll(async () => {
  stage = await openStage()
  await stage.commit({ '.github/workflows/ci.yml': 'name: CI\non: [push]\njobs: {}\n' }, 'CI')
  await stage.git('tag', 'v1.0.0')
  await stage.git('push', '--quiet', 'origin', 'main', 'v1.0.0')
  main = await stage.git('rev-parse', 'HEAD')
})
afterAll(() => stage.end())

describe('workflow runs', () => {
  test('started, listed by what they are, and finished', async () => {
    const run = stage.github.startRun({
      workflow: 'ci.yml',
      event: 'push',
      ref: 'refs/heads/main',
      sha: main,
      actor: 'bob',
    })
    const at = `/actions/runs/${run.id}`
    expect((await stage.ask(`GET ${at}`)).body).toMatchObject({
      id: run.id,
      path: '.github/workflows/ci.yml',
      event: 'push',
      status: 'in_progress',
      conclusion: null,
      head_sha: main,
      head_branch: 'main',
      check_suite_id: run.suiteId,
      run_attempt: 1,
      actor: { login: 'bob' },
    })
    expect(
      (await stage.ask(`GET /actions/runs?head_sha=${main}&event=push&status=in_progress&branch=main`)).body,
    ).toMatchObject({
      total_count: 1,
    })
    stage.github.finishRun(run.id, 'failure')
    expect((await stage.ask('GET /actions/runs?status=failure')).body).toMatchObject({
      workflow_runs: [{ id: run.id, status: 'completed' }],
    })
    expect((await stage.ask('GET /actions/runs?event=schedule')).body).toMatchObject({ total_count: 0 })
    expect((await stage.ask('GET /actions/runs/1')).status).toBe(404)
  })

  test('who approved which environment', async () => {
    const run = stage.github.startRun({ workflow: 'Deploy it', event: 'push', ref: 'v1.0.0', sha: main })
    stage.github.holdRun(run.id, 'production', ['bob'])
    const at = `/actions/runs/${run.id}`
    expect((await stage.ask(`GET ${at}`)).body).toMatchObject({ status: 'waiting' })
    expect((await stage.ask(`GET ${at}/pending_deployments`)).body).toMatchObject([
      { environment: { name: 'production' }, reviewers: [{ reviewer: { login: 'bob' } }] },
    ])
    stage.github.approveRun(run.id, 'bob', 'production')
    expect((await stage.ask(`GET ${at}`)).body).toMatchObject({ status: 'in_progress' })
    expect((await stage.ask(`GET ${at}/pending_deployments`)).body).toEqual([])
    expect((await stage.ask(`GET ${at}/approvals`)).body).toMatchObject([
      { state: 'approved', user: { login: 'bob' }, environments: [{ name: 'production' }] },
    ])
  })

  test('workflows are the files of the default branch', async () => {
    const reply = await stage.ask('GET /actions/workflows')
    expect(reply.body).toMatchObject({
      total_count: 2,
      workflows: [{ name: 'CI' }, { name: 'Deploy', path: '.github/workflows/deploy.yml' }],
    })
  })
})

describe('workflow_dispatch', () => {
  const at = 'POST /actions/workflows/deploy.yml/dispatches'
  const heard: Dispatch[] = []
  beforeAll(() => stage.github.onDispatch((dispatch) => void heard.push(dispatch)))

  test('starts a run, tells its id when asked, and tells the listener', async () => {
    const body = { ref: 'v1.0.0', inputs: { environment: 'production' }, return_run_details: true }
    const reply = await stage.ask(at, body)
    const [dispatch] = heard
    expect([reply.status, reply.body]).toMatchObject([200, { workflow_run_id: dispatch?.runId }])
    expect(dispatch).toMatchObject({
      workflow: '.github/workflows/deploy.yml',
      ref: 'refs/tags/v1.0.0',
      inputs: { environment: 'production' },
    })
    expect((await stage.ask(`GET /actions/runs/${dispatch?.runId ?? 0}`)).body).toMatchObject({
      event: 'workflow_dispatch',
      head_branch: 'v1.0.0',
      head_sha: main,
      actor: { login: 'github-actions[bot]' },
    })
    const quiet = await stage.ask(at, { ref: 'main', inputs: { environment: 'dev' } })
    expect([quiet.status, quiet.text]).toEqual([204, ''])
    expect(heard).toHaveLength(2)
  })

  const refused = [
    {
      name: 'a workflow that is not there',
      where: 'nope.yml',
      body: { ref: 'main' },
      status: 404,
      message: 'Not Found',
    },
    {
      name: 'a ref that is not there',
      where: 'deploy.yml',
      body: { ref: 'nope' },
      status: 422,
      message: 'No ref found for: nope',
    },
    {
      name: 'a workflow without the trigger',
      where: 'ci.yml',
      body: { ref: 'main' },
      status: 422,
      message: "Workflow does not have 'workflow_dispatch' trigger",
    },
    {
      name: 'a missing input',
      where: 'deploy.yml',
      body: { ref: 'main' },
      status: 422,
      message: "Required input 'environment' not provided",
    },
    {
      name: 'an input that nobody declared',
      where: 'deploy.yml',
      body: { ref: 'main', inputs: { environment: 'x', other: 'y' } },
      status: 422,
      message: 'Unexpected inputs provided: ["other"]',
    },
  ]
  test.each(refused)('$name is refused', async ({ where, body, status, message }) => {
    const reply = await stage.ask(`POST /actions/workflows/${where}/dispatches`, body)
    expect([reply.status, reply.body]).toMatchObject([status, { message }])
    expect(heard).toHaveLength(2)
  })
})
