import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { withoutComments } from './bundle/comments.ts'
import { contentsOf, packageFolder, type Contents } from './bundle/contents.ts'
import { finishSbom } from './bundle/cyclonedx.ts'
import { licencesList, licencesOf, licencesText, type Licence } from './bundle/licences.ts'

// TypeScript first, then ncc on the JavaScript: ncc's own compile is four times slower and knows no TypeScript 6 config.
// One build for all actions: dist/index.js starts a step by its name, and every file that webpack splits off stands once.
const root = path.join(import.meta.dirname, '..')
const build = path.join(root, 'build')
const dist = path.join(root, 'dist')
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name)
const execute = promisify(execFile)
const run = (command: string, args: readonly string[], cwd: string) =>
  execute(command, args, { cwd, maxBuffer: 64 << 20 })

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** Packages that are too large for what is called of them, and what stands for each (scripts/stand-ins). */
const standIns = {
  '@actions/exec': 'exec',
  '@actions/http-client': 'http-client',
  undici: 'undici',
  '@octokit/plugin-paginate-rest': 'paginate-rest',
  '@octokit/plugin-rest-endpoint-methods': 'rest-endpoint-methods',
  xmlbuilder2: 'xmlbuilder2',
}

/** The steps that action.yml names, and where. */
const steps = ['preflight', 'deploy', 'deploy/post', 'smoke', 'rollback', 'rollback/post']

/** The SBOM parts are a bundle of their own: one check needs them, and one of them is started as a program. */
const sbomEntry = `export const assemble = async (request) => (await import('./src/adapters/sbom/model.js')).assemble(request)
export const generate = () => import('./node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js')
`

const compile = async (): Promise<void> => {
  rmSync(build, { recursive: true, force: true })
  await run(bin('tsc'), ['-p', 'tsconfig.build.json'], root)
  symlinkSync(path.join('..', 'node_modules'), path.join(build, 'node_modules'))
  // ncc resolves by the paths of the tsconfig.json in the folder where it runs.
  const paths = Object.entries(standIns).map(([name, file]) => [name, [`scripts/stand-ins/${file}.js`]] as const)
  const options = { compilerOptions: { baseUrl: '.', paths: Object.fromEntries(paths) } }
  write(path.join(build, 'tsconfig.json'), JSON.stringify(options))
  write(path.join(build, 'sbom.js'), sbomEntry)
  write(path.join(build, 'package.json'), '{ "type": "module" }\n')
}

const bundle = async (entry: string, to: string): Promise<Contents> => {
  const stats = path.join(build, `${path.basename(entry)}.stats.json`)
  const options = ['--out', to, '--stats-out', stats, '--no-cache', '--quiet']
  await run(bin('ncc'), ['build', path.join(build, entry), ...options], build)
  const contents = contentsOf(JSON.parse(readFileSync(stats, 'utf8')), root)
  for (const { file } of contents.chunks) {
    const text = readFileSync(path.join(to, file), 'utf8')
    // A module that stands alone has only a number: whoever reads a stack wants to know where it comes from.
    const named = text.replace(/^\/\*{3}\/ (\d+):$/gm, (line, id: string) => {
      const origin = contents.origins.get(id)
      return origin === undefined ? line : `// ${origin}\n${line}`
    })
    writeFileSync(path.join(to, file), withoutComments(named))
  }
  return contents
}

const entryOf = (step: string, licences: readonly Licence[]): string => {
  const up = step.replaceAll(/[^/]+/g, '..')
  const packages = [...new Set(licences.map(({ name }) => `//   node_modules/${name}/`))]
  return `// The step ${step}, made by scripts/build.ts. Its code is in ${up}/*.js, with what these files take of packages:
${packages.join('\n')}
import { start } from '${up}/index.js'

await start('${step}')
`
}

const main = async (): Promise<void> => {
  await compile()
  rmSync(dist, { recursive: true, force: true })
  const sbom = path.join(dist, 'sbom')
  const [actions, parts] = await Promise.all([
    bundle('actions/entries.js', dist),
    bundle('sbom.js', path.join(sbom, 'bin')),
  ])
  finishSbom(
    root,
    sbom,
    parts.chunks.map(({ file }) => file),
  )
  const start = "import { generate } from './index.js'\n\nawait generate()\n"
  write(path.join(sbom, 'bin', 'cyclonedx-npm.js'), start)
  const [licences, ofParts] = [licencesOf(actions.chunks, root), licencesOf(parts.chunks, root)]
  write(path.join(dist, 'licenses.txt'), licencesText(licences))
  write(path.join(sbom, 'licenses.txt'), licencesText(ofParts))
  for (const step of steps) {
    const up = step.replaceAll(/[^/]+/g, '..')
    const more = step === 'preflight' ? [{ at: `${up}/sbom/licenses.txt`, licences: ofParts }] : []
    write(path.join(dist, step, 'index.js'), entryOf(step, licences))
    write(path.join(dist, step, 'licenses.txt'), licencesList([{ at: `${up}/licenses.txt`, licences }, ...more]))
  }
  const files = [
    ...actions.chunks.map((chunk) => ({ ...chunk, file: `dist/${chunk.file}` })),
    ...parts.chunks.map((chunk) => ({ ...chunk, file: `dist/sbom/bin/${chunk.file}` })),
  ].toSorted((a, b) => (a.file < b.file ? -1 : 1))
  const listed = files.map(({ file, own, foreign }) => [
    file,
    { own, packages: [...new Set(foreign.map(packageFolder))] },
  ])
  write(path.join(dist, 'contents.json'), `${JSON.stringify(Object.fromEntries(listed), null, 1)}\n`)
  console.log(`built ${files.length} files for ${steps.join(', ')}`)
}

await main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
