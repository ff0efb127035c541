import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { apiRequests, openCostScene, type CostScene } from './cost-scene.ts'
import { readReport } from './report.ts'

let scene: CostScene | null = null
afterEach(async () => {
  await scene?.end()
  scene = null
})

const reportShape = z.object({
  verdict: z.string(),
  environment: z.string(),
  checks: z.array(z.object({ id: z.string(), status: z.string(), gate: z.string(), summary: z.string() })),
})

/**
 * GitHub answers nothing of a round before the whole of it was asked. What is asked in one round can't have waited for
 * any answer of that round, whatever the clock says; and a run that asks for less in a round never ends.
 */
const holdRounds = ({ github }: CostScene, sizes: readonly number[]) => {
  const rounds: string[][] = [[]]
  let open: (() => void)[] = []
  const until = ({ method, path }: { readonly method: string; readonly path: string }) => {
    const size = sizes[rounds.length - 1]
    rounds.at(-1)?.push(`${method} ${path}`)
    const answered = new Promise<void>((resolve) => open.push(resolve))
    // Beyond the last round nothing is held: what came too late, or too much, is seen in the numbers.
    if (size === undefined || open.length === size) {
      for (const answer of open) answer()
      open = []
      if (size !== undefined) rounds.push([])
    }
    return answered
  }
  github.addFault({ method: '*', path: /^\/(?:repos|graphql)/, call: 'every', fault: { kind: 'hold', until } })
  return () => rounds.filter((round) => round.length > 0)
}

/**
 * What docs/architecture.md explains. A request more, or one that waits for another, is a decision.
 */
describe('a commit with 300 check runs', () => {
  it.each([
    ['pull-request', 'production', [2, 15, 5, 1, 2]],
    ['release', 'production', [2, 9, 10, 1, 2, 2]],
  ] as const)('of a %s costs these requests to GitHub, in these rounds', async (kind, environment, sizes) => {
    scene = await openCostScene(kind)
    const before = scene.github.requests.length
    const rounds = holdRounds(scene, sizes)
    const run = await scene.preflight()
    const report = reportShape.parse(readReport(run))
    expect(report).toMatchObject({ verdict: 'pass', environment })
    expect(report.checks.find(({ id }) => id === 'tests')).toMatchObject({ status: 'pass', summary: '299 green' })
    const asked = apiRequests(scene.github.requests, before)
    expect(rounds().map((round) => round.length)).toEqual(sizes)
    expect(asked).toHaveLength(rounds().flat().length)
    const reads = asked.filter(({ method }) => method === 'GET').map(({ path, query }) => `${path}${query}`)
    expect(reads.toSorted()).toEqual([...new Set(reads)].toSorted())
  })
})
