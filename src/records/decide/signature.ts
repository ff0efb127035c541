// records/decide: the seals of payloads and of final statuses: how they are made, and whose they are. Pure.
import { isSameSeal, seal } from '../../core/digest.ts'
import type { Deployment, DeploymentPayload, DeploymentStatus } from '../../core/github.ts'
import type { RecordEvent } from '../../core/record-event.ts'
import { decodeEvent, encodeEvent, keptText } from './event.ts'

/** The secret of the environments of a chain, and while it is changed the one before it. */
export interface SigningKeys {
  readonly current: string
  readonly previous: string | null
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )

/** GitHub takes names of environments without regard to case. */
const payloadText = (environment: string, payload: DeploymentPayload): string =>
  // What is undefined stands in no JSON: the seal is not of itself.
  `payload\n${environment.toLowerCase()}\n${canonical({ ...payload, sig: undefined })}`

export const signPayload = (key: string, environment: string, payload: DeploymentPayload): DeploymentPayload => ({
  ...payload,
  sig: seal(key, payloadText(environment, payload), 256),
})

const isSealed = (keys: SigningKeys, text: string, sig: string, bits: 128 | 256): boolean =>
  [keys.current, keys.previous].some((key) => key !== null && isSameSeal(seal(key, text, bits), sig))

/** A deployment whose payload nobody with a key has sealed for this environment and this commit has none of ours. */
export const ownPayloadOnly = (keys: SigningKeys, deployment: Deployment): Deployment => {
  const { payload, environment, sha } = deployment
  if (payload === null) return deployment
  const isOwn =
    payload.sig !== undefined &&
    payload.sha === sha &&
    isSealed(keys, payloadText(environment, payload), payload.sig, 256)
  return isOwn ? deployment : { ...deployment, payload: null }
}

/** Bound to the deployment, and with it to its commit and environment: a copy elsewhere proves nothing. */
const statusText = (deployment: number, event: string, text: string): string =>
  `status\n${deployment}\n${event}\n${text}`

const sealLength = 22
const blank = '-'
const sealed = /^\[([\w-]{22})\] ?(.*)$/s

/** The two words that others rely on: that a release is verified, and that a deployment of GitHub's was adopted. */
export const signEvent = (key: string, deployment: number, event: RecordEvent): RecordEvent => {
  if (event.event === 'verified') {
    const room = `[${'x'.repeat(sealLength)}] `
    const text = keptText({ event: 'verified', text: `${room}${event.text}` }).slice(room.length)
    return { event: 'verified', text: `[${seal(key, statusText(deployment, 'verified', text), 128)}] ${text}` }
  }
  if (event.event !== 'adopted' || !event.text.endsWith(` ${blank}`)) return event
  const text = event.text.slice(0, -blank.length)
  return { event: 'adopted', text: `${text}${seal(key, statusText(deployment, 'adopted', text), 128)}` }
}

const isOwnAdoption = (keys: SigningKeys, deployment: number, said: string): boolean => {
  const at = said.lastIndexOf(' ') + 1
  return isSealed(keys, statusText(deployment, 'adopted', said.slice(0, at)), said.slice(at), 128)
}

/** What is left of a deployment's statuses when those are taken away that only we could have written, and did not. */
export const ownStatusesOnly = (
  keys: SigningKeys,
  deployment: number,
  statuses: readonly DeploymentStatus[],
): readonly DeploymentStatus[] =>
  statuses.flatMap((status) => {
    const event = decodeEvent(status)
    if (event?.event === 'adopted') return isOwnAdoption(keys, deployment, event.text) ? [status] : []
    if (event?.event !== 'verified') return [status]
    const [, sig = '', text = ''] = sealed.exec(event.text) ?? []
    if (!isSealed(keys, statusText(deployment, 'verified', text), sig, 128)) return []
    return [{ ...status, description: encodeEvent({ event: 'verified', text }).description }]
  })
