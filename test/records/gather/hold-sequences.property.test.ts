import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gatherHold } from '../../../src/records/gather/hold.ts'
import type { History } from '../../../src/records/decide/history.ts'
import type { Git } from '../../../src/ports/git.ts'
import { gitScene, type GitScene } from '../../adapters/git/scene.ts'
import { memoryRepository } from '../../fakes/memory-git.ts'
import { fakePorts } from '../../fakes/world.ts'
import { modelRepository, type ModelFiles } from '../../rollback/history-model.ts'
import { holdSequence, type Ground } from '../hold-sequence.ts'

/** Each place is a file of its own there: memory knows no lines. */
const exploded = (files: ModelFiles): ReadonlyMap<string, string> =>
  new Map(
    [...files].flatMap(([name, values]) =>
      values.flatMap((value, slot) => (value === null ? [] : [[`${name}.${slot}`, value] as const])),
    ),
  )

const ask = async (history: History, sha: string, git: Git) => {
  const found = await gatherHold(history, sha, fakePorts({ git: () => Promise.resolve(git) }))
  return found !== null && found.contained && found.lifted === null ? found : null
}

/** Every moment as design 5 says; and where something is held, both ways that the remedy names lead out. */
const follow = async (seed: number, ground: Ground, gitAt: (sha: string) => Promise<Git>, steps: number) => {
  const sequence = holdSequence(seed, ground)
  const did: string[] = []
  const seen = { held: 0, free: 0 }
  for (let moment = sequence.first, left = steps; left >= 0; left -= 1, moment = sequence.step()) {
    did.push(moment.did)
    const { history, head, isHeld } = moment
    const where = `sequence ${seed}: ${did.join(', ')}`
    let held = await ask(history, head, await gitAt(head))
    expect(held !== null, where).toBe(isHeld)
    seen[isHeld ? 'held' : 'free'] += 1
    if (held === null) continue
    expect(await ask(sequence.withForce(), head, await gitAt(head)), `${where}, forced`).toBeNull()
    let at = head
    for (let tries = 4; held !== null && tries > 0; tries -= 1) {
      at = sequence.without(at, held.culprits)
      held = await ask(history, at, await gitAt(at))
    }
    expect(held, `${where}, reverted as told`).toBeNull()
  }
  return seen
}

test('held is what design 5 holds, in every sequence, and there is a way out', { timeout: 120_000 }, async () => {
  const seen = { held: 0, free: 0 }
  for (let seed = 1; seed <= Number(process.env['SEQUENCES'] ?? '400'); seed += 1) {
    const repository = memoryRepository()
    const ground: Ground = {
      put: (files, parents, message) => repository.commit({ files: exploded(files), parents, message }),
      tree: (sha) => repository.treeOf(sha),
    }
    const { held, free } = await follow(seed, ground, (sha) => Promise.resolve(repository.clone({ main: sha })), 8)
    seen.held += held
    seen.free += free
  }
  console.log(`${seen.held} moments held, ${seen.free} free`)
  expect(Math.min(seen.held, seen.free)).toBeGreaterThan(500)
})

let scene: GitScene
beforeAll(async () => {
  scene = await gitScene()
})
afterAll(() => scene.close())

test('the same with the patch-ids of git itself', { timeout: 300_000 }, async () => {
  const seen = { held: 0, free: 0 }
  scene.server.git('config', 'uploadpack.allowFilter', 'false')
  // The first fetch brings the clone into being; what is written afterwards is laid beside it.
  scene.commit({ 'README.md': 'x\n' }, 'start')
  scene.publish()
  const git = await scene.open()
  // Of these each has both kinds of moments within its first three acts.
  for (const seed of [1_015, 1_024, 1_031]) {
    const repository = modelRepository(seed)
    const ground: Ground = {
      put: (files, parents, message) => repository.commit(files, parents, message),
      tree: (sha) => repository.get(sha).tree,
    }
    const written = async (sha: string): Promise<Git> => {
      const ref = `reset refs/heads/${repository.name}\nfrom ${repository.markOf(sha)}\n`
      const input = `${repository.script()}\n${ref}\ndone\n`
      execFileSync('git', ['fast-import', '--quiet', '--done', '--force'], { cwd: scene.server.bare, input })
      await git.fetch()
      return git
    }
    const { held, free } = await follow(seed, ground, written, 3)
    seen.held += held
    seen.free += free
  }
  expect(seen).toEqual({ held: 6, free: 6 })
})
