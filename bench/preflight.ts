import { apiRequests, openCostScene, type CostScene } from '../test/acceptance/cost-scene.ts'

// What a whole checklist costs on a commit with 300 check runs: requests to GitHub, of which all jobs of a repository
// share 1,000 an hour, and round trips one after the other. These are seen by making GitHub slow: how much longer a run
// takes then, over how much slower an answer is. The API alone is what test/acceptance/preflight-cost.test.ts holds by
// causality, whatever the clock says; with git, each of its own exchanges (the clone, then the trees and files that are
// compared) is as slow. The fastest run of each kind counts: whatever else the machine does can only add to it.
const [delayMs, times] = [500, 4]

const speeds = [
  ['answers at once', null],
  [`the API ${delayMs} ms slower`, /^\/(?:repos|graphql)/],
  [`git ${delayMs} ms slower too`, /./],
] as const

const measure = async ({ github, preflight }: CostScene, path: RegExp | null) => {
  github.clearFaults()
  if (path !== null) github.addFault({ method: '*', path, call: 'every', fault: { kind: 'delay', ms: delayMs } })
  const before = github.requests.length
  const { durationMs } = await preflight()
  return { ms: durationMs, requests: apiRequests(github.requests, before).length }
}

for (const kind of ['pull-request', 'release'] as const) {
  const scene = await openCostScene(kind)
  const fastest = speeds.map(() => Number.POSITIVE_INFINITY)
  try {
    let requests = 0
    for (let time = 0; time < times; time += 1) {
      for (const [index, [, path]] of speeds.entries()) {
        const measured = await measure(scene, path)
        if (requests === 0) ({ requests } = measured)
        fastest[index] = Math.min(fastest[index] ?? measured.ms, measured.ms)
      }
    }
    const quick = fastest[0] ?? 0
    console.log(`${kind}, 300 check runs: ${requests} requests to the API`)
    for (const [index, [speed]] of speeds.entries()) {
      const ms = fastest[index] ?? 0
      console.log(`  ${speed.padEnd(26)} ${ms.toFixed(0)} ms   ${((ms - quick) / delayMs).toFixed(1)} rounds more`)
    }
  } finally {
    await scene.end()
  }
}
