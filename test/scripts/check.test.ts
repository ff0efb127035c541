import { describe, expect, it } from 'vitest'
import { runParts, type Ended, type Part } from '../../scripts/check/parts.ts'

const script = (name: string, code: string): Part => ({ name, command: [process.execPath, '-e', code] })

const run = async (...parts: readonly Part[]) => {
  const ended: Ended[] = []
  const passed = await runParts(parts, { cwd: import.meta.dirname, atOnce: 1, onEnd: (one) => ended.push(one) })
  return { passed, ended }
}

describe('the parts of npm run check', () => {
  const good = script('good', '')
  const bad = script('bad', 'console.log("a line"); console.error("what is wrong"); process.exit(2)')

  it('pass when each of them does', async () => {
    expect(await run(good, good)).toMatchObject({ passed: true, ended: [{ passed: true }, { passed: true }] })
  })

  it('run after one has failed, which is shown with all that it printed', async () => {
    const { passed, ended } = await run(bad, good)
    expect(passed).toBe(false)
    expect(ended.map((one) => [one.name, one.passed])).toEqual([
      ['bad', false],
      ['good', true],
    ])
    expect(ended[0]?.output).toContain('a line\n')
    expect(ended[0]?.output).toContain('what is wrong\n')
  })

  it('fail when a program can not be started, or is ended by a signal', async () => {
    const missing: Part = { name: 'missing', command: ['./there-is-no-such-program'] }
    const killed = script('killed', 'process.kill(process.pid)')
    const { passed, ended } = await run(missing, killed)
    expect(passed).toBe(false)
    expect(ended.map((one) => one.passed)).toEqual([false, false])
    expect(ended[0]?.output).toContain('there-is-no-such-program')
  })
})
