import { gitScene } from '../test/adapters/git/scene.ts'
import { importHistories, judgeAll } from '../test/rollback/judge-revert.ts'
import { randomHistory } from '../test/rollback/random-history.ts'

// The planner of a rollback over random histories with real git: `npm run histories [-- <how many> [<the first>]]`.
const [count = '2000', first = '1'] = process.argv.slice(2)
const histories = Array.from({ length: Number(count) }, (_, index) => randomHistory(Number(first) + index))
const scene = await gitScene()
try {
  importHistories(scene, histories)
  const since = Date.now()
  const { counts, wrong } = await judgeAll(await scene.open(), histories, 2)
  const rows = [...counts].toSorted(([, one], [, other]) => other - one)
  for (const [end, number] of rows) console.log(`${String(number).padStart(6)}  ${end}`)
  console.log(`${histories.length} histories in ${Math.round((Date.now() - since) / 1000)} s, ${wrong.length} wrong`)
  for (const line of wrong) console.log(line)
  if (wrong.length > 0) process.exitCode = 1
} finally {
  await scene.close()
}
