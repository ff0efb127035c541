// adapters/runner: reads and writes files of a folder in which others write, and follows no link out of it.
import { constants } from 'node:fs'
import { lstat, mkdir, open, realpath, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { FolderFiles } from '../../ports/world.ts'

/** What is not there, and what a link leads to: neither is a file of the folder. */
const expected = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR', 'ENXIO', 'ENAMETOOLONG'])

const orNull = async <Value>(asked: Promise<Value>): Promise<Value | null> => {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Error && 'code' in error && expected.has(String(error.code))) return null
    throw error
  }
}

/** Where the file is if every folder on the way is one; null where a link or `..` leads elsewhere. */
const placeIn = async (root: string, name: string): Promise<string | null> => {
  const base = await orNull(realpath(root))
  if (base === null || name.includes('\0')) return null
  const place = path.resolve(base, name)
  // The root of the disk ends in a separator already.
  if (!place.startsWith(base.endsWith(path.sep) ? base : `${base}${path.sep}`)) return null
  const folder = path.dirname(place)
  return (await orNull(realpath(folder))) === folder ? place : null
}

/** No link at the end, and no waiting for somebody who writes into a pipe. */
const flags = constants.O_NOFOLLOW | constants.O_NONBLOCK

const withFile = async <Value>(
  place: string | null,
  read: (file: FileHandle) => Promise<Value>,
): Promise<Value | null> => {
  const file = place === null ? null : await orNull(open(place, constants.O_RDONLY | flags))
  if (file === null) return null
  try {
    return (await file.stat()).isFile() ? await read(file) : null
  } finally {
    await file.close()
  }
}

/** Makes the folders that are missing, one after the other, so that none is made behind a link. */
const foldersTo = async (root: string, name: string): Promise<string | null> => {
  const parts = path.dirname(path.normalize(name)).split(path.sep)
  for (const [index] of parts.entries()) {
    const folder = await placeIn(root, parts.slice(0, index + 1).join(path.sep))
    if (folder !== null) await mkdir(folder).catch(() => undefined)
  }
  return placeIn(root, name)
}

const write = async (root: string, name: string, text: string): Promise<void> => {
  const place = await foldersTo(root, name)
  if (place === null) return
  // The link itself is a file of the folder; what it leads to is none.
  if ((await orNull(lstat(place)))?.isSymbolicLink() === true) await rm(place)
  const file = await orNull(open(place, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | flags, 0o644))
  try {
    if ((await file?.stat())?.isFile() === true) await file?.writeFile(text)
  } finally {
    await file?.close()
  }
}

/** Is this a file of the folder itself, without a link at its end or on the way? */
export const isWithin = async (root: string, name: string): Promise<boolean> => {
  const place = await placeIn(root, name)
  return place !== null && (await orNull(lstat(place)))?.isFile() === true
}

/** https://cwe.mitre.org/data/definitions/59.html */
export const folderFiles = (root: string): FolderFiles => ({
  read: async (name) => withFile(await placeIn(root, name), (file) => file.readFile('utf8')),
  write: (name, text) => write(root, name, text),
})
