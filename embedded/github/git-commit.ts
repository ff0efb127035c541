export interface Person {
  readonly name: string
  readonly email: string
  /** ISO 8601, UTC, whole seconds. */
  readonly date: string
}

/** A commit as git has it. */
export interface GitCommit {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: Person
  readonly committer: Person
  readonly message: string
}

/** As GitHub writes moments: whole seconds, Z. */
export function moment(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}

const fields = 10

function person(name: string, email: string, date: string): Person {
  return { name, email, date: moment(new Date(date)) }
}

function parseCommits(text: string): readonly GitCommit[] {
  const parts = text.split('\0')
  const count = Math.floor(parts.length / fields)
  return Array.from({ length: count }, (_, index) => {
    const [sha = '', tree = '', parents = '', an = '', ae = '', ad = '', cn = '', ce = '', cd = '', body = ''] =
      parts.slice(index * fields, (index + 1) * fields)
    return {
      sha: sha.trim(),
      tree,
      parents: parents === '' ? [] : parents.split(' '),
      author: person(an, ae, ad),
      committer: person(cn, ce, cd),
      message: body.replace(/\n+$/, ''),
    }
  })
}

/** Reads what `git log` printed in its `format`: NUL between fields, because a message may hold anything else. */
export const commitsFrom = Object.assign(parseCommits, {
  format: '--format=%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B%x00',
})
