// adapters/github: decodes a deployment's payload, and gives null for one that is not ours. Pure.
import { z } from 'zod'
import type { DeploymentPayload } from '../../core/github.ts'

const count = z.number().int().nonnegative()

const payloadSchema = z.object({
  runbook: z.literal(1),
  kind: z.enum(['deploy', 'rollback']),
  version: z.string().nullable(),
  ref: z.string(),
  tagObject: z.string(),
  sha: z.string(),
  tree: z.string(),
  run: count,
  attempt: count,
  artifact: z.string().nullable(),
  previous: z.string().nullable(),
  key: z.string().min(1),
  bad: z.exactOptional(z.string()),
  force: z.exactOptional(z.string()),
  job: z.exactOptional(z.string()),
})

const fromJson = (text: string): unknown => {
  try {
    const parsed: unknown = JSON.parse(text)
    return parsed
  } catch {
    return null
  }
}

/** GitHub hands a payload back as an object, as a text, or as a text within a text. Null when it is not one of ours. */
export const decodePayload = (raw: unknown): DeploymentPayload | null => {
  const once = typeof raw === 'string' ? fromJson(raw) : raw
  const twice = typeof once === 'string' ? fromJson(once) : once
  const parsed = payloadSchema.safeParse(twice)
  return parsed.success ? parsed.data : null
}
