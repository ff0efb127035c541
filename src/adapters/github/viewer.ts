// adapters/github: asks once for the login of the token, by which we recognize our own comments and issues.
import { z } from 'zod'
import type { AskGraphql } from './questions.ts'

const viewerSchema = z.object({ login: z.string() })

/** A bot is `name[bot]` in one API and `name` in the other. */
export const plainLogin = (login: string): string => login.replace(/\[bot\]$/, '')

/** Who we are, asked once. */
export const openViewer = (ask: AskGraphql): (() => Promise<string>) => {
  let known: Promise<string> | undefined
  const login = async (): Promise<string> => {
    const purpose = { what: 'ask whose token this is', needs: 'metadata: read' }
    return plainLogin((await ask({ ...purpose, of: 'query', field: 'viewer { login }' }, viewerSchema)).login)
  }
  return () => {
    known ??= login().catch((thrown: unknown) => {
      known = undefined
      throw thrown
    })
    return known
  }
}
