// smoke/run: measures all probes before a deploy without judging, and parses the baseline file.
import { z } from 'zod'
import type { Baseline, VersionBefore } from '../decide/baseline.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import { isCounted, kindOfNo, type VersionSample } from '../decide/samples.ts'
import type { VersionQuestion } from '../probes/version.ts'
import { assertProbes } from './assert.ts'
import { planRun, type VerifyRequest } from './plan.ts'
import type { Series } from './run.ts'

const baselineFile: z.ZodType<Baseline> = z.object({
  runbook: z.literal(1),
  takenAt: z.iso.datetime(),
  url: z.string().nullable(),
  sha: z.string().nullable(),
  answered: z.boolean(),
  version: z
    .object({
      definition: z.string(),
      samples: z.int().min(0),
      failed: z.int().min(0),
      kind: z.string().nullable(),
    })
    .nullable()
    .optional(),
  probes: z.array(
    z.object({
      name: z.string(),
      definition: z.string(),
      state: z.enum(['pass', 'fail', 'unknown']),
      samples: z.int().min(0),
      failed: z.int().min(0),
      latenciesMs: z.array(z.number().min(0)),
    }),
  ),
})

/** A baseline file's text; null for anything that this version did not write. */
export const parseBaseline = (text: string): Baseline | null => {
  try {
    return baselineFile.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

const stateOf = (rows: readonly Series[]): Baseline['probes'][number]['state'] => {
  const states = rows.map(({ state }) => state.state)
  if (states.includes('fail')) return 'fail'
  const asked = states.filter((state) => state !== 'no-route')
  return asked.length > 0 && asked.every((state) => state === 'pass') ? 'pass' : 'unknown'
}

const versionBefore = (question: VersionQuestion | null, all: readonly VersionSample[]): VersionBefore | null => {
  if (question === null) return null
  const counted = all.filter(isCounted)
  const down = counted.flatMap(({ answer }) => (answer.kind === 'down' ? [answer] : []))
  const last = down.at(-1)
  return {
    definition: question.definition,
    samples: counted.length,
    failed: down.length,
    kind: last === undefined ? null : kindOfNo(last),
  }
}

/** Asks every probe as verify will, and writes down what it says. It judges nothing and fails nothing. */
export const measureBaseline = async (request: VerifyRequest, ports: ReadPorts): Promise<Baseline> => {
  const plan = planRun(request, ports)
  const { series, versions } = await assertProbes(plan, plan.version, ports)
  const shas = new Set(versions.flatMap(({ answer }) => (answer.kind === 'sha' ? [answer.sha] : [])))
  const [sha = null] = shas
  const samples = series.flatMap((row) => row.samples)
  return {
    runbook: 1,
    takenAt: ports.clock.now(),
    url: request.url,
    sha: shas.size === 1 ? sha : null,
    answered: shas.size > 0 || samples.some(({ outcome }) => outcome === 'pass' || outcome === 'wrong'),
    version: versionBefore(plan.version, versions),
    probes: plan.questions.map(({ name, definition }) => {
      const rows = series.filter(({ question }) => question.name === name)
      const own = rows.flatMap((row) => row.samples).filter(isCounted)
      return {
        name,
        definition,
        state: stateOf(rows),
        samples: own.length,
        failed: own.filter(({ outcome }) => outcome !== 'pass').length,
        latenciesMs: own.flatMap(({ latencyMs }) => (latencyMs === null ? [] : [Math.round(latencyMs * 100) / 100])),
      }
    }),
  }
}
