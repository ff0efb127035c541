import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './github-stage.ts'

let stage: Stage
let main: string

beforeAll(async () => {
  stage = await openStage()
  main = await stage.git('rev-parse', 'HEAD')
})
afterAll(() => stage.end())

test('a pushed branch is read back through the API', async () => {
  const reply = await stage.ask('GET /git/ref/heads/main')
  expect(reply.status).toBe(200)
  expect(reply.body).toMatchObject({ ref: 'refs/heads/main', object: { sha: main, type: 'commit' } })
})

test('of twenty who create the same ref at once, exactly one succeeds', async () => {
  const body = { ref: 'refs/runbook/locks/production', sha: main }
  const replies = await Promise.all(Array.from({ length: 20 }, () => stage.ask('POST /git/refs', body)))
  expect(replies.filter((reply) => reply.status === 201)).toHaveLength(1)
  const lost = replies.filter((reply) => reply.status === 422)
  expect(lost).toHaveLength(19)
  expect(lost[0]?.body).toMatchObject({ message: 'Reference already exists' })
})
