import { describe, expect, test } from 'vitest'
import { once } from '../../src/core/once.ts'

describe('once', () => {
  const counted = (answers: readonly (string | null | Error)[]) => {
    let asked = 0
    return {
      ask: (...given: readonly unknown[]): Promise<string> => {
        const answer = answers[asked] ?? null
        asked += 1
        return answer instanceof Error
          ? Promise.reject(answer)
          : Promise.resolve(`${answer ?? ''}${JSON.stringify(given)}`)
      },
      asked: () => asked,
    }
  }

  test('the same question is put once, also by two who ask at the same time', async () => {
    const { ask, asked } = counted(['a', 'b'])
    const question = once(ask)
    expect(await Promise.all([question('x', ['y']), question('x', ['y'])])).toEqual(['a["x",["y"]]', 'a["x",["y"]]'])
    expect(await question('x', ['y'])).toBe('a["x",["y"]]')
    expect(asked()).toBe(1)
  })
  test('another question is another one', async () => {
    const { ask, asked } = counted(['a', 'b'])
    const question = once(ask)
    expect(await question({ from: 'x', to: 'y' })).not.toBe(await question({ from: 'y', to: 'x' }))
    expect(asked()).toBe(2)
  })
  test('a refusal is not remembered', async () => {
    const { ask } = counted([new Error('away'), 'b'])
    const question = once(ask)
    await expect(question('x')).rejects.toThrow('away')
    expect(await question('x')).toBe('b["x"]')
  })
  test('nor what may change', async () => {
    const { ask } = counted(['not yet', 'here', 'gone'])
    const question = once(ask, (answer) => answer.startsWith('here'))
    expect([await question(1), await question(1), await question(1)]).toEqual(['not yet[1]', 'here[1]', 'here[1]'])
  })
})
