// deploy: opens the incident of a failed preflight that a person lifted: one issue for a commit and an environment.
import type { EnvironmentConfig, Runbook } from '../runbook/runbook.ts'
import { messageOf, orSay } from '../core/errors.ts'
import type { Issue } from '../core/github.ts'
import type { Release } from '../core/release.ts'
import type { CheckResult } from '../core/report.ts'
import { nameOfRelease } from '../core/text.ts'
import { ownIncidents } from '../incident/run/issue.ts'
import type { WritePorts } from '../ports/ports.ts'
import { incidentKey, incidentMarker } from '../records/decide/keys.ts'
import { escapeText } from '../report/escape.ts'
import type { GlassFact } from './facts.ts'
import * as words from './preflight-words.ts'

export interface BrokenGlass {
  readonly runbook: Runbook
  readonly environment: EnvironmentConfig
  readonly release: Release
  readonly force: string
  readonly glass: Extract<GlassFact, { readonly outcome: 'open' }>
  /** What preflight said. */
  readonly refused: string
}

const bodyOf = (broken: BrokenGlass, marker: string, { context }: Pick<WritePorts, 'context'>): string => {
  const { release, environment, force, glass, refused } = broken
  return [
    marker,
    `**Release:** ${nameOfRelease(release)}`,
    `**Environment:** ${escapeText(environment.name)}`,
    `**Preflight:** ${escapeText(refused)}`,
    `**Reason:** ${escapeText(force)}`,
    words.glassBroken(escapeText(glass.by), glass.approvals.map(escapeText)),
    `[run ${context.run.id}](${context.run.url})`,
    '',
    words.glassAfter,
  ].join('\n\n')
}

const rowOf = (issue: Issue | null): CheckResult => ({
  id: 'break-glass',
  title: 'The incident of the broken glass is open',
  gate: 'warn',
  durationMs: 0,
  ...(issue === null
    ? { status: 'unknown', summary: words.noIssue, findings: [{ level: 'warning', message: words.noIssue }] }
    : { status: 'pass', summary: `#${issue.number}`, findings: [], url: issue.url }),
})

/** Found again by its key, so that a re-run tells of the same one. A tracker that does not answer stops no deploy. */
export const openGlassIncident = async (broken: BrokenGlass, ports: WritePorts): Promise<CheckResult> => {
  const { runbook, environment, release } = broken
  const { labels } = runbook.incident
  const marker = incidentMarker(incidentKey(environment.place, `glass-${release.sha}`))
  const issue = await orSay(
    async () => {
      const known = (await ownIncidents(labels, ports)).find(({ body }) => body.includes(marker))
      if (known !== undefined) return known
      const title = words.glassIncident(environment.name, nameOfRelease(release))
      return ports.writer.createIssue({
        title,
        body: bodyOf(broken, marker, ports),
        labels: labels.length === 0 ? ['incident'] : labels,
      })
    },
    (thrown) => ports.log.warn(words.notOpened(messageOf(thrown))),
  )
  return rowOf(issue)
}
