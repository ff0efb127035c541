import { spawn } from 'node:child_process'
import { parseCommit, type GitCommit, type Person } from './git-commit.ts'
import { openReader, type GitObject, type GitReader } from './git-reader.ts'

export const zeroSha = '0'.repeat(40)

/** Git without the machine's own configuration: the same everywhere. */
export const gitEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '/',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
}

interface GitResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface GitOptions {
  readonly input?: string | Buffer
  readonly env?: Readonly<Record<string, string>>
  readonly encoding?: 'utf8' | 'base64'
}

export interface RefValue {
  readonly ref: string
  readonly sha: string
  readonly type: string
}

export interface RefChange {
  readonly ref: string
  readonly after: string
  /** Compare-and-swap: null when it does not matter what stood there. */
  readonly before: string | null
}

/** The bare repository: every question is answered by git itself. */
export interface Git {
  readonly directory: string
  /** Never throws for git's own no. */
  try(args: readonly string[], options?: GitOptions): Promise<GitResult>
  /** Standard output without its last line break; throws when git says no. */
  run(args: readonly string[], options?: GitOptions): Promise<string>
  /** An object with its content. */
  read(expression: string): Promise<GitObject | null>
  /** The sha and type of an object that an expression names; null when there is none. */
  lookup(expression: string): Promise<{ readonly sha: string; readonly type: string } | null>
  /** What a full ref names itself, unpeeled; null when there is no such ref. */
  ref(name: string): Promise<RefValue | null>
  /** The commit that a sha, a branch, a tag or the rest of a ref names. */
  commitOf(name: string): Promise<string | null>
  refs(prefix?: string): Promise<readonly RefValue[]>
  /** All or nothing; false when something else stood there. One at a time, as GitHub's own are. */
  changeRefs(changes: readonly RefChange[]): Promise<boolean>
  commits(args: readonly string[]): Promise<readonly GitCommit[]>
  commit(sha: string): Promise<GitCommit>
  isAncestor(ancestor: string, descendant: string): Promise<boolean>
  mergeBase(one: string, other: string): Promise<string | null>
  /** The tree of a merge; null when it conflicts. */
  mergeTree(ours: string, theirs: string): Promise<string | null>
  writeCommit(commit: {
    readonly tree: string
    readonly parents: readonly string[]
    readonly message: string
    readonly author: Person
    readonly committer: Person
  }): Promise<string>
  close(): void
}

function runGit(directory: string, args: readonly string[], options: GitOptions): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...args], { cwd: directory, env: { ...gitEnvironment, ...options.env } })
    const out: Buffer[] = []
    const errors: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
    child.on('error', reject)
    // Git may end before it has read everything.
    child.stdin.on('error', () => undefined)
    child.on('close', (code) => {
      resolve({
        code,
        stdout: Buffer.concat(out).toString(options.encoding ?? 'utf8'),
        stderr: Buffer.concat(errors).toString('utf8'),
      })
    })
    child.stdin.end(options.input ?? '')
  })
}

const stamp = (person: Person): string => `${Math.floor(Date.parse(person.date) / 1000)} +0000`

/** One after another: each ref change sees what the one before it left. */
function oneByOne(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const done = last.then(task)
    last = done.catch(() => undefined)
    return done
  }
}

type Plumbing = Pick<Git, 'try' | 'run'>

function plumbing(directory: string): Plumbing {
  const attempt: Git['try'] = (args, options = {}) => runGit(directory, args, options)
  return {
    try: attempt,
    async run(args, options) {
      const result = await attempt(args, options)
      if (result.code !== 0) throw new Error(`git ${args.join(' ')}: ${result.stderr.trim()}`)
      return result.stdout.replace(/\n$/, '')
    },
  }
}

function names(git: Plumbing, ask: Git['lookup']): Pick<Git, 'ref' | 'refs' | 'commitOf' | 'changeRefs'> {
  const serially = oneByOne()
  const refs = async (prefix = 'refs/'): Promise<readonly RefValue[]> => {
    const text = await git.run(['for-each-ref', '--format=%(refname)%00%(objectname)%00%(objecttype)'])
    return text
      .split('\n')
      .filter((line) => line.startsWith(prefix))
      .map((line) => line.split('\0'))
      .map(([ref = '', sha = '', type = '']) => ({ ref, sha, type }))
  }
  return {
    refs,
    async ref(name) {
      // Names that are no refs but expressions of git's own language.
      if (/[~^:?*[\\\s]|@\{|\.\.|-g[0-9a-f]+$/.test(name)) {
        return (await refs(name)).find((one) => one.ref === name) ?? null
      }
      const found = await ask(name)
      if (found === null) return null
      // Git itself tries a name that is no ref as the end of one: a branch may be called `refs/tags/v1`.
      const longer = ['refs/', 'refs/heads/', 'refs/tags/', 'refs/remotes/'].map((prefix) => ask(`${prefix}${name}`))
      const isPlain = (await Promise.all(longer)).every((one) => one === null)
      if (!isPlain || !name.startsWith('refs/')) return (await refs(name)).find((one) => one.ref === name) ?? null
      return { ref: name, sha: found.sha, type: found.type }
    },
    async commitOf(name) {
      const candidates = /^[0-9a-f]{40}$/.test(name)
        ? [name]
        : [`refs/heads/${name}`, `refs/tags/${name}`, `refs/${name}`, ...(/^[0-9a-f]{4,39}$/.test(name) ? [name] : [])]
      for (const candidate of candidates) {
        const found = await ask(`${candidate}^{commit}`)
        if (found !== null) return found.sha
      }
      return null
    },
    changeRefs: (changes) =>
      serially(async () => {
        const lines = changes.map(({ ref, after, before }) => {
          const from = before === null ? '' : ` ${before}`
          return after === zeroSha ? `delete ${ref}${from}` : `update ${ref} ${after}${from}`
        })
        const input = ['start', ...lines, 'prepare', 'commit', ''].join('\n')
        return (await git.try(['update-ref', '--stdin'], { input })).code === 0
      }),
  }
}

/** What is asked of objects never changes: the answer is kept. */
function remembered<K extends readonly string[], T>(ask: (...keys: K) => Promise<T>): (...keys: K) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (...keys) => {
    const key = keys.join(' ')
    const answer = known.get(key) ?? ask(...keys)
    known.set(key, answer)
    answer.catch(() => known.delete(key))
    return answer
  }
}

function history(git: Plumbing, reader: GitReader): Pick<Git, 'commits' | 'commit' | 'isAncestor' | 'mergeBase'> {
  const commit = remembered(async (sha: string) => {
    const object = await reader.ask('contents', sha)
    if (object?.type !== 'commit') throw new Error(`no commit ${sha}`)
    return parseCommit(object.sha, object.content.toString('utf8'))
  })
  return {
    commit,
    async commits(args) {
      const shas = (await git.run(['log', '--format=%H', ...args])).split('\n').filter((sha) => sha !== '')
      return Promise.all(shas.map((sha) => commit(sha)))
    },
    isAncestor: remembered(
      async (ancestor: string, descendant: string) =>
        (await git.try(['merge-base', '--is-ancestor', ancestor, descendant])).code === 0,
    ),
    mergeBase: remembered(async (one: string, other: string) => {
      const result = await git.try(['merge-base', one, other])
      return result.code === 0 ? result.stdout.trim() : null
    }),
  }
}

function writing(git: Plumbing): Pick<Git, 'mergeTree' | 'writeCommit'> {
  return {
    mergeTree: remembered(async (ours: string, theirs: string) => {
      const result = await git.try(['merge-tree', '--write-tree', ours, theirs])
      return result.code === 0 ? (result.stdout.split('\n')[0] ?? null) : null
    }),
    writeCommit: ({ tree, parents, message, author, committer }) =>
      git.run(['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'], {
        input: message,
        env: {
          GIT_AUTHOR_NAME: author.name,
          GIT_AUTHOR_EMAIL: author.email,
          GIT_AUTHOR_DATE: stamp(author),
          GIT_COMMITTER_NAME: committer.name,
          GIT_COMMITTER_EMAIL: committer.email,
          GIT_COMMITTER_DATE: stamp(committer),
        },
      }),
  }
}

/** Opens an existing bare repository. */
export function openGit(directory: string): Git {
  const reader = openReader(directory, gitEnvironment)
  const git = plumbing(directory)
  const lookup: Git['lookup'] = (expression) => reader.ask('info', expression)
  return {
    directory,
    ...git,
    ...names(git, lookup),
    ...history(git, reader),
    ...writing(git),
    lookup,
    read: (expression) => reader.ask('contents', expression),
    close: reader.close,
  }
}
