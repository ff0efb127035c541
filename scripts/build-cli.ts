import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { withoutComments } from './bundle/comments.ts'
import { contentsOf } from './bundle/contents.ts'
import { licencesOf, licencesText } from './bundle/licences.ts'

/**
 * The npm package `runbook-gates`: the command line in one bundle, with no dependency to install. It is no part of dist/.
 * `node scripts/build-cli.ts [folder] [--release=<commit>]`; without a release the program asks for --ref.
 */
const root = path.join(import.meta.dirname, '..')
const args = process.argv.slice(2)
const folder = path.resolve(args.find((arg) => !arg.startsWith('--')) ?? path.join(root, 'cli', 'build', 'package'))
const release = args.find((arg) => arg.startsWith('--release='))?.slice('--release='.length) ?? null
const compiled = path.join(root, 'cli', 'build', 'compiled')
const execute = promisify(execFile)
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name)

const source = z
  .object({ name: z.string(), version: z.string(), license: z.string() })
  .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')))

const repository = 'https://github.com/runbook-gates/runbook-gates'

/** Of its own, because package.json here names what the actions are built from. */
const manifest = {
  name: source.name,
  version: source.version,
  description:
    'Writes and checks the runbook of a service and the protection that it needs, and tells what runs where: init, validate, doctor, status, rollback --dry-run.',
  license: source.license,
  type: 'module',
  bin: { 'runbook-gates': 'runbook-gates.js' },
  files: ['*.js', 'about.json', 'licenses.txt'],
  // What the tests run on; a version that is no longer maintained is not promised.
  engines: { node: '>=22' },
  repository: { type: 'git', url: `git+${repository}.git` },
  homepage: `${repository}#readme`,
  bugs: `${repository}/issues`,
  publishConfig: { access: 'public', provenance: true },
}

const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text)

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

if (release !== null && !/^[0-9a-f]{40}$/.test(release)) throw new Error('--release is a full commit')
rmSync(compiled, { recursive: true, force: true })
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
// Types are checked with all others (npm run types).
const transpile = ['-p', 'tsconfig.cli.json', '--noCheck', '--outDir', compiled]
execFileSync(bin('tsc'), transpile, { cwd: root, stdio: 'inherit' })
const stats = path.join(compiled, 'stats.json')
const entry = path.join(compiled, 'cli', 'terminal', 'main.js')
const options = ['--out', folder, '--stats-out', stats, '--no-cache', '--quiet']
await execute(bin('ncc'), ['build', entry, ...options], { cwd: compiled, maxBuffer: 64 << 20 })
const { chunks } = contentsOf(JSON.parse(readFileSync(stats, 'utf8')), root)
for (const { file } of chunks) write(file, withoutComments(readFileSync(path.join(folder, file), 'utf8')))
write('runbook-gates.js', "#!/usr/bin/env node\nimport './index.js'\n")
chmodSync(path.join(folder, 'runbook-gates.js'), 0o755)
write('about.json', json({ version: source.version, sha: release }))
write('package.json', json(manifest))
write('licenses.txt', licencesText(licencesOf(chunks, root)))
copyFileSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'))
copyFileSync(path.join(root, 'cli', 'README.md'), path.join(folder, 'README.md'))
console.log(`built ${chunks.length} files in ${path.relative(process.cwd(), folder)}`)
