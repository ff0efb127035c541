import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import type { GitHubOptions, GitHubUnderTest } from '../../embedded/github/control.ts'
import { startGitHub } from '../../embedded/github/server.ts'

export interface Reply {
  readonly status: number
  readonly headers: Headers
  /** JSON as it came; the server itself checks it against GitHub's description. */
  readonly text: string
  readonly body: unknown
}

/** The number that names what was created. */
export function idOf(reply: Reply): number {
  return z.object({ id: z.number() }).parse(reply.body).id
}

export function shaOf(reply: Reply): string {
  return z.object({ sha: z.string() }).parse(reply.body).sha
}

interface GitResult {
  readonly code: number | null
  readonly output: string
}

export interface Stage {
  readonly github: GitHubUnderTest
  /** alice's clone of the repository, pushed once. */
  readonly work: string
  /** `GET /git/ref/heads/main`: paths below the repository; `POST /x` with a body. */
  ask(request: string, body?: unknown, options?: { token?: string; headers?: Record<string, string> }): Promise<Reply>
  git(...args: readonly string[]): Promise<string>
  tryGit(args: readonly string[], token?: string): Promise<GitResult>
  /** Commits files in the clone; the sha. */
  commit(files: Readonly<Record<string, string>>, message: string): Promise<string>
  end(): Promise<void>
}

const identity = {
  GIT_AUTHOR_NAME: 'Alice',
  GIT_AUTHOR_EMAIL: 'alice@example.com',
  GIT_COMMITTER_NAME: 'Alice',
  GIT_COMMITTER_EMAIL: 'alice@example.com',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  // A process more after each commit and push, to find that nothing is to be cleared up.
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'maintenance.auto',
  GIT_CONFIG_VALUE_0: 'false',
}

function runGit(cwd: string, args: readonly string[]): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env['PATH'], HOME: cwd, ...identity }
    const child = spawn('git', [...args], { cwd, env })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output: output.trim() }))
  })
}

/** As actions/checkout gives git its token. */
export function withToken(token: string): readonly string[] {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return ['-c', `http.extraheader=AUTHORIZATION: basic ${basic}`]
}

/** A GitHub with three people and a repository of one commit: a workflow and a text. */
export async function openStage(options: GitHubOptions = {}): Promise<Stage> {
  const github = await startGitHub(options)
  github.addUser('alice', 'admin')
  github.addUser('bob', 'write')
  github.addUser('carol', 'read')
  const folder = mkdtempSync(path.join(tmpdir(), 'stage-'))
  const work = path.join(folder, 'work')
  const own = github.token({ login: 'alice' })
  const bot = github.token()
  const tryGit = (args: readonly string[], token = own) => runGit(work, [...withToken(token), ...args])
  const git = async (...args: readonly string[]): Promise<string> => {
    const { code, output } = await tryGit(args)
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${output}`)
    return output
  }
  const commit = async (files: Readonly<Record<string, string>>, message: string): Promise<string> => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(work, name)), { recursive: true })
      await writeFile(path.join(work, name), text)
    }
    await git('add', '--all')
    await git('commit', '--quiet', '--allow-empty', '--message', message)
    return git('rev-parse', 'HEAD')
  }
  await mkdir(work)
  await git('init', '--quiet', '--template=', '--initial-branch=main')
  await git('remote', 'add', 'origin', github.cloneUrl)
  const workflow =
    'name: Deploy\non:\n  workflow_dispatch:\n    inputs:\n      environment: { required: true }\njobs: {}\n'
  await commit({ 'README.md': 'hello\n', '.github/workflows/deploy.yml': workflow }, 'First')
  await git('push', '--quiet', 'origin', 'main')
  return {
    github,
    work,
    git,
    tryGit,
    commit,
    async ask(request, body, { token = bot, headers = {} } = {}) {
      const [method = 'GET', where = ''] = request.split(' ')
      const base = where.startsWith('/api/') ? github.url : `${github.apiUrl}/repos/${github.owner}/${github.repo}`
      const response = await fetch(`${base}${where}`, {
        method,
        headers: { authorization: `Bearer ${token}`, connection: 'close', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      const parsed: unknown = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text
      return { status: response.status, headers: response.headers, text, body: parsed }
    },
    async end() {
      rmSync(folder, { recursive: true, force: true })
      await github.close()
    },
  }
}
