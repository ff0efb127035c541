import {
  fileNames,
  mergeFiles,
  modelRepository,
  slots,
  type ModelFiles,
  type ModelRepository,
} from './history-model.ts'

/** Numbers from a seed, the same on every machine. */
export const numbersFrom = (seed: number) => {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  /** Below `limit`. */
  return (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

export type Numbers = ReturnType<typeof numbersFrom>

const pick = <Value>(next: Numbers, values: readonly Value[]): Value => {
  const value = values[next(values.length)]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}

/** What people do to a repository, each with the chance that it is done. */
const acts = [
  ...['edit', 'edit', 'edit', 'edit', 'edits', 'merge', 'merge', 'squash', 'octopus', 'foxtrot'],
  ...['branch', 'hotfix', 'hotfix', 'merge-back', 'pick', 'pick', 'revert', 'revert', 'revert-revert', 'lie', 'half'],
  ...['rewrite', 'evil', 'back-merge'],
] as const
type Act = (typeof acts)[number]

export interface RandomHistory {
  readonly name: string
  readonly repository: ModelRepository
  readonly tip: string
  readonly bad: string
  readonly good: string | null
  readonly isNamed: boolean
  readonly mode: 'auto' | 'push'
  /** Other branches, and everything that only a tag still holds. */
  readonly others: readonly string[]
  readonly did: readonly string[]
}

interface Writing {
  readonly next: Numbers
  readonly repository: ModelRepository
  main: string
  release: string | null
  readonly kept: string[]
  readonly reverts: string[]
  lines: number
}

const newLine = (writing: Writing): string => {
  writing.lines += 1
  // Now and then a line that stands elsewhere too: git must not take one for the other.
  return writing.next(12) === 0 ? `same ${writing.next(2)}` : `line ${writing.lines}`
}

const edited = (writing: Writing, files: ModelFiles): ModelFiles => {
  const { next } = writing
  const changed = new Map(files)
  const name = pick(next, fileNames)
  const values = [...(changed.get(name) ?? Array.from({ length: slots }, () => null))]
  if (next(25) === 0) changed.delete(name)
  else {
    const slot = next(slots)
    const gone = next(5) === 0 && values[slot] !== null
    changed.set(name, values.with(slot, gone ? null : newLine(writing)))
  }
  return changed
}

const filesOf = ({ repository }: Writing, sha: string): ModelFiles => repository.get(sha).files

const edit = (writing: Writing, from: string, message = 'edit'): string =>
  writing.repository.commit(edited(writing, filesOf(writing, from)), [from], message)

const settled =
  (writing: Writing) =>
  (ours: string | null, theirs: string | null): string | null =>
    pick(writing.next, [ours, theirs, newLine(writing)])

/** What `from` → `to` does, done on top of `onto`. */
const applied = (writing: Writing, onto: string, from: string, to: string): ModelFiles =>
  mergeFiles(filesOf(writing, from), filesOf(writing, onto), filesOf(writing, to), settled(writing))

const joined = (writing: Writing, into: string, what: string): ModelFiles =>
  applied(writing, into, writing.repository.baseOf(into, what), what)

const side = (writing: Writing): string => {
  const line = writing.repository.firstParents(writing.main)
  let tip = line[writing.next(Math.min(3, line.length))] ?? writing.main
  for (let left = 1 + writing.next(2); left > 0; left -= 1) tip = edit(writing, tip, 'on a side')
  return tip
}

/** A commit with a parent, somewhere in the history. */
const anyCommit = (writing: Writing, among: readonly string[]): string | null => {
  const able = among.filter((sha) => writing.repository.get(sha).parents.length > 0).slice(-12)
  return able.length === 0 ? null : pick(writing.next, able)
}

const parentOf = ({ repository }: Writing, sha: string): string => repository.get(sha).parents[0] ?? sha

const pickOnto = (writing: Writing, onto: string, sha: string, message: string): string =>
  writing.repository.commit(applied(writing, onto, parentOf(writing, sha), sha), [onto], message)

const revertOnto = (writing: Writing, sha: string): void => {
  const { main, repository } = writing
  const words = writing.next(3) === 0 ? 'undo it' : `Revert\n\nThis reverts commit ${sha}.`
  writing.main = repository.commit(applied(writing, main, sha, parentOf(writing, sha)), [main], words)
  writing.reverts.push(writing.main)
}

const mergeActs = {
  merge: (writing: Writing) => {
    const other = side(writing)
    writing.main = writing.repository.commit(joined(writing, writing.main, other), [writing.main, other], 'merge')
  },
  evil: (writing: Writing) => {
    const other = side(writing)
    const files = edited(writing, joined(writing, writing.main, other))
    writing.main = writing.repository.commit(files, [writing.main, other], 'merge with more')
  },
  squash: (writing: Writing) => {
    const other = side(writing)
    writing.kept.push(other)
    writing.main = writing.repository.commit(joined(writing, writing.main, other), [writing.main], 'squash')
  },
  octopus: (writing: Writing) => {
    const [one, two] = [side(writing), side(writing)]
    const first = joined(writing, writing.main, one)
    const base = writing.repository.baseOf(writing.main, two)
    const files = mergeFiles(filesOf(writing, base), first, filesOf(writing, two), settled(writing))
    writing.main = writing.repository.commit(files, [writing.main, one, two], 'octopus')
  },
  foxtrot: (writing: Writing) => {
    const other = side(writing)
    writing.main = writing.repository.commit(joined(writing, other, writing.main), [other, writing.main], 'foxtrot')
  },
  'merge-back': (writing: Writing) => {
    const { release, main, repository } = writing
    if (release === null || repository.below(main).has(release)) return
    writing.main = repository.commit(joined(writing, main, release), [main, release], 'merge back')
  },
  'back-merge': (writing: Writing) => {
    const { release, main, repository } = writing
    if (release === null || repository.below(release).has(main)) return
    writing.release = repository.commit(joined(writing, release, main), [release, main], 'main into the release')
  },
} satisfies Partial<Record<Act, (writing: Writing) => void>>

const otherActs = {
  edit: (writing: Writing) => {
    writing.main = edit(writing, writing.main)
  },
  edits: (writing: Writing) => {
    const files = edited(writing, edited(writing, edited(writing, filesOf(writing, writing.main))))
    writing.main = writing.repository.commit(files, [writing.main], 'edits')
  },
  branch: (writing: Writing) => {
    if (writing.release !== null) writing.kept.push(writing.release)
    writing.release = side(writing)
  },
  hotfix: (writing: Writing) => {
    writing.release = edit(writing, writing.release ?? writing.main, 'hotfix')
    if (writing.next(2) === 0) writing.main = pickOnto(writing, writing.main, writing.release, 'picked hotfix')
  },
  pick: (writing: Writing) => {
    const sha = anyCommit(writing, writing.repository.all())
    if (sha !== null) writing.main = pickOnto(writing, writing.main, sha, 'picked')
  },
  revert: (writing: Writing) => {
    const sha = anyCommit(writing, writing.repository.firstParents(writing.main).toReversed())
    if (sha !== null) revertOnto(writing, sha)
  },
  'revert-revert': (writing: Writing) => {
    const below = writing.repository.below(writing.main)
    const sha = writing.reverts.findLast((each) => below.has(each))
    if (sha !== undefined) revertOnto(writing, sha)
  },
  lie: (writing: Writing) => {
    const sha = anyCommit(writing, writing.repository.firstParents(writing.main).toReversed())
    writing.main = edit(writing, writing.main, `no revert\n\nThis reverts commit ${sha ?? writing.main}.`)
  },
  half: (writing: Writing) => {
    const { main, repository, next } = writing
    const sha = anyCommit(writing, repository.firstParents(main).toReversed())
    if (sha === null) return
    const files = new Map(filesOf(writing, main))
    const back = applied(writing, main, sha, parentOf(writing, sha))
    const name = pick(next, fileNames)
    const values = back.get(name)
    if (values === undefined) files.delete(name)
    else files.set(name, values)
    writing.main = repository.commit(files, [main], `half a revert\n\nThis reverts commit ${sha}.`)
  },
  rewrite: (writing: Writing) => {
    const line = writing.repository.firstParents(writing.main)
    const count = Math.min(1 + writing.next(3), line.length - 2)
    if (count < 1) return
    writing.kept.push(writing.main)
    let tip = line[count + (writing.next(2) === 0 ? 1 : 0)] ?? line[count] ?? ''
    for (const sha of line.slice(0, count).toReversed()) tip = pickOnto(writing, tip, sha, 'rewritten')
    writing.main = tip
  },
} satisfies Partial<Record<Act, (writing: Writing) => void>>

const doers: Readonly<Record<Act, (writing: Writing) => void>> = Object.assign({}, mergeActs, otherActs)

const doSome = (writing: Writing, count: number, did: string[]): void => {
  for (let left = count; left > 0; left -= 1) {
    const act = pick(writing.next, acts)
    doers[act](writing)
    did.push(act)
  }
}

/** A random repository with a bad release and, mostly, a good one before or beside it. */
export const randomHistory = (seed: number): RandomHistory => {
  const next = numbersFrom(seed)
  const repository = modelRepository(seed)
  const first = new Map(fileNames.map((file) => [file, Array.from({ length: slots }, (_, slot) => `start ${slot}`)]))
  const root = repository.commit(first, [], 'start')
  const writing: Writing = { next, repository, main: root, release: null, kept: [], reverts: [], lines: 0 }
  const did: string[] = []
  doSome(writing, 1 + next(5), did)
  const goodMain = writing.main
  const good = next(4) === 0 ? (writing.release ?? goodMain) : goodMain
  did.push('good')
  doSome(writing, 1 + (next(2) === 0 ? 0 : next(4)), did)
  const bad = next(6) === 0 ? (writing.release ?? writing.main) : writing.main
  did.push('bad')
  doSome(writing, next(5), did)
  const { main: tip, release, kept } = writing
  const others = [...kept, ...(release === null ? [] : [release]), good, bad]
  const extent = next(8)
  const able = repository.get(bad).parents.length > 0
  return {
    ...{ name: repository.name, repository, tip, bad, others, did },
    good: extent === 0 && able ? null : good,
    isNamed: next(3) === 0,
    mode: next(2) === 0 ? 'push' : 'auto',
  }
}
