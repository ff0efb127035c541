import { expect, test } from 'vitest'
import { parseRunbook } from '../../src/config/load.ts'
import { watchDrift } from '../../src/monitor/drift.ts'
import { lookOptions } from '../../src/monitor/look.ts'
import { anEntry } from '../fakes/history.ts'
import { fakeGitHub } from '../fakes/github.ts'
import { fakeHttp } from '../fakes/http.ts'
import { sha } from '../fakes/nouns.ts'
import { fakeClock, fakePorts } from '../fakes/world.ts'

const runbook = parseRunbook(
  "service: inventory\nenvironments: { production: { promote: { tag: 'v*' } } }\nsmoke: { version: { http: /v } }\n",
  { path: '.github/runbook.yml', sha: sha('0') },
)

const stage = (...entries: readonly ReturnType<typeof anEntry>[]) => {
  const [environment] = runbook.environments
  if (environment === undefined) throw new Error('no production')
  const github = fakeGitHub()
  const put = (...all: readonly ReturnType<typeof anEntry>[]) => {
    github.state.deployments = all.map(({ deployment }) => deployment)
    for (const { deployment, statuses } of all) github.state.deploymentStatuses.set(deployment.id, statuses)
  }
  put(...entries)
  const clock = fakeClock()
  let serves = sha('1')
  const http = fakeHttp({ clock, reply: () => ({ status: 200, body: serves }) })
  const ports = fakePorts({ github, clock, http })
  const drift = watchDrift({ runbook, environment }, ports)
  const smoke = lookOptions(runbook.smoke, ports)
  const look = async (after: number) => {
    if (after > 0) await clock.sleep(after)
    return drift.look({ url: 'https://api.example.com', sha: null, only: 'health', smoke })
  }
  const reads = () => github.asked.filter((question) => question === 'deployments').length
  return { look, reads, put, serve: (commit: string) => (serves = commit), github }
}

test('GitHub is asked once while the verified release serves', async () => {
  const { look, reads } = stage(anEntry({ id: 1, sha: sha('1') }))
  for (let minute = 0; minute < 30; minute += 1) await look(60_000)
  expect(reads()).toBe(1)
  expect(await look(0)).toMatchObject({ verified: { sha: sha('1') }, deploying: false })
})

test('another commit is compared with the records of now, which are read again ever more seldom', async () => {
  const { look, reads, put, serve } = stage(anEntry({ id: 1, sha: sha('1') }))
  await look(0)
  serve(sha('2'))
  put(anEntry({ id: 2, sha: sha('2'), statuses: ['in_progress'] }), anEntry({ id: 1, sha: sha('1') }))
  expect(await look(15_000)).toMatchObject({ verified: { sha: sha('1') }, deploying: true })
  put(anEntry({ id: 2, sha: sha('2') }), anEntry({ id: 1, sha: sha('1') }))
  expect(await look(120_000)).toMatchObject({ verified: { sha: sha('2') }, deploying: false })
  serve(sha('3'))
  const before = reads()
  for (let look15 = 0; look15 < 240; look15 += 1) await look(15_000)
  expect(reads() - before).toBeLessThanOrEqual(6)
  expect(await look(0)).toMatchObject({ answer: { sha: sha('3') }, verified: { sha: sha('2') } })
})

test('where nothing was ever verified nothing is asked again', async () => {
  const { look, reads } = stage()
  expect(await look(0)).toBeNull()
  expect(await look(600_000)).toBeNull()
  expect(reads()).toBe(1)
})

test('a token that may not read the records sees no drift, and nothing breaks', async () => {
  const { look, github } = stage(anEntry({ id: 1, sha: sha('1') }))
  github.refuse('deployments', 'deployments: read')
  expect(await look(0)).toBeNull()
})
