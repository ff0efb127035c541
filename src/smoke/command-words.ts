// smoke: what a program of tests was judged by, in words. Pure.
import { listedFew, plural } from '../core/text.ts'
import type { CommandFinding, PytestCode } from './decide/test-command.ts'
import type { CommandRun } from './run/run.ts'

const list = (names: readonly string[]): string => listedFew(names, 5)

const pytestWords: Readonly<Record<PytestCode, string>> = {
  2: 'pytest was interrupted or could not collect the tests',
  3: 'pytest had an internal error',
  4: 'pytest was called wrongly',
  5: 'pytest collected no tests',
}

/** What a program of tests was judged by. */
export const commandWords = (finding: CommandFinding): string => {
  switch (finding.code) {
    case 'not-found':
      return `${finding.program} could not be started: there is no such program`
    case 'timed-out':
      return 'did not end in time'
    case 'killed':
      return 'was ended from outside'
    case 'pytest':
      return pytestWords[finding.exitCode]
    case 'could-not-run':
      return finding.tool === 'shell'
        ? `ended with ${finding.exitCode}: a program could not be started`
        : `ended with ${finding.exitCode}: ${finding.tool} could not run the tests`
    case 'bad-report':
      return `ended with ${finding.exitCode ?? 'no code'}, and its JUnit report ${finding.why}`
    case 'tests-failed':
      return `${finding.failed.length} of ${plural(finding.tests, 'test')} failed: ${list(finding.failed)}`
    case 'no-tests':
      return 'the JUnit report has no tests'
    case 'all-skipped':
      return finding.skipped === 1 ? 'the only test was skipped' : `all ${finding.skipped} tests were skipped`
    case 'no-test-failed':
      return `ended with ${finding.exitCode ?? 'no code'}, although no test failed`
    case 'ended':
      return `ended with ${finding.exitCode ?? 'no code'}`
    case 'tests-passed': {
      const { passed, skipped, flaky } = finding
      const shaky = flaky.length === 0 ? '' : `, ${flaky.length} of them flaky: ${list(flaky)}`
      return `${plural(passed, 'test')} passed${skipped > 0 ? `, ${skipped} skipped` : ''}${shaky}`
    }
  }
}

/** The whole of one command: what its first run came to, and whether the second one passed. */
export const commandRunWords = ({ finding, second }: CommandRun): string =>
  second === 'pass' ? `${commandWords(finding)}; passed when it ran again` : commandWords(finding)
