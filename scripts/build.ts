import { execFile } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { finishGenerator, finishLibrary } from './build-cyclonedx.ts'

// TypeScript first, then ncc on the JavaScript: ncc's own compile is four times slower and knows no TypeScript 6 config.
// Names given as arguments build those actions only: node scripts/build.ts deploy smoke
const root = path.join(import.meta.dirname, '..')
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name)
const execute = promisify(execFile)
const run = (command: string, args: readonly string[]) => execute(command, args, { cwd: root, maxBuffer: 64 << 20 })

interface Entry {
  readonly action: string
  readonly from: string
  readonly to: string
  /** What its code needs to find its way there. */
  readonly finish?: (root: string, to: string) => void
}

const entries: readonly Entry[] = [
  { action: 'preflight', from: 'build/actions/preflight/main.js', to: 'dist/preflight' },
  {
    action: 'preflight',
    from: 'build/src/adapters/sbom/model.js',
    to: 'dist/preflight/sbom',
    finish: finishLibrary,
  },
  {
    action: 'preflight',
    from: 'node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js',
    to: 'dist/preflight/cyclonedx/bin',
    finish: finishGenerator,
  },
  { action: 'deploy', from: 'build/actions/deploy/main.js', to: 'dist/deploy' },
  { action: 'deploy', from: 'build/actions/deploy/post.js', to: 'dist/deploy/post' },
  { action: 'smoke', from: 'build/actions/smoke/main.js', to: 'dist/smoke' },
  { action: 'rollback', from: 'build/actions/rollback/main.js', to: 'dist/rollback' },
]
const wanted = process.argv.slice(2)
const chosen = entries.filter(({ action }) => wanted.length === 0 || wanted.includes(action))

const bundle = async ({ from, to, finish }: Entry) => {
  await run(bin('ncc'), ['build', from, '-o', to, '--license', 'licenses.txt', '--quiet'])
  finish?.(root, to)
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
