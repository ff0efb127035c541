import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openCommand } from '../src/adapters/runner/command.ts'
import { openFiles } from '../src/adapters/runner/files.ts'
import { openSbomDocuments } from '../src/adapters/sbom/sbom.ts'
import { sbom } from '../src/checklist/sbom/sbom.ts'
import { fakeGit } from '../test/fakes/git.ts'
import { fakeGitHub } from '../test/fakes/github.ts'
import { anEntry } from '../test/fakes/history.ts'
import { aContext, anEnvironment, sha } from '../test/fakes/nouns.ts'
import { fakePorts } from '../test/fakes/world.ts'
import { median } from './median.ts'

// The line `sbom` for a thousand packages, half of npm and half of Python where cyclonedx-py is there: two SBOMs made by
// the real generators (what is judged, and what is live), merged, checked against the schema, compared. Limit: 5 s.
const [rounds, packages] = [5, 1_000]
const root = path.join(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(tmpdir(), 'bench-sbom-'))
const hasPython = spawnSync('cyclonedx-py', ['--version']).status === 0
const npmCount = hasPython ? packages / 2 : packages

const names = Array.from({ length: npmCount }, (_, index) => `package-${index}`)

/** Each package asks for the next three: a tree as deep as it is wide. */
const lock = (version: string) => ({
  ...{ name: 'inventory', version: '1.0.0', lockfileVersion: 3, requires: true },
  packages: {
    '': { name: 'inventory', version: '1.0.0', dependencies: Object.fromEntries(names.map((name) => [name, '*'])) },
    ...Object.fromEntries(
      names.map((name, index) => {
        const dependencies = Object.fromEntries(names.slice(index + 1, index + 4).map((next) => [next, '*']))
        return [`node_modules/${name}`, { version, license: 'MIT', dependencies }]
      }),
    ),
  },
})

const checkout = (commit: string, version: string) => {
  const at = path.join(folder, commit)
  mkdirSync(at)
  const { packages: all, ...rest } = lock(version)
  writeFileSync(path.join(at, 'package.json'), JSON.stringify(all['']))
  writeFileSync(path.join(at, 'package-lock.json'), JSON.stringify({ ...rest, packages: all }, null, 2))
  if (hasPython) writeFileSync(path.join(at, 'requirements.txt'), names.map((name) => `${name}==${version}\n`).join(''))
}

const [judged, live] = [sha('c'), sha('a')]
checkout(judged, '1.1.0')
checkout(live, '1.0.0')

const entry = anEntry({ id: 5, sha: live })
const commits = new Map(
  [judged, live].map((one) => [one, { sha: one, parents: [], subject: '', body: '', author: '' }]),
)
const ports = fakePorts({
  context: aContext({ temp: path.join(folder, 'temp') }),
  git: () =>
    Promise.resolve({ ...fakeGit({ commits }), checkout: (one: string) => Promise.resolve(path.join(folder, one)) }),
  github: fakeGitHub({ deployments: [entry.deployment], deploymentStatuses: new Map([[5, entry.statuses]]) }),
  command: openCommand(new AbortController().signal, process.env),
  files: openFiles(),
  sbom: openSbomDocuments({
    generator: path.join(root, 'node_modules', '@cyclonedx', 'cyclonedx-npm', 'bin', 'cyclonedx-npm-cli.js'),
    model: path.join(root, 'src', 'adapters', 'sbom-model.ts'),
  }),
})
const environment = anEnvironment()
const release = { sha: judged, ref: 'refs/heads/main', version: null }
const subject = {
  ...{ release, environment, environments: [environment], pull: null, policySha: judged },
  stage: 'release',
} as const

try {
  const times: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const started = performance.now()
    const { status, summary } = await sbom.run(subject, { 'deny-licenses': hasPython ? [] : ['AGPL-3.0-only'] }, ports)
    if (round === 0) console.log(`${status}: ${summary}`)
    else times.push(performance.now() - started)
  }
  const ms = median(times)
  const parts = hasPython ? 'npm and Python' : 'npm alone, as cyclonedx-py is not here'
  console.log(`${packages} components (${parts}): ${(ms / 1_000).toFixed(2)} s, ${(ms / 5_000).toFixed(2)} x the limit`)
} finally {
  rmSync(folder, { recursive: true })
}
