import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { median } from './median.ts'

// How long a bundle takes to load and to say that it was started outside of a runner, as a ratio of `node -e 0`.
const rounds = 15
const dist = path.join(import.meta.dirname, '..', 'dist')
const folder = mkdtempSync(path.join(tmpdir(), 'cold-start-'))

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['node -e 0', ['-e', '0']],
  ...['preflight', 'deploy', 'deploy/post', 'smoke', 'rollback'].map(
    (name) => [name, [path.join(dist, name, 'index.js')]] as const,
  ),
]

const once = (args: readonly string[]): number => {
  const started = performance.now()
  spawnSync(process.execPath, args, { cwd: folder, env: {}, stdio: 'ignore' })
  return performance.now() - started
}

const times = new Map(cases.map(([name]) => [name, Array.of<number>()]))
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, args] of cases) {
    const ms = once(args)
    // The first round warms the file cache.
    if (round > 0) times.get(name)?.push(ms)
  }
}
rmSync(folder, { recursive: true })
const empty = median(times.get('node -e 0') ?? [])
console.log(`median of ${rounds} interleaved rounds, Node ${process.version}`)
for (const [name, values] of times) {
  const ms = median(values)
  console.log(`${name.padEnd(12)} ${ms.toFixed(0).padStart(4)} ms  ${(ms / empty).toFixed(2)} x node -e 0`)
}
