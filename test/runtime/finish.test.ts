import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { EvidenceText } from '../../src/core/report.ts'
import { reportOf, writeReport } from '../../src/runtime/finish.ts'

const directory = mkdtempSync(path.join(os.tmpdir(), 'finish-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const write = async (startedAt: string, texts: readonly EvidenceText[]) => {
  const conclusion = {
    service: 'shop',
    verdict: 'fail',
    reasonCode: 'unhealthy',
    message: 'API is down.',
    texts,
  } as const
  const report = reportOf('smoke', { conclusion, outputs: {}, failJob: true }, { startedAt, durationMs: 1 })
  const json = await writeReport(report, { RUNNER_TEMP: directory }, (text) => text.replaceAll('hunter-22', '***'))
  return { json, text: json.replace(/\.json$/, '.txt') }
}

describe('the report file', () => {
  it('has logs and diagnosis beside it, as plain text without secrets and signs of a terminal', async () => {
    const { json, text } = await write('2026-03-01T12:00:00Z', [
      { title: 'Diagnosis: container api', text: 'It is \u001b[31mexited\u001b[0m.\nlogin with hunter-22\u0000' },
      { title: 'Nothing', text: ' \n' },
      { title: 'Diagnosis: database of DB', text: 'PostgreSQL 15 answers.' },
    ])
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ reasonCode: 'unhealthy' })
    expect(readFileSync(text, 'utf8')).toBe(
      'API is down.\n\n=== Diagnosis: container api\nIt is exited.\nlogin with ***\n\n' +
        '=== Diagnosis: database of DB\nPostgreSQL 15 answers.\n',
    )
  })

  it('stands alone where there is nothing of that kind', async () => {
    const { json, text } = await write('2026-03-01T12:00:01Z', [])
    expect([existsSync(json), existsSync(text)]).toEqual([true, false])
  })
})
