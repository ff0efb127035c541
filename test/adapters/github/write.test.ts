import { describe, expect, test } from 'vitest'
import { openOn, startLoopback } from './loopback.ts'

describe('a write', () => {
  test('an issue is never posted again for a 500', async () => {
    const issue = {
      number: 3,
      title: 't',
      body: null,
      state: 'open',
      labels: [],
      html_url: 'https://x',
      user: { login: 'github-actions[bot]' },
    }
    const posts: string[] = []
    const server = await startLoopback((asked) => {
      if (asked.path === '/graphql')
        return { status: 200, body: { data: { viewer: { login: 'github-actions[bot]' } } } }
      if (asked.method === 'GET') {
        return { status: 200, body: posts.length === 0 ? [] : [{ ...issue, body: posts[0] }] }
      }
      posts.push(String(asked.body['body']))
      return { status: 500 }
    })
    const made = await openOn(server.url).writer.createIssue({ title: 't', body: 'b', labels: ['incident'] })
    expect(made.number).toBe(3)
    expect(posts).toHaveLength(1)
  })

  test('is repeated when it was refused for the rate, because nothing was done', async () => {
    const server = await startLoopback((_asked, call) =>
      call === 1 ? { status: 429, headers: { 'retry-after': '2' } } : { status: 201, body: {} },
    )
    const { writer, clock } = openOn(server.url)
    await writer.deploymentStatus({ deployment: 4, event: { event: 'verified', text: '' } })
    expect(clock.slept).toEqual([2000])
  })

  test('404 for what we have just made ourselves is not believed at once', async () => {
    let looked = 0
    const server = await startLoopback((asked) => {
      if (asked.path.endsWith('/git/ref/runbook%2Flocks%2Fdev')) return { status: 404, body: { message: 'Not Found' } }
      if (asked.path.endsWith('/deployments') && asked.method === 'POST') {
        const url = `http://127.0.0.1/repos/acme/shop/deployments/9`
        const body = {
          ...{ id: 9, url, sha: 'a'.repeat(40), ref: 'a', environment: 'dev', task: 'deploy', payload: {} },
          created_at: '2026-01-01T00:00:00Z',
        }
        return { status: 201, body }
      }
      if (asked.path.endsWith('/deployments/9/statuses')) {
        looked += 1
        return looked < 3 ? { status: 404, body: { message: 'Not Found' } } : { status: 201, body: {} }
      }
      if (asked.path === '/graphql') return { status: 200, body: { data: { viewer: { login: 'me' } } } }
      return { status: 200, body: [] }
    })
    const { writer } = openOn(server.url)
    const sha = 'a'.repeat(40)
    const made = await writer.createDeployment({
      environment: 'dev',
      production: false,
      task: 'deploy',
      description: 'd',
      payload: {
        ...{
          runbook: 2,
          kind: 'deploy',
          service: 'inventory',
          version: null,
          ref: 'refs/heads/main',
          tagObject: sha,
          sha,
          tree: sha,
        },
        ...{ run: 1, attempt: 1, artifact: null, previous: null, key: 'k', policy: null },
      },
    })
    await writer.deploymentStatus({ deployment: made.id, event: { event: 'begun', text: '' } })
    expect(looked).toBe(3)
  })
})

describe('whether the token may write issues', () => {
  test.each([
    ['the body is refused', { status: 422, body: { message: 'Validation Failed' } }, true, 1],
    ['the token is refused', { status: 403, body: { message: 'Resource not accessible by integration' } }, false, 2],
  ])('%s', async (_name, answer, may, times) => {
    const asked: unknown[] = []
    const server = await startLoopback(({ method, path, body }) => {
      asked.push([method, path.split('/').at(-1), body])
      return answer
    })
    const where = { branch: 'main', workflow: null }
    expect(await openOn(server.url).writer.mayWrite('issues', where)).toBe(may)
    // GitHub makes no issue without a title.
    expect(asked).toEqual(Array.from({ length: times }, () => ['POST', 'issues', { title: '' }]))
  })
})
