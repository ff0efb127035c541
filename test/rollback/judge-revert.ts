import { execFileSync } from 'node:child_process'
import { messageOf } from '../../src/core/errors.ts'
import type { Git } from '../../src/ports/git.ts'
import { chooseRoute } from '../../src/rollback/decide/route.ts'
import type { RevertAnswer } from '../../src/rollback/decide/revert.ts'
import { rehearse } from '../../src/rollback/gather/rehearse-revert.ts'
import { noRules } from '../fakes/github.ts'
import type { GitScene } from '../adapters/git/scene.ts'
import { linesOf } from './history-model.ts'
import type { RandomHistory } from './random-history.ts'

/** Writes all histories into the server's repository, in one process. */
export const importHistories = (scene: GitScene, histories: readonly RandomHistory[]): void => {
  // All of it comes with the first fetch: the trees of thousands would be thousands of requests.
  scene.server.git('config', 'uploadpack.allowFilter', 'false')
  const refs = histories.flatMap(({ name, tip, others, repository }) => [
    `reset refs/heads/${name}\nfrom ${repository.markOf(tip)}\n`,
    ...others.map((sha, index) => `reset refs/tags/${name}-${index}\nfrom ${repository.markOf(sha)}\n`),
  ])
  const script = [...histories.map(({ repository }) => repository.script()), ...refs, 'done\n'].join('\n')
  execFileSync('git', ['fast-import', '--quiet', '--done', '--force'], { cwd: scene.server.bare, input: script })
}

/** How a plan ended, and what is wrong with it. */
export interface Judged {
  readonly end: string
  readonly wrong: readonly string[]
}

const isOwn = (line: string): boolean => !line.includes(': same ')

/** What a tree holds, by what differs from the tip, without the spacers. */
const linesIn = async (
  git: Git,
  from: string,
  tree: string,
  tipLines: readonly string[],
): Promise<readonly string[]> => {
  let lines = [...tipLines]
  for (const { path, object } of await git.treeChanges(from, tree)) {
    lines = lines.filter((line) => !line.startsWith(`${path}: `))
    if (object === null) continue
    const text = atob(await git.file(object))
    for (const line of text.split('\n')) if (line !== '' && !line.startsWith('#')) lines.push(`${path}: ${line}`)
  }
  return lines
}

const countOf = (lines: readonly string[], line: string): number => lines.filter((each) => each === line).length

/** What must hold of a tree that is pushed without a person looking at it. */
const wrongOfPush = ({ repository, bad, good, tip }: RandomHistory, pushed: readonly string[]): readonly string[] => {
  const of = (sha: string) => linesOf(repository.get(sha).files)
  const [badLines, tipLines] = [of(bad), of(tip)]
  const goodLines = of(good ?? repository.get(bad).parents[0] ?? bad)
  const wrong: string[] = []
  for (const line of new Set(goodLines)) {
    const least = Math.min(countOf(goodLines, line), countOf(tipLines, line))
    if (countOf(pushed, line) < least) wrong.push(`a line of good is gone: ${line}`)
  }
  // What was made again after bad had taken it back is no later work.
  const known = new Set([...repository.below(bad)].flatMap(of))
  const [inGood, inBad, inPushed] = [new Set(goodLines), new Set(badLines), new Set(pushed)]
  for (const line of new Set(tipLines)) {
    if (!isOwn(line)) continue
    if (inBad.has(line) && !inGood.has(line) && inPushed.has(line)) wrong.push(`a line of bad stays: ${line}`)
    if (!known.has(line) && !inGood.has(line) && !inPushed.has(line)) wrong.push(`a later line is gone: ${line}`)
  }
  return wrong
}

/** Told as undone already: then nothing that came with bad may be there. */
const wrongOfNoop = ({ repository, bad, good, tip }: RandomHistory): readonly string[] => {
  const of = (sha: string) => linesOf(repository.get(sha).files)
  const before = good ?? repository.get(bad).parents[0] ?? bad
  // What good alone has taken away did not come with bad.
  const known = new Set([...of(before), ...of(repository.baseOf(before, bad))])
  const tipLines = new Set(of(tip))
  return of(bad)
    .filter((line) => isOwn(line) && tipLines.has(line) && !known.has(line))
    .map((line) => `undone already, and yet there: ${line}`)
}

const ask = async (git: Git, history: RandomHistory): Promise<RevertAnswer | string> => {
  const { repository, bad, good, isNamed, name } = history
  const extent = good === null ? 'commit' : 'release'
  const named = isNamed || good === null ? ({ isNamed: true } as const) : {}
  try {
    return await rehearse(git, {
      branch: name,
      head: null,
      bad: { ...{ sha: bad, extent, why: 'it is live' }, ...named },
      good: good === null ? null : { sha: good, tree: repository.get(good).tree },
      migrationsDirectory: null,
    })
  } catch (thrown) {
    return messageOf(thrown)
  }
}

/** What is planned for a history, held against what its lines say. */
export const judge = async (git: Git, history: RandomHistory): Promise<Judged> => {
  const { repository, tip, mode, name } = history
  const answer = await ask(git, history)
  if (typeof answer === 'string') {
    const known = answer.includes('is the first of the repository')
    return { end: 'refused: a first commit', wrong: known ? [] : [answer] }
  }
  if (answer.outcome === 'noop') return { end: 'undone already', wrong: wrongOfNoop(history) }
  if (answer.outcome !== 'ready') return { end: answer.outcome, wrong: [] }
  const rules = { rulesets: { state: 'rules', rules: noRules }, classic: { state: 'none' } } as const
  const route = chooseRoute({ asked: mode, branch: name, ...rules, doubt: answer.doubt, isBulk: answer.isBulk })
  if (route.by === 'pull-request') {
    const why = answer.doubt === null ? 'many changes' : answer.doubt.replace(/\(.*\)/, '').replace(name, 'it')
    return { end: `pull request: ${why}`, wrong: [] }
  }
  const pushed = await linesIn(git, tip, answer.tree, linesOf(repository.get(tip).files))
  return { end: answer.proven ? 'pushed, the good tree' : 'pushed', wrong: wrongOfPush(history, pushed) }
}

export interface Tally {
  readonly counts: ReadonlyMap<string, number>
  readonly wrong: readonly string[]
}

/** Judges many at a time; git is a process each, and waits. */
export const judgeAll = async (git: Git, histories: readonly RandomHistory[], beside: number): Promise<Tally> => {
  const counts = new Map<string, number>()
  const wrong: string[] = []
  const open = [...histories]
  const work = async (): Promise<void> => {
    for (let history = open.shift(); history !== undefined; history = open.shift()) {
      const judged = await judge(git, history)
      counts.set(judged.end, (counts.get(judged.end) ?? 0) + 1)
      const where = `${history.name} (${history.did.join(' ')}), ${judged.end}`
      wrong.push(...judged.wrong.map((what) => `${where}: ${what}`))
    }
  }
  await Promise.all(Array.from({ length: beside }, work))
  return { counts, wrong }
}
