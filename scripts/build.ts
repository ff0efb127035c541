import { execFile } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

// TypeScript first, then ncc on the JavaScript: ncc's own compile is four times slower and knows no TypeScript 6 config.
// Names given as arguments build those actions only: node scripts/build.ts deploy smoke
const root = path.join(import.meta.dirname, '..')
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name)
const execute = promisify(execFile)
const run = (command: string, args: readonly string[]) => execute(command, args, { cwd: root, maxBuffer: 64 << 20 })

const entries = [
  { action: 'preflight', from: 'main.js', to: 'dist/preflight' },
  { action: 'deploy', from: 'main.js', to: 'dist/deploy' },
  { action: 'deploy', from: 'post.js', to: 'dist/deploy/post' },
  { action: 'smoke', from: 'main.js', to: 'dist/smoke' },
  { action: 'rollback', from: 'main.js', to: 'dist/rollback' },
]
const wanted = process.argv.slice(2)
const chosen = entries.filter(({ action }) => wanted.length === 0 || wanted.includes(action))

const bundle = async ({ action, from, to }: (typeof entries)[number]) => {
  const source = path.join('build', 'actions', action, from)
  await run(bin('ncc'), ['build', source, '-o', to, '--license', 'licenses.txt', '--quiet'])
  return to
}

const main = async () => {
  rmSync(path.join(root, 'build'), { recursive: true, force: true })
  await run(bin('tsc'), ['-p', 'tsconfig.build.json'])
  for (const { to } of chosen) rmSync(path.join(root, to), { recursive: true, force: true })
  for (const { to } of chosen) mkdirSync(path.join(root, to), { recursive: true })
  console.log(`built ${(await Promise.all(chosen.map(bundle))).join(', ')}`)
}

await main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
