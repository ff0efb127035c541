import { describe, expect, test } from 'vitest'
import { containment, gatherHold, isTainted } from '../../../src/records/gather/hold.ts'
import { activeHolds } from '../../../src/records/decide/hold.ts'
import type { History } from '../../../src/records/decide/history.ts'
import { anEntry, aHistory } from '../../fakes/history.ts'
import { memoryRepository, type MemoryFiles } from '../../fakes/memory-git.ts'
import { fakePorts } from '../../fakes/world.ts'

const files = (of: Readonly<Record<string, string>>): MemoryFiles => new Map(Object.entries(of))

/** good, then two changes that make the bad release; each test goes on from there. */
const scene = () => {
  const repository = memoryRepository()
  const put = (of: Readonly<Record<string, string>>, parents: readonly string[], message = 'x') =>
    repository.commit({ files: files(of), parents, message })
  const good = put({ app: '1', log: '1' }, [])
  const first = put({ app: '1', log: '2', leak: 'yes' }, [good])
  const bad = put({ app: 'BAD', log: '3', leak: 'yes' }, [first])
  const entry = (id: number, sha: string, more: Partial<Parameters<typeof anEntry>[0]> = {}) =>
    anEntry({ id, sha, tree: repository.treeOf(sha), ...more })
  const history = (...later: ReturnType<typeof anEntry>[]): History =>
    aHistory([...later, entry(3, good, { kind: 'rollback', bad, to: good }), entry(2, bad), entry(1, good)])
  const git = (tip: string) => repository.clone({ main: tip })
  const ask = (sha: string, known = history()) => {
    const [hold] = activeHolds(known)
    if (hold === undefined) throw new Error('nothing is held')
    return containment(hold, sha, known, git(sha))
  }
  return { put, good, first, bad, entry, history, git, ask }
}

const held = { contained: true, lifted: null }

describe('a hold goes by content', () => {
  test('the bad commit, one on top of it, and one with its very files', async () => {
    const { put, good, bad, ask } = scene()
    expect(await ask(bad)).toMatchObject(held)
    expect(await ask(put({ app: 'BAD', log: '3', leak: 'yes', more: 'x' }, [bad]))).toMatchObject(held)
    expect(await ask(put({ app: 'BAD', log: '3', leak: 'yes' }, [good]))).toMatchObject(held)
  })

  test('a sentence in a message lifts nothing', async () => {
    const { put, bad, ask } = scene()
    const next = put({ app: 'BAD', log: '3', leak: 'yes', c: 'x' }, [bad], `Add c\n\nThis reverts commit ${bad}.`)
    expect(await ask(next)).toMatchObject(held)
  })

  test('a revert under any message lifts it, in one commit or in several', async () => {
    const { put, bad, ask } = scene()
    const squashed = put({ app: '1', log: '1', other: 'x' }, [bad], 'Undo the release (#13)')
    expect(await ask(squashed)).toMatchObject({ contained: true, lifted: squashed })
    const one = put({ app: '1', log: '2', leak: 'yes', n: '1' }, [bad], 'back')
    expect(await ask(one)).toMatchObject(held)
    const both = put({ app: '1', log: '1', n: '1' }, [one], 'back too')
    expect(await ask(both)).toMatchObject({ contained: true, lifted: both })
  })

  test('what was fixed on top of its revert is free; what was landed again as it was is held', async () => {
    const { put, bad, ask } = scene()
    const undone = put({ app: '1', log: '1' }, [bad])
    const fixed = put({ app: 'GOOD NOW', log: '1' }, [put({ app: '1', log: '2', leak: 'yes' }, [bad])])
    expect((await ask(fixed)).culprits).not.toContain('')
    expect(await ask(put({ app: 'BAD', log: '3', leak: 'yes', n: '2' }, [undone]))).toMatchObject(held)
  })

  test('the same change beside the bad commit, cherry-picked or squashed with others', async () => {
    const { put, good, ask } = scene()
    const other = put({ app: '1', log: '1', feature: 'new' }, [good])
    expect(await ask(other)).toMatchObject({ contained: false, lifted: null })
    expect(await ask(put({ app: '1', log: '2', leak: 'yes', feature: 'new' }, [other]))).toMatchObject(held)
  })

  test('a release that the rollback went past holds what was rolled back', async () => {
    const { put, first, bad, good, ask, entry, git } = scene()
    const known = aHistory([
      entry(4, good, { kind: 'rollback', bad, to: good }),
      entry(3, bad),
      entry(2, first),
      entry(1, good),
    ])
    const hot = put({ app: '1', log: '2', leak: 'yes', fix: 'x' }, [first])
    expect(await ask(hot, known)).toMatchObject({ ...held, culprits: [first] })
    const [hold] = activeHolds(known)
    if (hold === undefined) throw new Error('nothing is held')
    expect(await isTainted(hold, first, known, git(hot))).toBe(true)
    expect(await isTainted(hold, good, known, git(hot))).toBe(false)
  })

  test('files that every release changes do not count: changelogs by their name', async () => {
    const { put, good, bad, entry, git } = scene()
    const version = put({ app: '1', log: '1', 'CHANGELOG.md': '1.1.0' }, [good])
    const known = aHistory([
      entry(9, good, { kind: 'rollback', bad: version, to: good }),
      entry(8, version),
      entry(1, good),
    ])
    const later = put({ app: '1', log: '1', 'CHANGELOG.md': '1.2.0' }, [version])
    const ports = fakePorts({ git: () => Promise.resolve(git(later)) })
    expect(await gatherHold(known, later, ports)).toMatchObject({ contained: false })
    expect(bad).not.toBe(version)
  })

  test('the culprit that was named afterwards frees the others', async () => {
    const { put, first, bad, good, history, entry, ask } = scene()
    const named = entry(4, good, { kind: 'rollback', bad: first })
    const known = history(named)
    const onlyFirst = put({ app: 'BAD', log: '3', n: 'x' }, [bad])
    const whole = activeHolds(known).find((hold) => hold.bad === bad)
    expect(whole?.extent).toBe('release')
    expect(await ask(onlyFirst, history())).toMatchObject(held)
  })
})

describe('a hold that is over', () => {
  test('by a release with the content that was forced and verified since', async () => {
    const { put, bad, history, entry, git } = scene()
    const fix = put({ app: 'BAD', log: '3', leak: 'yes', fix: 'x' }, [bad])
    const ports = fakePorts({ git: () => Promise.resolve(git(fix)) })
    expect(await gatherHold(history(entry(9, fix, { force: 'it was the database' })), fix, ports)).toBeNull()
    expect(await gatherHold(history(entry(9, fix)), fix, ports)).toMatchObject(held)
    const failed = entry(9, fix, { force: 'x', statuses: ['in_progress', 'failure'] })
    expect(await gatherHold(history(failed), fix, ports)).toMatchObject(held)
  })

  test('by a forced release that has it beside the bad commit: what is built on that one is free too', async () => {
    const { put, good, history, entry, git } = scene()
    const picked = put({ app: 'BAD', log: '3', leak: 'yes', n: '1' }, [good])
    const next = put({ app: 'BAD', log: '3', leak: 'yes', n: '2' }, [picked])
    const ports = fakePorts({ git: () => Promise.resolve(git(next)) })
    expect(await gatherHold(history(), next, ports)).toMatchObject(held)
    expect(await gatherHold(history(entry(9, picked, { force: 'it was the database' })), next, ports)).toBeNull()
  })

  test('where nothing was rolled back there is none, and no clone is made', async () => {
    const { entry, good } = scene()
    const ports = fakePorts({ git: () => Promise.reject(new Error('nobody needs a clone')) })
    expect(await gatherHold(aHistory([entry(1, good)]), good, ports)).toBeNull()
  })

  test('the branch that is free of it already is named', async () => {
    const { put, bad, history, git } = scene()
    const undone = put({ app: '1', log: '1', x: 'y' }, [bad])
    const ports = fakePorts({ git: () => Promise.resolve(git(undone)) })
    const found = await gatherHold(history(), bad, ports, () => Promise.resolve(['main']))
    expect(found).toMatchObject({ ...held, undoneOn: { branch: 'main', tip: undone } })
  })
})
