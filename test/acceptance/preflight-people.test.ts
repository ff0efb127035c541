import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Ended, openScene, runbook, type Scene } from './preflight-scene.ts'

let scene: Scene | null = null
afterEach(async () => {
  await scene?.end()
  scene = null
})

/** A pull request with green tests and an approval, judged by a runbook with a few lines more. */
const open = async (lines: string, files?: Readonly<Record<string, string>>): Promise<Scene> => {
  const here = await openScene(files, { '.github/runbook.yml': `${runbook}${lines}` })
  scene = here
  here.ci('test', 'success')
  return here
}

const rowOf = ({ report }: Ended, id: string) => report.checks.find((check) => check.id === id)
const wordsOf = (ended: Ended, id: string) =>
  rowOf(ended, id)
    ?.findings.map(({ level, message }) => `${level}: ${message}`)
    .join('\n')

describe('the waivers', () => {
  const waiver = (until: string, environment = 'production') => `waivers:
  - check: tests
    finding: '* / flaky *'
    environment: ${environment}
    until: ${until}
    reason: the vendor is asked, ticket 77
    owner: carol
    approved-by: dave
`

  it('excuses a finding until its day, and says who answers for it', async () => {
    const here = await open(waiver('2099-01-31'))
    here.ci('flaky', 'failure')
    const ended = await here.start()
    expect(ended.report.verdict).toBe('pass')
    expect(rowOf(ended, 'tests')).toMatchObject({ status: 'fail', gate: 'warn' })
    expect(wordsOf(ended, 'tests')).toContain('warning: Waived until 2099-01-31 (carol, approved by dave: the vendor')
    expect(wordsOf(ended, 'waivers')).toContain('for more than a year')
  })

  it.each([
    ['after its day', waiver('2020-01-31'), 'expired on 2020-01-31 (carol, approved by dave'],
    ['of another environment', waiver('2099-01-31', 'dev'), null],
  ])('excuses nothing %s', async (_name, lines, words) => {
    const here = await open(lines)
    here.ci('flaky', 'failure')
    const ended = await here.start()
    expect([ended.report.verdict, ended.run.outputs['failed-checks']]).toEqual(['fail', 'tests'])
    expect(wordsOf(ended, 'waivers') ?? null).toEqual(words === null ? null : expect.stringContaining(words))
  })

  it('excuses only what it names, and not what a pull request waives for itself', async () => {
    const here = await open(waiver('2099-01-31'), {
      '.github/runbook.yml': `${runbook}${waiver('2099-01-31').replace('/ flaky *', '')}`,
    })
    here.ci('flaky', 'failure')
    here.ci('lint', 'failure')
    const ended = await here.start()
    expect(rowOf(ended, 'tests')).toMatchObject({ status: 'fail', gate: 'block' })
    expect(wordsOf(ended, 'tests')).toMatch(/^warning: Waived .* \/ flaky /m)
    expect(wordsOf(ended, 'tests')).toMatch(/^error: .* \/ lint /m)
  })

  it('tells of an entry that nothing needs', async () => {
    const here = await open(waiver('2099-01-31'))
    const ended = await here.start()
    expect(ended.report.verdict).toBe('pass')
    expect(wordsOf(ended, 'waivers')).toBe("warning: The waiver of '* / flaky *' for tests matches no finding.")
  })
})

describe('a check that is off', () => {
  it('says why, in the words of the runbook and with nothing of them taken for markup', async () => {
    const why = 'no database <b>here</b>'
    const off = runbook.replace('migrations: off', `migrations: { gate: off, reason: '${why}' }`)
    const here = await openScene(undefined, { '.github/runbook.yml': off })
    scene = here
    here.ci('test', 'success')
    const ended = await here.start()
    expect(ended.report.verdict).toBe('pass')
    expect(rowOf(ended, 'migrations')).toMatchObject({ gate: 'off', summary: `switched off in the runbook: ${why}` })
    expect(ended.run.summary).toContain('switched off in the runbook: no database')
    expect(ended.run.summary).not.toContain('<b>here')
  })
})

describe('a change of the gates', () => {
  const strict = '  gates: { gate: block, approvers: [bob] }\n'

  it.each([
    ['the runbook', '.github/runbook.yml', `${runbook}# weaker\n`],
    ['a workflow', '.github/workflows/ci.yml', 'on: push\njobs: { test: { runs-on: ubuntu-latest } }\n'],
  ])('of %s needs the approval of somebody who may give it', async (_name, file, text) => {
    const here = await open(strict, { [file]: text })
    await here.github.review(here.pull, 'carol', 'APPROVED')
    const without = await here.start()
    expect(without.run.outputs['failed-checks']).toBe('gates')
    expect(wordsOf(without, 'gates')).toContain(`warning: This pull request changes ${file}`)
    await here.github.review(here.pull, 'bob', 'APPROVED')
    const approved = await here.start()
    expect(approved.report.verdict).toBe('pass')
    expect(rowOf(approved, 'gates')).toMatchObject({ status: 'pass', summary: `changes ${file}; approved by bob` })
  })
})

describe('what only people can prove', () => {
  const manual = "  manual: ['Stakeholders told', 'On-call knows']\n"

  it.each([
    ['both ticked', '- [x] Stakeholders told (Monday)\n* [X] On-call **knows**', 'pass', '2 of 2 ticked'],
    ['one open', '- [x] Stakeholders told\n- [ ] On-call knows', 'fail', '1 of 2 not ticked'],
    ['one absent', '- [x] Stakeholders told', 'fail', 'On-call knows'],
    ['ticked in a comment', '<!--\n- [x] Stakeholders told\n- [x] On-call knows -->', 'fail', '2 of 2 not ticked'],
    ['an empty description', '', 'fail', '2 of 2 not ticked'],
  ])('%s', async (_name, body, status, words) => {
    const here = await open(manual)
    expect((await here.ask(`PATCH /pulls/${here.pull}`, { body })).status).toBe(200)
    const ended = await here.start()
    expect(rowOf(ended, 'manual')).toMatchObject({ status, gate: 'block', summary: expect.stringContaining(words) })
    expect(ended.run.outputs['failed-checks']).toBe(status === 'pass' ? '' : 'manual')
  })
})

describe('the audit of the evidence', () => {
  const report = (generated_at: string) =>
    JSON.stringify({ generated_at, errors: [], metrics: { 'a.py': {} }, results: [] })
  const bandit = runbook.replace('security: off', 'security: { sources: [{ bandit: bandit.json }] }')

  it.each([
    ['made now', 0, 'pass', null],
    ['older than the commit', -86_400_000, 'fail', 'error: security: bandit.json is from '],
    ['of a clock that goes ahead', 86_400_000, 'fail', 'error: security: bandit.json is dated '],
  ])('a report %s', async (_name, awayMs, verdict, words) => {
    const here = await openScene(undefined, { '.github/runbook.yml': bandit })
    scene = here
    here.ci('test', 'success')
    const folder = path.join(here.work, '..', 'workspace')
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, 'bandit.json'), report(new Date(Date.now() + awayMs).toISOString()))
    const ended = await here.start()
    expect([ended.report.verdict, rowOf(ended, 'security')?.status]).toEqual([verdict, 'pass'])
    expect(ended.run.outputs['failed-checks']).toBe(verdict === 'pass' ? '' : 'evidence')
    expect(wordsOf(ended, 'evidence') ?? null).toEqual(words === null ? null : expect.stringContaining(words))
    expect(ended.run.summary).toContain('bandit.json')
  })
})
