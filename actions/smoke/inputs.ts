import { ExpectedError } from '../../src/domain/errors.ts'
import { baseUrl } from '../../src/scalars/scalars.ts'
import type { InputReader } from '../../src/runtime/inputs.ts'

/** What the workflow asks of smoke. */
export interface SmokeInputs {
  readonly config: string
  readonly environment: string | null
  readonly dryRun: boolean
  readonly url: string | null
  readonly sha: string | null
  readonly phase: 'verify' | 'baseline' | 'monitor'
  readonly baseline: string | null
  readonly deployment: number | null
  readonly onInconclusive: 'fail' | 'warn'
}

const orNull = (text: string): string | null => (text === '' ? null : text)

const readUrl = (text: string): string | null => {
  if (text === '') return null
  const parsed = baseUrl.safeParse(text)
  if (parsed.success) return parsed.data
  throw new ExpectedError({
    code: 'bad-input',
    message: `Input 'url' ${parsed.error.issues[0]?.message ?? 'is malformed'}.`,
    remedy: "Give 'url' the base URL of the service, such as https://api.example.com, under 'with:' in the workflow.",
  })
}

export const readInputs = (inputs: InputReader): SmokeInputs => ({
  config: inputs.required('config'),
  environment: orNull(inputs.text('environment')),
  dryRun: inputs.boolean('dry-run'),
  url: readUrl(inputs.text('url')),
  sha: inputs.sha('sha'),
  phase: inputs.oneOf('phase', ['verify', 'baseline', 'monitor']),
  baseline: orNull(inputs.text('baseline')),
  deployment: inputs.count('deployment-id'),
  onInconclusive: inputs.oneOf('on-inconclusive', ['fail', 'warn']),
})
