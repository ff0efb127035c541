import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

// TypeScript first, then ncc on the JavaScript: ncc's own compile is four times slower and knows no TypeScript 6 config.
const root = path.join(import.meta.dirname, '..')
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name)
const run = (command: string, args: readonly string[]) => execFileSync(command, args, { cwd: root, stdio: 'inherit' })

const entries = [
  { from: 'actions/preflight/main.js', to: 'dist/preflight' },
  { from: 'actions/deploy/main.js', to: 'dist/deploy' },
  { from: 'actions/deploy/post.js', to: 'dist/deploy/post' },
  { from: 'actions/smoke/main.js', to: 'dist/smoke' },
  { from: 'actions/rollback/main.js', to: 'dist/rollback' },
]

rmSync(path.join(root, 'build'), { recursive: true, force: true })
run(bin('tsc'), ['-p', 'tsconfig.build.json'])
for (const { from, to } of entries) {
  rmSync(path.join(root, to), { recursive: true, force: true })
  mkdirSync(path.join(root, to), { recursive: true })
  run(bin('ncc'), ['build', path.join('build', from), '-o', to, '--license', 'licenses.txt', '--quiet'])
}
console.log(`built ${readdirSync(path.join(root, 'dist')).join(', ')}`)
