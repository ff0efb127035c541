import type { World } from './world.ts'

const statuses: Readonly<Record<string, string>> = {
  A: 'added',
  C: 'copied',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
}

interface Change {
  readonly path: string
  readonly previous: string | null
  readonly status: string
  readonly sha: string
}

/** `git diff-tree -r -z -M --raw`: `:modes shas status NUL path NUL [path NUL]`. */
function rawChanges(text: string): readonly Change[] {
  const parts = text.split('\0')
  const changes: Change[] = []
  for (let index = 0; index < parts.length;) {
    const [, , , sha = '', status = ''] = (parts[index] ?? '').split(' ')
    if (status === '') break
    const letter = status.charAt(0)
    const two = letter === 'R' || letter === 'C'
    const path = parts[index + (two ? 2 : 1)] ?? ''
    changes.push({
      path,
      previous: two ? (parts[index + 1] ?? null) : null,
      status: statuses[letter] ?? 'changed',
      sha,
    })
    index += two ? 3 : 2
  }
  return changes
}

function lineCounts(text: string): ReadonlyMap<string, readonly [number, number]> {
  const parts = text.split('\0')
  const counts = new Map<string, readonly [number, number]>()
  for (let index = 0; index < parts.length; index += 1) {
    const [added = '', removed = '', path = ''] = (parts[index] ?? '').split('\t')
    if (added === '') continue
    // A rename has an empty path here and two more fields: the old name and the new one.
    const name = path === '' ? (parts[index + 2] ?? '') : path
    if (path === '') index += 2
    counts.set(name, [Number(added) || 0, Number(removed) || 0])
  }
  return counts
}

function patches(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const block of text.split(/^diff --git /m).slice(1)) {
    const start = block.indexOf('\n@@')
    const name = /^\+\+\+ "?b\/(.+?)"?\t?$/m.exec(block)?.[1] ?? /^--- "?a\/(.+?)"?\t?$/m.exec(block)?.[1]
    if (start !== -1 && name !== undefined) found.set(name, block.slice(start + 1).replace(/\n$/, ''))
  }
  return found
}

/** What changed between two commits or trees, as GitHub lists files. `from` null: everything is new. */
export async function diffEntries(
  world: World,
  from: string | null,
  to: string,
  ref: string,
): Promise<readonly { readonly additions: number; readonly deletions: number; readonly filename: string }[]> {
  const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
  const base = ['-c', 'core.quotePath=false', 'diff-tree', '-r', '-M']
  const range = [from ?? emptyTree, to]
  const [raw, counts, patch] = await Promise.all([
    world.git.run([...base, '-z', '--raw', '--abbrev=40', ...range]),
    world.git.run([...base, '-z', '--numstat', ...range]),
    world.git.run([...base, '-p', ...range]),
  ])
  const lines = lineCounts(counts)
  const texts = patches(patch)
  return rawChanges(raw).map((change) => {
    const [additions, deletions] = lines.get(change.path) ?? [0, 0]
    const path = change.path.split('/').map(encodeURIComponent).join('/')
    const text = texts.get(change.path)
    return {
      sha: change.sha === '0'.repeat(40) ? null : change.sha,
      filename: change.path,
      status: change.status,
      additions,
      deletions,
      changes: additions + deletions,
      blob_url: `${world.repoHtml}/blob/${ref}/${path}`,
      raw_url: `${world.repoHtml}/raw/${ref}/${path}`,
      contents_url: `${world.repoApi}/contents/${path}?ref=${ref}`,
      ...(text === undefined ? {} : { patch: text }),
      ...(change.previous === null ? {} : { previous_filename: change.previous }),
    }
  })
}
