import { ExpectedError } from '../../src/domain/errors.ts'
import { shortSha } from '../../src/domain/release.ts'
import type { CheckResult, Finding } from '../../src/domain/report.ts'
import type { ReadPorts } from '../../src/ports/ports.ts'
import type { Place } from './subject.ts'

const isGate = (path: string, config: string) => path === config || path.startsWith('.github/workflows/')

const changed = (path: string, config: string, place: Place): Finding => ({
  level: 'warning',
  path,
  line: 1,
  message: `This pull request changes ${path}, by which releases are judged.`,
  remedy:
    path === config
      ? `It is judged by the runbook of the base branch (${shortSha(place.policySha)}); the change holds after the merge. Review it as a change of the gates.`
      : 'Review it as a change of the gates: a workflow of a pull request can report whatever it likes.',
})

/** A pull request that changes the rules says so, in a line of its own that never blocks. */
export const gatesRow = async (place: Place, config: string, ports: ReadPorts): Promise<readonly CheckResult[]> => {
  if (place.pull === null || place.stage !== 'pull-request') return []
  const started = ports.clock.monotonicMs()
  const base = { id: 'gates', title: 'Gates left as they are', gate: 'warn' } as const
  const durationMs = () => Math.round(ports.clock.monotonicMs() - started)
  try {
    const paths = (await ports.github.pullFiles(place.pull)).filter((path) => isGate(path, config))
    if (paths.length === 0) return []
    const summary = `changes ${paths.length === 1 ? (paths[0] ?? '') : `${paths.length} files of the gates`}`
    const findings = paths.map((path) => changed(path, config, place))
    return [{ ...base, status: 'fail', summary, findings, durationMs: durationMs() }]
  } catch (thrown) {
    if (!(thrown instanceof ExpectedError) || thrown.code === 'cancelled') throw thrown
    const { message, remedy } = thrown
    const findings = [{ level: 'warning', message, remedy } as const]
    return [{ ...base, status: 'unknown', summary: message, findings, durationMs: durationMs() }]
  }
}
