// checklist/backup: compares restored tables with the manifest or the source database. Pure.
import { differencesOf, unchangedOf, type Contents, type Difference } from '../../database/contents.ts'
import { clausesFew } from '../../core/text.ts'
import * as words from './words.ts'

/** What the restored tables were held against, as far as it could be had. */
export type Standard =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'manifest'; readonly path: string; readonly tables: Contents }
  /** Looked at before and after the dump was made: what nobody wrote to in between must be equal. */
  | { readonly kind: 'source'; readonly variable: string; readonly before: Contents; readonly after: Contents }
  /** The dump was made before; the source has gone on since. */
  | { readonly kind: 'later source'; readonly variable: string; readonly after: Contents }

export const wordsOf = ({ name, expected, actual }: Difference): string =>
  actual === null
    ? words.tableMissing(name)
    : actual.rows === expected.rows
      ? words.otherValues(name, actual.rows)
      : words.otherCount(name, actual.rows, expected.rows)

/** Of a source that has gone on, only this can be held against the dump: tables that are not there, or have no rows. */
const isGone = ({ expected, actual }: Difference): boolean =>
  actual === null || (actual.rows === 0 && expected.rows > 0)

export interface ContentsComparison {
  /** Tables that there were to compare with; with none nothing is proven. */
  readonly held: number
  readonly wrong: readonly Difference[]
  /** How it ends the summary: what was compared with what. */
  readonly compared: string
  readonly notices: readonly string[]
}

type Of<Kind extends Standard['kind']> = Extract<Standard, { readonly kind: Kind }>

const withManifest = (contents: Contents, { path, tables }: Of<'manifest'>): ContentsComparison => {
  const counted = tables.filter(({ checksum }) => checksum === null).length
  const notices = counted === 0 ? [] : [words.onlyCounted(path, counted)]
  return { held: tables.length, wrong: differencesOf(tables, contents), compared: words.equalToManifest, notices }
}

const withSource = (contents: Contents, { variable, before, after }: Of<'source'>): ContentsComparison => {
  const still = unchangedOf(before, after)
  const moved = before.filter((table) => !still.includes(table))
  const gone = differencesOf(moved, contents).filter(isGone)
  const names = clausesFew(
    moved.map(({ name }) => name),
    3,
  )
  const notices = moved.length === 0 ? [] : [words.changedDuringDump(names)]
  const wrong = [...differencesOf(still, contents), ...gone]
  return { held: before.length, wrong, compared: words.equalBut(variable, moved.length), notices }
}

const withLaterSource = (contents: Contents, { variable, after }: Of<'later source'>): ContentsComparison => {
  const all = differencesOf(after, contents)
  const drift = all.filter((difference) => !isGone(difference))
  const notices = drift.length === 0 ? [] : [words.sourceMovedOn(variable, drift.map(wordsOf))]
  const compared = drift.length === 0 ? words.equalTo(variable) : words.noneMissing(variable)
  return { held: after.length, wrong: all.filter(isGone), compared, notices }
}

const withNothing: ContentsComparison = {
  held: 0,
  wrong: [],
  compared: words.comparedWithNothing,
  notices: [words.nameStandard],
}

/** Holds what was restored against what there is to hold it against, and says how far that goes. */
export const compare = (contents: Contents, standard: Standard): ContentsComparison => {
  switch (standard.kind) {
    case 'nothing':
      return withNothing
    case 'manifest':
      return withManifest(contents, standard)
    case 'source':
      return withSource(contents, standard)
    case 'later source':
      return withLaterSource(contents, standard)
  }
}
