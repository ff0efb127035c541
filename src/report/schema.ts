// report: the schema of the report document, from which schema/report.schema.json is generated.
import { z } from 'zod'
import { reasonCodes } from '../core/reason.ts'

/**
 * The report as a reader may rely on it. Strict: what is not described here is not written. A test proves that its type
 * is `Report` of src/core/report.ts, and every acceptance run's report is read with it.
 */

const finding = z.strictObject({
  level: z.enum(['error', 'warning', 'notice']),
  message: z.string(),
  path: z.string().exactOptional().describe("Relative to the repository's root."),
  line: z.number().exactOptional().describe('From 1.'),
  column: z.number().exactOptional(),
  url: z.string().exactOptional(),
  remedy: z.string().exactOptional().describe('What to do about it.'),
})

const evidence = z.strictObject({
  what: z.string().describe('What was looked at: a scan, an SBOM, a backup.'),
  sha: z.string().nullable().describe('The commit that it is about, in full; null when it names none.'),
  at: z.string().nullable().describe('When it was made, ISO 8601; null when that is not known.'),
  covers: z.strictObject({ what: z.string(), at: z.string() }).exactOptional().describe('What it must be newer than.'),
})

const check = z.strictObject({
  id: z.string().describe('Unique in its part.'),
  title: z.string(),
  status: z
    .enum(['pass', 'fail', 'unknown', 'skip'])
    .describe('`unknown`: it could not be proven. `skip`: there was nothing to prove; the summary says why.'),
  gate: z.enum(['block', 'warn', 'off']).describe('What it may do to the verdict.'),
  summary: z.string().describe('What was found, in one line.'),
  durationMs: z.number(),
  findings: z.array(finding),
  url: z.string().exactOptional(),
  evidence: z.array(evidence).exactOptional(),
  file: z.string().exactOptional().describe('Path of the file that it made.'),
  statement: z.string().exactOptional().describe('What it put on record at the commit, as a commit status.'),
  validUntil: z
    .string()
    .exactOptional()
    .describe('When what it found stops being true by itself, as a backup grows old.'),
})

const step = z.strictObject({
  name: z.string(),
  status: z.enum(['done', 'failed', 'skipped', 'planned']).describe('`skipped`: an earlier step ended the run.'),
  detail: z.string().exactOptional(),
  startedAt: z.string().exactOptional(),
  durationMs: z.number().exactOptional(),
})

const fact = z.strictObject({ label: z.string(), value: z.string(), url: z.string().exactOptional() })

const table = z.strictObject({
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.strictObject({ text: z.string(), url: z.string() })]))),
  open: z.boolean().exactOptional().describe('Shown unfolded: something in it needs a reader.'),
})

const evidenceText = z.strictObject({ title: z.string(), text: z.string() })

const chart = z.strictObject({
  probe: z.string(),
  answers: z
    .array(z.strictObject({ ms: z.number(), timedOut: z.boolean() }))
    .describe('In the order of the answers. `timedOut`: it was waited for so long, and no longer.'),
  medianBeforeMs: z.number().nullable().describe('The median before the deploy; null when it was not measured.'),
  limitMs: z.number().nullable().describe('Of the p95; null when the runbook sets none.'),
})

const part = z
  .strictObject({
    id: z.string().describe('Unique in the report: `checklist`, `deploy`, `smoke`, `rollback`, `rollback-smoke`, ….'),
    title: z.string(),
    checks: z.array(check),
    steps: z.array(step).describe('What was done, in order.'),
    facts: z.array(fact),
    tables: z.array(table),
    texts: z.array(evidenceText).describe('Logs and diagnosis, as plain text.'),
    charts: z.array(chart).describe('The latencies of the probes.'),
  })
  .describe('One thing that the run did or looked at.')

const release = z.strictObject({
  sha: z.string().describe('The commit, in full.'),
  ref: z.string().describe('Such as `refs/tags/v1.2.0`.'),
  version: z.string().nullable().describe('Of the tag, when it is a version.'),
})

const serving = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('release'),
    name: z.string(),
    proof: z.enum(['verified', 'unverified', 'unseen']),
    changed: z.boolean().describe('Whether this run changed anything there.'),
  }),
  z.strictObject({ what: z.literal('as-before') }),
  z.strictObject({ what: z.literal('nothing') }),
  z.strictObject({ what: z.literal('unknown'), before: z.string().nullable() }),
])

const users = z.union([
  z.strictObject({ affected: z.enum(['yes', 'no', 'unknown']), because: z.string() }),
  z.strictObject({ affected: z.literal('not-by-this-run') }),
])

const next = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('link'), text: z.string(), url: z.string() }),
  z.strictObject({
    kind: z.literal('command'),
    command: z.string(),
    note: z.string().describe('What could not be filled in; empty when nothing is missing.'),
  }),
  z.strictObject({ kind: z.literal('paste'), where: z.string(), text: z.string() }),
])

/** The report document, version 2. */
export const reportSchema = z
  .strictObject({
    runbook: z.literal(2).describe('The version of this document.'),
    action: z.enum(['preflight', 'deploy', 'smoke', 'rollback']),
    service: z.string().nullable(),
    environment: z.string().nullable(),
    release: release.nullable(),
    verdict: z.enum(['pass', 'fail', 'inconclusive']),
    reasonCode: z.enum(reasonCodes).describe('docs/reason-codes.md explains each.'),
    message: z.string().describe('What happened.'),
    remedy: z.string().describe('What a person should do now; empty when there is nothing to do.'),
    serving: serving.nullable().describe('What serves in the environment now; null when the verdict is `pass`.'),
    users: users.nullable().describe('Whether users are affected, as far as it is known; null as above.'),
    next: next.nullable().describe('What to follow or paste next; null as above.'),
    dryRun: z.boolean(),
    startedAt: z.string().describe('ISO 8601, UTC.'),
    durationMs: z.number(),
    parts: z.array(part).describe('In the order in which they are shown. No part replaces a row of another one.'),
  })
  .describe(
    'What one run of an action of Runbook Gates decided, on what evidence: the file that the output `report` names.',
  )
