// checklist/configuration: the check "variables": each required name is set. Reads names from .env.example too.
import { z } from 'zod'
import { type ConfigurationFacts, judgeConfiguration, namesOfExample, type RequiredName } from './configuration.ts'
import { inForce } from '../../core/settings.ts'
import type { CheckPorts } from '../../ports/ports.ts'
import { beforeMerge, isBeforeMerge } from '../before-merge.ts'
import { type Decision, defineCheck, type Subject } from '../check.ts'
import { remedies } from '../remedies.ts'
import * as words from './words.ts'
import { variableName } from '../../core/words.ts'

const name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,199}$/, { error: variableName })

const options = z.object({
  required: z.array(name).max(500).default([]).meta({ description: 'names that must be set and not empty' }),
  example: z.string().min(1).max(500).default('.env.example').meta({
    description: 'file whose names must be set too; a `#` before a line, or `# optional` behind it, excuses it',
  }),
  'pull-request': beforeMerge,
})

type VariablesOptions = z.output<typeof options>

const requiredNames = async (
  subject: Subject,
  chosen: VariablesOptions,
  ports: CheckPorts,
): Promise<readonly RequiredName[]> => {
  const text = await ports.github.file(chosen.example, subject.release.sha)
  const listed = text === null ? [] : namesOfExample(chosen.example, text)
  const named = chosen.required.filter((each) => !listed.some((other) => other.name === each))
  return [...[...new Set(named)].map((each) => ({ name: each, from: null })), ...listed]
}

const gather = async (subject: Subject, chosen: VariablesOptions, ports: CheckPorts): Promise<ConfigurationFacts> => {
  const environment = subject.environment.name
  const required = await requiredNames(subject, chosen, ports)
  const { settings, userEnvironment } = ports
  const step = new Map(
    required.flatMap(({ name: each }) => {
      const value = userEnvironment[each]
      return value === undefined ? [] : [[each, value.trim() !== ''] as const]
    }),
  )
  if (settings === null || required.length === 0) return { environment, required, settings: null, step }
  const [variables, secrets] = await Promise.all([settings.variables(environment), settings.secrets(environment)])
  return { environment, required, settings: [...inForce(variables), ...inForce(secrets)], step }
}

const decide = (facts: ConfigurationFacts): Decision => {
  const total = facts.required.length
  if (total === 0) return { status: 'skip', summary: words.noneRequired, findings: [] }
  const { missing, unknown, findings } = judgeConfiguration(facts)
  if (missing.length > 0)
    return {
      status: 'fail',
      summary: words.someNotSet({ missing: missing.length, all: total, names: missing }),
      findings,
    }
  if (unknown.length > 0)
    return {
      status: 'unknown',
      summary: words.someNotVisible({ unknown: unknown.length, all: total, names: unknown }),
      findings,
    }
  return { status: 'pass', summary: words.allSet(total), findings: [] }
}

/** Everything that the service reads from its environment is configured. */
export const variables = defineCheck({
  id: 'variables',
  title: words.title,
  why: words.whyVariables,
  remedies: remedies.variables,
  permissions: ['contents: read'],
  options,
  shownOnly: isBeforeMerge,
  gather,
  decide,
})
