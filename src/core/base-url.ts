// core: the base URL of a service: http or https, without credentials and without a slash at the end. Pure.
import { withoutEnd } from './text.ts'

export const notHttp = 'must be an http(s) URL'
export const credentialsInside = 'must not hold credentials: name an environment variable instead'

/** True for `https://user:password@host`. */
export const hasCredentials = (text: string): boolean =>
  URL.canParse(text) && (new URL(text).username !== '' || new URL(text).password !== '')

export const withoutSlash = (text: string): string => withoutEnd(text, '/')

/** What the runbook's schema says of it too (src/core/options/scalars.ts), for an input, which needs no schema. */
export const parseBaseUrl = (
  text: string,
): { readonly ok: true; readonly url: string } | { readonly ok: false; readonly why: string } => {
  const trimmed = text.trim()
  if (!/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return { ok: false, why: notHttp }
  return hasCredentials(trimmed) ? { ok: false, why: credentialsInside } : { ok: true, url: withoutSlash(trimmed) }
}
