// rollback/render: what a rollback did on both tracks, as it is handed to its report. Types only.
import type { Step } from '../../core/report.ts'
import type { RollbackEnd } from '../decide/verdict.ts'
import type { RollbackRecord } from '../run/recorder.ts'
import type { RestoredRelease } from '../run/restore.ts'
import type { GitTrack } from '../run/revert-track.ts'

/** What a rollback did, as it is handed to the report. */
export interface CarriedOut {
  readonly restored: RestoredRelease | null
  readonly git: GitTrack
  readonly record: RollbackRecord
  readonly end: RollbackEnd
  readonly steps: readonly Step[]
}
