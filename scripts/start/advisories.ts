import { createServer } from 'node:http'

/** What the npm registry answers to `npm audit`, on loopback: the npm of this machine asks it. */
export interface Advisories {
  readonly url: string
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

/** https://docs.npmjs.com/cli/commands/npm-audit#bulk-advisory-endpoint */
export const startAdvisories = async (): Promise<Advisories> => {
  const server = createServer((request, response) => {
    request.resume()
    const isAudit = request.url?.includes('/advisories/bulk') === true
    response.writeHead(200, { 'content-type': 'application/json', connection: 'close' })
    response.end(JSON.stringify(isAudit ? { 'left-pad': [advisory] } : leftPad))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the advisories have no port')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
