// checklist/security: parses a pip-audit JSON report; one with skipped packages counts as not read. Pure.
import { z } from 'zod'
import type { FindingsReading, Vulnerability } from './vulnerability.ts'
import { notRead, parseReport, type ReportFile, short, undated } from './report-file.ts'
import { packageKey } from './waiver.ts'
import * as words from './source-words.ts'

const vulnerability = z.object({
  id: z.string().min(1),
  fix_versions: z.array(z.string()),
  aliases: z.array(z.string()).default([]),
  description: z.string().default(''),
})

/** Audited, or skipped with a reason: nothing else. https://github.com/pypa/pip-audit#usage (`--format json`) */
const dependency = z.union([
  z.object({
    name: z.string().min(1),
    version: z.string(),
    vulns: z.array(vulnerability),
    skip_reason: z.never().optional(),
  }),
  z.object({ name: z.string().min(1), skip_reason: z.string() }),
])
const report = z.object({ dependencies: z.array(dependency) })

const remedyOf = (name: string, versions: readonly string[]): string =>
  versions.length === 0 ? words.replaceOrWaive(name) : words.updateToOneOf(name, versions.slice(0, 5).map(short))

const toVulnerability = (name: string, version: string, each: z.output<typeof vulnerability>): Vulnerability => ({
  source: 'pip-audit',
  ids: [each.id, ...each.aliases.slice(0, 20)].map(short),
  package: short(name),
  // Its report has no severity at all.
  severity: null,
  title: words.isVulnerable(short(version), each.description),
  path: null,
  line: null,
  url: null,
  remedy: remedyOf(short(name), each.fix_versions),
})

const rerun = words.rerunPipAudit

/** How pip-audit says that it has no advisory database to ask: of an own package, or of one from a repository. */
const withoutDatabase = /not found on PyPI|URL requirements cannot be pinned|could not be audited/i

/** `--skip-editable` of what is installed from its source folder: the project itself. */
const isEditable = (reason: string): boolean => /\beditable\b/i.test(reason)

/** Names that the commit or the runbook gives, as PyPI compares them. */
export interface OwnPackages {
  readonly own: readonly string[]
  /** Of requirements that name a repository at a full commit: what is installed can't change, and nobody rates it. */
  readonly fromGit: readonly string[]
}

const nobody: OwnPackages = { own: [], fromGit: [] }

const includes = (names: readonly string[], name: string): boolean => {
  const key = packageKey(name)
  return names.some((each) => packageKey(each) === key)
}

/** A JSON report of pip-audit to findings. A package that was skipped is not audited, so that nothing is proven. */
export const readPipAudit = (
  { source, content }: ReportFile,
  { own, fromGit }: OwnPackages = nobody,
): FindingsReading => {
  const parsed = parseReport(content, report, 'pip-audit 2')
  if ('why' in parsed) return notRead(source, parsed.why, rerun)
  const { dependencies } = parsed.data
  if (dependencies.length === 0) return notRead(source, words.pipAuditReadNothing, rerun)
  const found = dependencies.flatMap((each) =>
    'vulns' in each ? each.vulns.map((one) => toVulnerability(each.name, each.version, one)) : [],
  )
  const skipped = dependencies.flatMap((each) => ('vulns' in each ? [] : [each]))
  const isOwn = ({ name, skip_reason: reason }: (typeof skipped)[number]) =>
    isEditable(reason) || (withoutDatabase.test(reason) && includes(own, name))
  const isPinned = ({ name, skip_reason: reason }: (typeof skipped)[number]) =>
    withoutDatabase.test(reason) && includes(fromGit, name)
  const ours = skipped.filter(isOwn)
  const pinned = skipped.filter((each) => !isOwn(each) && isPinned(each))
  const open = skipped.filter((each) => !isOwn(each) && !isPinned(each))
  const notes = [
    undated,
    ...(ours.length === 0 ? [] : [words.pipAuditOwn(ours.map(({ name }) => short(name)))]),
    ...(pinned.length === 0 ? [] : [words.pipAuditFromGit(pinned.map(({ name }) => short(name)))]),
  ]
  const [first] = open
  if (first === undefined)
    return { source, read: true, found, notes, evidence: [{ what: source, sha: null, at: null }] }
  const more = open.length === 1 ? '' : words.andMore(open.length)
  const name = short(first.name)
  const why = words.pipAuditSkipped({ name, reason: short(first.skip_reason), more })
  return { ...notRead(source, why, words.helpPipAudit(name), found), notes }
}

/** Where a Python project says its name. */
export const projectFiles = ['pyproject.toml', 'setup.cfg', 'setup.py'] as const

/** The name of the project itself, as far as it takes: pyproject.toml (PEP 621, Poetry), setup.cfg or setup.py. */
export const projectNames = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) =>
    [...text.matchAll(/^\s{0,8}name\s{0,8}=\s{0,8}["']?([A-Za-z0-9][\w.-]{0,100})["']?,?\s*$/gm)].flatMap(
      ([, name]) => name ?? [],
    ),
  )
