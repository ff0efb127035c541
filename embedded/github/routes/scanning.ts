import { ApiError, listed, notFound, type Answer, type Call, type Route } from '../call.ts'
import type { StoredAnalysis, StoredDependabotAlert, StoredScanningAlert } from '../store.ts'
import type { World } from '../world.ts'

const needs = [{ 'security-events': 'read' }] as const

function isRef(asked: string | null, ref: string): boolean {
  return asked === null || asked === ref || `refs/heads/${asked}` === ref
}

function isPull(asked: string | null, ref: string): boolean {
  return asked === null || ref === `refs/pull/${asked}/head` || ref === `refs/pull/${asked}/merge`
}

function renderAlert(world: World, alert: StoredScanningAlert): unknown {
  const { finding } = alert
  const url = `${world.repoApi}/code-scanning/alerts/${alert.number}`
  const state = finding.state ?? 'open'
  const line = finding.line ?? 1
  return {
    number: alert.number,
    created_at: alert.createdAt,
    updated_at: alert.createdAt,
    url,
    html_url: `${world.repoHtml}/security/code-scanning/${alert.number}`,
    instances_url: `${url}/instances`,
    state,
    fixed_at: state === 'fixed' ? alert.createdAt : null,
    dismissed_by: null,
    dismissed_at: state === 'dismissed' ? alert.createdAt : null,
    dismissed_reason: state === 'dismissed' ? "won't fix" : null,
    dismissed_comment: null,
    rule: {
      id: finding.rule,
      name: finding.rule,
      severity: finding.severity,
      security_severity_level: finding.securitySeverity ?? null,
      description: finding.message ?? finding.rule,
      tags: finding.securitySeverity === undefined ? [] : ['security'],
    },
    tool: { name: alert.tool, guid: null, version: '1.0.0' },
    most_recent_instance: {
      ref: alert.ref,
      analysis_key: '.github/workflows/codeql.yml:analyze',
      environment: '{}',
      category: '.github/workflows/codeql.yml:analyze',
      state,
      commit_sha: alert.sha,
      message: { text: finding.message ?? finding.rule },
      location: { path: finding.path ?? 'index.js', start_line: line, end_line: line, start_column: 1, end_column: 2 },
      classifications: [],
    },
  }
}

const alerts: Route = {
  operation: 'code-scanning/list-alerts-for-repo',
  needs,
  answer(call, world) {
    if (world.store.analyses.length === 0) throw notFound('no analysis found')
    const state = call.query.get('state')
    const tool = call.query.get('tool_name')
    const found = world.store.scanningAlerts
      .filter((alert) => state === null || (alert.finding.state ?? 'open') === state)
      .filter((alert) => tool === null || alert.tool === tool)
      .filter((alert) => isRef(call.query.get('ref'), alert.ref))
    return listed(call, found.reverse(), (alert) => renderAlert(world, alert))
  },
}

function renderAnalysis(world: World, analysis: StoredAnalysis): unknown {
  return {
    id: analysis.id,
    ref: analysis.ref,
    commit_sha: analysis.sha,
    analysis_key: '.github/workflows/codeql.yml:analyze',
    environment: '{}',
    category: '.github/workflows/codeql.yml:analyze',
    error: '',
    warning: '',
    created_at: analysis.createdAt,
    results_count: analysis.results,
    rules_count: 10,
    url: `${world.repoApi}/code-scanning/analyses/${analysis.id}`,
    sarif_id: String(analysis.id),
    tool: { name: analysis.tool, guid: null, version: '1.0.0' },
    deletable: true,
  }
}

const analyses: Route = {
  operation: 'code-scanning/list-recent-analyses',
  needs,
  answer(call, world) {
    if (world.store.analyses.length === 0) throw notFound('no analysis found')
    const tool = call.query.get('tool_name')
    const found = world.store.analyses
      .filter((analysis) => tool === null || analysis.tool === tool)
      .filter((analysis) => isRef(call.query.get('ref'), analysis.ref) && isPull(call.query.get('pr'), analysis.ref))
    return listed(call, found.reverse(), (analysis) => renderAnalysis(world, analysis))
  },
}

function renderDependabot(world: World, alert: StoredDependabotAlert): unknown {
  const { finding, createdAt } = alert
  const state = finding.state ?? 'open'
  const { severity } = finding
  const url = `${world.repoApi}/dependabot/alerts/${alert.number}`
  const named = { ecosystem: finding.ecosystem ?? 'npm', name: finding.package }
  const vulnerability = {
    package: named,
    severity,
    vulnerable_version_range: finding.range ?? '< 1.0.0',
    first_patched_version: finding.patched === undefined ? null : { identifier: finding.patched },
  }
  return {
    number: alert.number,
    state,
    dependency: {
      package: named,
      manifest_path: finding.manifest ?? 'package-lock.json',
      scope: finding.scope ?? 'runtime',
      relationship: 'direct',
    },
    security_advisory: {
      ghsa_id: finding.ghsa,
      cve_id: finding.cve ?? null,
      summary: finding.summary ?? finding.ghsa,
      description: finding.summary ?? finding.ghsa,
      vulnerabilities: [vulnerability],
      severity,
      cvss: { score: { low: 3.1, medium: 5.3, high: 7.5, critical: 9.8 }[severity], vector_string: null },
      cwes: [],
      identifiers: [{ type: 'GHSA', value: finding.ghsa }],
      references: [],
      published_at: createdAt,
      updated_at: createdAt,
      withdrawn_at: null,
    },
    security_vulnerability: vulnerability,
    url,
    html_url: `${world.repoHtml}/security/dependabot/${alert.number}`,
    created_at: createdAt,
    updated_at: createdAt,
    dismissed_at: state === 'dismissed' ? createdAt : null,
    dismissed_by: null,
    dismissed_reason: state === 'dismissed' ? 'tolerable_risk' : null,
    dismissed_comment: null,
    fixed_at: state === 'fixed' ? createdAt : null,
  }
}

/** These pages have cursors, not numbers. https://docs.github.com/en/rest/dependabot/alerts */
function cursorPage(call: Call, world: World, found: readonly StoredDependabotAlert[]): Answer {
  const size = Math.min(Number(call.query.get('per_page') ?? 30) || 30, 100)
  const start = Number(Buffer.from(call.query.get('after') ?? '', 'base64url').toString()) || 0
  const items = found.slice(start, start + size)
  const query = new URLSearchParams(call.query)
  query.set('after', Buffer.from(String(start + size)).toString('base64url'))
  const more = start + size < found.length
  return {
    status: 200,
    body: items.map((alert) => renderDependabot(world, alert)),
    headers: more ? { link: `<${call.url}?${query.toString()}>; rel="next"` } : {},
  }
}

const dependabot: Route = {
  operation: 'dependabot/list-alerts-for-repo',
  needs: [{ 'vulnerability-alerts': 'read' }],
  answer(call, world) {
    const all = world.store.dependabot.get('alerts')
    if (all === undefined) throw new ApiError(403, 'Dependabot alerts are disabled for this repository.')
    const asked = (name: string, value: string): boolean => {
      const wanted = call.query.get(name)
      return wanted === null || wanted.split(',').includes(value)
    }
    const found = all
      .filter(({ finding }) => asked('state', finding.state ?? 'open') && asked('severity', finding.severity))
      .filter(({ finding }) => asked('ecosystem', finding.ecosystem ?? 'npm') && asked('package', finding.package))
      .filter(({ finding }) => asked('scope', finding.scope ?? 'runtime'))
    return cursorPage(call, world, [...found].reverse())
  },
}

export const scanningRoutes: readonly Route[] = [alerts, analyses, dependabot]
