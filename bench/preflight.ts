import { openScene } from '../test/acceptance/preflight-scene.ts'
import { median } from './median.ts'

// What a checklist costs on a pull request whose head has 300 check runs: requests to GitHub, of which all jobs of a
// repository share 1,000 an hour, and round trips one after the other. These are seen by making GitHub slow: how much
// longer a run takes then, over how much slower an answer is.
const [runs, delayMs, times] = [300, 500, 5]
const ci = 'name: CI\non: pull_request\njobs: { test: { runs-on: ubuntu-latest } }\n'
const scene = await openScene(undefined, { '.github/workflows/ci.yml': ci })
try {
  const { github, pull } = scene
  for (let index = 0; index < runs; index += 1) scene.ci(index === 0 ? 'test' : `test ${index}`, 'success')
  await github.review(pull, 'bob', 'APPROVED')
  const measure = async () => {
    const before = github.requests.length
    const { run, report } = await scene.start({ inputs: { 'dry-run': 'true' } })
    if (report.verdict !== 'pass') throw new Error(report.message)
    const asked = github.requests.slice(before).filter(({ path }) => !path.includes('.git/'))
    const tests = asked.filter(({ path }) => /check-runs|statuses|actions\/runs|rules|files|graphql/.test(path))
    return { ms: run.durationMs, all: asked.length, tests: tests.length }
  }
  const several = async () => {
    const measured: Awaited<ReturnType<typeof measure>>[] = []
    for (let time = 0; time < times; time += 1) measured.push(await measure())
    return measured
  }
  const quick = await several()
  github.addFault({ method: '*', path: /./, call: 'every', fault: { kind: 'delay', ms: delayMs } })
  const slow = await several()
  const ms = (measured: typeof quick) => median(measured.map((each) => each.ms))
  const rounds = (ms(slow) - ms(quick)) / delayMs
  const [first] = quick
  console.log(`a checklist over ${runs} check runs     ${ms(quick).toFixed(0)} ms`)
  console.log(`requests: all checks                ${first?.all ?? 0}`)
  console.log(`requests: what tests asks for       ${first?.tests ?? 0} (at most 12)`)
  console.log(`rounds: the whole run               ${rounds.toFixed(1)}`)
} finally {
  await scene.end()
}
