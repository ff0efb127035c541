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
  readonly names: ReadonlyMap<string, { readonly name: string; readonly label: string }>
}

interface OpenSuite {
  readonly id: number
  /** What tells it from another one of its name: Playwright's project, else its own name. */
  readonly label: string
  readonly counted: number
  readonly ids: string[]
}

const openSuite = (attributes: ReadonlyMap<string, string>, id: number): OpenSuite => ({
  id,
  label: (attributes.get('hostname') ?? '') || (attributes.get('name') ?? ''),
  counted: Number(attributes.get('tests') ?? Number.NaN),
  ids: [],
})

const namesTwice = (ids: readonly string[]): readonly string[] => ids.filter((id, place) => ids.indexOf(id) < place)

/**
 * A test is known by its suite, class and name: one suite is written for each project of Playwright, and a test that is in
 * three of them is three tests. Runs of one test are entries of one suite.
 */
const gatherCases = (events: readonly Event[]): Cases => {
  const outcomes = new Map<string, TestOutcome[]>()
  const names = new Map<string, { readonly name: string; readonly label: string }>()
  const ranAgain = new Set<string>()
  const suites: OpenSuite[] = []
  let opened = 0
  let current: { readonly id: string; outcome: TestOutcome } | null = null
  for (const { kind, tag } of events) {
    if (tag.name === 'testsuite' && kind === 'open') {
      opened += 1
      suites.push(openSuite(tag.attributes, opened))
    } else if (tag.name === 'testsuite') {
      const { counted, ids } = suites.pop() ?? openSuite(tag.attributes, 0)
      for (const id of counted < ids.length ? namesTwice(ids) : []) ranAgain.add(id)
    } else if (tag.name === 'testcase' && kind === 'open') {
      const suite = suites.at(-1) ?? openSuite(new Map(), 0)
      const name = [tag.attributes.get('classname'), tag.attributes.get('name')].filter(Boolean).join('.')
      const id = `${suite.id} ${name}`
      current = { id, outcome: 'passed' }
      names.set(id, { name, label: suite.label })
      suite.ids.push(id)
    } else if (tag.name === 'testcase' && current !== null) {
      const runs = outcomes.get(current.id)
      if (runs === undefined) outcomes.set(current.id, [current.outcome])
      else runs.push(current.outcome)
      current = null
    } else if (kind === 'open' && current !== null && current.outcome !== 'failed') {
      current.outcome = meanings[tag.name] ?? current.outcome
    }
  }
  return { outcomes, ranAgain, names }
}

/** The names of tests for people, with their project where one name stands for several tests. */
const shownNames = ({ names }: Cases): ReadonlyMap<string, string> => {
  const all = [...names.values()].map(({ name }) => name)
  const several = new Set(namesTwice(all))
  return new Map(
    [...names].map(([id, { name, label }]) => [id, several.has(name) && label !== '' ? `[${label}] ${name}` : name]),
  )
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
  const cases = gatherCases(events)
  const shown = shownNames(cases)
  const settled = [...cases.outcomes].map(([id, runs]) => ({
    name: shown.get(id) ?? id,
    outcome: settle(runs, cases.ranAgain.has(id)),
  }))
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

/** One run of several reports: of classes, projects or shards. What can't be read of one proves nothing of all. */
export const mergeRuns = (reports: readonly { readonly name: string; readonly result: JunitResult }[]): JunitResult => {
  const [only] = reports
  if (only === undefined) return { ok: false, why: 'is missing or empty' }
  if (reports.length === 1) return only.result
  const runs: TestRun[] = []
  for (const { name, result } of reports) {
    if (!result.ok) return { ok: false, why: `${name} ${result.why}` }
    runs.push(result.run)
  }
  const sum = (count: (run: TestRun) => number) => runs.reduce((total, run) => total + count(run), 0)
  return {
    ok: true,
    run: {
      tests: sum(({ tests }) => tests),
      passed: sum(({ passed }) => passed),
      skipped: sum(({ skipped }) => skipped),
      failed: runs.flatMap(({ failed }) => failed),
      flaky: runs.flatMap(({ flaky }) => flaky),
    },
  }
}
