// cli/init/decide: pieces of YAML that the canonical workflows are made of, and what they pin. Pure.
import type { PinnedRelease } from '../../ports.ts'

export const checkout = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'
export const upload = 'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1'

/** An action of ours, pinned. */
export const uses = (action: string, { release }: { readonly release: PinnedRelease }): string =>
  `runbook-gates/runbook-gates/actions/${action}@${release.sha} # v${release.version}`

/** A plain scalar where YAML takes it for one, else in quotes. */
export const quoted = (text: string): string =>
  /^[A-Za-z_][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`

/** An expression begins with a brace, which a mapping on one line would take for its own. */
const inline = (value: string): string => (value.includes('${{') ? `'${value}'` : value)

/** `with:` of a step, on one line as far as it fits; nothing where there is no key. */
export const withKeys = (keys: Readonly<Record<string, string | null>>): readonly string[] => {
  const given = Object.entries(keys).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]))
  if (given.length === 0) return []
  const line = `        with: { ${given.map(([key, value]) => `${key}: ${inline(value)}`).join(', ')} }`
  return line.length <= widest
    ? [line]
    : ['        with:', ...given.map(([key, value]) => `          ${key}: ${value}`)]
}

/** As prettier counts. */
const widest = 120
