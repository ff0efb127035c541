import { apiRequests, openCostScene, type CostScene } from '../test/acceptance/cost-scene.ts'
import { median } from './median.ts'

// What a whole checklist costs on a commit with 300 check runs: requests to GitHub, of which all jobs of a repository
// share 1,000 an hour, and round trips one after the other. These are seen by making GitHub slow: how much longer a run
// takes then, over how much slower an answer is. The API alone is what test/acceptance/preflight-cost.test.ts holds by
// causality; with git, each of its own exchanges (the clone, then the trees and files that are compared) is as slow.
const [delayMs, times] = [80, 5]

const measure = async ({ github, preflight }: CostScene) => {
  const before = github.requests.length
  const { durationMs } = await preflight()
  return { ms: durationMs, requests: apiRequests(github.requests, before).length }
}

const several = async (scene: CostScene, path: RegExp | null) => {
  scene.github.clearFaults()
  if (path !== null) scene.github.addFault({ method: '*', path, call: 'every', fault: { kind: 'delay', ms: delayMs } })
  const measured: Awaited<ReturnType<typeof measure>>[] = []
  for (let time = 0; time < times; time += 1) measured.push(await measure(scene))
  return { ms: median(measured.map(({ ms }) => ms)), requests: measured[0]?.requests ?? 0 }
}

const rounds = (slow: number, quick: number): string => ((slow - quick) / delayMs).toFixed(1)

for (const kind of ['pull-request', 'release'] as const) {
  const scene = await openCostScene(kind)
  try {
    const quick = await several(scene, null)
    const slowApi = await several(scene, /^\/(?:repos|graphql)/)
    const slow = await several(scene, /./)
    console.log(`${kind}, 300 check runs`)
    console.log(`  requests to the API          ${quick.requests}`)
    console.log(`  wall time, answers at once   ${quick.ms.toFixed(0)} ms`)
    console.log(
      `  API ${delayMs} ms slower            ${slowApi.ms.toFixed(0)} ms: ${rounds(slowApi.ms, quick.ms)} rounds`,
    )
    console.log(`  git ${delayMs} ms slower too        ${slow.ms.toFixed(0)} ms: ${rounds(slow.ms, quick.ms)} rounds`)
  } finally {
    await scene.end()
  }
}
