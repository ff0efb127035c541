import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reconcile } from '../../../src/rollback/run/push-revert.ts'
import type { Git } from '../../../src/ports/git.ts'
import { gitScene, type GitScene } from '../../adapters/git/scene.ts'
import { fakeGitHub } from '../../fakes/github.ts'
import { fullWriter } from '../../fakes/rollback-writer.ts'
import { fakePorts } from '../../fakes/world.ts'

type Act =
  | { readonly kind: 'edit'; readonly file: number; readonly value: number }
  | { readonly kind: 'delete'; readonly file: number }
  | { readonly kind: 'merge' | 'squash'; readonly file: number; readonly value: number; readonly length: number }
  | { readonly kind: 'revert'; readonly back: number }

const file = fc.integer({ min: 0, max: 7 })
const value = fc.integer({ min: 0, max: 99 })
const length = fc.integer({ min: 1, max: 3 })
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), file, value }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), file }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('merge' as const, 'squash' as const), file, value, length }),
  },
  // Also of a revert: going back one step undoes whatever the step was.
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('revert' as const), back: fc.integer({ min: 1, max: 3 }) }) },
)

let scene: GitScene
let git: Git
beforeAll(async () => {
  scene = await gitScene()
  scene.commit({ 'f0.txt': 'start\n' }, 'start')
  scene.publish()
  git = await scene.open()
})
afterAll(() => scene.close())

type Files = ReadonlyMap<number, string>

/** A history on a branch of its own, as git fast-import takes it: thousands of commits a second. */
const script = (acts: readonly Act[], branch: string): string => {
  const lines: string[] = []
  let mark = 0
  const write = (ref: string, files: Files, parents: readonly number[]): number => {
    mark += 1
    const when = 1_700_000_000 + mark
    lines.push(`commit ${ref}`, `mark :${mark}`, `committer A <a@example.com> ${when} +0000`, 'data 1', 'm')
    const [from, ...merges] = parents
    if (from !== undefined) lines.push(`from :${from}`)
    lines.push(...merges.map((merge) => `merge :${merge}`), 'deleteall')
    for (const [name, text] of files) lines.push(`M 100644 inline f${name}.txt`, `data ${text.length}`, text)
    lines.push('')
    return mark
  }
  const states: Files[] = [new Map([[0, 'start\n']])]
  let tip = write(branch, states[0] ?? new Map<number, string>(), [])
  for (const step of acts) {
    let next = new Map(states.at(-1))
    let side: number | null = null
    if (step.kind === 'edit') next.set(step.file, `${step.value}\nline\n`)
    if (step.kind === 'squash') next.set(step.file, `squash ${step.value} ${step.length}\n`)
    if (step.kind === 'delete') next.delete(step.file)
    if (step.kind === 'revert') next = new Map(states[Math.max(0, states.length - 1 - step.back)])
    if (step.kind === 'merge') {
      side = tip
      for (let index = 0; index < step.length; index += 1) {
        next.set(step.file, `side ${step.value} ${index}\n`)
        side = write(`${branch}-side`, new Map(next), [side])
      }
    }
    tip = write(branch, next, side === null ? [tip] : [tip, side])
    states.push(next)
  }
  return `${lines.join('\n')}\ndone\n`
}

const server = (...args: readonly string[]) => scene.server.git(...args)

test(
  'whatever lies between, the branch ends with the good tree, or with words on why not; and nothing else is changed',
  { timeout: 300_000 },
  async () => {
    let round = 0
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 199 }),
        fc.nat(),
        fc.constantFrom('each' as const, 'one' as const),
        // What landed above the bad release: nothing, or a file that it never touched.
        fc.boolean(),
        async (acts, pick, commits, isFollowed) => {
          round += 1
          const branch = `r${round}`
          const input = script(acts, `refs/heads/${branch}`)
          execFileSync('git', ['fast-import', '--quiet', '--done', '--force'], { cwd: scene.server.bare, input })
          const chain = server('rev-list', '--first-parent', branch).split('\n')
          const [bad = ''] = chain
          const good = chain[1 + (pick % (chain.length - 1))] ?? ''
          if (isFollowed) {
            const more = `commit refs/heads/${branch}\ncommitter A <a@example.com> 1800000000 +0000\ndata 1\nm\nfrom ${bad}\nM 100644 inline later.txt\ndata 2\nl\n\ndone\n`
            execFileSync('git', ['fast-import', '--quiet', '--done'], { cwd: scene.server.bare, input: more })
          }
          const tip = server('rev-parse', branch)
          const before = server('for-each-ref', '--format=%(refname) %(objectname)').split('\n')
          const github = fakeGitHub()
          const ports = {
            ...fakePorts({ github, git: () => Promise.resolve(git) }),
            writer: fullWriter(github, server),
          }
          const question = {
            branch,
            head: null,
            bad: { sha: bad, extent: 'release' as const, why: 'live' },
            good: { sha: good, tree: server('rev-parse', `${good}^{tree}`) },
            migrationsDirectory: null,
          }
          const asked = {
            service: 'inventory',
            environment: 'production',
            backTo: '1.0.0',
            reason: 'r',
            // Whole releases: without an order each of many changes would be a pull request.
            mode: 'push' as const,
            commits,
          }
          const end = await reconcile(question, { ...asked, workflowToken: true }, ports)
          seen.add(end.outcome)
          const now = server('rev-parse', branch)
          const after = server('for-each-ref', '--format=%(refname) %(objectname)').split('\n')
          const moved = after.filter((line) => !before.includes(line))
          if (end.outcome === 'already') {
            // Undone before by what lies in the range itself: the trees are the same, and nothing was pushed.
            expect(server('rev-parse', `${bad}^{tree}`)).toBe(question.good.tree)
            expect(moved).toEqual([])
            return
          }
          if (end.outcome === 'pull-request') {
            expect(end.why).not.toBe('')
            expect(moved).toEqual([`refs/heads/${end.branch} ${end.sha}`])
            return
          }
          expect(end.outcome).toBe('pushed')
          expect(moved).toEqual([`refs/heads/${branch} ${now}`])
          expect(server('merge-base', '--is-ancestor', tip, now)).toBe('')
          const differs = server('diff-tree', '-r', '--name-only', question.good.tree, `${now}^{tree}`)
          expect(differs).toBe(isFollowed ? 'later.txt' : '')
        },
      ),
      { numRuns: 20 },
    )
    expect(seen.has('pushed')).toBe(true)
  },
)
