// smoke/decide: judges a test program by exit code and JUnit report; a run without tests never passes. Pure.
import type { JunitResult } from './junit.ts'

/** How a program of tests ended. */
export interface CommandFacts {
  readonly program: string
  /** All words that were run, or the text that a shell was given. */
  readonly words?: readonly string[]
  readonly exitCode: number | null
  /** The end of what it printed. */
  readonly said?: string
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
  | { readonly code: 'could-not-run'; readonly exitCode: number; readonly tool: TestTool }
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

/** `pytest`, `/venv/bin/pytest`, `python -m pytest`, `uv run pytest`, and the same in a line of a shell. */
const isPytest = ({ program, words = [] }: CommandFacts): boolean =>
  [program, ...words].some((word) => /(?:^|[\s/;&|('"])(?:pytest|py\.test)(?=$|[\s;&|)'"])/.test(word))

/** pytest's own last words, where a script or make started it and gave its code another meaning. */
const pytestSaid = (said: string): PytestCode | undefined => {
  if (/^=+ no tests ran in /m.test(said)) return 5
  if (/^!+ (?:Interrupted: \d+ errors? during collection|KeyboardInterrupt) !+$/m.test(said)) return 2
  return /^ERROR: (?:file or directory not found|usage:)/m.test(said) ? 4 : undefined
}

const pytestCode = (facts: CommandFacts): PytestCode | undefined => {
  const { exitCode, said = '' } = facts
  if (exitCode === 0) return undefined
  return (isPytest(facts) ? pytestCodes.find((code) => code === exitCode) : undefined) ?? pytestSaid(said)
}

/**
 * Exit codes of other programs that prove nothing: they were called wrongly, or could not begin.
 * https://hurl.dev/docs/manual.html#exit-codes https://github.com/grafana/k6/blob/master/errext/exitcodes/codes.go
 */
const toolCodes = {
  shell: [126, 127],
  hurl: [1, 2],
  k6: [100, 101, 102, 103, 104, 105, 106, 107, 108, 109],
} as const
export type TestTool = keyof typeof toolCodes

const toolPatterns: Readonly<Record<TestTool, RegExp>> = {
  shell: /^/,
  hurl: /(?:^|[\s/;&|])hurl(?=$|\s)/,
  k6: /(?:^|[\s/;&|])k6(?=$|\s)/,
}

const toolOf = ({ program, words = [], exitCode }: CommandFacts): TestTool | undefined =>
  (['hurl', 'k6', 'shell'] as const).find(
    (tool) =>
      toolCodes[tool].some((code) => code === exitCode) &&
      [program, ...words].some((word) => toolPatterns[tool].test(word)),
  )

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
  const pytest = pytestCode(facts)
  if (pytest !== undefined) return unproven({ code: 'pytest', exitCode: pytest })
  const tool = toolOf(facts)
  if (tool !== undefined) return unproven({ code: 'could-not-run', exitCode, tool })
  const reported = judgeReport(facts)
  if (reported !== null) return reported
  return { state: exitCode === 0 ? 'pass' : 'failed', finding: { code: 'ended', exitCode }, flaky: [] }
}
