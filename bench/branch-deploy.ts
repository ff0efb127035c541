import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import type { EmbeddedGitHub } from '../embedded/github/control.ts'
import { startAction } from '../embedded/runner/run.ts'
import { openScene } from '../test/acceptance/scene.ts'
import { median } from './median.ts'

// What it costs to look and change nothing: `dry-run` of deploy beside `.noop` of github/branch-deploy, each its own
// committed bundle, main and post, against one embedded GitHub. Give the path of a checkout of github/branch-deploy:
//   node bench/branch-deploy.ts <checkout>
// The two do not look at the same things: branch-deploy asks about the pull request, its reviews and CI, locks, comments
// and reacts; deploy asks its nine guards. Both are counted as they are, whole.
const rounds = 7
const [checkout] = process.argv.slice(2)
if (checkout === undefined) {
  console.error('Usage: node bench/branch-deploy.ts <a checkout of github/branch-deploy>')
  process.exit(2)
}

/** Reactions and the one query of its prechecks: the embedded GitHub knows neither, since we ask for neither. */
const canned = (request: IncomingMessage, body: string, pull: { readonly sha: string }): unknown => {
  if (/\/reactions(\/\d+)?$/.test(request.url ?? '')) return { id: 1, content: 'eyes' }
  if (request.url !== '/graphql' || !body.includes('reviewDecision')) return undefined
  const commit = { oid: pull.sha, statusCheckRollup: null }
  const pullRequest = { reviewDecision: 'APPROVED', mergeStateStatus: 'CLEAN', commits: { nodes: [{ commit }] } }
  return { data: { repository: { pullRequest } } }
}

/** In front of the embedded GitHub: answers what is missing there, hands on the rest, counts everything. */
const startFront = async (github: EmbeddedGitHub, pull: { readonly sha: string }) => {
  const asked: string[] = []
  const answer = (request: IncomingMessage, response: ServerResponse, body: string) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`)
    const known = canned(request, body, pull)
    if (known !== undefined) {
      const status =
        request.method === 'DELETE' ? 204 : request.method === 'POST' && request.url !== '/graphql' ? 201 : 200
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(status === 204 ? '' : JSON.stringify(known))
      return
    }
    const graphql = request.url === '/graphql'
    const target = new URL(graphql ? github.graphqlUrl : `${github.apiUrl}${request.url ?? ''}`)
    const { method = 'GET', headers } = request
    const onward = ask(target, { method, headers: { ...headers, host: target.host } }, (from) => {
      response.writeHead(from.statusCode ?? 502, from.headers)
      from.pipe(response)
    })
    onward.end(body)
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => answer(request, response, Buffer.concat(chunks).toString()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const url = `http://127.0.0.1:${address.port}`
  return { github: { ...github, apiUrl: url, graphqlUrl: `${url}/graphql` }, asked, close: () => server.close() }
}

const scene = await openScene()
try {
  const sha = await scene.commit({ 'a.txt': '1' }, 'Count stock')
  await scene.commit({ 'b.txt': '1' }, 'Add a shelf', 'shelf')
  const head = await scene.git('rev-parse', 'shelf')
  const pull = await scene.github.openPull({ head: 'shelf', base: 'main', title: 'Add a shelf', author: 'ann' })
  await scene.github.review(pull, 'bob', 'APPROVED')
  const front = await startFront(scene.github, { sha: head })
  const workspace = await scene.checkout(sha)
  const token = scene.github.token()

  const noop = async () => {
    const payload = {
      action: 'created',
      comment: {
        id: 1000,
        body: '.noop to dev',
        user: { login: 'ann' },
        created_at: new Date(Date.now() + 60_000).toISOString().replace(/\.\d+Z/, 'Z'),
      },
      issue: { number: pull, pull_request: {}, user: { login: 'ann' } },
      repository: { default_branch: 'main', name: scene.github.repo, owner: { login: scene.github.owner } },
    }
    const { id } = scene.github.startRun({
      workflow: '.github/workflows/branch-deploy.yml',
      event: 'issue_comment',
      ref: 'refs/heads/main',
      sha,
      actor: 'ann',
    })
    const running = await startAction({
      action: 'deploy',
      actionDirectory: path.resolve(checkout),
      github: front.github,
      token,
      event: { name: 'issue_comment', payload },
      ref: 'refs/heads/main',
      sha,
      runId: id,
      actor: 'ann',
      workspace,
      inputs: { environment_targets: 'dev,staging,production', environment: 'dev', update_branch: 'disabled' },
    })
    return running.done
  }
  const ours = () => scene.run('deploy', { ref: 'refs/heads/main', sha, workspace, inputs: { 'dry-run': 'true' } })

  const measure = async (name: string, run: typeof noop) => {
    const fronted = front.asked.length
    const direct = scene.github.requests.length
    const main = await run()
    const post = await main.post('success')
    const requests = name === 'ours' ? scene.github.requests.length - direct : front.asked.length - fronted
    return { ms: main.durationMs + post.durationMs, requests, main, post }
  }
  const results = { ours: Array.of<number>(), theirs: Array.of<number>() }
  const requests = { ours: 0, theirs: 0 }
  for (let round = 0; round <= rounds; round += 1) {
    const theirs = await measure('theirs', noop)
    const own = await measure('ours', ours)
    if (round === 0) {
      console.log(
        `branch-deploy: ${theirs.main.outputs['decision'] ?? theirs.main.conclusion} (${theirs.main.outputs['reason_code'] ?? ''})`,
      )
      console.log(`deploy: ${own.main.outputs['verdict'] ?? ''} (${own.main.outputs['reason-code'] ?? ''})`)
      if (process.env['BENCH_LOG'] !== undefined) console.log(theirs.main.log, front.asked.join('\n'))
      continue
    }
    results.theirs.push(theirs.ms)
    results.ours.push(own.ms)
    requests.theirs = theirs.requests
    requests.ours = own.requests
  }
  const [own, theirs] = [median(results.ours), median(results.theirs)]
  console.log(`median of ${rounds} interleaved rounds, main and post, Node ${process.version}`)
  console.log(`branch-deploy .noop  ${theirs.toFixed(0).padStart(5)} ms  ${requests.theirs} requests`)
  console.log(`deploy dry-run       ${own.toFixed(0).padStart(5)} ms  ${requests.ours} requests`)
  console.log(`ratio                ${(own / theirs).toFixed(2)}      ${(requests.ours / requests.theirs).toFixed(2)}`)
  front.close()
} finally {
  await scene.close()
}
