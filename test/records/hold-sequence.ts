import type { History, HistoryEntry } from '../../src/records/decide/history.ts'
import { aHistory, anEntry } from '../fakes/history.ts'
import { slots, type ModelFiles } from '../rollback/history-model.ts'
import { numbersFrom, type Numbers } from '../rollback/random-history.ts'

/** Where the commits of a sequence are written: in memory or for real git. */
export interface Ground {
  readonly put: (files: ModelFiles, parents: readonly string[], message: string) => string
  readonly tree: (sha: string) => string
}

/** One change that a rollback took away: places of its own, before and after. */
interface Change {
  readonly sha: string
  readonly slots: readonly number[]
  readonly value: string
}

interface RolledBack {
  readonly bad: string
  readonly deployment: number
  readonly extent: 'release' | 'commit'
  readonly changes: readonly Change[]
}

/** A moment of the sequence: what is asked, and what design 5 says. */
export interface Moment {
  readonly history: History
  readonly head: string
  readonly isHeld: boolean
  readonly did: string
}

const culpritFile = 'a.txt'
const otherFile = 'b.txt'

/** People deploy, roll back, revert, land again and force; after each act it is known what is held. */
export const holdSequence = (seed: number, ground: Ground) => {
  const next: Numbers = numbersFrom(seed)
  const files = new Map<string, ModelFiles>()
  const parents = new Map<string, readonly string[]>()
  let lines = 0
  const put = (content: ModelFiles, above: readonly string[], message: string): string => {
    lines += 1
    const sha = ground.put(content, above, `${lines} ${message}`)
    files.set(sha, content)
    parents.set(sha, above)
    return sha
  }
  const valuesOf = (sha: string, file: string) => files.get(sha)?.get(file) ?? []
  const changed = (sha: string, file: string, at: ReadonlyMap<number, string>): ModelFiles =>
    new Map(files.get(sha)).set(
      file,
      valuesOf(sha, file).map((value, slot) => at.get(slot) ?? value),
    )
  const isIn = (ancestor: string, sha: string): boolean =>
    ancestor === sha || (parents.get(sha) ?? []).some((parent) => isIn(ancestor, parent))
  const begin = (slot: number) => `start ${slot}`
  const fresh = Array.from({ length: slots }, (_, slot) => begin(slot))
  const set = (sha: string, { slots: own, value }: Change, isThere: boolean, limit = own.length): ModelFiles =>
    changed(sha, culpritFile, new Map(own.slice(0, limit).map((slot) => [slot, isThere ? value : begin(slot)])))

  const good = put(new Map([culpritFile, otherFile].map((name) => [name, fresh])), [], 'good')
  const free = Array.from({ length: slots }, (_, slot) => slot)
  const changes: Change[] = []
  let bad = good
  for (let left = 1 + next(3); left > 0; left -= 1) {
    const own = free.splice(0, 1 + next(2))
    const value = `bad ${left}`
    const at = new Map(own.map((slot) => [slot, value]))
    bad = put(changed(bad, culpritFile, at), [bad], 'feat')
    changes.push({ sha: bad, slots: own, value })
  }
  let id = 3
  const entryOf = (sha: string, more: Partial<Parameters<typeof anEntry>[0]>) =>
    anEntry({ sha, tree: ground.tree(sha), id: (id += 1), ...more })
  const entries: HistoryEntry[] = [
    entryOf(good, { id: 3, kind: 'rollback', bad, to: good }),
    entryOf(bad, { id: 2, statuses: ['in_progress', 'failure: x', 'error: rolled-back'] }),
    entryOf(good, { id: 1 }),
  ]
  const holds: RolledBack[] = [{ bad, deployment: 3, extent: 'release', changes }]
  const forced: { readonly sha: string; readonly id: number }[] = []
  const released: string[] = []
  let head = next(2) === 0 ? bad : put(new Map(files.get(good)), [good], 'beside')

  const isThere = (sha: string, { slots: own, value, sha: from }: Change): boolean => {
    const standing = own.filter((slot) => valuesOf(sha, culpritFile)[slot] === value).length
    return isIn(from, sha) ? standing > 0 : standing === own.length
  }
  const culpritsOf = (hold: RolledBack): readonly Change[] => {
    const named = holds.filter(({ extent, deployment }) => extent === 'commit' && deployment > hold.deployment)
    const found = hold.changes.filter(({ sha }) => named.some((other) => other.bad === sha))
    return hold.extent === 'release' && found.length > 0 ? found : hold.changes
  }
  const hasContent = (hold: RolledBack, sha: string): boolean => {
    if (sha === hold.bad || ground.tree(sha) === ground.tree(hold.bad)) return true
    const isForced = (other: string) => forced.some((each) => each.sha === other && each.id > hold.deployment)
    const isProven = [good, ...released.filter((other) => !isForced(other))].some(
      (other) => ground.tree(other) === ground.tree(sha) && !isIn(hold.bad, other),
    )
    return !isProven && culpritsOf(hold).some((change) => isThere(sha, change))
  }
  const isOver = (hold: RolledBack): boolean =>
    forced.some(({ sha, id: when }) => when > hold.deployment && hasContent(hold, sha))
  const isHeld = (sha: string): boolean => holds.some((hold) => !isOver(hold) && hasContent(hold, sha))

  const some = (): Change => changes[next(changes.length)] ?? { sha: bad, slots: [], value: '' }
  const edited = (from: string, content: ModelFiles): ModelFiles => {
    const slot = next(slots)
    const values = (files.get(from)?.get(otherFile) ?? []).with(slot, `line ${lines}`)
    return new Map(content).set(otherFile, values)
  }
  const acts: Readonly<Record<string, () => void>> = {
    edit: () => (head = put(edited(head, files.get(head) ?? new Map()), [head], 'edit')),
    lie: () => {
      head = put(edited(head, files.get(head) ?? new Map()), [head], `no\n\nThis reverts commit ${some().sha}.`)
    },
    revert: () => (head = put(set(head, some(), false), [head], 'undo')),
    'revert, half': () => (head = put(set(head, some(), false, 1), [head], 'undo a part')),
    'revert all, squashed': () => {
      const gone = new Map(changes.flatMap(({ slots: own }) => own.map((slot) => [slot, begin(slot)] as const)))
      head = put(edited(head, changed(head, culpritFile, gone)), [head], 'undo the release')
    },
    'land again': () => (head = put(set(head, some(), true), [head], 'again')),
    'land again, squashed': () => (head = put(edited(head, set(head, some(), true)), [head], 'squash')),
    release: () => {
      if (isHeld(head)) return
      entries.unshift(entryOf(head, {}))
      released.push(head)
    },
    force: () => {
      const isWell = next(2) === 0
      const statuses = ['in_progress', isWell ? 'success: verified' : 'failure: x']
      entries.unshift(entryOf(head, { force: 'it was the database', statuses }))
      if (isWell) forced.push({ sha: head, id })
    },
    name: () => {
      const change = some()
      if (change.sha === bad || holds.some((hold) => hold.bad === change.sha)) return
      entries.unshift(entryOf(good, { kind: 'rollback', bad: change.sha }))
      holds.push({ bad: change.sha, deployment: id, extent: 'commit', changes: [change] })
    },
  }
  const names = Object.keys(acts)
  const likely = [...names, 'force', 'edit', 'revert', 'revert', 'land again', 'release']
  const moment = (did: string): Moment => ({ history: aHistory([...entries]), head, isHeld: isHeld(head), did })
  const step = (): Moment => {
    const did = likely[next(likely.length)] ?? 'edit'
    // Forced once, most of it is over: not in every sequence.
    if (did === 'force' && next(2) > 0) return moment('nothing')
    acts[did]?.()
    return moment(did)
  }
  /** What the remedy says: revert these. */
  const without = (sha: string, culprits: readonly string[]): string => {
    let content: ModelFiles = files.get(sha) ?? new Map()
    for (const change of changes) {
      if (!culprits.includes(change.sha)) continue
      const at = new Map(change.slots.map((slot) => [slot, begin(slot)]))
      const values = (content.get(culpritFile) ?? []).map((value, slot) => at.get(slot) ?? value)
      content = new Map(content).set(culpritFile, values)
    }
    return put(content, [sha], 'as the remedy says')
  }
  /** What the remedy says else: the same dispatch with `force`. */
  const withForce = (): History => aHistory([entryOf(head, { force: 'a person says so' }), ...entries])
  return { first: moment('rolled back'), step, without, withForce }
}
