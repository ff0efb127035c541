// core: decides which refs an environment takes, and which environment a release goes to. Pure.
import semver from 'semver'
import { anything, literal, matchesGlob, withinSegment, type GlobPart } from './glob.ts'
import type { ReasonCode } from './reason.ts'
import type { Release } from './release.ts'
import type { EnvironmentRule, PromotionRule } from './promotion-rule.ts'

/** A no with a reason: what it is called, what happened, what to do. */
export interface Refusal {
  readonly code: ReasonCode
  readonly message: string
  readonly remedy: string
}

const oneInSegment: GlobPart = { ...withinSegment, times: 'once' }

/** A glob as GitHub's ref filters: `*` within one path segment, `**` across, `?` one character. */
export const globMatches = (glob: string, text: string): boolean => {
  const parts = Array.from(glob.matchAll(/\*\*|[\s\S]/gu), ([part]) =>
    part === '**' ? anything : part === '*' ? withinSegment : part === '?' ? oneInSegment : literal(part),
  )
  return matchesGlob(parts, text)
}

export const tagOf = (ref: string): string | null => (ref.startsWith('refs/tags/') ? ref.slice(10) : null)
export const branchOf = (ref: string): string | null => (ref.startsWith('refs/heads/') ? ref.slice(11) : null)

/** The literal text before the first wildcard: what a tag of a component begins with. */
const prefixOf = (glob: string): string => glob.split(/[*?]/)[0] ?? ''

/** The semver version of a tag, with or without `v`, build metadata kept; null for a branch and for any other tag. */
export const versionOf = (ref: string): string | null => {
  const tag = tagOf(ref)
  if (tag === null) return null
  const parsed = semver.parse(tag.replace(/^v/, ''))
  return parsed === null ? null : parsed.raw
}

/**
 * The version of a tag under the rule that takes it: what follows the rule's prefix (`api-v1.2.0` under `api-v*`); null: it
 * has none, such as a moving `v1`.
 */
export const versionUnder = ({ tag: glob }: Pick<PromotionRule, 'tag'>, ref: string): string | null => {
  const tag = tagOf(ref)
  if (tag === null) return null
  // Of `v1.*` the digits belong to the version.
  const prefix = prefixOf(glob ?? '').replace(/[\d.]{1,100}$/, '')
  const own = tag.startsWith(prefix) ? versionOf(`refs/tags/${tag.slice(prefix.length)}`) : null
  return own ?? versionOf(ref)
}

const isPrerelease = (version: string | null): boolean => version !== null && semver.prerelease(version) !== null

/** The branches that `on-branch` names; empty: any place will do. */
export const onBranches = ({ onBranch }: Pick<PromotionRule, 'onBranch'>): readonly string[] =>
  onBranch === null ? [] : typeof onBranch === 'string' ? [onBranch] : onBranch

const describeRule = (rule: PromotionRule): string =>
  rule.branch !== null
    ? `branch ${rule.branch}`
    : `tags ${rule.tag ?? ''}${rule.prerelease ? '' : ' without prereleases'}${rule.onBranch === null ? '' : ` on ${onBranches(rule).join(' or ')}`}`

/** The branches that releases of an environment come from, as globs; empty: the runbook names none. */
const branchRules = (promote: Pick<PromotionRule, 'branch' | 'onBranch'>): readonly string[] =>
  promote.branch === null ? onBranches(promote) : [promote.branch]

/** Does the runbook let releases come from any branch (`on-branch: any`)? */
export const isFromAnywhere = (promote: Pick<PromotionRule, 'branch' | 'onBranch'>): boolean =>
  branchRules(promote).length === 0

/**
 * Do releases of an environment come from this branch? Approvals and the origin of a rollback's target ask for it.
 * `otherwise`: the branch that counts where the runbook names none; null: none does.
 */
export const isReleaseBranch = (
  promote: Pick<PromotionRule, 'branch' | 'onBranch'>,
  branch: string,
  otherwise: string | null,
): boolean => releaseBranches(promote, otherwise).some((rule) => globMatches(rule, branch))

/** In words, for people. */
export const releaseBranches = (
  promote: Pick<PromotionRule, 'branch' | 'onBranch'>,
  otherwise: string | null,
): readonly string[] => {
  const rules = branchRules(promote)
  return rules.length > 0 || otherwise === null ? rules : [otherwise]
}

/** The branch that git is made to agree on: the environment's own, or the one that its tags lie on; null: the default branch. */
export const namedBranch = ({ promote }: Pick<EnvironmentRule, 'promote'>): string | null =>
  branchRules(promote).find((rule) => !/[*?]/.test(rule)) ?? null

/** A tag that is no version, under a rule that takes such: it is made to move (`v1`), so only the way matters. */
export const isMovingTag = (promote: Pick<PromotionRule, 'tag' | 'semver'>, ref: string): boolean =>
  !promote.semver && tagOf(ref) !== null && versionUnder(promote, ref) === null

/** Does the environment's rule take this ref? Whether a tag lies on its branch is a question to git, asked later. */
export const takes = (environment: EnvironmentRule, release: Pick<Release, 'ref'>): Refusal | null => {
  const { promote } = environment
  const [tag, branch] = [tagOf(release.ref), branchOf(release.ref)]
  const refuse = (why: string): Refusal => ({
    code: 'not-promotable',
    message: `${environment.name} takes ${describeRule(promote)}; ${why}.`,
    remedy: `Deploy a ref that 'environments.${environment.name}.promote' takes, or change that rule in the runbook.`,
  })
  if (promote.branch !== null) {
    return branch !== null && globMatches(promote.branch, branch) ? null : refuse(`${release.ref} is not that branch`)
  }
  if (tag === null) return refuse(`${release.ref} is not a tag`)
  if (promote.tag === null || !globMatches(promote.tag, tag)) return refuse(`tag ${tag} does not match`)
  const version = versionUnder(promote, release.ref)
  if (version === null) {
    if (promote.semver) return refuse(`tag ${tag} is not a semantic version, and the rule does not say 'semver: false'`)
    return promote.prerelease
      ? null
      : refuse(`tag ${tag} is not a semantic version, so nobody can tell whether it is a prerelease`)
  }
  return promote.prerelease || !isPrerelease(version) ? null : refuse(`${version} is a prerelease`)
}

/**
 * The rule that nearly took a tag, and why it did not: one whose pattern takes it comes first, then one whose prefix
 * stands in it, then the first. null for anything but a tag, and where no environment takes tags.
 */
const nearestRule = (environments: readonly EnvironmentRule[], release: Pick<Release, 'ref'>) => {
  const tag = tagOf(release.ref)
  if (tag === null) return null
  const byTag = environments.flatMap((environment) => {
    const glob = environment.promote.tag
    return glob === null ? [] : [{ environment, glob }]
  })
  const near =
    byTag.find(({ glob }) => globMatches(glob, tag)) ??
    byTag.find(({ glob }) => prefixOf(glob) !== '' && tag.includes(prefixOf(glob))) ??
    byTag[0]
  return near === undefined ? null : takes(near.environment, release)
}

/** No rule takes the ref, and nobody asked for an environment: nothing is to be done. */
export interface NoEnvironment {
  readonly outcome: 'none'
  readonly refusal: Refusal
  /** The rule that nearly took a tag, and why not: a tag that deploys nothing must not be green in silence. */
  readonly nearest: Refusal | null
}

const noneTakes = (
  release: Pick<Release, 'ref'>,
  environments: readonly EnvironmentRule[],
  names: string,
): NoEnvironment => ({
  outcome: 'none',
  nearest: nearestRule(environments, release),
  refusal: {
    code: 'no-environment',
    message: `No environment takes ${release.ref}: nothing to do.`,
    remedy: `If it should be deployed, let a 'promote' rule of ${names} take it.`,
  },
})

/** The first of the promotion order that takes the ref and has not verified this commit; of all verified, the last. */
export const chooseEnvironment = <Environment extends EnvironmentRule>(request: {
  readonly release: Pick<Release, 'ref'>
  /** In promotion order. */
  readonly environments: readonly Environment[]
  /** The name that the user asked for; null to resolve by the ref. */
  readonly asked: string | null
  /** Names of environments where this very commit is verified. */
  readonly verified: ReadonlySet<string>
}):
  | { readonly outcome: 'chosen'; readonly environment: Environment; readonly verifiedAlready: boolean }
  | NoEnvironment
  | { readonly outcome: 'refused'; readonly environment: Environment | null; readonly refusal: Refusal } => {
  const { release, environments, asked, verified } = request
  const names = environments.map((environment) => environment.name).join(', ')
  if (asked !== null) {
    const environment = environments.find((candidate) => candidate.name.toLowerCase() === asked.toLowerCase())
    if (environment === undefined) {
      const refusal: Refusal = {
        code: 'bad-input',
        message: `There is no environment '${asked}' in the runbook.`,
        remedy: `Use one of: ${names}.`,
      }
      return { outcome: 'refused', environment: null, refusal }
    }
    const refusal = takes(environment, release)
    if (refusal !== null) return { outcome: 'refused', environment, refusal }
    return { outcome: 'chosen', environment, verifiedAlready: verified.has(environment.name) }
  }
  const takers = environments.filter((environment) => takes(environment, release) === null)
  const next = takers.find((environment) => !verified.has(environment.name))
  const chosen = next ?? takers.at(-1)
  if (chosen !== undefined) return { outcome: 'chosen', environment: chosen, verifiedAlready: next === undefined }
  return noneTakes(release, environments, names)
}
