// cli/terminal: the checkout, read by git and the file system; new files are made and never written over.
import { execFile } from 'node:child_process'
import { access, constants, lstat, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { ExpectedError } from '../../src/core/errors.ts'
import type { RepositoryReader, RepositoryWriter } from '../ports.ts'
import * as words from '../words.ts'

const execute = promisify(execFile)

/** Larger is nothing that people wrote by hand. */
const mostBytes = 1 << 20

const ask = async (root: string, args: readonly string[]): Promise<string | null> => {
  try {
    const { stdout } = await execute('git', ['-c', 'core.quotePath=false', ...args], { cwd: root, maxBuffer: 64 << 20 })
    return stdout
  } catch {
    // No answer of git's is an answer here: no remote, no tag, no commit yet.
    return null
  }
}

const linesOf = (text: string | null): readonly string[] => (text ?? '').split('\n').filter((line) => line !== '')

/** Files have no end in themselves that says so: what has a null byte is no text. */
const readText = async (file: string): Promise<string | null> => {
  try {
    const about = await lstat(file)
    if (!about.isFile() || about.size > mostBytes) return null
    const text = await readFile(file, 'utf8')
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

/** A script that is tracked is as executable as git has it: that is what a runner checks out. */
const isExecutable = async (root: string, file: string): Promise<boolean> => {
  const staged = await ask(root, ['ls-files', '--stage', '--', file])
  if (staged !== null && staged !== '') return staged.startsWith('100755')
  return access(path.join(root, file), constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** The repository around a folder, or an error that says how to get into one. */
export const openRepository = async (folder: string): Promise<RepositoryReader> => {
  const top = (await ask(folder, ['rev-parse', '--show-toplevel']))?.trim()
  if (top === undefined || top === '') {
    throw new ExpectedError({ code: 'bad-input', message: words.noGit, remedy: words.seeHelp })
  }
  const git = (...args: readonly string[]) => ask(top, args)
  return {
    folder: path.basename(top),
    files: async () =>
      [...new Set(linesOf(await git('ls-files', '--cached', '--others', '--exclude-standard')))].toSorted(),
    read: (file) => readText(path.join(top, file)),
    isExecutable: (file) => isExecutable(top, file),
    remote: async () => linesOf(await git('remote', 'get-url', 'origin'))[0] ?? null,
    branches: async () => {
      const names = linesOf(await git('for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes/origin'))
      return [...new Set(names.map((name) => name.replace(/^refs\/(?:heads|remotes\/origin)\//, '')))]
    },
    originHead: async () =>
      linesOf(await git('symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD'))[0]?.replace(
        'refs/remotes/origin/',
        '',
      ) ?? null,
    currentBranch: async () => linesOf(await git('branch', '--show-current'))[0] ?? null,
    tags: async () => linesOf(await git('tag', '--list', '--sort=-creatordate')),
    authors: async () => linesOf(await git('shortlog', '-s', '-n', '-e', '--since=1.year', 'HEAD')).length,
  }
}

/** Makes new files below the root of the repository around a folder. */
export const openWriter = async (folder: string): Promise<RepositoryWriter> => {
  const top = (await ask(folder, ['rev-parse', '--show-toplevel']))?.trim() ?? folder
  return {
    create: async (file) => {
      const target = path.join(top, file.path)
      await mkdir(path.dirname(target), { recursive: true })
      try {
        await writeFile(target, file.text, { flag: 'wx', mode: file.executable ? 0o755 : 0o644 })
        return true
      } catch (thrown) {
        if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST') return false
        throw thrown
      }
    },
  }
}
