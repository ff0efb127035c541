// monitor: the sentences of phase `monitor`: what an observation means after those before it. Pure.
import { plural } from '../core/text.ts'
import { foundText, sinceLabel } from '../incident/condition-words.ts'
import type { MonitoredCondition } from '../records/decide/keys.ts'

const times = (n: number) => plural(n, 'look', 'looks in a row')

export const environmentMissing =
  "Input 'environment' is missing: a scheduled run belongs to no ref that an environment takes."
export const addEnvironment =
  "Add 'environment:' under 'with:' of the step, one step for each environment that is watched."
export const deploymentIdGiven = "Input 'deployment-id' means nothing in phase monitor, which finishes no deployment."
export const leaveDeploymentIdOut = "Leave 'deployment-id' out, or use 'phase: verify'."

export const downSince = (at: string | null): string => `Down since ${at ?? 'now'}: there is an incident.`
export const recovering = (needed: number, soFar: number): string =>
  `It answers again; the incident is closed when ${times(needed)} found it well (${soFar} so far).`
export const over = 'The incident is over.'
export const found = (condition: MonitoredCondition, failures: number, needed: number): string =>
  `Found ${foundText(condition)} by ${times(failures)}; an incident is opened after ${times(needed)}.`
export const conditionSince = (condition: MonitoredCondition, at: string | null): string =>
  `${sinceLabel(condition)} ${at ?? 'now'}: there is an incident.`

export const theIncident = 'the incident'
export const notRemembered = (message: string, why: string): string =>
  `${message} It could not be remembered, so no incident can be opened or closed: ${why}`
export const inMaintenance = (environment: string, window: string, message: string): string =>
  `${environment} is in a planned maintenance (${window}), so this counts for nothing. ${message}`

export const driftNotAsked = 'Which release serves is not known.'
export const servesVerified = (name: string): string => `${name} serves, which was verified.`
export const deploying = 'A deploy is on its way.'
export const drifted = (seen: string, verified: string): string =>
  `${seen} serves, and ${verified} is the release that was last verified here.`
export const certificateNotAsked = 'No certificate was looked at.'
export const certificateGood = 'All certificates are good for long enough.'

export const notOfRelease = 'what failed says nothing of the release'
export const seenOnce = 'one look is not enough to take a release back'
export const neverVerified = 'what serves was not verified by smoke'
export const rollbackServes = 'what serves was put there by a rollback'
export const startedBefore = 'it was started for this deployment before'
export const tooLongAgo = 'the deploy was too long ago'
export const automaticReason = (message: string): string => `automatic: ${message}`
export const rollbackStarted = (workflow: string, environment: string): string =>
  `${workflow} was started for ${environment}, as on-outage asks.`
export const rollbackNotStarted = (why: string): string => `The rollback workflow could not be started: ${why}`

export const driftUnreadable = (why: string): string =>
  `What was last verified could not be read, so drift is not seen: ${why}`
export const heartbeatUnset = (variable: string): string =>
  `The variable ${variable} of notify.heartbeat has no https address: nobody notices when the monitor stops.`
export const heartbeatLost = (why: string): string => `The heartbeat was not taken: ${why}`

export const ownRunUnknown = "GitHub does not know this run's workflow, so no successor can be started."
export const leaveHandOverOut = "Set 'hand-over: false', or grant 'actions: write' to the job."
export const notWritten = (why: string): string => `The state could not be written, and is kept in memory: ${why}`
export const toldWithoutWatchState = (why: string): string =>
  `GitHub's issues could not be read; the watch goes on: ${why}`
export const lookChanged = (found: string, said: string): string => `Found ${found}: ${said}`
export const successorAsked = 'The next watcher is started; its first look ends this one.'
export const successorNotAsked = (why: string): string =>
  `The next watcher could not be started, and is tried again: ${why}`

const looksTaken = (looks: number): string => plural(looks, 'look')
export const watchedBeside = (run: number | null, message: string): string =>
  `${message} Run ${run ?? 'of another watcher'} watches it already, so this one only looked.`
export const handedOver = (looks: number, run: number | null, message: string): string =>
  `${message} This was the last of ${looksTaken(looks)}; run ${run ?? 'unknown'} watches now.`
export const watchEnded = (looks: number, message: string): string =>
  `${message} This was the last of ${looksTaken(looks)}.`
export const handOverLost = (looks: number, why: string | null, message: string): string =>
  `No run has taken over after ${looksTaken(looks)}, so nobody watches from here on${why === null ? '' : ` (${why})`}. ${message}`
export const startByHand = 'Start the workflow of the watcher by hand.'
export const alerted = (alert: string, text: string): string => `Started by an alert (${alert}). ${text}`
