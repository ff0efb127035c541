// adapters/runner: implements the Files port on the runner's disk. A missing file is null.
import { glob, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { RedactedFiles } from '../../ports/world.ts'
import { folderFiles, isWithin } from './folder.ts'

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

const orMissing = async <Value>(read: Promise<Value>): Promise<Value | null> => {
  try {
    return await read
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

const write = async (file: string, text: string): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}

/** The runner's disk. */
export const openFiles = (): RedactedFiles => ({
  read: (file) => orMissing(readFile(file, 'utf8')),
  write,
  show: write,
  within: folderFiles,
  find: async (pattern, root) => {
    const exclude = (name: string) => /(?:^|\/)(?:node_modules|\.git)$/.test(name)
    const found: string[] = []
    for await (const name of glob(pattern, { cwd: root, exclude })) {
      if (await isWithin(root, name)) found.push(name)
    }
    return found.toSorted()
  },
  stat: async (file) => {
    const found = await orMissing(stat(file))
    return found === null ? null : { bytes: found.size, modifiedAt: found.mtime.toISOString() }
  },
})
