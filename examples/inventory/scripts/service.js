// The service's process on this machine.
//   node scripts/service.js start <release folder>   replaces what runs, waits until the new one answers
//   node scripts/service.js stop
import { execFileSync, spawn } from 'node:child_process'
import { openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const home = path.resolve(required('INVENTORY_HOME'))
const record = path.join(home, 'service.json')
const logFile = path.join(home, 'service.log')

function required(name) {
  if (process.env[name]) return process.env[name]
  console.error(`${name} is not set: see .env.example`)
  process.exit(1)
}

const readRecord = () => {
  try {
    return JSON.parse(readFileSync(record, 'utf8'))
  } catch {
    return null
  }
}

/** A process id may have been given to someone else since: only one that runs a release of ours is ours. */
const isOurs = (pid) => {
  try {
    const command = execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return command.includes(path.join(home, 'releases') + path.sep)
  } catch {
    return false
  }
}

const until = async (condition, ms) => {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(25)) if (await condition()) return true
  return false
}

const stop = async () => {
  const running = readRecord()
  if (running === null || !isOurs(running.pid)) return null
  process.kill(running.pid, 'SIGTERM')
  if (!(await until(() => !isOurs(running.pid), 8_000))) process.kill(running.pid, 'SIGKILL')
  rmSync(record, { force: true })
  return running
}

/** Only what the service needs: nothing of the job that deploys it, and no RUNNER_TRACKING_ID, by which the runner ends left-over processes. */
const environment = (version) => {
  const names = ['PATH', 'HOME', 'LANG', 'TZ', 'HOST', 'PORT', 'DATABASE_URL', 'DATABASE_POOL_SIZE']
  const kept = names.filter((name) => process.env[name] !== undefined).map((name) => [name, process.env[name]])
  return { ...Object.fromEntries(kept), RELEASE_VERSION: version, NODE_ENV: 'production' }
}

const answers = async (sha) => {
  const url = `http://${process.env.HOST || '127.0.0.1'}:${required('PORT')}/health`
  const response = await fetch(url, { signal: AbortSignal.timeout(1_000) }).catch(() => null)
  return response?.ok === true && (await response.json().catch(() => ({}))).sha === sha
}

const start = async (folder, version) => {
  const { sha } = JSON.parse(readFileSync(path.join(folder, 'release.json'), 'utf8'))
  const log = openSync(logFile, 'a')
  const child = spawn(process.execPath, [path.join(folder, 'src', 'main.js')], {
    cwd: folder,
    detached: true,
    env: environment(version),
    stdio: ['ignore', log, log],
  })
  let ended = false
  child.once('exit', () => (ended = true))
  child.once('error', () => (ended = true))
  const entry = { pid: child.pid, sha, version, folder, startedAt: new Date().toISOString() }
  writeFileSync(`${record}.new`, `${JSON.stringify(entry)}\n`)
  renameSync(`${record}.new`, record)
  const up = await until(async () => ended || (await answers(sha)), 15_000)
  child.unref()
  return up && !ended
}

const replace = async (folder) => {
  const version = process.env.RELEASE_VERSION || 'unreleased'
  const before = await stop()
  if (await start(path.resolve(folder), version))
    return console.log(`serving ${path.basename(folder)} on port ${process.env.PORT}`)
  console.error(`The new release did not start. The end of ${logFile}:`)
  console.error(readFileSync(logFile, 'utf8').split('\n').slice(-20).join('\n'))
  await stop()
  if (before !== null) {
    const back = await start(before.folder, before.version)
    console.error(
      back ? `The release before it serves again: ${before.sha}` : 'The release before it did not start either.',
    )
  }
  process.exitCode = 1
}

const [command, folder] = process.argv.slice(2)
if (command === 'start' && folder) await replace(folder)
else if (command === 'stop') console.log((await stop()) === null ? 'nothing was running' : 'stopped')
else {
  console.error('usage: service.js start <release folder> | stop')
  process.exitCode = 2
}
