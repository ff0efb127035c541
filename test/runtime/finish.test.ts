import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { gatewayOf } from '../../src/core/redacted.ts'
import { untouched } from '../../src/core/ending.ts'
import { origin } from '../report/origin.ts'
import { subjectOf, type Conclusion, type Outcome } from '../../src/core/outcome.ts'
import { reportPart, type EvidenceText, type ReportPart } from '../../src/core/report.ts'
import { published, reportOf, writeReport } from '../../src/runtime/finish.ts'

const gateway = gatewayOf((text) => text)
const directory = mkdtempSync(path.join(os.tmpdir(), 'finish-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const smoke = (texts: readonly EvidenceText[]) => reportPart('smoke', 'Smoke', { texts })

const write = async (startedAt: string, ...parts: readonly ReportPart[]) => {
  const conclusion: Conclusion = {
    verdict: 'fail',
    reasonCode: 'unhealthy',
    message: 'API is down.',
    remedy: '',
    ...untouched({ do: 'rerun' }),
    subject: subjectOf({ service: 'shop' }),
    parts,
  }
  const report = reportOf('smoke', { conclusion }, { startedAt, durationMs: 1 }, origin)
  const json = await writeReport(
    report,
    { RUNNER_TEMP: directory },
    gatewayOf((text) => text.replaceAll('hunter-22', '***')),
  )
  return { json, text: json.replace(/\.json$/, '.txt') }
}

describe('the report file', () => {
  it('has logs and diagnosis beside it, as plain text without secrets and signs of a terminal', async () => {
    const texts = [
      { title: 'Diagnosis: container api', text: 'It is \u001b[31mexited\u001b[0m.\nlogin with hunter-22\u0000' },
      { title: 'Nothing', text: ' \n' },
      { title: 'Diagnosis: database of DB', text: 'PostgreSQL 15 answers.' },
    ]
    const { json, text } = await write('2026-03-01T12:00:00Z', smoke(texts))
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ reasonCode: 'unhealthy' })
    expect(readFileSync(text, 'utf8')).toBe(
      'API is down.\n\n=== Diagnosis: container api\nIt is exited.\nlogin with ***\n\n' +
        '=== Diagnosis: database of DB\nPostgreSQL 15 answers.\n',
    )
  })

  it('names the part of each text where more than one part has some', async () => {
    const log = [{ title: "The target's last lines", text: 'boom' }]
    const parts = [reportPart('deploy', 'Deploy', { texts: log }), reportPart('rollback', 'Rollback', { texts: log })]
    const { text } = await write('2026-03-01T12:00:02Z', ...parts)
    expect(readFileSync(text, 'utf8')).toBe(
      "API is down.\n\n=== Deploy: The target's last lines\nboom\n\n=== Rollback: The target's last lines\nboom\n",
    )
  })

  it('stands alone where there is nothing of that kind', async () => {
    const { json, text } = await write('2026-03-01T12:00:01Z', smoke([]))
    expect([existsSync(json), existsSync(text)]).toEqual([true, false])
  })
})

describe('what is told after the result was shown', () => {
  const timing = { startedAt: '2026-03-01T12:00:03Z', durationMs: 1 }
  const passed: Outcome = {
    conclusion: {
      verdict: 'pass',
      reasonCode: 'checks-passed',
      message: 'All 9 checks passed.',
      remedy: '',
      subject: subjectOf({ service: 'shop' }),
      parts: [],
    },
    outputs: { environment: 'production' },
    failJob: false,
  }
  const down = { reasonCode: 'github-unreachable', message: 'GitHub is down.', remedy: 'Wait.' } as const

  it('is red where the verdict could not be put on record, with the run to start again', async () => {
    const outcome = { ...passed, publish: () => Promise.resolve(down) }
    const told = await published(outcome, reportOf('preflight', outcome, timing, origin), gateway)
    expect(told.failJob).toBe(true)
    expect(reportOf('preflight', told, timing, origin)).toMatchObject({
      verdict: 'fail',
      reasonCode: 'github-unreachable',
      message:
        'All 9 checks passed. But the verdict could not be put on record, so deploy would not find it: GitHub is down.',
      remedy: 'Wait.',
      next: { kind: 'command', command: expect.stringMatching(/^gh run rerun /) },
    })
  })

  it('is what was judged where it is on record, and where nobody looks for it', async () => {
    const outcome = { ...passed, publish: () => Promise.resolve(null) }
    const report = reportOf('preflight', outcome, timing, origin)
    expect(await published(outcome, report, gateway)).toBe(outcome)
    expect(await published(passed, report, gateway)).toBe(passed)
  })
})
