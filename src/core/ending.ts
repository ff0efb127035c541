// core: what an end that did not pass must say beside what happened: what serves, who is affected, what is next. Pure.

/** What serves in the environment now, as far as the run knows. */
export type Serving =
  | {
      readonly what: 'release'
      /** `1.2.0 (abcdef0)`. */
      readonly name: string
      /** `unseen`: it was put there, and nobody saw which commit answers. */
      readonly proof: 'verified' | 'unverified' | 'unseen'
      /** Whether this run changed anything there. */
      readonly changed: boolean
    }
  /** This run changed nothing, and did not ask what is there. */
  | { readonly what: 'as-before' }
  /** Nothing of ours was ever deployed there, and this run changed nothing. */
  | { readonly what: 'nothing' }
  /** The run may have changed something and did not see what came of it. */
  | { readonly what: 'unknown'; readonly before: string | null }

/** Whether users are affected, as far as it is known. `because` goes on after a colon. */
export type Users =
  | { readonly affected: 'yes' | 'no' | 'unknown'; readonly because: string }
  /** Nothing was changed; whether they are affected by what served before was not asked. */
  | { readonly affected: 'not-by-this-run' }

/** An input of a workflow that is started by hand. */
export interface WorkflowInput {
  readonly name: string
  readonly value: string
}

/** What a person follows or pastes next, before repository, run and files are filled in (src/report/next-step.ts). */
export type NextStep =
  /** The jobs of this run that failed, again. */
  | { readonly do: 'rerun' }
  /** All jobs of another run: what passed there once counts no longer. */
  | { readonly do: 'rerun-of'; readonly run: number }
  /** Starts a workflow by hand: this run's own, or the one that uses the rollback action. */
  | {
      readonly do: 'dispatch'
      readonly what: 'this-workflow' | 'rollback'
      readonly inputs: readonly WorkflowInput[]
    }
  | { readonly do: 'run'; readonly command: string }
  | { readonly do: 'paste'; readonly where: string; readonly text: string }
  | { readonly do: 'open'; readonly text: string; readonly url: string }
  /** A file of the judged repository. */
  | { readonly do: 'file'; readonly path: string; readonly line: number | null }
  /** A page of our own documentation, at the version that runs. */
  | { readonly do: 'docs'; readonly page: string }

/** What every end that did not pass must answer, beside what happened. */
export interface Answers {
  readonly serving: Serving
  readonly users: Users
  readonly next: NextStep
}

/** Of a run that changed nothing. */
export const untouched = (next: NextStep): Answers => ({
  serving: { what: 'as-before' },
  users: { affected: 'not-by-this-run' },
  next,
})

/** The page that explains a reason code. */
export const reasonPage: NextStep = { do: 'docs', page: 'docs/reason-codes.md' }

/** Starts a rollback of an environment; without `to` it goes to the last verified release. */
export const rollbackOf = (environment: string, reason: string, to: string | null = null): NextStep => ({
  do: 'dispatch',
  what: 'rollback',
  inputs: [
    { name: 'environment', value: environment },
    ...(to === null ? [] : [{ name: 'to', value: to }]),
    { name: 'reason', value: reason },
  ],
})
