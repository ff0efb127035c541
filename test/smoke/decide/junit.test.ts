import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJunit } from '../../../src/smoke/decide/junit.ts'
import { judgeCommand, type CommandFacts } from '../../../src/smoke/decide/test-command.ts'
import { commandWords } from '../../../src/smoke/words.ts'

const suiteOf = (tests: number, cases: string) => `<?xml version="1.0" encoding="utf-8"?>
<testsuites name="pytest tests"><testsuite name="pytest" errors="0" failures="0" tests="${tests}">${cases}</testsuite></testsuites>`
const suite = (cases: string) => suiteOf(cases.split('<testcase').length - 1, cases)
const passing = '<testcase classname="tests.smoke" name="test_health" time="0.01" />'
const failing =
  '<testcase classname="tests.smoke" name="test_items"><failure message="assert 500 == 200">long &lt;text&gt;</failure></testcase>'
const mute = '<testcase classname="tests.smoke" name="test_items" time="0.01" />'
const other = '<testcase classname="tests.smoke" name="test_other" time="0.01" />'
const skipped =
  '<testcase classname="tests.smoke" name="test_later"><skipped type="pytest.skip" message="not now"/></testcase>'

describe('parseJunit', () => {
  it.each([
    ['one that passed', suite(passing), { tests: 1, passed: 1, skipped: 0, failed: [], flaky: [] }],
    ['one that failed', suite(passing + failing), { tests: 2, passed: 1, failed: ['tests.smoke.test_items'] }],
    ['one that broke', suite('<testcase name="a"><error/></testcase>'), { tests: 1, passed: 0, failed: ['a'] }],
    ['one that was skipped', suite(skipped), { tests: 1, passed: 0, skipped: 1 }],
    ['none', suite(''), { tests: 0, passed: 0 }],
    ['a suite as the root', '<testsuite><testcase name="a"/></testsuite>', { tests: 1, passed: 1 }],
    [
      'output that looks like tags',
      '<testsuite><testcase name="a"><system-out><![CDATA[<failure/>]]></system-out></testcase></testsuite>',
      { passed: 1, failed: [] },
    ],
    [
      'a failure in a comment',
      '<testsuite><!-- <failure/> --><testcase name="a"/></testsuite>',
      { passed: 1, failed: [] },
    ],
    [
      'failed, then passed, by its word for it',
      '<testsuite><testcase name="a"><flakyFailure/></testcase></testsuite>',
      { passed: 1, flaky: ['a'] },
    ],
    [
      'failed, then passed, as two entries',
      '<testsuite><testcase name="a"><failure/></testcase><testcase name="a"/></testsuite>',
      { tests: 1, failed: [], flaky: ['a'] },
    ],
    [
      'passed, then failed, as two entries',
      '<testsuite><testcase name="a"/><testcase name="a"><failure/></testcase></testsuite>',
      { tests: 1, failed: ['a'], flaky: [] },
    ],
    [
      'what pytest-rerunfailures writes: a try that failed looks as if it had passed',
      suiteOf(3, `${passing.repeat(2)}${mute.repeat(2)}${failing}${other}`),
      { tests: 3, passed: 2, failed: ['tests.smoke.test_items'], flaky: ['tests.smoke.test_health'] },
    ],
    ['two tests of one name', suiteOf(2, passing.repeat(2)), { tests: 1, passed: 1, flaky: [] }],
    [
      'failed twice',
      '<testsuite><testcase name="a"><failure/></testcase><testcase name="a"><failure/></testcase></testsuite>',
      { failed: ['a'], flaky: [] },
    ],
    ['a failure outside of a test', '<testsuite><failure/><testcase name="a"/></testsuite>', { passed: 1, failed: [] }],
    [
      'a name with entities and a >',
      '<testsuite><testcase name="a &amp; b > c &#955;"/></testsuite>',
      { tests: 1, passed: 1 },
    ],
    ['a byte order mark', `\uFEFF${suite(passing)}`, { passed: 1 }],
  ])('reads %s', (_, text, wanted) => {
    const parsed = parseJunit(text)
    expect(parsed.ok ? parsed.run : parsed.why).toMatchObject(wanted)
  })

  it.each([
    ['nothing', '', 'is missing or empty'],
    ['blanks', ' \n', 'is missing or empty'],
    ['half a file', suite(passing).slice(0, -20), 'is not well-formed XML'],
    [
      'tags that do not close in order',
      '<testsuite><testcase name="a"></testsuite></testcase>',
      'is not well-formed XML',
    ],
    ['an attribute without quotes', '<testsuite><testcase name=a/></testsuite>', 'is not well-formed XML'],
    ['a DOCTYPE', '<!DOCTYPE x [<!ENTITY a "b">]><testsuite/>', 'is not well-formed XML'],
    ['a page', '<html><body>no</body></html>', 'is not a JUnit report'],
    ['text', 'all tests passed', 'is not a JUnit report'],
  ])('refuses %s', (_, text, why) => {
    expect(parseJunit(text)).toEqual({ ok: false, why })
  })

  it('ends, and never throws, on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '/', '"', 'a', ' ', '=', '!', '-', '[', ']', '?') }),
        (text) => typeof parseJunit(text).ok === 'boolean',
      ),
    )
  })

  it('reads a large report in time that grows with its size', () => {
    const parsed = parseJunit(
      suite(passing.repeat(1) + Array.from({ length: 20_000 }, (_, index) => `<testcase name="t${index}"/>`).join('')),
    )
    expect(parsed.ok && parsed.run.tests).toBe(20_001)
  })
})

describe('judgeCommand', () => {
  const facts = (given: Partial<CommandFacts> = {}): CommandFacts => ({
    program: '/usr/bin/pytest',
    exitCode: 0,
    timedOut: false,
    notFound: false,
    junit: parseJunit(suite(passing)),
    ...given,
  })
  it.each([
    ['tests passed', {}, 'pass', '1 test passed'],
    ['some skipped', { junit: parseJunit(suite(passing + skipped)) }, 'pass', '1 test passed, 1 skipped'],
    ['no report wanted', { junit: null }, 'pass', 'ended with 0'],
    ['no report wanted, and it failed', { junit: null, exitCode: 1 }, 'failed', 'ended with 1'],
    [
      'a test failed',
      { exitCode: 1, junit: parseJunit(suite(failing)) },
      'failed',
      '1 of 1 test failed: tests.smoke.test_items',
    ],
    [
      'a test failed, and the exit code was swallowed',
      { junit: parseJunit(suite(failing)) },
      'failed',
      '1 of 1 test failed',
    ],
    ['pytest 2', { exitCode: 2 }, 'no-proof', 'interrupted'],
    ['pytest 3', { exitCode: 3 }, 'no-proof', 'internal error'],
    ['pytest 4', { exitCode: 4, junit: null }, 'no-proof', 'called wrongly'],
    ['pytest 5', { exitCode: 5 }, 'no-proof', 'collected no tests'],
    ['another program that ends with 5', { program: 'make', exitCode: 5, junit: null }, 'failed', 'ended with 5'],
    ['no report', { junit: parseJunit('') }, 'no-proof', 'its JUnit report is missing or empty'],
    ['half a report', { junit: parseJunit('<testsuite>') }, 'no-proof', 'is not well-formed'],
    ['a report without tests', { junit: parseJunit(suite('')) }, 'no-proof', 'the JUnit report has no tests'],
    ['all skipped', { junit: parseJunit(suite(skipped)) }, 'no-proof', 'the only test was skipped'],
    ['it failed although no test did', { exitCode: 1 }, 'no-proof', 'although no test failed'],
    ['it does not exist', { notFound: true, exitCode: null }, 'no-proof', 'could not be started'],
    ['it hung', { timedOut: true, exitCode: null }, 'no-proof', 'did not end in time'],
    ['it was killed', { exitCode: null }, 'no-proof', 'was ended from outside'],
  ])('%s', (_, given, state, summary) => {
    const decision = judgeCommand(facts(given))
    expect(decision.state).toBe(state)
    expect(commandWords(decision.finding)).toContain(summary)
  })
})
