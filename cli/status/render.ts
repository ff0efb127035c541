// cli/status: shows what runs where, to a person or to a program. Pure.
import { formatDuration } from '../../src/core/duration.ts'
import { plainLine } from '../../src/report/escape.ts'
import { paint } from '../paint.ts'
import type { Terminal } from '../ports.ts'
import { nameOfDated, type PlaceStatus } from './decide/place-status.ts'
import * as words from './words.ts'

/** A service of the repository with its environments. */
export interface ServiceStatus {
  readonly repository: string
  readonly service: string
  readonly environments: readonly PlaceStatus[]
}

type Colours = Pick<Terminal, 'hasColours'>

const mostCharacters = 200

const shown = (text: string): string => plainLine(text, mostCharacters)

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length))

/** What needs eyes stands below the row of its environment. */
const notesOf = (place: PlaceStatus, when: (time: string) => string): readonly string[] => {
  const { lastVerified, lock, freeze, holds, incidents, delivery } = place
  return [
    ...(lastVerified === null ? [] : [words.lastVerified(nameOfDated(lastVerified), when(lastVerified.since))]),
    ...(lock === null
      ? []
      : lock.state === 'unreadable'
        ? [words.lockUnread(lock.why)]
        : [
            words.lockedBy(lock.lock.actor, lock.lock.intent, when(lock.lock.created)) +
              (lock.lock.reason === '' ? '' : words.lockReason(lock.lock.reason)),
          ]),
    ...(freeze === null ? [] : [words.frozen(freeze)]),
    ...holds.map((held) => words.held(nameOfDated(held), when(held.since))),
    ...incidents.map(({ number, title, url }) => words.incident(number, title, url)),
    ...delivery.map(({ label, value }) => `${label}: ${value}`),
  ]
}

/** A row for each environment, the services one after the other. */
export const renderStatus = (
  found: readonly ServiceStatus[],
  source: { readonly branch: string; readonly sha: string; readonly now: string },
  terminal: Colours,
): string => {
  const when = (time: string): string =>
    words.since(time, formatDuration(Math.max(0, Date.parse(source.now) - Date.parse(time))))
  const ofService = ({ repository, service, environments }: ServiceStatus): readonly string[] => {
    const names = widest(environments.map(({ environment }) => environment))
    const releases = widest(environments.map(({ live }) => (live === null ? '' : nameOfDated(live))))
    const states = widest(environments.map(({ live }) => (live === null ? '' : words.states[live.state])))
    return [
      '',
      paint('bold', words.heading(service, repository), terminal),
      ...environments.flatMap((place) => {
        const { live, environment } = place
        const name = `  ${environment.padEnd(names)}  `
        if (live === null) return [`${name}${words.nothing}`]
        const state = words.states[live.state].padEnd(states)
        const colour = live.state === 'verified' ? 'green' : live.state === 'failed' ? 'red' : 'dim'
        const row = `${name}${nameOfDated(live).padEnd(releases)}  ${paint(colour, state, terminal)}  ${when(live.since)}`
        return [row, ...notesOf(place, when).map((note) => `    ${shown(note)}`)]
      }),
    ]
  }
  return [words.readFrom(shown(source.branch), source.sha), ...found.flatMap(ofService)].join('\n')
}

/** An array, one entry for each service. */
export const renderStatusJson = (found: readonly ServiceStatus[]): string => JSON.stringify(found, null, 2)
