// checklist/sbom: judges an SBOM: completeness, pinned versions, denied licences and review. Pure.
import { judgeLicences } from './licence.ts'
import type { CheckStatus, Finding } from '../../core/report.ts'
import type { SbomDigests } from '../../records/decide/verdict.ts'
import { plural } from '../../core/text.ts'
import { judgeReview, type ReviewFacts } from './review.ts'
import { changeLine, countChanges, licenceText, nameOf, type SbomChange } from './components.ts'
import { type SbomPart } from '../../ports/sbom.ts'
import { type SbomComponent } from '../../ports/sbom.ts'
import * as words from './words.ts'

/** A lock file that gave no part. `fail`: the project's own fault; `unknown`: nobody can say with what is here. */
export interface SbomFault {
  readonly status: 'fail' | 'unknown'
  readonly path: string
  readonly why: string
  readonly remedy: string
  /** `path` is no file of the repository: a document in the workspace, or the program that makes it. */
  readonly elsewhere?: true
}

/** What a lock file gave. `declared`: how many packages its manifest asks for. */
export type SbomYield =
  | { readonly made: true; readonly part: SbomPart; readonly declared: number }
  | { readonly made: false; readonly fault: SbomFault }

/** `why`: its sources gave no whole SBOM, so everything counts as new. */
export type SbomBase =
  | { readonly known: 'none' }
  | { readonly known: 'whole'; readonly sha: string }
  | { readonly known: 'broken'; readonly sha: string; readonly why: string }

export interface LicencePolicy {
  readonly deny: readonly string[]
  /** Whether a package whose licence is not clear stands in the way. */
  readonly unclear: 'block' | 'show'
  /** By `name` or `name@version`: what the lock file does not say. */
  readonly stated: ReadonlyMap<string, string>
}

export interface SbomFacts {
  /** The commit that the SBOM speaks of. */
  readonly sha: string
  readonly environment: string
  readonly yields: readonly SbomYield[]
  /** Lock files that nobody asked for. */
  readonly foreign: readonly string[]
  /** Why the document does not fit CycloneDX's schema; null when it does. */
  readonly invalid: string | null
  readonly base: SbomBase
  readonly changes: readonly SbomChange[]
  readonly digests: SbomDigests
  readonly policy: LicencePolicy
  readonly review: ReviewFacts
}

export interface SbomVerdict {
  readonly status: CheckStatus
  readonly summary: string
  readonly findings: readonly Finding[]
  /** Nothing is wrong but the review, which can still be given before the merge. */
  readonly early: boolean
}

/** More would push everything else out of the check run; the file beside the SBOM has them all. */
const shownChanges = 60
const shownLicences = 25

interface SbomPartVerdict {
  readonly status: 'pass' | 'fail' | 'unknown'
  readonly findings: readonly Finding[]
}

const partsOf = (facts: SbomFacts): readonly SbomPart[] =>
  facts.yields.flatMap((each) => (each.made ? [each.part] : []))

const weighYield = (each: SbomYield): SbomPartVerdict => {
  if (!each.made) {
    const { status, path, why, remedy, elsewhere } = each.fault
    const at = elsewhere === true ? {} : { path, line: 1 }
    return { status, findings: [{ level: 'error', ...at, message: `${path}: ${why}`, remedy }] }
  }
  const { path, components, ecosystem } = each.part
  const fail = (message: string, remedy: string): SbomPartVerdict => ({
    status: 'fail',
    findings: [{ level: 'error', path, line: 1, message, remedy }],
  })
  if (components.length === 0 && each.declared > 0)
    return fail(words.noComponents(path, each.declared), words.rewriteForComponents)
  const loose = components.filter(({ version, isOwn }) => version === '' && !isOwn).map(nameOf)
  // The modules of the project itself have no version in other tools' documents.
  if (loose.length > 0 && ecosystem === 'document')
    return { status: 'pass', findings: [{ level: 'warning', message: words.withoutVersion(path, loose) }] }
  if (loose.length > 0) return fail(words.notPinned(path, loose), words.pinAll)
  return { status: 'pass', findings: [] }
}

const statedFor = (component: SbomComponent, { stated }: LicencePolicy): readonly string[] => {
  const name = nameOf(component)
  const one = stated.get(`${name}@${component.version}`) ?? stated.get(name)
  return one === undefined ? component.licences : [one]
}

const licenceFinding = (part: SbomPart, component: SbomComponent, message: string, remedy: string): Finding => ({
  level: 'error',
  ...(part.ecosystem === 'document' ? {} : { path: part.path, line: component.line ?? 1 }),
  message: `${nameOf(component)} ${component.version} ${message}`,
  remedy,
})

const weighLicences = (facts: SbomFacts): SbomPartVerdict => {
  const { policy } = facts
  if (policy.deny.length === 0) return { status: 'pass', findings: [] }
  const judged = partsOf(facts).flatMap((part) =>
    part.components
      .filter(({ isOwn }) => !isOwn)
      .map((component) => {
        const licences = statedFor(component, policy)
        return { part, component, text: licenceText(licences), answer: judgeLicences(licences, policy.deny) }
      }),
  )
  const denied = judged.filter(({ answer }) => answer === 'denied')
  const unclear = policy.unclear === 'show' ? [] : judged.filter(({ answer }) => answer === 'unclear')
  const more = denied.length + unclear.length - shownLicences
  const findings = [
    ...denied.map(({ part, component, text }) =>
      licenceFinding(part, component, words.deniedLicence(text), words.replacePackage),
    ),
    ...unclear.map(({ part, component, text }) =>
      licenceFinding(
        part,
        component,
        text === 'no licence' ? words.noLicence : words.unknownLicence(text),
        words.stateLicence,
      ),
    ),
  ].slice(0, shownLicences)
  return {
    status: denied.length > 0 ? 'fail' : unclear.length > 0 ? 'unknown' : 'pass',
    findings: more > 0 ? [...findings, { level: 'notice', message: words.moreOfThisKind(more) }] : findings,
  }
}

const sinceText = ({ base, environment, changes }: SbomFacts): string => {
  switch (base.known) {
    case 'none':
      return words.nothingToCompare(environment)
    case 'broken':
      return words.allNew(base.sha, environment)
    case 'whole':
      return changes.length === 0
        ? words.sameAs(environment, base.sha)
        : words.changedSince({ changes: countChanges(changes), commit: base.sha, environment })
  }
}

const changeFindings = ({ changes, base, digests }: SbomFacts): readonly Finding[] => {
  const note = (message: string): Finding => ({ level: 'notice', message })
  const more = changes.length - shownChanges
  return [
    ...(base.known === 'broken' ? [{ level: 'warning', message: words.baseNotMade(base.sha, base.why) } as const] : []),
    ...(changes.length === 0 ? [] : [note(words.differenceIs(digests.difference))]),
    ...changes.slice(0, shownChanges).map((change) => note(changeLine(change))),
    ...(more > 0 ? [note(words.moreInFile(more))] : []),
  ]
}

const worst = (weighed: readonly SbomPartVerdict[]): SbomPartVerdict['status'] =>
  weighed.some(({ status }) => status === 'fail')
    ? 'fail'
    : weighed.some(({ status }) => status === 'unknown')
      ? 'unknown'
      : 'pass'

const weighDocument = ({ invalid }: SbomFacts): SbomPartVerdict =>
  invalid === null
    ? { status: 'pass', findings: [] }
    : {
        status: 'fail',
        findings: [
          {
            level: 'error',
            message: words.schemaInvalid(invalid),
            remedy: words.correctEntry,
          },
        ],
      }

const foreignFindings = ({ foreign }: SbomFacts): readonly Finding[] => [
  ...foreign.slice(0, 10).map((path) => ({
    level: 'warning' as const,
    path,
    message: words.notPart(path),
    remedy: words.addFolder,
  })),
  ...(foreign.length > 10 ? [{ level: 'warning' as const, message: words.moreNotPart(foreign.length - 10) }] : []),
]

/** Without any source: nothing to do, or lock files only where nobody looked. */
const judgeNothing = ({ foreign }: SbomFacts): SbomVerdict =>
  foreign.length === 0
    ? { status: 'skip', summary: words.noDependencies, findings: [], early: false }
    : {
        status: 'unknown',
        summary: words.onlyInFolders(foreign),
        early: false,
        findings: foreign.slice(0, 10).map((path) => ({
          level: 'error',
          path,
          line: 1,
          message: words.notByItself(path),
          remedy: words.nameFolders,
        })),
      }

const summaryOf = (facts: SbomFacts, weighed: readonly SbomPartVerdict[], review: string): string => {
  const first = weighed.find(({ status }) => status === worst(weighed) && status !== 'pass')?.findings[0]
  const count = partsOf(facts).reduce((sum, part) => sum + part.components.length, 0)
  const components = plural(count, 'component')
  const rest = facts.foreign.length === 0 ? '' : `, ${words.notPartCount(facts.foreign.length)}`
  if (first === undefined) return `${components}, ${sinceText(facts)}${review === '' ? '' : `, ${review}`}${rest}`
  const errors = weighed.flatMap(({ findings }) => findings.filter(({ level }) => level === 'error')).length
  return errors > 1 ? words.andMoreErrors(first.message, errors) : first.message
}

/** Was it made whole, may its licences be shipped, and did somebody look at what is new in it? */
export const judgeSbom = (facts: SbomFacts): SbomVerdict => {
  if (facts.yields.length === 0) return judgeNothing(facts)
  const weighed = [...facts.yields.map(weighYield), weighDocument(facts), weighLicences(facts)]
  const status = worst(weighed)
  const notes = [...changeFindings(facts), ...foreignFindings(facts)]
  const found = weighed.flatMap(({ findings }) => findings)
  if (status !== 'pass')
    return { status, summary: summaryOf(facts, weighed, ''), findings: [...found, ...notes], early: false }
  if (facts.changes.length === 0) {
    return { status, summary: summaryOf(facts, weighed, ''), findings: [...found, ...notes], early: false }
  }
  const review = judgeReview(facts.review, facts.digests)
  return {
    status: review.status === 'reviewed' ? 'pass' : review.status === 'missing' ? 'fail' : 'unknown',
    summary: summaryOf(facts, weighed, review.summary),
    findings: [...found, ...review.findings, ...notes],
    early: review.early,
  }
}
