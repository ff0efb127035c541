import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Git } from '../../../src/ports/git.ts'
import { gitScene, type GitScene } from './scene.ts'

// fast-import builds a history in one process: a thousand commits a second.
type Act =
  | { readonly kind: 'edit' | 'squash'; readonly file: number; readonly value: number }
  | { readonly kind: 'delete'; readonly file: number }
  | { readonly kind: 'merge'; readonly file: number; readonly value: number; readonly length: number }
  | { readonly kind: 'revert'; readonly back: number }

const file = fc.integer({ min: 0, max: 5 })
const value = fc.integer({ min: 0, max: 9 })
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constantFrom('edit' as const, 'squash' as const), file, value }),
  fc.record({ kind: fc.constant('delete' as const), file }),
  fc.record({ kind: fc.constant('merge' as const), file, value, length: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('revert' as const), back: fc.integer({ min: 1, max: 4 }) }),
)

let scene: GitScene
beforeAll(async () => {
  scene = await gitScene()
})
afterAll(() => scene.close())

type Files = ReadonlyMap<number, string>

/** The histories of main as snapshots: what each first-parent commit holds. */
const build = (acts: readonly Act[], branch: string): { readonly script: string; readonly count: number } => {
  const lines: string[] = []
  let mark = 0
  const write = (ref: string, files: Files, parents: readonly number[]): number => {
    mark += 1
    const [from, ...merges] = parents
    lines.push(
      `commit ${ref}`,
      `mark :${mark}`,
      `committer A <a@example.com> ${1_700_000_000 + mark} +0000`,
      'data 1',
      'm',
    )
    if (from !== undefined) lines.push(`from :${from}`)
    for (const merge of merges) lines.push(`merge :${merge}`)
    lines.push('deleteall')
    for (const [name, text] of files) {
      lines.push(`M 100644 inline f${name}.txt`, `data ${text.length}`, text)
    }
    lines.push('')
    return mark
  }
  const states: Files[] = [new Map([[0, 'start\n']])]
  const main = `refs/heads/${branch}`
  let tip = write(main, states[0] ?? new Map(), [])
  for (const step of acts) {
    const now = states.at(-1) ?? new Map<number, string>()
    let next = new Map(now)
    let side: number | null = null
    if (step.kind === 'edit' || step.kind === 'squash') next.set(step.file, `${step.value}\nline\nline\n`)
    if (step.kind === 'delete') next.delete(step.file)
    if (step.kind === 'revert') next = new Map(states[Math.max(0, states.length - 1 - step.back)])
    if (step.kind === 'merge') {
      side = tip
      for (let index = 0; index < step.length; index += 1) {
        next.set(step.file, `side ${step.value} ${index}\n`)
        side = write(`${main}-side`, new Map(next), [side])
      }
    }
    tip = write(main, next, side === null ? [tip] : [tip, side])
    states.push(next)
  }
  return { script: `${lines.join('\n')}\ndone\n`, count: states.length }
}

test(
  'undoing good..bad along the first parent gives the good tree, whatever lies between',
  { timeout: 120_000 },
  async () => {
    let round = 0
    let git: Git | null = null
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 59 }), fc.nat(), async (acts, pick) => {
        round += 1
        const branch = `r${round}`
        const { script, count } = build(acts, branch)
        execFileSync('git', ['fast-import', '--quiet', '--done', '--force'], {
          cwd: scene.server.bare,
          input: script,
        })
        git ??= await scene.open()
        await git.fetch()
        const tip = await git.resolve(`refs/heads/${branch}`)
        expect(tip).not.toBeNull()
        if (tip === null) return
        const chain = scene.server.git('rev-list', '--first-parent', tip).split('\n')
        expect(chain).toHaveLength(count)
        const good = chain[1 + (pick % (count - 1))]
        if (good === undefined) return
        const range = await git.commits({ from: good, to: tip, firstParentOnly: true })
        expect(range.map((commit) => commit.sha)).toEqual(chain.slice(0, chain.indexOf(good)))
        const rehearsal = await git.rehearseRevert({ onto: tip, commits: range.map((commit) => commit.sha) })
        const goodTree = await git.tree(good)
        expect(rehearsal.outcome === 'clean' ? rehearsal.tree : await git.tree(tip)).toBe(goodTree)
        expect(rehearsal.outcome).not.toBe('conflict')
      }),
      { numRuns: 25 },
    )
  },
)
