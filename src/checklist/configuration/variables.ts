// checklist/configuration: the check "variables": each required name is set. Reads names from .env.example too.
import { z } from 'zod'
import { type ConfigurationFacts, judgeConfiguration, ofUnread, spellings, type RequiredName } from './configuration.ts'
import { readExample, usualExamples, type ExampleFile } from './example-file.ts'
import { ExpectedError } from '../../core/errors.ts'
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
  example: z.string().min(1).max(500).optional().meta({
    description:
      'file whose names must be set too; without it `.env.example` or what is called alike; a `#` before a line, or `# optional` behind it, excuses it',
  }),
  'pull-request': beforeMerge,
})

type VariablesOptions = z.output<typeof options>

/** The file that is named, or the first of the usual ones that is there; null: there is none. */
const exampleOf = async (
  sha: string,
  { example }: VariablesOptions,
  { github }: Pick<CheckPorts, 'github'>,
): Promise<{ readonly path: string; readonly read: ExampleFile } | null> => {
  const paths = example === undefined ? usualExamples : [example]
  const texts = await Promise.all(paths.map(async (path) => ({ path, text: await github.file(path, sha) })))
  const found = texts.flatMap(({ path, text }) => (text === null ? [] : [{ path, read: readExample(path, text) }]))
  if (example !== undefined && found.length === 0)
    throw new ExpectedError({
      code: 'bad-config',
      message: words.noExample(example),
      remedy: words.correctExample,
    })
  return found[0] ?? null
}

const requiredNames = (chosen: VariablesOptions, example: ExampleFile | null): readonly RequiredName[] => {
  const listed = example?.names ?? []
  const named = chosen.required.filter((each) => !listed.some((other) => other.name === each))
  return [...[...new Set(named)].map((each) => ({ name: each, from: null })), ...listed]
}

const gather = async (subject: Subject, chosen: VariablesOptions, ports: CheckPorts): Promise<ConfigurationFacts> => {
  const environment = subject.environment.name
  const example = await exampleOf(subject.release.sha, chosen, ports)
  const required = requiredNames(chosen, example?.read ?? null)
  const lines = example?.read.unread ?? []
  const unread = example === null || lines.length === 0 ? null : { path: example.path, lines }
  const { settings, userEnvironment } = ports
  const step = new Map(
    required
      .flatMap(({ name: each }) => spellings(each))
      .flatMap((each) => {
        const value = userEnvironment[each]
        return value === undefined ? [] : [[each, value.trim() !== ''] as const]
      }),
  )
  const facts = { environment, required, unread, step }
  if (settings === null || required.length === 0) return { ...facts, settings: null }
  const [variables, secrets] = await Promise.all([settings.variables(environment), settings.secrets(environment)])
  return { ...facts, settings: [...inForce(variables), ...inForce(secrets)] }
}

/** Without a name there is nothing to check, unless there are lines that nobody could read. */
const decideUnnamed = ({ unread }: ConfigurationFacts): Decision =>
  unread === null
    ? { status: 'skip', summary: words.noneRequired, findings: [] }
    : {
        status: 'unknown',
        summary: words.noNameRead(unread.path, unread.lines.length),
        findings: ofUnread(unread, 'error'),
      }

const decide = (facts: ConfigurationFacts): Decision => {
  const total = facts.required.length
  if (total === 0) return decideUnnamed(facts)
  const judged = judgeConfiguration(facts)
  const { missing, unknown } = judged
  const findings = [...judged.findings, ...ofUnread(facts.unread, 'notice')]
  if (missing.length > 0) {
    const summary = words.someNotSet({ missing: missing.length, all: total, names: missing })
    return { status: 'fail', summary, findings }
  }
  if (unknown.length > 0) {
    const summary = words.someNotVisible({ unknown: unknown.length, all: total, names: unknown })
    return { status: 'unknown', summary, findings }
  }
  return { status: 'pass', summary: words.allSet(total), findings }
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
