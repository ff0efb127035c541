// checklist/backup: compares restored tables with the manifest or the source database. Pure.
import { differencesOf, unchangedOf, type Contents, type Difference } from '../../database/contents.ts'
import {
  objectDifferences,
  unchangedObjects,
  type DatabaseObjects,
  type ObjectDifference,
} from '../../database/objects.ts'
import { clausesFew } from '../../core/text.ts'
import * as words from './words.ts'

/** A database as it was read: its tables, and what it holds beside rows. */
export interface DatabaseContents {
  readonly tables: Contents
  readonly objects: DatabaseObjects
}

/** What the restored tables were held against, as far as it could be had. */
export type Standard =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'manifest'; readonly path: string; readonly tables: Contents }
  /** Looked at before and after the dump was made: what nobody wrote to in between must be equal. */
  | {
      readonly kind: 'source'
      readonly variable: string
      readonly before: DatabaseContents
      readonly after: DatabaseContents
    }
  /** The dump was made before; the source has gone on since. */
  | { readonly kind: 'later source'; readonly variable: string; readonly after: DatabaseContents }

/** How a thing that is no row differs, in words. */
export const wordsOfObject = ({ expected, actual }: ObjectDifference): string =>
  actual === null
    ? words.objectMissing(expected.kind, expected.name, expected.value)
    : words.objectDiffers(expected, actual.value)

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
  readonly wrongObjects: readonly ObjectDifference[]
  /** What was compared beside tables; null: nothing. */
  readonly objects: DatabaseObjects | null
  /** How it ends the summary: what was compared with what. */
  readonly compared: string
  readonly notices: readonly string[]
}

type Of<Kind extends Standard['kind']> = Extract<Standard, { readonly kind: Kind }>

const withManifest = ({ tables: contents }: DatabaseContents, { path, tables }: Of<'manifest'>): ContentsComparison => {
  const counted = tables.filter(({ checksum }) => checksum === null).length
  return {
    held: tables.length,
    wrong: differencesOf(tables, contents),
    wrongObjects: [],
    objects: null,
    compared: words.equalToManifest,
    notices: counted === 0 ? [] : [words.onlyCounted(path, counted)],
  }
}

const ofMajors = (source: DatabaseObjects, restored: DatabaseObjects): readonly string[] =>
  source.major === restored.major || source.objects.length === 0 ? [] : [words.otherMajor(source.major, restored.major)]

const withSource = (restored: DatabaseContents, { variable, before, after }: Of<'source'>): ContentsComparison => {
  const still = unchangedOf(before.tables, after.tables)
  const moved = before.tables.filter((table) => !still.includes(table))
  const gone = differencesOf(moved, restored.tables).filter(isGone)
  const names = clausesFew(
    moved.map(({ name }) => name),
    3,
  )
  const objects = unchangedObjects(before.objects, after.objects)
  return {
    held: before.tables.length,
    wrong: [...differencesOf(still, restored.tables), ...gone],
    wrongObjects: objectDifferences(objects, restored.objects),
    objects,
    compared: words.equalBut(variable, moved.length),
    notices: [...(moved.length === 0 ? [] : [words.changedDuringDump(names)]), ...ofMajors(objects, restored.objects)],
  }
}

const withLaterSource = (restored: DatabaseContents, { variable, after }: Of<'later source'>): ContentsComparison => {
  const all = differencesOf(after.tables, restored.tables)
  const allObjects = objectDifferences(after.objects, restored.objects)
  const drift = [
    ...all.filter((difference) => !isGone(difference)).map(wordsOf),
    ...allObjects.filter(({ actual }) => actual !== null).map(wordsOfObject),
  ]
  return {
    held: after.tables.length,
    wrong: all.filter(isGone),
    wrongObjects: allObjects.filter(({ actual }) => actual === null),
    objects: after.objects,
    compared: drift.length === 0 ? words.equalTo(variable) : words.noneMissing(variable),
    notices: [
      ...(drift.length === 0 ? [] : [words.sourceMovedOn(variable, drift)]),
      ...ofMajors(after.objects, restored.objects),
    ],
  }
}

const withNothing: ContentsComparison = {
  held: 0,
  wrong: [],
  wrongObjects: [],
  objects: null,
  compared: words.comparedWithNothing,
  notices: [words.nameStandard],
}

/** Holds what was restored against what there is to hold it against, and says how far that goes. */
export const compare = (restored: DatabaseContents, standard: Standard): ContentsComparison => {
  switch (standard.kind) {
    case 'nothing':
      return withNothing
    case 'manifest':
      return withManifest(restored, standard)
    case 'source':
      return withSource(restored, standard)
    case 'later source':
      return withLaterSource(restored, standard)
  }
}
