// deploy: finds the release that serves before anything of ours was deployed, and its branch. Changes nothing.
import { releaseBranches, versionUnder, type Refusal } from '../core/promotion.ts'
import { isFullSha, shortSha } from '../core/release.ts'
import { nameOfRelease } from '../core/text.ts'
import type { ReadPorts } from '../ports/ports.ts'
import type { EnvironmentConfig, Runbook } from '../runbook/runbook.ts'
import { isWantedAnswer } from '../smoke/decide/samples.ts'
import { askVersion } from '../smoke/probes/ask-version.ts'
import { gatherOnBranch } from './promotion/gather.ts'
import { resolveRelease, type ResolvedRelease } from './release.ts'
import * as words from './adopt-words.ts'

/** Where it is looked for, and what a person says it is. */
export interface AdoptionQuestion {
  readonly environment: EnvironmentConfig
  readonly smoke: Runbook['smoke']
  readonly userEnvironment: Readonly<Record<string, string>>
  /** A ref or a full sha; null: what the service names, else the workflow's own commit. */
  readonly ref: string | null
}

/** What serves, and how that is known. */
export interface ServingRelease {
  readonly release: ResolvedRelease
  /** The service named it; false: nothing asks it for its version. */
  readonly isNamed: boolean
  /** The branch that contains it. */
  readonly branch: string
}

export type FoundServing = { readonly found: ServingRelease } | { readonly refusal: Refusal }

const refuse = (message: string, remedy: string): { readonly refusal: Refusal } => ({
  refusal: { code: 'not-adoptable', message, remedy },
})

/** The commit, under whichever ref releases of the environment come from. */
const releaseAt = async (sha: string, ref: string, { github }: ReadPorts): Promise<ResolvedRelease | null> => {
  const commit = await github.commit(sha)
  if (commit === null || !commit.sha.startsWith(sha.toLowerCase())) return null
  return { sha: commit.sha, ref, version: null, tagObject: commit.sha, tree: commit.tree }
}

/** What a person names: a ref, or a commit by its full sha. */
const releaseNamed = async (ref: string | null, branch: string, ports: ReadPorts): Promise<ResolvedRelease> =>
  (ref !== null && isFullSha(ref) ? await releaseAt(ref, `refs/heads/${branch}`, ports) : null) ??
  resolveRelease(ref, ports)

/** The commit that the service names, where the runbook says how it is asked. null: it does not. */
const releaseSeen = async (
  { environment, smoke, userEnvironment }: AdoptionQuestion,
  asked: ResolvedRelease | null,
  branch: string,
  ports: ReadPorts,
): Promise<{ readonly release: ResolvedRelease } | { readonly refusal: Refusal } | null> => {
  const { name, url } = environment
  if (smoke.version === undefined || url === null) return null
  const sample = await askVersion({ url, smoke, userEnvironment }, ports)
  if (sample === null) return refuse(words.cannotAsk(name), words.correctVersion)
  const { answer } = sample
  if (answer.kind !== 'sha') return refuse(words.namesNone(name, answer.why), words.letItTell)
  if (asked === null) {
    const release = await releaseAt(answer.sha, `refs/heads/${branch}`, ports)
    return release === null ? refuse(words.noCommit(answer.sha, name), words.pushIt) : { release }
  }
  const wanted = { sha: asked.sha, prefix: smoke.version.prefix ?? null }
  if (isWantedAnswer(answer, wanted)) return { release: asked }
  return refuse(words.otherServes(nameOfRelease(asked), answer.sha, name), words.leaveRefOut)
}

/** Asks the service, and takes a person's word only for what it can't be asked. */
export const findServing = async (question: AdoptionQuestion, ports: ReadPorts): Promise<FoundServing> => {
  const { environment, ref } = question
  const { promote } = environment
  const { defaultBranch } = await ports.github.repository()
  const branches = releaseBranches(promote, defaultBranch)
  const usual = branches.find((branch) => !/[*?]/.test(branch)) ?? defaultBranch
  const asked = ref === null ? null : await releaseNamed(ref, usual, ports)
  const seen = await releaseSeen(question, asked, usual, ports)
  if (seen !== null && 'refusal' in seen) return seen
  const { version, ...release } = seen?.release ?? asked ?? (await releaseNamed(null, usual, ports))
  const named = { ...release, version: versionUnder(promote, release.ref) ?? version }
  const rule = { ...promote, branch: null, onBranch: branches }
  const onBranch = await gatherOnBranch({ release: named, environment: { ...environment, promote: rule } }, ports)
  if (onBranch?.contained !== true) {
    const message = words.offBranch(named.version ?? shortSha(named.sha), branches)
    return { refusal: { code: 'off-branch', message, remedy: words.mergeIt(branches) } }
  }
  return { found: { release: named, isNamed: seen !== null, branch: onBranch.branch } }
}
