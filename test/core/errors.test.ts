import { describe, expect, test } from 'vitest'
import {
  ExpectedError,
  expectedMessage,
  expectedOrRethrow,
  isCancelled,
  isNoPermission,
  messageAndRemedyOf,
  messageOf,
  orExpected,
  orSay,
  orUnreadable,
} from '../../src/core/errors.ts'

const expected = (code: 'bad-input' | 'no-permission' | 'cancelled') =>
  new ExpectedError({ code, message: `It was ${code}.`, remedy: 'Do something.' })

const noPermission = expected('no-permission')
const badInput = expected('bad-input')
const cancelled = expected('cancelled')
const bug = new TypeError('x is undefined')

/** What is made of each thing that can be thrown: handled as an answer, or thrown on as it is. */
const cases: readonly {
  readonly thrown: unknown
  readonly name: string
  readonly isExpected: boolean
  readonly isUnreadable: boolean
}[] = [
  { name: 'a missing permission', thrown: noPermission, isExpected: true, isUnreadable: true },
  { name: 'another expected error', thrown: badInput, isExpected: true, isUnreadable: false },
  { name: 'a cancelled run', thrown: cancelled, isExpected: false, isUnreadable: false },
  { name: 'a bug', thrown: bug, isExpected: false, isUnreadable: false },
  { name: 'what is no Error', thrown: 'a string', isExpected: false, isUnreadable: false },
  { name: 'nothing', thrown: undefined, isExpected: false, isUnreadable: false },
  {
    name: 'what only looks like one',
    thrown: { name: 'ExpectedError', code: 'no-permission', message: 'x', remedy: 'y' },
    isExpected: false,
    isUnreadable: false,
  },
]

/** How a promise ended. */
const endOf = (work: Promise<unknown>): Promise<{ readonly is: 'answer' | 'thrown'; readonly what: unknown }> =>
  work.then(
    (what) => ({ is: 'answer', what }),
    (what: unknown) => ({ is: 'thrown', what }),
  )

const rejected = (thrown: unknown): Promise<never> =>
  Promise.resolve().then(() => {
    throw thrown
  })

describe('expected or rethrow', () => {
  test.each(cases)('$name', async ({ thrown, isExpected }) => {
    const caught = await endOf(rejected(thrown).catch(expectedOrRethrow))
    expect(caught.is).toBe(isExpected ? 'answer' : 'thrown')
    expect(caught.what).toBe(thrown)
    expect(await endOf(orExpected(rejected(thrown)))).toEqual(
      isExpected ? { is: 'answer', what: { ok: false, error: thrown } } : { is: 'thrown', what: thrown },
    )
    expect(await endOf(rejected(thrown).catch(expectedMessage))).toEqual(
      isExpected ? { is: 'answer', what: messageOf(thrown) } : { is: 'thrown', what: thrown },
    )
  })

  test.each([null, undefined, false, 0, []])('the answer %j is an answer', async (value) => {
    expect(await orExpected(Promise.resolve(value))).toEqual({ ok: true, value })
  })
})

describe('no permission is unreadable', () => {
  test.each(cases)('$name', async ({ thrown, isUnreadable }) => {
    expect(await endOf(orUnreadable(rejected(thrown)))).toEqual(
      isUnreadable ? { is: 'answer', what: { ok: false, error: thrown } } : { is: 'thrown', what: thrown },
    )
    expect(isNoPermission(thrown)).toBe(isUnreadable)
    expect(isCancelled(thrown)).toBe(thrown === cancelled)
  })

  test('null that was read is not what could not be read', async () => {
    expect(await orUnreadable(Promise.resolve(null))).toEqual({ ok: true, value: null })
  })
})

describe('ignore but say', () => {
  test.each(cases)('$name', async ({ thrown }) => {
    const said: unknown[] = []
    expect(
      await orSay(
        () => rejected(thrown),
        (why) => said.push(why),
      ),
    ).toBeNull()
    expect(said).toEqual([thrown])
  })

  test('what is thrown before there is a promise', async () => {
    const said: unknown[] = []
    const work = (): Promise<void> => {
      throw bug
    }
    expect(await orSay(work, (why) => said.push(why))).toBeNull()
    expect(said).toEqual([bug])
  })

  test('nothing is said of what goes well', async () => {
    const said: unknown[] = []
    expect(
      await orSay(
        () => Promise.resolve([7]),
        (why) => said.push(why),
      ),
    ).toEqual([7])
    expect(said).toEqual([])
  })
})

describe('the words of what was thrown', () => {
  test.each([
    [badInput, 'It was bad-input.', 'It was bad-input. Do something.'],
    [bug, 'x is undefined', 'x is undefined'],
    ['a string', 'a string', 'a string'],
    [undefined, 'undefined', 'undefined'],
  ])('%s', (thrown, message, withRemedy) => {
    expect(messageOf(thrown)).toBe(message)
    expect(messageAndRemedyOf(thrown)).toBe(withRemedy)
  })
})
