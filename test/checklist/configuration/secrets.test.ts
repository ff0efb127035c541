import { describe, expect, it } from 'vitest'
import type { Subject } from '../../../src/checklist/check.ts'
import { secrets } from '../../../src/checklist/configuration/secrets.ts'
import { ExpectedError } from '../../../src/core/errors.ts'
import { anEnvironment, sha } from '../../fakes/nouns.ts'
import { aSetting, fakeSettings } from '../../fakes/settings.ts'
import { fakeClock, fakePorts } from '../../fakes/world.ts'

const subject: Subject = {
  release: { sha: sha('a'), ref: 'refs/heads/main', version: null },
  environment: anEnvironment(),
  environments: [anEnvironment()],
  pull: null,
  stage: 'release',
  policySha: sha('a'),
}

const clock = fakeClock({ start: '2026-07-01T00:00:00Z' })
const at = (name: string, updatedAt: string, level: 'environment' | 'repository' = 'environment') =>
  aSetting(name, { updatedAt, level })
const young = '2026-06-20T00:00:00Z'
const old = '2026-01-01T00:00:00Z'

const ask = (options: unknown, list: readonly ReturnType<typeof at>[] | null) =>
  secrets.run(subject, options, fakePorts({ clock, settings: list === null ? null : fakeSettings({ secrets: list }) }))

describe('secrets', () => {
  const age = { 'max-age': '90d' }
  it.each([
    ['no age is asked for', {}, null, 'skip'],
    ['nobody may list them', age, null, 'unknown'],
    ['there are none', age, [], 'skip'],
    ['all are young', age, [at('A', young)], 'pass'],
    ['one is old', age, [at('A', young), at('B', old)], 'fail'],
    ['an old one is allowed to be', { ...age, ignore: ['DEPLOY_*'] }, [at('A', young), at('DEPLOY_KEY', old)], 'pass'],
    [
      'the old one of the repository is not the one in force',
      age,
      [at('A', old, 'repository'), at('A', young)],
      'pass',
    ],
    ['the old one of the environment is', age, [at('A', young, 'repository'), at('A', old)], 'fail'],
    ['a clock that is behind', age, [at('A', '2026-07-02T00:00:00Z')], 'pass'],
    ['a moment that nobody can read', age, [at('A', 'yesterday')], 'fail'],
  ] as const)('%s', async (_name, options, list, status) => {
    expect((await ask(options, list)).status).toBe(status)
  })

  it('names what is old, where, and for how long', async () => {
    const decision = await ask(age, [at('JWT_SECRET', old, 'repository')])
    expect(decision.summary).toBe('1 of 1 too old: JWT_SECRET')
    expect(decision.findings[0]?.message).toBe('JWT_SECRET (repository) was saved 181 d ago; the limit is 90 d.')
  })

  it('says that all are ignored, not that there are none', async () => {
    const decision = await ask({ ...age, ignore: ['*'] }, [at('A', old), at('B', young)])
    expect(decision).toMatchObject({ status: 'skip', summary: 'all 2 of production are ignored' })
  })

  it('warns before it is too late', async () => {
    const decision = await ask(age, [at('JWT_SECRET', '2026-04-08T00:00:00Z')])
    expect(decision.status).toBe('pass')
    expect(decision.findings[0]).toMatchObject({
      level: 'warning',
      message: 'JWT_SECRET (environment) must be rotated within 6 d.',
    })
  })

  it('a settings token that may not list them is told as it is', async () => {
    const refused = new ExpectedError({ code: 'no-permission', message: 'No.', remedy: 'Ask.' })
    const settings = { ...fakeSettings({}), secrets: () => Promise.reject(refused) }
    await expect(secrets.run(subject, age, fakePorts({ clock, settings }))).rejects.toBe(refused)
  })
})
