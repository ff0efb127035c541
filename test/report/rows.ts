import type { PartContent } from '../../src/core/report.ts'

/** Everything that the parts show, each kind in one list: for tests that ask for a row and not where it stands. */
export const rowsOf = ({ parts }: { readonly parts: readonly PartContent[] }): PartContent => ({
  checks: parts.flatMap(({ checks }) => checks),
  steps: parts.flatMap(({ steps }) => steps),
  facts: parts.flatMap(({ facts }) => facts),
  tables: parts.flatMap(({ tables }) => tables),
  texts: parts.flatMap(({ texts }) => texts),
  charts: parts.flatMap(({ charts }) => charts),
})
