// smoke/decide: parses JUnit XML strictly into passed, failed, skipped and flaky tests. Pure.

/** What a test program wrote down, as far as a verdict needs it. https://github.com/testmoapp/junitxml */
export interface TestRun {
  readonly tests: number
  readonly passed: number
  readonly skipped: number
  /** Names of the tests that failed or broke, without those that passed when they ran again. */
  readonly failed: readonly string[]
  /** Failed first, then passed. */
  readonly flaky: readonly string[]
}

export type JunitResult = { readonly ok: true; readonly run: TestRun } | { readonly ok: false; readonly why: string }

interface XmlTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

type Event = { readonly kind: 'open' | 'close'; readonly tag: XmlTag }

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const unescape = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

const tagPattern = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const ignored = /<\?[^]*?\?>|<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|[^<]+/y

const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [
      name,
      unescape(double ?? single ?? ''),
    ]),
  )

/** The tags of a document in order; null when it is not well-formed. A DOCTYPE is refused: nobody needs one here. */
const tagsOf = (text: string): readonly Event[] | null => {
  const events: Event[] = []
  const open: string[] = []
  for (let at = 0; at < text.length;) {
    ignored.lastIndex = at
    tagPattern.lastIndex = at
    const skipped = ignored.exec(text)
    const match = skipped === null ? tagPattern.exec(text) : null
    if (skipped === null && match === null) return null
    at = skipped === null ? tagPattern.lastIndex : ignored.lastIndex
    if (match === null) continue
    const [, closing, name = '', attributes = '', empty] = match
    const tag = { name, attributes: attributesOf(attributes) }
    if (closing === '/') {
      if (open.pop() !== name) return null
    } else {
      events.push({ kind: 'open', tag })
      if (empty !== '/') open.push(name)
    }
    if (closing === '/' || empty === '/') events.push({ kind: 'close', tag })
  }
  return open.length === 0 ? events : null
}

type TestOutcome = 'passed' | 'failed' | 'skipped' | 'flaky'

const meanings: Readonly<Record<string, TestOutcome>> = {
  failure: 'failed',
  error: 'failed',
  skipped: 'skipped',
  // Maven Surefire's words for a test that passed when it ran again.
  flakyFailure: 'flaky',
  flakyError: 'flaky',
}

interface Cases {
  /** What each test came to, once for every entry, in their order. */
  readonly outcomes: ReadonlyMap<string, readonly TestOutcome[]>
  /**
   * Tests of several entries in a suite that counts fewer tests than it has entries: pytest-rerunfailures writes one for each
   * try, and all but the last look as if they had passed.
   */
  readonly ranAgain: ReadonlySet<string>
}

const gatherCases = (events: readonly Event[]): Cases => {
  const outcomes = new Map<string, TestOutcome[]>()
  const ranAgain = new Set<string>()
  const suites: { readonly counted: number; readonly names: string[] }[] = []
  let current: { readonly name: string; outcome: TestOutcome } | null = null
  for (const { kind, tag } of events) {
    if (tag.name === 'testsuite' && kind === 'open') {
      suites.push({ counted: Number(tag.attributes.get('tests') ?? Number.NaN), names: [] })
    } else if (tag.name === 'testsuite') {
      const { counted, names } = suites.pop() ?? { counted: Number.NaN, names: [] }
      const seen = new Set<string>()
      for (const name of counted < names.length ? names : []) (seen.has(name) ? ranAgain : seen).add(name)
    } else if (tag.name === 'testcase' && kind === 'open') {
      const name = [tag.attributes.get('classname'), tag.attributes.get('name')].filter(Boolean).join('.')
      current = { name, outcome: 'passed' }
      suites.at(-1)?.names.push(name)
    } else if (tag.name === 'testcase' && current !== null) {
      const runs = outcomes.get(current.name)
      if (runs === undefined) outcomes.set(current.name, [current.outcome])
      else runs.push(current.outcome)
      current = null
    } else if (kind === 'open' && current !== null && current.outcome !== 'failed') {
      current.outcome = meanings[tag.name] ?? current.outcome
    }
  }
  return { outcomes, ranAgain }
}

/** A test that is there more than once ran more than once, and its last run decides. */
const settle = (runs: readonly TestOutcome[], ranAgain: boolean): TestOutcome => {
  const last = runs.at(-1)
  const failed = runs.includes('failed')
  if (failed && last !== 'passed' && last !== 'flaky') return 'failed'
  if (failed || runs.includes('flaky')) return 'flaky'
  if (!runs.includes('passed')) return 'skipped'
  return ranAgain && last === 'passed' ? 'flaky' : 'passed'
}

/** Reads a JUnit report. What is not well-formed, or of another kind, proves nothing. */
export const parseJunit = (text: string): JunitResult => {
  if (text.trim() === '') return { ok: false, why: 'is missing or empty' }
  const events = tagsOf(text.replace(/^\uFEFF/, ''))
  if (events === null) return { ok: false, why: 'is not well-formed XML' }
  const root = events[0]?.tag.name
  if (root !== 'testsuites' && root !== 'testsuite') return { ok: false, why: 'is not a JUnit report' }
  const { outcomes, ranAgain } = gatherCases(events)
  const settled = [...outcomes].map(([name, runs]) => ({ name, outcome: settle(runs, ranAgain.has(name)) }))
  const names = (wanted: TestOutcome) => settled.filter(({ outcome }) => outcome === wanted).map(({ name }) => name)
  return {
    ok: true,
    run: {
      tests: settled.length,
      passed: names('passed').length + names('flaky').length,
      skipped: names('skipped').length,
      failed: names('failed'),
      flaky: names('flaky'),
    },
  }
}
