import { describe, expect, it } from 'vitest'
import { readInputs } from '../../../actions/smoke/inputs.ts'
import { type SmokeInputs } from '../../../src/smoke/action/inputs.ts'
import { run } from '../../../src/smoke/action/run.ts'
import { defaultRunbook, parseRunbook } from '../../../src/config/load.ts'
import { ExpectedError, messageOf } from '../../../src/core/errors.ts'
import type { HistoryEntry } from '../../../src/records/decide/history.ts'
import { inputReader } from '../../../src/runtime/inputs.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { anEntry } from '../../fakes/history.ts'
import { fakeHttp, type FakeReply } from '../../fakes/http.ts'
import { aContext, sha } from '../../fakes/nouns.ts'
import { virtualClock } from '../../fakes/virtual-clock.ts'
import { fakeFiles, fakePorts } from '../../fakes/world.ts'
import { fakeWriter } from '../../fakes/writer.ts'

const runbook = parseRunbook(
  `service: inventory
environments:
  dev: { promote: { branch: main }, url: 'https://dev.test' }
  staging: { promote: { tag: 'v*' }, url: 'https://staging.test' }
  production: { promote: { tag: 'v*', prerelease: false }, after: staging, url: 'https://production.test' }
  bare: { promote: { branch: bare } }
smoke:
  version: { http: /health, json: '$.sha' }
  probes: [{ name: API, http: /api }]
`,
  { path: '.github/runbook.yml', sha: sha('c') },
)

const defaults: SmokeInputs = {
  config: '.github/runbook.yml',
  environment: null,
  dryRun: false,
  url: null,
  sha: null,
  phase: 'verify',
  baseline: null,
  deployment: null,
  onInconclusive: 'fail',
  watch: null,
}

const says = (commit: string): FakeReply => ({ status: 200, body: JSON.stringify({ sha: commit }) })
const down: FakeReply = { phase: 'connect', code: 'ECONNREFUSED' }

/** The smoke step of a run on main, in a world where `reply` answers. */
const stage = (given: {
  readonly reply?: (host: string, path: string) => FakeReply
  readonly entries?: readonly HistoryEntry[]
  readonly files?: Readonly<Record<string, string>>
  readonly ref?: string
  readonly runbook?: typeof runbook
}) => {
  const clock = virtualClock()
  const github = fakeGitHub()
  for (const { deployment, statuses } of given.entries ?? []) {
    github.state.deployments.push(deployment)
    github.state.deploymentStatuses.set(deployment.id, statuses)
  }
  const writer = fakeWriter(github)
  const http = fakeHttp({
    clock,
    reply: ({ url }) => {
      const { host, pathname } = new URL(url)
      return given.reply?.(host, pathname) ?? says(sha('a'))
    },
  })
  const files = fakeFiles(given.files)
  const context = aContext({ sha: sha('a'), ref: given.ref ?? 'refs/heads/main', temp: '/temp' })
  const ports = fakePorts({ clock, github, http, files, context })
  const smoke = (inputs: Partial<SmokeInputs> = {}) =>
    run({ ...defaults, ...inputs }, { ports, writer, runbook: given.runbook ?? runbook, userEnvironment: {} })
  return { smoke, http, writer, files, github }
}

const inProgress = (given: Partial<Parameters<typeof anEntry>[0]> = {}) =>
  anEntry({ id: 7, sha: sha('a'), statuses: ['queued', 'in_progress'], ...given })

describe('where it looks', () => {
  it.each([
    ['the environment that takes the branch', {}, 'refs/heads/main', 'dev.test'],
    [
      'the environment that was named, in any case',
      { environment: 'Production' },
      'refs/heads/main',
      'production.test',
    ],
    ['the first that has not verified this commit', {}, 'refs/tags/v1.0.0', 'staging.test'],
    [
      'the url, whatever the environment says',
      { url: 'https://canary.test', environment: 'dev' },
      'refs/heads/main',
      'canary.test',
    ],
    ['the url alone', { url: 'https://canary.test' }, 'refs/heads/none', 'canary.test'],
  ])('%s', async (_, inputs, ref, host) => {
    const { smoke, http } = stage({ ref })
    expect((await smoke(inputs)).conclusion.verdict).toBe('pass')
    expect(new Set(http.asked.map(({ url }) => new URL(url).host))).toEqual(new Set([host]))
  })

  it('production, once the commit is verified in staging', async () => {
    const entry = anEntry({ id: 3, sha: sha('a') })
    const verified = { ...entry, deployment: { ...entry.deployment, environment: 'staging' } }
    const { smoke } = stage({ ref: 'refs/tags/v1.0.0', entries: [verified] })
    expect((await smoke()).conclusion.subject.environment).toBe('production')
  })

  it.each([
    ['no environment takes the ref', {}, 'refs/heads/other', 'No environment takes refs/heads/other'],
    ['the environment has no url', {}, 'refs/heads/bare', 'Environment bare has no url'],
    ['the environment is unknown', { environment: 'prod' }, 'refs/heads/main', "no environment 'prod'"],
  ])('refuses when %s, and guesses no address', async (_, inputs, ref, why) => {
    const { smoke, http } = stage({ ref })
    await expect(smoke(inputs)).rejects.toThrow(why)
    expect(http.asked).toEqual([])
  })

  it('without a runbook it says that nothing was asked, and is red', async () => {
    const { smoke } = stage({ runbook: defaultRunbook('inventory') })
    const outcome = await smoke({ url: 'https://a.test' })
    expect(outcome).toMatchObject({
      conclusion: { verdict: 'inconclusive', reasonCode: 'too-few-samples' },
      failJob: true,
    })
  })
})

describe('which commit it expects', () => {
  it.each([
    ["the workflow's", {}, [], sha('a'), 'pass'],
    ['the input', { sha: sha('b') }, [], sha('b'), 'pass'],
    ['the input, and another serves', { sha: sha('b') }, [], sha('a'), 'fail'],
    ["the deployment's", { deployment: 7 }, [inProgress({ sha: sha('d') })], sha('d'), 'pass'],
  ] as const)('%s', async (_, inputs, entries, serving, verdict) => {
    const { smoke } = stage({ entries, reply: () => says(serving) })
    const { conclusion, outputs } = await smoke(inputs)
    expect(conclusion.verdict).toBe(verdict)
    expect(outputs['observed-sha']).toBe(serving)
  })
})

describe('the deployment that it finishes', () => {
  const told = async (
    inputs: Partial<SmokeInputs>,
    reply?: (host: string, path: string) => FakeReply,
    given: Partial<Parameters<typeof stage>[0]> = {},
  ) => {
    const { smoke, writer } = stage({ entries: [inProgress()], ...(reply === undefined ? {} : { reply }), ...given })
    const outcome = await smoke({ deployment: 7, ...inputs })
    return { outcome, told: writer.told }
  }

  it('becomes a verified success', async () => {
    const { outcome, told: statuses } = await told({})
    expect(outcome.failJob).toBe(false)
    expect(statuses).toHaveLength(1)
    expect(statuses[0]).toMatch(/^7 success: verified aaaaaaa: aaaaaaa serves everywhere/)
    expect((statuses[0] ?? '').length).toBeLessThanOrEqual('7 success: '.length + 140)
  })

  it('becomes a failure', async () => {
    const { outcome, told: statuses } = await told({}, (_, path) =>
      path === '/api' ? { status: 500 } : says(sha('a')),
    )
    expect(outcome.failJob).toBe(true)
    expect(outcome.outputs['rollback-eligible']).toBe('true')
    expect(statuses[0]).toMatch(/^7 failure: failed: aaaaaaa is not healthy: /)
  })

  it('becomes a failure when the evidence does not suffice', async () => {
    const { outcome, told: statuses } = await told({}, () => down)
    expect(outcome).toMatchObject({ failJob: true, conclusion: { verdict: 'inconclusive', reasonCode: 'probe-fault' } })
    expect(statuses[0]).toMatch(/^7 failure/)
  })

  it('becomes an unverified success when a warning is enough', async () => {
    const { outcome, told: statuses } = await told({ onInconclusive: 'warn' }, () => down)
    expect(outcome).toMatchObject({ failJob: false, conclusion: { verdict: 'inconclusive' } })
    expect(statuses[0]).toMatch(/^7 success: unverified/)
  })

  it('is never called verified when the version was not seen', async () => {
    const blind = { ...runbook, smoke: { ...runbook.smoke, version: undefined } }
    const { outcome, told: statuses } = await told({}, undefined, { runbook: blind })
    expect(outcome.conclusion).toMatchObject({ verdict: 'pass', reasonCode: 'healthy' })
    expect(outcome.conclusion.message).toMatch(/^version not verified/)
    expect(statuses[0]).toMatch(/^7 success: unverified/)
  })

  it('is left alone by a dry run', async () => {
    const { outcome, told: statuses } = await told({ dryRun: true })
    expect(outcome.conclusion).toMatchObject({ verdict: 'pass', subject: { dryRun: true } })
    expect(statuses).toEqual([])
  })

  it('is not brought back when somebody else has ended it meanwhile', async () => {
    const { smoke, writer, github } = stage({
      entries: [inProgress()],
      reply: (_, path) => {
        if (path === '/api')
          github.state.deploymentStatuses.set(
            7,
            anEntry({ id: 7, statuses: ['in_progress', 'error: cancelled'] }).statuses,
          )
        return says(sha('a'))
      },
    })
    const { conclusion, failJob } = await smoke({ deployment: 7 })
    expect(conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'deployed-but-unrecorded' })
    expect(conclusion.message).toContain('ended as error by somebody else')
    expect(failJob).toBe(true)
    expect(writer.told).toEqual([])
  })

  it('and GitHub being away is said, with the verdict', async () => {
    const { smoke, writer } = stage({ entries: [inProgress()] })
    writer.failNext(
      'deploymentStatus',
      new ExpectedError({ code: 'github-unreachable', message: 'GitHub is away.', remedy: '' }),
    )
    expect((await smoke({ deployment: 7 })).conclusion).toMatchObject({
      reasonCode: 'deployed-but-unrecorded',
      message: expect.stringContaining('GitHub is away.'),
    })
  })

  it.each([
    ['does not exist', [], { deployment: 7 }, 'There is no deployment 7'],
    [
      'is somebody else’s',
      [{ ...inProgress(), deployment: { ...inProgress().deployment, creator: 'mallory' } }],
      { deployment: 7 },
      'not ours to finish',
    ],
    [
      'has ended',
      [inProgress({ statuses: ['in_progress', 'success: verified'] })],
      { deployment: 7 },
      'has ended already: success',
    ],
    ['is of another commit', [inProgress()], { deployment: 7, sha: sha('b') }, 'is of aaaaaaaa'],
    ['is in another environment', [inProgress()], { deployment: 7, environment: 'dev' }, 'is in production'],
  ])('is refused when it %s, before anything is asked', async (_, entries, inputs, why) => {
    const { smoke, http, writer } = stage({ entries })
    await expect(smoke(inputs)).rejects.toThrow(why)
    expect([http.asked, writer.told]).toEqual([[], []])
  })
})

describe('the baseline', () => {
  it('is written before the deploy, and makes an old failure an old failure', async () => {
    const broken = (_: string, path: string): FakeReply => (path === '/api' ? { status: 500 } : says(sha('a')))
    const { smoke, files } = stage({ reply: broken })
    const before = await smoke({ phase: 'baseline' })
    expect(before).toMatchObject({
      failJob: false,
      conclusion: { verdict: 'pass', reasonCode: 'existing-failure' },
      outputs: { baseline: '/temp/runbook-smoke-baseline.json' },
    })
    expect(await files.read('/temp/runbook-smoke-baseline.json')).toContain('"state": "fail"')
    const after = await smoke()
    expect(after.conclusion).toMatchObject({ verdict: 'fail', reasonCode: 'existing-failure' })
    expect(after.outputs['rollback-eligible']).toBe('false')
  })

  it('of another service is not compared with', async () => {
    const { smoke } = stage({ reply: (_, path) => (path === '/api' ? { status: 500 } : says(sha('a'))) })
    await smoke({ phase: 'baseline', url: 'https://other.test' })
    expect((await smoke()).conclusion.reasonCode).toBe('unhealthy')
  })

  it.each([
    ['that is not there', {}, 'no baseline file at /b.json'],
    ['that is something else', { '/b.json': '{"a":1}' }, 'is not a baseline'],
    ['that is cut', { '/b.json': '{"runbook":1,' }, 'is not a baseline'],
  ])('a named one %s is an error', async (_, files, why) => {
    const { smoke } = stage({ files })
    await expect(smoke({ baseline: '/b.json' })).rejects.toThrow(why)
  })
})

describe('inputs', () => {
  const env = {
    INPUT_CONFIG: '.github/runbook.yml',
    'INPUT_DRY-RUN': 'false',
    INPUT_PHASE: 'verify',
    'INPUT_ON-INCONCLUSIVE': 'fail',
  }
  const read = (given: Readonly<Record<string, string>>) => {
    try {
      return readInputs(inputReader({ ...env, ...given }))
    } catch (thrown) {
      return messageOf(thrown)
    }
  }

  it('all defaults', () => {
    expect(read({})).toEqual(defaults)
  })

  it.each([
    ['INPUT_URL', 'localhost:8080', "Input 'url' must be an http(s) URL."],
    ['INPUT_URL', 'https://me:secret@a.test', "Input 'url' must not hold credentials"],
    ['INPUT_SHA', 'abc1234', "Input 'sha' is 'abc1234'"],
    ['INPUT_PHASE', 'check', "Input 'phase' is 'check'"],
    ['INPUT_DEPLOYMENT-ID', '-1', "Input 'deployment-id' is '-1'"],
    ['INPUT_ON-INCONCLUSIVE', '', "Input 'on-inconclusive'"],
    ['INPUT_DRY-RUN', 'yes', "Input 'dry-run' is 'yes'"],
  ])('%s: %s', (name, value, why) => {
    expect(read({ [name]: value })).toContain(why)
  })

  it('never repeats a password', () => {
    expect(read({ INPUT_URL: 'https://me:hunter2@a.test' })).not.toContain('hunter2')
  })
})
