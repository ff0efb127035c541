// checklist/backup: what can be wrong with a backup, as codes and facts; words.ts says each in a sentence.

/** One thing that is wrong with a backup, and what its sentence needs to know. */
export type BackupObjection =
  | { readonly code: 'dated-in-future'; readonly date: string; readonly now: string }
  | {
      readonly code: 'too-old'
      readonly date: string
      readonly ageMs: number
      readonly limit: { readonly ms: number; readonly from: string }
    }
  | { readonly code: 'not-from-this-run'; readonly modifiedAt: string }
  | { readonly code: 'no-table' }
  | { readonly code: 'no-rows'; readonly tables: number }
  | {
      readonly code: 'other-digest'
      readonly digest: string
      readonly manifest: { readonly path: string; readonly sha256: string }
    }
  | { readonly code: 'restore-timed-out' }
  /** `dumpOf`: the version of the server that was dumped, where it is newer than the one that restores. */
  | {
      readonly code: 'not-restorable-here'
      readonly engine: string
      readonly dumpOf: { readonly version: string; readonly major: number } | null
      readonly problems: readonly string[]
    }
  | { readonly code: 'does-not-restore'; readonly engine: string; readonly problems: readonly string[] }
  | { readonly code: 'restores-to-nothing' }
  | { readonly code: 'nothing-to-compare'; readonly standard: string }
  | { readonly code: 'differs'; readonly standard: string; readonly differences: readonly string[] }

/** What could not be proven; every other objection is a failure. */
export const unprovenObjections: readonly BackupObjection['code'][] = [
  'dated-in-future',
  'restore-timed-out',
  'not-restorable-here',
  'nothing-to-compare',
]
