import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { onLoopback, withoutBackup } from './environments.ts'
import type { PlatformChoice } from './platform-choice.ts'
import { endAll, leftovers } from './processes.ts'
import type { Progress } from './progress.ts'
import { openWorld, people, type World } from './world.ts'

/** Of out/ this is ours; the rest belongs to others, and packages that were installed stay. */
const made = ['index.html', 'steps', 'environments', 'postgres', 'desk', 'work', 'processes.json']

const bundles = ['preflight', 'deploy', 'deploy/post', 'smoke', 'rollback', 'rollback/post'].map(
  (name) => `dist/${name}/index.js`,
)

/** Ends and removes what an earlier run left, starts everything, and pushes the example as the first history. */
export const prepare = async (
  root: string,
  out: string,
  choice: PlatformChoice,
  progress: Progress,
): Promise<World> => {
  const missing = bundles.filter((file) => !existsSync(path.join(root, file)))
  if (missing.length > 0) throw new Error(`${missing.join(', ')} is not there. Run 'npm run build' first.`)
  mkdirSync(out, { recursive: true })
  const [stubborn] = await endAll(leftovers(out))
  if (stubborn !== undefined)
    throw new Error(`An earlier run left process ${stubborn.pid}, which does not end. Kill it.`)
  made.forEach((name) => rmSync(path.join(out, name), { recursive: true, force: true }))

  const world = await openWorld(out, choice, progress)
  try {
    const loopback = onLoopback(world.environments, world.platform.targets)
    const edits = [...loopback, ...withoutBackup(world.postgres.source)]
    const sha = await world.desk.begin(path.join(root, 'examples', 'inventory'), edits)
    const { github, postgres, pytest, platform } = world
    progress.note(`GitHub on ${github.url}, PostgreSQL ${postgres.version}, pytest ${pytest ?? 'not found'}`)
    progress.note(`Docker: ${platform.described}`)
    progress.note(`${people.author} pushed examples/inventory to main: ${sha.slice(0, 7)}`)
    return world
  } catch (thrown) {
    await world.close()
    throw thrown
  }
}
