import type { SbomPart } from '../domain/sbom.ts'
import type { Release } from '../domain/release.ts'

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
