import { describe, expect, test } from 'vitest'
import { isVerified, isVerifiedAt } from '../../../src/records/decide/history.ts'
import { activeHolds } from '../../../src/records/decide/hold.ts'
import { gatherHistory } from '../../../src/records/gather/history.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { anEntry } from '../../fakes/history.ts'
import { aPlace, sha } from '../../fakes/nouns.ts'
import { fakePorts } from '../../fakes/world.ts'

const arrange = (entries: readonly ReturnType<typeof anEntry>[]) => {
  const github = fakeGitHub()
  github.state.deployments.push(...entries.map(({ deployment }) => deployment))
  for (const { deployment, statuses } of entries) github.state.deploymentStatuses.set(deployment.id, statuses)
  return { github, ports: fakePorts({ github }) }
}

describe('gatherHistory', () => {
  test('foreign deployments are left out, and cost no request of their own', async () => {
    const own = anEntry({ id: 1 })
    const foreign = Array.from({ length: 200 }, (_each, index) => {
      const entry = anEntry({ id: 1_000 + index })
      return { ...entry, deployment: { ...entry.deployment, creator: 'vercel[bot]' } }
    })
    const { github, ports } = arrange([...foreign, own])
    const history = await gatherHistory(aPlace('production'), ports)
    expect(history.entries.map(({ deployment }) => deployment.id)).toEqual([1])
    expect(github.asked.filter((question) => question === 'deploymentStatuses')).toHaveLength(1)
  })

  test('reads back over failed ones until two verified releases are known, and no further', async () => {
    const failed = Array.from({ length: 50 }, (_each, index) => anEntry({ id: 500 - index, statuses: ['failure'] }))
    const verified = [anEntry({ id: 3 }), anEntry({ id: 2 })]
    const older = Array.from({ length: 100 }, (_each, index) => anEntry({ id: -index }))
    const { github, ports } = arrange([...failed, ...verified, ...older])
    const history = await gatherHistory(aPlace('production'), ports)
    expect(history.entries.filter(isVerified).length).toBeGreaterThanOrEqual(2)
    expect(github.asked.filter((question) => question === 'deploymentStatuses').length).toBeLessThan(100)
  })

  test('what is asked for by its commit is read however old it is, and every record is known', async () => {
    const verified = Array.from({ length: 40 }, (_each, index) =>
      anEntry({ id: 100 - index, sha: sha(`${index + 10}`) }),
    )
    const old = anEntry({ id: 2, sha: sha('e') })
    const rollback = anEntry({ id: 1, sha: sha('f'), kind: 'rollback', bad: sha('b') })
    const { ports } = arrange([...verified, old, rollback])
    const history = await gatherHistory(aPlace('production'), ports, { sha: sha('e') })
    expect(isVerifiedAt(history, sha('e'))).toBe(true)
    expect(activeHolds(history)).toMatchObject([{ bad: sha('b'), deployment: 1 }])
  })

  test('that it is verified counts from our own app alone', async () => {
    const entry = anEntry({ id: 1 })
    const forged = { ...entry, statuses: entry.statuses.map((status) => ({ ...status, creator: 'mallory' })) }
    const { ports } = arrange([forged])
    const history = await gatherHistory(aPlace('production'), ports)
    expect(history.entries.some(isVerified)).toBe(false)
  })
})
