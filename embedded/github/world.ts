import type { Git } from './git.ts'
import type { Store } from './store.ts'

/** Everything that a route may look at or change. */
export interface World {
  readonly store: Store
  readonly git: Git
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  /** `<apiUrl>/repos/<owner>/<repo>` */
  readonly repoApi: string
  /** `<url>/<owner>/<repo>` */
  readonly repoHtml: string
  readonly apiUrl: string
  readonly owner: string
  readonly repo: string
  readonly repositoryId: number
  readonly defaultBranch: string
  readonly private: boolean
  /** The primary rate limit as it stands. */
  readonly used: () => { readonly limit: number; readonly count: number; readonly reset: number }
  /** Tells whoever listens that a workflow was dispatched. */
  readonly dispatched: (dispatch: {
    readonly runId: number
    readonly workflow: string
    readonly ref: string
    readonly inputs: Readonly<Record<string, string>>
  }) => void
}

/** GraphQL's global id of a thing. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url')
}
