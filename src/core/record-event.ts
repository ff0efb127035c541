// core: what can happen to a deployment, in our words. GitHub's texts for it are made in records. Types only.

/** What happened, by its name. */
export type EventName =
  | 'begun'
  /** A part of the target's own word on what it made. */
  | 'artifact'
  /** A deployment that GitHub made for a job is ours from here on. */
  | 'adopted'
  | 'verified'
  | 'unverified'
  | 'rolled-back'
  /** What a rollback would have done. */
  | 'shadow'
  | 'failed'
  | 'cancelled'
  /** Its run is over without a word. */
  | 'abandoned'
  | 'broken'
  /** A newer deployment serves. */
  | 'replaced'
  /** The same deployment stands on record once more. */
  | 'doubled'
  /** Nothing was deployed; it only says what must not be. */
  | 'held'

/**
 * Something that happened to a deployment. `text` is one line; what it means depends on the event: evidence, a reason,
 * the number of a deployment (`replaced`), a sha (`held`), the coded record (`adopted`) or part of an artifact.
 */
export interface RecordEvent {
  readonly event: EventName
  readonly text: string
}
