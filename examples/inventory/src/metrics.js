import { statfsSync } from 'node:fs'
import os from 'node:os'

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const classes = ['2xx', '3xx', '4xx', '5xx']

/** What Prometheus reads: https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format */
export const createMetrics = () => {
  // From the first scrape on every series is there: a rate of nothing is no data, and no data proves nothing.
  const requests = new Map(classes.map((name) => [name, 0]))
  const counts = buckets.map(() => 0)
  let [count, sum] = [0, 0]
  return {
    observe: (status, seconds) => {
      const name = `${Math.floor(status / 100)}xx`
      requests.set(name, (requests.get(name) ?? 0) + 1)
      buckets.forEach((limit, index) => (counts[index] += seconds <= limit ? 1 : 0))
      count += 1
      sum += seconds
    },
    render: ({ pool, release }) => {
      const { blocks, bavail } = statfsSync(process.cwd())
      const cpu = process.cpuUsage()
      const limit = process.constrainedMemory()
      const one = (name, type, value) => [`# TYPE ${name} ${type}`, `${name} ${value}`]
      const duration = 'inventory_http_request_duration_seconds'
      return [
        '# TYPE inventory_http_requests_total counter',
        ...[...requests].map(([name, value]) => `inventory_http_requests_total{code="${name}"} ${value}`),
        `# TYPE ${duration} histogram`,
        ...buckets.map((limit, index) => `${duration}_bucket{le="${limit}"} ${counts[index]}`),
        `${duration}_bucket{le="+Inf"} ${count}`,
        `${duration}_sum ${sum}`,
        `${duration}_count ${count}`,
        ...one('inventory_database_pool_used', 'gauge', pool.totalCount - pool.idleCount),
        ...one('inventory_database_pool_size', 'gauge', pool.options.max),
        ...one('process_cpu_seconds_total', 'counter', (cpu.user + cpu.system) / 1e6),
        ...one('process_resident_memory_bytes', 'gauge', process.memoryUsage.rss()),
        ...one('inventory_memory_limit_bytes', 'gauge', limit > 0 && limit < os.totalmem() ? limit : os.totalmem()),
        ...one('inventory_disk_used_ratio', 'gauge', blocks === 0 ? 0 : 1 - bavail / blocks),
        `# TYPE inventory_build_info gauge`,
        `inventory_build_info{sha="${release.sha}"} 1`,
        '',
      ].join('\n')
    },
  }
}
