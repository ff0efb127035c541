// smoke/decide: judges a test program by exit code and JUnit report; a run without tests never passes. Pure.
import type { JunitResult } from './junit.ts'
import { listedFew } from '../../core/text.ts'

/** How a program of tests ended. */
export interface CommandFacts {
  readonly program: string
  readonly exitCode: number | null
  readonly timedOut: boolean
  readonly notFound: boolean
  /** null: the runbook names no report, and the exit code is all there is. */
  readonly junit: JunitResult | null
}

/** `failed`: tests ran and said no. `no-proof`: nothing was proven either way, and that is no pass. */
export interface CommandDecision {
  readonly state: 'pass' | 'failed' | 'no-proof'
  readonly summary: string
  readonly flaky: readonly string[]
}

/** https://docs.pytest.org/en/stable/reference/exit-codes.html */
const pytestCodes: Readonly<Record<number, string>> = {
  2: 'pytest was interrupted or could not collect the tests',
  3: 'pytest had an internal error',
  4: 'pytest was called wrongly',
  5: 'pytest collected no tests',
}

const names = (list: readonly string[]): string => listedFew(list, 5)

const unproven = (summary: string): CommandDecision => ({ state: 'no-proof', summary, flaky: [] })

const judgeReport = ({ junit, exitCode }: CommandFacts): CommandDecision | null => {
  if (junit === null) return null
  if (!junit.ok) return unproven(`ended with ${exitCode ?? 'no code'}, and its JUnit report ${junit.why}`)
  const { tests, passed, skipped, failed, flaky } = junit.run
  if (failed.length > 0)
    return { state: 'failed', summary: `${failed.length} of ${tests} tests failed: ${names(failed)}`, flaky }
  if (tests === 0) return unproven('the JUnit report holds no tests')
  if (passed === 0) return unproven(`all ${skipped} tests were skipped`)
  if (exitCode !== 0) return unproven(`ended with ${exitCode ?? 'no code'}, although no test failed`)
  const shaky = flaky.length === 0 ? '' : `, ${flaky.length} of them flaky: ${names(flaky)}`
  return { state: 'pass', summary: `${passed} tests passed${skipped > 0 ? `, ${skipped} skipped` : ''}${shaky}`, flaky }
}

/** No tests, no report, all skipped and a wrong call are never a pass; nor is an exit code of 0 beside failed tests. */
export const judgeCommand = (facts: CommandFacts): CommandDecision => {
  const { program, exitCode, timedOut, notFound } = facts
  if (notFound) return unproven(`${program} could not be started: there is no such program`)
  if (timedOut) return unproven('did not end in time')
  if (exitCode === null) return unproven('was ended from outside')
  const pytest = /(^|\/)(pytest|py\.test)$/.test(program) ? pytestCodes[exitCode] : undefined
  if (pytest !== undefined) return unproven(pytest)
  const reported = judgeReport(facts)
  if (reported !== null) return reported
  return exitCode === 0
    ? { state: 'pass', summary: 'ended with 0', flaky: [] }
    : { state: 'failed', summary: `ended with ${exitCode}`, flaky: [] }
}
