// core: the place, service and environment together: the key of every record, lock, status and incident. Pure.
import { withoutEnd } from './text.ts'

/** A named stage of one service. Two services of a repository share a stage's name, and nothing else. */
export interface Place {
  readonly service: string
  readonly environment: string
}

/** The service's name as keys carry it: small letters, digits, dots and hyphens; never empty. */
export const slugOf = (service: string): string =>
  withoutEnd(
    service
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}.]+/gu, '-')
      .replace(/^[-.]+/, ''),
    '-.',
  ) || 'service'

/** A slash in an environment's name must not look like the border between two segments. */
const segment = (text: string): string => text.replace(/[%/]/g, (sign) => encodeURIComponent(sign))

const fromSegment = (text: string): string => text.replace(/%2f|%25/gi, (code) => decodeURIComponent(code))

/** `inventory/production`: one text for each place, for statuses, check runs, keys and people. */
export const placeKey = ({ service, environment }: Place): string => `${slugOf(service)}/${segment(environment)}`

/** The place that a key names, with the slug for the service; null: it is the key of none. */
export const placeOfKey = (key: string): Place | null => {
  const [service = '', environment = '', ...rest] = key.split('/')
  return service === '' || environment === '' || rest.length > 0
    ? null
    : { service, environment: fromSegment(environment) }
}

/** GitHub takes names of environments without regard to case. */
export const isSamePlace = (one: Place, other: Place): boolean =>
  slugOf(one.service) === slugOf(other.service) && one.environment.toLowerCase() === other.environment.toLowerCase()
