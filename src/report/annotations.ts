// report: turns findings with a file and a line into check-run annotations, worst first. Pure.
import { checksOf, type CheckResult, type Finding, type Report } from '../core/report.ts'
import type { Annotation } from '../ports/github.ts'
import { plainLine, plainLines, shorten } from './escape.ts'

/** Nobody reads more; 50 go into one request (https://docs.github.com/en/rest/checks/runs). */
export const annotationsAtMost = 200

const levelOf = (finding: Finding, check: CheckResult): Annotation['level'] => {
  if (finding.level === 'notice') return 'notice'
  return finding.level === 'error' && check.gate === 'block' ? 'failure' : 'warning'
}

/** A path of the repository as GitHub wants it; null for anything that leaves it. */
const repositoryPath = (path: string): string | null => {
  const clean = plainLine(path, 1_000)
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
  const outside = clean === '' || clean.startsWith('/') || /^[A-Za-z]:/.test(clean) || clean.split('/').includes('..')
  return outside ? null : clean
}

const order: Readonly<Record<Annotation['level'], number>> = { failure: 0, warning: 1, notice: 2 }

/** The findings that have a file and a line, worst first; plain text, because annotations know no Markdown. */
export const annotations = (report: Pick<Report, 'parts'>): readonly Annotation[] =>
  checksOf(report)
    .filter((check) => check.gate !== 'off')
    .flatMap((check) =>
      check.findings.flatMap((finding): readonly Annotation[] => {
        const path = finding.path === undefined ? null : repositoryPath(finding.path)
        const { line } = finding
        if (path === null || line === undefined || !Number.isSafeInteger(line) || line < 1) return []
        const remedy = finding.remedy === undefined || finding.remedy === '' ? '' : `\nHow to fix: ${finding.remedy}`
        const message = shorten(plainLines(finding.message + remedy), 4_000)
        return [{ level: levelOf(finding, check), path, line, message, title: plainLine(check.title, 200) }]
      }),
    )
    .toSorted((a, b) => order[a.level] - order[b.level])
    .slice(0, annotationsAtMost)
