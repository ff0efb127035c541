// ports: the facts of the current workflow run, parsed once from the runner's environment. Types only.

/** What the runner tells us about this run: parsed once from GITHUB_* and the event file (src/runtime/context.ts). */
export interface RunContext {
  readonly owner: string
  readonly repo: string
  readonly repositoryId: number | null
  readonly event: string
  /** The commit that the workflow runs on; for pull requests the test merge, so prefer `pull.head`. */
  readonly sha: string
  readonly ref: string
  readonly deleted: boolean
  /** Of a push: where the ref stood before; null for a new one and for any other event. */
  readonly before: string | null
  readonly actor: string
  readonly runId: number
  readonly attempt: number
  /** `<job id>@<runner>`: the jobs of a matrix share their id and not their runner. */
  readonly job: string
  readonly workflow: string
  readonly serverUrl: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  readonly workspace: string
  readonly temp: string
  readonly runUrl: string
  readonly pull: {
    readonly number: number
    readonly head: string
    readonly base: string
    readonly baseRef: string
    readonly fromFork: boolean
  } | null
}
