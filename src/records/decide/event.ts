// records/decide: what a deployment's statuses say, as events. The only code that reads or writes their texts. Pure.
import type { EventName, RecordEvent } from '../../core/record-event.ts'
import { cut, oneLine } from '../../core/text.ts'

/** https://docs.github.com/en/rest/deployments/statuses#create-a-deployment-status: how long a description may be. */
export const longestDescription = 140

type State = 'in_progress' | 'success' | 'failure' | 'error' | 'inactive'

/** Words that stand before a text of somebody else, each in the state that GitHub shows. */
const spoken = {
  begun: { state: 'in_progress', word: 'begun' },
  artifact: { state: 'in_progress', word: 'artifact' },
  adopted: { state: 'in_progress', word: 'runbook2' },
  verified: { state: 'success', word: 'verified' },
  unverified: { state: 'success', word: 'unverified' },
  'rolled-back': { state: 'failure', word: 'rolled back:' },
  shadow: { state: 'failure', word: 'shadow:' },
  failed: { state: 'failure', word: 'failed:' },
  cancelled: { state: 'error', word: 'cancelled' },
  abandoned: { state: 'error', word: 'abandoned:' },
  broken: { state: 'error', word: 'ended by an error:' },
  replaced: { state: 'inactive', word: 'replaced by deployment' },
  doubled: { state: 'inactive', word: 'recorded twice:' },
  held: { state: 'inactive', word: 'nothing deployed; holds' },
} as const satisfies Readonly<Record<EventName, { readonly state: State; readonly word: string }>>

/** What GitHub stores of it. */
export interface EncodedEvent {
  readonly state: State
  readonly description: string
}

const names = Object.keys(spoken).filter((name): name is EventName => name in spoken)

/**
 * A text that is too long loses its end, and only its end: the word that says what happened stands first. What a person
 * or a program said becomes one line; an artifact is kept as it is, since it must come back to the letter.
 */
export const encodeEvent = ({ event, text }: RecordEvent): EncodedEvent => {
  const { state, word } = spoken[event]
  const said = `${word} ${text}`
  return { state, description: cut(event === 'artifact' ? said : oneLine(said), longestDescription) }
}

/** The text of an event as it is read again: one line, cut to what a status can hold. */
export const keptText = (event: RecordEvent): string =>
  encodeEvent(event).description.slice(spoken[event.event].word.length + 1)

/** null: not one of our words. Others write statuses too, and may fail a deployment in words of their own. */
export const decodeEvent = (status: { readonly state: string; readonly description: string }): RecordEvent | null => {
  const { state, description } = status
  for (const event of names) {
    const { state: expected, word } = spoken[event]
    if (state !== expected || !description.startsWith(word)) continue
    const rest = description.slice(word.length)
    if (rest === '' || rest.startsWith(' ')) return { event, text: rest.slice(1) }
  }
  return null
}

/** Is this what the status says? */
export const says = (event: EventName, status: Parameters<typeof decodeEvent>[0]): boolean =>
  decodeEvent(status)?.event === event
