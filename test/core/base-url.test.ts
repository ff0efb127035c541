import { describe, expect, test } from 'vitest'
import { parseBaseUrl } from '../../src/core/base-url.ts'
import { baseUrl } from '../../src/core/options/scalars.ts'

/** The input's reading and the runbook's schema are two programs, and must be one rule. */
describe('a base URL is read alike as an input and in the runbook', () => {
  test.each([
    ['https://api.example.com', 'https://api.example.com'],
    ['https://api.example.com/', 'https://api.example.com'],
    ['http://127.0.0.1:8080/a/b//', 'http://127.0.0.1:8080/a/b'],
    ['HTTPS://API.example.com/x', 'HTTPS://API.example.com/x'],
    ['ftp://api.example.com', 'must be an http(s) URL'],
    ['https:api.example.com', 'must be an http(s) URL'],
    ['api.example.com', 'must be an http(s) URL'],
    ['https://', 'must be an http(s) URL'],
    ['https://ann:secret@api.example.com', 'must not hold credentials: name an environment variable instead'],
    ['https://ann@api.example.com', 'must not hold credentials: name an environment variable instead'],
  ])('%s', (text, expected) => {
    const own = parseBaseUrl(text)
    expect(own.ok ? own.url : own.why).toBe(expected)
    const schema = baseUrl.safeParse(text)
    expect(schema.success ? schema.data : schema.error.issues[0]?.message).toBe(expected)
  })
})
