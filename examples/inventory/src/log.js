/** One line of JSON each, so that `grep ERROR` finds what it should. */
const write = (level, message, facts = {}) =>
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...facts })}\n`)

export const log = {
  info: (message, facts) => write('INFO', message, facts),
  error: (message, facts) => write('ERROR', message, facts),
}
