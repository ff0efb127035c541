// core: what each reason code means and what to do about it; docs/reason-codes.md is generated from it. Pure.
import { byHandWords } from './by-hand-reason-words.ts'
import type { ReasonCode } from './reason.ts'
import { smokeWords } from './smoke-reason-words.ts'

/** How a code is explained. The texts may hold Markdown. */
export interface ReasonWords {
  /** Whether the job is red. */
  readonly job: string
  readonly means: string
  readonly then: string
}

/** Whose ends they are. */
export type ReasonOwner = 'any' | 'preflight' | 'deploy' | 'smoke' | 'rollback'

const commonWords = {
  'bad-input': {
    job: 'red',
    means: 'an input is malformed, or the workspace is not what the action needs',
    then: 'correct the input that the sentence names, under `with:`',
  },
  'bad-config': {
    job: 'red',
    means: 'the runbook file has mistakes; every one is listed with line and column',
    then: 'correct the file on the default branch; [runbook-file.md](runbook-file.md) explains every key',
  },
  'no-permission': {
    job: 'red',
    means: 'the token may not do something',
    then: 'add the permission that the sentence names under `permissions:` of the job',
  },
  'github-unreachable': {
    job: 'red',
    means: 'GitHub did not answer, or refused for its rate limit, and retries were used up',
    then: 'look at githubstatus.com and run the job again; nothing half-done is left behind',
  },
  'privileged-event': {
    job: 'red',
    means:
      "the workflow runs for `pull_request_target`, `workflow_run` or `issue_comment`, which hold secrets while they handle other people's code",
    then: 'use `pull_request` or `push`; if you know what you do, set `allow-privileged-event: true`',
  },
  planned: {
    job: 'green',
    means: '`dry-run`: everything was decided and reported, nothing was changed',
    then: 'read the plan; run again without `dry-run`',
  },
  'internal-error': {
    job: 'red',
    means: 'a bug of ours',
    then: 'open an issue with the stack from the log; what was begun is named in the report',
  },
}

const preflightWords = {
  'checks-passed': {
    job: 'green',
    means: 'no check that blocks failed or stayed unknown',
    then: 'nothing; look at the warnings when there is time',
  },
  'checks-failed': {
    job: 'red',
    means: 'at least one check that blocks failed or could not be proven',
    then: 'do what "How to fix" says at each failing check, then push or run again',
  },
  'not-touched': {
    job: 'green',
    means: "the pull request changes no file of the service's `paths`, so nothing was judged",
    then: 'nothing; if it should be judged, add the files to `paths` in the runbook',
  },
}

const againOfNamed = '`gh run rerun <id>` of the run that the sentence names'

const deployWords = {
  deployed: {
    job: 'green',
    means: 'the release serves and was verified',
    then: 'nothing',
  },
  opened: {
    job: 'green',
    means: 'the record and the lock are open, or verification was left to a later step',
    then: 'deploy in the next steps, then run smoke with `deployment-id`',
  },
  'already-deployed': {
    job: 'green',
    means: 'what is live is this very commit, verified in every environment that takes the ref',
    then: 'nothing; to deploy it again, give a `force` reason',
  },
  'no-environment': {
    job: 'green',
    means: 'no environment takes this ref',
    then: 'nothing; if one should, correct `promote` in the runbook',
  },
  'not-promotable': {
    job: 'red',
    means: 'the environment that was asked for does not take this ref',
    then: 'deploy a ref that its `promote` takes, or correct the rule',
  },
  'off-branch': {
    job: 'red',
    means: 'the tag does not lie on the branch that `on-branch` names',
    then: 'merge the commit to that branch and tag the merged commit',
  },
  'not-verified-upstream': {
    job: 'red',
    means: 'the same commit is not verified in the environment that `after` names',
    then: 'deploy it there first',
  },
  'approvals-missing': {
    job: 'red',
    means: 'too few people approved this very commit',
    then: 'ask for the missing reviews, then run again',
  },
  'preflight-missing': {
    job: 'red',
    means: 'preflight has not judged this commit for this environment, or nothing shows that it wrote the status',
    then: 'run preflight in the workflow that deploys, in a job with `statuses: write`, or say `preflight: optional`',
  },
  'preflight-failed': {
    job: 'red',
    means: 'preflight failed or has not ended',
    then: 'correct what it names; run it again, then deploy',
  },
  'preflight-expired': {
    job: 'red',
    means:
      "preflight's verdict counted until a moment that has passed (`checklist.valid-for`, or the age of the backup)",
    then: againOfNamed,
  },
  'preflight-outdated': {
    job: 'red',
    means: 'preflight judged by another policy than the one that the default branch has now',
    then: againOfNamed,
  },
  'older-than-live': {
    job: 'red',
    means: 'something newer is live',
    then: 'use rollback to go back; or give a `force` reason',
  },
  'tag-moved': {
    job: 'red',
    means: 'the tag named another commit when it was deployed before',
    then: 'make a new tag; protect tags with a ruleset',
  },
  held: {
    job: 'red',
    means: 'the commit still contains one that was rolled back',
    then: 'release a commit without it: the hold lifts itself',
  },
  frozen: {
    job: 'red',
    means: 'deployments to the environment are frozen',
    then: 'wait for the end of the freeze, or have it lifted',
  },
  locked: {
    job: 'red',
    means: "another run holds the environment, or its lock can't be read",
    then: 'wait for the run that the sentence names; a lock left by hand is lifted by its owner',
  },
  'two-jobs-one-place': {
    job: 'red',
    means: "another job of this run deployed to the same environment; this job's own command did not run",
    then: 'give each job an environment of its own, for example `production-eu` and `production-us`',
  },
  'target-failed': {
    job: 'red',
    means: 'the program that deploys failed or took too long',
    then: 'read the end of its output in the report; correct it and deploy again',
  },
  'smoke-failed': {
    job: 'red',
    means: 'the release was put in place and is not healthy',
    then: 'read which probe failed; run rollback, or set `on-failure: rollback`',
  },
  'smoke-inconclusive': {
    job: 'red',
    means: 'the release was put in place and the evidence does not suffice',
    then: 'look at the service; run smoke again when the cause of the doubt is gone',
  },
  'rolled-back': {
    job: 'red after deploy, green after rollback',
    means: 'the last verified release serves again, and git agrees',
    then: 'correct the reverted change in a new commit; finish the incident',
  },
  'deployed-but-unrecorded': {
    job: 'red',
    means: 'the program deployed, and GitHub did not take the record of it',
    then: 'do not deploy again blindly: see what serves, then run smoke',
  },
  cancelled: {
    job: 'red',
    means: 'the run was cancelled; its deployment was ended as `error` and its lock released',
    then: 'see what serves, then deploy again',
  },
}

const rollbackWords = {
  'restored-pull-request-open': {
    job: 'red after deploy, green after rollback',
    means: 'the last verified release serves; the revert waits as a pull request, because rules of the branch want one',
    then: 'review and merge it: until then the branch still holds the bad commit',
  },
  'restored-revert-conflict': {
    job: 'red',
    means: 'the last verified release serves, and the revert does not apply by itself',
    then: 'revert by hand on a branch; the report names the files',
  },
  'already-reverted': {
    job: 'green if the good release serves',
    means: 'git is without the bad commit already',
    then: 'nothing, if the restored release serves',
  },
  'nothing-to-return-to': {
    job: 'red',
    means: 'no earlier release was ever verified here, or none is left that may be used',
    then: 'choose one with `to`, or go forward with a fix',
  },
  'point-of-no-return': {
    job: 'red',
    means: "between the two lies a change that can't be undone, such as a migration that drops data",
    then: "roll forward; or run its tested down migration first; or give the reason in `accept-data-loss`. Restoring a backup is a person's decision",
  },
  'restore-failed': {
    job: 'red',
    means: 'the release to return to could not be put in place or does not serve',
    then: 'read the end of its output; the environment is in doubt, a person is needed now',
  },
  'follow-up-missing': {
    job: 'red',
    means:
      'production is well and the revert is in, but no run of the deploy workflow appeared for it, or it could not be tagged',
    then: 'start the workflow or make the tag by hand; the report says which, and why',
  },
  'page-undelivered': {
    job: 'red',
    means: 'the rollback did what it should, but the page for this critical incident reached nobody',
    then: 'call the person on call by hand; the report says why PagerDuty was not reached',
  },
}

/** In the order of the page. */
export const reasonOwners: readonly (readonly [ReasonOwner, Partial<Readonly<Record<ReasonCode, ReasonWords>>>])[] = [
  ['any', commonWords],
  ['preflight', preflightWords],
  ['deploy', { ...deployWords, ...byHandWords }],
  ['smoke', smokeWords],
  ['rollback', rollbackWords],
]

/** Every code has its words: a new one without them does not compile. */
export const reasonWords: Readonly<Record<ReasonCode, ReasonWords>> = {
  ...commonWords,
  ...preflightWords,
  ...deployWords,
  ...byHandWords,
  ...smokeWords,
  ...rollbackWords,
}
