import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openGit } from '../../../src/adapters/git/git.ts'
import type { RunContext } from '../../../src/ports/context.ts'
import type { Git } from '../../../src/ports/git.ts'
import type { Log } from '../../../src/ports/world.ts'
import { virtualClock } from '../../fakes/virtual-clock.ts'
import { git, startGitServer, type GitServer } from './server.ts'

export const silentLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  debug: () => undefined,
  group: (_title, body) => body(),
}

export const contextFor = (server: { readonly url: string }, temp: string): RunContext => ({
  sha: '0'.repeat(40),
  ref: 'refs/heads/main',
  restartedBy: null,
  actor: 'ada',
  repository: { owner: 'octo', name: 'inventory', id: 1 },
  event: { name: 'workflow_dispatch', deleted: false, before: null, pull: null },
  run: {
    id: 1,
    attempt: 1,
    job: 'rollback',
    workflow: 'rollback',
    url: `${server.url}/octo/inventory/actions/runs/1`,
  },
  paths: { workspace: temp, temp },
  urls: { server: server.url, api: server.url, graphql: server.url },
})

/** A server, a developer's checkout that pushes to it, and the adapter under test. */
export interface GitScene {
  readonly server: GitServer
  readonly work: string
  readonly temp: string
  /** Writes files (null deletes), commits on the checked-out branch and returns the sha. */
  commit(files: Readonly<Record<string, string | null>>, message: string): string
  dev(...args: readonly string[]): string
  publish(): void
  open(): Promise<Git>
  close(): Promise<void>
}

/** The commit that a checkout is at, just after it was made: its ref is a file of its own. */
const headOf = (work: string): string => {
  const read = (name: string) => readFileSync(path.join(work, '.git', name), 'utf8').trim()
  const head = read('HEAD')
  return head.startsWith('ref: ') ? read(head.slice('ref: '.length)) : head
}

export const gitScene = async (): Promise<GitScene> => {
  const server = await startGitServer()
  const work = mkdtempSync(path.join(tmpdir(), 'git-dev-'))
  const temp = mkdtempSync(path.join(tmpdir(), 'git-temp-'))
  git(work, 'init', '--quiet', '--template=', '--initial-branch=main')
  git(work, 'remote', 'add', 'origin', server.bare)
  const dev = (...args: readonly string[]) => git(work, ...args)
  return {
    server,
    work,
    temp,
    dev,
    commit: (files, message) => {
      for (const [name, text] of Object.entries(files)) {
        const file = path.join(work, name)
        mkdirSync(path.dirname(file), { recursive: true })
        if (text === null) rmSync(file)
        else writeFileSync(file, text)
      }
      dev('add', '-A')
      dev('commit', '--quiet', '--allow-empty', '-m', message)
      return headOf(work)
    },
    publish: () => {
      dev('push', '--quiet', '--force', 'origin', 'refs/heads/*:refs/heads/*', 'refs/tags/*:refs/tags/*')
    },
    open: () =>
      openGit({
        ...{ context: contextFor(server, temp), token: server.token, log: silentLog, env: process.env },
        clock: virtualClock(),
      })(),
    close: async () => {
      await server.close()
      for (const folder of [work, temp]) rmSync(folder, { recursive: true, force: true })
    },
  }
}
