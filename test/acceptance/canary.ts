import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { GitHubUnderTest } from '../../embedded/github/control.ts'
import type { ActionRun } from '../../embedded/runner/control.ts'

// Secrets that every acceptance run is given, and the search for them in everything that it left. It shares no code with
// what hides them: a form that was forgotten there would be forgotten here too.

const execute = promisify(execFile)

const [password, key] = ['zQ4v/9"tW*_8<b&K%2Fp`x', ['mYw3Xr7Kd9Tz2Lq8Vb5N', 'hJ6cGf1PsRa0UeWo4iCx']]

/** In the step's own `env:` of every run; what it deploys prints them, and the services answer with one. */
export const canaries = {
  CANARY_TOKEN: ['ghp', 'n5Vt2Yx8Qw3Zr7Kd9Lb4Mc6Hf1Js0GaPeTu'].join('_'),
  CANARY_DATABASE_URL: `postgres://app:${encodeURIComponent(password)}@db.invalid:5432/inventory`,
  CANARY_PASSWORD: password,
  CANARY_PRIVATE_KEY: key.join('\n'),
} as const

/** What gives one away: of the address the password, of the key each of its lines. */
const secrets: readonly string[] = [canaries.CANARY_TOKEN, password, encodeURIComponent(password), ...key]

const base64At = (secret: string, offset: number): string => {
  const text = Buffer.from(`${'-'.repeat(offset)}${secret}`).toString('base64')
  // The signs at both ends depend on the neighbours, too.
  return text.slice(offset === 0 ? 0 : 4, text.length - 4)
}

const inHtml = (secret: string): string =>
  secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const formsOf = (secret: string): readonly string[] => {
  const hex = Buffer.from(secret).toString('hex')
  const half = Math.ceil(secret.length / 2)
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    new URLSearchParams({ x: secret }).toString().slice(2),
    inHtml(secret),
    secret.replace(/[\\`*_{}[\]()#+.!|<>~&-]/g, '\\$&'),
    ...[0, 1, 2].map((offset) => base64At(secret, offset)),
    hex,
    hex.toUpperCase(),
    secret.slice(0, half),
    secret.slice(-half),
  ]
}

const forms: readonly string[] = [...new Set(secrets.flatMap(formsOf))]

const found = (text: string): string | null => forms.find((form) => text.includes(form)) ?? null

/** The runner learns by these lines what to hide, and shows them to nobody. */
const withoutMasks = (stream: string): string =>
  stream
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n')

const outputsOf = (run: ActionRun): readonly (readonly [name: string, text: string])[] => [
  ['the log', run.log],
  ['stdout', withoutMasks(run.stdout)],
  ['stderr', run.stderr],
  ['the summary', run.summary],
  ['the report', JSON.stringify(run.report)],
  ['outputs', JSON.stringify(run.outputs)],
  ['annotations', JSON.stringify(run.annotations)],
  ['the state for the post step', JSON.stringify(run.state)],
  ['GITHUB_ENV', JSON.stringify(run.env)],
]

/** Also of a run that never began, which has no folder. */
const filesBelow = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .filter((file) => statSync(file).size < 5_000_000)
    : []

/** What was searched so far. */
export interface CanaryCount {
  readonly secrets: number
  readonly forms: number
  readonly outputs: number
}

export interface CanarySearch {
  /** Everything that a run showed and wrote for others; throws where a form of a secret is in it. */
  readonly run: (run: ActionRun) => ActionRun
  /** What GitHub was given, commits with their messages, and what lies in these folders of the runner. */
  readonly rest: (github: GitHubUnderTest, folders: readonly string[]) => Promise<void>
  readonly count: () => CanaryCount
}

export const openCanaries = (): CanarySearch => {
  let outputs = 0
  const search = (name: string, text: string) => {
    outputs += 1
    const form = found(text)
    if (form !== null) {
      const at = text.indexOf(form)
      throw new Error(`a secret is in ${name}: …${text.slice(Math.max(0, at - 200), at + form.length + 50)}…`)
    }
  }
  return {
    run: (run) => {
      for (const [name, text] of outputsOf(run)) search(name, text)
      return run
    },
    rest: async (github, folders) => {
      for (const [name, state] of Object.entries(github.state())) search(`GitHub's ${name}`, JSON.stringify(state))
      const options = { cwd: github.directory, maxBuffer: 200_000_000 }
      const { stdout } = await execute(
        'git',
        ['log', '--all', '--patch', '--text', '--no-ext-diff', '--format=%B'],
        options,
      )
      search('the commits', stdout)
      for (const folder of folders) for (const file of filesBelow(folder)) search(file, readFileSync(file, 'latin1'))
    },
    count: () => ({ secrets: secrets.length, forms: forms.length, outputs }),
  }
}
