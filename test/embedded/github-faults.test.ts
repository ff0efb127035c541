import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from '../../embedded/github/control.ts'
import { startGitHub } from '../../embedded/github/server.ts'
import { openStage, type Stage } from './github-stage.ts'

let stage: Stage

beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.end())

const issues = { method: 'POST', path: /\/issues$/ } as const
const titles = () => stage.github.state().issues.map((issue) => issue.title)
const open = (title: string) => stage.ask('POST /issues', { title })

function inject(fault: Fault['fault'], call: Fault['call'] = 1): void {
  stage.github.addFault({ ...issues, call, fault })
}

describe('faults', () => {
  test('a status comes instead of the answer, with its headers, on the call that was named', async () => {
    inject({ kind: 'status', status: 429, message: 'slow down', headers: { 'retry-after': '7' } }, 2)
    expect((await open('one')).status).toBe(201)
    const refused = await open('two')
    expect([refused.status, refused.body, refused.headers.get('retry-after')]).toEqual([
      429,
      { message: 'slow down' },
      '7',
    ])
    expect((await open('three')).status).toBe(201)
    expect(titles()).toEqual(['one', 'three'])
  })

  test('every call, until the faults are cleared', async () => {
    inject({ kind: 'status', status: 502 }, 'every')
    expect([(await open('one')).status, (await open('two')).status]).toEqual([502, 502])
    stage.github.clearFaults()
    expect((await open('three')).status).toBe(201)
  })

  test('cut before: nothing happened', async () => {
    inject({ kind: 'cut-before' })
    await expect(open('one')).rejects.toThrow()
    expect(titles()).toEqual([])
    expect(stage.github.requests.at(-1)).toMatchObject({ method: 'POST', status: 0, operation: null })
  })

  test('cut after: it happened, nobody heard', async () => {
    inject({ kind: 'cut-after' })
    await expect(open('one')).rejects.toThrow()
    expect(titles()).toEqual(['one'])
  })

  test('truncated: it happened, half of the answer arrives', async () => {
    inject({ kind: 'truncate' })
    await expect(open('one')).rejects.toThrow()
    expect(titles()).toEqual(['one'])
  })

  test('delayed: the answer is the right one', async () => {
    inject({ kind: 'delay', ms: 30 })
    const begin = performance.now()
    expect((await open('one')).status).toBe(201)
    expect(performance.now() - begin).toBeGreaterThanOrEqual(29)
  })

  test('other methods and paths are left alone, also of git', async () => {
    inject({ kind: 'status', status: 500 }, 'every')
    expect((await stage.ask('GET /issues')).status).toBe(200)
    stage.github.addFault({ method: '*', path: /git-upload-pack$/, call: 1, fault: { kind: 'status', status: 503 } })
    const pulled = async () => (await stage.tryGit(['fetch', 'origin', 'main:again'])).code
    stage.github.addFault({ method: '*', path: /info\/refs$/, call: 1, fault: { kind: 'status', status: 503 } })
    expect(await pulled()).not.toBe(0)
    stage.github.clearFaults()
    expect(await pulled()).toBe(0)
  })
})

describe('violations', () => {
  test('an unknown operation, a request and an unknown parameter that do not fit make close reject', async () => {
    const github = await startGitHub()
    const headers = { authorization: `Bearer ${github.token()}` }
    const repo = `${github.apiUrl}/repos/acme/inventory`
    expect((await fetch(`${repo}/nonsense`, { headers })).status).toBe(404)
    expect((await fetch(`${repo}/issues`, { method: 'POST', headers, body: '{"body":"no title"}' })).status).toBe(422)
    expect((await fetch(`${repo}/issues?pageSize=3`, { headers })).status).toBe(422)
    expect((await fetch(`${repo}/issues?state=any`, { headers })).status).toBe(422)
    expect((await fetch(`${repo}/issues`, { method: 'POST', headers, body: '{' })).status).toBe(400)
    expect(github.violations).toHaveLength(4)
    await expect(github.close()).rejects.toThrow(/nonsense[^]*title[^]*pageSize[^]*state=any/)
  })

  test('another repository is not there, and that is no violation', async () => {
    const github = await startGitHub({ owner: 'octo', repo: 'app' })
    const headers = { authorization: `Bearer ${github.token()}` }
    expect((await fetch(`${github.apiUrl}/repos/octo/other`, { headers })).status).toBe(404)
    expect((await fetch(`${github.apiUrl}/repos/octo/app`, { headers })).status).toBe(200)
    await github.close()
  })
})

test('requests are logged with operation and login', async () => {
  await stage.ask('GET /commits/main/check-runs?per_page=5')
  expect(stage.github.requests.at(-1)).toEqual({
    method: 'GET',
    path: '/repos/acme/inventory/commits/main/check-runs',
    query: '?per_page=5',
    status: 200,
    operation: 'checks/list-for-ref',
    login: 'github-actions[bot]',
  })
})
