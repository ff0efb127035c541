// checklist/sbom: what a generator receives, and the result when a lock file gives no part.
import type { SbomSource } from './sources.ts'
import type { SbomFault, SbomYield } from './verdict.ts'
import * as words from './words.ts'

/** What a generator is given, beside the lock file itself. */
export interface SbomRequest {
  readonly source: SbomSource
  /** The commit's files, checked out. */
  readonly root: string
  /** Paths of manifests and locks in it, relative. */
  readonly files: ReadonlySet<string>
  /** Folders of which a lock file is part of this SBOM. */
  readonly covered: ReadonlySet<string>
  /** A folder of our own: nothing of the checkout but what is copied takes part. */
  readonly scratch: string
  readonly omitDev: boolean
  readonly timeoutMs: number
}

export const within = (directory: string, name: string): string => (directory === '' ? name : `${directory}/${name}`)

/** A lock file that gave no part: why, and what to do. */
export const refusal = (at: Pick<SbomFault, 'status' | 'path'>, why: string, remedy: string): SbomYield => ({
  made: false,
  fault: { ...at, why, remedy },
})

/** A generator ended well and wrote something else. */
export const noSbom = (path: string, why: string): SbomYield =>
  refusal({ status: 'unknown', path }, words.invalidSbom(why), words.reportToUs)
