// checklist/sbom: what kind of package a package URL names. Pure.
import type { SbomComponent } from '../../ports/sbom.ts'

/** `golang` of `pkg:golang/github.com/gin-gonic/gin@v1.9.0`. */
export const purlType = ({ purl }: Pick<SbomComponent, 'purl'>): string | null =>
  /^pkg:([A-Za-z][A-Za-z0-9.+-]{0,60})\//.exec(purl ?? '')?.[1]?.toLowerCase() ?? null
