import { describe, expect, it } from 'vitest'
import { judgeManual, manualItems } from '../../../src/checklist/judge/manual.ts'

const name = 'Stakeholders told'

describe('a line that only people can prove', () => {
  it.each([
    ['ticked', '- [x] Stakeholders told', 'ticked'],
    ['ticked with a capital, a star and more behind it', '* [X] **Stakeholders told** on Tuesday', 'ticked'],
    ['numbered, and indented', 'Before:\r\n  1. [x] stakeholders   told', 'ticked'],
    ['open', '- [ ] Stakeholders told', 'open'],
    ['ticked and open at once', '- [x] Stakeholders told\n- [ ] Stakeholders told', 'open'],
    ['in no list', 'Stakeholders told [x]', 'missing'],
    ['in no body', '', 'missing'],
    ['in code', '```\n- [x] Stakeholders told\n```', 'missing'],
    ['in code with longer marks', '~~~~md\n- [x] Stakeholders told\n~~~\n- [x] Stakeholders told\n~~~~', 'missing'],
    ['behind code', '```\ncode\n```\n- [x] Stakeholders told', 'ticked'],
    ['in a comment', '<!-- - [x] Stakeholders told -->', 'missing'],
    ['in a comment that does not end', '<!--\n- [x] Stakeholders told', 'missing'],
    ['with a tick that is none', '- [✓] Stakeholders told', 'missing'],
    ['another one', '- [x] Nobody told, Stakeholders told', 'missing'],
    ['behind more than GitHub takes', `${'x'.repeat(70_000)}\n- [x] Stakeholders told`, 'missing'],
  ])('%s', (_name, body, state) => {
    expect(manualItems([name], body)).toEqual([{ name, state }])
  })
})

describe('the row of these lines', () => {
  const pull = { number: 7, url: 'https://github.com/acme/inventory/pull/7' }
  it('passes when all are ticked', () => {
    const items = [{ name, state: 'ticked' } as const]
    expect(judgeManual({ ...pull, items }, [name])).toMatchObject({ status: 'pass', summary: '1 of 1 ticked in #7' })
  })
  it.each([
    ['open', "'Stakeholders told' is not ticked in #7.", 'tick its line'],
    ['missing', "'Stakeholders told' is not in the checklist of #7.", "Add the line '- [ ] Stakeholders told'"],
  ] as const)('fails when one is %s, and says what to do', (state, message, remedy) => {
    const judged = judgeManual({ ...pull, items: [{ name, state }] }, [name])
    expect(judged).toMatchObject({ status: 'fail', summary: '1 of 1 not ticked in #7: Stakeholders told' })
    expect(judged.findings).toMatchObject([{ message, remedy: expect.stringContaining(remedy) }])
  })
  it('is unknown without a pull request', () => {
    expect(judgeManual(null, [name])).toMatchObject({ status: 'unknown' })
  })
})
