import { createServer } from 'node:http'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { openScene } from '../test/acceptance/scene.ts'
import { archiveOf } from './archive.ts'
import { interleave, nodeAlone, openProbe, type Case } from './probe.ts'

// How light the bundles are: npm run bench -- [cold-start] [first-request] [memory] [size] [download] [<peer>]
// A peer is the path of a bundle (cold-start, first-request) or of a checkout (download). Without a name all are measured,
// and docs/performance.md is written.
const root = path.join(import.meta.dirname, '..')
const rounds = 11
const steps = ['preflight', 'deploy', 'deploy/post', 'smoke', 'rollback'] as const
const bundleOf = (step: string) => path.join(root, 'dist', step, 'index.js')

type Table = readonly (readonly string[])[]
const ratio = (value: number, by: number) => `${(value / by).toFixed(2)} ×`

const peersOf = (peers: readonly string[], env: Readonly<Record<string, string>>): readonly Case[] =>
  peers.filter((peer) => peer.endsWith('js')).map((peer) => ({ name: peer, args: [path.resolve(peer)], env }))

/** Outside of a runner each step says so and ends: its first own line. */
const coldStart = async (peers: readonly string[]): Promise<Table> => {
  const probe = openProbe('end')
  const own = steps.map((step): Case => ({ name: step, args: [bundleOf(step)], env: {} }))
  const seen = await interleave([nodeAlone, ...own, ...peersOf(peers, {})], rounds, probe)
  probe.close()
  const [base] = seen
  const rows = seen.map(({ name, ms, memory }) => [name, ms.toFixed(0), ratio(ms, base?.ms ?? 1), memory.toFixed(0)])
  return [['to the first own line', 'processor ms', 'ratio', 'peak MB'], ...rows]
}

const inputs = z.object({ inputs: z.record(z.string(), z.looseObject({ default: z.unknown().optional() })) })

const given: Readonly<Record<string, string>> = {
  environment: 'dev',
  reason: 'a bench',
  url: 'http://127.0.0.1:9',
}

/** As the runner hands them over: defaults of action.yml, its expressions evaluated. */
const inputsOf = (step: string): Readonly<Record<string, string>> => {
  const [action = ''] = step.split('/')
  const manifest = inputs.parse(parse(readFileSync(path.join(root, 'actions', action, 'action.yml'), 'utf8')))
  return Object.fromEntries(
    Object.entries(manifest.inputs).map(([name, { default: value = '' }]) => {
      const text = String(value).replace('${{ github.token }}', 'ghs_bench').replace('${{ job.status }}', 'success')
      return [`INPUT_${name.toUpperCase()}`, text === '' ? (given[name] ?? '') : text]
    }),
  )
}

const runnerVariables = (url: string, folder: string): Readonly<Record<string, string>> => ({
  PATH: process.env['PATH'] ?? '',
  GITHUB_ACTIONS: 'true',
  CI: 'true',
  GITHUB_REPOSITORY: 'octo/inventory',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '1',
  GITHUB_API_URL: url,
  GITHUB_GRAPHQL_URL: `${url}/graphql`,
  GITHUB_SERVER_URL: url,
  GITHUB_WORKSPACE: folder,
  GITHUB_EVENT_PATH: path.join(folder, 'event.json'),
  RUNNER_TEMP: folder,
  STATE_place: 'inventory/dev',
})

/** Until the headers of the first request to GitHub leave the process. */
const firstRequest = async (peers: readonly string[]): Promise<Table> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-runner-'))
  writeFileSync(path.join(folder, 'event.json'), '{"ref":"refs/heads/main"}')
  const server = createServer(() => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const env = runnerVariables(`http://127.0.0.1:${address.port}`, folder)
  const own = steps.map((step): Case => ({ name: step, args: [bundleOf(step)], env: { ...env, ...inputsOf(step) } }))
  const probe = openProbe('request')
  const seen = await interleave([nodeAlone, ...own, ...peersOf(peers, env)], rounds, probe)
  probe.close()
  server.close()
  rmSync(folder, { recursive: true })
  const [base, ...others] = seen
  const rows = others.map(({ name, ms, reached }) => [
    name,
    ms.toFixed(0),
    reached ? ratio(ms, base?.ms ?? 1) : 'asked nothing',
  ])
  return [
    ['to the first request', 'processor ms', 'ratio'],
    ['`node -e 0`', (base?.ms ?? 0).toFixed(0), '1.00 ×'],
    ...rows,
  ]
}

/** The most memory of an ordinary run against the embedded GitHub, each step once. */
const memory = async (): Promise<Table> => {
  const probe = openProbe('end')
  const scene = await openScene()
  try {
    const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
    const on = { ref: 'refs/heads/main', sha, workspace: await scene.checkout(sha), env: probe.variables }
    const measure = async (name: 'preflight' | 'deploy' | 'smoke' | 'rollback', asked: Record<string, string>) => {
      const run = await scene.run(name, { ...on, inputs: asked })
      return [name, run.outputs['reason-code'] ?? '', probe.told().memory.toFixed(0)]
    }
    const reason = 'a bench'
    const rows = [
      await measure('deploy', {}),
      await measure('smoke', { environment: 'dev' }),
      await measure('preflight', { 'dry-run': 'true', wait: '0s' }),
      await measure('rollback', { environment: 'dev', reason, 'dry-run': 'true' }),
    ]
    return [['an ordinary run', 'ended as', 'peak MB'], ...rows]
  } finally {
    await scene.close()
    probe.close()
  }
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) =>
    entry.isFile() ? [path.join(entry.parentPath, entry.name)] : [],
  )

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2)

const size = (): Table => {
  const files = filesBelow(path.join(root, 'dist'))
  const sum = (some: readonly string[]) => megabytes(some.reduce((total, file) => total + statSync(file).size, 0))
  const isPart = (file: string) => file.includes(`${path.sep}dist${path.sep}sbom${path.sep}`)
  return [
    ['dist', 'MB'],
    ['all actions', sum(files.filter((file) => !isPart(file)))],
    ['the SBOM parts', sum(files.filter(isPart))],
  ]
}

const download = (peers: readonly string[]): Table => {
  const measure = (name: string, repository: string) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-archive-'))
    const file = archiveOf(repository, folder)
    const list = execFileSync('tar', ['--list', '--gzip', '--file', file], { encoding: 'utf8' })
    const count = list.split('\n').filter((line) => line !== '' && !line.endsWith('/')).length
    const row = [name, megabytes(statSync(file).size), String(count)]
    rmSync(folder, { recursive: true })
    return row
  }
  const checkouts = peers.filter((peer) => !peer.endsWith('js'))
  const rows = [measure('this repository', root), ...checkouts.map((peer) => measure(peer, path.resolve(peer)))]
  return [['what a runner downloads', 'MB, gzip', 'files'], ...rows]
}

const benches = { 'cold-start': coldStart, 'first-request': firstRequest, memory, size, download }
type BenchName = keyof typeof benches
const names: readonly string[] = Object.keys(benches)
const isName = (text: string): text is BenchName => names.includes(text)

const markdown = ([head = [], ...rows]: Table): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_cell, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

const page = (tables: readonly string[]): string => `# Performance

Made by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.version}, ${os.platform()} ${os.arch()}, ${os.availableParallelism()} cores. Repeat it with the same
command after \`npm run build\`; \`npm run bench -- cold-start first-request <a bundle>\` sets another action's bundle beside ours, and
\`npm run bench -- download <a checkout>\` its repository.

Times are processor time, the median of ${rounds} runs by turns, without a compile cache. The ratio to \`node -e 0\` of the same turns is what
can be compared between machines. The limits: 3.0 × to the first own line, 4.5 × to the first request, 120 MB, \`dist\` 3.5 MB and
2.5 MB more for the SBOM parts, the download 1.5 MB.

${tables.join('\n\n')}
`

const asked = process.argv.slice(2)
const chosen = asked.filter(isName)
const peers = asked.filter((text) => !isName(text))
const tables: string[] = []
for (const name of chosen.length === 0 ? names.filter(isName) : chosen) {
  const table = markdown(await benches[name](peers))
  tables.push(table)
  console.log(`${table}\n`)
}
/** What the page says below its tables was found by other means, and stays. */
const kept = (text: string): string => text.slice(text.indexOf('\n## ')).trimEnd()

if (asked.length === 0) {
  const file = path.join(root, 'docs', 'performance.md')
  writeFileSync(file, `${page(tables)}${kept(readFileSync(file, 'utf8'))}\n`)
}
