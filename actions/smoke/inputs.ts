// actions/smoke: reads the inputs of the smoke step and checks the URL and the phase.
import { ExpectedError } from '../../src/core/errors.ts'
import { parseBaseUrl } from '../../src/core/base-url.ts'
import type { InputReader } from '../../src/runtime/inputs.ts'
import type { SmokeInputs, WatchInputs } from '../../src/smoke/action/inputs.ts'

const nullIfEmpty = (text: string): string | null => (text === '' ? null : text)

const readUrl = (text: string): string | null => {
  if (text === '') return null
  const parsed = parseBaseUrl(text)
  if (parsed.ok) return parsed.url
  throw new ExpectedError({
    code: 'bad-input',
    message: `Input 'url' ${parsed.why}.`,
    remedy: "Give 'url' the base URL of the service, such as https://api.example.com, under 'with:' in the workflow.",
  })
}

/** A watcher that looks twice knows no more than one that looks once. */
const fewestLooks = 4

const tooShort = new ExpectedError({
  code: 'bad-input',
  message: "Input 'for' is shorter than four times 'interval', so nothing could be counted in it.",
  remedy: "Use 'for: 55m' and 'interval: 15s', or leave 'for' out to look once.",
})

/** An alert without a time is looked into for five minutes. */
const readWatch = (inputs: InputReader): WatchInputs | null => {
  const alert = nullIfEmpty(inputs.text('alert'))
  const given = inputs.duration('for')
  if (given === null && alert === null) return null
  const forMs = given ?? 300_000
  const intervalMs = inputs.requiredDuration('interval')
  if (intervalMs < 1 || forMs < fewestLooks * intervalMs) throw tooShort
  return { forMs, intervalMs, handOver: inputs.boolean('hand-over') && alert === null, alert }
}

export const readInputs = (inputs: InputReader): SmokeInputs => ({
  config: inputs.required('config'),
  environment: nullIfEmpty(inputs.text('environment')),
  dryRun: inputs.boolean('dry-run'),
  url: readUrl(inputs.text('url')),
  sha: inputs.sha('sha'),
  phase: inputs.oneOf('phase', ['verify', 'baseline', 'monitor']),
  baseline: nullIfEmpty(inputs.text('baseline')),
  deployment: inputs.count('deployment-id'),
  onInconclusive: inputs.oneOf('on-inconclusive', ['fail', 'warn']),
  watch: readWatch(inputs),
})
