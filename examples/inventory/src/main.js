import { readConfig } from './config.js'
import { closeDatabase, openDatabase } from './database.js'
import { log } from './log.js'
import { createServer } from './server.js'

const config = readConfig(process.env)
const database = openDatabase(config)
const server = createServer({ database, release: config.release })

server.listen(config.port, config.host, () =>
  log.info('listening', { host: config.host, port: server.address().port, ...config.release }),
)

// Answers what is being asked, then ends; whoever still holds a connection after three seconds loses it.
const stop = (signal) => {
  // Whoever keeps a connection open is told to come back on a new one: to the process that follows this one.
  server.prependListener('request', (_, response) => response.setHeader('connection', 'close'))
  log.info('stopping', { signal })
  server.close(() => closeDatabase(database).then(() => process.exit(0)))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), 3_000).unref()
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
