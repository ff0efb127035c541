// checklist/security: runs npm audit and parses its answer; a refused audit is never read as no findings.
import { withoutEnd } from '../../core/text.ts'
import { z } from 'zod'
import type { FindingsReading, Vulnerability } from './vulnerability.ts'
import type { SeverityLevel } from '../../core/alerts.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import type { CommandResult } from '../../ports/world.ts'
import * as words from './words.ts'
import { setUpNode } from '../../core/words.ts'

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

/**
 * Audits the lock file of the very commit, in a folder of its own: nothing of a checkout (an .npmrc of a pull request)
 * takes part, and nothing is installed.
 */
export const gatherNpmAudit = async (
  request: { readonly sha: string; readonly directory: string; readonly omitDev: boolean },
  ports: CheckPorts,
): Promise<FindingsReading> => {
  const inside = request.directory === '.' ? '' : `${withoutEnd(request.directory, '/')}/`
  const path = `${inside}package-lock.json`
  const [manifest, text] = await Promise.all([
    ports.github.file(`${inside}package.json`, request.sha),
    ports.github.file(path, request.sha),
  ])
  if (manifest === null || text === null) {
    const name = manifest === null ? `${inside}package.json` : path
    return refuse(words.noLockFile(name), words.commitOrLeaveOut)
  }
  const cwd = `${ports.context.paths.temp}/runbook-npm-audit-${ports.context.run.id}-${inside.replace(/[^\w-]/g, '_')}`
  await Promise.all([
    ports.files.write(`${cwd}/package.json`, manifest),
    ports.files.write(`${cwd}/package-lock.json`, text),
  ])
  const env = Object.fromEntries(Object.entries(ports.userEnvironment).filter(([name]) => passedOn.test(name)))
  const result = await ports.command.run({
    argv: ['npm', 'audit', ...flags, request.omitDev ? '--omit=dev' : '--include=dev'],
    cwd,
    env: { ...ports.command.baseEnvironment(), ...env, npm_config_update_notifier: 'false', npm_config_fund: 'false' },
    timeoutMs: 120_000,
  })
  // npm was ended with the run: what it left says nothing about the registry.
  ports.clock.throwIfCancelled()
  return readAudit(result, { path, text })
}
