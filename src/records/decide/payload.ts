// records/decide: the form of a deployment's payload, and of the status that stands for one. Pure.
import { z } from 'zod'
import { digest } from '../../core/digest.ts'
import type { Deployment, DeploymentPayload } from '../../core/github.ts'
import { placeKey, type Place } from '../../core/place.ts'
import type { RecordEvent } from '../../core/record-event.ts'
import { versionOf } from '../../core/promotion.ts'
import { isFullSha } from '../../core/release.ts'

const count = z.number().int().nonnegative()

const payloadSchema = z.object({
  runbook: z.literal(2),
  kind: z.enum(['deploy', 'rollback']),
  service: z.string().min(1),
  version: z.string().nullable(),
  ref: z.string(),
  tagObject: z.string(),
  sha: z.string(),
  tree: z.string(),
  run: count,
  attempt: count,
  job: z.exactOptional(z.string()),
  artifact: z.string().nullable(),
  previous: z.string().nullable(),
  key: z.string().min(1),
  policy: z.string().nullable(),
  from: z.exactOptional(z.string()),
  to: z.exactOptional(z.string()),
  force: z.exactOptional(z.string()),
  sig: z.exactOptional(z.string()),
}) satisfies z.ZodType<DeploymentPayload>

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

/**
 * The same intent of the same attempt finds its own deployment again, whatever happened to the answer. A re-run is a new
 * intent: it has a record of its own, so that the order of records is the order of deployments.
 */
export const deploymentKey = (intent: {
  readonly place: Place
  readonly kind: DeploymentPayload['kind']
  readonly sha: string
  readonly run: number
  readonly attempt: number
}): string => [intent.kind, placeKey(intent.place), intent.sha, `${intent.run}.${intent.attempt}`].join(':')

/** A hold is recorded once, whichever run finds that it is missing. */
export const holdKey = (place: Place, bad: string): string => ['hold', placeKey(place), bad].join(':')

const nothing = '-'
const short = 16

const placeDigest = (place: Place): string => digest(placeKey(place).toLowerCase(), short)

/**
 * A deployment that GitHub made for a job's `environment:` has no payload of ours, and none can be added. What a payload
 * would say stands in one status of ours: `<kind> <tag|branch> <run>.<attempt> <tagObject> <place> <policy> <signature>`,
 * at most 132 characters after its word with SHA-1. The tree is asked of the commit.
 */
export const adoptionText = ({
  place,
  payload,
}: {
  readonly place: Place
  readonly payload: DeploymentPayload
}): string =>
  [
    payload.kind,
    payload.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    `${payload.run}.${payload.attempt}`,
    payload.tagObject,
    placeDigest(place),
    payload.policy?.slice(0, short) ?? nothing,
    nothing,
  ].join(' ')

const form =
  /^(deploy|rollback) (tag|branch) (\d{1,15})\.(\d{1,5}) ([0-9a-f]{40,64}) ([0-9a-f]{16}) (\S{1,16}) (\S{1,22})$/

/** What an adopted record says of itself; its tree is not in it. null: it is of another place, or no such text. */
export const adoptedPayload = (
  place: Place,
  deployment: Pick<Deployment, 'id' | 'sha' | 'ref'>,
  text: string,
): Omit<DeploymentPayload, 'tree'> | null => {
  const [whole, kind, type, run, attempt, tagObject = '', at, policy = nothing] = form.exec(text) ?? []
  if (whole === undefined || !isFullSha(tagObject) || at !== placeDigest(place)) return null
  const ref = `refs/${type === 'tag' ? 'tags' : 'heads'}/${deployment.ref.replace(/^refs\/(?:tags|heads)\//, '')}`
  return {
    runbook: 2,
    kind: kind === 'rollback' ? 'rollback' : 'deploy',
    service: place.service,
    version: versionOf(ref),
    ref,
    tagObject,
    sha: deployment.sha,
    run: Number(run),
    attempt: Number(attempt),
    artifact: null,
    previous: null,
    key: `adopted:${deployment.id}`,
    policy: policy === nothing ? null : policy,
  }
}

/** Does this event say that another place has adopted the deployment? One record is never two services'. */
export const isAdoptedElsewhere = (
  event: RecordEvent | null,
  deployment: Pick<Deployment, 'id' | 'sha' | 'ref'>,
  place: Place,
): boolean =>
  event?.event === 'adopted' && form.test(event.text) && adoptedPayload(place, deployment, event.text) === null
