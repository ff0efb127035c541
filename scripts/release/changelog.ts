/** What CHANGELOG.md says of a version; null: it has no heading of it. */
export interface ChangelogEntry {
  /** `2026-12-14`; null: not released yet. */
  readonly date: string | null
  /** Without the heading. */
  readonly text: string
}

const heading = /^## (\d+\.\d+\.\d+(?:-[\w.]+)?)(?: \(([^)]*)\))?$/u

/** Reads `## 1.2.0 (2026-12-14)` and what stands below it, up to the next heading of that level. */
export const entryOf = (changelog: string, version: string): ChangelogEntry | null => {
  const lines = changelog.split(/\r?\n/u)
  const start = lines.findIndex((line) => heading.exec(line)?.[1] === version)
  if (start === -1) return null
  const after = lines.slice(start + 1)
  const end = after.findIndex((line) => line.startsWith('## '))
  const date = heading.exec(lines[start] ?? '')?.[2] ?? ''
  return {
    date: /^\d{4}-\d{2}-\d{2}$/u.test(date) ? date : null,
    text: (end === -1 ? after : after.slice(0, end)).join('\n').trim(),
  }
}
