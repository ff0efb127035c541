import { availableParallelism } from 'node:os'
import path from 'node:path'
import { runParts, type Ended, type Part } from './check/parts.ts'

// npm run check: all that an editor should tell. Every part runs, also when another one fails.

const root = path.join(import.meta.dirname, '..')
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name)

/** The longest first: the short ones then fill the other core. */
const parts: readonly Part[] = [
  { name: 'lint', command: [bin('eslint'), '.', '--max-warnings', '0'] },
  { name: 'types', command: [bin('tsc'), '--noEmit'] },
  {
    name: 'house rules',
    command: [bin('vitest'), 'run', '--project', 'unit', 'test/contract', 'test/checklist/registry.test.ts'],
  },
  { name: 'format', command: [bin('prettier'), '--check', '.'] },
  { name: 'generated files', command: [process.execPath, 'scripts/generate.ts', '--check'] },
]

const show = ({ name, passed, seconds, output }: Ended) => {
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (!passed) console.log(`\n${output.trim()}\n`)
}

const passed = await runParts(parts, { cwd: root, atOnce: Math.min(2, availableParallelism()), onEnd: show })
process.exitCode = passed ? 0 : 1
