// config: what a verdict of a place is bound to: the digest of the keys that judge it, and how long it counts. Pure.
import { preflightChecks } from '../checklist/registry.ts'
import { digest } from '../core/digest.ts'
import { slugOf } from '../core/place.ts'
import type { CheckSetting, EnvironmentConfig, Runbook, TrustRule } from '../runbook/runbook.ts'
import { isMapping } from './mapping.ts'

const defaultValidForMs = 72 * 3_600_000

/** The same text for the same value, whatever the order in which its keys were written. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (!isMapping(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, canonical(value[key])]),
  )
}

/** With every default in its place, and durations as numbers: `24h` and `1d` are one policy. */
const settingOf = (id: string, { gate, options }: CheckSetting): unknown => {
  const check = preflightChecks.find((each) => each.id === id)
  const parsed = check?.options.safeParse(options)
  return { gate, options: gate === 'off' ? null : parsed?.success === true ? parsed.data : options }
}

type JudgedPlace = Omit<EnvironmentConfig, 'trust' | 'released'>

/**
 * The keys by which this place is judged, of this file. What deploy asks again for itself in any case (freeze, hold,
 * what is live) is not among them, nor is how a release is put in place and asked.
 */
export const policyDigest = (
  { place, promote, after, approvals, preflight, recovery, checklist, policy }: JudgedPlace,
  { waivers, path }: { readonly waivers: Runbook['waivers']; readonly path: string | null },
): string => {
  const keys = {
    file: (path ?? '').replace(/^(?:\.\/)+/, ''),
    service: slugOf(place.service),
    environment: place.environment.toLowerCase(),
    promote,
    after,
    approvals,
    preflight,
    recovery,
    policy,
    checklist: Object.fromEntries([...checklist].map(([id, setting]) => [id, settingOf(id, setting)])),
    waivers: waivers.filter(({ environment }) => environment === null || environment === place.environment),
  }
  return digest(JSON.stringify(canonical(keys)), 16)
}

interface WrittenTrust {
  readonly 'observe-until'?: string | undefined
  readonly 'break-glass'?: TrustRule['breakGlass'] | undefined
}

/** The environment's own words over the common ones. */
export const trustOf = (
  judged: { readonly digest: string; readonly rollbackBy: TrustRule['rollbackBy'] | undefined },
  common: WrittenTrust,
  own: WrittenTrust,
  validFor: readonly (number | undefined)[],
): TrustRule => ({
  digest: judged.digest,
  validForMs: validFor.find((ms) => ms !== undefined) ?? defaultValidForMs,
  observeUntil: own['observe-until'] ?? common['observe-until'] ?? null,
  breakGlass: own['break-glass'] ?? common['break-glass'] ?? null,
  rollbackBy: judged.rollbackBy ?? 'release',
})
