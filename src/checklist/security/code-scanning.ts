// checklist/security: gathers GitHub's code scanning alerts of the judged commit, and Dependabot alerts.
import { nameOf, scanCoverage } from './alerts.ts'
import type { DependencyAlert, ScanAlert } from '../../core/alerts.ts'
import { isNoPermission, orExpected } from '../../core/errors.ts'
import { branchOf, onBranches } from '../../core/promotion.ts'
import type { FindingsReading, Vulnerability } from './vulnerability.ts'
import type { ReadPorts } from '../../ports/ports.ts'
import type { Subject } from '../check.ts'
import { judgedCommits } from '../judged-commits.ts'
import * as words from './source-words.ts'

type AlertPorts = Pick<ReadPorts, 'github' | 'context'>

const notRead = (
  source: string,
  why: string,
  remedy: string,
  found: FindingsReading['found'] = [],
): FindingsReading => ({
  source,
  read: false,
  why,
  remedy,
  found,
})

const switchedOff = (reading: FindingsReading): FindingsReading =>
  reading.read ? reading : { ...reading, isOff: true }

/** GitHub answers 403 for a permission that is missing and for a feature that is off; only its words tell. */
const readOrWhy = async (
  source: string,
  setting: string,
  ask: () => Promise<FindingsReading>,
): Promise<FindingsReading> => {
  const asked = await orExpected(ask())
  if (asked.ok) return asked.value
  const { message, remedy } = asked.error
  const isDisabled = /must be enabled|are disabled|not enabled/i.test(message)
  const reading = notRead(source, message, isDisabled ? setting : words.remedyOrSetting(remedy, setting))
  return isDisabled || isNoPermission(asked.error) ? switchedOff(reading) : reading
}

const ofScan = (alert: ScanAlert): Vulnerability => ({
  source: alert.tool,
  ids: [alert.rule],
  package: null,
  severity: alert.severity,
  title: alert.title,
  path: alert.path,
  line: alert.line,
  url: alert.url,
  remedy: null,
})

const scanSetting = words.codeScanningSetting

/** On a tag nobody scans as a rule: there its branch is asked too. */
const placesOf = async ({ release, environment }: Subject, ports: AlertPorts): Promise<readonly string[]> => {
  const branch =
    onBranches(environment.promote).find((name) => !/[*?]/.test(name)) ??
    branchOf(release.ref) ??
    (await ports.github.repository()).defaultBranch
  return [...new Set([release.ref, `refs/heads/${branch}`])]
}

const scansFor = async (subject: Subject, ports: AlertPorts) => {
  const { github, context } = ports
  if (subject.stage === 'pull-request' && subject.pull !== null) {
    const base = `refs/heads/${context.event.pull?.baseRef ?? (await github.repository()).defaultBranch}`
    const [scans, expected] = await Promise.all([github.scans({ pull: subject.pull }), github.scans({ ref: base })])
    return { scans, expected: expected ?? [] }
  }
  const lists = await Promise.all((await placesOf(subject, ports)).map((ref) => github.scans({ ref })))
  const known = lists.filter((list) => list !== null)
  // One place where everything scanned this commit is enough; the first that knows it is taken.
  const ours = known.find((list) => list.some(({ commit }) => commit === subject.release.sha)) ?? known.at(-1) ?? null
  return { scans: ours, expected: [] }
}

/** Open alerts of code scanning on the very commit, once everything that scans here has scanned it. */
export const gatherCodeScanning = (subject: Subject, ports: AlertPorts): Promise<FindingsReading> =>
  readOrWhy('code-scanning', scanSetting, async () => {
    const { scans, expected } = await scansFor(subject, ports)
    if (scans === null)
      return switchedOff(notRead('code-scanning', words.codeScanningOff, words.toUseCodeScanning(scanSetting)))
    const { refs, ours, gap } = scanCoverage(scans, expected, judgedCommits(subject, ports.context))
    const lists = await Promise.all(refs.map((ref) => ports.github.scanAlerts(ref)))
    const found = lists.flatMap((list) => list ?? []).map(ofScan)
    if (gap === null && !lists.includes(null)) {
      const evidence = ours.map((scan) => ({ what: nameOf(scan), sha: scan.commit, at: scan.createdAt }))
      return { source: 'code-scanning', read: true, found, notes: [], evidence }
    }
    const remedy = words.runCodeScanning
    return notRead('code-scanning', `${gap ?? words.noAlerts}.`, remedy, found)
  })

const ofDependency = (alert: DependencyAlert): Vulnerability => ({
  source: 'dependabot',
  ids: alert.ids,
  package: alert.package,
  severity: alert.severity,
  title: alert.title,
  path: alert.manifest === '' ? null : alert.manifest,
  line: null,
  url: alert.url,
  remedy: alert.patched === null ? words.replaceOrDismiss(alert.package) : words.updateTo(alert.package, alert.patched),
})

const dependabotSetting = words.dependabotSetting

/** Open Dependabot alerts. They are about the default branch, so a pull request is told of them and not blamed. */
export const gatherDependabot = (
  subject: Subject,
  chosen: { readonly omitDev: boolean },
  ports: AlertPorts,
): Promise<FindingsReading> =>
  readOrWhy('dependabot', dependabotSetting, async () => {
    const alerts = await ports.github.dependencyAlerts()
    if (alerts === null)
      return switchedOff(notRead('dependabot', words.dependabotOff, words.grantAlerts(dependabotSetting)))
    const found = alerts.filter(({ isDevelopment }) => !(chosen.omitDev && isDevelopment)).map(ofDependency)
    if (subject.stage === 'release') return { source: 'dependabot', read: true, found, notes: [] }
    const notes = found.length === 0 ? [] : [words.openOnDefaultBranch(found.length)]
    return { source: 'dependabot', read: true, found: [], notes }
  })
