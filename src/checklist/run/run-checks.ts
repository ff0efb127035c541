// checklist/run: runs all checks in parallel. An expected error makes a check `unknown`, never passed.
import type { Decision, ReadyCheck, Subject } from '../check.ts'
import { preflightChecks } from '../registry.ts'
import type { CheckSetting, EnvironmentConfig } from '../../runbook/runbook.ts'
import type { CheckResult } from '../../core/report.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import type { PreflightInputs } from './inputs.ts'
import { unknownBecause } from './unknown-because.ts'
import * as words from './words.ts'

/**
 * What could not be looked at is unknown, with what would make it known. A cancelled run ends as that: its programs were
 * ended with it, and what they left behind looks like an answer.
 */
const ask = async (check: ReadyCheck, subject: Subject, options: unknown, ports: CheckPorts): Promise<Decision> => {
  try {
    const decision = await check.run(subject, options, ports)
    ports.clock.throwIfCancelled()
    return decision
  } catch (thrown) {
    ports.clock.throwIfCancelled()
    return unknownBecause(check.id, thrown, ports)
  }
}

const row = async (
  check: ReadyCheck,
  setting: CheckSetting,
  subject: Subject,
  ports: CheckPorts,
): Promise<CheckResult> => {
  const { id, title } = check
  const gate = check.gate(subject, setting.options, setting.gate)
  if (gate === 'off') {
    const why = setting.reason === undefined ? '' : `: ${setting.reason}`
    return {
      id,
      title,
      gate,
      status: 'skip',
      summary: words.switchedOff(why),
      durationMs: 0,
      findings: [],
    }
  }
  const started = ports.clock.monotonicMs()
  const { early = false, ...answer } = await ask(check, subject, setting.options, ports)
  const durationMs = Math.round(ports.clock.monotonicMs() - started)
  return { id, title, gate: early && gate === 'block' ? 'warn' : gate, ...answer, durationMs }
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Input `wait` goes before `checklist.tests.wait`. */
const settingFor = (id: string, environment: EnvironmentConfig, waitMs: number | null): CheckSetting => {
  const setting = environment.checklist.get(id) ?? { gate: 'block', options: {} }
  if (id !== 'tests' || waitMs === null) return setting
  const options = isMapping(setting.options) ? setting.options : {}
  return { ...setting, options: { ...options, wait: `${waitMs}ms` } }
}

/** All lines of the checklist, asked side by side and listed in the runbook's order. */
export const runChecklist = (
  subject: Subject,
  environment: EnvironmentConfig,
  inputs: Pick<PreflightInputs, 'waitMs'>,
  ports: CheckPorts,
  checks: readonly ReadyCheck[] = preflightChecks,
): Promise<readonly CheckResult[]> =>
  Promise.all(checks.map((check) => row(check, settingFor(check.id, environment, inputs.waitMs), subject, ports)))
