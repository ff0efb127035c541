import { expect, test } from 'vitest'
import { tests } from '../../../src/checklist/tests/tests.ts'
import { checkReader } from '../../../src/adapters/github/checks.ts'
import { commitReader } from '../../../src/adapters/github/commits.ts'
import type { Transport, Reply } from '../../../src/adapters/github/exchange.ts'
import { folderReader } from '../../../src/adapters/github/folder.ts'
import { openQuestions } from '../../../src/adapters/github/questions.ts'
import { pullReader } from '../../../src/adapters/github/pulls.ts'
import { openApi } from '../../../src/adapters/github/request.ts'
import { defaultPolicy } from '../../../src/core/retry-policy.ts'
import { runReader } from '../../../src/adapters/github/runs.ts'
import { remembering } from '../../../src/records/gather/memory.ts'
import { gatewayOf } from '../../../src/core/redacted.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { aContext, anEnvironment, sha } from '../../fakes/nouns.ts'
import { fakeClock, fakePorts } from '../../fakes/world.ts'

const apiUrl = 'https://api.github.test'
const commit = sha('a')
const total = 300

const run = (id: number) => ({
  ...{ id, name: `job ${id}`, status: 'completed', conclusion: 'success', check_suite: { id: 100 } },
  ...{
    started_at: '2026-01-01T09:00:00Z',
    completed_at: '2026-01-01T09:01:00Z',
    app: { id: 15368, slug: 'github-actions' },
  },
})
const workflowRun = (id: number, path: string, suite: number) => ({
  ...{
    id,
    name: path,
    path: `.github/workflows/${path}`,
    event: 'pull_request',
    status: 'completed',
    conclusion: 'success',
  },
  ...{
    head_sha: commit,
    head_branch: 'stock',
    check_suite_id: suite,
    created_at: '2026-01-01T09:00:00Z',
    html_url: apiUrl,
  },
})
const ci = 'name: CI\non: { pull_request: { paths: ["src/**"] } }\njobs: { job: {} }'

const answers: readonly (readonly [RegExp, (url: URL) => unknown])[] = [
  [
    /\/check-runs$/,
    (url) => {
      const page = Number(url.searchParams.get('page') ?? '1')
      return {
        total_count: total,
        check_runs: Array.from({ length: 100 }, (_, index) => run((page - 1) * 100 + index + 1)),
      }
    },
  ],
  [/\/statuses$/, () => []],
  [
    /\/actions\/runs$/,
    () => ({ total_count: 2, workflow_runs: [workflowRun(900, 'deploy.yml', 9), workflowRun(500, 'ci.yml', 100)] }),
  ],
  [/\/actions\/runs\/900$/, () => workflowRun(900, 'deploy.yml', 9)],
  [/\/rules\/branches\/main$/, () => []],
  [/\/pulls\/7\/files$/, () => [{ filename: 'src/items.js' }]],
  [
    /\/graphql$/,
    () => ({
      data: { repository: { object: { entries: [{ name: 'ci.yml', object: { text: ci, isTruncated: false } }] } } },
    }),
  ],
]

const reply = (url: URL): Reply => {
  const answer = answers.find(([path]) => path.test(url.pathname))?.[1]
  const next = new URL(url)
  const page = Number(url.searchParams.get('page') ?? '1')
  next.searchParams.set('page', String(page + 1))
  const rel = page < total / 100 ? 'next' : 'prev'
  const headers: Record<string, string> = url.pathname.endsWith('/check-runs')
    ? { link: `<${next.href}>; rel="${rel}"` }
    : {}
  return { outcome: 'replied', status: answer === undefined ? 404 : 200, headers, data: answer?.(url) ?? {} }
}

/** Answers only when nobody asks anything more: what is asked together is one round. */
const inRounds = () => {
  const asked: string[] = []
  const open: (() => void)[] = []
  let rounds = 0
  let idle: ReturnType<typeof setImmediate> | undefined
  const settle = (turns: number) => {
    clearImmediate(idle)
    idle = setImmediate(() => {
      if (turns > 0) {
        settle(turns - 1)
        return
      }
      rounds += 1
      for (const answer of open.splice(0)) answer()
    })
  }
  const exchange: Transport = ({ url }) => {
    asked.push(`${url.pathname}${url.search}`)
    return new Promise((resolve) => {
      open.push(() => resolve(reply(url)))
      settle(5)
    })
  }
  return { asked, exchange, rounds: () => rounds }
}

test('a commit with 300 check runs costs at most 12 requests, in at most 4 rounds', async () => {
  const { asked, exchange, rounds } = inRounds()
  const clock = fakeClock()
  const ports = fakePorts({ clock })
  const api = openApi({
    ...{ exchange, apiUrl, graphqlUrl: `${apiUrl}/graphql`, owner: 'acme', repo: 'inventory', clock, log: ports.log },
    ...{ signal: undefined, policy: defaultPolicy, random: () => 0, onRefused: () => undefined },
    gateway: gatewayOf((text) => text),
  })
  const github = remembering({
    ...fakeGitHub(),
    ...{ ...commitReader(api), ...checkReader(api), ...runReader(api), ...pullReader(api, 'acme') },
    ...folderReader(openQuestions(api, { owner: 'acme', repo: 'inventory' }, () => null)),
  })
  const pull = { number: 7, head: commit, base: sha('0'), baseRef: 'main', fromFork: false }
  const context = aContext({ event: 'pull_request', ref: 'refs/pull/7/merge', pull })
  const stage = 'pull-request' as const
  const subject = {
    ...{ release: { sha: commit, ref: 'refs/pull/7/head', version: null }, pull: 7, policySha: sha('0') },
    ...{ environment: anEnvironment(), environments: [anEnvironment()], stage },
  }
  const decision = await tests.run(subject, { require: ['job *'] }, { ...ports, github, context })
  expect(decision).toMatchObject({ status: 'pass', summary: '300 green' })
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted())
  expect(asked.length).toBeLessThanOrEqual(12)
  expect(rounds()).toBeLessThanOrEqual(4)
  // What it is today; a request more is a decision. The ninth asks what classic branch protection requires.
  expect([asked.length, rounds()]).toEqual([9, 2])
})
