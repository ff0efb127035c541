// adapters/github: asks once for the login of the token, by which we recognize our own comments and issues.
import type { AskGraphql } from './questions.ts'

const answer = async () => (await import('./file-answers.ts')).viewerAnswer

/** A bot is `name[bot]` in one API and `name` in the other. */
export const plainLogin = (login: string): string => login.replace(/\[bot\]$/, '')

/** Who we are, asked once. */
export const openViewer = (ask: AskGraphql): (() => Promise<string>) => {
  let known: Promise<string> | undefined
  const login = async (): Promise<string> => {
    const purpose = { what: 'ask whose token this is', needs: 'metadata: read' }
    return plainLogin((await ask({ ...purpose, of: 'query', field: 'viewer { login }' }, answer)).login)
  }
  return () => {
    known ??= login().catch((thrown: unknown) => {
      known = undefined
      throw thrown
    })
    return known
  }
}
