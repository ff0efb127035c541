import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { openNet } from '../../src/runtime/net.ts'

const never = () => new Promise<never>(() => undefined)

const spread = () => {
  const falls = new EventEmitter()
  return { falls, net: openNet(falls) }
}

test.each([
  ['an exception past everybody', 'uncaughtException', new Error('thrown by a listener'), 'thrown by a listener'],
  ['a rejection that nobody awaits', 'unhandledRejection', new Error('nobody awaited it'), 'nobody awaited it'],
  ['a loop that runs empty', 'beforeExit', 0, 'something was waited for that can not come any more'],
])('%s ends what hangs', async (_name, event, thrown, message) => {
  const { falls, net } = spread()
  const hanging = net.over(never)
  falls.emit(event, thrown)
  await expect(hanging).rejects.toThrow(message)
  expect(net.torn()).toBe(true)
})

test('the innermost body ends, and the one around it goes on to its answer', async () => {
  const { falls, net } = spread()
  const story = net.over(async () => {
    const proof = net.over(never).catch((thrown: unknown) => `rolled back after: ${String(thrown)}`)
    falls.emit('uncaughtException', new Error('probe'))
    const said = await proof
    const rest = net.over(never)
    falls.emit('beforeExit')
    return [said, await rest.catch(() => 'and once more')]
  })
  expect(await story).toEqual(['rolled back after: Error: probe', 'and once more'])
})

test('what nobody waits for any more changes nothing, and nothing is torn where nothing fell', async () => {
  const { falls, net } = spread()
  expect(await net.over(() => Promise.resolve('done'))).toBe('done')
  falls.emit('beforeExit')
  expect(net.torn()).toBe(false)
  await expect(net.over(() => Promise.reject(new Error('its own')))).rejects.toThrow('its own')
  expect(net.torn()).toBe(false)
})
