// monitor: the sentences of phase `monitor`: what an observation means after those before it. Pure.
import { plural } from '../core/text.ts'

const times = (n: number) => plural(n, 'run', 'runs in a row')

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
export const foundDown = (failures: number, needed: number): string =>
  `Found down by ${times(failures)}; an incident is opened after ${times(needed)}.`

export const theIncident = 'the incident'
export const notRemembered = (message: string, why: string): string =>
  `${message} It could not be remembered, so no incident can be opened or closed: ${why}`
export const inMaintenance = (environment: string, window: string, message: string): string =>
  `${environment} is in a planned maintenance (${window}), so this counts for nothing. ${message}`
