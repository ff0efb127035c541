// ports: assembles CycloneDX documents and validates them against the published schema. Types only.
import type { Release } from '../core/release.ts'

/** What makes an SBOM a document: the one thing about it that needs the library and its schemas. */
export interface SbomDocuments {
  /** Starts the pinned @cyclonedx/cyclonedx-npm; its options follow. */
  readonly npmGenerator: readonly [string, ...string[]]
  /**
   * Merges the parts into one CycloneDX 1.6 document about the release, the same bytes for the same parts. `invalid`: the
   * first thing in it that the published schema refuses; null when nothing is.
   */
  assemble(request: {
    readonly service: string
    readonly release: Release
    readonly parts: readonly SbomPart[]
  }): Promise<{ readonly json: string; readonly invalid: string | null }>
  /** SHA-256, the first forty hex digits. */
  digest(text: string): string
}

/** One package of a software bill of materials, as CycloneDX has it. Every text comes from outside. */
export interface SbomComponent {
  /** Unique within its part. */
  readonly ref: string
  readonly type: string
  readonly group: string | null
  readonly name: string
  /** Empty when nothing pins it. */
  readonly version: string
  readonly purl: string | null
  /** Ids, expressions and free texts; all of them hold. */
  readonly licences: readonly string[]
  readonly hashes: readonly { readonly algorithm: string; readonly content: string }[]
  readonly isOptional: boolean
  readonly properties: readonly { readonly name: string; readonly value: string }[]
  readonly references: readonly { readonly type: string; readonly url: string }[]
  readonly dependsOn: readonly string[]
  /** The project's own source, such as a workspace: shipped, but nobody else's. */
  readonly isOwn: boolean
  /** Where the lock file says so, from 1; null when it does not. */
  readonly line: number | null
}

/** `document`: of several, made elsewhere; each component's package URL says which. */
export type Ecosystem = 'npm' | 'pypi' | 'document'

/** What one lock file brings, or a document that somebody else made. */
export interface SbomPart {
  readonly ecosystem: Ecosystem
  /** The lock file, relative to the repository; of a document its file in the workspace, or the program that made it. */
  readonly path: string
  readonly root: SbomComponent
  readonly components: readonly SbomComponent[]
  readonly tools: readonly { readonly name: string; readonly version: string }[]
}
