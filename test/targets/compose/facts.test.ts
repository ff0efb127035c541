import { describe, expect, test } from 'vitest'
import { describeContainers, parseContainers, parseImages } from '../../../src/targets/compose/facts.ts'

const inspected = {
  Id: 'c1',
  Name: '/inventory-api-1',
  RestartCount: 2,
  Image: 'sha256:1',
  State: { Status: 'running', ExitCode: 0, Error: '', OOMKilled: false, StartedAt: '2026-01-01T00:00:00Z' },
  Config: { Image: 'registry.example.com/api:v1', Labels: { 'com.docker.compose.service': 'api' } },
  HostConfig: { RestartPolicy: { Name: 'unless-stopped' }, PortBindings: { '80/tcp': [{ HostPort: '80' }] } },
}

describe('docker inspect', () => {
  test('a container with everything', () => {
    const Health = { Status: 'unhealthy', Log: [{ Output: 'old' }, { Output: '/health answers 503\n' }] }
    const text = JSON.stringify([{ ...inspected, State: { ...inspected.State, Health } }])
    expect(parseContainers(text)).toEqual([
      {
        id: 'c1',
        name: 'inventory-api-1',
        service: 'api',
        status: 'running',
        health: 'unhealthy',
        healthSaid: '/health answers 503',
        exitCode: 0,
        error: '',
        outOfMemory: false,
        restarts: 2,
        stays: true,
        startedAt: '2026-01-01T00:00:00Z',
        asked: 'registry.example.com/api:v1',
        image: 'sha256:1',
      },
    ])
  })

  test('no labels, no ports, no policy, a health check that is switched off', () => {
    const State = { Status: 'exited', Health: { Status: 'none', Log: null } }
    const bare = { ...inspected, State, HostConfig: { PortBindings: null }, Config: { Image: 'api', Labels: null } }
    expect(parseContainers(JSON.stringify([bare]))).toMatchObject([{ service: '', health: null, stays: false }])
  })

  test('what `compose run` left behind is left out', () => {
    const Labels = { 'com.docker.compose.service': 'api', 'com.docker.compose.oneoff': 'True' }
    expect(parseContainers(JSON.stringify([{ ...inspected, Config: { Image: 'api', Labels } }]))).toEqual([])
  })

  test.each([
    ['nothing', ''],
    ['half of an answer', '[{"Id":"c1"'],
    ['another shape', '[{"Id":"c1"}]'],
  ])('%s is not understood', (_name, text) => {
    expect(parseContainers(text)).toBeNull()
    if (text !== '[{"Id":"c1"}]') expect(parseImages(text)).toBeNull()
  })

  test('images by id, with and without digests', () => {
    const text = JSON.stringify([
      { Id: 'sha256:1', RepoDigests: ['api@sha256:2'] },
      { Id: 'sha256:3', RepoDigests: null },
    ])
    expect(parseImages(text)).toEqual(
      new Map([
        ['sha256:1', ['api@sha256:2']],
        ['sha256:3', []],
      ]),
    )
  })
})

test('people read one line a container, and what its health check said', () => {
  const text = JSON.stringify([
    { ...inspected, State: { Status: 'running', Health: { Status: 'starting', Log: [{ Output: 'refused' }] } } },
    { ...inspected, Name: '/job', RestartCount: 0, State: { Status: 'exited', ExitCode: 3 } },
  ])
  expect(describeContainers(parseContainers(text) ?? [])).toBe(
    'inventory-api-1: running, starting, 2 restarts\n  health check: refused\njob: exited (3)',
  )
})
