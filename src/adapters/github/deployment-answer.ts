// adapters/github: how a deployment looks in an answer; loaded when one is there.
import { z } from 'zod'
import type { Deployment, DeploymentStatus } from '../../core/github.ts'
import { decodePayload } from '../../records/decide/payload.ts'
import { plainLogin } from './viewer.ts'

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

// GitHub adds states now and then (`waiting`, for a job that waits for a reviewer): what we do not know is not final.
export const stateSchema = z
  .enum(['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'])
  .catch('pending')

const actor = z.object({ login: z.string(), __typename: z.string() })
const recentSchema = z
  .object({
    state: z.string().toLowerCase().pipe(stateSchema),
    description: z.string().nullish(),
    createdAt: z.string(),
    logUrl: z.string().nullish(),
    creator: actor.nullish(),
  })
  .transform(({ creator: by, ...raw }): DeploymentStatus => ({
    state: raw.state,
    description: raw.description ?? '',
    createdAt: raw.createdAt,
    logUrl: raw.logUrl || null,
    creator: by == null ? null : by.__typename === 'Bot' ? `${plainLogin(by.login)}[bot]` : by.login,
  }))
export const recentAnswer = z
  .object({
    nodes: z.array(
      z.object({
        id: z.string(),
        statuses: z.object({ totalCount: z.number(), nodes: z.array(recentSchema) }),
      }),
    ),
  })
  .nullable()

export const numberedAnswer = z.object({ id: z.number(), node_id: z.string().optional() })
