// smoke/decide: judges a test program by exit code and JUnit report; a run without tests never passes. Pure.
import type { JunitResult } from './junit.ts'

/** How a program of tests ended. */
export interface CommandFacts {
  readonly program: string
  readonly exitCode: number | null
  readonly timedOut: boolean
  readonly notFound: boolean
  /** null: the runbook names no report, and the exit code is all there is. */
  readonly junit: JunitResult | null
}

/** What a program of tests was judged by. */
export type CommandFinding =
  | { readonly code: 'not-found'; readonly program: string }
  | { readonly code: 'timed-out' | 'killed' | 'no-tests' }
  | { readonly code: 'pytest'; readonly exitCode: PytestCode }
  | { readonly code: 'bad-report'; readonly exitCode: number | null; readonly why: string }
  | { readonly code: 'tests-failed'; readonly tests: number; readonly failed: readonly string[] }
  | { readonly code: 'all-skipped'; readonly skipped: number }
  | { readonly code: 'no-test-failed' | 'ended'; readonly exitCode: number | null }
  | {
      readonly code: 'tests-passed'
      readonly passed: number
      readonly skipped: number
      readonly flaky: readonly string[]
    }

/** `failed`: tests ran and said no. `no-proof`: nothing was proven either way, and that is no pass. */
export interface CommandDecision {
  readonly state: 'pass' | 'failed' | 'no-proof'
  readonly finding: CommandFinding
  readonly flaky: readonly string[]
}

/** Exit codes of pytest that prove nothing. https://docs.pytest.org/en/stable/reference/exit-codes.html */
const pytestCodes = [2, 3, 4, 5] as const
export type PytestCode = (typeof pytestCodes)[number]

const unproven = (finding: CommandFinding): CommandDecision => ({ state: 'no-proof', finding, flaky: [] })

const judgeReport = ({ junit, exitCode }: CommandFacts): CommandDecision | null => {
  if (junit === null) return null
  if (!junit.ok) return unproven({ code: 'bad-report', exitCode, why: junit.why })
  const { tests, passed, skipped, failed, flaky } = junit.run
  if (failed.length > 0) return { state: 'failed', finding: { code: 'tests-failed', tests, failed }, flaky }
  if (tests === 0) return unproven({ code: 'no-tests' })
  if (passed === 0) return unproven({ code: 'all-skipped', skipped })
  if (exitCode !== 0) return unproven({ code: 'no-test-failed', exitCode })
  return { state: 'pass', finding: { code: 'tests-passed', passed, skipped, flaky }, flaky }
}

/** No tests, no report, all skipped and a wrong call are never a pass; nor is an exit code of 0 beside failed tests. */
export const judgeCommand = (facts: CommandFacts): CommandDecision => {
  const { program, exitCode, timedOut, notFound } = facts
  if (notFound) return unproven({ code: 'not-found', program })
  if (timedOut) return unproven({ code: 'timed-out' })
  if (exitCode === null) return unproven({ code: 'killed' })
  const pytest = /(^|\/)(pytest|py\.test)$/.test(program) ? pytestCodes.find((code) => code === exitCode) : undefined
  if (pytest !== undefined) return unproven({ code: 'pytest', exitCode: pytest })
  const reported = judgeReport(facts)
  if (reported !== null) return reported
  return { state: exitCode === 0 ? 'pass' : 'failed', finding: { code: 'ended', exitCode }, flaky: [] }
}
