import http from 'node:http'

// The service that the Docker tests deploy. Its image says how it behaves: VERSION=v2, v2-sick, v2-broken.
const { VERSION = '', DEPLOY_SHA = '', HOST = '127.0.0.1', PORT = '0' } = process.env

console.log(`starting ${VERSION} on port ${PORT}`)
if (VERSION.endsWith('broken')) {
  console.error('ERROR the schema of the database is not the one expected')
  process.exit(3)
}
const sick = VERSION.endsWith('sick')
if (sick) console.error('ERROR no connection to the database')

const server = http.createServer((_request, response) => {
  response.writeHead(sick ? 503 : 200, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ status: sick ? 'sick' : 'ok', version: VERSION, sha: DEPLOY_SHA }))
})
const listen = () => server.listen(Number(PORT), HOST)
// The container that ran before may hold the port for a moment: they share the machine's network.
server.on('error', () => setTimeout(listen, 100))
listen()
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0))
