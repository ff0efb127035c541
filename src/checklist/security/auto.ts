// checklist/security: what the repository's own files call for, and who of it can be asked here: `sources: auto`.
import type { FindingsReading } from './vulnerability.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import type { Subject } from '../check.ts'
import { asksForPackages, signGlobs, signOf, type PackageSign } from '../sbom/signs.ts'
import { kindOf } from '../sbom/sources.ts'
import { gatherCodeScanning, gatherDependabot } from './code-scanning.ts'
import { gatherNpmAudit } from './npm-audit.ts'
import { notRead } from './report-file.ts'
import { gatherTool } from './tools.ts'
import * as words from './words.ts'

/** What the files of a commit call for. */
export interface CalledFor {
  /** Folders with a lock file of npm. */
  readonly npm: readonly string[]
  readonly requirements: boolean
  readonly python: boolean
  /** Lock files that OSV-Scanner reads. */
  readonly osv: readonly string[]
  /** Manifests and lock files that no scanner here reads. */
  readonly unread: readonly PackageSign[]
}

/** https://google.github.io/osv-scanner/supported-languages-and-lockfiles/ */
const osvLocks = new Set([
  ...['pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'deno.lock', 'uv.lock', 'pdm.lock', 'pylock.toml', 'poetry.lock'],
  ...['Pipfile.lock', 'go.mod', 'Cargo.lock', 'Gemfile.lock', 'gems.locked', 'composer.lock', 'pom.xml', 'mix.lock'],
  ...['gradle.lockfile', 'packages.lock.json', 'packages.config', 'pubspec.lock', 'conan.lock', 'renv.lock'],
  ...['stack.yaml.lock', 'cabal.project.freeze'],
])

/** Each npm audit asks the registry for all of a lock file. */
const mostAudits = 30

const pattern = `**/{${[
  ...['package-lock.json', 'npm-shrinkwrap.json', 'requirements*.txt', 'requirements/**/*.txt', '*.py'],
  ...['poetry.lock', 'Pipfile.lock', 'eslint.config.*', '.eslintrc*'],
  ...new Set(signGlobs),
].join(',')}}`

/** What others made, and what only tests read. */
const aside = /(?:^|\/)(?:vendor|third_party|\.venv|site-packages|testdata|fixtures|__fixtures__)\//

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** Of one kind in one folder a lock file that is read stands for what is beside it. */
const unreadOf = (files: readonly string[], read: readonly string[]): readonly PackageSign[] => {
  const place = (path: string) => `${folderOf(path)} ${kindOf(path)}`
  const known = new Set(read.map(place))
  return files.flatMap((path) => (known.has(place(path)) ? [] : (signOf(path) ?? [])))
}

/** Sorted by who reads it. */
export const calledFor = (found: readonly string[]): CalledFor => {
  const files = found.filter((path) => !aside.test(path))
  const npmLocks = files.filter((path) => ['package-lock.json', 'npm-shrinkwrap.json'].includes(nameOf(path)))
  const osv = files.filter((path) => osvLocks.has(nameOf(path)))
  return {
    npm: [...new Set(npmLocks.map((path) => folderOf(path) || '.'))],
    requirements: files.some((path) => /^(?:requirements\/.+|requirements[^/]*)\.txt$/.test(path)),
    python: files.some((path) => path.endsWith('.py')),
    osv,
    unread: unreadOf(files, [...npmLocks, ...osv]),
  }
}

const mostSigns = 200

/** Those that ask for a package at all. */
const asking = async (signs: readonly PackageSign[], root: string, ports: CheckPorts): Promise<readonly string[]> => {
  const read = async (sign: PackageSign) => {
    const text = await ports.files.within(root).read(sign.path)
    return asksForPackages(sign, text ?? '') ? [sign.path] : []
  }
  return (await Promise.all(signs.map(read))).flat()
}

/** Nobody named it: what it can't tell is shown, and does not block. */
const byDefault = (reading: FindingsReading): FindingsReading =>
  reading.read || reading.default !== undefined ? reading : { ...reading, default: 'missing' }

/** GitHub's own scanners count where they are on and may be read; where not, that is a choice of others. */
const whereOn = (reading: FindingsReading): FindingsReading =>
  reading.read || reading.isOff !== true ? byDefault(reading) : { ...reading, default: 'not-used' }

/** Lock files of the commit for OSV-Scanner. */
export const findOsvLocks = async (sha: string, ports: CheckPorts): Promise<readonly string[]> => {
  const git = await ports.git()
  return calledFor(await ports.files.find(pattern, await git.checkoutData(sha))).osv
}

const securityRules = /"(?:eslint-plugin-(?:security|no-unsanitized|no-secrets|sonarjs)|@microsoft\/eslint-plugin-sdl)"/

/** Its configuration is code of the repository, which is not run unless somebody says so. */
const eslintByHand = async (root: string, ports: CheckPorts): Promise<readonly FindingsReading[]> => {
  const manifest = await ports.files.within(root).read('package.json')
  return securityRules.test(manifest ?? '') ? [notRead('eslint', words.eslintNotByItself, words.nameEslint)] : []
}

/** A registry that can't be reached must not hold up a run that nobody told to ask it. */
const impatient = { npm_config_fetch_retries: '1', npm_config_fetch_retry_mintimeout: '1000' }

/** Readings of all that the files call for, as far as somebody here can tell. */
export const gatherAuto = async (
  subject: Subject,
  { omitDev, own }: { readonly omitDev: boolean; readonly own: readonly string[] },
  ports: CheckPorts,
): Promise<readonly FindingsReading[]> => {
  const { sha } = subject.release
  const git = await ports.git()
  const root = await git.checkoutData(sha)
  const { npm, requirements, python, osv, unread } = calledFor(await ports.files.find(pattern, root))
  const patient = { ...ports, userEnvironment: { ...impatient, ...ports.userEnvironment } }
  const audits = npm.slice(0, mostAudits).map((directory) => gatherNpmAudit({ sha, directory, omitDev }, patient))
  const tool = (name: 'pip-audit' | 'bandit') => gatherTool(name, subject, { own, locks: [] }, ports)
  const ran = await Promise.all([
    ...audits,
    ...(requirements ? [tool('pip-audit')] : []),
    ...(python ? [tool('bandit')] : []),
    ...(osv.length === 0 ? [] : [gatherTool('osv-scanner', subject, { own, locks: osv }, ports)]),
  ])
  const seen = await Promise.all([gatherCodeScanning(subject, ports), gatherDependabot(subject, { omitDev }, ports)])
  const left = [
    ...npm.slice(mostAudits).map((folder) => `${folder}/package-lock.json`),
    ...(await asking(unread.slice(0, mostSigns), root, ports)),
  ]
  return [
    ...ran.map(byDefault),
    ...(await eslintByHand(root, ports)).map(byDefault),
    ...seen.map(whereOn),
    ...(left.length === 0 ? [] : [byDefault(notRead('auto', words.nobodyReads(left), words.nameReport))]),
  ]
}
