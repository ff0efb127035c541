// core: finds many texts in one, each in full or cut short, in linear time (Aho and Corasick 1975). Pure.
import type { Needle } from './secret-forms.ts'

/** Marks what is to be hidden, from and to (exclusive), as indexes of the text. */
export type Mark = (from: number, to: number) => void

export interface Finder {
  readonly find: (text: string, mark: Mark) => void
}

/** From here on a beginning is no coincidence any more. */
const longBeginning = 12
/** Where a text was cut, as shown by an ellipsis or its end, less is enough. */
const shortBeginning = 6

interface Tree {
  /** Where the sign `code` leads from a node: the key is `node * 65536 + code`. */
  readonly next: Map<number, number>
  readonly depth: number[]
  /** Of the longest needle that ends here. */
  readonly whole: number[]
  /** A beginning that ends here counts by itself. */
  readonly cut: boolean[]
  /** It has a letter, and a sign that is none: a word alone is no sign of a secret (`production-key-7c1f`). */
  readonly mixed: boolean[]
  /** The node of the longest beginning that is an end of this one. */
  readonly fall: number[]
  readonly childrenOf: number[][]
  readonly code: number[]
}

const grow = (needles: readonly Needle[]): Tree => {
  const tree: Tree = {
    next: new Map(),
    depth: [0],
    whole: [0],
    cut: [false],
    mixed: [false],
    fall: [0],
    childrenOf: [[]],
    code: [0],
  }
  for (const { text, cut } of needles) {
    let node = 0
    const letter = text.search(/[A-Za-z]/)
    const other = text.search(/[^A-Za-z]/)
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index)
      const key = node * 65_536 + code
      let child = tree.next.get(key)
      if (child === undefined) {
        child = tree.depth.length
        tree.next.set(key, child)
        tree.childrenOf[node]?.push(child)
        tree.depth.push(index + 1)
        tree.whole.push(0)
        tree.cut.push(false)
        tree.mixed.push(letter >= 0 && other >= 0 && letter <= index && other < index)
        tree.fall.push(0)
        tree.childrenOf.push([])
        tree.code.push(code)
      }
      node = child
      if (cut) tree.cut[node] = true
    }
    tree.whole[node] = text.length
  }
  return tree
}

const step = ({ next, fall }: Pick<Tree, 'next' | 'fall'>, from: number, code: number): number => {
  let node = from
  for (;;) {
    const child = next.get(node * 65_536 + code)
    if (child !== undefined) return child
    if (node === 0) return 0
    node = fall[node] ?? 0
  }
}

/** Breadth first, so that what a node falls back to is finished before it. */
const link = (tree: Tree): void => {
  const queue = [...(tree.childrenOf[0] ?? [])]
  for (const node of queue) {
    for (const child of tree.childrenOf[node] ?? []) {
      tree.fall[child] = step(tree, tree.fall[node] ?? 0, tree.code[child] ?? 0)
      tree.whole[child] = Math.max(tree.whole[child] ?? 0, tree.whole[tree.fall[child]] ?? 0)
      queue.push(child)
    }
  }
}

const isCutAt = (text: string, end: number): boolean => end === text.length || text[end] === '…'

/** Built once, asked as often as there are texts. */
export const finderOf = (needles: readonly Needle[]): Finder => {
  const tree = grow(needles)
  link(tree)
  const beginning = (text: string, node: number, end: number): number => {
    const depth = tree.depth[node] ?? 0
    if (tree.cut[node] !== true || tree.mixed[node] !== true || depth < shortBeginning) return 0
    return depth >= longBeginning || isCutAt(text, end) ? depth : 0
  }
  return {
    find: (text, mark) => {
      let node = 0
      for (let end = 1; end <= text.length; end += 1) {
        const before = node
        node = step(tree, node, text.charCodeAt(end - 1))
        // A beginning is looked at where it goes no further, so that each sign is looked at once.
        const goesOn = (tree.depth[node] ?? 0) === (tree.depth[before] ?? 0) + 1
        if (!goesOn) {
          const length = beginning(text, before, end - 1)
          if (length > 0) mark(end - 1 - length, end - 1)
        }
        const whole = tree.whole[node] ?? 0
        if (whole > 0) mark(end - whole, end)
      }
      const last = beginning(text, node, text.length)
      if (last > 0) mark(text.length - last, text.length)
    },
  }
}
