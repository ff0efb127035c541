import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { callerOf } from './access.ts'
import type { Caller } from './call.ts'
import { gitEnvironment } from './git.ts'
import { explainRefusal, pushCommands } from './pkt-line.ts'
import { mayWriteWorkflows, violationsOf } from './rules.ts'
import type { World } from './world.ts'

// Git's smart HTTP through git's own server program. https://git-scm.com/docs/git-http-backend

interface GitRequest {
  readonly request: IncomingMessage
  readonly url: URL
  readonly body: Buffer
  readonly caller: Caller
}

interface GitAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

function plain(status: number, text: string, headers: Readonly<Record<string, string>> = {}): GitAnswer {
  return { status, headers: { 'content-type': 'text/plain', ...headers }, body: Buffer.from(`${text}\n`) }
}

function parseAnswer(output: Buffer): GitAnswer {
  const end = output.indexOf('\r\n\r\n')
  const lines = output.subarray(0, Math.max(end, 0)).toString('latin1').split('\r\n')
  const headers = lines.map((line) => line.split(/:\s*(.*)/s)).map(([name = '', value = '']) => [name, value] as const)
  const status = headers.find(([name]) => name.toLowerCase() === 'status')?.[1]
  return {
    status: Number.parseInt(status ?? '200', 10),
    headers: Object.fromEntries(headers.filter(([name]) => name !== '' && name.toLowerCase() !== 'status')),
    body: end === -1 ? Buffer.alloc(0) : output.subarray(end + 4),
  }
}

function backend(world: World, git: GitRequest, gate: Readonly<Record<string, string>>): Promise<GitAnswer> {
  const header = (name: string): string => git.request.headers[name]?.toString() ?? ''
  const tail = git.url.pathname.replace(/^\/[^/]+\/[^/]+/, '')
  const env = {
    ...gitEnvironment,
    ...gate,
    GIT_PROJECT_ROOT: path.dirname(world.git.directory),
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: `/${path.basename(world.git.directory)}${tail}`,
    QUERY_STRING: git.url.search.slice(1),
    REQUEST_METHOD: git.request.method ?? 'GET',
    CONTENT_TYPE: header('content-type'),
    CONTENT_LENGTH: String(git.body.length),
    REMOTE_ADDR: '127.0.0.1',
    REMOTE_USER: git.caller.login,
    HTTP_CONTENT_ENCODING: header('content-encoding'),
    GIT_PROTOCOL: header('git-protocol'),
  }
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['http-backend'], { env })
    const out: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.resume()
    child.stdin.on('error', () => undefined)
    child.on('error', reject)
    child.on('close', () => resolve(parseAnswer(Buffer.concat(out))))
    child.stdin.end(git.body)
  })
}

function ruleWords(world: World, ref: string, lines: readonly string[]): readonly string[] {
  return [
    `error: GH013: Repository rule violations found for ${ref}.`,
    `Review all repository rules at ${world.repoHtml}/rules?ref=${encodeURIComponent(ref)}`,
    '',
    ...lines.flatMap((line) => [`- ${line}`, '']),
  ]
}

function protectionWords(ref: string, lines: readonly string[]): readonly string[] {
  return [`error: GH006: Protected branch update failed for ${ref}.`, ...lines.map((line) => `error: ${line}`), '']
}

/** What the hook must know: the words of the refusal, if the rules refuse. */
function gateFor(world: World, git: GitRequest): Readonly<Record<string, string>> {
  const workflows = mayWriteWorkflows(git.caller) ? 'allow' : 'deny'
  for (const change of pushCommands(git.body)) {
    const broken = violationsOf(world, git.caller, change)
    if (broken === null) continue
    const isRule = broken.rules.length > 0
    return {
      GATE_WORKFLOWS: workflows,
      GATE_REFUSAL: [
        ...(isRule ? ruleWords(world, change.ref, broken.rules) : []),
        ...(broken.classic.length > 0 ? protectionWords(change.ref, broken.classic) : []),
      ].join('\n'),
      GATE_REASON: isRule ? 'push declined due to repository rule violations' : 'protected branch hook declined',
    }
  }
  return { GATE_WORKFLOWS: workflows }
}

async function push(world: World, git: GitRequest): Promise<GitAnswer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gate-'))
  const file = path.join(folder, 'reason')
  try {
    const answer = await backend(world, git, { ...gateFor(world, git), GATE_REASON_FILE: file })
    return existsSync(file) ? { ...answer, body: explainRefusal(answer.body, readFileSync(file, 'utf8')) } : answer
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Answers `/<owner>/<repo>.git/...` as github.com does; a token is always asked for. */
export async function answerGit(world: World, request: IncomingMessage, url: URL, body: Buffer): Promise<GitAnswer> {
  const caller = callerOf(world.store, request.headers.authorization)
  if (caller === null) {
    const text = request.headers.authorization === undefined ? 'No anonymous access.' : 'Invalid username or token.'
    return plain(401, text, { 'www-authenticate': 'Basic realm="GitHub"' })
  }
  const writes = url.pathname.endsWith('/git-receive-pack') || url.searchParams.get('service') === 'git-receive-pack'
  const held = caller.permissions.contents
  const reader = caller.app === null && (caller.role === 'read' || caller.role === 'none')
  if (held === undefined || (caller.app === null && caller.role === 'none')) return plain(404, 'Repository not found.')
  if (writes && (held !== 'write' || reader)) {
    return plain(403, `Permission to ${world.owner}/${world.repo}.git denied to ${caller.login}.`)
  }
  const git = { request, url, body, caller }
  return url.pathname.endsWith('/git-receive-pack') && request.method === 'POST'
    ? push(world, git)
    : backend(world, git, {})
}
