// ports: the facts of the current workflow run, parsed once from the runner's environment. Types only.

/** What the runner tells us about this run: parsed once from GITHUB_* and the event file (src/runtime/context.ts). */
export interface RunContext {
  /** The commit that the workflow runs on; for pull requests the test merge, so prefer the `head` of `event.pull`. */
  readonly sha: string
  readonly ref: string
  readonly actor: string
  /** Who started this run again; null: nobody but its actor. */
  readonly restartedBy: string | null
  readonly repository: { readonly owner: string; readonly name: string; readonly id: number | null }
  readonly event: {
    readonly name: string
    /** Of a push: the ref was deleted. */
    readonly deleted: boolean
    /** Of a push: where the ref was before; null for a new one and for any other event. */
    readonly before: string | null
    readonly pull: {
      readonly number: number
      readonly head: string
      readonly base: string
      readonly baseRef: string
      readonly fromFork: boolean
    } | null
  }
  readonly run: {
    readonly id: number
    readonly attempt: number
    /** `<job id>@<runner>`: the jobs of a matrix share their id and not their runner. */
    readonly job: string
    readonly workflow: string
    readonly url: string
  }
  readonly paths: { readonly workspace: string; readonly temp: string }
  /** Of GitHub. */
  readonly urls: { readonly server: string; readonly api: string; readonly graphql: string }
}
