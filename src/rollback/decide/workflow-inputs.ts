// rollback/decide: which inputs the deploy workflow asks for, and which of them a rollback can fill. Pure.
import { takes } from '../../core/promotion.ts'
import type { EnvironmentRule } from '../../core/promotion-rule.ts'

/** An input of a workflow that GitHub refuses to start without it: it is required and has no default. */
export interface NeededInput {
  readonly name: string
  readonly type: 'string' | 'choice' | 'boolean' | 'number' | 'environment'
  /** Of a choice. */
  readonly options: readonly string[]
}

/** What the workflow is started on, and what it is to deploy from there. */
export interface StartedOn {
  /** `refs/heads/main`. */
  readonly ref: string
  readonly sha: string
  /** In promotion order. */
  readonly environments: readonly EnvironmentRule[]
}

/** The inputs of a dispatch. Where one is missing GitHub refuses it. */
export interface FilledInputs {
  readonly values: Readonly<Record<string, string>>
  readonly missing: readonly string[]
}

const shortName = (ref: string, prefix: string): string | null =>
  ref.startsWith(prefix) ? ref.slice(prefix.length) : null

/**
 * Only what a push of this ref would have said: its ref and commit, and the environment that takes it, which may be
 * another than the one that was restored. Where several take it nobody knows how far it is to go. A version is written in
 * too many ways to be guessed.
 */
const known = ({ ref, sha, environments }: StartedOn): ReadonlyMap<string, string | null> => {
  const takers = environments.filter((environment) => takes(environment, { ref }) === null)
  const [first, second] = takers
  const [branch, tag] = [shortName(ref, 'refs/heads/'), shortName(ref, 'refs/tags/')]
  return new Map([
    ['environment', second === undefined ? (first?.name ?? null) : null],
    ['ref', ref],
    ['sha', sha],
    ['commit', sha],
    ['branch', branch],
    ['tag', tag],
  ])
}

const fits = ({ type, options }: NeededInput, value: string): boolean =>
  type === 'choice' ? options.includes(value) : type === 'string' || type === 'environment'

/** Fills what can't be wrong, and names the rest. */
export const fillInputs = (needed: readonly NeededInput[], on: StartedOn): FilledInputs => {
  const values = known(on)
  const filled = needed.map((input): readonly [name: string, value: string | null] => {
    const value = values.get(input.type === 'environment' ? 'environment' : input.name.toLowerCase()) ?? null
    return [input.name, value !== null && fits(input, value) ? value : null]
  })
  return {
    values: Object.fromEntries(filled.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))),
    missing: filled.flatMap(([name, value]) => (value === null ? [name] : [])),
  }
}
