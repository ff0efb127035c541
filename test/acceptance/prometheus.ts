import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { vi } from 'vitest'
import { z } from 'zod'
import { closedPort } from '../adapters/loopback.ts'

/** Debian's package, as .ci/run installs it. */
export const hasPrometheus = spawnSync('prometheus', ['--version']).status === 0

export interface Prometheus {
  readonly url: string
  readonly stop: () => Promise<void>
}

const answer = z.object({ data: z.object({ result: z.array(z.object({ value: z.tuple([z.number(), z.string()]) })) }) })

/** A real Prometheus that scrapes one target every second; resolves when it has seen it five times. */
export const startPrometheus = async (folder: string, target: string): Promise<Prometheus> => {
  mkdirSync(folder, { recursive: true })
  const config = {
    global: { scrape_interval: '1s', scrape_timeout: '1s' },
    scrape_configs: [{ job_name: 'inventory', static_configs: [{ targets: [target] }] }],
  }
  // JSON is YAML.
  writeFileSync(path.join(folder, 'prometheus.yml'), JSON.stringify(config))
  const port = await closedPort()
  const child = spawn(
    'prometheus',
    [
      `--config.file=${folder}/prometheus.yml`,
      `--storage.tsdb.path=${folder}/data`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--log.level=error',
    ],
    { stdio: 'ignore' },
  )
  const url = `http://127.0.0.1:${port}`
  const scrapes = async () => {
    const query = new URLSearchParams({ query: 'sum(count_over_time(up{job="inventory"}[5m])) and sum(up) == 1' })
    const reply = answer.parse(await (await fetch(`${url}/api/v1/query?${query.toString()}`)).json())
    if (Number(reply.data.result[0]?.value[1] ?? 0) < 5) throw new Error('not scraped often enough yet')
  }
  await vi.waitFor(scrapes, { timeout: 40_000, interval: 200 })
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}
