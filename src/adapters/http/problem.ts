// adapters/http: reads code and message of network errors, and makes errors of the same form. Pure.

/** Node's error code where there is one. */
export const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'UNKNOWN'
export const textOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))
/** An error of our own, with a code like Node's. */
export const problem = (code: string, message: string) => Object.assign(new Error(message), { code })
