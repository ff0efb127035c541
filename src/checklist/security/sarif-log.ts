// checklist/security: the parts of a SARIF 2.1.0 log that decide, as types, and their schema. Pure.
import { z } from 'zod'
import { short } from './report-file.ts'
import * as sourceWords from './source-words.ts'
import * as words from './words.ts'

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; the numbers of sections below are of it. */
const message = z.object({
  text: z.string().optional(),
  markdown: z.string().optional(),
  id: z.string().optional(),
  arguments: z.array(z.string()).optional(),
})
const text = z.object({ text: z.string().optional() })
const level = z.enum(['none', 'note', 'warning', 'error'])
const properties = z.object({
  'security-severity': z.union([z.string(), z.number()]).nullish(),
  severity: z.unknown().optional(),
  tags: z.array(z.unknown()).nullish(),
})
const configuration = z.object({ level: level.optional() })

const componentReference = z.object({
  index: z.number().optional(),
  guid: z.string().optional(),
  name: z.string().optional(),
})
/** 3.52: how a rule, a taxon or a notification is pointed at. */
const reference = z.object({
  id: z.string().optional(),
  index: z.number().optional(),
  guid: z.string().optional(),
  toolComponent: componentReference.optional(),
})
const descriptor = z.object({
  id: z.string(),
  guid: z.string().optional(),
  shortDescription: text.optional(),
  help: text.optional(),
  helpUri: z.string().optional(),
  messageStrings: z.record(z.string(), text).optional(),
  defaultConfiguration: configuration.optional(),
  properties: properties.nullish(),
})
const component = z.object({
  name: z.string(),
  guid: z.string().optional(),
  rules: z.array(descriptor).nullish(),
  taxa: z.array(descriptor).nullish(),
  notifications: z.array(descriptor).nullish(),
})
const location = z.object({
  physicalLocation: z
    .object({
      artifactLocation: z.object({ uri: z.string().optional() }).optional(),
      region: z.object({ startLine: z.number().optional() }).optional(),
    })
    .optional(),
})
const result = z.object({
  ruleId: z.string().optional(),
  ruleIndex: z.number().optional(),
  rule: reference.optional(),
  kind: z.string().optional(),
  level: level.optional(),
  message,
  locations: z.array(location).nullish(),
  suppressions: z.array(z.object({ kind: z.string().optional(), status: z.string().nullish() })).nullish(),
  baselineState: z.string().optional(),
  taxa: z.array(reference).nullish(),
  provenance: z.object({ invocationIndex: z.number().optional() }).optional(),
  properties: properties.nullish(),
})
const notification = z.object({
  descriptor: reference.optional(),
  associatedRule: reference.optional(),
  level: level.optional(),
  message: message.optional(),
  exception: z.unknown().optional(),
  locations: z.array(location).nullish(),
})
const override = z.object({ descriptor: reference, configuration })
const invocation = z.object({
  executionSuccessful: z.boolean().optional(),
  endTimeUtc: z.string().optional(),
  ruleConfigurationOverrides: z.array(override).nullish(),
  notificationConfigurationOverrides: z.array(override).nullish(),
  toolExecutionNotifications: z.array(notification).nullish(),
  toolConfigurationNotifications: z.array(notification).nullish(),
})
const run = z.object({
  tool: z.object({ driver: component, extensions: z.array(component).nullish() }),
  taxonomies: z.array(component).nullish(),
  invocations: z.array(invocation).nullish(),
  results: z.array(result).nullish(),
  versionControlProvenance: z.array(z.object({ revisionId: z.string().optional() })).nullish(),
})
const log = z.object({ version: z.string(), runs: z.array(run) })

export type SarifLevel = z.output<typeof level>
export type SarifReference = z.output<typeof reference>
export type SarifDescriptor = z.output<typeof descriptor>
export type SarifComponent = z.output<typeof component>
export type SarifResult = z.output<typeof result>
export type SarifNotification = z.output<typeof notification>
export type SarifOverride = z.output<typeof override>
export type SarifInvocation = z.output<typeof invocation>
export type SarifRun = z.output<typeof run>

const parseJson = (source: string): unknown => {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** The runs of a log, at least one; or why it is no log of a scan. */
export const parseSarif = (content: string): { readonly runs: readonly SarifRun[] } | { readonly why: string } => {
  const json = parseJson(content)
  if (json === undefined) return { why: content.trim() === '' ? words.emptyReport : words.notJson }
  const parsed = log.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return {
      why: sourceWords.notSarif(short(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? words.anotherForm}`)),
    }
  }
  const { version, runs } = parsed.data
  if (version !== '2.1.0') return { why: sourceWords.otherSarifVersion(version) }
  return runs.length === 0 ? { why: sourceWords.sarifWithoutRuns } : { runs }
}
