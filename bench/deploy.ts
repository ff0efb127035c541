import { openScene } from '../test/acceptance/scene.ts'

// What a deploy costs: wall time of the bundle and requests to GitHub, of which all jobs of a repository share 1,000 an
// hour. The no-op is a release that is verified already.
const scene = await openScene()
try {
  const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
  const workspace = await scene.checkout(sha)
  const measure = async (name: string) => {
    const before = scene.github.requests.length
    const run = await scene.run('deploy', { ref: 'refs/heads/main', sha, workspace })
    const requests = scene.github.requests.slice(before).filter(({ path }) => !path.includes('.git'))
    return { name, ms: run.durationMs, requests: requests.length, reason: run.outputs['reason-code'] ?? '' }
  }
  const first = await measure('a deploy, verified by 10 samples')
  const again = [await measure('the same again: nothing to do'), await measure('and again')]
  for (const { name, ms, requests, reason } of [first, ...again]) {
    const ratio = (ms / first.ms).toFixed(2)
    console.log(
      `${name.padEnd(34)} ${ms.toFixed(0).padStart(5)} ms  ${ratio} x the deploy  ${requests} requests  ${reason}`,
    )
  }
} finally {
  await scene.close()
}
