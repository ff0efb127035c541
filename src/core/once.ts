// core: asks a question once for each set of arguments, and gives everybody the same answer.

/**
 * Asks each question once; arguments are told apart by their JSON. A refusal is not remembered, nor an answer of which
 * `keeps` says that it may change.
 */
export const once = <Args extends readonly unknown[], Value>(
  ask: (...args: Args) => Promise<Value>,
  keeps: (value: Value) => boolean = () => true,
): ((...args: Args) => Promise<Value>) => {
  const known = new Map<string, Promise<Value>>()
  return (...args) => {
    const key = JSON.stringify(args)
    const before = known.get(key)
    if (before !== undefined) return before
    const asked = ask(...args)
    known.set(key, asked)
    const forget = () => known.delete(key)
    asked.then((value) => keeps(value) || forget(), forget)
    return asked
  }
}
