// checklist: defines what a check is: its options, gather and pure decide. Hides each check's own types.
import type { z } from 'zod'
import type { CheckStatus, Evidence, Finding, Gate } from '../core/report.ts'
import type { Release } from '../core/release.ts'
import type { EnvironmentRule } from '../core/promotion-rule.ts'
import type { CheckPorts } from '../ports/ports.ts'
import type { Remedy } from '../core/remedy.ts'

/** What the checklist is judged for. */
export interface Subject {
  readonly release: Release
  readonly environment: EnvironmentRule
  /** It has no deploy target: steps of the workflow put a release in place. Absent: it has one. */
  readonly isBracket?: true
  /** Every environment, in promotion order. */
  readonly environments: readonly EnvironmentRule[]
  /** The pull request that is judged, or that brought the release; null for a commit that came without one. */
  readonly pull: number | null
  /** Before a merge some things can't be true yet (approvals of the environment, a tag): they are shown, not failed. */
  readonly stage: 'pull-request' | 'release'
  /** The commit whose workflows are trusted: of a pull request the tip of the default branch, of a release itself. */
  readonly policySha: string
  /** The tip of the branch that a pull request wants to change; absent: `policySha`. */
  readonly baseSha?: string
}

export interface Decision {
  readonly status: CheckStatus
  /** One line. */
  readonly summary: string
  readonly findings: readonly Finding[]
  readonly url?: string
  /** What it rests on; audited against the release and against each other. */
  readonly evidence?: readonly Evidence[]
  /** Nothing is missing but what can still come true before the merge: shown, not blocking. */
  readonly early?: boolean
  /** See CheckResult. */
  readonly file?: string
  readonly statement?: string
  readonly validUntil?: string
}

/** A permission of `permissions:` in the workflow, e.g. `checks: read`. */
export type NeededPermission = `${string}: ${'read' | 'write'}`

/**
 * One line of the checklist. `gather` asks through ports and returns plain facts; `decide` is pure.
 * Whatever is thrown makes this line `unknown`, and the others stand: an ExpectedError with its remedy, anything else as a
 * bug, with its stack in the log.
 */
export interface Check<Shape extends z.ZodRawShape, Facts> {
  readonly id: string
  readonly title: string
  /** Why the line is on the checklist: a sentence for docs/checks. */
  readonly why: string
  /** What to do when it does not pass: a list for docs/checks. */
  readonly remedies: readonly Remedy[]
  readonly permissions: readonly NeededPermission[]
  /** The check's own keys under `checklist:` in runbook.yml; every key has a default or is optional. */
  readonly options: z.ZodObject<Shape>
  /** What can't be true yet (approvals before the review ends) is shown and does not block: lowers the gate to `warn`. */
  readonly shownOnly?: (subject: Subject, options: z.output<z.ZodObject<Shape>>) => boolean
  readonly gather: (subject: Subject, options: z.output<z.ZodObject<Shape>>, ports: CheckPorts) => Promise<Facts>
  readonly decide: (facts: Facts, options: z.output<z.ZodObject<Shape>>, subject: Subject) => Decision
}

/** A check whose types are hidden, so that different ones fit in one list. */
export interface ReadyCheck {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly remedies: readonly Remedy[]
  readonly permissions: readonly NeededPermission[]
  readonly options: z.ZodObject
  /** The gate as it holds for this subject; never higher than the one that was set. */
  readonly gate: (subject: Subject, options: unknown, set: Gate) => Gate
  /** Parses the options (already validated with the file), gathers and decides. */
  readonly run: (subject: Subject, options: unknown, ports: CheckPorts) => Promise<Decision>
}

/** Infers the types of a check and hides them behind `run`. */
export const defineCheck = <Shape extends z.ZodRawShape, Facts>(check: Check<Shape, Facts>): ReadyCheck => ({
  id: check.id,
  title: check.title,
  why: check.why,
  remedies: check.remedies,
  permissions: check.permissions,
  options: check.options,
  gate: (subject, options, set) =>
    set === 'block' && check.shownOnly?.(subject, check.options.parse(options)) === true ? 'warn' : set,
  run: async (subject, options, ports) => {
    const parsed = check.options.parse(options)
    return check.decide(await check.gather(subject, parsed, ports), parsed, subject)
  },
})
