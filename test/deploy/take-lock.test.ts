import { describe, expect, test } from 'vitest'
import type { Lock } from '../../src/core/github.ts'
import { releaseOwnLock, takeLock } from '../../src/deploy/take-lock.ts'
import { fakeGitHub } from '../fakes/github.ts'
import { aPlace, aRun, sha } from '../fakes/nouns.ts'
import { fakeClock, fakeLog, fakePorts } from '../fakes/world.ts'
import { fakeWriter } from '../fakes/writer.ts'

const lock = (given: Partial<Lock> = {}): Lock => ({
  runbook: 2,
  service: 'inventory',
  environment: 'production',
  run: 7,
  attempt: 1,
  actor: 'eve',
  sha: sha('b'),
  intent: 'deploy',
  reason: 'deploy 1.1.0',
  created: '2026-01-01T09:55:00Z',
  expires: null,
  url: 'https://github.com/acme/inventory/actions/runs/7',
  ...given,
})
const request = {
  place: aPlace(),
  sha: sha('a'),
  intent: 'deploy',
  reason: 'deploy 1.2.0',
  waitMs: 60_000,
} as const

const arrange = (held: Lock | null, status: string | null, onSleep?: (elapsedMs: number) => void) => {
  const github = fakeGitHub()
  const writer = fakeWriter(github)
  const log = fakeLog()
  const clock = fakeClock(onSleep === undefined ? {} : { onSleep })
  if (held !== null) github.state.locks.set('production', { state: 'held', commit: sha('9'), lock: held })
  if (status !== null) github.state.runs.push(aRun({ id: 7, status, conclusion: null }))
  return { github, writer, log, clock, ports: { ...fakePorts({ github, clock, log }), writer } }
}

describe('takeLock', () => {
  test('free: taken, and says who and why', async () => {
    const { github, ports } = arrange(null, null)
    expect((await takeLock(request, ports)).outcome).toBe('taken')
    expect(github.state.locks.get('production')).toMatchObject({
      lock: { run: 900, actor: 'ann', reason: 'deploy 1.2.0' },
    })
  })

  test('left behind by a dead run: removed and taken, and said', async () => {
    const { log, ports } = arrange(lock(), 'completed')
    expect((await takeLock(request, ports)).outcome).toBe('taken')
    expect(log.lines.join()).toContain('left behind')
  })

  test('held: waits, says for whom, and takes it when it is free', async () => {
    const { github, log, ports } = arrange(lock(), 'in_progress', (elapsed) => {
      if (elapsed > 10_000) github.state.locks.delete('production')
    })
    expect((await takeLock(request, ports)).outcome).toBe('taken')
    expect(log.lines[0]).toMatch(/Waiting for the lock: eve holds the lock on production for 5 m: deploy 1\.1\.0/)
  })

  test('held to the end: locked, inside the time that was given', async () => {
    const { clock, ports } = arrange(lock(), 'in_progress')
    const outcome = await takeLock(request, ports)
    expect(outcome).toMatchObject({ outcome: 'locked' })
    expect(clock.sleeps.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(60_000)
  })

  test('0s refuses at once', async () => {
    const { clock, ports } = arrange(lock(), 'in_progress')
    expect((await takeLock({ ...request, waitMs: 0 }, ports)).outcome).toBe('locked')
    expect(clock.sleeps).toEqual([])
  })

  test('set by hand: nobody waits for a person', async () => {
    const { clock, ports } = arrange(lock({ run: null, intent: 'manual', reason: 'audit' }), 'completed')
    expect(await takeLock(request, ports)).toMatchObject({
      outcome: 'locked',
      message: expect.stringContaining('audit'),
    })
    expect(clock.sleeps).toEqual([])
  })

  test('unreadable: blocks, and is not repaired', async () => {
    const { github, ports } = arrange(null, null)
    github.state.locks.set('production', { state: 'unreadable', commit: sha('9'), why: 'no lock.json' })
    expect(await takeLock(request, ports)).toMatchObject({ outcome: 'locked' })
    expect(github.state.locks.get('production')?.state).toBe('unreadable')
  })

  test("this run's own from an earlier attempt: adopted", async () => {
    const { ports } = arrange(lock({ run: 900 }), null)
    expect(await takeLock(request, ports)).toEqual({ outcome: 'taken', commit: sha('9') })
  })
})

describe('releaseOwnLock', () => {
  test('gives back what this run holds', async () => {
    const { github, ports } = arrange(lock({ run: 900 }), null)
    expect(await releaseOwnLock(aPlace('production'), ports)).toBe(true)
    expect(github.state.locks.size).toBe(0)
  })
  test("never another run's", async () => {
    const { github, ports } = arrange(lock(), 'in_progress')
    expect(await releaseOwnLock(aPlace('production'), ports)).toBe(false)
    expect(github.state.locks.size).toBe(1)
  })
})
