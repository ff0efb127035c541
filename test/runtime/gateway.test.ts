import { describe, expect, test } from 'vitest'
import { openGateway, secretsIn } from '../../src/runtime/gateway.ts'
import { gatewayOf } from '../../src/core/redacted.ts'
import { openWorld } from '../../src/runtime/ports.ts'
import { aContext } from '../fakes/nouns.ts'
import { serveHttp } from '../adapters/loopback.ts'

describe('the gateway', () => {
  test('takes texts whole, before anybody cuts or escapes one, and leaves what others are found by', () => {
    const { gateway } = openGateway(['ab*cd_ef~gh', 'failure-of-ours'])
    const data = { state: 'failure-of-ours', parts: [{ text: 'login ab*cd_ef~gh', line: 3 }], none: null }
    expect(gateway.data(data)).toEqual({
      state: 'failure-of-ours',
      parts: [{ text: 'login ***', line: 3 }],
      none: null,
    })
    expect(data.parts[0]?.text).toBe('login ab*cd_ef~gh')
  })

  test('learns, and forgets what is public', () => {
    const { gateway, hide, show } = openGateway(['inventory'])
    hide(['later-secret'])
    show(['Inventory'])
    expect(gateway.text('inventory says later-secret')).toBe('inventory says ***')
  })

  test('knows inputs and environment before a session is opened', () => {
    const env = { INPUT_TOKEN: 'ghs_16C7e42F292c69', DB_PASS: 'hunter2-of-db', PORT: '8080', INPUT_CONFIG: 'x.yml' }
    expect(secretsIn(env)).toEqual(['ghs_16C7e42F292c69', 'hunter2-of-db'])
  })
})

test('nothing that GitHub is sent holds a secret, but a file that goes back as it is', async () => {
  const bodies: string[] = []
  const server = await serveHttp((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += String(chunk)
    })
    request.on('end', () => {
      bodies.push(body)
      const path = request.url ?? ''
      const answer = path.endsWith('/trees') ? { sha: 'tree' } : { sha: 'c', verification: { verified: true } }
      response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    })
  })
  try {
    const secret = 'S3cretPw-98765'
    const api = `http://127.0.0.1:${server.port}`
    const { writer } = openWorld({
      ...{ token: 'ghs_x', settingsToken: '', keys: null, env: {}, cancelled: new AbortController().signal },
      context: { ...aContext(), urls: { server: api, api, graphql: `${api}/graphql` } },
      gateway: gatewayOf((text) => text.replaceAll(secret, '***')),
    })
    const content = Buffer.from(`password=${secret}`).toString('base64')
    await writer.signedCommit({
      ...{ parent: 'p', parentTree: 't', tree: 'tree', changes: [{ path: 'a', mode: '100644', object: 'o' }] },
      ...{ files: new Map([['o', content]]), message: `revert: it says ${secret}` },
    })
    expect(bodies.find((body) => body.includes('base64'))).toContain(content)
    expect(bodies.join('\n')).not.toContain(secret)
    expect(bodies.at(-1)).toContain('revert: it says ***')
  } finally {
    await server.close()
  }
})
