// actions/smoke: reads the inputs of the smoke step and checks the URL and the phase.
import { ExpectedError } from '../../src/core/errors.ts'
import { parseBaseUrl } from '../../src/core/base-url.ts'
import type { InputReader } from '../../src/runtime/inputs.ts'
import type { SmokeInputs } from '../../src/smoke/action/inputs.ts'

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
})
