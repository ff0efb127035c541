import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The archive that a runner would download if the working tree were committed as it is: `.gitattributes` decides what is in
 * it. Returns its path in `folder`. Nothing is written into the repository.
 */
export const archiveOf = (repository: string, folder: string): string => {
  const objects = path.join(folder, 'objects')
  mkdirSync(objects, { recursive: true })
  const ask = (...args: readonly string[]) => {
    const env = {
      ...process.env,
      GIT_INDEX_FILE: path.join(folder, 'index'),
      GIT_OBJECT_DIRECTORY: objects,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: real,
    }
    return execFileSync('git', args, { cwd: repository, env, maxBuffer: 64 << 20 })
  }
  const common = execFileSync('git', ['rev-parse', '--git-path', 'objects'], { cwd: repository, encoding: 'utf8' })
  const real = path.resolve(repository, common.trim())
  ask('read-tree', 'HEAD')
  ask('add', '--all', '.')
  const tree = ask('write-tree').toString().trim()
  const file = path.join(folder, 'archive.tar.gz')
  writeFileSync(file, ask('archive', '--format=tar.gz', tree))
  return file
}
