import { createServer } from 'node:http'

export type AuditAnswer = 'advisory' | 'nothing' | 'refused'

/** What the npm registry answers to `npm audit`, on loopback: the npm of this machine asks it. */
export interface Advisories {
  readonly url: string
  /** The audits that were asked for, by endpoint. */
  readonly asked: readonly ('bulk' | 'quick')[]
  readonly close: () => Promise<void>
}

const advisory = {
  id: 1096,
  url: 'https://github.com/advisories/GHSA-p6mc-m468-83gw',
  title: 'Prototype pollution in left-pad (an example)',
  severity: 'critical',
  vulnerable_versions: '<1.3.0',
  cwe: ['CWE-1321'],
  cvss: { score: 9.8, vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' },
}

const release = (version: string) => ({ name: 'left-pad', version, dist: { tarball: '', shasum: '' } })
const leftPad = {
  name: 'left-pad',
  'dist-tags': { latest: '1.3.0' },
  versions: { '1.2.0': release('1.2.0'), '1.3.0': release('1.3.0') },
}

const paths = { bulk: '/-/npm/v1/security/advisories/bulk', quick: '/-/npm/v1/security/audits/quick' } as const

const found = {
  bulk: { 'left-pad': [advisory] },
  quick: { advisories: { [advisory.id]: { ...advisory, module_name: 'left-pad' } } },
}
const clean = { bulk: {}, quick: { advisories: {} } }

/**
 * Both endpoints, as they are documented: the quick one is what npm 10 and older fall back to when the bulk one fails.
 * https://docs.npmjs.com/cli/commands/npm-audit#bulk-advisory-endpoint
 */
export const startAdvisories = async (
  answers: Readonly<Record<'bulk' | 'quick', AuditAnswer>> = { bulk: 'advisory', quick: 'advisory' },
): Promise<Advisories> => {
  const asked: ('bulk' | 'quick')[] = []
  const server = createServer((request, response) => {
    request.resume()
    const endpoint = (['bulk', 'quick'] as const).find((each) => request.url === paths[each])
    if (endpoint !== undefined) asked.push(endpoint)
    const answer = endpoint === undefined ? null : answers[endpoint]
    response.writeHead(answer === 'refused' ? 405 : 200, { 'content-type': 'application/json', connection: 'close' })
    const audit = endpoint === undefined ? leftPad : (answer === 'advisory' ? found : clean)[endpoint]
    response.end(JSON.stringify(answer === 'refused' ? { error: 'no audits here' } : audit))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the advisories have no port')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
