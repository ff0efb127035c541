// runtime: reads the signing keys from the inputs, and refuses those that prove nothing.
import { ExpectedError } from '../core/errors.ts'
import type { SigningKeys } from '../records/decide/signature.ts'
import type { InputReader } from './inputs.ts'

/** In bytes, as long as what HMAC-SHA256 makes of it: a shorter one could be guessed. */
const shortestKey = 32

export const keyInputs = ['signing-key', 'signing-key-previous'] as const

const refuse = (message: string, remedy: string) => new ExpectedError({ code: 'bad-input', message, remedy })

const readKey = (name: (typeof keyInputs)[number], inputs: InputReader): string | null => {
  const key = inputs.text(name)
  if (key === '') return null
  if (Buffer.byteLength(key, 'utf8') >= shortestKey) return key
  throw refuse(
    `Input '${name}' has fewer than ${shortestKey} bytes, so it could be guessed.`,
    'Make a new one (openssl rand -base64 48), and store it as a secret of the environments, not of the repository.',
  )
}

/** null: records are not signed. */
export const readKeys = (inputs: InputReader): SigningKeys | null => {
  const [current, previous] = [readKey('signing-key', inputs), readKey('signing-key-previous', inputs)]
  if (current !== null) return { current, previous }
  if (previous === null) return null
  throw refuse(
    "Input 'signing-key-previous' is given without 'signing-key'.",
    "Give the new key in 'signing-key' beside it; 'signing-key-previous' only says what counted before.",
  )
}
