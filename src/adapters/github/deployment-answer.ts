// adapters/github: how a deployment looks in an answer; loaded when one is there.
import { z } from 'zod'
import type { Deployment } from '../../core/github.ts'
import { decodePayload } from '../../records/decide/payload.ts'

export const creator = z.object({ login: z.string() }).nullish()

export const deploymentSchema = z
  .object({
    id: z.number(),
    sha: z.string(),
    ref: z.string(),
    environment: z.string(),
    task: z.string(),
    payload: z.unknown(),
    creator,
    created_at: z.string(),
  })
  .transform((raw): Deployment => ({
    id: raw.id,
    sha: raw.sha,
    ref: raw.ref,
    environment: raw.environment,
    task: raw.task,
    payload: decodePayload(raw.payload),
    creator: raw.creator?.login ?? null,
    createdAt: raw.created_at,
  }))
