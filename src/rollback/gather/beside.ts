// rollback/gather: the questions that do not concern a restore: each is answered or unknown, and none can end a plan.
import { isCancelled, isExpected, messageOf } from '../../core/errors.ts'
import type { GitHubReader, PermissionTester } from '../../ports/github.ts'

/** An answer, or why there is none: whoever asks must say what holds without it. */
export type Aside<Value> =
  | { readonly state: 'known'; readonly value: Value }
  | { readonly state: 'unknown'; readonly why: string; readonly remedy: string }

type OnlyBeside = 'waitingRuns' | 'branchRules' | 'pushRule'
type BesideQuestions = Pick<GitHubReader, OnlyBeside | 'workflowRun' | 'file'> & Pick<PermissionTester, 'mayWrite'>

/** GitHub, asked for what a restore does not need. */
export type BesideReader = {
  readonly [Name in keyof BesideQuestions]: (
    ...given: Parameters<BesideQuestions[Name]>
  ) => Promise<Aside<Awaited<ReturnType<BesideQuestions[Name]>>>>
}

/** GitHub, as the plan of a restore may ask it: what is of no use to the restore can only be asked beside. */
export type RestoreReader = Omit<GitHubReader, OnlyBeside>

/** What a plan asks with. */
export interface BesidePorts {
  readonly beside: BesideReader
}

/** Also a fault of our own is no reason not to restore; only that the run was cancelled ends it. */
const aside = async <Value>(ask: () => Promise<Value>): Promise<Aside<Value>> => {
  try {
    return { state: 'known', value: await ask() }
  } catch (thrown) {
    if (isCancelled(thrown)) throw thrown
    return { state: 'unknown', why: messageOf(thrown), remedy: isExpected(thrown) ? thrown.remedy : '' }
  }
}

/** Whoever may write can learn what a token may do; preflight reads that from the workflows. */
const untold = (): Promise<Aside<boolean>> => Promise.resolve({ state: 'unknown', why: 'nobody can try', remedy: '' })

/** The same GitHub, for these questions. */
export const besideOf = ({
  github,
  writer = null,
}: {
  readonly github: GitHubReader
  readonly writer?: PermissionTester | null
}): BesideReader => ({
  waitingRuns: (...given) => aside(() => github.waitingRuns(...given)),
  branchRules: (...given) => aside(() => github.branchRules(...given)),
  pushRule: (...given) => aside(() => github.pushRule(...given)),
  workflowRun: (...given) => aside(() => github.workflowRun(...given)),
  file: (...given) => aside(() => github.file(...given)),
  mayWrite: writer === null ? untold : (...given) => aside(() => writer.mayWrite(...given)),
})
