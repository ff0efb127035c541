// smoke/probes: asks a service which commit and instance it is, by JSON, header or meta tag.
import { z } from 'zod'
import { digest } from '../../core/digest.ts'
import type { VersionSample } from '../decide/samples.ts'
import type { HttpAnswer } from '../../ports/http.ts'
import {
  aroundCaches,
  cacheOption,
  headerValues,
  headerVariables,
  hostOf,
  httpTarget,
  siteIn,
  targetProblems,
  urlOf,
} from './address.ts'
import { barrierFacts, barrierWords } from './barrier.ts'
import { copyOf } from './copies.ts'
import { aboutOf, failureOutcome, failureSummary, maxBytes, nonceOf } from './http.ts'
import { jsonAt, parseJson, parseJsonPath } from './json.ts'
import type { ProbePorts, Site } from './probe.ts'
import { headerRedactor } from '../../core/header-redaction.ts'

const jsonPath = z.string().refine((text) => parseJsonPath(text) !== null, {
  error: 'must be a path to one place, such as $.sha or $.build.commit',
})

/** `{ http: /health, json: "$.sha" }`: where the service says which commit it is. */
export const versionProbe = z
  .strictObject({
    http: httpTarget,
    json: jsonPath.optional(),
    header: z.string().min(1).optional(),
    meta: z.string().min(1).optional().meta({ description: 'name of a <meta> tag of the page' }),
    prefix: z.int().min(7).max(64).optional().meta({ description: 'the service tells only so many digits' }),
    instance: jsonPath.optional().meta({ description: 'where the service names its instance' }),
    headers: headerVariables.optional(),
    cache: cacheOption,
  })
  .refine((rule) => [rule.json, rule.header, rule.meta].filter((place) => place !== undefined).length <= 1, {
    error: 'needs exactly one of json, header and meta, or none: then the whole text names the commit',
  })
  .meta({ description: 'where the service says which commit it is' })

export type VersionProbe = z.output<typeof versionProbe>

type NamedVersion = { readonly sha: string } | { readonly why: string }

const fromJson = (body: string, path: string): NamedVersion => {
  const parsed = parseJson(body)
  if (!parsed.ok) return { why: `the body ${parsed.why}` }
  const at = jsonAt(parsed.value, parseJsonPath(path) ?? [])
  if (!at.found) return { why: `${path} is missing` }
  return typeof at.value === 'string' && at.value !== '' ? { sha: at.value } : { why: `${path} holds no text` }
}

const fromHeader = (headers: Readonly<Record<string, string>>, name: string): NamedVersion => {
  const value = headers[name.toLowerCase()]?.trim() ?? ''
  return value === '' ? { why: `header ${name} is missing` } : { sha: value }
}

const attribute = (tag: string, name: string): string | undefined => {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  return match?.[1] ?? match?.[2] ?? match?.[3]
}

const longestTag = 2_000

/** Looks for each end once: a page of openings without one costs no more than any other. */
const metaTags = (body: string): readonly string[] => {
  const tags: string[] = []
  let end = 0
  for (const { index } of body.matchAll(/<meta\s/gi)) {
    if (index >= end) end = body.indexOf('>', index) + 1
    if (end === 0) break
    if (end - index <= longestTag) tags.push(body.slice(index, end))
  }
  return tags
}

const fromMeta = (body: string, name: string): NamedVersion => {
  const tags = metaTags(body)
  const contents = tags.filter((tag) => attribute(tag, 'name') === name).map((tag) => attribute(tag, 'content') ?? '')
  const [content = ''] = contents
  if (contents.length > 1) return { why: `the page has ${contents.length} meta tags named ${name}` }
  return content === '' ? { why: `the page has no meta tag named ${name}` } : { sha: content.trim() }
}

type TextCommit = { readonly sha: string; readonly abbreviated?: true }

/**
 * The commit that a text names: alone; whole, inside a longer text (`1.0.0+<sha>`, which .NET writes); or its first digits
 * after a sign that says so (`v1.2.3-4-g0d1f82a` of `git describe`, `1.2.3+0d1f82a`, `sha-0d1f82a`). What was built from a
 * changed tree is not that commit.
 */
export const commitIn = (text: string): TextCommit | null => {
  if (/^[0-9a-f]{7,64}$/i.test(text)) return { sha: text.toLowerCase() }
  if (/dirty|modified/i.test(text)) return null
  const whole = /(?<![0-9a-z])(?:[0-9a-f]{64}|[0-9a-f]{40})(?![0-9a-z])/i.exec(text)?.[0]
  if (whole !== undefined) return { sha: whole.toLowerCase() }
  const [, digits] = /(?:\+|-g|\bsha-)([0-9a-f]{7,63})(?![0-9a-z])/i.exec(text) ?? []
  return digits === undefined ? null : { sha: digits.toLowerCase(), abbreviated: true }
}

/** The longest text that can be a version; a page is not. */
const longestText = 300

const fromText = (body: string): NamedVersion => {
  const text = body.trim()
  if (text === '') return { why: 'the body is empty' }
  return text.length > longestText ? { why: 'the body is a page, not the text of a version' } : { sha: text }
}

const named = (answer: Extract<HttpAnswer, { outcome: 'answered' }>, options: VersionProbe): NamedVersion => {
  if (options.header !== undefined) return fromHeader(answer.headers, options.header)
  if (answer.truncated) return { why: 'the body is too large to be read to its end' }
  if (options.json !== undefined) return fromJson(answer.body, options.json)
  return options.meta === undefined ? fromText(answer.body) : fromMeta(answer.body, options.meta)
}

const instanceOf = (body: string, path: string | undefined): string | null => {
  const parsed = path === undefined ? null : parseJson(body)
  const at = parsed?.ok === true ? jsonAt(parsed.value, parseJsonPath(path ?? '') ?? []) : null
  return at?.found === true && typeof at.value === 'string' ? at.value.slice(0, 80) : null
}

/** Reads who answered and which commit it says it is. Anything but 2xx has no say; a text that is no sha names none. */
export const judgeVersion = (
  answer: HttpAnswer,
  options: VersionProbe,
  asked: string | null,
  now = new Date(0).toISOString(),
): VersionSample => {
  const address = answer.address ?? asked ?? 'no address'
  if (answer.outcome === 'failed') {
    const why = failureSummary(answer)
    const down = { kind: 'down', outcome: failureOutcome(answer), why } as const
    return { address, instance: address, answer: down, ...aboutOf(answer, now) }
  }
  const { status } = answer
  if (status < 200 || status > 299) {
    const wall = barrierWords(answer)
    const why = `${status} instead of 2xx${wall === null ? '' : `: ${wall}`}`
    const down = { kind: 'down', outcome: 'wrong', why, status } as const
    return { address, instance: address, answer: down, ...aboutOf(answer, now) }
  }
  const instance = instanceOf(answer.body, options.instance) ?? address
  const found = named(answer, options)
  const commit = 'why' in found ? null : commitIn(found.sha)
  const { pauseMs } = barrierFacts(answer, now)
  const copy = copyOf(answer, now)
  const heard = {
    address,
    instance,
    ...(copy === null ? {} : { copy }),
    ...(pauseMs === undefined ? {} : { pauseMs }),
  }
  if (commit !== null) return { ...heard, answer: { kind: 'sha', ...commit } }
  const why = 'why' in found ? found.why : 'what stands there is not a commit sha'
  return { ...heard, answer: { kind: 'unnamed', why } }
}

/** The version question, bound to a place. */
export interface VersionQuestion {
  /** A digest of the options: two questions with the same one are the same question. */
  readonly definition: string
  /** What is asked, as a probe of the same place would name it. */
  readonly target: string
  readonly host: string | null
  readonly problems: readonly string[]
  readonly sample: (address: string | null, timeoutMs: number) => Promise<VersionSample>
}

/** Asks the service which commit it is, each time on a connection of its own and without cookies. */
export const versionQuestion = (options: VersionProbe, place: Site, ports: ProbePorts): VersionQuestion => ({
  definition: digest(JSON.stringify(options)),
  target: options.http,
  host: hostOf(options.http, place.baseUrl),
  problems: targetProblems('The version question', options.http, options.headers, place),
  sample: async (address, timeoutMs) => {
    const values = headerValues(options.headers, place.environment)
    const answer = await ports.http.ask({
      url: aroundCaches(urlOf(options.http, place.baseUrl) ?? options.http, options.cache, nonceOf(ports.clock)),
      method: 'GET',
      headers: values,
      ...siteIn(values),
      ...(address === null ? {} : { address }),
      timeoutMs,
      phaseMs: place.phaseMs,
      signal: ports.clock.cancelled,
      maxBytes,
    })
    ports.clock.throwIfCancelled()
    const { instance, ...sample } = judgeVersion(answer, options, address, ports.clock.now())
    return { ...sample, instance: headerRedactor(Object.values(values))(instance), at: ports.clock.monotonicMs() }
  },
})
