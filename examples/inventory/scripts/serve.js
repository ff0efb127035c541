// What a container runs: brings the schema up, then serves. One process, so that the engine's signals reach the service.
await import('./migrate.js')
if (process.exitCode === undefined) await import('../src/main.js')
