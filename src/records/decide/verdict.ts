// records/decide: the commit statuses that carry verdicts and statements: their contexts and texts. Pure.
import type { CommitStatus } from '../../core/github.ts'
import { isSamePlace, placeKey, placeOfKey, slugOf, type Place } from '../../core/place.ts'
import { withoutBot } from './history.ts'
import { cut, oneLine } from '../../core/text.ts'
import { longestDescription } from './event.ts'

const root = 'runbook'

/** Of a pull request or a merge group: what people see there. It opens nothing. */
export const pullContext = (service: string): string => `${root}/${slugOf(service)}`

/** Of a release: what deploy's guard reads, and nothing else. */
export const releaseContext = (place: Place): string => `${root}/${placeKey(place)}`

/** Of something that a check puts on record beside its verdict. */
export const statementContext = (place: Place, check: string): string => `${releaseContext(place)}/${check}`

/** The id of a check run, or the context of a status, that is ours, of whichever service. */
export const isOwnContext = (text: string): boolean => text.toLowerCase().startsWith(`${root}/`)

/** The name of the check run that preflight shows. */
export const isOwnName = (name: string): boolean => /^Runbook \(.*\)$/.test(name)

/** GitHub takes contexts without regard to case. */
export const isContext = (status: Pick<CommitStatus, 'context'>, context: string): boolean =>
  status.context.toLowerCase() === context.toLowerCase()

/** Whose statement of a check a context is, with the slug for the service; null: of none. */
export const statementPlace = (context: string, check: string): Place | null => {
  const [first, service = '', environment = '', last, ...rest] = context.split('/')
  return first === root && last === check && rest.length === 0 ? placeOfKey(`${service}/${environment}`) : null
}

/** The text of a status, as GitHub can hold it. */
export const statusText = (text: string): string => cut(oneLine(text), longestDescription)

/** What a release's verdict counts for, beside its place and commit, which are the status' own. */
export interface VerdictBinding {
  /** Digest of the keys that judged. */
  readonly policy: string
  /** The last moment at which it counts. */
  readonly until: string
}

/** To the minute: what is written must be what is compared. */
const untilText = (until: string): string => `${new Date(until).toISOString().slice(0, 16)}Z`

const binding = /(?:^| )\[policy ([0-9a-f]{16}) until (\d{4}-\d\d-\d\dT\d\d:\d\dZ)\]$/

/** The text of a release's verdict: what is said is cut, what it is bound to never is. */
export const boundText = (text: string, { policy, until }: VerdictBinding): string => {
  const end = `[policy ${policy} until ${untilText(until)}]`
  return `${cut(oneLine(text), longestDescription - end.length - 1)} ${end}`.trim()
}

/** The verdict's own words and what it is bound to; null: to nothing, as anybody may write it. */
export const readBoundText = (
  description: string,
): { readonly text: string; readonly bound: VerdictBinding | null } => {
  const [whole, policy = '', until = ''] = binding.exec(description) ?? []
  return whole === undefined
    ? { text: description, bound: null }
    : { text: description.slice(0, -whole.length), bound: { policy, until } }
}

/** The run that wrote a status, by the page that it links to. */
export const runOfUrl = (url: string | null): number | null => {
  const id = /\/actions\/runs\/(\d{1,15})(?:[/?#]|$)/.exec(url ?? '')?.[1]
  return id === undefined ? null : Number(id)
}

/** The check run that shows the whole checklist. */
export const checkRunOf = (place: Place): { readonly name: string; readonly externalId: string } => ({
  name: `Runbook (${placeKey(place)})`,
  externalId: releaseContext(place),
})

/** How preflight's comment on a pull request is found again. */
export const commentMarker = (place: Place): string =>
  `<!-- runbook-gates preflight ${encodeURIComponent(placeKey(place))} -->`

/** What a review of an SBOM is bound to: forty hex digits of SHA-256 each. */
export interface SbomDigests {
  /** Of the difference to what is live. */
  readonly difference: string
  /** Of all components. */
  readonly components: string
}

/** That a difference was shown at a commit, as a commit status of ours; nobody can date it back. */
export interface SbomPublication extends SbomDigests {
  readonly environment: string
  readonly at: string
}

const published = /^difference ([0-9a-f]{40}) of ([0-9a-f]{40})(?:$|: )/

export const sbomStatement = ({ difference, components }: SbomDigests, counted: string): string =>
  statusText(`difference ${difference} of ${components}: ${counted}`)

/** The differences that we published for a service ourselves; others can write statuses too. */
export const sbomPublications = (
  statuses: readonly CommitStatus[],
  { service, viewer }: { readonly service: string; readonly viewer: string },
): readonly SbomPublication[] =>
  statuses.flatMap((status) => {
    if (status.creator === null || withoutBot(status.creator) !== withoutBot(viewer)) return []
    const place = statementPlace(status.context, 'sbom')
    const [, difference, components] = published.exec(status.description ?? '') ?? []
    if (place === null || difference === undefined || components === undefined) return []
    const { environment } = place
    return isSamePlace(place, { service, environment })
      ? [{ environment, difference, components, at: status.createdAt }]
      : []
  })
