import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Files } from '../ports/world.ts'

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

const orNull = async <Value>(read: Promise<Value>): Promise<Value | null> => {
  try {
    return await read
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** The runner's disk. */
export const openFiles = (): Files => ({
  read: (file) => orNull(readFile(file, 'utf8')),
  write: async (file, text) => {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  },
  stat: async (file) => {
    const found = await orNull(stat(file))
    return found === null ? null : { bytes: found.size, modifiedAt: found.mtime.toISOString() }
  },
})
