import { expect, test } from 'vitest'
import { isVerified, isVerifiedAt } from '../../../src/records/decide/history.ts'
import { markEarlierInactive } from '../../../src/records/run/mark-inactive.ts'
import { gatherHistory } from '../../../src/records/gather/history.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { anEntry } from '../../fakes/history.ts'
import { anEnvironment, aPlace, sha } from '../../fakes/nouns.ts'
import { fakeLog, fakePorts } from '../../fakes/world.ts'
import { fakeWriter } from '../../fakes/writer.ts'

const arrange = () => {
  const github = fakeGitHub()
  const log = fakeLog()
  const foreign = anEntry({ id: 3 })
  const entries = [
    anEntry({ id: 5, sha: sha('5') }),
    anEntry({ id: 4, statuses: ['in_progress', 'failure'] }),
    { ...foreign, deployment: { ...foreign.deployment, creator: 'vercel[bot]' } },
    anEntry({ id: 2, sha: sha('2') }),
    anEntry({ id: 1, statuses: ['success: verified', 'inactive'] }),
  ]
  github.state.deployments.push(...entries.map(({ deployment }) => deployment))
  for (const { deployment, statuses } of entries) github.state.deploymentStatuses.set(deployment.id, statuses)
  const writer = fakeWriter(github)
  return { writer, log, ports: { ...fakePorts({ github, log }), writer } }
}
const production = anEnvironment()

test('what was replaced in production is inactive: ours, not the failed, the foreign or the newest', async () => {
  const { writer, ports } = arrange()
  await markEarlierInactive(5, production, ports)
  expect(writer.told).toEqual(['2 inactive: replaced by deployment 5'])
})

test('a retired release is verified as before', async () => {
  const { ports } = arrange()
  await markEarlierInactive(5, production, ports)
  const history = await gatherHistory(aPlace('production'), ports)
  expect(isVerifiedAt(history, sha('2'))).toBe(true)
  expect(history.entries.filter(isVerified).map(({ deployment }) => deployment.id)).toEqual([5, 2, 1])
})

test('elsewhere GitHub does it by itself', async () => {
  const { writer, ports } = arrange()
  await markEarlierInactive(5, { ...production, production: false }, ports)
  expect(writer.told).toEqual([])
})

test('a refusal is said and changes nothing else', async () => {
  const { writer, log, ports } = arrange()
  writer.failNext('deploymentStatus', new Error('cut'))
  await markEarlierInactive(5, production, ports)
  expect(log.lines.join()).toContain('still shown as active: cut')
})
