import { matchesGlob } from 'node:path'
import type { Clock, Command, Files, Log } from '../../src/ports/world.ts'
import type { Database } from '../../src/ports/database.ts'
import type { Http } from '../../src/ports/http.ts'
import type { Git } from '../../src/ports/git.ts'
import type { CheckPorts } from '../../src/ports/ports.ts'
import type { Tools } from '../../src/ports/tools.ts'
import type { Dumps } from '../../src/ports/dumps.ts'
import type { Scratch } from '../../src/ports/scratch.ts'
import type { SbomDocuments } from '../../src/ports/sbom.ts'
import { fakeGitHub } from './github.ts'
import { aContext } from './nouns.ts'

export interface FakeClock extends Clock {
  /** Every sleep that was asked for, in order. */
  readonly sleeps: readonly number[]
}

/** Time that passes only by sleeping. `onSleep` is told the time when a sleep ends: the world changes there. */
export const fakeClock = (
  given: { readonly start?: string; readonly onSleep?: (elapsedMs: number) => void } = {},
): FakeClock => {
  const start = Date.parse(given.start ?? '2026-01-01T10:00:00Z')
  const sleeps: number[] = []
  let elapsed = 0
  return {
    sleeps,
    now: () => new Date(start + elapsed).toISOString(),
    monotonicMs: () => elapsed,
    cancelled: new AbortController().signal,
    throwIfCancelled: () => undefined,
    sleep: (ms) => {
      if (!(ms > 0)) throw new Error(`a sleep of ${ms} ms`)
      sleeps.push(ms)
      elapsed += ms
      given.onSleep?.(elapsed)
      return Promise.resolve()
    },
  }
}

export interface FakeLog extends Log {
  readonly lines: readonly string[]
}

export const fakeLog = (): FakeLog => {
  const lines: string[] = []
  return {
    lines,
    info: (message) => lines.push(message),
    warn: (message) => lines.push(`warning: ${message}`),
    debug: () => undefined,
    group: (title, body) => {
      lines.push(title)
      return body()
    },
  }
}

const refuse = (what: string) => () => Promise.reject(new Error(`the test did not expect ${what}`))

export const noHttp: Http = {
  ask: refuse('an HTTP request'),
  resolve: refuse('a DNS question'),
  handshake: refuse('a TLS handshake'),
  connect: refuse('a connection'),
}

export const noDatabase: Database = { ask: refuse('a question to a database') }

export const noCommand: Command = {
  run: refuse('a program'),
  ask: refuse('a program'),
  baseEnvironment: () => ({}),
}

export const noTools: Tools = { install: refuse('a tool') }

/** Files in memory. */
export const fakeFiles = (given: Readonly<Record<string, string>> = {}): Files => {
  const files = new Map(Object.entries(given))
  const read = (path: string) => Promise.resolve(files.get(path) ?? null)
  const write = (path: string, text: string) => {
    files.set(path, text)
    return Promise.resolve()
  }
  return {
    read,
    write,
    show: write,
    within: (root) => ({
      read: (name) => read(`${root}/${name}`),
      write: (name, text) => write(`${root}/${name}`, text),
    }),
    find: (pattern, root) => {
      const inside = [...files.keys()].flatMap((path) =>
        path.startsWith(`${root}/`) ? [path.slice(root.length + 1)] : [],
      )
      return Promise.resolve(inside.filter((path) => matchesGlob(path, pattern)).toSorted())
    },
    stat: (path) => {
      const text = files.get(path)
      return Promise.resolve(
        text === undefined ? null : { bytes: Buffer.byteLength(text), modifiedAt: '2026-01-01T10:00:00.000Z' },
      )
    },
  }
}

const noGit = (): Promise<Git> => Promise.reject(new Error('the test did not expect git'))

export const noScratch: Scratch = { postgres: refuse('a scratch database') }

export const noDumps: Dumps = {
  read: refuse('a dump'),
  digest: refuse('a dump'),
  restore: refuse('a restore'),
  view: refuse('a look at a database'),
}

export const noSbom: SbomDocuments = {
  npmGenerator: ['cyclonedx-npm'],
  assemble: refuse('an SBOM'),
  digest: (text) => text,
}

/** A world in which nothing is there and nothing happens, but for what the test puts in. */
export const fakePorts = <Given extends Partial<CheckPorts>>(given: Given) => ({
  context: aContext(),
  github: fakeGitHub(),
  git: noGit,
  http: noHttp,
  database: noDatabase,
  command: noCommand,
  tools: noTools,
  files: fakeFiles(),
  clock: fakeClock(),
  log: fakeLog(),
  settings: null,
  userEnvironment: {},
  scratch: noScratch,
  dumps: noDumps,
  sbom: noSbom,
  ...given,
})
