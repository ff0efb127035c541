import { readFileSync } from 'node:fs'
import os from 'node:os'
import { openScene, type Scene } from '../test/acceptance/scene.ts'
import { compare, measured, startService, told } from './known-latency.ts'

// How exactly smoke's bundle measures, and what it costs: against a service of known latency in a process of its own.
// The bound: the error of p50 and p95 is at most 1 ms + 2 %, also with 200 probes x 50 samples, 64 at once.

const runs = { alone: { probes: 1, samples: 300 }, crowd: { probes: 200, samples: 50 } } as const
const delays = [5, 10, 20, 20, 20, 25, 30, 40, 80, 150]

/** The most memory that a process ever held, in MB; 0 when it is gone, and where there is no /proc. */
const peakOf = (pid: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

interface Size {
  readonly probes: number
  readonly samples: number
}

const runbookOf = ({ probes, samples }: Size, serving: string) => {
  const list = Array.from({ length: probes }, (_, index) => ({
    name: `probe ${index}`,
    http: `/slow/${delays[index % delays.length] ?? 20}`,
  }))
  return JSON.stringify({
    service: 'bench',
    environments: { dev: { promote: { branch: 'main' } } },
    smoke: {
      version: { http: `/version/${serving}`, json: '$.sha' },
      probes: list,
      assert: { of: samples, interval: '1ms' },
      within: '10m',
    },
  })
}

const measure = async (scene: Scene, url: string, size: Size) => {
  const config = '.github/bench.yml'
  // The commit that holds the runbook can't be named in it: the one before it is what must serve.
  const serving = await scene.git('rev-parse', 'HEAD')
  const sha = await scene.commit({ [config]: runbookOf(size, serving) }, 'Bench')
  await told(url)
  const inputs = { url, sha: serving, config }
  const running = await scene.start('smoke', { ref: 'refs/heads/main', sha, inputs })
  let peak = 0
  const meter = setInterval(() => (peak = Math.max(peak, peakOf(running.pid))), 50)
  const run = await running.done
  clearInterval(meter)
  if (run.outputs['verdict'] !== 'pass') throw new Error(run.log)
  return { seen: measured(run.report), known: await told(url), ms: run.durationMs, peak }
}

const { url, child } = await startService()
const scene = await openScene()
console.log(`Node ${process.version}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB`)
try {
  for (const [name, size] of Object.entries(runs)) {
    const { seen, known, ms, peak } = await measure(scene, url, size)
    const took = `${(ms / 1000).toFixed(1)} s, ${peak.toFixed(0)} MB`
    console.log(`\n${name}: ${size.probes} probes x ${size.samples} samples, ${took}`)
    compare(seen, known)
  }
} finally {
  await scene.close()
  child.kill()
}
