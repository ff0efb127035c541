import { describe, expect, it } from 'vitest'
import { gatherOtherJob } from '../../src/deploy/gather.ts'
import type { RunJob } from '../../src/core/github.ts'
import { fakeGitHub } from '../fakes/github.ts'
import { aHistory, anEntry } from '../fakes/history.ts'
import { aContext, sha } from '../fakes/nouns.ts'
import { fakePorts } from '../fakes/world.ts'

const run = 900

/** The deployment of `anEntry` 5 began in the first minute of this hour. */
const during = { startedAt: '2026-01-01T04:00:00Z', completedAt: '2026-01-01T06:00:00Z' }
const later = { startedAt: '2026-01-01T06:00:01Z', completedAt: null }

const aJob = (id: number, name: string, given: Partial<RunJob> = {}): RunJob => ({
  id,
  name,
  attempt: 1,
  runner: 'r1',
  startedAt: during.startedAt,
  completedAt: during.completedAt,
  ...given,
})

const eu = aJob(1, 'deploy (eu)')
const us = (given: Partial<RunJob>) => aJob(2, 'deploy (us)', { ...later, ...given })
const again = (given: Partial<RunJob>) => aJob(3, 'deploy (eu)', { ...later, attempt: 2, ...given })

const ask = (given: {
  readonly record?: { readonly run?: number; readonly job?: string | null; readonly kind?: 'rollback' }
  readonly own?: { readonly attempt?: number; readonly job?: string }
  readonly jobs?: readonly RunJob[]
  readonly link?: string
}) => {
  const { record = {}, own = {}, jobs = [], link } = given
  const made = anEntry({ id: 5, run: record.run ?? run, sha: sha('a'), ...(record.kind ? { kind: record.kind } : {}) })
  const job = record.job === undefined ? 'deploy@r1' : record.job
  const payload = { ...made.deployment.payload, ...(job === null ? {} : { job }) }
  const statuses = made.statuses.map((status) => (link === undefined ? status : { ...status, logUrl: link }))
  const deployment = { ...made.deployment, payload, createdAt: '2026-01-01T05:00:00Z' }
  const github = fakeGitHub({ jobs: new Map([[run, jobs]]) })
  const ports = fakePorts({ github })
  const here = aContext({ runId: run, attempt: own.attempt ?? 1, job: own.job ?? 'deploy@r1' })
  return { github, found: gatherOtherJob(aHistory([{ deployment, statuses }]), { ...ports, context: here }) }
}

const link = `https://github.com/o/r/actions/runs/${run}/job/1`
const second = { attempt: 2, job: 'deploy@r2' }

describe('another job of this run deployed here', () => {
  it.each([
    ['a matrix job on another runner', { own: { job: 'deploy@r2' } }, 'deploy on r1'],
    ['a job with another id', { own: { job: 'deploy-us@r1' } }, 'deploy on r1'],
    ['a job with another id, in another attempt', { own: { attempt: 2, job: 'deploy-us@r1' } }, 'deploy on r1'],
    ['a matrix job that had the same runner before', { jobs: [eu, us({})] }, 'deploy (eu)'],
    [
      'a matrix job, while the other one is run again alone',
      { own: second, jobs: [eu, us({ completedAt: later.startedAt }), us({ id: 4, attempt: 2, runner: 'r2' })] },
      'deploy (eu)',
    ],
    [
      'a job that shares its name with ours: nobody can tell them apart',
      { own: second, jobs: [eu, again({ runner: 'r2' }), again({ id: 4, runner: 'r3' })] },
      'deploy (eu)',
    ],
    ['perhaps: GitHub lists no runner of ours, in another attempt', { own: second, jobs: [eu] }, 'deploy (eu)'],
    [
      'the job whose record GitHub made',
      { record: { job: null }, jobs: [eu, us({})], link },
      'whose name is not known',
    ],
    ['perhaps: a record without its job', { record: { job: null }, jobs: [eu] }, 'whose name is not known'],
  ] as const)('yes: %s', async (_name, given, name) => {
    const { found } = ask(given)
    expect(await found).toMatchObject({
      sha: sha('a'),
      name: name === 'whose name is not known' ? expect.any(String) : name,
    })
  })

  it.each([
    ['the record is of another run', { record: { run: 1 }, own: { job: 'deploy@r2' } }],
    ['the record is of a rollback', { record: { kind: 'rollback' }, own: { job: 'deploy@r2' } }],
    ['an earlier step of this very job', { jobs: [aJob(1, 'deploy (eu)', { completedAt: null })] }],
    ['an earlier step of this very job, of which GitHub lists nothing', {}],
    ['the same job, run again on another runner', { own: second, jobs: [eu, again({ runner: 'r2' })] }],
    ['the same job, run again on the same runner', { own: { attempt: 2 }, jobs: [eu, again({})] }],
    [
      'the same job, by the record that GitHub made',
      { record: { job: null }, own: second, jobs: [eu, again({ runner: 'r2' })], link },
    ],
  ] as const)('no: %s', async (_name, given) => {
    expect(await ask(given).found).toBeNull()
  })

  it('costs no request where the record says enough', async () => {
    const { github, found } = ask({ record: { run: 1 } })
    await found
    expect(github.asked).toEqual([])
  })

  it('is not taken for no when the jobs may not be read', async () => {
    const github = fakeGitHub()
    github.refuse('jobsOfRun', 'actions: read')
    const ports = fakePorts({ github: github })
    const entry = anEntry({ id: 5, run: ports.context.run.id })
    const payload = { ...entry.deployment.payload, job: ports.context.run.job }
    const history = aHistory([{ ...entry, deployment: { ...entry.deployment, payload } }])
    await expect(gatherOtherJob(history, ports)).rejects.toThrow('actions: read')
  })
})
