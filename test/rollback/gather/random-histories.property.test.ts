import { afterAll, beforeAll, expect, test } from 'vitest'
import { gitScene, type GitScene } from '../../adapters/git/scene.ts'
import { importHistories, judgeAll } from '../judge-revert.ts'
import { randomHistory } from '../random-history.ts'

// A share of `npm run histories`, which tries two thousand. A history that goes wrong is told by its number.
const count = Number(process.env['HISTORIES'] ?? '160')

let scene: GitScene
beforeAll(async () => {
  scene = await gitScene()
})
afterAll(() => scene.close())

test(
  'in no history does a push take a line of the good release or leave one of the bad',
  { timeout: 40_000 + count * 2_000 },
  async () => {
    const histories = Array.from({ length: count }, (_, index) => randomHistory(index + 1))
    importHistories(scene, histories)
    const { counts, wrong } = await judgeAll(await scene.open(), histories, 2)
    console.log([...counts].map(([end, number]) => `${number} ${end}`).join('; '))
    expect(wrong).toEqual([])
    // Without these the property would say nothing.
    for (const end of ['pushed', 'pushed, the good tree', 'undone already', 'conflict', 'absent']) {
      expect(counts.get(end) ?? 0, end).toBeGreaterThan(0)
    }
    expect([...counts.keys()].filter((end) => end.startsWith('pull request')).length).toBeGreaterThan(2)
  },
)
