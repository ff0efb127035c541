// core: the mark of what went through the gateway, which everything that sends or writes asks for. Pure.
import type { Redact } from './redact.ts'

declare const mark: unique symbol

/** Without secrets: only a gateway makes one, and what leaves takes nothing else. */
export type Redacted<Value = string> = Value & { readonly [mark]: true }

/** The one way out for text. */
export interface Gateway {
  readonly text: (text: string) => Redacted
  /** Every text in it, whole: before anybody cuts or escapes one. */
  readonly data: <Value extends object>(data: Value) => Redacted<Value>
  /** What a repository holds already and gets back byte for byte: changed, it would be another file. */
  readonly verbatim: <Value extends object>(data: Value) => Redacted<Value>
}

/** The type is the mark: nothing of it is there when the program runs. */
const isPassed = <Value>(value: Value): value is Redacted<Value> => value !== undefined

function pass<Value>(value: Value): asserts value is Redacted<Value> {
  if (!isPassed(value)) throw new Error('there is nothing to pass')
}

/** Words of a closed list, and names by which others find a thing again: never what somebody else wrote. */
const fixed = new Set(
  'verdict reasonCode action status state kind gate level startedAt conclusion event sha ref head base tree environment task query encoding mode'.split(
    ' ',
  ),
)

const cleanIn = (node: object, redact: Redact): void => {
  for (const key of Object.keys(node)) {
    const value: unknown = Reflect.get(node, key)
    if (typeof value === 'string' && fixed.has(key)) continue
    if (typeof value === 'string') Reflect.set(node, key, redact(value))
    else if (typeof value === 'object' && value !== null) cleanIn(value, redact)
  }
}

/** A gateway that takes out what `redact` knows. */
export const gatewayOf = (redact: Redact): Gateway => ({
  text: (text) => {
    const clean = redact(text)
    pass(clean)
    return clean
  },
  data: (data) => {
    const clean = structuredClone(data)
    cleanIn(clean, redact)
    pass(clean)
    return clean
  },
  verbatim: (data) => {
    pass(data)
    return data
  },
})
