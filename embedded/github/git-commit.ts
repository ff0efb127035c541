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

/** `Name <mail> 1700000000 +0100`, as git writes who and when. */
export function parsePerson(text: string): Person {
  const [, name = '', email = '', seconds = '0'] = /^(.*?) ?<(.*)> (\d+) [+-]\d+$/.exec(text) ?? []
  return { name, email, date: moment(new Date(Number(seconds) * 1000)) }
}

/** Reads a commit or tag object: its header fields, then an empty line, then the message. */
export function parseObject(text: string): {
  readonly fields: (name: string) => readonly string[]
  readonly message: string
} {
  const end = text.indexOf('\n\n')
  const head = (end === -1 ? text : text.slice(0, end)).split('\n')
  return {
    fields: (name) => head.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1)),
    message: end === -1 ? '' : text.slice(end + 2).replace(/\n+$/, ''),
  }
}

export function parseCommit(sha: string, text: string): GitCommit {
  const { fields, message } = parseObject(text)
  return {
    sha,
    tree: fields('tree')[0] ?? '',
    parents: fields('parent'),
    author: parsePerson(fields('author')[0] ?? ''),
    committer: parsePerson(fields('committer')[0] ?? ''),
    message,
  }
}
