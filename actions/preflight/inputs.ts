// actions/preflight: reads the inputs of the preflight step and names the channels that can show the checklist.
import { channels, type PreflightInputs } from '../../src/checklist/run/inputs.ts'
import type { InputReader } from '../../src/runtime/inputs.ts'

const nullIfEmpty = (text: string): string | null => (text === '' ? null : text)

/** Text to what it stands for, or an error that names the input. */
export const readInputs = (inputs: InputReader): PreflightInputs => ({
  config: inputs.required('config'),
  environment: nullIfEmpty(inputs.text('environment')),
  dryRun: inputs.boolean('dry-run'),
  sha: inputs.sha('sha'),
  ref: nullIfEmpty(inputs.text('ref')),
  waitMs: inputs.duration('wait'),
  publish: inputs.list('publish', channels),
})
