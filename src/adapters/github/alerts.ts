// adapters/github: reads code scanning results and Dependabot alerts. Keeps "no alerts" apart from "turned off".
import { z } from 'zod'
import type { DependencyAlert } from '../../core/alerts.ts'
import type { ScanAlert } from '../../core/alerts.ts'
import type { Scan } from '../../core/alerts.ts'
import type { SeverityLevel } from '../../core/alerts.ts'
import type { GitHubReader } from '../../ports/github.ts'
import { read } from './answers.ts'
import { readList, type Listing } from './pages.ts'
import type { Api } from './request.ts'

const scanSchema = z
  .object({
    ref: z.string(),
    commit_sha: z.string(),
    category: z.string().nullish(),
    error: z.string(),
    created_at: z.string(),
    tool: z.object({ name: z.string() }),
  })
  .transform((raw): Scan => ({
    tool: raw.tool.name,
    category: raw.category ?? '',
    commit: raw.commit_sha,
    ref: raw.ref,
    error: raw.error,
    createdAt: raw.created_at,
  }))

const severityLevels = z.enum(['low', 'medium', 'high', 'critical'])

/** For rules that are not of security GitHub has a level only. */
const ofLevel: Readonly<Record<string, SeverityLevel>> = { error: 'high', warning: 'medium', note: 'low', none: 'none' }

const alertSchema = z
  .object({
    html_url: z.string(),
    rule: z.object({
      id: z.string().nullish(),
      description: z.string().nullish(),
      severity: z.string().nullish(),
      security_severity_level: z.string().nullish(),
    }),
    tool: z.object({ name: z.string().nullish() }),
    most_recent_instance: z
      .object({
        message: z.object({ text: z.string().nullish() }).nullish(),
        location: z.object({ path: z.string().nullish(), start_line: z.number().nullish() }).nullish(),
      })
      .nullish(),
  })
  .transform(({ html_url: url, rule, tool, most_recent_instance: instance }): ScanAlert => ({
    url,
    tool: tool.name ?? 'code scanning',
    rule: rule.id ?? 'no rule',
    severity: severityLevels.safeParse(rule.security_severity_level).data ?? ofLevel[rule.severity ?? ''] ?? null,
    title: (instance?.message?.text ?? rule.description ?? rule.id ?? 'no words').slice(0, 1_000),
    path: instance?.location?.path ?? null,
    line: instance?.location?.start_line ?? null,
  }))

const dependencySchema = z
  .object({
    html_url: z.string(),
    dependency: z.object({ manifest_path: z.string().nullish(), scope: z.string().nullish() }),
    security_advisory: z.object({ ghsa_id: z.string(), cve_id: z.string().nullish(), summary: z.string() }),
    security_vulnerability: z.object({
      package: z.object({ name: z.string() }),
      severity: severityLevels,
      first_patched_version: z.object({ identifier: z.string() }).nullish(),
    }),
  })
  .transform(
    ({ html_url: url, dependency, security_advisory: advisory, security_vulnerability: found }): DependencyAlert => ({
      ids: [advisory.ghsa_id, ...(advisory.cve_id ? [advisory.cve_id] : [])],
      package: found.package.name,
      severity: found.severity,
      title: advisory.summary.slice(0, 1_000),
      manifest: dependency.manifest_path ?? '',
      patched: found.first_patched_version?.identifier ?? null,
      isDevelopment: dependency.scope === 'development',
      url,
    }),
  )

/** An empty list and one that is not there are not the same: the second one is of something that is off. */
const listOrOff = async <Item>(api: Api, listing: Listing, item: z.ZodType<Item>): Promise<readonly Item[] | null> => {
  const items = await readList(api, listing, item)
  if (items.length > 0) return items
  return (await read(api, listing, z.array(z.unknown()))) === null ? null : items
}

/** What GitHub's own scanners have found. https://docs.github.com/en/rest/code-scanning, …/dependabot/alerts */
export const alertReader = (api: Api): Pick<GitHubReader, 'scans' | 'scanAlerts' | 'dependencyAlerts'> => ({
  scans: async (where) => {
    const query = 'pull' in where ? `pr=${where.pull}` : `ref=${encodeURIComponent(where.ref)}`
    const path = `${api.repo}/code-scanning/analyses?${query}&per_page=100`
    const purpose = { what: 'list the analyses of code scanning', needs: 'security-events: read' }
    // The newest hundred: what has not scanned for so long does not scan here any more.
    return read(api, { ...purpose, path }, z.array(scanSchema))
  },
  scanAlerts: (ref) => {
    const path = `${api.repo}/code-scanning/alerts?state=open&ref=${encodeURIComponent(ref)}`
    return listOrOff(
      api,
      { what: 'list the alerts of code scanning', needs: 'security-events: read', path },
      alertSchema,
    )
  },
  dependencyAlerts: () => {
    const path = `${api.repo}/dependabot/alerts?state=open`
    return listOrOff(
      api,
      { what: 'list the Dependabot alerts', needs: 'vulnerability-alerts: read', path },
      dependencySchema,
    )
  },
})
