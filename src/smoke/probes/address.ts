// smoke/probes: schemas and URLs for HTTP targets and headers; the runbook never holds a header's value. Pure.
import { z } from 'zod'
import { variableNotSet } from '../../core/words.ts'
import { notAHeaderValue } from '../probe-words.ts'
import type { ProbeSite } from './probe.ts'

/** `/health`, relative to the environment's URL, or a whole http(s) URL. */
export const httpTarget = z
  .string()
  .refine((text) => text.startsWith('/') || /^https?:\/\/[^/]/i.test(text), {
    error: 'must be a path that begins with / or a URL that begins with http:// or https://',
  })
  .refine((text) => !/^https?:\/\/[^/]*@/i.test(text), {
    error: 'must not hold credentials: name an environment variable under headers instead',
  })

/** Header names to names of environment variables: a value never stands in the file. */
export const headerVariables = z.record(
  z.string().regex(/^[!#$%&'*+.^_`|~\w-]+$/, { error: 'must be the name of a header' }),
  z.string().regex(/^[A-Za-z_]\w*$/, { error: 'must be the name of an environment variable, never a value' }),
)

/** The whole URL; null when a path has nothing to stand on. */
export const urlOf = (target: string, baseUrl: string | null): string | null => {
  if (!target.startsWith('/')) return URL.canParse(target) ? target : null
  const text = `${baseUrl ?? ''}${target}`
  return baseUrl !== null && URL.canParse(text) ? text : null
}

/** The host to resolve; null when there is no URL. */
export const hostOf = (target: string, baseUrl: string | null): string | null => {
  const url = urlOf(target, baseUrl)
  return url === null ? null : new URL(url).hostname
}

/** A header's value ends at its line: what was pasted with the line's end is meant without it. */
const withoutLineEnd = (value: string) => value.trim()

/** What a header can't hold. https://www.rfc-editor.org/rfc/rfc9110#name-field-values */
const isHeaderValue = (value: string) => /^[\t\x20-\x7e\x80-\xff]*$/.test(value)

/** Variables that are not set, or hold what no header can hold: said before anything is asked. */
export const headerProblems = (
  who: string,
  headers: Readonly<Record<string, string>> | undefined,
  environment: ProbeSite['environment'],
): readonly string[] =>
  Object.entries(headers ?? {}).flatMap(([header, variable]) => {
    const value = withoutLineEnd(environment[variable] ?? '')
    if (value === '') return [variableNotSet(who, variable)]
    return isHeaderValue(value) ? [] : [notAHeaderValue(who, header, variable)]
  })

/** What keeps a target from being asked, in sentences for the person who wrote the runbook. */
export const targetProblems = (
  who: string,
  target: string,
  headers: Readonly<Record<string, string>> | undefined,
  place: Pick<ProbeSite, 'baseUrl' | 'environment'>,
): readonly string[] => [
  ...(urlOf(target, place.baseUrl) === null
    ? [`${who} asks ${target}, but no URL of the environment is known to put before it`]
    : []),
  ...headerProblems(who, headers, place.environment),
]

/** `Host` among the headers: the site that is asked for, where the URL names a machine. */
export const siteIn = (values: Readonly<Record<string, string>>): { readonly site?: string } => {
  const site = Object.entries(values).find(([name]) => name.toLowerCase() === 'host')?.[1]
  return site === undefined ? {} : { site }
}

/** The same place under a name that no cache has seen. `nonce` changes with each question. */
export const aroundCaches = (url: string, cache: 'bypass' | undefined, nonce: string): string => {
  if (cache === undefined || !URL.canParse(url)) return url
  const asked = new URL(url)
  asked.searchParams.append('runbook-smoke', nonce)
  return asked.href
}

export const cacheOption = z
  .literal('bypass')
  .optional()
  .meta({ description: 'adds a changing query parameter, so that no cache can answer' })

/** The headers with their values. */
export const headerValues = (
  headers: Readonly<Record<string, string>> | undefined,
  environment: ProbeSite['environment'],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, variable]) => [name, withoutLineEnd(environment[variable] ?? '')]),
  )
