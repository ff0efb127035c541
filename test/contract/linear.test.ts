import { describe, expect, it } from 'vitest'
import { selects } from '../../src/core/filter-pattern.ts'
import { globMatches } from '../../src/core/promotion.ts'
import { disarm } from '../../src/core/disarm.ts'
import { parseDuration } from '../../src/core/duration.ts'
import { slugOf } from '../../src/core/place.ts'
import { redactor } from '../../src/core/redact.ts'
import { oneLine, withoutEnd } from '../../src/core/text.ts'
import { keyIn } from '../../src/adapters/github/marker.ts'
import { nextLink } from '../../src/adapters/github/pages.ts'
import { wordsOf } from '../../src/adapters/git/process.ts'
import { readExample } from '../../src/checklist/configuration/example-file.ts'
import { manualItems } from '../../src/checklist/judge/manual.ts'
import { incompatibleChanges } from '../../src/checklist/migrations/backward-compatibility.ts'
import { parseAnyMigration, parseMigration } from '../../src/checklist/migrations/files-verdict.ts'
import { judgeDocument } from '../../src/checklist/rollback-plan/rollback-document.ts'
import { readRequirements } from '../../src/checklist/requirements.ts'
import { pythonRefusal } from '../../src/checklist/sbom/python.ts'
import { npmRefusal } from '../../src/checklist/sbom/npm.ts'
import { readSarif } from '../../src/checklist/security/sarif.ts'
import { nameMatches } from '../../src/checklist/tests/ci-names.ts'
import { jobKinds } from '../../src/checklist/tests/job-kinds.ts'
import { readYaml } from '../../src/config/yaml.ts'
import { bareStatement } from '../../src/database/bare-statement.ts'
import { takesDataAway } from '../../src/database/dropped-tables.ts'
import { parseListing, sortProblems } from '../../src/database/dump.ts'
import { growthOf } from '../../src/database/appended.ts'
import { holdsDown, isMigration, mayBeMigration } from '../../src/database/migration-files.ts'
import { toolOf } from '../../src/database/migration-tools.ts'
import { lackOf } from '../../src/database/server-lacks.ts'
import { doesSomething, readSql } from '../../src/database/sql-statements.ts'
import { readContainer, withoutCredentials } from '../../src/diagnose/container.ts'
import { impactOf } from '../../src/incident/decide/impact.ts'
import { decodeIncidentState } from '../../src/records/decide/incident-state.ts'
import { partNamed, replacePart } from '../../src/incident/render/marked-section.ts'
import { escapeHtml, escapeText, plainLines } from '../../src/report/escape.ts'
import { revertedBy } from '../../src/records/decide/hold.ts'
import { codeBlock, link, prose } from '../../src/report/markdown.ts'
import { isOwnRevert, revertMessage } from '../../src/rollback/decide/revert-message.ts'
import { nextPatchTag } from '../../src/rollback/decide/patch-tag.ts'
import { parseJunit } from '../../src/smoke/decide/junit.ts'
import { windowOf } from '../../src/smoke/decide/metric.ts'
import { parseJson, parseJsonPath } from '../../src/smoke/probes/json.ts'
import { judgeVersion } from '../../src/smoke/probes/version.ts'
import { composeProgram } from '../../src/targets/compose/command-line.ts'
import { repositoryOf } from '../../src/targets/images.ts'

const sha = 'a'.repeat(40)
const answer = { exitCode: 1, timedOut: false, notFound: false, stdout: '', stderr: '' }
const ended = (stderr: string) => ({ ...answer, stderr, durationMs: 1 })
const logOf = (text: string) => {
  const said = { ...answer, exitCode: 0, stdout: text }
  return { list: said, state: said, log: said, memory: said, disk: said }
}
const revertOf = (subject: string, reason: string) =>
  revertMessage({
    commit: { sha, subject, parents: [sha] },
    ...{ environment: 'dev', backTo: 'v1.0.0', reason, runUrl: 'https://github.com/o/r/actions/runs/1' },
  })
const pageOf = (body: string) =>
  judgeVersion(
    {
      ...{ outcome: 'answered', status: 200, headers: {}, body, truncated: false, address: '127.0.0.1', tls: null },
      timings: { dnsMs: 0, connectMs: 0, tlsMs: 0, firstByteMs: 0, totalMs: 0 },
    },
    { http: '/', meta: 'version' },
    null,
  )
const workflowOf = (name: string) => ({
  ...{ path: '.github/workflows/ci.yml', name: null, triggers: new Map(), permissions: null },
  jobs: [
    {
      ...{ id: 'build', name, needs: [], calls: null, permissions: null, matrix: null },
      steps: [{ id: null, place: 0, uses: name, inputs: new Map<string, string>() }],
      stepCount: 1,
    },
  ],
})
const sarifOf = (count: number) => {
  const ids = Array.from({ length: count }, (_, index) => `rule-${index}`)
  const driver = { name: 'x', rules: ids.map((id) => ({ id })) }
  const results = ids.map((id) => ({ ruleId: `${id}/deep`, message: { text: 'y' } }))
  return JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver }, results }] })
}
const suiteOf = (count: number) => `<testsuite>${'<testcase name="a"/>'.repeat(count)}</testsuite>`

/** What a parser is told, so many times: the input that makes a careless one take the square of the time. */
type Case = readonly [name: string, parse: (text: string) => unknown, worst: (n: number) => string]

const times = (text: string) => (n: number) => text.repeat(Math.ceil(n / text.length))
const between = (before: string, text: string, after: string) => (n: number) => `${before}${times(text)(n)}${after}`

const cases: readonly Case[] = [
  ['filter pattern', (text) => selects(['**/a*a*a*a*a*b'], text), times('a')],
  ['filter pattern over folders', (text) => selects(['**/a/**/a/**/b'], text), times('a/')],
  ['glob of a tag', (text) => globMatches('*a*a*a*a*a*b', text), times('a')],
  ['glob of a check', (text) => nameMatches('*a*a*a*a*b', text), times('a')],
  ['disarm, escape sequences', disarm, times('\u001b]0;')],
  ['disarm, commands', disarm, times(' ::')],
  ['duration', parseDuration, times('0')],
  ['slug', slugOf, between('a', '-', 'a')],
  ['redaction', redactor(['hunter2pass', 'line one\nline two']), times('hunter2pas')],
  ['redaction of one sign', redactor(['a1'.repeat(1_000)]), times('a1')],
  ['redaction under escapes', redactor(['hunter2pass']), times('\\\\&amp;%2525')],
  ['credentials in addresses', redactor([]), times('://a:b')],
  ['credentials in settings', redactor([]), times('password="token=')],
  ['credentials in headers', redactor([]), times('authorization: bearer ')],
  ['keys without an end', redactor([]), times('-----BEGIN PRIVATE KEY-----')],
  ['tokens of JSON', redactor([]), times('-eyJaaaaaaaa.')],
  ['one line', oneLine, between('a', ' ', 'a')],
  ['end of a text', (text) => withoutEnd(text, '/'), between('a', '/', 'a')],
  ['hidden key', keyIn, times('<!-- runbook:')],
  ['link header', nextLink, times(', ')],
  ['words of git', wordsOf, times('remote: permission to x ')],
  ['task list', (text) => manualItems(['Tested'], text), times('- [x]  ')],
  ['task list, a comment', (text) => manualItems(['Tested'], text), times('<!--')],
  ['schema of an old version', (text) => incompatibleChanges([], [text]), between('table a: column u', '""', ' ')],
  ['migration name', (text) => parseMigration(text, null), times('migrations/1_a.up.')],
  ['any migration name', (text) => parseAnyMigration(text, 'm'), between('m/1', '.v', '.sql')],
  ['rollback document', (text) => judgeDocument('r.md', text), times('\n\t')],
  ['rollback document, a heading', (text) => judgeDocument('r.md', text), between('-', '-', 'x')],
  ['requirements', (text) => readRequirements('r.txt', text), between('-r', ' ', '')],
  ['requirements of addresses', (text) => readRequirements('r.txt', text), between('git+https://a@', '#&', 'egg')],
  ['requirements of archives', (text) => readRequirements('r.txt', text), between('a @ https://a/', 'a-1', '.zi')],
  ['words of cyclonedx-py', (text) => pythonRefusal('r.txt', ended(text), 1), times('\nERROR | \n')],
  ['words of npm', (text) => npmRefusal('p.json', ended(text), 1), times('npm error ')],
  ['rules of SARIF', (text) => readSarif('s.sarif', text, []), (n) => sarifOf(n / 20)],
  ['expressions of a workflow', (text) => jobKinds(workflowOf(text), [], null), times('${{')],
  ['action of a workflow', (text) => jobKinds(workflowOf(text), [], null), times('/actions/smoke@')],
  ['runbook', readYaml, times('- {a: [b]}\n')],
  ['statement to be shown', bareStatement, times('/***')],
  ['statement to be shown, quotes', bareStatement, times("''$a$")],
  ['statement to be shown, blanks', bareStatement, between('a', ' ', 'b')],
  ['what is dropped', (text) => takesDataAway('a.sql', text), between('DROP TABLE ', ' ', 'x')],
  ['what is dropped, columns', (text) => takesDataAway('a.sql', text), between('ALTER TABLE a ADD ', ', ', 'x')],
  ['what is dropped, lines', (text) => takesDataAway('a.sql', text), times('\n')],
  ['what a script drops', (text) => takesDataAway('a.py', text), times('\n')],
  ['listing of a dump', parseListing, times(';\n\n')],
  ['complaints of a restore', (text) => sortProblems([text], { restricted: false }), between('ERROR: ', 'a": "', '')],
  ['way down in a script', (text) => holdsDown('a.py', text), times('def downgrade(\n')],
  ['way down in a script, blanks', (text) => holdsDown('a.py', text), between('def downgrade():', '\n ', 'x')],
  ['way down in Ruby', (text) => holdsDown('a.rb', text), times('\n')],
  ['way down in SQL', (text) => holdsDown('a.sql', text), between('-- migrate:down\n', '/*', '')],
  ['path of a migration', (text) => isMigration(text, null), times('migrations/U1')],
  ['path of a changelog', (text) => isMigration(text, null), times('changelogs/drizzle/priv/db/migrate/')],
  ['path of what may be a migration', (text) => mayBeMigration(text, null), times('changelog.migration/')],
  ['tool of a migration', (text) => toolOf('a/versions/a.py', text, []), times('revision : \n<  ')],
  ['tool of a script', (text) => toolOf('a.ts', text, []), times('up exports.up  class  ')],
  [
    'changelog',
    (text) => growthOf('a.xml', `databaseChangeLog${text}`, `databaseChangeLog${text}`),
    times('<changeSet \n - '),
  ],
  [
    'changelog, changesets',
    (text) => growthOf('a.xml', `databaseChangeLog${text}`, 'databaseChangeLog'),
    times('<changeSet id="1"></changeSet>'),
  ],
  ['what a server lacks', lackOf, times('extension "role "language ')],
  ['example file', (text) => readExample('e', text), times('A="x\nB=`\n')],
  ['example file, one line', (text) => readExample('e', text), times('"\\"A: ')],
  ['example file, blanks', (text) => readExample('e', text), between('A', ' ', 'x')],
  ['empty SQL', doesSomething, times(' /*')],
  ['empty SQL, comments that end', doesSomething, times('/**/;\n')],
  ['statements', readSql, times('/*')],
  ['statements on one line', readSql, times('a;')],
  ['statements, quotes', readSql, times("E'\\''$a$")],
  ['credentials in a log', withoutCredentials, times('a+')],
  ['credentials in a log, addresses', withoutCredentials, times('a://b')],
  ['credentials in a log, words', withoutCredentials, times('token ')],
  ['credentials in a log, headers', withoutCredentials, times('Bearer ')],
  ['log of a container', (text) => readContainer('api', logOf(text)), times('ERROR a+a ')],
  ['log of a container, short lines', (text) => readContainer('api', logOf(text)), times('1 1%\n')],
  ['marks of an incident', (text) => decodeIncidentState(text, null), times('<!-- runbook:thread:1')],
  ['state of an incident', (text) => decodeIncidentState(text, null), times('<!-- runbook:incident-state:v1 {')],
  ['counts of failed requests', (text) => impactOf('', { message: text, tables: [] }), times('a at b ')],
  ['counts of many probes', (text) => impactOf('', { message: text, tables: [] }), times('a (1 of 2 answers')],
  ['part of an issue', (text) => replacePart(text, partNamed('a'), 'b'), times('<!-- runbook:a -->')],
  ['Markdown in a line', escapeText, times('_www.*:a:')],
  ['HTML', escapeHtml, times('\u001b[1')],
  ['plain lines', plainLines, between('a', ' ', 'a')],
  ['block of code', codeBlock, between('a', '\n', 'a')],
  ['block of code, fences', codeBlock, times('` ')],
  ['prose', (text) => prose(text, text.length), times('`a')],
  ['prose, blanks', (text) => prose(text, text.length), between('`a`', ' \u00a0', 'b')],
  ['link', (text) => link(text, `https://example.com/${text}`), times('(')],
  ['revert of a subject', (text) => revertOf(text, 'x'), between('Revert "', 'Revert "', '')],
  ['revert, nested markers', (text) => revertOf('x', text), (n) => '[skip'.repeat(n / 10) + ' ci]'.repeat(n / 10)],
  ['revert, closing words', (text) => revertOf('x', text), times('closes a/b')],
  ['revert of our own', isOwnRevert, times('\nRunbook-Run: ')],
  ['shas that a message reverts', revertedBy, times(`This reverts commit ${sha}x`)],
  ['tag of a patch', (text) => nextPatchTag({ tags: [text], after: null }), between('0.0.', '0', ' ')],
  ['tag of a patch, numbers', (text) => nextPatchTag({ tags: [text], after: null }), times('0.')],
  ['JUnit', parseJunit, between('<testsuite>', '<a b="', '')],
  ['JUnit, attributes', parseJunit, between('<a', ' b="c"', '!')],
  ['JUnit, one name', parseJunit, (n) => suiteOf(n / 20)],
  ['range of a metric', windowOf, times('[0d:')],
  ['range of a metric, digits', windowOf, between('[', '0', 'w]')],
  ['JSON', parseJson, between('["', '\\\\', '"]')],
  ['JSON path', parseJsonPath, between("$['", "\\'", '')],
  ['version on a page', pageOf, times('<meta ')],
  ['version on a page, tags', pageOf, times('<meta name=a>')],
  ['version of Compose', (text) => composeProgram(['docker'], text), between('0.0', '0', ' ')],
  ['reference of an image', repositoryOf, between('a', '@', '\n')],
]

/** Processor time in ms, the least of three: others on this machine take none of it. */
const costOf = (work: () => unknown): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const before = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1_000
    }),
  )

/** What nobody would call slow: so many looks at each letter. */
const looks = 60
const baseline = (text: string): number =>
  costOf(() => {
    let sum = 0
    for (let look = 0; look < looks; look += 1)
      for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) % 65_521
    return sum
  })

describe('what reads the texts of others takes four times as long for four times as much', () => {
  it.each(cases)('%s', (_name, parse, worst) => {
    const [short, long] = [worst(10_000), worst(40_000)]
    expect(long.length).toBeGreaterThan(short.length * 3.5)
    parse(short)
    // A busy machine makes one measurement dear; what is not linear is too dear in each of them.
    const seen: (readonly [long: number, allowed: number])[] = []
    do {
      const allowed =
        8 *
        Math.max(
          costOf(() => parse(short)),
          baseline(short),
        )
      seen.push([costOf(() => parse(long)), allowed])
    } while (seen.length < 5 && seen.every(([cost, allowed]) => cost >= allowed))
    expect(seen.filter(([cost, allowed]) => cost < allowed)).not.toEqual([])
  })

  it('and the measure tells what does not', () => {
    const careless = (text: string) => /b+$/.test(text)
    const worst = between('a', 'b', 'a')
    const least = baseline(worst(10_000))
    const allowed =
      8 *
      Math.max(
        costOf(() => careless(worst(10_000))),
        least,
      )
    expect(costOf(() => careless(worst(40_000)))).toBeGreaterThan(allowed)
  })
})
