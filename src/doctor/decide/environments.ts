// doctor/decide: what stands before a job that uses an environment: refs, reviewers, administrators? Pure.
import type { EnvironmentProtection, RefPolicy } from '../../core/protection.ts'
import type { Finding } from '../../core/report.ts'
import type { BoundaryAnswer, BoundaryFacts, ProtectedPlace } from '../facts.ts'
import * as words from '../words.ts'
import { allowRef, protectEnvironment, type WantedProtection } from './commands.ts'
import { unreadOf } from './unread.ts'

/** GitHub's own way to write a pattern; ours and theirs mean the same by `*`. */
const releaseRef = ({ promote }: ProtectedPlace): RefPolicy => ({
  name: promote.branch ?? promote.tag ?? '',
  type: promote.branch === null ? 'tag' : 'branch',
})

/** Events whose run is of the default branch. */
const fromDefaultBranch: readonly string[] = ['workflow_dispatch', 'schedule']

/** Rollback and monitor run from the default branch, in the environment of a release that comes from a tag. */
const isUsedFromBranch = ({ workflows }: BoundaryFacts, environment: string): boolean =>
  workflows.jobs.some(
    ({ environment: used, isOurs, events }) =>
      isOurs &&
      used !== null &&
      (used === 'any' || used.name === environment.toLowerCase()) &&
      events.some((event) => fromDefaultBranch.includes(event)),
  )

/** The refs that have to use it. */
const neededRefs = (facts: BoundaryFacts, place: ProtectedPlace): readonly RefPolicy[] => {
  const own = releaseRef(place)
  const branch: RefPolicy = { name: facts.branch, type: 'branch' }
  const isSame = own.type === 'branch' && own.name === facts.branch
  return isUsedFromBranch(facts, place.name) && !isSame ? [own, branch] : [own]
}

const level = ({ production }: ProtectedPlace): 'error' | 'warning' => (production ? 'error' : 'warning')

const isAny = ({ name }: RefPolicy): boolean => /^\*+(?:\/\*+)*$/.test(name)

const isEqual = (one: RefPolicy, other: RefPolicy): boolean => one.name === other.name && one.type === other.type

interface JudgedEnvironment {
  readonly facts: BoundaryFacts
  readonly place: ProtectedPlace
  readonly now: EnvironmentProtection
}

/** One command for all of an environment: GitHub takes away what a request does not say again. */
const wantedOf = ({ place, now }: JudgedEnvironment): WantedProtection => ({
  reviewers: place.production,
  noSelfReview: place.production,
  named: now.refs === 'all' || now.refs === 'protected-branches',
})

const mend = (judged: JudgedEnvironment, missing: readonly RefPolicy[]): string => {
  const { facts, now } = judged
  const allow = missing.map((ref) => allowRef(facts.repository, now.name, ref))
  const lines = Array.isArray(now.refs)
    ? allow
    : [protectEnvironment(facts.repository, now, wantedOf(judged)), ...allow]
  return words.run(lines.join(' && '))
}

const ofRefs = (judged: JudgedEnvironment): readonly Finding[] => {
  const { facts, place, now } = judged
  const needed = neededRefs(facts, place)
  const { name, refs } = now
  if (refs === 'all') return [{ level: level(place), message: words.anyRef(name), remedy: mend(judged, needed) }]
  if (refs === 'protected-branches') {
    const isShut = needed.some(({ type }) => type === 'tag')
    return isShut ? [{ level: 'warning', message: words.noTagsMay(name), remedy: mend(judged, needed) }] : []
  }
  const missing = needed.filter((ref) => !refs.some((each) => isEqual(each, ref) || isAny(each)))
  return [
    ...refs.filter(isAny).map((each): Finding => {
      const page = `https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments`
      return {
        level: level(place),
        message: words.anyOf(name, each),
        url: page,
        remedy: words.removePattern(name, each),
      }
    }),
    ...(missing.length === 0
      ? []
      : [{ level: 'warning', message: words.refsMissing(name, missing), remedy: mend(judged, missing) } as const]),
  ]
}

const ofReviewers = (judged: JudgedEnvironment): readonly Finding[] => {
  const { facts, place, now } = judged
  if (!place.production) return []
  const remedy = words.run(
    protectEnvironment(facts.repository, now, { ...noChange, reviewers: true, noSelfReview: true }),
  )
  if (now.reviewers.length === 0) return [{ level: 'warning', message: words.noReviewers(now.name), remedy }]
  return now.selfReview ? [{ level: 'warning', message: words.selfReview(now.name), remedy }] : []
}

const noChange: WantedProtection = { reviewers: false, noSelfReview: false, named: false }

const ofAdmins = ({ facts, place, now }: JudgedEnvironment): readonly Finding[] =>
  place.production && now.adminsBypass === true
    ? [{ level: 'warning', message: words.adminsBypass(now.name), remedy: words.noBypass(facts.repository, now.name) }]
    : []

const ofPlace = (facts: BoundaryFacts, place: ProtectedPlace, all: readonly EnvironmentProtection[]) => {
  const now = all.find(({ name }) => name.toLowerCase() === place.name.toLowerCase())
  if (now !== undefined) {
    const judged = { facts, place, now }
    return [...ofRefs(judged), ...ofReviewers(judged), ...ofAdmins(judged)]
  }
  const unprotected: EnvironmentProtection = {
    name: place.name,
    reviewers: [],
    selfReview: true,
    waitMinutes: 0,
    refs: 'all',
    adminsBypass: null,
  }
  const remedy = mend({ facts, place, now: unprotected }, neededRefs(facts, place))
  return [{ level: level(place), message: words.noEnvironment(place.name), remedy }]
}

/** GitHub's environments stop whoever leaves our actions out. */
export const judgeEnvironments = (facts: BoundaryFacts): BoundaryAnswer => {
  const { environments, places } = facts
  return {
    id: 'environments',
    title: words.titles.environments,
    holds: words.environmentsHold(places.map(({ name }) => name)),
    findings: environments.ok ? places.flatMap((place) => ofPlace(facts, place, environments.value)) : [],
    unread: unreadOf(environments),
  }
}
