// doctor: is the boundary that SECURITY.md names really there? Asks, judges, and gives a part of a report.
import { reportPart, type CheckResult, type ReportPart } from '../core/report.ts'
import { orExpected } from '../core/errors.ts'
import type { ReadAt, Runbook } from '../runbook/runbook.ts'
import type { ReadPorts } from '../ports/ports.ts'
import type { GitHubReader } from '../ports/github.ts'
import type { ProtectionReader } from '../ports/protection.ts'
import { diagnose, type Diagnosis } from './decide/diagnosis.ts'
import { gatherBoundary, type BoundaryQuestion } from './gather/boundary.ts'
import type { WorkflowText } from './workflow-jobs.ts'
import * as words from './words.ts'

/** The workflow files at a commit, for a caller that has no checkout. */
export const workflowsAtCommit = (
  sha: string,
  github: Pick<GitHubReader, 'folder'>,
): Promise<readonly WorkflowText[]> => github.folder('.github/workflows', sha)

/** The whole diagnosis, as the command line shows it. */
export const doctor = async (
  asked: BoundaryQuestion,
  ports: { readonly protection: ProtectionReader },
): Promise<Diagnosis & { readonly part: ReportPart }> => {
  const found = diagnose(await gatherBoundary(asked, ports.protection))
  return { ...found, part: reportPart('boundary', words.partTitle, { checks: found.checks }) }
}

const mostShown = 3

/** What preflight shows of it: the worst alone, as warnings. What its token may not read, it does not tell. */
export const boundaryRow = (diagnosis: Diagnosis): CheckResult => {
  const holes = diagnosis.checks.flatMap(({ findings }) => findings.filter(({ level }) => level === 'error'))
  const shown = holes
    .slice(0, mostShown)
    .map(({ message, remedy = '' }) => ({ level: 'warning', message, remedy }) as const)
  const rest = holes.length - shown.length
  const findings = rest === 0 ? shown : [...shown, { level: 'notice', message: words.more(rest) } as const]
  const row = { id: 'boundary', title: words.rowTitle, gate: 'warn', durationMs: 0, findings } as const
  return holes.length === 0
    ? { ...row, status: 'pass', summary: words.rowHolds }
    : { ...row, status: 'fail', summary: diagnosis.message }
}

/** The same for preflight, at the commit whose runbook it judges by; nothing that goes wrong here changes its verdict. */
export const boundaryOf = async (
  { service, environments, readAt }: Pick<Runbook, 'service' | 'environments' | 'readAt'>,
  { github, context, log }: Pick<ReadPorts, 'github' | 'context' | 'log'>,
  protection: ProtectionReader,
): Promise<CheckResult | null> => {
  const { owner, name } = context.repository
  const asked = async (at: ReadAt) => {
    const branch = at.branch ?? (await github.repository()).defaultBranch
    const workflows = await workflowsAtCommit(at.sha, github)
    return doctor({ repository: `${owner}/${name}`, service, branch, places: environments, workflows }, { protection })
  }
  const found = readAt === null ? null : await orExpected(asked(readAt))
  if (found === null) return null
  if (found.ok) return boundaryRow(found.value)
  log.warn(words.notLooked(found.error.message))
  return null
}
