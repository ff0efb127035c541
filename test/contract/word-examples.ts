import ts from 'typescript'

// A value for every parameter of a sentence, made from the parameter's type: `string` becomes «its name», a union each of
// its members, a list none, one, two and many. So no list of calls has to be kept beside the sentences.

/** What a name says that its type does not. The first that fits decides. */
const namedExamples: readonly (readonly [RegExp, readonly unknown[]])[] = [
  [/^(?:sha|expected|wanted|commit)$|Sha$/u, ['c0ffee0123456789c0ffee0123456789c0ffee01']],
  [/(?:At|^at|^date|^since|^until|^now|^expires)$/u, ['2026-02-01T14:02:00.000Z']],
  [/(?:Ms|^ms)$/u, [90_000, 60_000]],
  [/^share$/u, [0.25]],
]

const numbers = [3, 1, 0]

/** Deep enough for every sentence; a type that contains itself ends here. */
const deepest = 6

const orElse = (found: readonly unknown[], other: readonly unknown[]) => (found.length > 0 ? found : other)

const isNullish = (type: ts.Type) => (type.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) !== 0

const isNothing = (value: unknown) => value === null || value === undefined

/**
 * One thing after the other away from the first example of each, and away from having nothing of what may be missing: not
 * every pair of two, which would be thousands.
 */
export const oneByOne = (examples: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] => {
  const first = examples.map(([base]) => base)
  const nothing = examples.map((of) => (of.some(isNothing) ? of.find(isNothing) : of[0]))
  const isSame = nothing.every((value, at) => value === first[at])
  const from = (base: readonly unknown[]) => [
    base,
    ...examples.flatMap((of, place) =>
      of.filter((other) => other !== base[place]).map((other) => base.map((each, at) => (at === place ? other : each))),
    ),
  ]
  return isSame ? from(first) : [...from(first), ...from(nothing)]
}

const numbered = (value: unknown, number: number): unknown =>
  typeof value === 'string' && value.startsWith('«') ? value.replace('»', ` ${number}»`) : value

/** One, two, many and none; and one of each kind. Of texts there are many enough to be cut. */
const listsOf = (of: readonly unknown[]): readonly (readonly unknown[])[] => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => numbered(of[at % of.length], at + 1))
  const [one, two] = [many(1), many(2)]
  const others = of.slice(1).map((each) => [each])
  return typeof of[0] === 'string' ? [two, one, many(12), [], ...others] : [one, two, many(4), [], ...others]
}

/** Examples of the types of one program. */
export const examplesFrom = (checker: ts.TypeChecker) => {
  const nameOf = (type: ts.Type) => checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)

  const isReference = (type: ts.Type): type is ts.TypeReference =>
    checker.isArrayType(type) || checker.isTupleType(type)

  const ofUnion = (type: ts.UnionType, name: string, depth: number) => {
    // The compiler orders the members as it meets them, and prints them so: by their examples they stay where they are.
    const members = type.types.map((member) => {
      const examples = ofType(member, name, depth)
      return { examples, key: `${Number(isNullish(member))}${JSON.stringify(examples)}` }
    })
    return members.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).flatMap(({ examples }) => examples)
  }

  const ofObject = (type: ts.Type, depth: number): readonly unknown[] => {
    const parts = checker.getPropertiesOfType(type).map((part) => ({ key: part.name, of: ofSymbol(part, depth + 1) }))
    const made = oneByOne(parts.map(({ of }) => of)).map((values) =>
      Object.fromEntries(parts.flatMap(({ key }, at) => (values[at] === undefined ? [] : [[key, values[at]]]))),
    )
    const indexed = checker.getIndexTypeOfType(type, ts.IndexKind.String)
    if (indexed === undefined || parts.length > 0) return made
    return ofType(indexed, 'value', depth + 1).map((value) => ({ '«key»': value }))
  }

  const ofType = (type: ts.Type, name: string, depth: number): readonly unknown[] => {
    if (type.isStringLiteral() || type.isNumberLiteral()) return [type.value]
    if (type.isUnion()) return ofUnion(type, name, depth)
    const { flags } = type
    if ((flags & ts.TypeFlags.Null) !== 0) return [null]
    if ((flags & ts.TypeFlags.Undefined) !== 0) return [undefined]
    if ((flags & ts.TypeFlags.BooleanLiteral) !== 0) return [nameOf(type) === 'true']
    const named = (kind: 'string' | 'number') => {
      const found = namedExamples.find(([pattern]) => pattern.test(name))?.[1] ?? []
      return found.every((each) => typeof each === kind) ? found : []
    }
    if ((flags & ts.TypeFlags.String) !== 0) return orElse(named('string'), [`«${name}»`])
    if ((flags & ts.TypeFlags.Number) !== 0) return orElse(named('number'), numbers)
    if (depth > deepest) return [undefined]
    if (isReference(type)) {
      const parts = checker.getTypeArguments(type)
      const [element] = checker.isArrayType(type) ? parts : []
      return element === undefined
        ? oneByOne(parts.map((part, at) => ofType(part, `${name} ${at + 1}`, depth + 1)))
        : listsOf(ofType(element, name.replace(/s$/u, ''), depth + 1))
    }
    return ofObject(type, depth)
  }

  const ofSymbol = (symbol: ts.Symbol, depth: number): readonly unknown[] => {
    const found = ofType(checker.getTypeOfSymbol(symbol), symbol.name, depth)
    return found.length === 0 ? [undefined] : found
  }

  /** The calls of a function, an array of arguments each. */
  return (signature: ts.Signature) => oneByOne(signature.getParameters().map((parameter) => ofSymbol(parameter, 0)))
}
