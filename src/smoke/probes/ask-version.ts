// smoke/probes: asks a service once which commit it is, outside of a verification.
import type { ReadPorts } from '../../ports/ports.ts'
import type { VersionSample } from '../decide/samples.ts'
import type { SmokeOptions } from './options.ts'
import { versionQuestion } from './version.ts'

const askTimeoutMs = 5_000

/** null: the runbook names no place to ask, or the question can't be put. */
export const askVersion = async (
  asked: {
    readonly url: string | null
    readonly smoke: SmokeOptions
    readonly userEnvironment: Readonly<Record<string, string>>
  },
  ports: Omit<ReadPorts, 'github'>,
): Promise<VersionSample | null> => {
  const { url, smoke, userEnvironment } = asked
  if (smoke.version === undefined || url === null) return null
  const site = { baseUrl: url, environment: userEnvironment, phaseMs: smoke.timeouts }
  const question = versionQuestion(smoke.version, site, ports)
  return question.problems.length > 0 ? null : question.sample(null, askTimeoutMs)
}
