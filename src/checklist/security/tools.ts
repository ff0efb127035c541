// checklist/security: runs installed scanners on a checkout of the judged commit; installs nothing.
import type { FindingsReading } from './vulnerability.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import type { Subject } from '../check.ts'
import { readBandit } from './bandit.ts'
import { readEslint } from './eslint.ts'
import { projectFiles, projectNames, readPipAudit, type OwnPackages } from './pip-audit.ts'
import { readSarif } from './sarif.ts'
import { notRead, type ReportFile, short, undated } from './report-file.ts'
import { readRequirements } from '../requirements.ts'
import * as words from './words.ts'

/** Scanners that are run when the runbook names them, and found on PATH: nothing is installed for them. */
export type Tool = 'pip-audit' | 'bandit' | 'eslint' | 'osv-scanner'

export interface ToolScope {
  /** Names that the runbook gives as the project's own. */
  readonly own: readonly string[]
  /** Lock files, for who reads them one by one. */
  readonly locks: readonly string[]
}

interface ToolLookup {
  readonly checkout: string
  readonly policySha: string
  readonly scope: ToolScope
  readonly ports: CheckPorts
}

interface Recipe {
  /** null: nothing here that it could look at. */
  readonly argv: (place: ToolLookup) => Promise<readonly [string, ...string[]] | null>
  readonly nothing: string
  readonly read: (file: ReportFile, place: ToolLookup) => FindingsReading | Promise<FindingsReading>
  readonly install: string
}

/** Constraints install nothing, and what they pin need not be installed. */
const requirementsPattern = '{requirements*.txt,requirements/**/*.txt}'

const findRequirements = async ({ checkout, ports }: ToolLookup): Promise<readonly string[]> =>
  (await ports.files.find(requirementsPattern, checkout)).filter((name) => !/constraint/i.test(name))

/** What pip-audit can't ask any database about, and need not. */
const gatherOwn = async (place: ToolLookup): Promise<OwnPackages> => {
  const { checkout, ports, scope } = place
  const root = ports.files.within(checkout)
  const paths = await findRequirements(place)
  const read = async (names: readonly string[]) =>
    (await Promise.all(names.map((name) => root.read(name)))).map((text) => text ?? '')
  const [projects, requirements] = await Promise.all([read(projectFiles), read(paths)])
  const asked = requirements.flatMap((text, index) => readRequirements(paths[index] ?? '', text).asked)
  return {
    own: [...scope.own, ...projectNames(projects)],
    fromGit: asked.filter(({ fromGit }) => fromGit).map(({ name }) => name),
  }
}

const recipes: Readonly<Record<Tool, Recipe>> = {
  // Without dependencies and without pip nothing is built, so that no code of a package is run: only pinned lines count.
  'pip-audit': {
    argv: async (place) => {
      const names = await findRequirements(place)
      const [first] = names
      if (first === undefined) return null
      const flags = ['--format', 'json', '--aliases', 'on', '--progress-spinner', 'off', '--no-deps', '--disable-pip']
      return ['pip-audit', ...flags, ...names.flatMap((name) => ['--requirement', name])]
    },
    nothing: words.noRequirements,
    read: async (file, place) => readPipAudit(file, await gatherOwn(place)),
    install: 'python3 -m pip install pip-audit',
  },
  bandit: {
    // The commit's own .bandit could switch off whatever would find something: the trusted one counts, or none.
    argv: async ({ policySha, ports }) => {
      const ini = `${ports.context.paths.temp}/runbook-bandit-${ports.context.run.id}.ini`
      await ports.files.write(ini, (await ports.github.file('.bandit', policySha)) ?? '[bandit]\n')
      return ['bandit', '--recursive', '.', '--format', 'json', '--quiet', '--ini', ini]
    },
    nothing: '',
    read: readBandit,
    install: 'python3 -m pip install bandit',
  },
  eslint: {
    argv: () => Promise.resolve(['eslint', '--format', 'json', '.']),
    nothing: '',
    read: (file) => readEslint(file, []),
    install: 'npm ci, and node_modules/.bin in GITHUB_PATH',
  },
  'osv-scanner': {
    argv: ({ scope: { locks } }) => {
      const [first] = locks
      const flags = ['scan', 'source', '--format', 'sarif', ...locks.map((path) => `--lockfile=${path}`)]
      // The commit's own configuration could excuse whatever would be found.
      return Promise.resolve(first === undefined ? null : ['osv-scanner', ...flags, '--config=/dev/null'])
    },
    nothing: words.noOsvLock,
    read: ({ source, content }) => readSarif(source, content, []),
    install: 'https://github.com/google/osv-scanner/releases',
  },
}

const passedOn = /^(?:https?_proxy|no_proxy|SSL_CERT_FILE|REQUESTS_CA_BUNDLE|PIP_.+)$/i

/** It was run on the commit itself, so it needs no word on which one it is about. */
const dated = (reading: FindingsReading): FindingsReading =>
  reading.read ? { ...reading, notes: reading.notes.filter((note) => note !== undated) } : reading

const run = async (tool: Tool, place: ToolLookup): Promise<FindingsReading> => {
  const { checkout, ports } = place
  const { argv: argvOf, nothing, read, install } = recipes[tool]
  const argv = await argvOf(place)
  if (argv === null) return notRead(tool, nothing, words.commitOrLeaveOutTool(tool))
  const env = Object.fromEntries(Object.entries(ports.userEnvironment).filter(([name]) => passedOn.test(name)))
  const timeoutMs = 300_000
  const result = await ports.command.run({
    argv,
    cwd: checkout,
    env: { ...ports.command.baseEnvironment(), ...env },
    timeoutMs,
  })
  ports.clock.throwIfCancelled()
  const elsewhere = words.nameEarlierReport(tool)
  if (result.notFound) return notRead(tool, words.toolMissing, words.installTool(install, elsewhere))
  if (result.timedOut) return notRead(tool, words.toolTimedOut, words.ownStep(elsewhere))
  const reading = await read({ source: tool, content: result.stdout, workspace: checkout }, place)
  const said = short(result.stderr.trim().split('\n').at(-1) ?? '')
  // All three end with 0 or 1 when they ran; anything else says that the report, if there is one, is not whole.
  if (result.exitCode === 0 || result.exitCode === 1) {
    if (reading.read || result.stdout.trim() !== '') return dated(reading)
    return notRead(tool, words.toolWroteNothing(said), words.runByHand(elsewhere))
  }
  const why = words.toolEnded(result.exitCode, said)
  return notRead(tool, why, words.runByHand(elsewhere), reading.found)
}

/** Runs a scanner on a checkout of the judged commit, and reads what it says. */
export const gatherTool = async (
  tool: Tool,
  subject: Subject,
  scope: ToolScope,
  ports: CheckPorts,
): Promise<FindingsReading> => {
  // ESLint runs what its configuration says: of a pull request that would be anybody's code, in a step that has secrets.
  if (tool === 'eslint' && subject.stage === 'pull-request')
    return notRead(tool, words.notForPullRequests, words.stepWithoutSecrets)
  const git = await ports.git()
  const checkout = await git.checkoutData(subject.release.sha)
  return run(tool, { checkout, policySha: subject.policySha, scope, ports })
}
