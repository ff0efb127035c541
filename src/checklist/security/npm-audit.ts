// checklist/security: runs npm audit and parses its answer; a refused audit is never read as no findings.
import { withoutEnd } from '../../core/text.ts'
import { z } from 'zod'
import type { FindingsReading, Vulnerability } from './vulnerability.ts'
import type { SeverityLevel } from '../../core/alerts.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import type { CommandResult } from '../../ports/world.ts'
import * as words from './source-words.ts'
import { setUpNode } from '../../core/words.ts'
import { folded, linkedFolders, npmEnvironment, type LinkedFolder } from '../npm-project.ts'

const severity = z.enum(['info', 'low', 'moderate', 'high', 'critical'])

/** A package that is vulnerable by itself has objects here; one that only depends on such a package has its name. */
const via = z.union([
  z.string(),
  z.object({
    source: z.union([z.number(), z.string()]),
    name: z.string(),
    title: z.string(),
    url: z.string(),
    severity,
  }),
])

const fix = z.union([z.boolean(), z.object({ name: z.string(), version: z.string(), isSemVerMajor: z.boolean() })])

/**
 * Only this shape says that the audit took place. npm exits 1 for findings and for a registry that refused, and answers
 * JSON both times. https://docs.npmjs.com/cli/v11/commands/npm-audit
 */
const report = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(via), fixAvailable: fix.optional() })),
})

const failure = z.object({
  message: z.string().optional(),
  error: z.object({ code: z.string().optional(), summary: z.string().optional() }).optional(),
})

const severityLevels: Readonly<Record<z.output<typeof severity>, SeverityLevel>> = {
  info: 'low',
  low: 'low',
  moderate: 'medium',
  high: 'high',
  critical: 'critical',
}

const advisory = (url: string): readonly string[] => /GHSA(?:-[0-9a-z]{4}){3}/i.exec(url)?.slice(0, 1) ?? []

const remedyOf = (name: string, available: z.output<typeof fix> | undefined): string => {
  if (available === undefined || available === false) return words.replaceOrWaive(name)
  if (available === true) return words.npmAuditFix
  const major = available.isSemVerMajor ? words.majorVersion : ''
  return words.updateBy({ name: available.name, version: available.version, note: major })
}

const lineOf = (lines: readonly string[], name: string): number | null => {
  const index = lines.findIndex((line) => line.includes(`"node_modules/${name}": {`))
  return index === -1 ? null : index + 1
}

const toVulnerabilities = (data: z.output<typeof report>, lock: { readonly path: string; readonly text: string }) => {
  const lines = lock.text.split('\n')
  return Object.values(data.vulnerabilities).flatMap(({ via: causes, fixAvailable }) =>
    causes.flatMap((cause): readonly Vulnerability[] =>
      typeof cause === 'string'
        ? []
        : [
            {
              source: 'npm-audit',
              ids: [...advisory(cause.url), String(cause.source)],
              package: cause.name,
              ecosystem: 'npm',
              severity: severityLevels[cause.severity],
              title: cause.title,
              path: lock.path,
              line: lineOf(lines, cause.name),
              url: cause.url,
              remedy: remedyOf(cause.name, fixAvailable),
            },
          ],
    ),
  )
}

const refuse = (why: string, remedy: string): FindingsReading => ({ source: 'npm-audit', read: false, why, remedy })

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What npm said, to findings; whatever is not a whole report of an audit is not read. */
export const readAudit = (
  { notFound, timedOut, stdout, stderr }: Pick<CommandResult, 'notFound' | 'timedOut' | 'stdout' | 'stderr'>,
  lock: { readonly path: string; readonly text: string },
): FindingsReading => {
  if (notFound) return refuse(words.noNpm, setUpNode)
  if (timedOut) return refuse(words.npmAuditTimedOut, words.tryNpmAuditAgain)
  const json = parseJson(stdout)
  const parsed = report.safeParse(json)
  if (parsed.success) return { source: 'npm-audit', read: true, found: toVulnerabilities(parsed.data, lock), notes: [] }
  const answer = failure.safeParse(json)
  const said = answer.success
    ? (answer.data.message ?? answer.data.error?.summary ?? answer.data.error?.code ?? '')
    : ''
  const last = stderr.trim().split('\n').at(-1) ?? ''
  return refuse(`npm audit gave no report: ${(said === '' ? last : said).slice(0, 300)}`, words.checkNpmAudit)
}

/**
 * What a machine's npmrc or an `npm_config_*` of the step could say to make npm report that nothing was found, without
 * asking (`offline`) or without looking at all of it (`omit`, which `include` outweighs), is said otherwise here.
 */
const flags = [
  '--json',
  '--package-lock-only',
  '--ignore-scripts',
  '--offline=false',
  '--include=optional',
  '--include=peer',
]

const passedOn = /^(?:npm_config_.+|NODE_AUTH_TOKEN|NPM_TOKEN|NODE_EXTRA_CA_CERTS|https?_proxy|no_proxy)$/i

interface AuditedProject {
  /** The lock file, in the repository. */
  readonly path: string
  readonly text: string
  /** Paths in the repository, and texts. */
  readonly copies: readonly (readonly [string, string])[]
  readonly npmrc: string | null
}

/** The lock file that counts: npm itself prefers a shrinkwrap. */
const lockNames = ['npm-shrinkwrap.json', 'package-lock.json'] as const

/** Manifests of workspaces and linked folders: without them npm takes what only they need for development alone. */
const readLinked = async (
  folders: readonly LinkedFolder[],
  sha: string,
  ports: CheckPorts,
): Promise<AuditedProject['copies'] | FindingsReading> => {
  if (folders.length === 0) return []
  const outside = folders.find(({ directory }) => directory === null)
  if (outside !== undefined) return refuse(words.linkOutside(outside.place), words.moveInside)
  const git = await ports.git()
  const root = ports.files.within(await git.checkoutData(sha))
  const paths = folders.map(({ directory }) => `${directory ?? ''}/package.json`)
  const texts = await Promise.all(paths.map((path) => root.read(path)))
  const gone = paths.find((_, index) => texts[index] === null)
  if (gone !== undefined) return refuse(words.noMember(gone), words.commitMember)
  return paths.map((path, index) => [path, texts[index] ?? ''] as const)
}

const readProject = async (
  { sha, directory }: { readonly sha: string; readonly directory: string },
  ports: CheckPorts,
): Promise<AuditedProject | FindingsReading> => {
  const folder = folded(directory) ?? ''
  const at = (name: string) => (folder === '' ? name : `${folder}/${name}`)
  const names = ['package.json', '.npmrc', ...lockNames]
  const [manifest = null, npmrc = null, ...locks] = await Promise.all(
    names.map((name) => ports.github.file(at(name), sha)),
  )
  const present = lockNames.flatMap((name, index) => {
    const text = locks[index] ?? null
    return text === null ? [] : [{ name, text }]
  })
  const [lock] = present
  if (manifest === null) return refuse(words.noLockFile(at('package.json')), words.commitOrLeaveOut)
  if (lock === undefined) return refuse(words.noLockFile(at('package-lock.json')), words.commitOrLeaveOut)
  const linked = await readLinked(linkedFolders(lock.text, folder), sha, ports)
  if ('source' in linked) return linked
  const path = at(lock.name)
  const copies = [[at('package.json'), manifest] as const, [path, lock.text] as const, ...linked]
  return { path, text: lock.text, npmrc, copies }
}

/**
 * Audits the lock file of the very commit, in a folder of its own that has the manifests it speaks of: nothing is
 * installed, and of an .npmrc of the commit counts only what says how the tree is built.
 */
export const gatherNpmAudit = async (
  request: { readonly sha: string; readonly directory: string; readonly omitDev: boolean },
  ports: CheckPorts,
): Promise<FindingsReading> => {
  const project = await readProject(request, ports)
  if ('source' in project) return project
  const { path, text, copies, npmrc } = project
  const inside = withoutEnd(path.slice(0, path.lastIndexOf('/') + 1), '/')
  const { paths, run } = ports.context
  const scratch = `${paths.temp}/runbook-npm-audit-${run.id}-${inside.replace(/[^\w-]/g, '_')}`
  await Promise.all(copies.map(([name, copied]) => ports.files.write(`${scratch}/${name}`, copied)))
  const own = npmEnvironment(ports.userEnvironment, passedOn, npmrc)
  const result = await ports.command.run({
    argv: ['npm', 'audit', ...flags, request.omitDev ? '--omit=dev' : '--include=dev'],
    cwd: inside === '' ? scratch : `${scratch}/${inside}`,
    env: { ...ports.command.baseEnvironment(), ...own, npm_config_update_notifier: 'false', npm_config_fund: 'false' },
    timeoutMs: 120_000,
  })
  // npm was ended with the run: what it left says nothing about the registry.
  ports.clock.throwIfCancelled()
  return readAudit(result, { path, text })
}
