import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const finding = z.object({
  level: z.string(),
  message: z.string(),
  path: z.string().optional(),
  line: z.number().optional(),
  remedy: z.string().optional(),
})

/** A link's address leads nowhere here: GitHub is embedded. */
const cell = z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)])

const part = z.object({
  id: z.string(),
  title: z.string(),
  checks: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      status: z.string(),
      gate: z.string(),
      summary: z.string(),
      findings: z.array(finding),
    }),
  ),
  steps: z.array(z.object({ name: z.string(), status: z.string(), detail: z.string().optional() })),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  tables: z.array(z.object({ title: z.string(), columns: z.array(z.string()), rows: z.array(z.array(cell)) })),
  texts: z.array(z.object({ title: z.string(), text: z.string() })),
})

/** As much of a report (design section 6) as is shown. */
const report = z.object({
  verdict: z.string(),
  reasonCode: z.string(),
  message: z.string(),
  remedy: z.string(),
  environment: z.string().nullable(),
  parts: z.array(part),
})

export type ShownPart = z.output<typeof part>
export type ShownReport = z.output<typeof report>

/** The report of an action, or null when it left none that can be read. */
export const readReport = (value: unknown): ShownReport | null => report.safeParse(value).data ?? null

/** One step of a job: an action, or a program of the workflow's own. */
export interface JobStepRecord {
  readonly name: string
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  readonly verdict: string
  /** The action's; for a program `exit-<n>`. */
  readonly reasonCode: string
  readonly message: string
  readonly remedy: string
  readonly durationMs: number
  readonly outputs: Readonly<Record<string, string>>
  readonly report: ShownReport | null
  readonly summary: string
  readonly log: string
  /** What the runner itself complains of. */
  readonly problems: readonly string[]
  /** Where its files lie, below out/. */
  readonly folder: string
}

/** Something that must be true after a step, looked up by nobody's word but the world's. */
export interface Proof {
  readonly claim: string
  readonly ok: boolean
  readonly evidence: string
}

/** A step of the story and how it ended. */
export interface StoryRecord {
  readonly number: number
  readonly name: string
  readonly why: string
  readonly expected: string
  readonly verdict: string
  readonly reasonCode: string
  readonly ok: boolean
  /** What is wrong, when something is. */
  readonly faults: readonly string[]
  readonly durationMs: number
  readonly startedAt: number
  readonly jobSteps: readonly JobStepRecord[]
  readonly proofs: readonly Proof[]
}

/** Writes what a job step left behind into its folder. */
export const saveJobStep = (out: string, record: JobStepRecord, raw: unknown): void => {
  const folder = path.join(out, record.folder)
  mkdirSync(folder, { recursive: true })
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
  if (raw !== null) write('report.json', `${JSON.stringify(raw, null, 2)}\n`)
  if (record.summary !== '') write('summary.md', record.summary)
  write('log.txt', `${record.log}\n`)
  if (Object.keys(record.outputs).length > 0) write('outputs.json', `${JSON.stringify(record.outputs, null, 2)}\n`)
}
