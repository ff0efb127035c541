import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { entryOf } from './release/changelog.ts'
import { differences } from './release/folders.ts'
import { releaseProblems } from './release/readiness.ts'

/**
 * The parts of a release that are ours; .github/workflows/release.yml runs them one by one (docs/releasing.md).
 *   node scripts/release.ts check <ref>       may this commit be released? prints the version
 *   node scripts/release.ts notes             what CHANGELOG.md says of the version, for the release
 *   node scripts/release.ts build [folder]    builds the commit in two clean folders, and compares them with dist/;
 *                                             leaves the npm package in the folder
 */
const root = path.join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()

const manifest = z.object({ version: z.string() })
const lock = manifest.extend({ packages: z.object({ '': manifest }) })
const { version } = manifest.parse(JSON.parse(read('package.json')))

const check = (ref: string): readonly string[] => {
  const locked = lock.parse(JSON.parse(read('package-lock.json')))
  const versions = [version, locked.version, locked.packages[''].version]
  const tags = git('tag', '--list').split('\n')
  return releaseProblems({ ref, versions, changelog: read('CHANGELOG.md'), tags })
}

/** A clone has what is committed and nothing else; of another length, so that no path can hide in a bundle. */
const buildIn = (folder: string, sha: string): string => {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, folder], { stdio: 'inherit' })
  execFileSync('git', ['checkout', '--quiet', '--detach', sha], { cwd: folder, stdio: 'inherit' })
  const run = (program: string, ...args: readonly string[]) => {
    const env = {
      ...process.env,
      PATH: `${path.join(folder, 'node_modules', '.bin')}${path.delimiter}${process.env['PATH']}`,
    }
    execFileSync(program, args, { cwd: folder, stdio: 'inherit', env })
  }
  run('node', 'scripts/install.mjs')
  run('node', 'scripts/build.ts')
  run('node', 'scripts/build-cli.ts', `--release=${sha}`)
  return folder
}

const builds = (target: string): readonly string[] => {
  const sha = git('rev-parse', 'HEAD')
  const base = mkdtempSync(path.join(tmpdir(), 'release-'))
  try {
    const one = buildIn(path.join(base, 'a'), sha)
    const other = buildIn(path.join(base, 'another', 'and-longer'), sha)
    const compared = (name: string, left: string, right: string) =>
      differences(left, right).map((difference) => `${name}: ${difference}`)
    const cli = path.join('cli', 'build', 'package')
    const problems = [
      ...compared('dist of two builds', path.join(one, 'dist'), path.join(other, 'dist')),
      ...compared('dist of this commit', path.join(one, 'dist'), path.join(root, 'dist')),
      ...compared('npm package of two builds', path.join(one, cli), path.join(other, cli)),
    ]
    if (problems.length > 0) return problems
    mkdirSync(target, { recursive: true })
    execFileSync('npm', ['pack', '--silent', '--pack-destination', target], {
      cwd: path.join(one, cli),
      stdio: 'inherit',
    })
    return []
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}

const [command, argument] = process.argv.slice(2)

const act = (): readonly string[] => {
  switch (command) {
    case 'check': {
      const problems = check(argument ?? '')
      if (problems.length === 0) console.log(version)
      return problems
    }
    case 'notes':
      console.log(entryOf(read('CHANGELOG.md'), version)?.text ?? '')
      return []
    case 'build':
      return builds(path.resolve(argument ?? path.join(root, 'out', 'release')))
    default:
      return ['node scripts/release.ts check <ref> | notes | build [folder]']
  }
}

const problems = act()
for (const problem of problems) console.error(problem)
process.exitCode = problems.length === 0 ? 0 : 1
