import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { CommandPorts, GitHubAccess, RepositoryReader, Terminal, RepositoryFile } from '../../cli/ports.ts'

/** What a fake repository has; files by path, with their text. */
export interface Holdings {
  readonly files: Readonly<Record<string, string>>
  readonly executable?: readonly string[]
  readonly remote?: string
  readonly originHead?: string
  readonly current?: string
  readonly branches?: readonly string[]
  /** The newest first. */
  readonly tags?: readonly string[]
  readonly authors?: number
}

/** A repository in memory. */
export const fakeRepository = (given: Holdings): RepositoryReader => ({
  folder: 'inventory',
  files: () => Promise.resolve(Object.keys(given.files).toSorted()),
  read: (file) => Promise.resolve(given.files[file] ?? null),
  isExecutable: (file) => Promise.resolve(given.executable?.includes(file) ?? false),
  remote: () => Promise.resolve(given.remote ?? null),
  branches: () => Promise.resolve(given.branches ?? ['main']),
  originHead: () => Promise.resolve(given.originHead ?? null),
  currentBranch: () => Promise.resolve(given.current ?? null),
  tags: () => Promise.resolve(given.tags ?? []),
  authors: () => Promise.resolve(given.authors ?? 1),
})

/** Files of a folder, read whole: a repository that is nowhere cloned. */
export const filesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.includes('node_modules') && statSync(path.join(folder, name)).isFile())
      .map((name) => [name.replaceAll(path.sep, '/'), readFileSync(path.join(folder, name), 'utf8')]),
  )

export interface FakePorts extends CommandPorts {
  readonly written: readonly RepositoryFile[]
  readonly said: readonly string[]
  readonly aside: readonly string[]
  readonly asked: readonly string[]
}

const noGitHub: GitHubAccess = {
  hasToken: false,
  apiUrl: null,
  open: () => Promise.reject(new Error('GitHub is not asked without a token')),
}

/** Ports on a repository in memory; `answers` are typed one after the other, where a person is asked at all. */
export const fakePorts = (
  holdings: Holdings,
  answers: readonly string[] | null = null,
  github = noGitHub,
): FakePorts => {
  const files: Record<string, string> = { ...holdings.files }
  const written: RepositoryFile[] = []
  const said: string[] = []
  const aside: string[] = []
  const asked: string[] = []
  const terminal: Terminal = {
    isInteractive: answers !== null,
    hasColours: false,
    out: (text) => void said.push(text),
    aside: (text) => void aside.push(text),
    during: (_text, work) => work,
    ask: (question) => {
      asked.push(question)
      return Promise.resolve(answers?.[asked.length - 1] ?? '')
    },
  }
  return {
    repository: fakeRepository({ ...holdings, files }),
    writer: {
      create: (file) => {
        if (file.path in files) return Promise.resolve(false)
        files[file.path] = file.text
        written.push(file)
        return Promise.resolve(true)
      },
    },
    github,
    terminal,
    now: '2026-11-30T12:00:00Z',
    version: '0.1.0',
    release: { sha: 'a'.repeat(40), version: '0.1.0' },
    ...{ written, said, aside, asked },
  }
}
