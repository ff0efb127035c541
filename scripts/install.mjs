// Installs the locked dependencies when they are missing or older than the lock file, and checks that the Node that
// will run everything is the runner's (24). Plain JavaScript: it runs on the machine's own Node (20 or newer).
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const installed = path.join(root, 'node_modules', '.package-lock.json')
const lock = path.join(root, 'package-lock.json')

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.log('Installing the locked dependencies (npm ci --ignore-scripts) ...')
  // --ignore-scripts: no dependency of ours needs one, and a compromised one can't run any.
  // --loglevel: npm would warn of each package that the machine's own Node is too old for, and that Node runs none.
  const result = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (result.status !== 0) {
    console.error('npm ci failed: see above. The lock file is package-lock.json; check the network and the registry.')
    process.exit(1)
  }
}

const version = spawnSync('node', ['--version'], {
  encoding: 'utf8',
  env: { ...process.env, PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH ?? ''}` },
}).stdout.trim()
if (!version.startsWith('v24.') && Number(version.slice(1).split('.')[0]) < 24) {
  console.error(`Node 24 is needed to run this (the runner's own version), found ${version}.`)
  console.error(
    'It is installed from npm on Linux x64 and arm64; elsewhere install Node 24 yourself: https://nodejs.org',
  )
  process.exit(1)
}
