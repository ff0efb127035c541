import { describe, expect, test } from 'vitest'
import { parseEvent } from '../../src/runtime/event.ts'

const sha = 'a'.repeat(40)
const pull = {
  number: 7,
  head: { sha, repo: { id: 2, name: 'fork' } },
  base: { sha, ref: 'main', repo: { id: 1, name: 'shop' } },
  title: 'Count stock',
}

describe('the payload of an event', () => {
  test('is read as far as it is asked for', () => {
    const text = JSON.stringify({ deleted: false, before: sha, pull_request: pull, sender: { login: 'ann' } })
    expect(parseEvent(text)).toEqual({
      deleted: false,
      before: sha,
      pull_request: {
        number: 7,
        head: { sha, repo: { id: 2 } },
        base: { sha, ref: 'main', repo: { id: 1 } },
      },
    })
  })

  test('may say nothing of a push or a pull request', () => {
    expect(parseEvent('{}')).toEqual({})
  })

  test('is JSON', () => {
    expect(() => parseEvent('{"deleted": fal')).toThrow(SyntaxError)
  })

  test.each([{ repo: null }, { repo: undefined }])('may come from a fork that is gone: %j', (gone) => {
    const text = JSON.stringify({ pull_request: { ...pull, head: { sha, ...gone } } })
    expect(parseEvent(text).pull_request?.head).toEqual({ sha, repo: null })
  })

  test.each([
    ['payload', '[]', 'payload'],
    ['payload', 'null', 'payload'],
    ['deleted', { deleted: 'no' }, 'deleted'],
    ['before', { before: 5 }, 'payload.before'],
    ['pull request', { pull_request: null }, 'pull_request'],
    ['number', { pull_request: { ...pull, number: '7' } }, 'pull_request.number'],
    ['head', { pull_request: { ...pull, head: null } }, 'pull_request.head'],
    ['fork', { pull_request: { ...pull, head: { sha, repo: { id: 'two' } } } }, 'pull_request.head.repo.id'],
    ['base', { pull_request: { ...pull, base: { sha, ref: 'main' } } }, 'pull_request.base.repo'],
  ])('whose %s is not as GitHub writes it is refused: %j', (_name, event, where) => {
    const parse = () => parseEvent(typeof event === 'string' ? event : JSON.stringify(event))
    expect(parse).toThrow(`The event's ${where} is not as GitHub writes it.`)
  })
})
