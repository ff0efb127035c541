import type { Git } from './git.ts'

export interface TreeEntry {
  readonly mode: string
  readonly type: string
  readonly sha: string
  /** 0 for what is no file. */
  readonly size: number
  readonly path: string
}

/** The entries of a tree-ish at a path (`dir/` lists what is in it), or all files under it. */
export async function listTree(
  git: Git,
  tree: string,
  path: string,
  depth: 'one' | 'all' = 'one',
): Promise<readonly TreeEntry[]> {
  const recursive = depth === 'all' ? ['-r', '-t'] : []
  const result = await git.try(['ls-tree', '-z', '-l', ...recursive, tree, ...(path === '' ? [] : ['--', path])])
  return result.stdout
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [head = '', name = ''] = line.split(/\t(.*)/s)
      const [mode = '', type = '', sha = '', size = ''] = head.split(/ +/)
      return { mode, type, sha, size: Number(size) || 0, path: name }
    })
}
