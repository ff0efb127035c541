import path from 'node:path'
import { openSbomDocuments } from '../../../src/adapters/sbom/sbom.ts'
import { sbom } from '../../../src/checklist/sbom/sbom.ts'
import type { CommandResult } from '../../../src/ports/world.ts'
import { scriptedCommand } from '../../fakes/command.ts'
import { fakeGit } from '../../fakes/git.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { anEntry } from '../../fakes/history.ts'
import { aContext, anEnvironment, sha } from '../../fakes/nouns.ts'
import { fakeFiles, fakePorts } from '../../fakes/world.ts'

export const root = path.join(import.meta.dirname, '..', '..', '..')
export const [judged, live] = [sha('c'), sha('a')]

export const subject = {
  release: { sha: judged, ref: 'refs/tags/v1.1.0', version: '1.1.0' },
  environment: anEnvironment(),
  environments: [anEnvironment()],
  pull: null,
  stage: 'release',
  policySha: judged,
} as const

interface Made {
  readonly name: string
  readonly version?: string
  readonly licenses?: readonly unknown[]
  readonly place?: string
}

/** What a generator writes. */
export const written = (components: readonly Made[]): string =>
  JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: { component: { type: 'application', name: 'inventory', version: '1.0.0', 'bom-ref': 'inventory' } },
    components: components.map(({ name, version = '1.0.0', licenses = [], place }) => ({
      ...{ type: 'library', 'bom-ref': name, name, version, licenses },
      properties: [{ name: 'cdx:npm:package:path', value: place ?? `node_modules/${name}` }],
    })),
    dependencies: [{ ref: 'inventory', dependsOn: components.map(({ name }) => name) }],
  })

export const mit = [{ license: { id: 'MIT' } }]

export const lockfile = {
  'package.json': '{ "dependencies": { "pg": "*" } }',
  'package-lock.json': '{ "lockfileVersion": 3 }',
}

/** One commit's files, and what a generator makes of those of each commit. */
export const world = (given: {
  /** Goes before `result`: by the line of the program. */
  readonly answer?: (line: string) => Partial<CommandResult>
  readonly files?: Readonly<Record<string, string>>
  readonly made?: Readonly<Record<string, string>>
  readonly result?: Partial<CommandResult>
  readonly verified?: boolean
}) => {
  const shas = [judged, live]
  const checkedOut = shas.flatMap((one) =>
    Object.entries(given.files ?? lockfile).map(([name, text]) => [`/checkout/${one}/${name}`, text] as const),
  )
  const files = fakeFiles(Object.fromEntries(checkedOut))
  const commits = new Map(shas.map((one) => [one, { sha: one, parents: [], subject: '', body: '', author: '' }]))
  const git = { ...fakeGit({ commits }), checkoutData: (one: string) => Promise.resolve(`/checkout/${one}`) }
  const entry = anEntry({ id: 5, sha: live })
  const github = fakeGitHub(
    given.verified === true
      ? { deployments: [entry.deployment], deploymentStatuses: new Map([[5, entry.statuses]]) }
      : {},
  )
  const command = scriptedCommand((line) => given.answer?.(line) ?? given.result)
  const run: typeof command.run = async (request) => {
    const result = await command.run(request)
    const to = request.argv[request.argv.indexOf('--output-file') + 1] ?? ''
    const text = given.made?.[shas.find((one) => to.includes(one)) ?? '']
    if (result.exitCode === 0 && text !== undefined) await files.write(to, text)
    return result
  }
  return {
    command,
    ports: fakePorts({
      context: aContext(),
      git: () => Promise.resolve(git),
      command: { ...command, run },
      files,
      github,
      sbom: openSbomDocuments({ generator: 'generator.js', model: path.join(root, 'src/adapters/sbom/model.ts') }),
    }),
  }
}

export const judge = async (given: Parameters<typeof world>[0], options: unknown = {}) =>
  sbom.run(subject, options, world(given).ports)
