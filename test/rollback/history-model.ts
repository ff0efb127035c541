import { createHash } from 'node:crypto'

/** The slots of a file: what stands in each, null where nothing does. A file that is absent has no entry. */
export type ModelFiles = ReadonlyMap<string, readonly (string | null)[]>

export interface ModelCommit {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly files: ModelFiles
  readonly message: string
}

export const slots = 6

/** The first two files keep their slots apart, so that git merges them; in the others neighbours meet. */
export const fileNames = ['a.txt', 'b.txt', 'close.txt', 'tight.txt'] as const
const apart: ReadonlySet<string> = new Set(['a.txt', 'b.txt'])

const textOf = (name: string, values: readonly (string | null)[]): string =>
  values
    .flatMap((value, index) => [
      ...(apart.has(name) ? [`# ${name} ${index}`, `# of slot ${index}`, `# from here ${index}`] : []),
      ...(value === null ? [] : [value]),
    ])
    .map((line) => `${line}\n`)
    .join('')

/** Every line that somebody wrote, by file; spacers are nobody's. */
export const linesOf = (files: ModelFiles): readonly string[] =>
  [...files].flatMap(([name, values]) => values.flatMap((value) => (value === null ? [] : [`${name}: ${value}`])))

const hashOf = (kind: 'blob' | 'tree' | 'commit', body: Buffer): string =>
  createHash('sha1').update(`${kind} ${body.length}\0`).update(body).digest('hex')

const treeOf = (files: ModelFiles): string => {
  const entries = [...files.keys()].toSorted().map((name) => {
    const blob = hashOf('blob', Buffer.from(textOf(name, files.get(name) ?? [])))
    return Buffer.concat([Buffer.from(`100644 ${name}\0`), Buffer.from(blob, 'hex')])
  })
  return hashOf('tree', Buffer.concat(entries))
}

/** What a merge of three values gives; `undefined`: they conflict. */
const merged = <Value>(base: Value, ours: Value, theirs: Value): Value | undefined =>
  theirs === base || ours === theirs ? ours : ours === base ? theirs : undefined

/** A person's merge, slot by slot: what conflicts is settled by `settle`. */
export const mergeFiles = (
  base: ModelFiles,
  ours: ModelFiles,
  theirs: ModelFiles,
  settle: (ours: string | null, theirs: string | null) => string | null,
): ModelFiles => {
  const found = new Map<string, readonly (string | null)[]>()
  for (const name of fileNames) {
    const [was, mine, other] = [base.get(name), ours.get(name), theirs.get(name)]
    const isThere = merged(was !== undefined, mine !== undefined, other !== undefined) ?? true
    if (!isThere) continue
    const values = Array.from({ length: slots }, (_, slot): string | null => {
      const [from, left, right] = [was?.[slot] ?? null, mine?.[slot] ?? null, other?.[slot] ?? null]
      const value = merged(from, left, right)
      return value === undefined ? settle(left, right) : value
    })
    found.set(name, values)
  }
  return found
}

const mostCommits = 1_000

const ident = (at: number): string => `A <a@example.com> ${1_700_000_000 + at} +0000`

/** A repository in memory whose commits have the very names that git gives them. */
export const modelRepository = (number: number) => {
  const name = `h${number}`
  const commits = new Map<string, ModelCommit>()
  /** fast-import finds what it has just written by its marks alone. */
  const marks = new Map<string, number>()
  const script: string[] = []
  const markOf = (sha: string): string => `:${number * mostCommits + (marks.get(sha) ?? 0)}`
  const commit = (files: ModelFiles, parents: readonly string[], message: string): string => {
    const at = commits.size
    const tree = treeOf(files)
    // A history of its own: two of them never share a commit.
    const words = `${name}.${at} ${message}\n`
    const head = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`)]
    const body = [...head, `author ${ident(at)}`, `committer ${ident(at)}`, '', words].join('\n')
    const sha = hashOf('commit', Buffer.from(body))
    commits.set(sha, { sha, tree, parents, files, message })
    marks.set(sha, at + 1)
    const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}`
    script.push(
      `commit refs/import/${name}`,
      `mark ${markOf(sha)}`,
      `author ${ident(at)}`,
      `committer ${ident(at)}`,
      data(words),
    )
    for (const [index, parent] of parents.entries()) script.push(`${index === 0 ? 'from' : 'merge'} ${markOf(parent)}`)
    script.push('deleteall')
    for (const [file, values] of files) script.push(`M 100644 inline ${file}`, data(textOf(file, values)))
    script.push('')
    // A commit without a parent would go on from the ref as it stands.
    if (parents.length === 0) script.unshift(`reset refs/import/${name}\n`)
    return sha
  }
  const get = (sha: string): ModelCommit => {
    const found = commits.get(sha)
    if (found === undefined) throw new Error(`no commit ${sha}`)
    return found
  }
  /** Of a commit and everything below it. */
  const below = (sha: string): ReadonlySet<string> => {
    const found = new Set<string>()
    const open = [sha]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (found.has(at)) continue
      found.add(at)
      open.push(...get(at).parents)
    }
    return found
  }
  /** The newest commit that both hold. */
  const baseOf = (one: string, other: string): string => {
    const [mine, theirs] = [below(one), below(other)]
    const [newest] = [...commits.keys()].toReversed().filter((sha) => mine.has(sha) && theirs.has(sha))
    if (newest === undefined) throw new Error('nothing in common')
    return newest
  }
  const firstParents = (sha: string): readonly string[] => {
    const line = [sha]
    for (let next = get(sha).parents[0]; next !== undefined; next = get(next).parents[0]) line.push(next)
    return line
  }
  return {
    name,
    commit,
    get,
    markOf,
    below,
    baseOf,
    firstParents,
    all: () => [...commits.keys()],
    script: () => script.join('\n'),
  }
}

export type ModelRepository = ReturnType<typeof modelRepository>
