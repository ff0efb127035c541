// actions/rollback: reads and checks the untrusted text of the rollback dispatch form.
import { ExpectedError } from '../../src/core/errors.ts'
import { isFullSha, isTagName } from '../../src/core/release.ts'
import { cut, oneLine } from '../../src/core/text.ts'
import type { Track } from '../../src/rollback/decide/plan.ts'
import type { InputReader } from '../../src/runtime/inputs.ts'
import type { RollbackInputs } from '../../src/rollback/run/inputs.ts'

const longestReason = 300

const refuse = (message: string, remedy: string) => new ExpectedError({ code: 'bad-input', message, remedy })

/** A tag's short name or a full sha; `refs/tags/` may stand before it. */
const readNamed = (name: 'to' | 'bad', given: string): string | null => {
  const text = given.replace(/^refs\/tags\//, '')
  if (text === '') return null
  if (isFullSha(text)) return text
  if (isTagName(text)) return text
  throw refuse(
    `Input '${name}' is ${JSON.stringify(text.slice(0, 80))}, which is neither a tag nor a full commit sha.`,
    `Give '${name}' a tag such as v1.2.0 or a full sha of 40 digits, or leave it empty.`,
  )
}

/** One line: it stands in a commit message, an issue's title and a status. */
const readReason = (inputs: InputReader): string => {
  const reason = oneLine(inputs.required('reason'))
  if (reason === '') throw refuse("Input 'reason' is empty.", 'Say in a few words why the release is taken back.')
  return reason
}

/** Production does not wait for a shorter reason: one that is too long is cut, and `note` says so. */
export const cutReason = (reason: string): { readonly reason: string; readonly note: string | null } => {
  const { length } = Array.from(reason)
  if (length <= longestReason) return { reason, note: null }
  const rest = 'Write the rest into the incident issue.'
  return {
    reason: cut(reason, longestReason),
    note: `Input 'reason' has ${length} characters and was cut to ${longestReason}. ${rest}`,
  }
}

const readTracks = (inputs: InputReader): readonly Track[] => {
  const tracks = [...new Set(inputs.list('tracks', ['restore', 'reconcile']))]
  if (tracks.length > 0) return tracks
  throw refuse(
    "Input 'tracks' is empty, so nothing would be done.",
    "Use 'restore', 'reconcile' or both, comma-separated.",
  )
}

export const readInputs = (inputs: InputReader): RollbackInputs => ({
  config: inputs.required('config'),
  environment: inputs.required('environment'),
  dryRun: inputs.boolean('dry-run'),
  to: readNamed('to', inputs.text('to')),
  reason: readReason(inputs),
  severity: inputs.oneOf('severity', ['critical', 'high', 'medium', 'low']),
  tracks: readTracks(inputs),
  mode: inputs.oneOf('reconcile', ['auto', 'push', 'pull-request']),
  commits: inputs.oneOf('commits', ['each', 'one']),
  tag: inputs.oneOf('tag', ['none', 'patch']),
  bad: readNamed('bad', inputs.text('bad')),
  force: oneLine(inputs.text('force')).slice(0, longestReason) || null,
  acceptDataLoss: oneLine(inputs.text('accept-data-loss')).slice(0, longestReason) || null,
})

/** The job's result, as the runner sees it when the post step begins. */
export const readJobStatus = (inputs: InputReader): 'success' | 'failure' | 'cancelled' =>
  inputs.oneOf('status', ['success', 'failure', 'cancelled'])
