// core: the shape of one entry of the runbook's waivers. Types only.

/** One entry of `waivers:` in the runbook: who excuses what, why, and until when. */
export interface RunbookWaiver {
  /** Id of the check whose findings it excuses. */
  readonly check: string
  /** Glob over the finding's message; `*` is any text. */
  readonly finding: string
  /** null: in every environment. */
  readonly environment: string | null
  /** `2027-01-31`: holds to the end of that day, UTC. */
  readonly until: string
  readonly reason: string
  readonly owner: string
  /** A second person, where the team asks for one. */
  readonly approvedBy: string | null
}
