import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { EmbeddedGitHub } from '../../embedded/github/control.ts'
import { applyEdits, type Edit } from './changes.ts'

const run = promisify(execFile)

/** git as a person or a runner uses it: over HTTP, with a token that stands in no command line. */
export const git = async (
  options: { readonly cwd: string; readonly url: string; readonly token: string; readonly person?: string },
  ...args: readonly string[]
): Promise<string> => {
  const name = options.person ?? 'runner'
  const basic = Buffer.from(`x-access-token:${options.token}`).toString('base64')
  const settings = [
    [`http.${options.url}/.extraheader`, `AUTHORIZATION: basic ${basic}`],
    ['advice.detachedHead', 'false'],
    ['gc.auto', '0'],
    ['init.defaultBranch', 'main'],
    ['maintenance.auto', 'false'],
  ]
  const { stdout } = await run('git', [...args], {
    cwd: options.cwd,
    maxBuffer: 32 * 1024 * 1024,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: options.cwd,
      LC_ALL: 'C',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_TERMINAL_PROMPT: '0',
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: `${name}@users.noreply.github.com`,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: `${name}@users.noreply.github.com`,
      GIT_CONFIG_COUNT: String(settings.length),
      ...Object.fromEntries(
        settings.flatMap(([key = '', value = ''], index) => [
          [`GIT_CONFIG_KEY_${index}`, key],
          [`GIT_CONFIG_VALUE_${index}`, value],
        ]),
      ),
    },
  })
  return stdout.trim()
}

/** A person's clone: what people do with git in the story. */
export interface Desk {
  /** The first history: the example service on main. */
  begin(source: string, edits: readonly Edit[]): Promise<string>
  /** A branch from main with one commit, pushed. */
  branch(name: string, change: { readonly title: string; readonly edits: readonly Edit[] }): Promise<string>
  tag(name: string, sha: string): Promise<void>
  main(): Promise<string>
  /** The tree of a commit: equal trees hold equal files. */
  tree(sha: string): Promise<string>
  log(range: string): Promise<string>
}

export const openDesk = (github: EmbeddedGitHub, folder: string, person: string): Desk => {
  mkdirSync(folder, { recursive: true })
  const token = github.token({ login: person, permissions: { contents: 'write', workflows: 'write' } })
  const at = { cwd: folder, url: github.url, token, person }
  const commit = async (title: string) => {
    await git(at, 'add', '--all')
    await git(at, 'commit', '--quiet', '-m', title)
    return git(at, 'rev-parse', 'HEAD')
  }
  const fetchMain = async () => {
    await git(at, 'fetch', '--quiet', '--tags', 'origin', '+refs/heads/*:refs/remotes/origin/*')
    return git(at, 'rev-parse', 'refs/remotes/origin/main')
  }
  return {
    begin: async (source, edits) => {
      await git(at, 'init', '--quiet')
      await git(at, 'remote', 'add', 'origin', github.cloneUrl)
      cpSync(source, folder, {
        recursive: true,
        filter: (file) => !/(^|\/)(node_modules|__pycache__)(\/|$)/.test(file),
      })
      applyEdits(folder, edits)
      const sha = await commit('The inventory service')
      await git(at, 'push', '--quiet', 'origin', 'HEAD:refs/heads/main')
      return sha
    },
    branch: async (name, { title, edits }) => {
      await git(at, 'checkout', '--quiet', '-B', name, await fetchMain())
      applyEdits(folder, edits)
      const sha = await commit(title)
      await git(at, 'push', '--quiet', 'origin', `HEAD:refs/heads/${name}`)
      return sha
    },
    tag: async (name, sha) => {
      await fetchMain()
      await git(at, 'tag', '--annotate', '-m', name, name, sha)
      await git(at, 'push', '--quiet', 'origin', `refs/tags/${name}`)
    },
    main: fetchMain,
    tree: (sha) => git(at, 'rev-parse', `${sha}^{tree}`),
    log: (range) => git(at, 'log', '--oneline', '--no-decorate', range),
  }
}

/** What actions/checkout does: the whole history, the wanted commit, no credentials kept. */
export const checkout = async (github: EmbeddedGitHub, folder: string, sha: string, token: string): Promise<void> => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.dirname(folder), { recursive: true })
  const at = { cwd: path.dirname(folder), url: github.url, token }
  await git(at, 'clone', '--quiet', '--no-checkout', github.cloneUrl, folder)
  await git({ ...at, cwd: folder }, 'checkout', '--quiet', '--detach', sha)
}
