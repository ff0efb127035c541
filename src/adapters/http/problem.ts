// adapters/http: reads the code of network errors, and makes errors of the same form. Pure.

/** Node's error code where there is one. */
export const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'UNKNOWN'

/** An error of our own, with a code like Node's. */
export const problem = (code: string, message: string) => Object.assign(new Error(message), { code })
